using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What had to be put right before a text was a number.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigureRepair
{
    /// <summary>Letters and their marks were written apart, and were put together.</summary>
    ComposedLetters,

    /// <summary>Digits or signs of double width were replaced.</summary>
    WideCharacters,

    /// <summary>Capital letters were made small.</summary>
    LetterCase,

    /// <summary>Spaces were taken out or made ordinary.</summary>
    Spaces,

    /// <summary>A space was taken out between the decimal mark and the decimals: <c>15, 31%</c> where that is a comma.</summary>
    SpaceInsideNumber,

    /// <summary>A space was put between the number and its word: <c>1.16million</c>.</summary>
    MissingSpace,

    /// <summary>The mark between thousands stood before one or two decimals, and was made the decimal mark: <c>17.1</c> million where that is a comma.</summary>
    DecimalPoint,

    /// <summary>A word that was printed twice was read once: <c>people people</c>.</summary>
    RepeatedWord,
}
