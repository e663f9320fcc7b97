using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>Events per so many people as they would be if the people had the ages, or any other make-up, of a standard population; with its limits.</summary>
/// <remarks>
/// <para>The sum of w x / n over the strata, divided by the sum of w. Estimates: none is exact, and none is a bound. For events that are rare among the people of a stratum.</para>
/// <para>The default value is of no events. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs eighty bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct DirectStandardisation : IShown
{
    private DirectStandardisation(double value, (double Lower, double Upper) limits, ConfidenceLevel level, long events, decimal multiplier)
    {
        Value = value;
        (Lower, Upper) = limits;
        Level = level;
        Method = IntervalMethod.Dobson;
        Events = events;
        Multiplier = multiplier;
    }

    /// <summary>Gets the events per so many people of the standard population.</summary>
    public double Value { get; }

    /// <summary>Gets the lower limit, in the unit of the value.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit, in the unit of the value.</summary>
    public double Upper { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found: <see cref="IntervalMethod.Dobson"/>.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Gets the events of all strata together.</summary>
    public long Events { get; }

    /// <summary>Gets per how many people the value is.</summary>
    public decimal Multiplier { get; }

    /// <summary>Standardises events directly that happen to each person once.</summary>
    /// <remarks>The limits are those of the count of all events, moved and stretched to the value and its variance, the sum of w^2 x / n^2 divided by the squared sum of w: A. J. Dobson and others, <i>Statistics in Medicine</i> 10 (1991), 457-462,
    /// with the exact limits of the count.</remarks>
    /// <param name="strata">Each stratum with its events, its people, and the weight that it has in the standard population; weights may add up to any sum.</param>
    /// <param name="multiplier">Per how many people: 100,000; more than 0.</param>
    /// <param name="fewestEvents">With how many events in all there is a value: 10 is usual. Not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The value with its limits; none, because it is suppressed, where there are fewer events, and none where a stratum that has a weight has nobody, or none has a weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strata"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or a weight is negative, <paramref name="multiplier"/> is not more than 0, or <paramref name="fewestEvents"/> is negative.</exception>
    /// <exception cref="OverflowException">The events do not fit when they are added.</exception>
    public static Figure<DirectStandardisation> Of(IEnumerable<(long Events, long People, decimal Weight)> strata, decimal multiplier, long fewestEvents, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Find([.. Arguments.Strata(strata, nameof(strata)).Select(one => (one.First, one.First, one.Second, one.Weight))], multiplier, fewestEvents, level);
    }

    /// <summary>Standardises events directly that happen to some people more than once, such as stays in hospital, whose limits are wider.</summary>
    /// <remarks>As <see cref="Of"/>, with each person adding the square of their events to the variance: those who had f events vary f^2 times as much as those who had one.</remarks>
    /// <param name="strata">Each stratum with how many people had one event, two events and so on, with all its people, and with the weight that it has in the standard population.</param>
    /// <param name="multiplier">Per how many people: 100,000; more than 0.</param>
    /// <param name="fewestEvents">With how many events in all there is a value: 10 is usual. Not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The value with its limits; none, because it is suppressed, where there are fewer events, and none where a stratum that has a weight has nobody, or none has a weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strata"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or a weight is negative, <paramref name="multiplier"/> is not more than 0, or <paramref name="fewestEvents"/> is negative.</exception>
    /// <exception cref="OverflowException">The events do not fit when they are added.</exception>
    public static Figure<DirectStandardisation> OfRepeated(IEnumerable<(IReadOnlyList<long> PeopleByEvents, long People, decimal Weight)> strata, decimal multiplier, long fewestEvents, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(strata);
        (IReadOnlyList<long> PeopleByEvents, long People, decimal Weight)[] all = [.. strata];
        _ = Arguments.Strata(all.SelectMany(one => one.PeopleByEvents.Select(people => (people, one.People, one.Weight)).Append((0, one.People, one.Weight))), nameof(strata));
        return Find(
            [.. all.Select(one => (one.PeopleByEvents.Select((people, place) => people * (place + 1)).Sum(), one.PeopleByEvents.Select((people, place) => people * (place + 1) * (place + 1)).Sum(), one.People, one.Weight))],
            multiplier,
            fewestEvents,
            level);
    }

    /// <summary>Writes the value and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>41.5 (36.2 to 47.3; Dobson 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.####} ({Lower:0.####} to {Upper:0.####}; {Method} {Level})");

    /// <summary>Writes the value and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static Figure<DirectStandardisation> Find((long Events, long Squares, long People, decimal Weight)[] all, decimal multiplier, long fewestEvents, ConfidenceLevel level)
    {
        Arguments.Positive(multiplier, nameof(multiplier));
        Arguments.NotNegative(fewestEvents, nameof(fewestEvents));
        double weights = (double)all.Sum(one => one.Weight);
        long total = all.Sum(one => one.Events);
        if (total < fewestEvents)
        {
            return Withheld.TooFewEvents<DirectStandardisation>(fewestEvents);
        }

        if (weights == 0 || all.Any(one => one.Weight > 0 && one.People == 0))
        {
            return Withheld.Undefined<DirectStandardisation>();
        }

        double value = 0;
        double variance = 0;
        foreach ((long events, long squares, long people, decimal weight) in all.Where(one => one.Weight > 0))
        {
            double each = (double)weight / weights / people;
            value += each * events;
            variance += each * each * squares;
        }

        CountInterval count = CountInterval.ExactPoisson(total, level);
        double stretch = total == 0 ? 0 : Math.Sqrt(variance / total);
        double per = (double)multiplier;
        return Figure.Of(new DirectStandardisation(
            per * value, (per * Math.Max(0, value + (stretch * (count.Lower - total))), per * (value + (stretch * (count.Upper - total)))), level, total, multiplier));
    }
}
