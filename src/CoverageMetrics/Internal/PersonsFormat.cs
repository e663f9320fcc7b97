using System;

namespace CoverageMetrics.Internal;

/// <summary>Finds the numeric format that people are written with.</summary>
internal static class PersonsFormat
{
    /// <summary>Finds the numeric format.</summary>
    /// <param name="format">The format asked for.</param>
    /// <returns>Grouped digits without decimals by default, all digits without groups for R, else what was asked for.</returns>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" or "g" => "N0",
        "R" or "r" => "D",
        _ => format,
    };
}
