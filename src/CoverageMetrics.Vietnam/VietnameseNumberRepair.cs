using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>What had to be put right before a text was a Vietnamese number.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum VietnameseNumberRepair
{
    /// <summary>Letters and their marks were written apart, and were put together.</summary>
    ComposedLetters,

    /// <summary>Digits or signs of double width were replaced.</summary>
    WideCharacters,

    /// <summary>Capital letters were made small.</summary>
    LetterCase,

    /// <summary>Spaces were taken out or made ordinary.</summary>
    Spaces,

    /// <summary>A space was taken out between the comma and the decimals: <c>15, 31%</c>.</summary>
    SpaceInsideNumber,

    /// <summary>A space was put between the number and its word: <c>1,16triệu</c>.</summary>
    MissingSpace,

    /// <summary>A point before one or two decimals was made a comma: <c>17.1 triệu</c>.</summary>
    DecimalPoint,

    /// <summary>A word that was printed twice was read once: <c>người người</c>.</summary>
    RepeatedWord,
}
