using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>An area in a funnel of counts: how many events there were, how many were expected, and the counts that chance explains.</summary>
/// <remarks>
/// <para>The default value is of no area. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs seventy-two bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct CountFunnelPoint : IShown
{
    internal CountFunnelPoint(AreaCode area, long observed, double expected, (long Lower, long Upper) limits, ConfidenceLevel level)
    {
        Area = area;
        Observed = observed;
        Expected = expected;
        (Lower, Upper) = limits;
        Level = level;
        Method = IntervalMethod.ExactPoisson;
    }

    /// <summary>Gets the area.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets how many events there were.</summary>
    public long Observed { get; }

    /// <summary>Gets how many were expected.</summary>
    public double Expected { get; }

    /// <summary>Gets observed / expected; 0 where none were expected.</summary>
    public double Ratio => Expected > 0 ? Observed / Expected : 0;

    /// <summary>Gets the smallest count that chance explains where so many are expected.</summary>
    public long Lower { get; }

    /// <summary>Gets the largest count that chance explains where so many are expected.</summary>
    public long Upper { get; }

    /// <summary>Gets the level of the limits.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found: <see cref="IntervalMethod.ExactPoisson"/>.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Gets where the area stands.</summary>
    public FunnelPosition Position => Observed < Lower ? FunnelPosition.Below : Observed > Upper ? FunnelPosition.Above : FunnelPosition.Within;

    /// <summary>Writes the area, its counts and the limits, in the current culture.</summary>
    /// <returns>Text such as <c>82: 31 of 18.4 expected, Above (11 to 27; ExactPoisson 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Area}: {Observed:N0} of {Expected:0.####} expected, {Position} ({Lower:N0} to {Upper:N0}; {Method} {Level})");

    /// <summary>Writes the same as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
