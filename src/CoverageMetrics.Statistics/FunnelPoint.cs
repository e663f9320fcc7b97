using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>An area in a funnel: its coverage, and the limits of a place of its size.</summary>
/// <remarks>
/// <para>The default value is of no area. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs ninety-six bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct FunnelPoint : IShown
{
    internal FunnelPoint(AreaCode area, AnyCoverage coverage, (double Lower, double Upper) limits, ConfidenceLevel level)
    {
        Area = area;
        Coverage = coverage;
        (Lower, Upper) = limits;
        Level = level;
    }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets its coverage.</summary>
    public AnyCoverage Coverage { get; }

    /// <summary>Gets the coverage as a fraction of 1; 0 of nobody.</summary>
    public double Value => Coverage.IsDefined ? (double)Coverage.Covered / Coverage.Total : 0;

    /// <summary>Gets the lower limit, not below 0.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit, not above 1.</summary>
    public double Upper { get; }

    /// <summary>Gets the level of the limits.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets where the area stands.</summary>
    public FunnelPosition Position => Value < Lower ? FunnelPosition.Below : Value > Upper ? FunnelPosition.Above : FunnelPosition.Within;

    /// <summary>Writes the area, its coverage and the limits, in the current culture.</summary>
    /// <returns>Text such as <c>82: 0.2890, Above (0.2390 to 0.2410; 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Area}: {Value:0.0000}, {Position} ({Lower:0.0000} to {Upper:0.0000}; {Level})");

    /// <summary>Writes the same as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
