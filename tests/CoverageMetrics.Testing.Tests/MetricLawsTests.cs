using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Testing.Tests;

/// <summary>Sets of metrics that are collected, and yet break a law.</summary>
public class MetricLawsTests
{
    private static readonly Metric Rate = Metric.Coverage<Participants, LabourForce>("rate", "Coverage"), Members = Metric.People<Participants>("members", "Members");

    private static readonly Metric Paid = Metric.Money<Dong>("paid", "test:paid", "Paid").WithKind(NumeratorKind.FlowInMonth), Due = Metric.Money<Dong>("due", "test:due", "Due").WithKind(NumeratorKind.FlowYearToDate);

    public static TheoryData<string, Metric[], string, string> Broken { get; } = new()
    {
        { "members", [Members, Rate, Metric.People<LabourForce>("other", "Members")], "name-is-unique", "that of 'other' too" },
        { "members", [Members, Metric.People<Participants>("again", "Again")], "figure-is-unique", "the same figure as 'again'" },
        { "members", [Members.Under("nothing")], "parent-is-there", "'nothing' that it stands under" },
        { "rate", [Rate.WithBands(Band.Between(10, 90, "low"), Band.AtLeast(90, "high"))], "bands-begin-at-nothing", "begins at 10%" },
        { "rate", [Rate.WithBands(Band.Between(0, 90, "low"), Band.AtLeast(90, "low"))], "bands-differ", "'low' is that of 2 bands" },
        { "rate", [Rate.WithDecimals(0).WithBands(Band.Between(0, 89.5m, "low"), Band.AtLeast(89.5m, "high"))], "bands-are-printed", "'high' begins at 89.5%, and 0 decimals" },
        { "members", [Members, Metric.People<Participants>("new", "Members by the new law").WithSeries("new")], "value-follows-from-figures", "has no value for East" },
    };

    public static TheoryData<string, Metric[]> Well { get; } = new()
    {
        { "stocks", [Rate, Members.Under("rate")] },
        { "bands", [Rate.WithBands(Band.Between(0, 89.5m, "low"), Band.AtLeast(89.5m, "high"))] },
        { "dates", [Rate.WithDenominatorDate(DenominatorDate.MidYear), .. new[] { DenominatorDate.PreviousYear, DenominatorDate.LatestOnOrBefore }.Select((date, i) => Metric.Coverage<Participants, LabourForce>($"rate-{i}", $"Rate {i}").WithDenominatorDate(date))] },
        { "flows", [Paid, Due, Metric.Ratio("each", "Paid per member", Paid, Members), Metric.Share("share", "Share due", Due, Metric.Money<Dong>("all", "test:all", "All").WithKind(NumeratorKind.FlowYearToDate))] },
        { "means", [Metric.Coverage<Participants, LabourForce>("mean", "Mean").WithKind(NumeratorKind.MeanOfPeriod).WithDenominatorDate(DenominatorDate.MeanOfPeriod)] },
        { "changes", [Members, Metric.People<Insured>("gained", "Gained").AsNetChange(), Metric.Count<Visits>("visits", "test:visits", "Visits").WithKind(NumeratorKind.FlowYearToDate)] },
        { "chains", [Metric.Coverage<Active, Registered>("active", "Active"), Metric.Coverage<Registered, Population>("registered", "Registered")] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Of_WhatIsBroken_NamesMetricAndLaw(string metric, Metric[] metrics, string rule, string message)
    {
        LawFinding finding = Assert.Single(MetricLaws.Of(MetricSet.Of(metrics)), one => one.Subject == metric && one.Rule == rule);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Well))]
    public void Of_AllIsWell_IsEmpty(string what, Metric[] metrics)
    {
        IReadOnlyList<LawFinding> found = MetricLaws.Of(MetricSet.Of(metrics));

        Assert.True(found.Count == 0, $"{what}: {string.Join('\n', found)}");
    }

    [Fact]
    public void Of_ALanguageThatLacksANameOrBand_SaysWhich() => Assert.Equal(
        ["rate: the language 'en' does not name the code 'high'. (name-is-said)"],
        MetricLaws.Of(MetricSet.Of(Rate.WithBands(Band.Between(0, 90, "low"), Band.AtLeast(90, "high"))), Language.English.Naming(("rate", "rate"), ("low", "low"))).Select(one => one.ToString()));
}
