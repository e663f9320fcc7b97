using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Vietnam;
using NodaTime;
using static CoverageMetrics.Samples.Tests.Corpus.Land;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>A report for each thing that reports say.</summary>
internal static class SmallReports
{
    private static readonly MetricSet Insurance = MetricSet.Of(Social);
    private static readonly IReadOnlyList<ReportMeasure> Every = ReportMeasure.All;

    internal static IEnumerable<CorpusReport> All() =>
    [
        .. Layouts(),
        .. Missing(),
        .. Numbers(),
        .. Comparisons(),
        .. Checked(),
        .. Dates(),
    ];

    private static IEnumerable<CorpusReport> Layouts()
    {
        CoverageReportDraft year = Report(Insurance, Year()).Compare(ComparisonBase.EndOfLastYear);
        ReportMeasure[] ofAreas = [.. Every.Except([ReportMeasure.NetIncrease])];
        return
        [
            new("one-area", year.Build().Only(row => row.Area?.Code.Text == "01")),
            new("layout-areas", year.Within("VN").Show(ofAreas).Build()),
            new("layout-metrics", Report(MetricSet.Of(Social, Health, Voluntary, Receipts), Year(), SeveralProgrammes()).Compare(ComparisonBase.EndOfLastYear).ForArea("VN").Build()),
            new("layout-months", Report(MetricSet.Of(Social, Receipts), Months()).ByMonth("01", ReportingPeriod.Month(2016, 8), ReportingPeriod.Month(2016, 12)).Compare(ComparisonBase.PreviousMonth).Build()),
            new("order-by-name", year.Within("VN").OrderByName().In(Land.Vietnamese).Build()),
            new("order-by-rank", year.Within("VN").OrderByRank("bhxh").Show(ReportMeasure.Coverage, ReportMeasure.Rank).Build()),
            new("drill-down", Report(Insurance, Year(), [Insured("00004", 90_000, Day), Labour("00004", 120_000, Day), Insured("00070", 70_000, Day)]).Build().DrillDown("01")),
        ];
    }

    private static IEnumerable<CorpusReport> Missing() =>
    [
        new("all-missing", Report(MetricSet.Of(Social, Health, Receipts)).Compare(ComparisonBase.EndOfLastYear).Build()),
        new("suppressed", Report(Social, [
            Without<SocialInsurance>("01", Day, NoValueReason.Suppressed), Labour("01", 3_800_000, Day),
            Insured("48", 230_000, Day), Without<LabourForce>("48", Day, NoValueReason.Suppressed),
            Insured("79", 3, Day), Without<SocialInsurance>("79", Day, NoValueReason.Suppressed), Labour("79", 900, Day),
        ]).Build()),
        new("conflicts", Report(Social, [
            Insured("01", 1_400_123, Day), Insured("01", 1_400_125, Day).WithSource("another report"), Labour("01", 3_800_000, Day),
            Insured("48", 230_000, Day).PublishedOn(new(2017, 2, 1)), Insured("48", 231_000, Day).PublishedOn(new(2017, 2, 1)), Insured("48", 232_000, Day).PublishedOn(new(2017, 3, 1)), Labour("48", 420_000, Day),
            Insured("79", 2_100_000, Day), Labour("79", 4_300_000, Day), Labour("79", 4_300_001, Day),
            Insured("92", 120_000, Day), Without<SocialInsurance>("92", Day, NoValueReason.Missing),
        ]).Check(PublishingChecks.Usual).Build()),
        new("reasons", Report(Social, [
            Without<SocialInsurance>("01", Day, NoValueReason.Missing), Labour("01", 3_800_000, Day),
            Without<SocialInsurance>("48", Day, NoValueReason.Undefined), Without<SocialInsurance>("79", Day, NoValueReason.Incomplete), Without<SocialInsurance>("92", Day, NoValueReason.NotComparable),
        ]).Build()),
        new("undefined-denominators", Report(Social, [
            Insured("01", 10, Day), Labour("01", 0, Day), Insured("48", 0, Day), Labour("48", 0, Day), Insured("79", 0, Day), Labour("79", 10, Day), Insured("92", 11, Day), Labour("92", 10, Day),
        ]).Build()),
        new("series-apart", Report(Social, [
            Insured("01", 1_400_123, Day), Labour("01", 3_800_000, Day).WithSeries("census-2019"), Insured("01", 1_300_000, Before), Labour("01", 3_700_000, Before),
            Insured("48", 230_000, Day).WithSeries("old"), Insured("48", 231_000, Day).WithSeries("new"), Labour("48", 420_000, Day),
        ]).Compare(ComparisonBase.EndOfLastYear).Build()),
    ];

