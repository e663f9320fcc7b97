using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Reports;

namespace CoverageMetrics.Tests;

/// <summary>What printed numbers count by, in the scales of one's own country.</summary>
public class NumberScaleTests
{
    private static readonly NumberScale Lakh = NumberScale.Of(100_000, "lakh");

    [Fact]
    public void Default_IsOnes()
    {
        Assert.Equal(NumberScale.Ones, default);
        Assert.Equal((1m, "", "one"), (NumberScale.Ones.Size, NumberScale.Ones.Code, NumberScale.Ones.ToString()));
    }

    [Fact]
    public void Size_OfTheNamedScales_IsAThousandTimesTheOneBefore()
    {
        NumberScale[] scales = [NumberScale.Ones, NumberScale.Thousands, NumberScale.Millions, NumberScale.Billions, NumberScale.Trillions];

        Assert.Equal([1m, 1_000m, 1_000_000m, 1_000_000_000m, 1_000_000_000_000m], scales.Select(scale => scale.Size));
    }

    [Fact]
    public void Of_EveryPowerOfTen_HasThatSize()
    {
        decimal size = 1;
        for (int zeros = 1; zeros <= 18; zeros++)
        {
            size *= 10;
            Assert.Equal(size, NumberScale.Of(size, "x").Size);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(-10)]
    [InlineData(0.1)]
    [InlineData(1e19)]
    public void Of_AnythingElse_IsRefused(double size) =>
        Assert.Equal("size", Assert.Throws<ArgumentOutOfRangeException>(() => NumberScale.Of((decimal)size, "x")).ParamName);

    [Fact]
    public void Of_NoCode_IsRefused() => Assert.Equal("code", Assert.Throws<ArgumentException>(() => NumberScale.Of(10, " ")).ParamName);

    [Fact]
    public void Count_InLakh_IsReadToTheLastDigitPrinted() =>
        Assert.Equal("(12,500,000; 12,600,000)", CoverageMetrics.Tests.Figures.FigureIntervalTests.Text(PublishedFigure.Count(125m, Lakh, FigureQualifier.Over).Interval));

    [Fact]
    public void PeopleIn_Lakh_PrintsTheNumberAndItsScale()
    {
        CoverageMetrics.Reports.CoverageReport report = Nation.Report(Nation.YearEnds).PeopleIn(Lakh, 2).ForArea("VN").Build();

        Assert.Contains("130.56", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("lakh people", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("lakh-people", report.ToCsv(), StringComparison.Ordinal);
    }
}
