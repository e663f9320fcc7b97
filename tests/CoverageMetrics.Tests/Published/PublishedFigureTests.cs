using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Published;

public class PublishedFigureTests
{
    [Theory]
    [InlineData(FigureQualifier.Over, "(215,000; 216,000)")]
    [InlineData(FigureQualifier.AtLeast, "[215,000; 216,000)")]
    [InlineData(FigureQualifier.Nearly, "(214,000; 215,000)")]
    [InlineData(FigureQualifier.About, "[214,000; 216,000]")]
    [InlineData(FigureQualifier.Under, "[0; 215,000)")]
    [InlineData(FigureQualifier.AtMost, "[0; 215,000]")]
    [InlineData(FigureQualifier.None, "[215,000]")]
    public void Count_WordOfPrecision_IsOneUnitOfTheLastDigitThatIsNotZero(FigureQualifier qualifier, string expected) =>
        Assert.Equal(expected, FigureIntervalTests.Text(PublishedFigure.Count(215_000, qualifier).Interval));

    [Fact]
    public void Count_DecimalsWithAScale_UnitIsTheLastPrintedDigit()
    {
        Assert.Equal("[1,155,000; 1,165,000]", Text(PublishedFigure.Count(1.16m, NumberScale.Millions, FigureQualifier.None)));
        Assert.Equal("(1,160,000; 1,161,000)", Text(PublishedFigure.Count(1.160m, NumberScale.Millions, FigureQualifier.Over)));
        Assert.Equal("(86,000,000; 87,000,000)", Text(PublishedFigure.Count(87m, NumberScale.Millions, FigureQualifier.Nearly)));
        Assert.Equal("(260,000,000,000,000; 270,000,000,000,000)", Text(PublishedFigure.Amount(270_000m, NumberScale.Billions, FigureQualifier.Nearly)));
    }

    [Fact]
    public void Percent_Whole_UnitIsOnePoint()
    {
        Assert.Equal("[69.5; 70.5]", Text(PublishedFigure.Percent(70)));
        Assert.Equal("(95; 96)", Text(PublishedFigure.Percent(95, FigureQualifier.Over)));
        Assert.Equal("[0; 0.5]", Text(PublishedFigure.Percent(0)));
    }

    [Fact]
    public void Target_WithoutAWord_IsThePointUnlessWorkedOut()
    {
        Assert.Equal("[10.4]", Text(PublishedFigure.Percent(10.4m).AsTarget()));
        Assert.Equal("[28.5; 29.5]", Text(PublishedFigure.Percent(29).AsDerivedTarget()));
        Assert.Equal("(279,000; 280,000)", Text(PublishedFigure.Count(279_000, FigureQualifier.Over).AsTarget()));
        Assert.True(PublishedFigure.Percent(29).AsDerivedTarget().IsTarget);
    }

    [Fact]
    public void Equals_OneIntervalOfTwoKinds_AreTwoFigures()
    {
        FigureInterval range = FigureInterval.Closed(ExactNumber.FromWhole(2), ExactNumber.FromWhole(3));
        PublishedFigure[] figures = [.. Enum.GetValues<QuantityKind>().Select(kind => PublishedFigure.Range(kind, range))];

        Assert.All(
            from one in figures from other in figures select (one, other),
            pair => Assert.Equal(pair.one.Kind == pair.other.Kind, pair.one.Equals(pair.other)));
        Assert.All(figures, figure => Assert.Equal(figure, PublishedFigure.Range(figure.Kind, range)));
        Bad.Argument<ArgumentOutOfRangeException>("kind", "99", () => PublishedFigure.Range((QuantityKind)99, range));
    }

    [Fact]
    public void ReadAs_OtherConventions_NamesTheOneUsed()
    {
        PublishedFigure over = PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over);
        PublishedFigure nearly = PublishedFigure.Count(87m, NumberScale.Millions, FigureQualifier.Nearly);
        PublishedFigure about = PublishedFigure.Percent(40, FigureQualifier.About);
        PublishedFigure whole = PublishedFigure.Count(613_000);
        ReadingConventions other = ReadingConventions.Usual
            .WithOver(ReadingConvention.OverBareLowerBound).WithNearly(ReadingConvention.NearlyWithinHalfUnit)
            .WithAbout(ReadingConvention.AboutWithinHalfUnit).WithRounding(ReadingConvention.Truncated).WithWholeNumbers(ReadingConvention.Rounded);

        Assert.Equal(("(17,100,000; ∞)", ReadingConvention.OverBareLowerBound), Read(over));
        Assert.Equal(("(86,500,000; 87,000,000)", ReadingConvention.NearlyWithinHalfUnit), Read(nearly));
        Assert.Equal(("[39.5; 40.5]", ReadingConvention.AboutWithinHalfUnit), Read(about));
        Assert.Equal(("[612,500; 613,500]", ReadingConvention.Rounded), Read(whole));
        Assert.Equal(("[89.47; 89.48)", ReadingConvention.Truncated), Read(PublishedFigure.Percent(89.47m)));
        Assert.Equal(over, over.ReadAs(other).ReadAs(ReadingConventions.Usual));

        (string, ReadingConvention) Read(PublishedFigure figure) => (Text(figure.ReadAs(other)), figure.ReadAs(other).Convention);
    }

    [Fact]
    public void Estimate_DoesNotChangeTheInterval()
    {
        PublishedFigure figure = PublishedFigure.Percent(89.47m);

        Assert.Equal(figure.Interval, figure.WithStatus(FigureStatus.Estimated).Interval);
        Assert.Equal(FigureStatus.Estimated, figure.WithStatus(FigureStatus.Estimated).Status);
        Assert.NotEqual(figure, figure.WithStatus(FigureStatus.Estimated));
    }

    [Fact]
    public void Range_IsReadTheSameUnderEveryConvention()
    {
        PublishedFigure range = PublishedFigure.Range(QuantityKind.Count, FigureInterval.Closed(ExactNumber.FromWhole(2), ExactNumber.FromWhole(3)));

        Assert.Equal(ReadingConvention.StatedRange, range.Convention);
        Assert.Equal("[2; 3]", Text(range.ReadAs(ReadingConventions.Usual.WithRounding(ReadingConvention.Truncated))));
    }

    [Fact]
    public void Factories_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedFigure.Count(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedFigure.Count(1.5m, NumberScale.Ones, FigureQualifier.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedFigure.Count(0, FigureQualifier.Nearly));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedFigure.Count(1, (FigureQualifier)99));
        Assert.Throws<ArgumentException>(() => PublishedFigure.Range(QuantityKind.Count, FigureInterval.Empty));
        Assert.Throws<ArgumentException>(() => PublishedFigure.Range(QuantityKind.Count, FigureInterval.All));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadingConventions.Usual.WithOver(ReadingConvention.Rounded));
    }

    [Fact]
    public void LargestDecimal_IsReadWithoutOverflow() =>
        Assert.False(PublishedFigure.Amount(decimal.MaxValue, NumberScale.Trillions, FigureQualifier.Over).Interval.IsEmpty);

    private static string Text(PublishedFigure figure) => FigureIntervalTests.Text(figure.Interval);
}