    private static IEnumerable<CorpusReport> Numbers() =>
    [
        new("marks", Report(Social, [
            Insured("01", 1_400_123, Day).WithStatus(FigureStatus.Provisional).WithPrecision(1_000, FigureQualifier.About), Labour("01", 3_800_000, Day).WithStatus(FigureStatus.Derived),
            Insured("48", 230_000, Day).WithStatus(FigureStatus.Estimated).WithPrecision(10_000, FigureQualifier.AtLeast), Labour("48", 420_000, Day),
            Insured("79", 2_100_000, Day).WithStatus(FigureStatus.Forecast).WithPrecision(100_000, FigureQualifier.Nearly), Labour("79", 4_300_000, Day).WithStatus(FigureStatus.Estimated),
            Insured("92", 120_000, Day).WithPrecision(1_000, FigureQualifier.Over), Labour("92", 700_000, Day).WithPrecision(100, FigureQualifier.None),
        ]).Build()),
        new("money", MoneyReport().Build()),
        new("money-in-millions", MoneyReport().MoneyIn(NumberScale.Millions, 3).Compare(ComparisonBase.SamePeriodLastYear).ForArea("01").Build()),
        new("people-in-millions", Report(Insurance, Year()).Compare(ComparisonBase.EndOfLastYear).PeopleIn(NumberScale.Millions, 2).Build()),
        new("own-groups", OwnGroups().Build()),
        new("bands", Report(MetricSet.Of(Social.WithDecimals(0).WithDirection(MetricDirection.LowerIsBetter).WithBands(Band.Between(0, 40, "low"), Band.AtLeast(40, "high"))), Year())
            .OrderByRank("bhxh").Show(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.Rank).Build()),
        new("ties", Report(Social, [
            Insured("01", 10, Day), Labour("01", 20, Day), Insured("48", 50, Day), Labour("48", 100, Day), Insured("79", 1, Day), Labour("79", 3, Day), Insured("92", 2, Day), Labour("92", 6, Day),
        ]).OrderByRank("bhxh").Show(ReportMeasure.Coverage, ReportMeasure.Rank, ReportMeasure.Share).Build()),
    ];

    private static IEnumerable<CorpusReport> Comparisons() =>
    [
        new("growth-falls", Report(Insurance, Years("01", 1_300_123, 3_700_000, 1_400_123, 3_800_000), Years("48", 230_000, 420_000, 230_000, 420_000), Years("79", 0, 4_300_000, 10, 4_200_000), Years("92", 10, 700_000, 0, 690_000))
            .Compare(ComparisonBase.EndOfLastYear).Build()),
        new("two-comparisons", Report(Insurance, Year(), [Insured("01", 1_350_000, new(2016, 11, 30)), Labour("01", 3_790_000, new(2016, 11, 30))])
            .Compare(ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth, ComparisonBase.On(new(2014, 6, 15)), ComparisonBase.EndOfYear(2010)).Build()),
        new("contributions", Report(Insurance, Year()).Compare(ComparisonBase.EndOfLastYear).Show(ReportMeasure.Count, ReportMeasure.Change, ReportMeasure.Contribution, ReportMeasure.Share).Build()),
        new("flows", Report(MetricSet.Of(Receipts.WithKind(NumeratorKind.FlowInMonth)), Months()).During(ReportingPeriod.Month(2016, 12)).Compare(ComparisonBase.PreviousMonth).Build()),
    ];

    private static IEnumerable<CorpusReport> Checked()
    {
        IEnumerable<Observation> parts =
        [
            Observation.Of("01", Headcount.Of<CompulsorySocialInsurance>(1_300_000), Day), Observation.Of("01", Headcount.Of<VoluntarySocialInsurance>(90_000), Day),
        ];
        AreaCatalogue many = Enumerable.Range(1, 12).Aggregate(
            new AreaCatalogueBuilder().Add(Area.Of("VN", Country, "Việt Nam")), (builder, i) => builder.Add(Area.Of($"{i:D2}", Province, $"Tỉnh {i}").Under("VN"))).Build();
        IEnumerable<Observation> outlier = Enumerable.Range(1, 12).SelectMany(i => Years($"{i:D2}", (10_000 * i) + (i == 7 ? 20_000 : i), 200_000 * i, 9_900 * i, 199_000 * i));
        return
        [
            new("findings", Report(Insurance, Year(), parts, [Insured("79", 2_000_000, Day).WithSource("another report")]).Compare(ComparisonBase.EndOfLastYear)
                .Check(PublishingChecks.Usual.WithJumpPercent(5).WithParts(PartsOfWhole.Of<SocialInsurance, CompulsorySocialInsurance, VoluntarySocialInsurance>())).Build()),
            new("findings-outlier", CoverageReport.For(ObservationSet.Of(outlier), Insurance, many).On(Day).Compare(ComparisonBase.EndOfLastYear).Check(PublishingChecks.Usual).Build()),
            new("findings-stale", Report(MetricSet.Of(Social.WithDenominatorDate(DenominatorDate.LatestOnOrBefore)), [Insured("01", 1_400_123, Day), Labour("01", 3_500_000, new(2014, 6, 30))])
                .Check(PublishingChecks.Usual.WithStaleMonths(12)).Build()),
            new("findings-none", Report(Social, [.. Catalogue.On(Day).At(Province).SelectMany(area => new[] { Insured(area.Code.Text, 10, Day), Labour(area.Code.Text, 20, Day) })]).Check(PublishingChecks.Usual).Build()),
        ];
    }

