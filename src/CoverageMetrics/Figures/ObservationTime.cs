using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>When something was observed: a stock on a day, a flow over a period, or the mean of a period.</summary>
/// <remarks>
/// <para>A stock at the end of a month is observed on its last day; a flow in that month is another time, and so is its mean: an average population, the labour force of a survey.
/// The three kinds are never compared with one another.</para>
/// <para>Immutable and safe to share; costs a day and a period. The default value is the first day of the year 1. Equal when both are of one kind and the same; ordered
/// by the last day, days before flows and flows before means.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ObservationTime : IComparable, IComparable<ObservationTime>, IShown
{
    private readonly LocalDate _day;

    // None of a stock. A period ends on the day, so that its length says which one it is.
    private readonly byte _months;

    private ObservationTime(LocalDate day, int months, bool isMean)
    {
        _day = day;
        _months = (byte)months;
        IsMean = isMean;
    }

    /// <summary>Gets the day of a stock, or the last day of a period: the day whose map the area's code is read on.</summary>
    public LocalDate AsAt => _day;

    /// <summary>Gets the period of a flow or mean, or <see langword="null"/> for a stock.</summary>
    public ReportingPeriod? Period => _months == 0 ? null : ReportingPeriod.EndingOn(_day, _months);

    /// <summary>Gets a value indicating whether the figure is the mean of the period, and not what came in it.</summary>
    public bool IsMean { get; }

    /// <summary>Makes the time of a stock.</summary>
    /// <param name="day">The day at whose end it is counted; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The time.</returns>
    public static ObservationTime On(LocalDate day) => new(day.WithCalendar(CalendarSystem.Iso), 0, false);

    /// <summary>Makes the time of a flow.</summary>
    /// <param name="period">The period it runs over.</param>
    /// <returns>The time.</returns>
    public static ObservationTime During(ReportingPeriod period) => new(period.LastDay, period.Months, false);

    /// <summary>Makes the time of a mean: an average population, the labour force of a survey.</summary>
    /// <param name="period">The period that it is the mean of.</param>
    /// <returns>The time.</returns>
    public static ObservationTime MeanOf(ReportingPeriod period) => new(period.LastDay, period.Months, true);

    /// <summary>Takes a day wherever a time is asked for, as <see cref="On"/> does.</summary>
    /// <param name="day">The day at whose end a stock is counted.</param>
    /// <returns>The time.</returns>
    public static implicit operator ObservationTime(LocalDate day) => On(day);

    /// <summary>Takes a period wherever a time is asked for, as <see cref="During"/> does.</summary>
    /// <param name="period">The period a flow runs over.</param>
    /// <returns>The time.</returns>
    public static implicit operator ObservationTime(ReportingPeriod period) => During(period);

    /// <summary>Gets how many months the period has, 0 for a stock.</summary>
    internal int Months => _months;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(ObservationTime other)
    {
        int byDay = _day.CompareTo(other._day);
        int byKind = byDay != 0 ? byDay : IsMean.CompareTo(other.IsMean);
        return byKind != 0 ? byKind : Nullable.Compare(Period, other.Period);
    }

    /// <summary>Finds whether a time comes before another in order.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(ObservationTime left, ObservationTime right) => left.CompareTo(right) < 0;

    /// <summary>Finds whether a time comes before another in order or is the same.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <=(ObservationTime left, ObservationTime right) => left.CompareTo(right) <= 0;

    /// <summary>Finds whether a time comes after another in order.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(ObservationTime left, ObservationTime right) => left.CompareTo(right) > 0;

    /// <summary>Finds whether a time comes after another in order or is the same.</summary>
    /// <param name="left">A time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >=(ObservationTime left, ObservationTime right) => left.CompareTo(right) >= 0;

    /// <summary>Writes the day in ISO form, the period, or the period of the mean.</summary>
    /// <returns>The time, such as <c>2022-06-30</c>, <c>2022-01/2022-08</c> or <c>mean of 2022</c>.</returns>
    public override string ToString() => Period is { } period ? IsMean ? $"mean of {period}" : period.ToString() : FormattableString.Invariant($"{_day.Year:D4}-{_day.Month:D2}-{_day.Day:D2}");

    /// <summary>Writes the day or period as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
