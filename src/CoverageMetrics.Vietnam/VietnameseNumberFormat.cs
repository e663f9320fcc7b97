using System.Globalization;

namespace CoverageMetrics.Vietnam;

/// <summary>How numbers are written in Vietnamese reports: 139.986 people, 19,55%.</summary>
public static class VietnameseNumberFormat
{
    /// <summary>Gets the conventions, read-only: a comma before the decimals, a point between thousands, the percent sign directly behind the number.</summary>
    /// <remarks>The same on every machine, also where the runtime has no culture data.</remarks>
    public static NumberFormatInfo Info => Language.Vietnamese.Numbers;
}
