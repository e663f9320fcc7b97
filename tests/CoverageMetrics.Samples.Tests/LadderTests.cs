using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Samples.Tests.Agency;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>How many are entitled, registered, paid up and active: four figures of one programme, each a part of the one above it, that newspapers call coverage.</summary>
/// <remarks>
/// Published of Indonesia's health insurance for March 2025: 98.3% of the population registered; 56.8 million inactive, 15.3 million of them in arrears and 41.5 million by category. Published by the statistics
/// office: 284,438,800 people in the middle of 2025. Everything else here is derived from these five.
/// </remarks>
public class LadderTests
{
    private static readonly LocalDate Day = new(2025, 3, 31);

    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder().Add(Area.Of("ID", AreaLevel.AtRank(1, "country"), "Indonesia")).Build();

    private static readonly MetricSet Ladder = MetricSet.Of(
        Metric.Coverage<RegisteredMembers, Population>("terdaftar", "Registered").WithDecimals(1),
        Metric.Coverage<PaidUpMembers, RegisteredMembers>("tanpa-tunggakan", "Paid up").WithDecimals(1).Under("terdaftar"),
        Metric.Coverage<ActiveMembers, PaidUpMembers>("aktif", "Active").WithDecimals(1).Under("tanpa-tunggakan"),
        Metric.Coverage<ActiveMembers, Population>("aktif-penduduk", "Active, of everybody").WithDecimals(1));

    private static readonly Language Bahasa = Indonesian.Language.Naming(
        ("terdaftar", "Terdaftar"), ("tanpa-tunggakan", "Tanpa tunggakan"), ("aktif", "Aktif"), ("aktif-penduduk", "Aktif, dari seluruh penduduk"),
        ("id:terdaftar", "peserta terdaftar"), ("id:tanpa-tunggakan", "peserta tanpa tunggakan"), ("id:aktif", "peserta aktif"));

    [Fact]
    public void PublishedFigures_AreConsistent_AndSayWhatIsDerived()
    {
        Reconciliation march = March();

        Assert.True(march.IsConsistent);
        Assert.Equal("[279,461,121; 279,745,559.8]", Of<RegisteredMembers>(march));
        Assert.Equal("[264,111,121; 264,495,559.8]", Of<PaidUpMembers>(march));
        Assert.Equal("[222,611,121; 222,995,559.8]", Of<ActiveMembers>(march));
    }

