using System;
using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Testing;

/// <summary>The ways in which figures arrive that nobody would draw up.</summary>
internal static class Spoiling
{
    private const string Office = "sample:office";

    private static readonly FigureStatus[] Statuses = Enum.GetValues<FigureStatus>();
    private static readonly NoValueReason[] Reasons = Enum.GetValues<NoValueReason>();
    private static readonly FigureQualifier[] Qualifiers = Enum.GetValues<FigureQualifier>();

    private static readonly Func<Observation, int, IEnumerable<Observation>>[] All =
    [
        static (one, _) => [one],
        static (_, _) => [],
        static (one, at) => [Observation.Of(one.Key, Figure.None<ObservedQuantity>(Reasons[at % Reasons.Length]))],
        static (one, _) => [one.Withheld(Office)],
        static (one, at) => [one.WithStatus(Statuses[at % Statuses.Length])],
        static (one, _) => [Observation.Of(one.Key, one.Figure.WithBounds(Bounds.Of(Times(one, 0.9m), Times(one, 1.2m), BoundsReason.Apportioned)))],
        static (one, at) => [one.WithPrecision(1_000, Qualifiers[at % Qualifiers.Length])],
        static (one, _) => [one.PublishedOn(Later(one, 20)).WithStatus(FigureStatus.Provisional), With(one, Times(one, 1.04m)).PublishedOn(Later(one, 90))],
        static (one, _) => [one, With(one, Times(one, 0.97m)).WithSource(Office)],
        static (one, _) => [one.WithBreak("sample:new-definition")],
        static (one, _) => [one, With(one, Times(one, 1.5m)).WithSeries("sample:other-series")],
        static (one, _) => [one, With(one, Times(one, 0.5m)).WithScope("sample:other-scope")],
        static (one, at) => [Observation.Of(one.Key.WithArea($"nowhere-{at}"), one.Figure)],
        static (one, _) => [Observation.Of(one.Key.OnMap(Later(one, -20_000)), one.Figure)],
        static (one, _) => [With(one, Times(one, 0))],
        static (one, _) => [With(one, Times(one, 10))],
        static (one, _) => [With(one, Times(one, 1_000_000))],
    ];

    /// <summary>Gets how many ways there are.</summary>
    internal static int Ways => All.Length;

    /// <summary>Spoils an observation.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="way">Which way; beyond the last it begins again.</param>
    /// <returns>What is reported instead: nothing, one or two.</returns>
    internal static IEnumerable<Observation> Of(Observation observation, int way) => All[way % Ways](observation, way / Ways);

    /// <summary>Makes a quantity of any unit.</summary>
    internal static ObservedQuantity Quantity(decimal number, string unit, bool isChange) => (Codes.IsCurrency(unit), unit == Codes.People, isChange) switch
    {
        (true, _, false) => ObservedQuantity.OfMoney(AnyAmount.Of(number, unit)),
        (true, _, true) => ObservedQuantity.OfMoneyChange(number, unit),
        (_, true, false) => ObservedQuantity.OfPeople((long)number),
        (_, true, true) => ObservedQuantity.OfPeopleChange((long)number),
        (_, _, false) => ObservedQuantity.OfCount((long)number, unit),
        (_, _, true) => ObservedQuantity.OfCountChange((long)number, unit),
    };

    private static LocalDate Later(Observation one, int days) => one.Time.AsAt.PlusDays(days);

    private static Observation With(Observation one, ObservedQuantity quantity) => Observation.Of(one.Key, Figure.Of(quantity));

    private static ObservedQuantity Times(Observation one, decimal factor) =>
        Quantity(decimal.Truncate(one.Figure.Value.Number * factor), one.Unit, one.Figure.Value.IsChange);
}
