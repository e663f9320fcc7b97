using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Statistics.Tests;

public class CoverageIntervalTests
{
    private static readonly Coverage<Participants, LabourForce> National = Coverage.Of(Headcount.Of<Participants>(13_055_704), Headcount.Of<LabourForce>(54_445_300));

    // In 28 digits: at a limit L the covered are z standard errors away from L times the denominator, whose standard error is L e times it.
    [Theory]
    [InlineData(1.2, 95)]
    [InlineData(0.25, 99.8)]
    [InlineData(40, 95)]
    public void Fieller_SolvesItsEquation(decimal percent, decimal level)
    {
        decimal reach = Levels.Quantile(level) * percent / 100;
        bool IsOutside(decimal at) => (13_055_704 - (at * 54_445_300)) * (13_055_704 - (at * 54_445_300)) > reach * reach * at * at * 54_445_300 * 54_445_300;
        decimal value = 13_055_704m / 54_445_300;

        CoverageInterval interval = CoverageInterval.Fieller(National, percent, ConfidenceLevel.OfPercent(level)).Value;

        Assert.Equal((double)Bisection.Find(0m, value, IsOutside), interval.Lower, 1e-14);
        Assert.Equal((double)Bisection.Find(value, 100m, at => !IsOutside(at)), interval.Upper, 1e-12);
        Assert.Equal((National.ToAny(), percent, level, IntervalMethod.Fieller), (interval.Coverage, interval.RelativeStandardErrorPercent, interval.Level.Percent, interval.Method));
    }

    [Fact]
    public void Fieller_DenominatorThatMayBeNobody_HasNoValue() =>
        Assert.Equal(["denominator-too-uncertain"], CoverageInterval.Fieller(National, 52, Levels.Usual).Detail!.Codes);

    [Fact]
    public void LogDelta_IsEvenInLogarithms_AndAsWideAsTheStandardErrorSays()
    {
        CoverageInterval interval = CoverageInterval.LogDelta(National, 52, Levels.Usual).Value;

        Assert.Equal(interval.Value * interval.Value, interval.Lower * interval.Upper, 1e-14);
        Assert.Equal(2 * 1.959963984540054 * 0.52, Math.Log(interval.Upper / interval.Lower), 1e-13);
        Assert.Equal(IntervalMethod.LogDelta, interval.Method);
    }

    [Fact]
    public void Methods_AgreeWhereTheDenominatorIsNearlyExact()
    {
        // 1 / (1 - e) and exp(e) differ by e^2 / 2.
        (CoverageInterval fieller, CoverageInterval delta) = (CoverageInterval.Fieller(National, 0.001m, Levels.Usual).Value, CoverageInterval.LogDelta(National, 0.001m, Levels.Usual).Value);
        Assert.Equal(fieller.Upper, delta.Upper, 1e-10);

        Assert.Equal((fieller.Value, fieller.Value), (CoverageInterval.Fieller(National, 0, Levels.Usual).Value.Lower, CoverageInterval.LogDelta(National, 0, Levels.Usual).Value.Upper));
    }

    // The labour force that a provincial figure implies, with an invented standard error of 2.5%: a register of 140,000 of 716,041 is 19.55%, and 18.6% to 20.6% at 95%.
    [Fact]
    public void Observations_CarryTheStandardErrorToTheInterval()
    {
        var day = new LocalDate(2022, 6, 30);
        Observation insured = Observation.Of("51", Headcount.Of<Participants>(139_986), day);
        Observation force = Observation.Of("51", Headcount.Of<LabourForce>(716_041), day).WithRelativeStandardError(2.5m);

        CoverageInterval interval = CoverageInterval.Fieller(insured, force, Levels.Usual).Value;

        Assert.Equal((18.6, 20.6), (Math.Round(100 * interval.Lower, 1), Math.Round(100 * interval.Upper, 1)));
        Assert.Equal(interval, CoverageInterval.Fieller(Coverage.Of(Headcount.Of<Participants>(139_986), Headcount.Of<LabourForce>(716_041)), 2.5m, Levels.Usual).Value);
        Assert.Equal(CoverageInterval.LogDelta(interval.Coverage, 2.5m, Levels.Usual), CoverageInterval.LogDelta(insured, force, Levels.Usual));

        Metric metric = Metric.Coverage<Participants, LabourForce>("bhxh", "Social insurance");
        AreaCatalogue areas = new AreaCatalogueBuilder().Add(Area.Of("51", AreaLevel.AtRank(1, "province"), "Quảng Ngãi")).Build();
        MetricTable table = MetricTable.Of(ObservationSet.Of([insured, force]), MetricSet.Of(metric), areas, day);
        MetricCell cell = table.Cell(table.Areas.Find("51")!, metric);
        Assert.Equal(interval, CoverageInterval.Fieller(cell, Levels.Usual).Value);
        Assert.Equal(CoverageInterval.LogDelta(insured, force, Levels.Usual), CoverageInterval.LogDelta(cell, Levels.Usual));
    }

