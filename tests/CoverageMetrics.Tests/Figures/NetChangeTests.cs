using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Figures;

/// <summary>What came less what went: it adds up and changes, and has no growth, no share and no coverage.</summary>
public class NetChangeTests
{
    private static readonly ReportingPeriod June = ReportingPeriod.Month(2022, 6);

    private static readonly Observation Loss = Observation.Of("82", HeadcountChange.Of<Participants>(-300), June);

    private static readonly Observation Gain = Observation.Of("51", HeadcountChange.Of<Participants>(500), June);

    [Fact]
    public void Plus_OfTwoChanges_IsTheirSum()
    {
        ObservedQuantity sum = Loss.Figure.Value.Plus(Gain.Figure.Value);

        Assert.Equal(ObservedQuantity.OfPeopleChange(200), sum);
        Assert.Equal("−300", Loss.Figure.Value.ToString(null, Language.English));
        Assert.Equal("+200", sum.ToString(null, Language.English));
        Assert.Equal(ObservedQuantity.OfMoneyChange(-1.5m, "VND"), ObservedQuantity.OfMoneyChange(-2, "VND").Plus(ObservedQuantity.OfMoneyChange(0.5m, "VND")));
    }

    [Fact]
    public void AChangeAndACount_DoNotAddUpNorCompare()
    {
        var count = ObservedQuantity.OfPeople(5);

        Assert.NotEqual(count, ObservedQuantity.OfPeopleChange(5));
        Assert.Contains("net change", Assert.Throws<ArgumentException>(() => count.Plus(ObservedQuantity.OfPeopleChange(5))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ObservedChange.Between(count, ObservedQuantity.OfPeopleChange(5)));
        Assert.False(ObservedQuantity.OfPeopleChange(5).TryRateTo(ObservedQuantity.OfPeopleChange(6), out _));
        Assert.Throws<InvalidOperationException>(() => ObservedQuantity.OfPeopleChange(5).RateTo(ObservedQuantity.OfPeopleChange(6)));
        Assert.Throws<ArgumentException>(() => count.RateTo(ObservedQuantity.OfPeopleChange(6)));
        Assert.Throws<InvalidOperationException>(() => ObservedQuantity.OfPeopleChange(5).ToHeadcount("participants"));
        Assert.Throws<InvalidOperationException>(() => ObservedQuantity.OfMoneyChange(5, "VND").ToAmount());
        Assert.Throws<InvalidOperationException>(() => Loss.ReadAs(ReadingConventions.Usual));
        Assert.Empty(ClaimSet.Of(ObservationSet.Of([Loss])));
        Assert.Equal(NoValueReason.NotComparable, Target.Of(TargetTerms.Of("82", June.LastDay), Headcount.Of<Participants>(5)).ToAny().AttainmentOf("participants", Loss.Figure).Reason);
        Assert.Equal("number", Assert.Throws<ArgumentOutOfRangeException>(() => ObservedQuantity.OfMoneyChange(-1e21m, "VND")).ParamName);
    }

    [Fact]
    public void Report_OfNetFlows_PrintsThemAndTheirChange_AndNoGrowth()
    {
        Metric joined = Metric.People<Participants>("joined", "net joiners").AsNetChange();
        ObservationSet observations = ObservationSet.Of([Loss, Gain, Observation.Of("82", HeadcountChange.Of<Participants>(100), ReportingPeriod.Month(2022, 5)), Observation.Of("51", HeadcountChange.Of<Participants>(-40), ReportingPeriod.Month(2022, 5))]);

        CoverageReport report = CoverageReport.For(observations, MetricSet.Of(joined), Country.Catalogue).During(June).ByArea(Country.Province)
            .Compare(ComparisonBase.PreviousMonth).Show(ReportMeasure.Count, ReportMeasure.Change, ReportMeasure.GrowthRate, ReportMeasure.Share).Build();

        ReportCell cell = report["82", "joined"];
        Assert.Equal(("−300", "−400"), (cell[ReportMeasure.Count].Text, cell[ReportMeasure.Change].Text));
        Assert.Equal("+500", report["51", "joined"][ReportMeasure.Count].Text);
        Assert.Equal(report["51", "joined"][ReportMeasure.Share].Text, cell[ReportMeasure.Share].Text);
        Assert.Equal(cell[ReportMeasure.Share].Text, cell[ReportMeasure.GrowthRate].Text);
        Assert.Equal(ReportMeasure.GrowthRate, cell.Columns[2].Measure);
        Assert.Contains("−300 people", cell.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_OfNetChanges_TakesThemAndNothingElse_AndOneOfPeopleTakesNone()
    {
        Metric net = Metric.People<Participants>("net", "net joiners").AsNetChange();
        Metric joined = Metric.People<Participants>("joined", "joiners").WithKind(NumeratorKind.FlowInMonth);
        Observation count = Observation.Of("51", Headcount.Of<Participants>(5), June);
        MetricTable table = MetricTable.Of(ObservationSet.Of([Loss, count]), MetricSet.Of(net, joined), Country.Catalogue, June);

        Assert.Equal(ObservedQuantity.OfPeopleChange(-300), table.Cell(table.On("82"), net).Count.Value);
        Assert.Equal(NoValueDetail.UnitsDiffer("people", "net-change"), table.Cell(table.On("51"), net).Count.Detail);
        Assert.Equal(NoValueDetail.UnitsDiffer("net-change", "people"), table.Cell(table.On("82"), joined).Count.Detail);
        Assert.Equal(ObservedQuantity.OfPeople(5), table.Cell(table.On("51"), joined).Count.Value);
        Assert.Contains("net change", table.Cell(table.On("82"), joined).Count.Detail!.ToText(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void MetricSet_ANetChangeOfAStockOrOverADenominator_IsRefused()
    {
        Metric net = Metric.People<Participants>("net", "net joiners").AsNetChange();

        Assert.Equal((NumeratorKind.FlowInMonth, true), (net.Kind, net.IsNetChange));
        Assert.Equal(NumeratorKind.FlowYearToDate, Metric.Money<Dong>("balance", "balance", "balance").AsNetChange().Kind);
        Assert.Contains("no stock", Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(net.WithKind(NumeratorKind.Stock))).Message, StringComparison.Ordinal);
        Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(Country.Rate.AsNetChange()));
    }

    [Fact]
    public void Table_OfNetChanges_AddsMonthsAndAreas_AndHasADifferenceAndNoGrowth()
    {
        Metric net = Metric.People<Participants>("net", "net joiners").AsNetChange();
        Observation[] months = [.. Enumerable.Range(1, 6).SelectMany(month => new[] { Of("82", month, (100 * month) - 350), Of("51", month, 10), Of("62", month, -60) })];
        MetricTable table = MetricTable.Of(ObservationSet.Of(months), MetricSet.Of(net), Country.Catalogue, ReportingPeriod.FirstMonths(2022, 6));
        MetricTable june = MetricTable.Of(ObservationSet.Of(months), MetricSet.Of(net), Country.Catalogue, June);

        Assert.Equal(ObservedQuantity.OfPeopleChange(0), table.Cell(table.On("82"), net).Count.Value);
        Assert.Equal(ObservedQuantity.OfPeopleChange(-300), table.Total(table.Areas.At(Country.Province), net).Count.Value);
        Assert.Equal(ObservedQuantity.OfPeopleChange(200), june.Total(june.Areas.At(Country.Province), net).Count.Value);
        MetricComparison against = june.Compare(june.On("82"), net, ComparisonBase.PreviousMonth);
        Assert.Equal("+100", against.Change.Value.ToString(null, Language.English));
        Assert.Equal(NoValueReason.Undefined, against.Rate.Reason);

        static Observation Of(string area, int month, long people) => Observation.Of(area, HeadcountChange.Of<Participants>(people), ReportingPeriod.Month(2022, month));
    }

    // India's provident fund: net payroll of April 2020 in three releases (measures of the issue of late months); the days of publication are illustrative.
    [Theory]
    [InlineData(20, 133_080)]
    [InlineData(50, 20_164)]
    [InlineData(80, -104_608)]
    public void Table_OfWhatWasKnown_TakesTheLaterPublication(int day, long people)
    {
        Metric net = Metric.People<Participants>("net", "net payroll").AsNetChange();
        ReportingPeriod april = ReportingPeriod.Month(2020, 4);
        NodaTime.LocalDate first = new(2020, 6, 1);
        ObservationSet releases = ObservationSet.Of(new[] { (10, 133_080L), (40, 20_164L), (70, -104_608L) }
            .Select(release => Observation.Of("VN", HeadcountChange.Of<Participants>(release.Item2), april).PublishedOn(first.PlusDays(release.Item1))));

        MetricTable table = MetricTable.Of(releases.KnownOn(first.PlusDays(day)), MetricSet.Of(net), Country.Catalogue, april);

        Assert.Equal(ObservedQuantity.OfPeopleChange(people), table.Cell(table.On("VN"), net).Count.Value);
    }

    [Fact]
    public void Chart_OfNetChanges_HasBarsOnBothSidesOfZero()
    {
        Metric net = Metric.People<Participants>("net", "net joiners").AsNetChange();
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Loss, Gain]), MetricSet.Of(net), Country.Catalogue).During(June).ByArea(Country.Province).Build();

        string bars = report.Chart(ChartKind.Bars, "net").ToSvg();
        Assert.Contains("−300", bars, StringComparison.Ordinal);
        Assert.Contains("+500", bars, StringComparison.Ordinal);
    }

    [Fact]
    public void RollUp_OfChanges_AddsThemUp_AndOfAChangeAndACount_HasNoValue()
    {
        FigureKey key = Loss.Key.WithoutArea();

        Assert.Equal(NoValueReason.NotComparable, RollUp.Of(ObservationSet.Of([Loss, Observation.Of("51", Headcount.Of<Participants>(5), June)]), Country.Catalogue.On(June.LastDay)).From(Country.Province).Together().FindTogether(key)!.Figure.Reason);
    }

    [Fact]
    public void Read_AColumnOfChanges_MayBeNegative()
    {
        object[] row = ["82", "participants", "2022-06", -300L];
        ObservationColumns columns = ObservationColumns.Area("area").Subject("subject").Period("period").Persons("persons");
        string[] names = ["area", "subject", "period", "persons"];

        Assert.Equal(Loss, Assert.Single(ObservationLoad.Read(Rows(names, row), columns.AsChanges()).Observations));
        Assert.Contains("never negative", Assert.Single(ObservationLoad.Read(Rows(names, row), columns, BadRows.Report, default).Findings).Message, StringComparison.Ordinal);
    }

    private static System.Data.DataTableReader Rows(string[] names, object[] row)
    {
        var table = new System.Data.DataTable();
        foreach ((string name, object value) in names.Zip(row))
        {
            table.Columns.Add(name, value.GetType());
        }

        table.Rows.Add(row);
        return table.CreateDataReader();
    }
}
