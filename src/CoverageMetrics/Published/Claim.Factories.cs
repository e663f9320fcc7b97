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
        Check(label, counted, figure, QuantityKind.Count);
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
        Check(label, money, figure, QuantityKind.Amount);
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
        CheckNamed(plan, nameof(plan));
        Check(label, plan, figure, plan.Kind);
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
        Check(label, covered, figure, QuantityKind.Percentage);
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
        CheckNamed(later, nameof(later));
        Check(label, later, figure, later.Kind);
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
        Check(label, later, figure, QuantityKind.Percentage);
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
        Check(label, covered, figure, QuantityKind.Percentage);
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
        Check(label, multiple, figure, QuantityKind.Percentage);
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
        Check(label, actual, figure, QuantityKind.Percentage);
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
        Check(label, part, figure, QuantityKind.Percentage);
        return Pair(label, ClaimKind.Share, part, whole, figure, ChangeDirection.Rise, nameof(whole));
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
        Check(label, part);
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
        Check(label, covered);
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
        Check(label, first);
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
        Check(label, whole);
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
        Check(label, actual, figure, figure.Kind == QuantityKind.Percentage ? QuantityKind.Percentage : actual.Kind);
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

    private static void CheckPartner(FigureKey other, FigureKey subject, string parameter)
    {
        CheckNamed(other, parameter);
        CheckLike(other, subject, parameter);
        if (subject == other)
        {
            throw new ArgumentException($"The two quantities must differ; both are {other}.", parameter);
        }
    }

    private static void Check(string label, FigureKey subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        CheckNamed(subject, nameof(subject));
    }

    private static void CheckNamed(in FigureKey key, string parameter)
    {
        if (key.Subject.Length == 0 || key.Area == default)
        {
            throw new ArgumentException($"The key must name a figure of an area; it is '{key}'.", parameter);
        }
    }

    private static void Check(string label, FigureKey subject, PublishedFigure figure, QuantityKind kind)
    {
        Check(label, subject);
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Kind != kind)
        {
            throw new ArgumentException($"The figure must be a {kind}; it is a {figure.Kind}.", nameof(figure));
        }
    }

    private static void CheckKind(FigureKey quantity, QuantityKind kind, string parameter)
    {
        if (quantity.Kind != kind)
        {
            throw new ArgumentException($"The quantity must be a {kind}; {quantity} is a {quantity.Kind}.", parameter);
        }
    }

    private static void CheckPeople(FigureKey quantity, string parameter)
    {
        CheckKind(quantity, QuantityKind.Count, parameter);
        if (quantity.Unit is not (FigureKey.People or ""))
        {
            throw new ArgumentException($"The quantity must be people; {quantity} is {quantity.Unit}.", parameter);
        }
    }

    private static void CheckLike(FigureKey quantity, FigureKey subject, string parameter)
    {
        if (!quantity.IsLike(subject))
        {
            throw new ArgumentException($"The quantities must both be in one unit: people, what else is counted, or one currency; they are {subject} and {quantity}.", parameter);
        }
    }

    private static void CheckPlan(FigureKey plan)
    {
        if (!plan.IsPlan)
        {
            throw new ArgumentException($"The quantity must be a plan, with its setter; {plan} is not.", nameof(plan));
        }
    }

    private static void CheckDirection(ChangeDirection direction)
    {
        if (!Enum.IsDefined(direction))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction must be a rise or a fall.");
        }
    }
}
