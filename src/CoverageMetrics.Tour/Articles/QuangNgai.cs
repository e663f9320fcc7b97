using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Articles;

/// <summary>Quảng Ngãi at the end of June 2022.</summary>
internal static class QuangNgai
{
    internal static void Print(Page page)
    {
        page.Article("Quảng Ngãi", "end of June 2022, published on 5 October 2022", "000_7bdadf58e2716509.txt");

        var insured = Headcount.Of<SocialInsurance>(139_986);
        var rate = Percentage.FromPercent<WorkingAgeLabourForce>(19.55m);
        var growth = GrowthRate.FromPercent(70);
        page.Printed("BHXH participants", Page.People(insured));
        page.Printed("BHXH coverage", Page.Write(rate), "of the labour force of legal working age");
        page.Printed("BHXH growth since the end of 2015", Page.Write(growth));
        Figure<Headcount<WorkingAgeLabourForce>> labourForce = Implied.Denominator(insured, rate);
        page.Implied("labour force of legal working age", labourForce, "139.986 / 19,55%");
        page.Implied("BHXH participants at the end of 2015", Implied.Earlier(insured, growth), "139.986 / 1,70");
        page.Computed("BHXH coverage of the implied labour force", Page.Write(Coverage.Of(insured, labourForce.Value).Percentage.Round(2)), "the printed rate again");

        var health = Headcount.OfMillions<HealthInsurance>(1.16m);
        var healthRate = Percentage.FromPercent<Population>(93.56m);
        var healthGrowth = GrowthRate.FromPercent(16.7m);
        page.Printed("BHYT participants, \"hơn\"", Page.People(health), "at least");
        page.Printed("BHYT coverage", Page.Write(healthRate), "of the population");
        page.Printed("BHYT growth since the end of 2015", Page.Write(healthGrowth));
        page.Implied("population", Implied.Denominator(health, healthRate), "the population of 2021 was 1.244.100");
        page.Implied("BHYT participants at the end of 2015", Implied.Earlier(health, healthGrowth), "");
    }
}
