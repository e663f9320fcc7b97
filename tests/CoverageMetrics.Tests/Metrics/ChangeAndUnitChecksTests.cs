using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Jumps across changed definitions, percentages that stand in the place of counts, denominators of two series.</summary>
public class ChangeAndUnitChecksTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);

    // What changed of the denominator is of the points, and not of the people.
    [Fact]
    public void Jumps_NameTheDefinitionsThatChangedBetween()
    {
        ObservationSet rows = ObservationSet.Of([Country.Insured("82", 400, Before), Country.Labour("82", 1_000, Before), Country.Insured("82", 600, Now), Country.Labour("82", 1_000, Now)])
            .With(Break.Of(FigureKey.Of<LabourForce>(new LocalDate(2021, 10, 1)), "census"), Break.Of(FigureKey.Of<Participants>(new LocalDate(2022, 1, 1)), "law"));

        Assert.Equal(
            [
                "82 Tiền Giang, participation: changed by +50.00% against the same period last year, more than 20%; the definition changed between: law",
                "82 Tiền Giang, participation: from 40.00% to 60.00%, +20.00 pp against the same period last year, more than 5 percentage points; the definition changed between: law, census",
            ],
            Jumps(rows, Country.Rate));
    }

    [Fact]
    public void Jumps_OfARatio_NameTheDefinitionsOfBothSides()
    {
        Metric mean = Metric.Ratio("mean", "mean", Metric.Money<Dong>("fund", "fund", "fund").WithKind(NumeratorKind.Stock), Metric.People<Participants>("heads", "heads"));
        ObservationSet rows = ObservationSet.Of([Money(1_000, Before), Country.Insured("82", 10, Before), Money(1_010, Now), Country.Insured("82", 5, Now)])
            .With(Break.Of(FigureKey.Of<Participants>(new LocalDate(2021, 10, 1)), "law"), Break.Of(FigureKey.OfMoney<Dong>("fund", new LocalDate(2022, 1, 1)), "audit"));

        string jump = Assert.Single(Jumps(rows, mean));

        Assert.Contains("+102.00% against the same period last year, more than 20%", jump, StringComparison.Ordinal);
        Assert.EndsWith("; the definition changed between: audit, law", jump, StringComparison.Ordinal);

        static Observation Money(decimal dong, LocalDate day) => Observation.Of("82", "fund", Amount.Of<Dong>(dong), day);
    }

    [Fact]
    public void Breaks_ComeInTheOrderOfTheirDays()
    {
        Break first = Break.Of(FigureKey.Of<Participants>(new LocalDate(2021, 10, 1)), "register");
        Break second = Break.Of(FigureKey.Of<Participants>(new LocalDate(2022, 1, 1)), "audit");

        Assert.All([[first, second], new[] { second, first }], breaks =>
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of([Country.Insured("82", 400, Before), Country.Insured("82", 400, Now)]).With(breaks), Country.Metrics, Country.Catalogue, Now);
            Assert.Equal([first, second], table.Compare(table.On("82"), Country.Count, ComparisonBase.SamePeriodLastYear).Breaks);
        });
    }

    // A number up to a hundred that is within ten of the percentage of a year before, of a thousand people or more, of whom it would be less than a tenth of that percentage.
    [Theory]
    [InlineData(100, 1_001, 100, true)]
    [InlineData(100, 1_000, 100, false)]
    [InlineData(101, 10_000, 100, false)]
    [InlineData(90, 10_000, 100, true)]
    [InlineData(89, 10_000, 100, false)]
    [InlineData(60, 10_000, 50, true)]
    [InlineData(61, 10_000, 50, false)]
    [InlineData(40, 1_100, 40, true)]
    [InlineData(20, 900, 25, false)]
    [InlineData(0, 10_000, 5, false)]
    public void ACount_ThatMayBeAPercentage_IsNearTheOneOfTheYearBefore(long covered, long total, int percentBefore, bool isFound)
    {
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Country.Insured("82", covered, Now), Country.Labour("82", total, Now), Country.Insured("82", total * percentBefore / 100, Before), Country.Labour("82", total, Before)]),
            MetricSet.Of(Country.Rate), Country.Catalogue, Now);

        IReadOnlyList<Finding> findings = PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear);

        Assert.Equal(isFound, findings.Any(static one => one.Rule == FindingRule.OtherUnit && one.ToString().EndsWith("is usual: the count may be a percentage", StringComparison.Ordinal)));
    }

    // Half of four areas doubled, or halved: nobody stayed as they were, and ten times as many is no fault.
    [Theory]
    [InlineData(1_000, 1_000, true)]
    [InlineData(1_000, 1_999, true)]
    [InlineData(1_000, 2_000, false)]
    [InlineData(2_000, 1_001, true)]
    [InlineData(2_000, 1_000, false)]
    public void AFactorOfTen_IsAnotherUnitWhereTheOthersChangedLess(long before, long now, bool isFound)
    {
        Observation[] rows = [.. new[] { "VN", "51", "62" }.SelectMany(area => new[] { Country.Insured(area, before, Before), Country.Insured(area, now, Now) }), Country.Insured("82", 1_000, Before), Country.Insured("82", 10_000, Now)];
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Count), AllOfOneLevel, Now);

        string[] found = [.. PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear).Where(static one => one.Rule == FindingRule.OtherUnit).Select(static one => one.ToString())];

        Assert.Equal(isFound ? ["82 Area, participants: 10,000 now and 1,000 (31 August 2021) differ by a factor of about 10: one of them may be in another unit"] : [], found);
    }

    // Of four areas, three have 30% to 36%; a thousandth is found from a quarter below the lowest to a quarter above the highest.
    [Theory]
    [InlineData(2_399, false)]
    [InlineData(2_400, true)]
    [InlineData(4_500, true)]
    [InlineData(4_501, false)]
    public void AThousandth_IsThatOfTheOtherThreeAreas(long people, bool isFound)
    {
        Observation[] rows = [.. new[] { ("VN", 3_000_000L), ("51", 3_300_000), ("62", 3_600_000), ("82", people) }.SelectMany(static one => new[] { Country.Insured(one.Item1, one.Item2, Now), Country.Labour(one.Item1, 10_000_000, Now) })];
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Rate), AllOfOneLevel, Now);

        Assert.Equal(isFound ? ["82"] : [], PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear).Where(static one => one.Rule == FindingRule.OtherUnit).Select(static one => one.Area!.Code.Text));
    }

    // Five percent more and five percent less are as far: the one that came first is named.
    [Theory]
    [InlineData(1_050, 950, "1,050")]
    [InlineData(950, 1_050, "950")]
    public void TwoSourcesThatAreAsFar_TheEarlierIsNamed(long first, long second, string named)
    {
        MetricTable table = Country.Table(
            Now, Country.Insured("82", first, Now).WithSource("A").PublishedOn(new(2022, 9, 1)), Country.Insured("82", second, Now).WithSource("B").PublishedOn(new(2022, 9, 2)), Country.Insured("82", 1_000, Now).WithSource("C").PublishedOn(new(2022, 9, 3)));

        string found = PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.PreviousMonth).First(static one => one.Rule == FindingRule.SourcesDiffer).ToString();

        Assert.Contains($"1,000 (C), and {named} (A)", found, StringComparison.Ordinal);
    }

    // What another series said first, and corrected since, is not held against it.
    [Theory]
    [InlineData(1_500, 1_000, null)]
    [InlineData(1_000, 1_500, "1,500")]
    public void ADenominatorOfAnotherSeries_IsTheLastThatItPublished(long first, long corrected, string? other)
    {
        MetricTable table = MetricTable.Of(
            ObservationSet.Of(
            [
                Country.Insured("82", 400, Now), Country.Labour("82", 1_000, Now).WithSeries("register"),
                Country.Labour("82", first, Now).WithSeries("survey").PublishedOn(new(2022, 9, 30)), Country.Labour("82", corrected, Now).WithSeries("survey").PublishedOn(new(2022, 10, 31)),
            ]),
            MetricSet.Of(Country.Rate.WithDenominatorSeries("register")), Country.Catalogue, Now);

        string[] found = [.. PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.PreviousMonth).Where(static one => one.Rule == FindingRule.SourcesDiffer).Select(static one => one.ToString())];

        Assert.Equal(other is null ? [] : [$"82 Tiền Giang, participation: denominator, 31 August 2022: 1,000 (register), and {other} (survey): +50.00%, more than 1%"], found);
    }

    [Fact]
    public void Run_OverNoAreas_FindsNothingOfAreas()
    {
        MetricTable table = Country.Table(Now);

        Assert.Empty(PublishingChecks.Usual.Run(table, [], ComparisonBase.SamePeriodLastYear));
    }

    [Fact]
    public void AConflict_IsOfTheMonthAndOfItsCutOff()
    {
        ReportingYear closing = ReportingYear.StartingIn(1).ClosingOn(25, lastMonth: 31);
        ReportingPeriod august = ReportingPeriod.Month(2022, 8);
        Observation[] Twice(Observation one, Observation other) => [one.PublishedOn(new(2022, 9, 30)), other.PublishedOn(new(2022, 9, 30))];
        Observation Joined(long people) => Observation.Of("82", Headcount.Of<Participants>(people), august);
        string[] Conflicts(Observation[] rows, Func<MetricTable, MetricTable> follow) =>
        [
            .. PublishingChecks.Usual.Run(follow(MetricTable.Of(ObservationSet.Of(rows), Country.Metrics, Country.Catalogue, august)), [], ComparisonBase.PreviousMonth)
                .Where(static one => one.Rule == FindingRule.Conflict).Select(static one => one.ToString()),
        ];

        Assert.Single(Conflicts(Twice(Joined(1), Joined(2)), table => table.Following(closing)));
        Assert.Single(Conflicts(Twice(Joined(1), Joined(2)), static table => table));
        Assert.Single(Conflicts(Twice(Country.Insured("82", 1, new(2022, 8, 25)), Country.Insured("82", 2, new(2022, 8, 25))), table => table.Following(closing)));
        Assert.Empty(Conflicts(Twice(Country.Insured("82", 1, new(2022, 8, 25)), Country.Insured("82", 2, new(2022, 8, 25))), static table => table));
        Assert.Empty(Conflicts(Twice(Country.Insured("82", 1, Now), Country.Insured("82", 2, Now)), table => table.Following(closing)));
    }

    private static AreaCatalogue AllOfOneLevel { get; } = new[] { "VN", "51", "62", "82" }.Aggregate(new AreaCatalogueBuilder(), static (all, code) => all.Add(Area.Of(code, Country.Province, "Area"))).Build();

    private static string[] Jumps(ObservationSet rows, Metric metric)
    {
        MetricTable table = MetricTable.Of(rows, MetricSet.Of(metric), Country.Catalogue, Now);
        return
        [
            .. PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear)
                .Where(static one => one.Rule is FindingRule.Jump or FindingRule.PointsJump).Select(static one => one.ToString()),
        ];
    }
}
