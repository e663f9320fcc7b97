using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Testing.Tests;

public class SamplesTests
{
    private static readonly ReportingPeriod Month = ReportingPeriod.Month(2026, 8);

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "Health insurance").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Ratio("each", "Receipts per member", Metric.Money<VietnameseDong>("receipts", "vn:receipts", "Receipts").WithKind(NumeratorKind.FlowInMonth), Metric.People<SocialInsurance>("members", "Members")));

    [Fact]
    public void Realistic_IsTheSameForASeed_AndAnotherForAnother()
    {
        string[] Written(long seed) => [.. Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, seed).Realistic(Metrics, Month).Select(one => one.ToString())];

        Assert.Equal(Written(1), Written(1));
        Assert.Empty(Written(1).Intersect(Written(2)));
        Assert.Equal(34 * 14, Written(1).Length);
        Assert.Contains("01 vn:social-insurance 2026-08-31: 705,411", Written(1));
    }

    [Fact]
    public void Realistic_HasEveryValue_NoneAboveItsWhole()
    {
        MetricTable table = MetricTable.Of(Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, 7).Realistic(Metrics, Month), Metrics, Provinces.Catalogue, Month);
        MetricCell[] cells = [.. from area in table.Areas.At(AdministrativeLevels.Province) from metric in Metrics select table.Cell(area, metric)];

        Assert.All(cells, cell => Assert.True(cell.Metric.IsRatio ? cell.Ratio.HasValue : cell.Percentage.HasValue));
        Assert.DoesNotContain(cells, cell => cell.ExceedsTotal);
        Assert.InRange(cells.Where(cell => cell.Metric.IsCoverage).Select(cell => cell.Percentage.Value.Percent).Distinct().Count(), 60, 68);
        Assert.All(table.Areas.At(AdministrativeLevels.Province), area => Assert.InRange(table.Compare(area, Metrics["bhxh"], ComparisonBase.SamePeriodLastYear).Rate.Value.Percent, 0.1m, 10));
    }

    [Fact]
    public void Realistic_AcrossAChangeOfTheMap_IsOfTheAreasOfItsDay() => Assert.Equal(
        new Dictionary<NodaTime.LocalDate, int> { [new(2025, 3, 31)] = 63, [new(2026, 2, 28)] = 34, [new(2026, 3, 31)] = 34 },
        Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, 1).Realistic(MetricSet.Of(Metric.People<SocialInsurance>("members", "Members")), ReportingPeriod.Month(2026, 3)).CountBy(one => one.Time.AsAt).ToDictionary());

    [Fact]
    public void Hostile_HasEveryWayOfGoingWrong()
    {
        ObservationSet hostile = Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, 7).Hostile(Metrics, Month);
        ObservationSet realistic = Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, 7).Realistic(Metrics, Month);

        Assert.NotEmpty(hostile.Conflicts);
        Assert.NotEmpty(hostile.Breaks);
        Assert.NotEmpty(realistic.Keys.Except(hostile.Keys));
        Assert.Equal(Enum.GetValues<FigureStatus>(), hostile.Where(one => one.Figure.HasValue).Select(one => one.Figure.Status!.Value).Distinct().Order());
        Assert.Equal(Enum.GetValues<NoValueReason>(), hostile.Where(one => !one.Figure.HasValue).Select(one => one.Figure.Reason!.Value).Distinct().Order());
        Assert.Equal(Enum.GetValues<FigureQualifier>(), hostile.Select(one => one.Qualifier).Distinct().Order());
        Assert.Contains(hostile, one => one.Figure.Bounds is not null);
        Assert.Contains(hostile, one => one.Figure.Detail?.Kind == NoValueDetailKind.WithheldBy);
        Assert.Contains(hostile, one => Provinces.Catalogue.Find(one.Area, one.Map) is null);
        Assert.Contains(hostile, one => one.Map != one.Time.AsAt);
        Assert.Contains(hostile, one => one.Series.Length > 0);
        Assert.Contains(hostile, one => one.Scope.Length > 0);
        Assert.Contains(hostile, one => one.Figure is { HasValue: true, Value.Number: 0 });
        Assert.Contains(hostile, one => one.Figure is { HasValue: true, Value.Number: > 1_000_000_000_000 });
        Assert.Contains(hostile.Keys, key => hostile.Publications(key).Select(one => one.Published).OfType<NodaTime.LocalDate>().Distinct().Count() > 1);
    }

    [Fact]
    public void A_report_of_hostile_figures_is_written_in_every_form_and_language_with_FsCheck() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).Select(seed => Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, seed).Hostile(Metrics, Month)).ToArbitrary(),
        figures =>
        {
            CoverageReport report = CoverageReport.For(figures, Metrics, Provinces.Catalogue).During(Month).ByArea(AdministrativeLevels.Province)
                .Compare(ComparisonBase.SamePeriodLastYear).Check(PublishingChecks.Usual).Build();
            Assert.NotEmpty(report.Findings);
            Assert.All(
                new[] { report, report.In(Vietnamese.Language) }.SelectMany(one => new[] { one.ToText(), one.ToMarkdown(), one.ToHtml(), one.ToCsv() }),
                text => Assert.DoesNotContain("NaN", text, StringComparison.Ordinal));
        }).Check(Law.Of(8));

    [Fact]
    public void Hostile_figures_are_read_back_from_their_JSON_with_CsCheck() => CsCheck.Check.Sample(
        CsCheck.Gen.Long,
        seed =>
        {
            ObservationSet figures = Samples.Of(Provinces.Catalogue, AdministrativeLevels.Province, seed).Hostile(Metrics, Month);
            string json = JsonSerializer.Serialize(figures);
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<ObservationSet>(json)) == json;
        },
        seed: "0000000000000", iter: 20, threads: 1);

    [Fact]
    public void WhatCannotBeMade_IsRefused()
    {
        AreaCatalogue later = new AreaCatalogueBuilder().Add(Area.Of("0", AdministrativeLevels.Country, "Land").From(new(2030, 1, 1))).Build();

        Assert.Equal("level", Assert.Throws<ArgumentException>(() => Samples.Of(later, AdministrativeLevels.Province, 1)).ParamName);
        Assert.Equal("month", Assert.Throws<ArgumentException>(() => Samples.Of(later, AdministrativeLevels.Country, 1).Realistic(Metrics, Month)).ParamName);
        Assert.Equal("metrics", Assert.Throws<ArgumentNullException>(() => Samples.Of(later, AdministrativeLevels.Country, 1).Hostile(null!, Month)).ParamName);
    }
}
