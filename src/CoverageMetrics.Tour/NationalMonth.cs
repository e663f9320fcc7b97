using System;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>What the article of the nation says of August 2022 and of earlier times, as observations, and the way to the plan.</summary>
internal static class NationalMonth
{
    internal static readonly ReportingPeriod August = ReportingPeriod.Month(2022, 8);

    private static readonly LocalDate LastYear = new(2021, 8, 31);
    private static readonly LocalDate LastYearEnd = new(2021, 12, 31);

    private static readonly Headcount<SocialInsurance> Insured = People(FiveArticles.Nation.Levels.Find(FiveArticles.Nation["social"].Subject)!);

    // The plan that 89,47% of 17,1 million implies: the sector's own figure of 19,04 million was published on 26 October 2022, after this month's report.
    internal static Target<Headcount<SocialInsurance>> Plan { get; } = Target.Of(
        TargetTerms.Of("VN", new LocalDate(2022, 12, 31)).WithSetter(TargetSetters.VietnamSocialSecurity),
        Implied.Target(Insured, Percentage.FromPercent<CoverageMetrics.Plan>(FiveArticles.Nation["social-plan"].Figure!.Number.Round(2))).Value);

    // Earlier levels are the printed ones less the printed rises; that of BHYT at the end of 2021 is known from elsewhere (participants_national.csv), and is not what the rise would give.
    internal static ObservationSet Observations(TourTexts texts) => FiveArticles.Nation.Levels.With(
        Earlier("social", "social-year-change"),
        Earlier("social", "social-year-end-change"),
        Earlier("health", "health-year-change"),
        Observation.Of("VN", Headcount.OfMillions<HealthInsurance>(88.83m), LastYearEnd).WithStatus(FigureStatus.Derived).WithPrecision(10_000, FigureQualifier.None).WithSource(texts["month.derived-source"]),
        Earlier("receipts", "receipts-growth"));

    internal static void PrintPace(Page page)
    {
        Pace<Headcount<SocialInsurance>> pace = Plan.PaceFrom(Insured, August.LastDay);
        Headcount<SocialInsurance> atYearEnd = People(Earlier("social", "social-year-end-change"));
        page.Implied(page.Texts["pace.plan", August.LastDay.Year], page.Write(Plan.Quantity), "");
        page.Computed(page.Texts["pace.needed"], page.Write(pace.PerMonth()), page.Texts["pace.months", pace.MonthsLeft]);
        page.Computed(page.Texts["pace.so-far"], page.Write(pace.AgainstSoFar(atYearEnd, LastYearEnd).Round(2)), page.Texts["pace.times"]);
        page.Computed(page.Texts["pace.last-year"], page.Write(pace.AgainstLastYear(People(Earlier("social", "social-year-change")), atYearEnd).Round(2)), page.Texts["pace.seasonal"]);
    }

    private static Headcount<SocialInsurance> People(Observation observation) => Headcount.Of<SocialInsurance>((long)observation.Figure.Value.Number);

    // A rise is printed as finely as its level or finer, so that the earlier level is known to the last digit of the later one, either way.
    private static Observation Earlier(string level, string rise)
    {
        (PublishedFigure now, Claim risen) = (FiveArticles.Nation[level].Figure!, FiveArticles.Nation[rise]);
        (decimal number, decimal by, FigureKey key) = (now.Number.Round(2), risen.Figure!.Number.Round(2), risen.Others[0]);
        ObservedQuantity quantity = risen.Kind == ClaimKind.GrowthRate
            ? ObservedQuantity.OfMoney(AnyAmount.Of(Implied.Earlier(Amount.Of<VietnameseDong>(number), GrowthRate.FromPercent(by)).Value.Value, key.Unit))
            : ObservedQuantity.OfPeople((long)(number - by));
        return Observation.Of(key, Figure.Of(quantity, FigureStatus.Derived)).WithPrecision(now.LastDigit.Round(0), FigureQualifier.About).WithSource(FiveArticles.Nation.Source);
    }
}
