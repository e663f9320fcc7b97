using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Targets;

/// <content>The target beside an actual figure. Status, reason and bounds of the figure survive: <see cref="Figure.HowCertain"/> says of one with bounds whether the target is met.</content>
public sealed partial record AnyTarget
{
    /// <summary>Finds the attainment of a target in people, units or money.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="actual">How much there is.</param>
    /// <returns>The actual quantity per hundred of the plan; none for a target that is a percentage or a ratio, or of another subject or unit (not comparable), or of zero (undefined).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public Figure<AnyPercentage> AttainmentOf(string subject, Figure<ObservedQuantity> actual)
    {
        if (WhyNotComparable(subject, actual) is { } why)
        {
            return Figure.None<AnyPercentage>(NoValueReason.NotComparable, why);
        }

        return Number == 0 && actual.HasValue
            ? Figure.None<AnyPercentage>(NoValueReason.Undefined, NoValueDetail.DividedByZero)
            : actual.SelectMonotone(quantity => new AnyPercentage(ExactMath.Percent(quantity.Number, Number), Plan.Code), true);
    }

    /// <summary>Finds what is missing to meet a target in people, units or money: what is still to come, or what is above a target of at most.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="actual">How much there is.</param>
    /// <returns>The target less the actual quantity, or of a target of at most the actual quantity less the target, and zero where the target is met; none for a target that is a percentage or a ratio, or of another subject or unit (not comparable).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public Figure<ObservedQuantity> RemainingTo(string subject, Figure<ObservedQuantity> actual) =>
        Beyond(subject, actual, (target, there) => Terms.Missing(target - there), !RisesToTarget);

    /// <summary>Finds what is there beyond a target in people, units or money, whichever side of it is met.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="actual">How much there is.</param>
    /// <returns>The actual quantity less the target, zero where there is no more; none for a target that is a percentage or a ratio, or of another subject or unit (not comparable).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public Figure<ObservedQuantity> ExcessOf(string subject, Figure<ObservedQuantity> actual) => Beyond(subject, actual, static (target, there) => there - target, true);

    /// <summary>Finds whether an actual quantity meets a target in people, units or money.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="actual">How much there is.</param>
    /// <returns>Whether it is at least, or at most, what was planned; none for a target that is a percentage or a ratio, or of another subject or unit (not comparable).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public Figure<bool> IsMetBy(string subject, Figure<ObservedQuantity> actual) => WhyNotComparable(subject, actual) is { } why
        ? Figure.None<bool>(NoValueReason.NotComparable, why)
        : actual.SelectMonotone(quantity => IsMet(quantity.Number), RisesToTarget);

    /// <summary>Finds the attainment of a target for a ratio.</summary>
    /// <param name="ratio">What the ratio is of, in which unit, and per what; area and time do not matter.</param>
    /// <param name="actual">How much there is per one.</param>
    /// <returns>The actual ratio per hundred of the plan; none for a target that is no ratio or is of another one (not comparable), or of zero (undefined).</returns>
    public Figure<AnyPercentage> AttainmentOf(FigureKey ratio, Figure<decimal> actual) => WhyNotComparable(ratio) is { } why
        ? Figure.None<AnyPercentage>(NoValueReason.NotComparable, why)
        : Number == 0 && actual.HasValue
        ? Figure.None<AnyPercentage>(NoValueReason.Undefined, NoValueDetail.DividedByZero)
        : actual.SelectMonotone(number => new AnyPercentage(ExactMath.Percent(number, Number), Plan.Code), true);

    /// <summary>Finds whether a ratio meets a target for it.</summary>
    /// <param name="ratio">What the ratio is of, in which unit, and per what; area and time do not matter.</param>
    /// <param name="actual">How much there is per one.</param>
    /// <returns>Whether it is at least, or at most, what was planned; none for a target that is no ratio or is of another one (not comparable).</returns>
    public Figure<bool> IsMetBy(FigureKey ratio, Figure<decimal> actual) => WhyNotComparable(ratio) is { } why
        ? Figure.None<bool>(NoValueReason.NotComparable, why)
        : actual.SelectMonotone(IsMet, RisesToTarget);

