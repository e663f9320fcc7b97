using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>The events of an area beside those that its people would have if each stratum of them had as many as in a reference population; with limits.</summary>
/// <remarks>
/// <para>The ratio of observed to expected, or that ratio times the events per so many people of the reference population. The limits are those of the count: what is expected has no uncertainty here. Two areas of different make-up
/// are each compared with the reference, and not with each other: <see cref="DirectStandardisation"/> is for that.</para>
/// <para>The default value is of no events. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs some hundred bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct IndirectStandardisation : IShown
{
    private readonly double _scale;
    private readonly double _reference;

    private IndirectStandardisation(CountInterval observed, double expected, double reference, decimal multiplier)
    {
        Observed = observed;
        Expected = expected;
        Multiplier = multiplier;
        _reference = reference;
        _scale = (multiplier == 0 ? 1 : (double)multiplier * reference) / expected;
    }

    /// <summary>Gets observed / expected, or that times the events per so many people of the reference population.</summary>
    public double Value => Observed.Value * _scale;

    /// <summary>Gets the lower limit, in the unit of the value.</summary>
    public double Lower => Observed.Lower * _scale;

    /// <summary>Gets the upper limit, in the unit of the value.</summary>
    public double Upper => Observed.Upper * _scale;

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level => Observed.Level;

    /// <summary>Gets how the limits of the count were found.</summary>
    public IntervalMethod Method => Observed.Method;

    /// <summary>Gets the events that were counted, with the limits of that count.</summary>
    public CountInterval Observed { get; }

    /// <summary>Gets how many events were expected.</summary>
    public double Expected { get; }

    /// <summary>Gets per how many people the value is; 0 for a ratio.</summary>
    public decimal Multiplier { get; }

    /// <summary>Standardises indirectly.</summary>
    /// <remarks>N. E. Breslow and N. E. Day, <i>Statistical Methods in Cancer Research</i> II (1987), section 2.3.</remarks>
    /// <param name="observed">The events of all strata together, as a count with the limits wanted: <see cref="CountInterval.ExactPoisson"/> or <see cref="CountInterval.Byar"/>.</param>
    /// <param name="strata">Each stratum with the people of the area, and with the events and people of the reference population.</param>
    /// <param name="fewestEvents">With how many events there is a value: 10 is usual. Not negative.</param>
    /// <returns>The ratio of observed to expected with its limits; none, because it is suppressed, where there are fewer events, and none where no event is expected or a stratum with people has nobody in the reference population.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strata"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="observed"/> is per so many people.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or <paramref name="fewestEvents"/> is.</exception>
    public static Figure<IndirectStandardisation> Of(CountInterval observed, IEnumerable<(long People, long ReferenceEvents, long ReferencePeople)> strata, long fewestEvents)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Arguments.NotNegative(fewestEvents, nameof(fewestEvents));
        if (observed.Multiplier != 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Events must be a count, but are per {observed.Multiplier} people."), nameof(observed));
        }

        (long People, long ReferenceEvents, long ReferencePeople)[] all = [.. strata];
        double expected = 0;
        foreach ((long people, long events, long referencePeople) in all)
        {
            Arguments.NotNegative(people, nameof(strata));
            Arguments.NotNegative(events, nameof(strata));
            Arguments.NotNegative(referencePeople, nameof(strata));
            expected += people == 0 ? 0 : people * ((double)events / referencePeople);
        }

        if (observed.Count < fewestEvents)
        {
            return Withheld.TooFewEvents<IndirectStandardisation>(fewestEvents);
        }

        return expected > 0 && double.IsFinite(expected)
            ? Figure.Of(new IndirectStandardisation(observed, expected, all.Sum(one => (double)one.ReferenceEvents) / all.Sum(one => (double)one.ReferencePeople), 0))
            : Withheld.Undefined<IndirectStandardisation>();
    }

    /// <summary>Finds the events per so many people that the ratio makes of those of the reference population.</summary>
    /// <param name="multiplier">Per how many people: 100,000; more than 0.</param>
    /// <returns>The ratio, times the events per <paramref name="multiplier"/> people of all strata of the reference population, with its limits; none of the default value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="multiplier"/> is not more than 0.</exception>
    public Figure<IndirectStandardisation> Per(decimal multiplier)
    {
        Arguments.Positive(multiplier, nameof(multiplier));
        return Expected > 0 ? Figure.Of(new IndirectStandardisation(Observed, Expected, _reference, multiplier)) : Withheld.Undefined<IndirectStandardisation>();
    }

    /// <summary>Writes the value and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>1.25 (0.5994 to 2.2988; ExactPoisson 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.####} ({Lower:0.####} to {Upper:0.####}; {Method} {Level})");

    /// <summary>Writes the value and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
