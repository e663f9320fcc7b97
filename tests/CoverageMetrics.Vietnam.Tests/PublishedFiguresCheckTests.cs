using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>The usual checks over everything that was published of the nation: they find what is there to look at, and nothing else.</summary>
public class PublishedFiguresCheckTests
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["BHXH"] = "vn:social-insurance",
        ["BHXH_BB"] = "vn:compulsory-social-insurance",
        ["BHXH_TN"] = "vn:voluntary-social-insurance",
        ["BHTN"] = "vn:unemployment-insurance",
        ["BHYT"] = "vn:health-insurance",
    };

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, WorkingAgeLabourForce>("bhxh", "social insurance"),
        Metric.Coverage<CompulsorySocialInsurance, WorkingAgeLabourForce>("bhxh-bb", "compulsory"),
        Metric.Coverage<VoluntarySocialInsurance, WorkingAgeLabourForce>("bhxh-tn", "voluntary"),
        Metric.Coverage<UnemploymentInsurance, WorkingAgeLabourForce>("bhtn", "unemployment"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "health"));

    private static readonly ObservationSet Published = ObservationSet.Of(Facts.Rows("participants_national.csv").Where(row => row["as_of"].Length == 10).Select(Count)).With(Facts.Rows("national_rates.csv").Select(Rate));

    [Fact]
    public void UsualChecks_FindWhatIsThere()
    {
        LocalDate[] days = [.. Published.Keys.Select(key => key.Time.AsAt).Concat(Published.ReportedRates.Select(rate => rate.Key.Time.AsAt)).Distinct().Order()];
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<SocialInsurance, CompulsorySocialInsurance, VoluntarySocialInsurance>());

        string[] found = [.. days.SelectMany(day =>
        {
            MetricTable table = MetricTable.Of(Published, Metrics, Provinces.Catalogue, day);
            return checks.Run(table, [table.Areas.Find("VN")!], ComparisonBase.SamePeriodLastYear)
                .Where(finding => finding.Rule is not (FindingRule.DidNotReport or FindingRule.Unused))
                .Select(finding => $"{ObservationTime.On(day)} {finding.Rule}: {finding}");
        })];

        Assert.Equal(Expected, found);
    }

    // What differs between the settlements and the yearbooks, programmes that grew by a quarter in a year, totals that are not the sum of their parts, and years that are met on their last day.
    private static readonly string[] Expected =
    [
        "2010-12-31 Conflict: VN Việt Nam, social insurance: published on one day as 9,522,565 / 9,682,600",
        "2010-12-31 Conflict: VN Việt Nam, unemployment: published on one day as 7,206,100 / 7,206,163",
        "2012-12-31 Jump: VN Việt Nam, voluntary: changed by +38.83% against the same period last year, more than 20%",
        "2013-12-31 Jump: VN Việt Nam, voluntary: changed by +25.60% against the same period last year, more than 20%",
        "2014-12-31 Conflict: VN Việt Nam, health: published on one day as 64,644,800 / 64,645,024",
        "2014-12-31 Conflict: VN Việt Nam, social insurance: published on one day as 11,645,800 / 11,645,851",
        "2018-03-31 PartsAgainstWhole: VN Việt Nam, social insurance: 13,700,000 reported, its parts add up to 13,910,000: −210,000",
        "2019-03-31 Jump: VN Việt Nam, voluntary: changed by +28.26% against the same period last year, more than 20%",
        "2019-12-31 Conflict: VN Việt Nam, voluntary: published on one day as 551,000 / 574,000",
        "2021-10-31 Conflict: VN Việt Nam, health: published on one day as 82,556,000 / 84,000,000",
        "2022-09-30 Conflict: VN Việt Nam, social insurance: published on one day as 17,080,000 / 17,240,000",
        "2024-12-31 Jump: VN Việt Nam, voluntary: changed by +25.68% against the same period last year, more than 20%",
        "2025-03-31 YearEndSpike: VN Việt Nam, social insurance: 18,820,000, −6.41% against 20,110,000 on the last day of last year, more than 3%",
        "2025-09-30 PartsAgainstWhole: VN Việt Nam, social insurance: 19,500,000 reported, its parts add up to 19,507,000: −7,000",
        "2025-12-31 YearEndSpike: VN Việt Nam, social insurance: 45.10% on the last day of the year, +6.37% against 42.40% a month before, more than 3%",
        "2025-12-31 YearEndSpike: VN Việt Nam, health: 95.16% on the last day of the year, +4.11% against 91.40% a month before, more than 3%",
    ];

    private static Observation Count(Dictionary<string, string> row) => Observation
        .Of(AreaCode.Of("VN"), Subjects[row["programme"]], ObservedQuantity.OfPeople(long.Parse(row["participants"], CultureInfo.InvariantCulture)), Day(row))
        .WithPrecision(decimal.Parse(row["rounding"], CultureInfo.InvariantCulture), row["qualifier"] switch
        {
            "above" => FigureQualifier.Over,
            "near_below" => FigureQualifier.Nearly,
            "about" => FigureQualifier.About,
            _ => FigureQualifier.None,
        })
        .WithStatus(row["status"] switch { "estimate" => FigureStatus.Estimated, "derived" => FigureStatus.Derived, _ => FigureStatus.Final })
        .WithSource(row["source"]);

    private static ReportedRate Rate(Dictionary<string, string> row) => ReportedRate
        .Of(AreaCode.Of("VN"), Subjects[row["programme"]], AnyPercentage.FromPercent(decimal.Parse(row["percent"], CultureInfo.InvariantCulture), row["denominator"] == "population" ? "population" : "working-age-labour-force"), Day(row))
        .WithStatus(row["status"] == "estimate" ? FigureStatus.Estimated : FigureStatus.Final)
        .WithSource(row["source"]);

    private static LocalDate Day(Dictionary<string, string> row)
    {
        int[] parts = [.. row["as_of"].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new(parts[0], parts[1], parts[2]);
    }
}
