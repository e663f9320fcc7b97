using System.Runtime.CompilerServices;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;

namespace CoverageMetrics.Tests.Figures;

public class BoundsTests
{
    private static readonly Bounds<int> FortyToSixty = Bounds.Of(40, 60, BoundsReason.Rounded);

    [Fact]
    public void Of_Ends_KeepsThemAndSaysWhy()
    {
        Bounds<Headcount<Participants>> bounds = Bounds.Of(Headcount.Of<Participants>(17_100_001), Headcount.Of<Participants>(17_199_999), BoundsReason.Rounded);

        Assert.Equal(17_100_001, bounds.Smallest!.Value.Persons);
        Assert.Equal(17_199_999, bounds.Largest!.Value.Persons);
        Assert.Equal(BoundsReason.Rounded, bounds.Reason);
        Assert.True(bounds.IsTight);
        Assert.True(bounds.Contains(Headcount.Of<Participants>(17_142_336)));
        Assert.False(bounds.Contains(Headcount.Of<Participants>(17_100_000)));
        Assert.False(bounds.Contains(Headcount.Of<Participants>(17_200_000)));
    }

    [Fact]
    public void Contains_WithoutALimit_HasNone()
    {
        Assert.True(Bounds.AtLeast(5, BoundsReason.Rounded).Contains(int.MaxValue));
        Assert.False(Bounds.AtLeast(5, BoundsReason.Rounded).Contains(4));
        Assert.True(Bounds.AtMost(5, BoundsReason.Rounded).Contains(int.MinValue));
        Assert.False(Bounds.AtMost(5, BoundsReason.Rounded).Contains(6));
    }

    [Fact]
    public void Equal_WhenEverythingIs()
    {
        Assert.Equal(FortyToSixty, Bounds.Of(40, 60, BoundsReason.Rounded));
        Assert.Equal(FortyToSixty.GetHashCode(), Bounds.Of(40, 60, BoundsReason.Rounded).GetHashCode());
        Assert.NotEqual(FortyToSixty, Bounds.Of(41, 60, BoundsReason.Rounded));
        Assert.NotEqual(FortyToSixty, Bounds.Of(40, 61, BoundsReason.Rounded));
        Assert.NotEqual(FortyToSixty, Bounds.Of(40, 60, BoundsReason.Apportioned));
        Assert.NotEqual(FortyToSixty, Bounds.AtLeast(40, BoundsReason.Rounded));
        Assert.NotEqual(FortyToSixty, Wide(40, 60));
    }

    [Fact]
    public void ToString_WritesBothEnds()
    {
        Assert.Equal("40 to 60", FortyToSixty.ToString());
        Assert.Equal("at least 40", Bounds.AtLeast(40, BoundsReason.Rounded).ToString());
        Assert.Equal("at most 60", Bounds.AtMost(60, BoundsReason.Rounded).ToString());
    }

