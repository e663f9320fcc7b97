using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>A sum over areas says the same wherever it is asked for: as a total of a metric, and as a roll-up.</summary>
public class SumLaws
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly string[] Codes = ["51", "62", "82"];

    private static readonly Arbitrary<(Observation?[] Covered, Observation?[] Labour)> Reports = Arb.From(
        from covered in Parts(Country.Insured)
        from labour in Parts(Country.Labour)
        select (covered, labour));

    [Fact]
    public void A_total_and_a_roll_up_have_the_same_values_reasons_and_areas() => Law.Holds(Reports, one =>
    {
        (MetricTotal total, RolledUpFigure figure, RolledUpCoverage coverage) = Summed(one.Covered, one.Labour);

        Assert.Equal(figure.Figure.Reason, total.Count.Reason);
        Assert.Equal(figure.Figure.TryGetValue(out ObservedQuantity all) ? all.Number : null, total.Count.TryGetValue(out ObservedQuantity same) ? same.Number : (decimal?)null);
        Assert.Equal(figure.Reported.TryGetValue(out all) ? all.Number : null, total.Reported.TryGetValue(out same) ? same.Number : (decimal?)null);
        Assert.Equal(figure.Without.Select(part => part.Area!), total.WithoutCount);
        Assert.Equal(coverage.Figure.Reason, total.Coverage.Reason);
        Assert.Equal(
            coverage.Reported.TryGetValue(out AnyCoverage pooled) ? (pooled.Covered, pooled.Total) : default, total.ReportedCoverage.TryGetValue(out AnyCoverage other) ? (other.Covered, other.Total) : default);
        Assert.Equal(coverage.Without.Select(part => part.Area!), total.WithoutCoverage);
    });

    [Fact]
    public void A_total_is_the_sum_of_all_or_has_no_value() => Law.Holds(Reports, one =>
    {
        MetricTotal total = Summed(one.Covered, one.Labour).Total;
        NoValueReason[] reasons = [.. one.Covered.Where(part => part is not { Figure.HasValue: true }).Select(part => part?.Figure.Reason ?? NoValueReason.Missing).Distinct()];
        decimal sum = one.Covered.Sum(part => part is { Figure.HasValue: true } ? part.Figure.Value.Number : 0);
        bool isAnyReported = one.Covered.Any(part => part is { Figure.HasValue: true });

        Assert.Equal(reasons.Length == 0, total.Count.HasValue);
        Assert.Equal(isAnyReported, total.Reported.HasValue);
        Assert.Equal(isAnyReported ? sum : null, total.Reported.TryGetValue(out ObservedQuantity reported) ? reported.Number : (decimal?)null);
        Assert.Equal(
            reasons switch { [] => null, [NoValueReason.Missing] => isAnyReported ? NoValueReason.Incomplete : NoValueReason.Missing, [var only] => only, _ => NoValueReason.Incomplete },
            total.Count.Reason);
    });

    private static (MetricTotal Total, RolledUpFigure Figure, RolledUpCoverage Coverage) Summed(Observation?[] covered, Observation?[] labour)
    {
        // A report about the country keeps both measures known where no province reported one.
        Observation[] reported = [Country.Insured("VN", 0, Now).WithScope("none"), .. covered.OfType<Observation>(), .. labour.OfType<Observation>()];
        MetricTable table = Country.Table(Now, reported);
        MetricTotal total = table.Total(table.Areas.At(Country.Province), Country.Rate);
        RolledUpSet rolledUp = RollUp.Of([.. covered.Select((part, i) => part ?? Nothing(Country.Insured, i)), .. labour.Select((part, i) => part ?? Nothing(Country.Labour, i))], table.Areas)
            .From(Country.Province).Together();
        FigureKey people = FigureKey.Of("participants", ObservationTime.On(Now));
        return (total, rolledUp.FindTogether(people)!, Assert.Single(rolledUp.CoveragesOf(people, FigureKey.Of("labour-force", ObservationTime.On(Now)))));
    }

    private static Observation Nothing(Func<string, long, LocalDate, Observation> of, int area) =>
        of(Codes[area], 0, Now) is var one ? Observation.Of(one.Key, Figure.None<ObservedQuantity>(NoValueReason.Missing)) : null!;

    private static Gen<Observation?[]> Parts(Func<string, long, LocalDate, Observation> of) =>
        from numbers in Gen.ArrayOf(Gen.Choose(0, 1_000), Codes.Length)
        from fates in Gen.ArrayOf(Gen.Frequency((5, Gen.Constant(0)), (2, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3))), Codes.Length)
        select Array.ConvertAll([0, 1, 2], i => fates[i] switch
        {
            0 => of(Codes[i], numbers[i], Now),
            1 => null,
            2 => of(Codes[i], numbers[i], Now).Withheld("office"),
            _ => Observation.Of(of(Codes[i], 0, Now).Key, Figure.None<ObservedQuantity>(NoValueReason.Undefined)),
        });
}