    /// <summary>Finds the points that a percentage has to go, up or down, to meet a target that is one.</summary>
    /// <param name="subject">The code of the people who are covered.</param>
    /// <param name="actual">The percentage of them.</param>
    /// <returns>The target less the percentage, or of a target of at most the percentage less the target: negative when the target is met with as many to spare; none for a target in people, units or money or of another subject or denominator (not comparable).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public Figure<PercentagePoints> PointsToGo(string subject, Figure<AnyPercentage> actual) => WhyNotComparable(subject, actual) is { } why
        ? Figure.None<PercentagePoints>(NoValueReason.NotComparable, why)
        : actual.SelectMonotone(percentage => new PercentagePoints(Terms.Missing(ExactMath.Subtract(Number, percentage.Percent))), !RisesToTarget);

    /// <summary>Finds whether a percentage meets a target that is one.</summary>
    /// <param name="subject">The code of the people who are covered.</param>
    /// <param name="actual">The percentage of them.</param>
    /// <returns>Whether it is at least, or at most, what was planned; none for a target in people, units or money or of another subject or denominator (not comparable).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public Figure<bool> IsMetBy(string subject, Figure<AnyPercentage> actual) => WhyNotComparable(subject, actual) is { } why
        ? Figure.None<bool>(NoValueReason.NotComparable, why)
        : actual.SelectMonotone(percentage => IsMet(percentage.Percent), RisesToTarget);

    // More of what is there brings a target of at least nearer, and one of at most farther away.
    private bool RisesToTarget => Terms.Missing(1) > 0;

    private bool IsMet(decimal actual) => Terms.Missing(Number.CompareTo(actual)) <= 0;

    private Figure<ObservedQuantity> Beyond(string subject, Figure<ObservedQuantity> actual, Func<decimal, decimal, decimal> difference, bool rises)
    {
        if (WhyNotComparable(subject, actual) is { } why)
        {
            return Figure.None<ObservedQuantity>(NoValueReason.NotComparable, why);
        }

        return actual.SelectMonotone(
            quantity => ObservedQuantity.Of(Math.Max(0, difference(Number, quantity.Number)), Unit),
            rises);
    }

    private NoValueDetail? WhyNotComparable(string subject, Figure<ObservedQuantity> actual)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject != Subject)
        {
            return NoValueDetail.SubjectsDiffer(subject, Subject);
        }

        bool isKnown = actual.TryGetValue(out ObservedQuantity quantity);
        bool isLike = Kind is QuantityKind.Count or QuantityKind.Amount && (!isKnown || quantity.UnitCode == Unit);
        return isLike ? null : NoValueDetail.UnitsDiffer(isKnown ? quantity.UnitCode : FigureKey.People, Measured);
    }

    private NoValueDetail? WhyNotComparable(string subject, Figure<AnyPercentage> actual)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject != Subject)
        {
            return NoValueDetail.SubjectsDiffer(subject, Subject);
        }

        bool isKnown = actual.TryGetValue(out AnyPercentage percentage);
        bool isLike = Kind == QuantityKind.Percentage && (!isKnown || percentage.Base == Denominator);
        return isLike ? null : NoValueDetail.UnitsDiffer(isKnown ? percentage.Base : "%", Measured);
    }

    private NoValueDetail? WhyNotComparable(in FigureKey ratio) => ratio.Subject != Subject ? NoValueDetail.SubjectsDiffer(ratio.Subject, Subject)
        : Kind == QuantityKind.Ratio && (ratio.Unit, ratio.Denominator, ratio.PerUnit) == (Unit, Denominator, PerUnit) ? null
        : NoValueDetail.UnitsDiffer(ratio.Denominator.Length > 0 ? ratio.Denominator : ratio.Unit, Measured);

    // What tells the targets of one subject apart: the base where there is one.
    private string Measured => Denominator.Length > 0 ? Denominator : Unit;
}
