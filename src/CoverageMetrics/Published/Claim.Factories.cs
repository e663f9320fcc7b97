using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published;

/// <content>One factory for each kind of claim.</content>
public sealed partial class Claim
{
    /// <summary>Claims how many there were: "over 17.1 million people take part", or in the unit of its key, "195.5 million visits".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="counted">What was counted: people, or what the unit of the key says.</param>
    /// <param name="figure">The printed count.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, or <paramref name="counted"/> or
    /// <paramref name="figure"/> is not a count.</exception>
    public static Claim Count(string label, FigureKey counted, PublishedFigure figure)
    {
        Check(label, counted, nameof(counted), figure, QuantityKind.Count);
        CheckKind(counted, QuantityKind.Count, nameof(counted));
        return new(label, ClaimKind.Count, counted, [], figure, ChangeDirection.Rise);
    }

    /// <summary>Claims how much money there was: "receipts of nearly 270,000 billion".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="money">The money added up.</param>
    /// <param name="figure">The printed amount.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, or <paramref name="money"/> or
    /// <paramref name="figure"/> is not an amount.</exception>
    public static Claim Amount(string label, FigureKey money, PublishedFigure figure)
    {
        Check(label, money, nameof(money), figure, QuantityKind.Amount);
        CheckKind(money, QuantityKind.Amount, nameof(money));
        return new(label, ClaimKind.Amount, money, [], figure, ChangeDirection.Rise);
    }

    /// <summary>Claims how large a plan is: "the target is over 279,000 people".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="figure">The printed count or amount.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="plan"/> is not a plan, or
    /// <paramref name="figure"/> is of another kind.</exception>
    public static Claim Target(string label, FigureKey plan, PublishedFigure figure)
    {
        Check(label, plan, nameof(plan), figure, plan.Kind);
        CheckPlan(plan);
        return new(label, ClaimKind.Target, plan, [], figure, ChangeDirection.Rise);
    }

    /// <summary>Claims what share of a named denominator is covered: "28.9% of the labour force".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="covered">The people covered.</param>
    /// <param name="denominator">The people who could be.</param>
    /// <param name="figure">The printed percentage.</param>
    /// <returns>The claim; it says too that somebody is in the denominator.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is not a percentage, a quantity
    /// is not of people, or both quantities are one.</exception>
    public static Claim Coverage(string label, FigureKey covered, FigureKey denominator, PublishedFigure figure)
    {
        Check(label, covered, nameof(covered), figure, QuantityKind.Percentage);
        CheckPeople(covered, nameof(covered));
        return Pair(label, ClaimKind.Coverage, covered, denominator, figure, ChangeDirection.Rise, nameof(denominator));
    }

    /// <summary>Claims by how many a quantity changed: "over 2.36 million more than a year before".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="later">The later quantity.</param>
    /// <param name="earlier">The quantity it is compared with.</param>
    /// <param name="direction">Whether the source says that it rose or fell.</param>
    /// <param name="figure">The printed change, without a sign.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="figure"/> or <paramref name="earlier"/> is
    /// of another kind than <paramref name="later"/>, or both quantities are one.</exception>
    public static Claim Increment(string label, FigureKey later, FigureKey earlier, ChangeDirection direction, PublishedFigure figure)
    {
        Check(label, later, nameof(later), figure, later.Kind);
        CheckDirection(direction);
        return Pair(label, ClaimKind.Increment, later, earlier, figure, direction, nameof(earlier));
    }

    /// <summary>Claims by what share of its base a quantity changed: "15.96% more than a year before".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="later">The later quantity.</param>
    /// <param name="earlier">The base: the quantity on the named date.</param>
    /// <param name="direction">Whether the source says that it rose or fell.</param>
    /// <param name="figure">The printed percentage, without a sign.</param>
    /// <returns>The claim; it says too that the base is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="figure"/> is not a percentage,
    /// <paramref name="earlier"/> is of another kind than <paramref name="later"/>, or both quantities are one.</exception>
    public static Claim GrowthRate(string label, FigureKey later, FigureKey earlier, ChangeDirection direction, PublishedFigure figure)
    {
        Check(label, later, nameof(later), figure, QuantityKind.Percentage);
        CheckDirection(direction);
        return Pair(label, ClaimKind.GrowthRate, later, earlier, figure, direction, nameof(earlier));
    }