    [Fact]
    public void Of_WhatCannotBe_ThrowsNamingIt()
    {
        Assert.Contains("60, must not be above the largest, 40", Assert.Throws<ArgumentException>(() => Bounds.Of(60, 40, BoundsReason.Rounded)).Message, StringComparison.Ordinal);
        Assert.Equal("reason", Assert.Throws<ArgumentOutOfRangeException>(() => Bounds.Of(40, 60, (BoundsReason)9)).ParamName);
        Assert.Contains("AnyCoverage", Assert.Throws<ArgumentException>(() => Bounds.AtLeast(default(AnyCoverage), BoundsReason.Rounded)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'people' and of 'VND'",
            Assert.Throws<ArgumentException>(() => Bounds.Of(ObservedQuantity.OfPeople(1), ObservedQuantity.OfMoney(AnyAmount.Of(2, "VND")), BoundsReason.Rounded)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_KindsWithoutAnOrderAcrossUnits_TakesThoseOfOneUnit()
    {
        Assert.True(Bounds.Of(AnyHeadcount.Of(1, "a"), AnyHeadcount.Of(3, "a"), BoundsReason.Rounded).Contains(AnyHeadcount.Of(2, "a")));
        Assert.True(Bounds.Of(AnyAmount.Of(1, "VND"), AnyAmount.Of(3, "VND"), BoundsReason.Rounded).Contains(AnyAmount.Of(2, "VND")));
        Assert.True(Bounds.Of(AnyPercentage.FromPercent(1, "plan"), AnyPercentage.FromPercent(3, "plan"), BoundsReason.Rounded).Contains(AnyPercentage.FromPercent(2, "plan")));
        Assert.True(Bounds.Of(Change(-3), Change(1), BoundsReason.Rounded).Contains(Change(0)));
    }

    [Fact]
    public void Figure_WithoutBounds_TakesNoMoreRoom()
    {
        Assert.Equal(48, Unsafe.SizeOf<Figure<ObservedQuantity>>());
        Assert.Equal(24, Unsafe.SizeOf<Figure<long>>());
    }

    [Fact]
    public void Figure_WithBounds_KeepsThemApartFromDetail()
    {
        Figure<int> figure = Figure.Of(50, FigureStatus.Provisional, FortyToSixty);

        Assert.Equal(FortyToSixty, figure.Bounds);
        Assert.Null(figure.Detail);
        Assert.False(figure.IsExact);
        Assert.Equal("50 (Provisional)", figure.ToString());
        Assert.Equal(NoValueDetail.WithheldBy("office"), Figure.None<int>(NoValueReason.Suppressed, NoValueDetail.WithheldBy("office")).WithBounds(FortyToSixty).Detail);
        Assert.Null(Figure.None<int>(NoValueReason.Suppressed).WithBounds(FortyToSixty).Bounds);
    }

    [Fact]
    public void Figure_ThatItsBoundsLeaveAlone_IsExact()
    {
        Assert.True(Figure.Of(50).IsExact);
        Assert.Equal(Figure.Of(50), Figure.Of(50).WithBounds(Bounds.Of(50, 50, BoundsReason.Apportioned)));
        Assert.False(Figure.Of(50).WithBounds(Bounds.Of(51, 51, BoundsReason.Rounded)).IsExact);
        Assert.False(default(Figure<int>).IsExact);
    }

    [Fact]
    public void Select_OfBounds_IsNotExactAndHasNone()
    {
        Figure<int> square = Figure.Of(-3).WithBounds(Bounds.Of(-4, 2, BoundsReason.Rounded)).Select(number => number * number);

        Assert.Equal(9, square.Value);
        Assert.Null(square.Bounds);
        Assert.False(square.IsExact);
        Assert.False(square.Select(number => number + 1).IsExact);
        Assert.False(square.SelectMonotone(number => number + 1).IsExact);
        Assert.True(Figure.Of(-3).Select(number => number * number).IsExact);
    }

    [Fact]
    public void Combine_WithBounds_IsNotExactAndHasNone()
    {
        Figure<int> bounded = Figure.Of(50).WithBounds(FortyToSixty);

        Assert.False(bounded.Combine(Figure.Of(1), (one, other) => one + other).IsExact);
        Assert.False(Figure.Of(1).Combine(bounded, (one, other) => one + other).IsExact);
        Assert.Null(bounded.Combine(Figure.Of(1), (one, other) => one + other).Bounds);
        Assert.True(Figure.Of(1).Combine(Figure.Of(2), (one, other) => one + other).IsExact);
    }

    [Fact]
    public void SelectMonotone_CarriesTheEnds()
    {
        Figure<int> active = Figure.Of(50, FigureStatus.Estimated).WithBounds(FortyToSixty);

        Assert.Equal(Figure.Of(5m, FigureStatus.Estimated, Bounds.Of(4m, 6m, BoundsReason.Rounded)), active.SelectMonotone(number => number / 10m));
        Assert.Equal(Figure.Of(45, FigureStatus.Estimated, Bounds.Of(40 - 5, 60 - 5, BoundsReason.Rounded)), active.SelectMonotone(number => number - 5));
        Assert.Equal(Figure.Of(50, FigureStatus.Estimated, Bounds.Of(40, 60, BoundsReason.Rounded)), active.SelectMonotone(number => 100 - number));
        Assert.False(Figure.Of(50).WithBounds(Wide(40, 60)).SelectMonotone(number => 2 * number).Bounds!.IsTight);
        Assert.Equal(Figure.None<int>(NoValueReason.Suppressed), Figure.None<int>(NoValueReason.Suppressed).SelectMonotone(number => 2 * number));
        Assert.Throws<ArgumentException>(() => active.SelectMonotone(number => AnyCoverage.Between(AnyHeadcount.Of(number, "a"), AnyHeadcount.Of(100, "b"))));
    }

    [Fact]
    public void SelectMonotone_WithoutALimit_KeepsTheOtherEnd()
    {
        Figure<int> over = Figure.Of(45).WithBounds(Bounds.AtLeast(46, BoundsReason.Rounded));
        Figure<int> under = Figure.Of(45).WithBounds(Bounds.AtMost(44, BoundsReason.Rounded));

        Assert.Equal(Bounds.AtLeast(92, BoundsReason.Rounded), over.SelectMonotone(number => 2 * number).Bounds);
        Assert.Equal(Bounds.AtMost(54, BoundsReason.Rounded), over.SelectMonotone(number => 100 - number).Bounds);
        Assert.Equal(Bounds.AtMost(88, BoundsReason.Rounded), under.SelectMonotone(number => 2 * number).Bounds);
        Assert.Equal(Bounds.AtLeast(56, BoundsReason.Rounded), under.SelectMonotone(number => 100 - number).Bounds);
    }

    [Fact]
    public void SelectMonotone_WithoutALimitOrADirection_HasNoBounds()
    {
        Figure<int> atLeast = Figure.Of(45).WithBounds(Bounds.AtLeast(45, BoundsReason.Rounded)).SelectMonotone(number => 100 - number);

        Assert.Equal(55, atLeast.Value);
        Assert.Null(atLeast.Bounds);
        Assert.False(atLeast.IsExact);
    }

    private static Bounds<int> Wide(int smallest, int largest) => new(smallest, largest, BoundsReason.Rounded, false);

    private static ObservedChange Change(long people) => ObservedChange.OfFlow(ObservedQuantity.OfPeopleChange(people));
}
