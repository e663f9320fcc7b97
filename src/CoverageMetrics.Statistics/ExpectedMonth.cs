using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>What a month of a series would be if it stood to the other months of its year as in other years, with the limits between which it would usually be.</summary>
/// <remarks>
/// <para>An estimate: neither exact nor a bound. The default value is of January of year 1. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs some hundred bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ExpectedMonth : IShown
{
    internal ExpectedMonth(ReportingPeriod month, Figure<decimal> observed, (double Value, double Away) found, ConfidenceLevel level, int years)
    {
        Month = month;
        Observed = observed;
        (Value, Lower, Upper) = (found.Value, found.Value - found.Away, found.Value + found.Away);
        Level = level;
        Years = years;
    }

    /// <summary>Gets the month.</summary>
    public ReportingPeriod Month { get; }

    /// <summary>Gets what the series has in the month; missing where it has nothing yet.</summary>
    public Figure<decimal> Observed { get; }

    /// <summary>Gets what is expected, in the unit of the series.</summary>
    public double Value { get; }

    /// <summary>Gets the lower limit.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit.</summary>
    public double Upper { get; }

    /// <summary>Gets in how many of a hundred months like the others the limits hold the month.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how many other years it was expected from.</summary>
    public int Years { get; }

    /// <summary>Gets where the month stands: outside it is unlike other years, which is a reason to look and no proof of anything. Missing where the series has nothing in it yet.</summary>
    public Figure<FunnelPosition> Position
    {
        get
        {
            (double lower, double upper) = (Lower, Upper);
            return Observed.Select(observed => (double)observed < lower ? FunnelPosition.Below : (double)observed > upper ? FunnelPosition.Above : FunnelPosition.Within);
        }
    }

    /// <summary>Writes the month, what is expected and the limits, in the current culture.</summary>
    /// <returns>Text such as <c>2016-12: 4,100 expected (3,400 to 4,800; 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Month}: {Value:#,0.##} expected ({Lower:#,0.##} to {Upper:#,0.##}; {Level})");

    /// <summary>Writes the same as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