    /// <summary>Claims by how many percentage points a coverage changed: "2.1 percentage points more than a year before".</summary>
    /// <remarks>The change of a coverage is the difference of two percentages, each of which has a denominator of its own day.</remarks>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="covered">The people covered later.</param>
    /// <param name="denominator">The people who could be later.</param>
    /// <param name="earlierCovered">The people covered earlier.</param>
    /// <param name="earlierDenominator">The people who could be earlier; the same as <paramref name="denominator"/> where both percentages are of one count.</param>
    /// <param name="direction">Whether the source says that it rose or fell.</param>
    /// <param name="figure">The printed points, as a percentage without a sign.</param>
    /// <returns>The claim; it says too that somebody is in either denominator.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is not a percentage, a quantity is not
    /// of people, the denominators are of two groups, a group is covered of itself, or both covered are one.</exception>
    public static Claim PercentagePoints(
        string label, FigureKey covered, FigureKey denominator, FigureKey earlierCovered, FigureKey earlierDenominator, ChangeDirection direction, PublishedFigure figure)
    {
        Check(label, covered, nameof(covered), figure, QuantityKind.Percentage);
        CheckDirection(direction);
        CheckPeople(covered, nameof(covered));
        CheckPartner(denominator, covered, nameof(denominator));
        CheckPartner(earlierCovered, covered, nameof(earlierCovered));
        CheckPartner(earlierDenominator, earlierCovered, nameof(earlierDenominator));
        return earlierDenominator.Subject == denominator.Subject
            ? new(label, ClaimKind.PercentagePoints, covered, Array.AsReadOnly([denominator, earlierCovered, earlierDenominator]), figure, direction)
            : throw new ArgumentException($"Percentages of two groups have no distance in points; they are of {denominator.Subject} and {earlierDenominator.Subject}.", nameof(earlierDenominator));
    }

    /// <summary>Claims how many times as large a quantity is as another: "5.7 times as many as in 2003".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="multiple">The quantity, such as the later one.</param>
    /// <param name="reference">The quantity that it is a multiple of, such as the earlier one.</param>
    /// <param name="figure">The printed multiple; see <see cref="PublishedFigure.Multiple(decimal, FigureQualifier)"/>.</param>
    /// <returns>The claim; it says too that <paramref name="reference"/> is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is not a percentage,
    /// <paramref name="reference"/> is of another kind than <paramref name="multiple"/>, or both quantities are one.</exception>
    public static Claim Multiple(string label, FigureKey multiple, FigureKey reference, PublishedFigure figure)
    {
        Check(label, multiple, nameof(multiple), figure, QuantityKind.Percentage);
        return Pair(label, ClaimKind.Multiple, multiple, reference, figure, ChangeDirection.Rise, nameof(reference));
    }

    /// <summary>Claims how far a named plan is met: "89.47% of the plan".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="actual">The quantity reached.</param>
    /// <param name="plan">The plan, by its setter.</param>
    /// <param name="figure">The printed percentage.</param>
    /// <returns>The claim; it says too that the plan is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is not a percentage,
    /// <paramref name="plan"/> is not a plan or of another kind than <paramref name="actual"/>, or both quantities are one.</exception>
    public static Claim Attainment(string label, FigureKey actual, FigureKey plan, PublishedFigure figure)
    {
        Check(label, actual, nameof(actual), figure, QuantityKind.Percentage);
        CheckNamed(plan, nameof(plan));
        CheckPlan(plan);
        return Pair(label, ClaimKind.Attainment, actual, plan, figure, ChangeDirection.Rise, nameof(plan));
    }

    /// <summary>Claims how much is still missing of a named plan: "1.97 million short of the plan".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="actual">The quantity reached.</param>
    /// <param name="plan">The plan, by its setter.</param>
    /// <param name="figure">What is missing: of the kind of the plan, or a percentage of the plan.</param>
    /// <returns>The claim; with a percentage it says too that the plan is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is neither of the kind of the plan nor
    /// a percentage, <paramref name="plan"/> is not a plan or of another kind than <paramref name="actual"/>, or both quantities are one.</exception>
    public static Claim Shortfall(string label, FigureKey actual, FigureKey plan, PublishedFigure figure) =>
        BesidePlan(label, ClaimKind.Shortfall, actual, plan, figure);

    /// <summary>Claims by how much a named plan was exceeded: "587 people above the plan".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="actual">The quantity reached.</param>
    /// <param name="plan">The plan, by its setter.</param>
    /// <param name="figure">What it is above the plan: of the kind of the plan, or a percentage of the plan.</param>
    /// <returns>The claim; with a percentage it says too that the plan is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is neither of the kind of the plan nor
    /// a percentage, <paramref name="plan"/> is not a plan or of another kind than <paramref name="actual"/>, or both quantities are one.</exception>
    public static Claim Excess(string label, FigureKey actual, FigureKey plan, PublishedFigure figure) =>
        BesidePlan(label, ClaimKind.Excess, actual, plan, figure);

    /// <summary>Claims what share of a whole a part is: "voluntary members are 8% of all".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="figure">The printed percentage.</param>
    /// <returns>The claim; it says too that the whole is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="figure"/> is not a percentage,
    /// <paramref name="whole"/> is of another kind than <paramref name="part"/>, or both quantities are one.</exception>
    public static Claim Share(string label, FigureKey part, FigureKey whole, PublishedFigure figure)
    {
        Check(label, part, nameof(part), figure, QuantityKind.Percentage);
        return Pair(label, ClaimKind.Share, part, whole, figure, ChangeDirection.Rise, nameof(whole));
    }

