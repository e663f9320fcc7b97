using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published;

/// <content>What the factories refuse.</content>
public sealed partial class Claim
{
    private static void CheckPartner(FigureKey other, FigureKey subject, string parameter)
    {
        CheckNamed(other, parameter);
        CheckLike(other, subject, parameter);
        if (subject == other)
        {
            throw new ArgumentException($"The two quantities must differ; both are {other}.", parameter);
        }
    }

    private static void Check(string label, in FigureKey subject, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        CheckNamed(subject, parameter);
    }

    private static void CheckNamed(in FigureKey key, string parameter)
    {
        if (key.Subject.Length == 0 || key.Area == default)
        {
            throw new ArgumentException($"The key must name a figure of an area; it is '{key}'.", parameter);
        }
    }

    private static void Check(string label, in FigureKey subject, string parameter, PublishedFigure figure, QuantityKind kind)
    {
        Check(label, subject, parameter);
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

    private static void CheckQuantity(FigureKey quantity, string parameter)
    {
        if (quantity.Denominator.Length > 0)
        {
            throw new ArgumentException($"The quantity must be a count or an amount; {quantity} is a {quantity.Kind}.", parameter);
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