    [Fact]
    public void Observations_ThatDoNotGiveAnInterval_SayWhy()
    {
        var day = new LocalDate(2022, 6, 30);
        Observation insured = Observation.Of("51", Headcount.Of<Participants>(139_986), day);
        Observation force = Observation.Of("51", Headcount.Of<LabourForce>(716_041), day);
        Observation missing = Observation.Of(AreaCode.Of("51"), "labour-force", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), day);

        Assert.Equal(NoValueDetail.NotASample, CoverageInterval.Fieller(insured, force, Levels.Usual).Detail);
        Assert.Equal(["covered-are-estimated"], CoverageInterval.Fieller(insured.WithRelativeStandardError(1), force.WithRelativeStandardError(1), Levels.Usual).Detail!.Codes);
        Assert.Equal(NoValueReason.Suppressed, CoverageInterval.LogDelta(insured, missing, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, CoverageInterval.Fieller(insured, Observation.Of("51", "labour-force", ObservedQuantity.OfPeopleChange(3), day), Levels.Usual).Reason);
        Assert.Throws<ArgumentNullException>("denominator", () => CoverageInterval.Fieller(insured, null!, Levels.Usual));
        Assert.Throws<ArgumentNullException>("cell", () => CoverageInterval.LogDelta(null!, Levels.Usual));
    }

    [Fact]
    public void Intervals_HoldTheCoverage_NestWithTheLevel_AndShrinkWithTheStandardError() => Law.Holds(Samples.Any, sample =>
    {
        if (sample.Part == 0)
        {
            return true;
        }

        AnyCoverage coverage = Coverage.Of(Headcount.Of<Participants>(sample.Part), Headcount.Of<LabourForce>(sample.Whole)).ToAny();
        foreach (Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>> method in new Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>>[] { CoverageInterval.Fieller, CoverageInterval.LogDelta })
        {
            decimal percent = 0.1m + (sample.Whole % 200 / 10m);
            CoverageInterval usual = method(coverage, percent, Levels.Usual).Value;
            CoverageInterval wider = method(coverage, percent, ConfidenceLevel.OfPercent(99.8m)).Value;
            CoverageInterval surer = method(coverage, percent / 2, Levels.Usual).Value;
            if (!(wider.Lower < usual.Lower && usual.Lower < surer.Lower && surer.Lower < surer.Value && surer.Value == usual.Value
                && surer.Value < surer.Upper && surer.Upper < usual.Upper && usual.Upper < wider.Upper))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Limits_MayBeMoreThanOne() =>
        Assert.True(CoverageInterval.Fieller(Coverage.Of(Headcount.Of<Participants>(99), Headcount.Of<LabourForce>(100)), 5, Levels.Usual).Value.Upper > 1);

    [Fact]
    public void Nobody_HasNoValue_AndANegativeStandardErrorIsRefused()
    {
        Assert.Equal(NoValueReason.Undefined, CoverageInterval.Fieller(default(AnyCoverage), 1, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, CoverageInterval.LogDelta(default(AnyCoverage), 1, Levels.Usual).Reason);
        Assert.Equal("relativeStandardErrorPercent", Assert.Throws<ArgumentOutOfRangeException>(() => CoverageInterval.LogDelta(National, -1, Levels.Usual)).ParamName);
    }
}
