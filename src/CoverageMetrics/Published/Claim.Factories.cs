using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Published;

/// <content>One factory for each kind of claim.</content>
public sealed partial class Claim
{
    /// <summary>Claims how many people there were: "over 17.1 million people take part".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="people">The people counted.</param>
    /// <param name="figure">The printed count.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, or <paramref name="people"/> or
    /// <paramref name="figure"/> is not a count.</exception>
    public static Claim Count(string label, UnknownQuantity people, PublishedFigure figure)
    {
        Check(label, people, figure, QuantityKind.Count);
        CheckKind(people, QuantityKind.Count, nameof(people));
        return new(label, ClaimKind.Count, people, [], figure, ChangeDirection.Rise);
    }

    /// <summary>Claims how much money there was: "receipts of nearly 270,000 billion".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="money">The money added up.</param>
    /// <param name="figure">The printed amount.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, or <paramref name="money"/> or
    /// <paramref name="figure"/> is not an amount.</exception>
    public static Claim Amount(string label, UnknownQuantity money, PublishedFigure figure)
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
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="plan"/> is not a plan, or
    /// <paramref name="figure"/> is of another kind.</exception>
    public static Claim Target(string label, UnknownQuantity plan, PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(plan);
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
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="figure"/> is not a percentage, a quantity
    /// is not of people, or both quantities are one.</exception>
    public static Claim Coverage(string label, UnknownQuantity covered, UnknownQuantity denominator, PublishedFigure figure)
    {
        Check(label, covered, figure, QuantityKind.Percentage);
        CheckKind(covered, QuantityKind.Count, nameof(covered));
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
    public static Claim Increment(string label, UnknownQuantity later, UnknownQuantity earlier, ChangeDirection direction, PublishedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(later);
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
    public static Claim GrowthRate(string label, UnknownQuantity later, UnknownQuantity earlier, ChangeDirection direction, PublishedFigure figure)
    {
        Check(label, later, figure, QuantityKind.Percentage);
        CheckDirection(direction);
        return Pair(label, ClaimKind.GrowthRate, later, earlier, figure, direction, nameof(earlier));
    }

    /// <summary>Claims how far a named plan is met: "89.47% of the plan".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="actual">The quantity reached.</param>
    /// <param name="plan">The plan, by its setter.</param>
    /// <param name="figure">The printed percentage.</param>
    /// <returns>The claim; it says too that the plan is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="figure"/> is not a percentage,
    /// <paramref name="plan"/> is not a plan or of another kind than <paramref name="actual"/>, or both quantities are one.</exception>
    public static Claim Attainment(string label, UnknownQuantity actual, UnknownQuantity plan, PublishedFigure figure)
    {
        Check(label, actual, figure, QuantityKind.Percentage);
        ArgumentNullException.ThrowIfNull(plan);
        CheckPlan(plan);
        return Pair(label, ClaimKind.Attainment, actual, plan, figure, ChangeDirection.Rise, nameof(plan));
    }

    /// <summary>Claims what share of a whole a part is: "voluntary members are 8% of all".</summary>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="figure">The printed percentage.</param>
    /// <returns>The claim; it says too that the whole is not zero.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="figure"/> is not a percentage,
    /// <paramref name="whole"/> is of another kind than <paramref name="part"/>, or both quantities are one.</exception>
    public static Claim Share(string label, UnknownQuantity part, UnknownQuantity whole, PublishedFigure figure)
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
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="whole"/> is of another kind than
    /// <paramref name="part"/>, or both quantities are one.</exception>
    public static Claim PartOf(string label, UnknownQuantity part, UnknownQuantity whole)
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
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, a quantity is not of people, or both quantities are
    /// one.</exception>
    public static Claim AtMostDenominator(string label, UnknownQuantity covered, UnknownQuantity denominator)
    {
        Check(label, covered);
        CheckKind(covered, QuantityKind.Count, nameof(covered));
        return Pair(label, ClaimKind.AtMostDenominator, covered, denominator, null, ChangeDirection.Rise, nameof(denominator));
    }

    /// <summary>Assumes that two names stand for one quantity, so that the conflict that follows, if any, names the assumption.</summary>
    /// <param name="label">The caller's name for the assumption.</param>
    /// <param name="first">A quantity.</param>
    /// <param name="second">The quantity that may be the same.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, the quantities are of different kinds, or have one
    /// name.</exception>
    public static Claim Same(string label, UnknownQuantity first, UnknownQuantity second)
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
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, there are no parts, a part is null, of another kind than
    /// <paramref name="whole"/>, the whole itself, or there twice.</exception>
    public static Claim SumOfParts(string label, UnknownQuantity whole, IEnumerable<UnknownQuantity> parts)
    {
        Check(label, whole);
        ArgumentNullException.ThrowIfNull(parts);
        UnknownQuantity[] all = [.. parts];
        if (all.Length == 0)
        {
            throw new ArgumentException("There must be a part; there is none.", nameof(parts));
        }

        var seen = new HashSet<UnknownQuantity> { whole };
        foreach (UnknownQuantity part in all)
        {
            if (part is null)
            {
                throw new ArgumentException("A part must not be null.", nameof(parts));
            }

            CheckLike(part, whole, nameof(parts));
            if (!seen.Add(part))
            {
                throw new ArgumentException($"A part must be there once, and not be the whole; {part} is not.", nameof(parts));
            }
        }

        return new(label, ClaimKind.SumOfParts, whole, Array.AsReadOnly([.. all.Order(Comparer<UnknownQuantity>.Create(UnknownQuantity.Compare))]), null, ChangeDirection.Rise);
    }

    private static Claim Pair(
        string label,
        ClaimKind kind,
        UnknownQuantity subject,
        UnknownQuantity other,
        PublishedFigure? figure,
        ChangeDirection direction,
        string parameter)
    {
        ArgumentNullException.ThrowIfNull(other, parameter);
        CheckLike(other, subject, parameter);
        return subject != other
            ? new(label, kind, subject, Array.AsReadOnly([other]), figure, direction)
            : throw new ArgumentException($"The two quantities must differ; both are {other}.", parameter);
    }

    private static void Check(string label, UnknownQuantity subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentNullException.ThrowIfNull(subject);
    }

    private static void Check(string label, UnknownQuantity subject, PublishedFigure figure, QuantityKind kind)
    {
        Check(label, subject);
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Kind != kind)
        {
            throw new ArgumentException($"The figure must be a {kind}; it is a {figure.Kind}.", nameof(figure));
        }
    }

    private static void CheckKind(UnknownQuantity quantity, QuantityKind kind, string parameter)
    {
        if (quantity.Kind != kind)
        {
            throw new ArgumentException($"The quantity must be a {kind}; {quantity} is a {quantity.Kind}.", parameter);
        }
    }

    private static void CheckLike(UnknownQuantity quantity, UnknownQuantity subject, string parameter)
    {
        if (!quantity.IsLike(subject))
        {
            throw new ArgumentException($"The quantities must both be of people, or of money in one currency; they are {subject} and {quantity}.", parameter);
        }
    }

    private static void CheckPlan(UnknownQuantity plan)
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
