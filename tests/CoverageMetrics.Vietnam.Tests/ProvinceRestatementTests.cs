using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Published figures of the provinces on the map of another day.</summary>
public class ProvinceRestatementTests
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    [Fact]
    public void GiaLai2019_OnTheMapOf2026_IsIncompleteBecauseBinhDinhIsMissing()
    {
        LocalDate endOf2019 = new(2019, 12, 31);
        var insured = Observation.Of("64", Headcount.OfThousands<SocialInsurance>(85.7m), endOf2019)
            .WithPrecision(100, FigureQualifier.Over).WithSource("baogialai.com.vn");

        RestatedFigure figure = Assert.Single(Restate.Of([insured], Provinces.Catalogue).To(Today).Figures);

        Assert.Equal(("52", "Gia Lai"), (figure.Area.Code.Text, figure.Area.Name));
        Assert.Equal(NoValueReason.Incomplete, figure.Figure.Reason);
        Assert.Equal("not reported: 52 Bình Định", figure.Figure.Detail?.ToString());
        Assert.Equal(["52 Bình Định", "64 Gia Lai"], figure.Sources.Select(source => $"{source.Area.Code} {source.Area.Name}"));
        Assert.All(figure.Sources, source => Assert.Equal("Nghị quyết 202/2025/QH15", Assert.Single(source.Changes).LegalBasis));
    }

    [Fact]
    public void Code82_OnTheLastDayAndTheFirst_IsTwoAreas()
    {
        LocalDate lastDay = new(2025, 6, 30);
        LocalDate firstDay = new(2025, 7, 1);
        Observation before = Observation.Of("82", Headcount.Of<HealthInsurance>(1_000), lastDay);
        Observation after = Observation.Of("82", Headcount.Of<HealthInsurance>(3_000), firstDay);

        RestatedSet restated = Restate.Of([before, after], Provinces.Catalogue).To(firstDay);

        RestatedFigure old = restated.Find("82", FigureKey.Of<HealthInsurance>(lastDay))!;
        Assert.Equal("not reported: 87 Đồng Tháp", old.Figure.Detail?.ToString());
        Assert.Equal("Tiền Giang", old.Sources[0].Area.Name);
        Assert.Equal(after, restated.Find("82", FigureKey.Of<HealthInsurance>(firstDay))!.Observation);

        RolledUpSet total = RollUp.Of([before], Provinces.Catalogue.On(firstDay)).To(AdministrativeLevels.Country);
        Assert.Equal(UnplacedReason.OtherTerritory, Assert.Single(total.Unplaced).Reason);
    }

    [Fact]
    public void HaNoi2007_OnTheMapOf2009_IsAnotherTerritoryAndNotGrowth()
    {
        LocalDate day = new(2007, 6, 30);
        RestatedSet restated = Restate.Of(Populations(2007, "gso-2018", day), Provinces.Catalogue).To(new(2009, 6, 30));

        RestatedFigure hanoi = restated.Find("01", FigureKey.Of<Population>(day))!;
        Assert.Equal(["01", "17", "26", "28"], hanoi.Sources.Select(source => source.Area.Code.Text));
        Assert.Equal(NoValueReason.NotComparable, hanoi.Figure.Reason);
        Assert.Contains("split without weights: 26 Vĩnh Phúc", hanoi.Figure.Detail?.ToString(), StringComparison.Ordinal);
        Assert.Contains("split without weights: 17 Hòa Bình", hanoi.Figure.Detail?.ToString(), StringComparison.Ordinal);

        // Hà Nội and Hà Tây are in it as a whole, each rounded to a hundred; in 2008 the statistics give the new territory 6,381.8 thousand.
        decimal whole = hanoi.Sources.Where(source => source.Share == TransferShare.Whole).Sum(source => source.Contribution.Value.Number - 50);
        Assert.Equal(whole, hanoi.Smallest!.Value.Number);
        Assert.InRange(6_381_800m, hanoi.Smallest!.Value.Number, hanoi.Largest!.Value.Number);
        Assert.Equal(["17", "26"], restated.Unplaced.Select(unplaced => unplaced.Observation.Area.Text));
    }

    [Fact]
    public void HaNoi2007_WithWeights_IsAnEstimateThatKeepsTheNation()
    {
        LocalDate day = new(2007, 6, 30);
        Observation[] reported = Populations(2007, "gso-2018", day);
        TransferWeights weights = TransferWeights.Between(new(2008, 7, 31), new(2008, 8, 1), "round shares for this test")
            .Dividing("26", ("26", 0.85m), ("01", 0.15m))
            .Dividing("17", ("17", 0.98m), ("01", 0.02m));

        RestatedSet restated = Restate.Of(reported, Provinces.Catalogue).WithWeights(weights).To(new(2009, 6, 30));

        RestatedFigure hanoi = restated.Find("01", FigureKey.Of<Population>(day))!;
        Assert.Equal(FigureStatus.Estimated, hanoi.Figure.Status);
        Assert.InRange(hanoi.Figure.Value.Number, hanoi.Smallest!.Value.Number, hanoi.Largest!.Value.Number);
        Assert.Empty(restated.Unplaced);
        Assert.Equal(reported.Sum(observation => observation.Figure.Value.Number), restated.Figures.Sum(figure => figure.Figure.Value.Number));
    }

    [Fact]
    public void Populations2024_On34Provinces_AddUpToTheSameNation()
    {
        LocalDate day = new(2024, 6, 30);
        Observation[] reported = Populations(2024, "nso-2025", day);
        FigureKey population = FigureKey.Of<Population>(day);
        Assert.Equal(63, reported.Length);

        RestatedSet restated = Restate.Of(reported, Provinces.Catalogue).OfLevel(AdministrativeLevels.Province).To(Today);
        Assert.Equal(34, restated.Figures.Count);
        Assert.All(restated.Figures, figure => Assert.True(figure.IsExact));
        Assert.Equal(11, restated.Figures.Count(figure => figure.IsReversible));
        Assert.Empty(restated.Unplaced);

        RolledUpFigure before = RollUp.Of(reported, Provinces.Catalogue.On(day))
            .From(AdministrativeLevels.Province).To(AdministrativeLevels.Country).Find("VN", population)!;
        RolledUpFigure after = RollUp.Of(restated.ToObservations(), Provinces.Catalogue.On(Today))
            .From(AdministrativeLevels.Province).To(AdministrativeLevels.Country).Find("VN", population)!;
        Assert.Equal((63, 34), (before.Counted.Count, after.Counted.Count));
        Assert.Equal(before.Figure, after.Figure);
        Assert.Equal(reported.Sum(observation => observation.Figure.Value.Number), after.Figure.Value.Number);
        Assert.Equal(FigureStatus.Provisional, after.Figure.Status);
    }

    [Fact]
    public void Populations2024_ByTheRegionsOfTwoDays_AddUpToTheSameNation()
    {
        LocalDate day = new(2024, 6, 30);
        Observation[] reported = Populations(2024, "nso-2025", day);

        RolledUpSet old = RollUp.Of(reported, Provinces.Catalogue.On(day)).From(AdministrativeLevels.Province).To(AdministrativeLevels.Region);
        RolledUpSet today = RollUp.Of(Restate.Of(reported, Provinces.Catalogue).To(Today).ToObservations(), Provinces.Catalogue.On(Today))
            .From(AdministrativeLevels.Province).To(AdministrativeLevels.Region);

        Assert.Equal((6, 6), (old.Figures.Count, today.Figures.Count));
        Assert.Equal(old.Figures.Sum(figure => figure.Figure.Value.Number), today.Figures.Sum(figure => figure.Figure.Value.Number));
    }

    private static Observation[] Populations(int year, string vintage, LocalDate day) =>
    [
        .. Facts.Rows("population_by_province.csv")
            .Where(row => row["vintage"] == vintage && row["year"] == year.ToString(CultureInfo.InvariantCulture))
            .Select(row => Observation
                .Of(row["area_code"], Headcount.OfThousands<Population>(decimal.Parse(row["average_population_thousand"], CultureInfo.InvariantCulture)), day)
                .WithStatus(row["status"] == "final" ? FigureStatus.Final : FigureStatus.Provisional)
                .WithPrecision(100, FigureQualifier.None)
                .WithSource(row["source"])),
    ];
}
