using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Model;

/// <summary>The units of measures, as callers write them.</summary>
internal static class OwnUnit
{
    /// <summary>Per hundred, which stands behind the number.</summary>
    internal const string Percent = "%";

    /// <summary>Percentage points, which stand behind the number with its sign.</summary>
    internal const string Points = "points";

    /// <summary>Finds whether a text is a unit: none, percent, a code, or that of a currency.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsUnit(string text) => text is "" or Percent || Codes.IsUnit(text);
}
