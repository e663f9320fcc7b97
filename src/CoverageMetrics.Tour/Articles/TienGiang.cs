using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Articles;

/// <summary>Tiền Giang at the end of June 2022, with its targets for the end of the year.</summary>
internal static class TienGiang
{
    internal static void Print(Page page)
    {
        page.Article("Tiền Giang", "end of June 2022", "003_6557e645c634d2ab.txt");

        var insured = Headcount.OfThousands<SocialInsurance>(215);
        var rate = Percentage.FromPercent<LabourForce>(28.9m);
        var attainment = Percentage.FromPercent<Plan>(85.5m);
        var growth = GrowthRate.FromPercent(5.4m);
        page.Printed("BHXH participants, \"trên\"", Page.People(insured), "at least");
        page.Printed("BHXH coverage", Page.Write(rate), "of the labour force of the province");
        page.Printed("BHXH attainment of the plan of VSS", Page.Write(attainment));
        page.Printed("BHXH growth since 30/6/2021", Page.Write(growth));
        page.Implied("labour force", Implied.Denominator(insured, rate), "215.000 / 28,9%");
        page.Implied("plan of VSS", Implied.Target(insured, attainment), "215.000 / 85,5%");
        page.Implied("BHXH participants on 30/6/2021", Implied.Earlier(insured, growth), "215.000 / 1,054");

        var target = Headcount.OfThousands<SocialInsurance>(279);
        var targetRate = Percentage.FromPercent<WorkingAgePopulation>(29);
        Attainment<Headcount<SocialInsurance>> ofTarget = insured.Against(target);
        page.Printed("BHXH target of the province, end of 2022", Page.People(target), "another plan than that of VSS");
        page.Printed("BHXH target as a rate", Page.Write(targetRate), "of the people of legal working age");
        page.Computed("BHXH attainment of the province's target", Page.Write(ofTarget.Percentage.Round(2)), "85,5% of the one plan, 77,06% of the other");
        page.Computed("BHXH remaining to the province's target", Page.People(ofTarget.Remaining), "");
        page.Implied("people of legal working age", Implied.Denominator(target, targetRate), "279.000 / 29%");
        page.Refused(
            "28,9% beside 29%, as if 0,1 points were to go",
            "The one is of the labour force, the other of all people of legal working age, a third more: comparing them does not compile.");

        var health = Headcount.OfMillions<HealthInsurance>(1.51m);
        var healthAttainment = Percentage.FromPercent<Plan>(95.3m);
        var healthRate = Percentage.FromPercent<Population>(91.3m);
        var healthTarget = Headcount.OfMillions<HealthInsurance>(1.65m);
        var healthTargetRate = Percentage.FromPercent<Population>(93);
        page.Printed("BHYT cards issued by the province, \"trên\"", Page.People(health), "at least");
        page.Printed("BHYT attainment of the plan", Page.Write(healthAttainment));
        page.Printed("BHYT coverage", Page.Write(healthRate), "of the population of the province");
        page.Printed("BHYT target, end of 2022, \"trên\"", Page.People(healthTarget), "at least");
        page.Printed("BHYT target as a rate", Page.Write(healthTargetRate), "of the population");
        page.Implied("BHYT plan", Implied.Target(health, healthAttainment), "1,51 million / 95,3%");
        page.Computed("BHYT attainment of the target", Page.Write(health.Against(healthTarget).Percentage.Round(2)), "");
        page.Computed("BHYT points to go", Page.Write(healthTargetRate - healthRate), "both of the population");
        page.Implied("population behind the rate", Implied.Denominator(health, healthRate), "the cards of one province are not its residents:");
        page.Implied("population behind the target", Implied.Denominator(healthTarget, healthTargetRate), "the two populations cannot be one");
    }
}
