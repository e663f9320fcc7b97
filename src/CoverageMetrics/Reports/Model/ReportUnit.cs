using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports.Model;

/// <summary>What printed numbers count by, and with how many decimals.</summary>
/// <param name="Scale">How many ones are in the unit.</param>
/// <param name="Decimals">How many decimals are printed, or null when the number is printed as it is.</param>
internal readonly record struct ReportUnit(NumberScale Scale, int? Decimals)
{
    /// <summary>Gets the unit of one, printed as it is.</summary>
    internal static ReportUnit Ones => default;

    /// <summary>Gets how many ones are in the unit.</summary>
    internal decimal Size => Scale.Size;

    /// <summary>Finds the unit of a scale with its usual decimals: two from millions on to below billions, one for the others, ones as they are.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The unit.</returns>
    internal static ReportUnit Of(NumberScale scale) => new(scale, scale.Size switch { 1 => null, >= 1_000_000 and < 1_000_000_000 => 2, _ => 1 });

    /// <summary>Writes the code of the unit.</summary>
    /// <param name="metric">The metric that is printed in it.</param>
    /// <returns>The code, such as <c>people</c>, <c>thousand-people</c>, <c>vn:visits</c> or <c>billion-VND</c>.</returns>
    internal string CodeOf(Metric metric) => Scale == NumberScale.Ones ? metric.Unit : $"{Scale.Code}-{metric.Unit}";
}
