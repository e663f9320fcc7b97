using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;
using static CoverageMetrics.Samples.Tests.Corpus.Land;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>Reports against plans and targets.</summary>
internal static class TargetReports
{
    private static readonly MetricSet Insurance = MetricSet.Of(Social);
    private static readonly LocalDate Quarter = new(2017, 3, 31);

    internal static IEnumerable<CorpusReport> All() =>
    [
        new("targets-several-setters", Report(Insurance, Year()).Against(TargetSet.Of([.. Plans("ministry", 1.05m), .. Plans("province", 0.95m), Share("01", 40), Share("79", 45)])).Build()),
        new("targets-of-metrics", Report(MetricSet.Of(Social, Receipts), Year(), [Money("01", 31_000, ReportingPeriod.Year(2016))]).During(ReportingPeriod.Year(2016)).Against(TargetSet.Of(
            [.. Plans("ministry", 1.05m), Target.Of(Terms("01").WithSetter("ministry"), "receipts", Amount.OfBillions<VietnameseDong>(30_500.5m)).ToAny()])).ForArea("01").Build()),
        new CorpusReport("targets-of-months", Report(Insurance, Months()).ByMonth("01", ReportingPeriod.Month(2016, 6), ReportingPeriod.Month(2016, 12))
            .Against(TargetSet.Of([.. Plans("ministry", 1.05m), Share("01", 40), Target.Of<SocialInsurance, LabourForce>(TargetTerms.Of("01", new(2020, 12, 31)).WithSetter("parliament"), Percentage.FromPercent<LabourForce>(60)).ToAny()]))
            .Build()).Naming("ministry", "the Ministry", "Bộ"),
        new("targets-at-most", Report(Insurance, Year()).Against(TargetSet.Of(
        [
            Target.Of(Terms("01").WithSetter("ministry").AtMost(), Headcount.Of<SocialInsurance>(1_200_000)).ToAny(),
            Target.Of(Terms("79").WithSetter("ministry").AtMost(), Headcount.Of<SocialInsurance>(2_400_000)).ToAny(),
            Target.Of<SocialInsurance, LabourForce>(Terms("01").WithSetter("ministry").AtMost(), Percentage.FromPercent<LabourForce>(30)).ToAny(),
            Target.Of<SocialInsurance, LabourForce>(Terms("79").WithSetter("ministry").AtMost(), Percentage.FromPercent<LabourForce>(60)).ToAny(),
        ])).Build()),
        new("targets-of-a-quarter", Report(Insurance, Year()).Against(TargetSet.Of([Target.Of(TargetTerms.Of("01", Quarter).WithSetter("ministry"), Headcount.Of<SocialInsurance>(1_450_000)).ToAny()]), Quarter).Build()),
        new("targets-in-conflict", Report(Insurance, Year()).Against(TargetSet.Of([.. Plans("ministry", 1.05m), .. Plans("ministry", 1.06m)])).Check(PublishingChecks.Usual).Build()),
        new("targets-worded", Report(Insurance, Year()).Compare(ComparisonBase.EndOfLastYear).Against(TargetSet.Of(
        [
            Target.Of(Terms("01").WithSetter("ministry").WithDocument("decree 1/2016").IssuedOn(new(2016, 1, 5)).WithQualifier(FigureQualifier.AtLeast).WithNote("first issue"), Headcount.Of<SocialInsurance>(1_450_000)).ToAny(),
            Target.Of(Terms("01").WithSetter("ministry").WithDocument("decree 2/2016").IssuedOn(new(2016, 6, 5)), Headcount.Of<SocialInsurance>(1_460_000)).ToAny(),
        ])).ForArea("01").Build()),
    ];

    private static TargetTerms Terms(string area) => TargetTerms.Of(area, Day);

    private static IEnumerable<AnyTarget> Plans(string setter, decimal times) => new[] { ("01", 1_400_000), ("79", 2_100_000), ("48", 240_000) }
        .Select(plan => Target.Of(Terms(plan.Item1).WithSetter(setter), Headcount.Of<SocialInsurance>((long)(plan.Item2 * times))).ToAny());

    private static AnyTarget Share(string area, decimal percent) =>
        Target.Of<SocialInsurance, LabourForce>(Terms(area).WithSetter("parliament"), Percentage.FromPercent<LabourForce>(percent)).ToAny();

    private static IEnumerable<Observation> Months() => Enumerable.Range(6, 7).SelectMany(month => new[]
    {
        Insured("01", 1_300_000 + (month * 9_000), ReportingPeriod.Month(2016, month).LastDay), Labour("01", 3_800_000, ReportingPeriod.Month(2016, month).LastDay),
    });
}
