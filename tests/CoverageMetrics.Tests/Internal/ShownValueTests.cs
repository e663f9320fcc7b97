using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Internal;

public class ShownValueTests
{
    // Three of four; of nothing, nothing is a part.
    [Fact]
    public void ToHtml_OfARatio_ShowsItsResultOrThatItHasNone()
    {
        using var english = new InCulture("en-GB");
        (Headcount<Participants> three, Headcount<Participants> four, Headcount<Participants> none) = (Headcount.Of<Participants>(3), Headcount.Of<Participants>(4), default);

        Assert.Contains("75.00%", Attainment.Of(three, four).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("75.00%", Share.Of(three, four).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("25.00%", Growth.Between(four, three).ToHtml(), StringComparison.Ordinal);
        Assert.All(
            [Attainment.Of(three, none).ToHtml(), Share.Of(none, none).ToHtml(), Growth.Between(none, three).ToHtml()],
            html => Assert.Contains("undefined", html, StringComparison.Ordinal));
    }

    [Fact]
    public void ToHtml_OfAnObservation_ShowsPrecisionAndQualifierWhereItHasThem()
    {
        using var english = new InCulture("en-GB");
        Observation exact = Observation.Of("82", Headcount.Of<Participants>(17_100_000), new LocalDate(2022, 12, 31));

        Assert.DoesNotContain("precision", exact.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("qualifier", exact.ToHtml(), StringComparison.Ordinal);
        string rounded = exact.WithPrecision(100_000, FigureQualifier.Over).ToHtml();
        Assert.Contains("precision", rounded, StringComparison.Ordinal);
        Assert.Contains("100,000", rounded, StringComparison.Ordinal);
        Assert.Contains("qualifier", rounded, StringComparison.Ordinal);
        Assert.Contains("Over", rounded, StringComparison.Ordinal);
    }
}
