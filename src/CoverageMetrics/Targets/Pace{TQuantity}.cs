using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>What is needed from a day on to reach a target: on a straight line every month, compound, and against what came before.</summary>
/// <remarks>
/// <para>Keeps both quantities and both days. The months left are those of the calendar after the month of the day, up to and with the target's: four from
/// the end of August to the end of December.</para>
/// <para>Immutable and safe to share; costs two quantities and two days. The default value is from nothing to nothing with no month left: undefined. Equal when
/// everything is. No order.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Pace<TQuantity> : IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Pace(TQuantity actual, LocalDate asAt, TQuantity target, LocalDate date, TargetDirection direction)
    {
        Actual = actual;
        AsAt = asAt;
        Target = target;
        Date = date;
        Direction = direction;
    }

    /// <summary>Gets the quantity there is.</summary>
    public TQuantity Actual { get; }

    /// <summary>Gets the day at whose end there is as much.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Gets the quantity that is planned.</summary>
    public TQuantity Target { get; }

    /// <summary>Gets the day at whose end it is to be there.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets which side of the target is met.</summary>
    public TargetDirection Direction { get; }

    /// <summary>Gets the number of months left; zero or negative where there is none.</summary>
    public int MonthsLeft => TargetMonths.Between(AsAt, Date);

    /// <summary>Gets a value indicating whether a month is left, and so a pace.</summary>
    public bool IsDefined => MonthsLeft > 0;

    /// <summary>Estimates the constant monthly rate that leads to the target: (target / actual)^(1 / months left) - 1. Worked out in binary floating point.</summary>
    /// <returns>How many per hundred a month, approximately; -100 for a target of zero.</returns>
    /// <exception cref="InvalidOperationException">No month is left, or there is nothing to grow from.</exception>
    public double EstimateMonthlyPercent()
    {
        int months = RequireMonths();
        if (Actual.Number == 0)
        {
            Guard.ThrowUndefined("compound pace", TQuantity.Unit, "there is nothing to grow from");
        }

        return 100 * (Math.Pow((double)Target.Number / (double)Actual.Number, 1.0 / months) - 1);
    }

    /// <summary>Estimates the constant monthly rate that leads to the target, if there is one. Worked out in binary floating point.</summary>
    /// <param name="percent">How many per hundred a month, approximately, or 0.</param>
    /// <returns>Whether a month is left and there is something to grow from.</returns>
    public bool TryEstimateMonthlyPercent(out double percent)
    {
        bool isDefined = IsDefined && Actual.Number != 0;
        percent = isDefined ? EstimateMonthlyPercent() : 0;
        return isDefined;
    }

    /// <summary>Compares what is needed every month with what came every month so far.</summary>
    /// <param name="start">What there was at the start, such as the end of last year.</param>
    /// <param name="startDate">The day at whose end there was as much; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The comparison; its number is undefined where nothing came.</returns>
    /// <exception cref="ArgumentException"><paramref name="startDate"/> is not in a month before that of <see cref="AsAt"/>.</exception>
    /// <exception cref="InvalidOperationException">No month is left.</exception>
    public PaceComparison<TQuantity> AgainstSoFar(TQuantity start, LocalDate startDate)
    {
        _ = RequireMonths();
        return TryAgainstSoFar(start, startDate, out PaceComparison<TQuantity> comparison)
            ? comparison
            : throw new ArgumentException($"The start has to be in a month before {ObservationTime.On(AsAt)}; it is {ObservationTime.On(startDate)}.", nameof(startDate));
    }

    /// <summary>Compares what is needed every month with what came every month so far, if both have a month.</summary>
    /// <param name="start">What there was at the start, such as the end of last year.</param>
    /// <param name="startDate">The day at whose end there was as much; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <param name="comparison">The comparison, its number undefined where nothing came, or the default value.</param>
    /// <returns>Whether a month is left, and <paramref name="startDate"/> is in a month before that of <see cref="AsAt"/>.</returns>
    public bool TryAgainstSoFar(TQuantity start, LocalDate startDate, out PaceComparison<TQuantity> comparison)
    {
        int months = TargetMonths.Between(startDate.WithCalendar(CalendarSystem.Iso), AsAt);
        bool isDefined = IsDefined && months > 0;
        comparison = isDefined ? new(new(Actual, Target), MonthsLeft, new(start, Actual), months, Direction) : default;
        return isDefined;
    }

    /// <summary>Compares what is needed with what the same remaining months gained last year: the seasonal pace.</summary>
    /// <param name="sameDayLastYear">What there was one year before <see cref="AsAt"/>.</param>
    /// <param name="sameEndLastYear">What there was one year before <see cref="Date"/>.</param>
    /// <returns>The comparison; its number is undefined where last year gained nothing.</returns>
    /// <exception cref="InvalidOperationException">No month is left.</exception>
    public PaceComparison<TQuantity> AgainstLastYear(TQuantity sameDayLastYear, TQuantity sameEndLastYear)
    {
        int left = RequireMonths();
        return new(new(Actual, Target), left, new(sameDayLastYear, sameEndLastYear), left, Direction);
    }

    /// <summary>Writes both quantities and the months left for reading, in the current culture.</summary>
    /// <returns>The pace, such as <c>17,100,000 → 19,112,552 (vn:social-insurance) in 4 months</c>, with <c>at most</c> behind it where that is the target.</returns>
    public override string ToString() => $"{new Growth<TQuantity>(Actual, Target)} in {MonthsLeft} months{(Direction == TargetDirection.AtMost ? ", at most" : "")}";

    /// <summary>Writes both quantities and what is needed a month as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), PerMonthText, ("actual", Actual), ("target", Target), ("months left", MonthsLeft), ("a month", PerMonthText));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Finds what has to come every month, so that the target is reached, or not passed.</summary>
    /// <param name="decimals">How many decimals the quantity has.</param>
    /// <returns>The number.</returns>
    internal decimal NumberPerMonth(int decimals) =>
        TargetMath.Step(Target.Number - Actual.Number, RequireMonths(), decimals, Direction);

    private string? PerMonthText => IsDefined ? $"{(Direction == TargetDirection.AtMost ? "at most " : "")}{DecimalText.ToSignedText(NumberPerMonth(TQuantity.IsWhole ? 0 : 4), null, null)} a month" : null;

    private int RequireMonths()
    {
        int months = MonthsLeft;
        return months > 0
            ? months
            : throw new InvalidOperationException($"From {ObservationTime.On(AsAt)} to {ObservationTime.On(Date)} no month is left, so that there is no pace. Ask IsDefined first.");
    }
}
