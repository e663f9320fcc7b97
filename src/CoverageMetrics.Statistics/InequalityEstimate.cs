using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>How different groups of people are, by one measure, with the limits that the standard errors of the groups leave it.</summary>
/// <remarks>
/// <para>Value, limits and standard error are in one unit: that of the measure times the scale. Where no group has a standard error, as in a register, the limits are the value.</para>
/// <para>The default value is a difference of 0 on a scale of 0. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs eighty bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct InequalityEstimate : IShown
{
    private readonly string? _reference;

    internal InequalityEstimate(InequalityMeasure measure, SlopeFit fit, string reference, double value, double standardError, decimal scale, ConfidenceLevel level)
    {
        Measure = measure;
        Fit = fit;
        _reference = reference;
        Scale = scale;
        Level = level;
        Method = measure is InequalityMeasure.Ratio or InequalityMeasure.SlopeRelative ? IntervalMethod.LogDelta : IntervalMethod.Delta;
        Value = value * (double)scale;
        StandardError = standardError * (double)scale;
        double away = level.Deviations * StandardError;
        (Lower, Upper) = Method == IntervalMethod.Delta ? (Value - away, Value + away) : (Value / Math.Exp(away / Value), Value * Math.Exp(away / Value));
        if (measure is >= InequalityMeasure.BetweenGroupVariance and <= InequalityMeasure.DisparityWeighted or InequalityMeasure.Theil or InequalityMeasure.MeanLogDeviation)
        {
            Lower = Math.Max(0, Lower);
        }
    }

    /// <summary>Gets what was measured.</summary>
    public InequalityMeasure Measure { get; }

    /// <summary>Gets the scale of the line of <see cref="InequalityMeasure.Slope"/> and <see cref="InequalityMeasure.SlopeRelative"/>.</summary>
    public SlopeFit Fit { get; }

    /// <summary>Gets the code of the group that the others are compared with; empty where there is none, or where it is the mean.</summary>
    public string Reference => _reference ?? "";

    /// <summary>Gets what the measure was multiplied by.</summary>
    public decimal Scale { get; }

    /// <summary>Gets the measure.</summary>
    public double Value { get; }

    /// <summary>Gets its standard error, by the delta method from those of the groups, which come from independent samples.</summary>
    public double StandardError { get; }

    /// <summary>Gets the lower limit.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit.</summary>
    public double Upper { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found: <see cref="IntervalMethod.LogDelta"/> for ratios, <see cref="IntervalMethod.Delta"/> for the others.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Writes the measure, its value and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>Theil 0.0124 (0.0101 to 0.0147; Delta 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Measure} {Value:0.####} ({Lower:0.####} to {Upper:0.####}; {Method} {Level})");

    /// <summary>Writes the same as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
