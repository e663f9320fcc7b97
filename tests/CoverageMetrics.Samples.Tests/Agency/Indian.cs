using System.Globalization;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>English as it is written in India: digits in groups of two behind the first three, the lakh and the crore, and a year from April with the name of both its years.</summary>
internal static class Indian
{
    internal static ReportingYear Year { get; } = ReportingYear.StartingIn(4).NamedByBothYears();

    internal static NumberScale Lakh { get; } = NumberScale.Of(100_000, "lakh");

    internal static NumberScale Crore { get; } = NumberScale.Of(10_000_000, "crore");

    internal static Language Language { get; } = Language.Of("en-IN", new NumberFormatInfo { NumberGroupSizes = [3, 2] }).Naming(
        ("in:epf", "Net payroll"), ("in:contributions", "Contributions"), (Rupee.Code, "rupees"));
}
