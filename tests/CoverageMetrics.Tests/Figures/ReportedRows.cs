using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>Rows as offices report them: few areas and days, so that the same figure comes again, revised, contradicted or missing.</summary>
internal static class ReportedRows
{
    private static readonly LocalDate FirstDay = new(2022, 10, 1);

    private static readonly Gen<Figure<ObservedQuantity>> AnyFigure = Gen.Frequency(
        (6, from persons in Gen.Elements(0L, 85_700L, 139_986L, 17_080_000L, 17_240_000L)
            from status in Gen.Elements(Enum.GetValues<FigureStatus>())
            select Figure.Of(ObservedQuantity.OfPeople(persons), status)),
        (2, Gen.Elements(
            ObservedQuantity.OfMoney(AnyAmount.Of(139_986, "VND")), ObservedQuantity.OfMoney(AnyAmount.Of(139_986, "LAK"))).Select(money => Figure.Of(money))),
        (2, from reason in Gen.Elements(Enum.GetValues<NoValueReason>())
            from detail in Gen.Elements(null, NoValueDetail.WithheldBy("office"), NoValueDetail.NotReported("communes", ObservationTime.On(new(2022, 1, 1))))
            select detail is null ? Figure.None<ObservedQuantity>(reason) : Figure.None<ObservedQuantity>(reason, detail)));

    private static readonly Gen<Observation> Row =
        from area in Gen.Elements("51", "64")
        from figure in AnyFigure
        from published in Gen.Choose(0, 4)
        from precision in Gen.Elements(1m, 10_000m)
        from qualifier in Gen.Elements(FigureQualifier.None, FigureQualifier.Over)
        from source in Gen.Elements("", "monthly report")
        from series in Gen.Elements("", "vn:workforce-2022")
        let observation = Observation.Of(AreaCode.Of(area), "vn:social-insurance", figure, ObservationTime.On(new(2022, 9, 30)))
            .WithPrecision(precision, qualifier).WithSource(source)
        let dated = published == 0 ? observation : observation.PublishedOn(FirstDay.PlusDays(published))
        select series.Length == 0 ? dated : dated.WithSeries(series);

    /// <summary>Lists of rows with a second list of the same rows in another order.</summary>
    internal static Arbitrary<(Observation[] Rows, Observation[] Shuffled)> WithAnotherOrder() => Arb.From(
        from rows in Row.ListOf()
        from shuffled in Gen.Shuffle(rows.ToArray())
        select (Rows: rows.ToArray(), Shuffled: shuffled),
        pair => pair.Rows.Select((_, left) => (Without(pair.Rows, pair.Rows[left]), Without(pair.Shuffled, pair.Rows[left]))));

    /// <summary>Days around those of the publications.</summary>
    internal static Arbitrary<LocalDate> Days() => Arb.From(Gen.Choose(0, 6).Select(day => FirstDay.PlusDays(day - 1)));

    /// <summary>Two such days, in any order.</summary>
    internal static Arbitrary<(LocalDate One, LocalDate Other)> TwoDays() =>
        Arb.From(Days().Generator.SelectMany(_ => Days().Generator, (one, other) => (one, other)));

    /// <summary>Figures with every status and reason.</summary>
    internal static Arbitrary<Figure<ObservedQuantity>> Figures() => Arb.From(AnyFigure);

    private static Observation[] Without(Observation[] rows, Observation row)
    {
        int index = Array.IndexOf(rows, row);
        return [.. rows[..index], .. rows[(index + 1)..]];
    }
}