    /// <summary>Claims how much there is of one quantity per one of another: "the mean pension is 6.2 million dong", "2.5 visits per insured person".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="of">What is divided: the pensions paid, the visits.</param>
    /// <param name="per">What it is divided by, in another unit: the pensioners, the insured.</param>
    /// <param name="figure">The printed ratio, or the amount or count that was printed for it.</param>
    /// <returns>The claim; it says too that what it is divided by is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no count or amount of an area, both are in one unit, so that it is a share or a multiple, or <paramref name="figure"/> is neither a
    /// ratio nor of the kind of <paramref name="of"/>.</exception>
    public static Claim Ratio(string label, FigureKey of, FigureKey per, PublishedFigure figure)
    {
        CheckQuantity(of, nameof(of));
        CheckQuantity(per, nameof(per));
        CheckNamed(per, nameof(per));
        Check(label, of, nameof(of), figure, figure?.Kind == QuantityKind.Ratio ? QuantityKind.Ratio : of.Kind);
        return of.Unit != per.Unit
            ? new(label, ClaimKind.Ratio, of, Array.AsReadOnly([per]), figure, ChangeDirection.Rise)
            : throw new ArgumentException($"A ratio is of one unit per one of another, and of one unit twice there is a share or a multiple; both are in '{of.Unit}'.", nameof(per));
    }

    /// <summary>Claims that one quantity is a part of another, and so not larger.</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; there may be other parts.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, <paramref name="whole"/> is of another kind than
    /// <paramref name="part"/>, or both quantities are one.</exception>
    public static Claim PartOf(string label, FigureKey part, FigureKey whole)
    {
        Check(label, part, nameof(part));
        return Pair(label, ClaimKind.PartOf, part, whole, null, ChangeDirection.Rise, nameof(whole));
    }

    /// <summary>Claims that nobody is covered who is not in the denominator.</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="covered">The people covered.</param>
    /// <param name="denominator">The people who could be.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, a quantity is not of people, or both quantities are
    /// one.</exception>
    public static Claim AtMostDenominator(string label, FigureKey covered, FigureKey denominator)
    {
        Check(label, covered, nameof(covered));
        CheckPeople(covered, nameof(covered));
        return Pair(label, ClaimKind.AtMostDenominator, covered, denominator, null, ChangeDirection.Rise, nameof(denominator));
    }

    /// <summary>Assumes that two names stand for one quantity, so that the conflict that follows, if any, names the assumption.</summary>
    /// <param name="label">The caller's name for the assumption.</param>
    /// <param name="first">A quantity.</param>
    /// <param name="second">The quantity that may be the same.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, the quantities are of different kinds, or have one
    /// name.</exception>
    public static Claim Same(string label, FigureKey first, FigureKey second)
    {
        Check(label, first, nameof(first));
        return Pair(label, ClaimKind.Same, first, second, null, ChangeDirection.Rise, nameof(second));
    }

    /// <summary>Claims that parts without overlap make up a whole.</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">All of its parts.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a key names no figure of an area, there are no parts, a part names no figure of an area, is of another kind than
    /// <paramref name="whole"/>, the whole itself, or there twice.</exception>
    public static Claim SumOfParts(string label, FigureKey whole, IEnumerable<FigureKey> parts)
    {
        Check(label, whole, nameof(whole));
        ArgumentNullException.ThrowIfNull(parts);
        FigureKey[] all = [.. parts];
        if (all.Length == 0)
        {
            throw new ArgumentException("There must be a part; there is none.", nameof(parts));
        }

        var seen = new HashSet<FigureKey> { whole };
        foreach (FigureKey part in all)
        {
            CheckNamed(part, nameof(parts));
            CheckLike(part, whole, nameof(parts));
            if (!seen.Add(part))
            {
                throw new ArgumentException($"A part must be there once, and not be the whole; {part} is not.", nameof(parts));
            }
        }

        return new(label, ClaimKind.SumOfParts, whole, Array.AsReadOnly([.. all.Order()]), null, ChangeDirection.Rise);
    }

    private static Claim BesidePlan(string label, ClaimKind kind, FigureKey actual, FigureKey plan, PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Check(label, actual, nameof(actual), figure, figure.Kind == QuantityKind.Percentage ? QuantityKind.Percentage : actual.Kind);
        CheckNamed(plan, nameof(plan));
        CheckPlan(plan);
        return Pair(label, kind, actual, plan, figure, ChangeDirection.Rise, nameof(plan));
    }

    private static Claim Pair(
        string label,
        ClaimKind kind,
        FigureKey subject,
        FigureKey other,
        PublishedFigure? figure,
        ChangeDirection direction,
        string parameter)
    {
        CheckPartner(other, subject, parameter);
        return new(label, kind, subject, Array.AsReadOnly([other]), figure, direction);
    }
}
