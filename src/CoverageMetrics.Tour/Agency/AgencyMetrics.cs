using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Agency;

/// <summary>What a month of an agency measures besides a stock of people on a day.</summary>
internal static class AgencyMetrics
{
    internal const string Late = "tour:late", Payable = "tour:payable", Receipts = "tour:receipts", Wages = "tour:wages", Declared = "tour:declared", Treated = "tour:treated";

    internal static readonly Metric Insured = Metric.Coverage<SocialInsurance, LabourForce>("insured", "social insurance").WithDenominatorDate(DenominatorDate.MidYear);

    internal static readonly Metric Debt = Metric
        .Share("debt", "debt", Metric.Money<VietnameseDong>("late", Late, "late").WithKind(NumeratorKind.Stock), Metric.Money<VietnameseDong>(Payable, Payable, "payable"))
        .WithDirection(MetricDirection.LowerIsBetter);

    private static readonly Metric Collected = Metric.Money<VietnameseDong>("collected", Receipts, "receipts");

    // Months of members are counted, so that it is no matter when in the year they came.
    private static readonly Metric Base = Metric
        .Ratio("base", "wages", Metric.Money<VietnameseDong>("wages", Wages, "wages"), Metric.Count<MemberMonths>(MemberMonths.Code, Declared, "member-months"))
        .WithRatioUnit("dong a member a month", 0);

    // Those who could come over the year: not only those who are there on its last day.
    private static readonly Metric Treatment = Metric
        .Ratio("treatment", "visits", Metric.Count<Visits>("visits", Treated, "visits"), Metric.People<Active>(Active.Code, "active").WithKind(NumeratorKind.MeanOfPeriod))
        .WithRatioUnit("visits a person a year", 2);

    /// <summary>Gets everything, with the ladder from who is entitled to who is treated, each step out of the one above it.</summary>
    internal static MetricSet Whole { get; } = MetricSet.Of(
        Insured,
        Metric.People<Population>("entitled", "entitled").WithKind(NumeratorKind.MeanOfPeriod),
        Metric.Coverage<Registered, Population>("registered", "registered").WithDenominatorDate(DenominatorDate.MidYear).Under("entitled"),
        Metric.Coverage<PaidUp, Registered>("paid-up", "paid up").Under("registered"),
        Metric.Coverage<Active, PaidUp>("active", "active").Under("paid-up"),
        Collected,
        Debt,
        Base,
        Treatment);

    /// <summary>Gets what stands side by side for areas.</summary>
    internal static MetricSet Short { get; } = MetricSet.Of(Insured, Collected, Debt, Base, Treatment);
}