    private static IEnumerable<CorpusReport> Dates()
    {
        Observation[] revised =
        [
            Insured("01", 1_400_000, Day).PublishedOn(new(2017, 1, 15)).WithStatus(FigureStatus.Estimated), Insured("01", 1_400_123, Day).PublishedOn(new(2017, 6, 1)), Labour("01", 3_800_000, Day),
        ];
        LocalDate map = new(2025, 7, 1), old = new(2024, 12, 31);
        ObservationSet restated = Restate.Of(
            [
                Insured("51", 160_000, old), Labour("51", 720_000, old), Insured("62", 60_000, old), Labour("62", 300_000, old),
                Insured("64", 85_700, old), Labour("64", 800_000, old), Insured("01", 1_900_000, old), Labour("01", 4_100_000, old),
            ],
            Provinces.Catalogue).To(map).ToObservations();
        return
        [
            new("known-on", Report(Social, revised).KnownOn(new(2017, 3, 1)).Build()),
            new("revised", Report(Social, revised).Build()),
            new("restated", CoverageReport.For(restated, Insurance, Provinces.Catalogue).On(old).OnMap(map).Build().Only(row => row.Area!.Code.Text is "51" or "52" or "01")),
            new("other-territory", CoverageReport.For(ObservationSet.Of([Insured("51", 160_000, old), Labour("51", 720_000, old)]), Insurance, Provinces.Catalogue).On(old).OnMap(map).Build()
                .Only(row => row.Area!.Code.Text is "51" or "52")),
        ];
    }

    private static IEnumerable<Observation> SeveralProgrammes() =>
    [
        Observation.Of("VN", Headcount.Of<HealthInsurance>(75_832_103), Day), Observation.Of("VN", Headcount.OfThousands<Population>(92_695.1m), Day),
        Observation.Of("VN", Headcount.Of<VoluntarySocialInsurance>(203_871), Day), Observation.Of("VN", Headcount.Of<VoluntarySocialInsurance>(217_669), Before),
        Money("VN", 256_600.4m, ReportingPeriod.Year(2016)), Money("VN", 217_400, ReportingPeriod.Year(2015)),
    ];

    private static IEnumerable<Observation> Months() => Enumerable.Range(8, 5).Where(month => month != 10).SelectMany(month => new[]
    {
        Insured("01", 1_300_000 + (month * month * 400), ReportingPeriod.Month(2016, month).LastDay),
        Labour("01", 3_800_000, ReportingPeriod.Month(2016, month).LastDay),
        Money("01", 3_000 + (month * 10.5m), ReportingPeriod.Month(2016, month)),
        Money("01", month * 3_050, ReportingPeriod.FirstMonths(2016, month)),
    });

    private static CoverageReportDraft MoneyReport() => Report(
        MetricSet.Of(Receipts),
        [
            Money("01", 40_321.456789m, ReportingPeriod.Year(2016)), Money("01", 39_000, ReportingPeriod.Year(2015)),
            Money("48", 0.0004m, ReportingPeriod.Year(2016)).WithStatus(FigureStatus.Provisional), Money("79", 98_765.4m, ReportingPeriod.Year(2016)).WithPrecision(100_000_000, FigureQualifier.Over),
        ]).During(ReportingPeriod.Year(2016));

    private static CoverageReportDraft OwnGroups() => Report(
        MetricSet.Of(
            Metric.Coverage<FamilyPackage, InformalWorkers>("vss:family", "Family package"),
            Metric.Money<LaoKip>("vss:kip", "vss:kip", "Receipts in kip")),
        [
            Observation.Of("01", Headcount.Of<FamilyPackage>(1_830), Day), Observation.Of("01", Headcount.Of<InformalWorkers>(33_000), Day),
            Observation.Of("01", "vss:kip", Amount.OfBillions<LaoKip>(12.5m), ReportingPeriod.Year(2016)),
        ]).During(ReportingPeriod.Year(2016));
}
