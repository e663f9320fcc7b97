using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>The word of scale printed after a number.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigureScale
{
    /// <summary>No word: the number counts ones.</summary>
    Ones,

    /// <summary>The number counts thousands.</summary>
    Thousands,

    /// <summary>The number counts millions.</summary>
    Millions,

    /// <summary>The number counts thousands of millions.</summary>
    Billions,

    /// <summary>The number counts millions of millions.</summary>
    Trillions,
}
