using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Published;

/// <summary>The claims that figures and targets amount to.</summary>
internal static class FigureClaims
{
    // A target is a plan of somebody, also where nobody knows whose.
    private const string UnknownSetter = "unknown";

    /// <summary>Finds what figures claim: of each key the one that counts, or all of the last day where they contradict each other.</summary>
    /// <param name="observations">The figures.</param>
    /// <returns>The claims.</returns>
    internal static IEnumerable<Claim> Of(ObservationSet observations) => observations.Keys.SelectMany(key => Labelled(
        observations.Find(key) is { } source ? [source] : Contradicting(observations.Publications(key)),
        one => one.Key,
        (label, one) => one.Figure is { HasValue: true, Value.IsChange: false } ? Level(label, one) : null))
        .Concat(observations.PublishedRates.Keys.SelectMany(key => Labelled(observations.PublishedRates.OfLastDay(key), one => one.Key, Rate)));

    /// <summary>Finds what targets of counts and amounts claim: of each key the latest issue.</summary>
    /// <param name="targets">The targets.</param>
    /// <returns>The claims.</returns>
    internal static IEnumerable<Claim> Of(TargetSet targets) => targets
        .Where(target => target.Kind is not (QuantityKind.Percentage or QuantityKind.Ratio))
        .GroupBy(target => target.Key)
        .SelectMany(ofOneKey => Labelled(
            ofOneKey.Where(target => target.Terms.Issued == ofOneKey.Max(one => one.Terms.Issued)),
            PlanOf,
            (label, target) => Claim.Target(label, PlanOf(target), Printed(target))));

    private static FigureKey PlanOf(AnyTarget target) => target.Key.IsPlan ? target.Key : target.Key.WithSetter(UnknownSetter);

    private static IEnumerable<Observation> Contradicting(IReadOnlyList<Observation> publications) =>
        publications.Where(one => one.Published == publications[^1].Published);

    private static Claim Level(string label, Observation one) => one.Key.Kind == QuantityKind.Amount
        ? Claim.Amount(label, one.Key, PublishedFigure.Of(one))
        : Claim.Count(label, one.Key, PublishedFigure.Of(one));

    // Of the two counts only the ratio is known. Money can be more than what it is held against: debt of several years is no part of what is payable in one.
    private static Claim? Rate(string label, ReportedRate rate)
    {
        if (!rate.Level.HasValue)
        {
            return null;
        }

        bool isRatio = rate.Key.Kind == QuantityKind.Ratio;
        FigureKey denominator = FigureKey.Of(rate.Key.Denominator, isRatio ? rate.Key.PerUnit : rate.Key.Unit, rate.Key.Time).WithArea(rate.Key.Area).OnMap(rate.Key.Map);
        FigureKey part = rate.Key.WithoutDenominator();
        PublishedFigure figure = PublishedFigure.Of(rate);
        return isRatio ? Claim.Ratio(label, part, denominator, figure)
            : part.Kind == QuantityKind.Amount ? Claim.Multiple(label, part, denominator, figure)
            : part.Unit == FigureKey.People ? Claim.Coverage(label, part, denominator, figure)
            : Claim.Share(label, part, denominator, figure);
    }

    private static PublishedFigure Printed(AnyTarget target) => (target.Kind == QuantityKind.Amount
        ? PublishedFigure.Amount(target.Number, NumberScale.Ones, target.Terms.Qualifier)
        : PublishedFigure.Count(target.Number, NumberScale.Ones, target.Terms.Qualifier)).AsTarget();

    private static IEnumerable<Claim> Labelled<T>(IEnumerable<T> several, Func<T, FigureKey> key, Func<string, T, Claim?> claim)
    {
        int number = 0;
        foreach (T one in several)
        {
            number++;
            string label = number == 1 ? key(one).ToString() : string.Create(CultureInfo.InvariantCulture, $"{key(one)} ({number})");
            if (claim(label, one) is { } made)
            {
                yield return made;
            }
        }
    }
}
