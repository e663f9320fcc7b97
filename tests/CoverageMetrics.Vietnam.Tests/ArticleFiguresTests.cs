using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Tour.Claims;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>The figures of the articles as a set for a report say the same as claims that were made one by one.</summary>
public class ArticleFiguresTests
{
    private static readonly LocalDate August = new(2022, 8, 31);
    private static readonly LocalDate YearEnd = new(2021, 12, 31);

    // From the agency's figures at the end of 2022 (90.19 million, 1.36 million more; VTV, 4 January 2023), rounded to ten thousand.
    private static readonly Observation HealthAtYearEnd = Observation.Of("VN", Headcount.OfMillions<HealthInsurance>(88.83m), YearEnd).WithPrecision(10_000, FigureQualifier.None);

    public static TheoryData<int> Articles => [0, 1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Of_TheFiguresOfAnArticle_FindsWhatClaimsMadeByHandFind(int number)
    {
        Article article = FiveArticles.All[number];
        Reconciliation byHand = article.ToSet().Reconcile();
        Reconciliation ofFigures = ClaimSet.Of(article.Levels).With(article.Sayings).Reconcile();

        Assert.NotEmpty(article.Levels.Cast<object>().Concat(article.Levels.ReportedRates));
        Assert.Equal(byHand.Quantities.Select(Written), ofFigures.Quantities.Select(Written));
        Assert.Equal(byHand.Claims.Select(claim => (Text(claim.Claim), claim.Verdict)).Order(), ofFigures.Claims.Select(claim => (Text(claim.Claim), claim.Verdict)).Order());
        Assert.Equal(byHand.Conflicts.Select(Texts), ofFigures.Conflicts.Select(Texts));
        Assert.Equal(byHand.Findings.Select(finding => Texts(finding.Claims)), ofFigures.Findings.Select(finding => Texts(finding.Claims)));
        Assert.Equal(byHand.Incomparable.Count, ofFigures.Incomparable.Count);
        Assert.Equal((byHand.IsConsistent, byHand.IsComplete), (ofFigures.IsConsistent, ofFigures.IsComplete));
    }

    [Fact]
    public void Check_OfTheReportOfAugust_FindsThatThePrintedRiseFitsOnlyAFall()
    {
        MetricTable table = MetricTable.Of(
            FiveArticles.Nation.Levels.With(HealthAtYearEnd), MetricSet.Of(Metric.People<HealthInsurance>("bhyt", "health insurance")), Provinces.Catalogue, ReportingPeriod.Month(2022, 8));
        IReadOnlyList<Finding> findings = PublishingChecks.Usual.WithClaims(FiveArticles.Nation.Sayings).Run(table, [table.Areas.Find("VN")!], ComparisonBase.EndOfLastYear);

        // Three conflicts, and one figure is in all of them.
        Finding conflict = Assert.Single(findings, finding => finding.Rule == FindingRule.ClaimConflict);
        Assert.Equal("VN", conflict.Area!.Code.Text);
        Assert.Equal(
            "VN Việt Nam, health insurance: health insurance, 31 December 2021: 88,830,000 cannot be true together with these figures, in 3 ways, and without it they agree: “đạt gần 87 triệu người người”; “tăng gần 1,9 triệu người”; “(2,13%)”; “tăng hơn 1,7 triệu người”; “(2,03%)”; each way vanishes too with rise and fall swapped in one of these: “tăng gần 1,9 triệu người”; “(2,13%)”",
            conflict.ToText(Language.English));
        Assert.Contains("cũng khớp nếu đảo chiều tăng, giảm của một trong các số: “tăng gần 1,9 triệu người”", conflict.ToText(Vietnamese.Language), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithoutTheOtherYearEnd_FindsWhatIsDoubtful()
    {
        MetricTable table = MetricTable.Of(
            FiveArticles.Nation.Levels, MetricSet.Of(Metric.People<HealthInsurance>("bhyt", "health insurance")), Provinces.Catalogue, ReportingPeriod.Month(2022, 8));
        IReadOnlyList<Finding> findings = PublishingChecks.Usual.WithClaims(FiveArticles.Nation.Sayings).Run(table, [table.Areas.Find("VN")!], ComparisonBase.EndOfLastYear);

        Assert.DoesNotContain(findings, finding => finding.Rule == FindingRule.ClaimConflict);
        Assert.Contains("“(2,13%)”", Assert.Single(findings, finding => finding.Rule == FindingRule.ClaimFinding).ToString(), StringComparison.Ordinal);
    }

    private static string Written(ReconciledQuantity quantity) => $"{quantity.Quantity}: {quantity.Interval.ToString(CultureInfo.InvariantCulture)} {quantity.Possible.ToString(CultureInfo.InvariantCulture)}";

    private static string Texts(ClaimConflict conflict) => Texts(conflict.Claims);

    private static string Texts(IEnumerable<Claim> claims) => string.Join("; ", claims.Select(Text).Order(StringComparer.Ordinal));

    private static string Text(Claim claim) => claim.Figure is { Text.Length: > 0 } figure ? figure.Text : claim.Label;
}
