using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class StockFlowsTests
{
    private static readonly ReportingPeriod Month = ReportingPeriod.Month(2022, 8);
    private static readonly LocalDate Before = new(2022, 7, 31);
    private static readonly PublishingChecks Members = PublishingChecks.Usual.WithFlows<Participants>(["joined", "returned"], ["left"], "moved-in", "moved-out");

    [Fact]
    public void StockThatItsFlowsDoNotMake_IsFoundWithItsNumbers()
    {
        Finding found = Assert.Single(Run(Members, Province("82", 1_000, 1_063, joined: 50, returned: 20, left: 10, movedIn: 5, movedOut: 5)));

        Assert.Equal((FindingRule.StockAgainstFlows, "82", "participants"), (found.Rule, found.Area!.Code.Text, found.Metric));
        Assert.Equal("82 Tiền Giang, participants: 1,063 reported, but 1,000 on 31 July 2022, 75 more and 15 fewer make 1,060: +3", found.ToText(Language.English));
        Assert.Empty(Run(Members, Province("82", 1_000, 1_060, 50, 20, 10, 5, 5)));
        Assert.Empty(Run(Members.WithFlowTolerance(3), Province("82", 1_000, 1_063, 50, 20, 10, 5, 5)));
        Assert.Single(Run(Members.WithFlowTolerance(2), Province("82", 1_000, 1_063, 50, 20, 10, 5, 5)));
    }

    [Fact]
    public void RoundedFigures_AreFoundBeyondTheirRounding()
    {
        Observation[] rows = [.. Province("82", 1_000, 1_063, 50, 20, 10, 5, 5).Select(row => row.Subject == "joined" ? row.WithPrecision(10, FigureQualifier.None) : row)];

        Assert.Empty(Run(Members, rows));
        Assert.Single(Run(Members, [.. rows.Select(row => row.Subject == "joined" ? row.WithPrecision(4, FigureQualifier.None) : row)]));
    }

    [Fact]
    public void WhatIsMissing_LeavesNothingToSay() => Assert.Empty(Run(Members, [.. Province("82", 1_000, 9_999, 50, 20, 10, 5, 5).Where(row => row.Subject != "returned")]));

    [Fact]
    public void MovesBetweenAreas_CancelInTheNation()
    {
        Observation[] rows = [.. Province("51", 100, 100, 0, 0, 0, movedIn: 7, movedOut: 7), .. Province("62", 100, 98, 0, 0, 0, 0, 2), .. Province("82", 100, 105, 0, 0, 0, 5, 0)];
        Observation[] nation = [Country.Insured("VN", 300, Before), Country.Insured("VN", 303, Month.LastDay), Flow("VN", "joined", 0), Flow("VN", "returned", 0), Flow("VN", "left", 0)];

        IReadOnlyList<Finding> found = Run(Members, [.. rows, .. nation]);

        Assert.Equal(["VN Nation, participants: 303 reported, but 300 on 31 July 2022, 0 more and 0 fewer make 300: +3", "VN Nation, moved in: 12 came from other areas and 9 went to them: +3"], found.Select(one => one.ToString()));
        Assert.Empty(Run(Members.WithFlowTolerance(3), [.. rows, .. nation]));
    }

    // Three more went than came.
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void MovesBetweenAreas_CancelWithinTheToleranceEitherWay(long tolerance, int findings)
    {
        Observation[] rows = [.. Province("51", 100, 100, 0, 0, 0, movedIn: 7, movedOut: 7), .. Province("62", 100, 98, 0, 0, 0, 0, 2), .. Province("82", 100, 99, 0, 0, 0, 0, 1)];

        Assert.Equal(findings, Run(Members.WithFlowTolerance(tolerance), rows).Count(static one => one.Area!.Code.Text == "VN"));
    }

    [Fact]
    public void Definitions_AreChecked()
    {
        Assert.Equal(4, Members.WithFlowTolerance(4).FlowTolerance);
        Bad.Argument<ArgumentException>("joined", "", () => PublishingChecks.Usual.WithFlows<Participants>([""], []));
        Bad.Argument<ArgumentException>("movedOut", "", () => PublishingChecks.Usual.WithFlows<Participants>([], [], "a", " "));
        Bad.Argument<ArgumentOutOfRangeException>("people", "-1", () => Members.WithFlowTolerance(-1));
        Assert.Throws<ArgumentNullException>("left", () => PublishingChecks.Usual.WithFlows<Participants>([], null!));
        Assert.Contains("'participants' are declared already", Assert.Throws<ArgumentException>(() => Members.WithFlows<Participants>([], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_world_that_moves_by_its_flows_has_no_findings_and_one_person_more_has_one() => Law.Holds(
        Generators.Sequences(Generators.Counts),
        counts =>
        {
            long At(int place) => counts.Length == 0 ? place : counts[place % counts.Length] % 1_000_000;
            var rows = new List<Observation>();
            string[] areas = ["51", "62", "82"];
            for (int i = 0; i < areas.Length; i++)
            {
                (long joined, long returned, long left, long movedIn, long movedOut) = (At(i), At(i + 1), At(i + 2), At((i + 2) % 3), At(i));
                rows.AddRange(Province(areas[i], 10_000_000, 10_000_000 + joined + returned + movedIn - left - movedOut, joined, returned, left, movedIn, movedOut));
            }

            Assert.Empty(Run(Members, [.. rows]));
            int stock = rows.FindIndex(row => row.Subject == "participants" && row.Time.AsAt == Month.LastDay);
            rows[stock] = Country.Insured(rows[stock].Area.Text, (long)rows[stock].Figure.Value.Number + 1, Month.LastDay);
            Assert.Equal("51", Assert.Single(Run(Members, [.. rows])).Area!.Code.Text);
        });

    private static Observation[] Province(string area, long before, long now, long joined, long returned, long left, long movedIn, long movedOut) =>
    [
        Country.Insured(area, before, Before), Country.Insured(area, now, Month.LastDay),
        Flow(area, "joined", joined), Flow(area, "returned", returned), Flow(area, "left", left), Flow(area, "moved-in", movedIn), Flow(area, "moved-out", movedOut),
    ];

    private static Observation Flow(string area, string subject, long people) => Observation.Of(area, subject, ObservedQuantity.OfPeople(people), Month);

    private static IReadOnlyList<Finding> Run(PublishingChecks checks, params Observation[] rows)
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Count), Country.Catalogue, Month);
        Area[] areas = [.. table.Areas.Areas];
        return [.. checks.Run(table, areas, ComparisonBase.SamePeriodLastYear).Where(one => one.Rule == FindingRule.StockAgainstFlows)];
    }
}
