using System.Globalization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Tests.Figures;

public class FigureIntervalTests
{
    [Theory]
    [InlineData("(1; 3)", "(2; 4)", "(2; 3)")]
    [InlineData("[1; 3]", "(1; 3)", "(1; 3)")]
    [InlineData("[1; 3]", "[3; 5]", "[3]")]
    [InlineData("[1; 3]", "(3; 5]", "∅")]
    [InlineData("[1; ∞)", "(-∞; 2]", "[1; 2]")]
    public void Intersect_Intervals_KeepsTheCommonPart(string first, string second, string expected) =>
        Assert.Equal(expected, Text(Read(first).Intersect(Read(second))));

    [Theory]
    [InlineData("(1; 3)", "[2; 4]", "(3; 7)")]
    [InlineData("[1; 3]", "[2; 4]", "[3; 7]")]
    [InlineData("[1; ∞)", "[2; 4]", "[3; ∞)")]
    public void Plus_Intervals_IsOpenWhereAnEndIs(string first, string second, string expected) =>
        Assert.Equal(expected, Text(Read(first).Plus(Read(second))));

    [Theory]
    [InlineData("(1; 3)", "[2; 4]", "(-3; 1)")]
    [InlineData("[1; 3]", "[2; ∞)", "(-∞; 1]")]
    public void Minus_Intervals_TurnsTheSecondRound(string first, string second, string expected) =>
        Assert.Equal(expected, Text(Read(first).Minus(Read(second))));

    [Theory]
    [InlineData("[2; 3]", "[4; 5)", "[8; 15)")]
    [InlineData("[-2; 3]", "[4; 5)", "(-10; 15)")]
    [InlineData("[-2; 3]", "[-4; 5]", "[-12; 15]")]
    [InlineData("[0; 3)", "(1; ∞)", "[0; ∞)")]
    [InlineData("(0; 3)", "(1; ∞)", "(0; ∞)")]
    [InlineData("[0]", "(1; ∞)", "[0]")]
    public void Times_Intervals_HoldsEveryProduct(string first, string second, string expected) =>
        Assert.Equal(expected, Text(Read(first).Times(Read(second))));

    [Theory]
    [InlineData("[2; 3]", "[4; 5]", "[0.4; 0.75]")]
    [InlineData("[2; 3]", "(0; 4]", "[0.5; ∞)")]
    [InlineData("[2; 3]", "[-4; -2)", "(-1.5; -0.5]")]
    [InlineData("[2; 3]", "[4; ∞)", "(0; 0.75]")]
    public void DividedBy_IntervalWithoutZero_HoldsEveryQuotient(string first, string second, string expected) =>
        Assert.Equal(expected, Text(Read(first).DividedBy(Read(second))));

    [Fact]
    public void DividedBy_IntervalWithZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => Read("[1; 2]").DividedBy(Read("[0; 1]")));
        Assert.False(Read("[1; 2]").TryDivideBy(Read("[0; 1]"), out FigureInterval? none));
        Assert.Null(none);
        Assert.True(Read("[1; 2]").TryDivideBy(Read("[1; 2]"), out FigureInterval? quotients));
        Assert.Equal(Read("[0.5; 2]"), quotients);
    }

    [Theory]
    [InlineData("(1.2; 4)", "[2; 3]")]
    [InlineData("[1; 4]", "[1; 4]")]
    [InlineData("(1; 2)", "∅")]
    [InlineData("[1.5; ∞)", "[2; ∞)")]
    [InlineData("(-1.5; -0.5)", "[-1]")]
    public void ToWhole_Interval_IsFromTheSmallestWholeToTheLargest(string interval, string expected) =>
        Assert.Equal(expected, Text(Read(interval).ToWhole()));

    [Fact]
    public void Empty_InAnyArithmetic_StaysEmpty()
    {
        FigureInterval some = Read("[1; 2]");

        Assert.True(Read("(1; 1]").IsEmpty);
        Assert.Same(FigureInterval.Empty, some.Intersect(Read("[3; 4]")));
        Assert.All(
            [some.Plus(FigureInterval.Empty), FigureInterval.Empty.Minus(some), some.Times(FigureInterval.Empty), FigureInterval.Empty.DividedBy(some), FigureInterval.Empty.Negate(), FigureInterval.Empty.ToWhole()],
            result => Assert.True(result.IsEmpty));
        Assert.False(FigureInterval.Empty.Contains(default(ExactNumber)));
        Assert.Same(FigureInterval.Empty, FigureInterval.Empty.Intersect(FigureInterval.All));
        Assert.Same(FigureInterval.Empty, Read("[-1; 1]").Intersect(FigureInterval.Empty));
        Assert.Same(FigureInterval.Empty, FigureInterval.Empty.ToWhole());
        Assert.True(some.Contains(FigureInterval.Empty));
        Assert.False(some.Equals(null));
        Assert.False(some.Equals(FigureInterval.Empty));
    }

    [Fact]
    public void ToString_AnEndThatDecimalsCannotHold_SaysSo() =>
        Assert.Equal("(0.33…; 2.5]", Text(FigureInterval.OpenClosed(ExactNumber.FromFraction(1, 3), ExactNumber.FromFraction(5, 2))));

    internal static string Text(FigureInterval interval) => interval.ToString(CultureInfo.InvariantCulture);

    // "[1; 2)", "(-∞; 3]", "[4]"
    internal static FigureInterval Read(string text)
    {
        string[] ends = text[1..^1].Split("; ");
        FigureInterval lower = ends[0] == "-∞" ? FigureInterval.All : text[0] == '[' ? FigureInterval.AtLeast(Number(ends[0])) : FigureInterval.Above(Number(ends[0]));
        FigureInterval upper = ends[^1] == "∞" ? FigureInterval.All : text[^1] == ']' ? FigureInterval.AtMost(Number(ends[^1])) : FigureInterval.Below(Number(ends[^1]));
        return lower.Intersect(upper);
    }

    private static ExactNumber Number(string text) => ExactNumber.FromDecimal(decimal.Parse(text, CultureInfo.InvariantCulture));
}
