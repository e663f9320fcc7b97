using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>What was counted and when, by which definition and in which scope: everything an observation is of but its area.</summary>
/// <remarks>
/// <para>Figures of one measure add up over areas that do not overlap; those of two measures never do.</para>
/// <para>The default value is the measure of nothing. Equal when subject, time, series and scope are; ordered by subject, time, series and scope.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ObservedMeasure : IComparable, IComparable<ObservedMeasure>, IShown
{
    private readonly string? _subject;
    private readonly string? _series;
    private readonly string? _scope;

    private ObservedMeasure(string subject, ObservationTime time, string series, string scope)
    {
        _subject = subject;
        Time = time;
        _series = series;
        _scope = scope;
    }

    /// <summary>Gets the code of what was counted.</summary>
    public string Subject => _subject ?? "";

    /// <summary>Gets when it was counted.</summary>
    public ObservationTime Time { get; }

    /// <summary>Gets the code of the definition and base; empty for the usual one.</summary>
    public string Series => _series ?? "";

    /// <summary>Gets the code of who was counted; empty for the usual scope.</summary>
    public string Scope => _scope ?? "";

    /// <summary>Names people counted on a day.</summary>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <param name="asAt">The day.</param>
    /// <returns>The measure, of the usual series and scope.</returns>
    public static ObservedMeasure Of<TGroup>(LocalDate asAt)
        where TGroup : struct, IPopulationGroup =>
        new(GroupCode<TGroup>.Value, ObservationTime.On(asAt), "", "");

    /// <summary>Names people counted over a period.</summary>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <param name="period">The period.</param>
    /// <returns>The measure, of the usual series and scope.</returns>
    public static ObservedMeasure Of<TGroup>(ReportingPeriod period)
        where TGroup : struct, IPopulationGroup =>
        new(GroupCode<TGroup>.Value, ObservationTime.During(period), "", "");

    /// <summary>Names something by its code.</summary>
    /// <param name="subject">The code of what is counted.</param>
    /// <param name="time">When.</param>
    /// <returns>The measure, of the usual series and scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static ObservedMeasure Of(string subject, ObservationTime time) => new(Guard.Code(subject, nameof(subject)), time, "", "");

    /// <summary>Finds what an observation is of.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>Its measure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observation"/> is null.</exception>
    public static ObservedMeasure Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return new(observation.Subject, observation.Time, observation.Series, observation.Scope);
    }

    /// <summary>Gives the measure of a series.</summary>
    /// <param name="series">The code of the definition and base.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, empty or white space.</exception>
    public ObservedMeasure WithSeries(string series) => new(Subject, Time, Guard.Code(series, nameof(series)), Scope);

    /// <summary>Gives the measure of a scope.</summary>
    /// <param name="scope">The code of who was counted.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentException"><paramref name="scope"/> is null, empty or white space.</exception>
    public ObservedMeasure WithScope(string scope) => new(Subject, Time, Series, Guard.Code(scope, nameof(scope)));

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(ObservedMeasure other)
    {
        int bySubject = string.CompareOrdinal(Subject, other.Subject);
        int byTime = bySubject != 0 ? bySubject : Time.CompareTo(other.Time);
        int bySeries = byTime != 0 ? byTime : string.CompareOrdinal(Series, other.Series);
        return bySeries != 0 ? bySeries : string.CompareOrdinal(Scope, other.Scope);
    }

    /// <summary>Tells whether a measure comes before another in order.</summary>
    /// <param name="left">A measure.</param>
    /// <param name="right">Another measure.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(ObservedMeasure left, ObservedMeasure right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether a measure does not come after another in order.</summary>
    /// <param name="left">A measure.</param>
    /// <param name="right">Another measure.</param>
    /// <returns>Whether it does not.</returns>
    public static bool operator <=(ObservedMeasure left, ObservedMeasure right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether a measure comes after another in order.</summary>
    /// <param name="left">A measure.</param>
    /// <param name="right">Another measure.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(ObservedMeasure left, ObservedMeasure right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether a measure does not come before another in order.</summary>
    /// <param name="left">A measure.</param>
    /// <param name="right">Another measure.</param>
    /// <returns>Whether it does not.</returns>
    public static bool operator >=(ObservedMeasure left, ObservedMeasure right) => left.CompareTo(right) >= 0;

    /// <summary>Writes subject, time, series and scope.</summary>
    /// <returns>The measure, such as <c>vn:social-insurance 2022-06-30</c>.</returns>
    public override string ToString() =>
        $"{Subject} {Time}{(Series.Length == 0 ? "" : $" series {Series}")}{(Scope.Length == 0 ? "" : $" scope {Scope}")}";

    /// <summary>Writes the measure as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    internal bool IsOf(Observation observation) =>
        observation.Time == Time && string.Equals(observation.Subject, Subject, StringComparison.Ordinal)
        && string.Equals(observation.Series, Series, StringComparison.Ordinal) && string.Equals(observation.Scope, Scope, StringComparison.Ordinal);
}