    [Fact]
    public void Ladder_IsPrintedInIndonesian_EachRungOfTheOneAbove()
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of(March().ToObservations()), Ladder, Catalogue).On(Day).ForArea("ID").In(Bahasa)
            .PeopleIn(NumberScale.Millions).Show(ReportMeasure.Count, ReportMeasure.Coverage).Check(PublishingChecks.Usual).Build();
        string text = report.ToText();

        Assert.Contains("Terdaftar (juta orang; % dari penduduk)", text, StringComparison.Ordinal);
        Assert.Contains("Tanpa tunggakan (juta orang; % dari peserta terdaftar)", text, StringComparison.Ordinal);
        Assert.Contains("Aktif (juta orang; % dari peserta tanpa tunggakan)", text, StringComparison.Ordinal);
        Assert.Equal(["98,3%", "94,5%", "84,3%", "78,3%"], report.Rows.Select(row => row[report.Columns.Single(column => column.Measure == ReportMeasure.Coverage)].Text));
        Assert.DoesNotContain(report.Findings, finding => finding.Rule is FindingRule.AboveHundred or FindingRule.PartAboveWhole);
    }

    // 98.3% and 78.3% are figures of one programme on one day.
    [Fact]
    public void Inactive_AreTheRegisteredWithoutTheActive()
    {
        Headcount<RegisteredMembers> registered = Headcount.OfMillions<RegisteredMembers>(279.6m);
        Headcount<ActiveMembers> active = Headcount.OfMillions<ActiveMembers>(222.8m);

        Headcount<InactiveMembers> inactive = registered.Without(active).As<InactiveMembers>();

        Assert.Equal(Headcount.OfMillions<InactiveMembers>(56.8m), inactive);
        Assert.Equal(Percentage.FromPercent<RegisteredMembers>(20.3m), Coverage.OfPart(inactive, registered).Percentage.Round(1));
    }

    // Kenya, Social Health Authority: 18 million registered, 4 million paying.
    [Fact]
    public void Kenya_PayingOfRegistered_IsNotTheCoverageThatIsToldOf() =>
        Assert.Equal("4,000,000 of 18,000,000: 22.22% of the registered members", Coverage.OfPart(Headcount.OfMillions<ActiveMembers>(4), Headcount.OfMillions<RegisteredMembers>(18)).ToText(Language.English));

    // Ghana, National Health Insurance: of those who ever enrolled about 40% renewed. There are no counts, so it is a rate that nothing pools.
    [Fact]
    public void Ghana_RenewedOfEnrolled_IsARateWithoutCounts()
    {
        ReportedRate renewed = ReportedRate.Of<ActiveMembers, RegisteredMembers>("GH", 40, Day).WithPrecision(10, FigureQualifier.About);

        Assert.Equal(30, renewed.Figure.Bounds!.Smallest!.Value.Percent);
        Assert.Equal(50, renewed.Figure.Bounds.Largest!.Value.Percent);
    }

    // Philippines: "98%, 104.5 million" covered, beside 94.9 million registered, 86.16%. One population cannot bear both.
    [Fact]
    public void Philippines_CoveredAndRegistered_AreOfTwoPopulations()
    {
        FigureKey covered = FigureKey.Of<HealthMembers>("PH", Day);
        FigureKey registered = FigureKey.Of<RegisteredMembers>("PH", Day);
        FigureKey population = FigureKey.Of<Population>("PH", Day);
        Claim[] claims =
        [
            Claim.Count("covered", covered, PublishedFigure.Count(104.5m, NumberScale.Millions, FigureQualifier.None)), Claim.Coverage("coverage", covered, population, PublishedFigure.Percent(98)),
            Claim.Count("registered", registered, PublishedFigure.Count(94.9m, NumberScale.Millions, FigureQualifier.None)), Claim.Coverage("registration", registered, population, PublishedFigure.Percent(86.16m)),
        ];

        Assert.False(ClaimSet.Of(claims).Reconcile().IsConsistent);
        Assert.Equal("[106,040,609.14…; 107,230,769.23…]", ClaimSet.Of(claims[..2]).Reconcile()[population].Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[110,079,498.64…; 110,208,345.42…]", ClaimSet.Of(claims[2..]).Reconcile()[population].Interval.ToString(CultureInfo.InvariantCulture));
    }

    private static Reconciliation March()
    {
        FigureKey population = FigureKey.Of<Population>("ID", Day);
        FigureKey registered = FigureKey.Of<RegisteredMembers>("ID", Day);
        FigureKey paidUp = FigureKey.Of<PaidUpMembers>("ID", Day);
        FigureKey active = FigureKey.Of<ActiveMembers>("ID", Day);
        FigureKey inactive = FigureKey.Of<InactiveMembers>("ID", Day);
        FigureKey inArrears = FigureKey.Of("id:menunggak", Day).WithArea("ID");
        FigureKey byCategory = FigureKey.Of("id:nonaktif-segmen", Day).WithArea("ID");
        return ClaimSet.Of(
            Claim.Count("penduduk", population, PublishedFigure.Count(284_438_800)),
            Claim.Coverage("terdaftar", registered, population, PublishedFigure.Percent(98.3m)),
            Claim.Count("nonaktif", inactive, PublishedFigure.Count(56.8m, NumberScale.Millions, FigureQualifier.None)),
            Claim.Count("menunggak", inArrears, PublishedFigure.Count(15.3m, NumberScale.Millions, FigureQualifier.None)),
            Claim.Count("segmen", byCategory, PublishedFigure.Count(41.5m, NumberScale.Millions, FigureQualifier.None)),
            Claim.SumOfParts("nonaktif = menunggak + segmen", inactive, [inArrears, byCategory]),
            Claim.SumOfParts("terdaftar = tanpa tunggakan + menunggak", registered, [paidUp, inArrears]),
            Claim.SumOfParts("tanpa tunggakan = aktif + segmen", paidUp, [active, byCategory])).Reconcile();
    }

    private static string Of<TGroup>(Reconciliation march)
        where TGroup : struct, IPopulationGroup =>
        march[FigureKey.Of<TGroup>("ID", Day)].Interval.ToString(CultureInfo.InvariantCulture);
}
