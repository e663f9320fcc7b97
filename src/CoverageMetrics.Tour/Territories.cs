using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Restatement;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>The provinces of the articles on the map of 2026, and why none of their figures compares with one of 2026 as it stands.</summary>
internal static class Territories
{
    private static readonly LocalDate Today = new(2026, 7, 1);

    internal static void Print(Page page)
    {
        page.Title("The provinces of the articles on the map of 1 July 2026");
        page.Text("A figure belongs to an area on a date. On 1 July 2025 the 63 provinces became 34: codes and names stayed.");
        Print(page, Observation.Of("51", Headcount.Of<SocialInsurance>(139_986), new LocalDate(2022, 6, 30)));
        Print(page, Observation.Of(AreaCode.Of("86"), SocialInsurance.Code, Figure.None<ObservedQuantity>(NoValueReason.Missing, NoValueDetail.NotReported(SocialInsurance.Code, ObservationTime.On(new(2020, 12, 31)))), ObservationTime.On(new(2020, 12, 31))));
        Print(page, Observation.Of("82", Headcount.OfThousands<SocialInsurance>(215), new LocalDate(2022, 6, 30)));
        Print(page, Observation.Of("64", Headcount.OfThousands<SocialInsurance>(85.7m), new LocalDate(2019, 12, 31)));
    }

    private static void Print(Page page, Observation observation)
    {
        AreaCatalogue provinces = Provinces.Catalogue;
        Area then = provinces.Find(observation.Area, observation.Map)!;
        Area now = provinces.Follow(then, Today).HomeOfEveryone!;
        AreaOrigin origin = provinces.Lineage(observation.Map, Today).Origin(now);
        string parts = string.Join(" + ", origin.Sources.Select(source => $"{source.Source.Code} {source.Source.Name}"));
        Area? sameCode = provinces.Find(then.Code, Today);

        page.Text("", $"{then.Code} {then.Name} on {observation.Time} lies in {now.Code} {now.Name}, which is {parts}");
        page.Text(sameCode is null
            ? $"  code {then.Code}:  no area has it today"
            : $"  code {then.Code}:  {then.FullName} then, {sameCode.FullName} today{(sameCode == then ? "" : ", another territory")}");
        RestatedFigure restated = Restate.Of([observation], provinces).To(Today).Figures.Single(figure => figure.Area.Equals(now));
        string value = observation.Figure.HasValue ? observation.Figure.Value.ToString(null, Page.Vietnamese) : $"no value: {observation.Figure.Detail}";
        page.Text(
            $"  then:     BHXH participants {value}",
            $"  today:    {restated.Figure}",
            $"  so        beside a figure of {now.Name} in 2026 the old figure is a part, and the difference no growth.");
    }
}
