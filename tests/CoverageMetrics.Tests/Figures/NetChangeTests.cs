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
        Assert.Equal("-300", Loss.Figure.Value.ToString(null, Language.English));
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
        Assert.Equal(("-300", "-400"), (cell[ReportMeasure.Count].Text, cell[ReportMeasure.Change].Text));
        Assert.Equal(report["51", "joined"][ReportMeasure.Share].Text, cell[ReportMeasure.Share].Text);
        Assert.Equal(cell[ReportMeasure.Share].Text, cell[ReportMeasure.GrowthRate].Text);
        Assert.Equal(ReportMeasure.GrowthRate, cell.Columns[2].Measure);
        Assert.Contains("-300 people", cell.Explain(), StringComparison.Ordinal);
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
