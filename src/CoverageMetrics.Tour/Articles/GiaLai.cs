using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Articles;

/// <summary>Gia Lai in 2019, with its targets for 2020.</summary>
internal static class GiaLai
{
    internal static void Print(Page page)
    {
        page.Article("Gia Lai", "end of 2019, published on 6 March 2020", "004_7e4c523996ad4d7c.txt");

        var insured = Headcount.OfThousands<SocialInsurance>(85.7m);
        var rate = Percentage.FromPercent<WorkingAgeLabourForce>(10.88m);
        page.Printed("BHXH participants, \"trên\"", Page.People(insured), "at least");
        page.Printed("BHXH coverage", Page.Write(rate), "of the labour force of legal working age");
        page.Implied("labour force of legal working age by BHXH", Implied.Denominator(insured, rate), "85.700 / 10,88%");

        var unemployment = Headcount.OfThousands<UnemploymentInsurance>(67.3m);
        var unemploymentRate = Percentage.FromPercent<WorkingAgeLabourForce>(8.54m);
        page.Printed("BHTN participants, \"gần\"", Page.People(unemployment), "at most");
        page.Printed("BHTN coverage", Page.Write(unemploymentRate), "of the labour force of legal working age");
        page.Implied("labour force of legal working age by BHTN", Implied.Denominator(unemployment, unemploymentRate), "67.300 / 8,54%: the two agree");

        var health = Headcount.OfMillions<HealthInsurance>(1.34m);
        var healthRate = Percentage.FromPercent<Population>(89);
        page.Printed("BHYT participants, \"trên\"", Page.People(health), "at least");
        page.Printed("BHYT coverage", Page.Write(healthRate), "of the population");
        page.Implied("population", Implied.Denominator(health, healthRate), "1,34 million / 89%");

        var target = Percentage.FromPercent<WorkingAgeLabourForce>(13);
        var healthTarget = Percentage.FromPercent<Population>(91.05m);
        page.Printed("BHXH target for 2020", Page.Write(target), "of the labour force of legal working age");
        page.Computed("BHXH points to go", Page.Write(target - rate), "");
        page.Printed("BHYT target for 2020", Page.Write(healthTarget), "of the population");
        page.Computed("BHYT points to go", Page.Write(healthTarget - healthRate), "");
        page.Printed("BHTN target for 2020", Page.Write(Percentage.FromPercent<LabourForce>(10.4m)), "of the labour force, as printed");
        page.Refused(
            "BHTN target for 2020 less BHTN rate of 2019",
            "The target is of the labour force, the rate of the labour force of working age: the difference does not compile.");
    }
}
