using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Published figures on the map of another day.</summary>
public class RestatementTests
{
    private static readonly LocalDate EndOf2019 = new(2019, 12, 31);

    [Fact]
    public void Merger_WithAPartThatDidNotReport_HasNoValueAndNamesIt()
    {
        RestatedFigure giaLai = Assert.Single(Restate.Of([Insured("64", 85_700)], Provinces.Catalogue).To(new(2026, 6, 30)).Figures);

        Assert.Equal(NoValueReason.Incomplete, giaLai.Figure.Reason);
        Assert.Equal("not reported: 52 Bình Định", giaLai.Figure.Detail?.ToString());
    }

    [Fact]
    public void Merger_OfWholeProvinces_IsTheirSum()
    {
        RestatedFigure sum = Assert.Single(Restate.Of([Insured("64", 85_700), Insured("52", 100_000)], Provinces.Catalogue).To(new(2026, 6, 30)).Figures);

        Assert.Equal(185_700, sum.Figure.Value.Number);
        Assert.True(sum.IsExact);
    }

    private static Observation Insured(string area, long people) => Observation.Of(area, Headcount.Of<SocialInsurance>(people), EndOf2019);
}
