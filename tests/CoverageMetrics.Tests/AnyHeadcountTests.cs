using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AnyHeadcountTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(AnyHeadcount.Of(5, "a"), AnyHeadcount.Of(5, "a"), AnyHeadcount.Of(5, "b"));

    [Fact]
    public void Default_IsNobodyOfNoGroup()
    {
        Assert.Equal("", default(AnyHeadcount).Group);
        Assert.Equal("0 ()", default(AnyHeadcount).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_BadArguments_ThrowNamingThem()
    {
        Bad.Argument<ArgumentOutOfRangeException>("persons", "-1", () => AnyHeadcount.Of(-1, "labour-force"));
        Bad.Argument<ArgumentNullException>("group", "", () => AnyHeadcount.Of(1, null!));
        Bad.Argument<ArgumentException>("group", "", () => AnyHeadcount.Of(1, ""));
        Bad.Argument<ArgumentException>("group", "", () => AnyHeadcount.Of(1, " \t"));
    }

    [Fact]
    public void Plus_SameGroup_Adds() => Assert.Equal(AnyHeadcount.Of(5, "a"), AnyHeadcount.Of(2, "a").Plus(AnyHeadcount.Of(3, "a")));

    [Fact]
    public void Plus_AnotherGroup_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("other", "'labour-force'", () => AnyHeadcount.Of(2, "labour-force").Plus(AnyHeadcount.Of(3, "population")));
        Assert.Contains("'population'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => AnyHeadcount.Of(long.MaxValue, "a").Plus(AnyHeadcount.Of(1, "a")));
    }

    [Fact]
    public void TryTo_AnotherGroup_IsFalseAndNobody()
    {
        Assert.True(AnyHeadcount.Of(2, "labour-force").TryTo(out Headcount<LabourForce> same));
        Assert.Equal(2, same.Persons);
        Assert.False(AnyHeadcount.Of(2, "labour-force").TryTo(out Headcount<Population> other));
        Assert.Equal(default, other);
        Assert.False(AnyHeadcount.Of(2, "Labour-Force").TryTo(out Headcount<LabourForce> _));
    }

    [Fact]
    public void To_AnotherGroup_ThrowsNamingBoth() =>
        Bad.Throws<InvalidOperationException>(() => AnyHeadcount.Of(2, "labour-force").To<Population>(), "'labour-force'", "'population'");

    [Fact]
    public void ToString_HasTheCode()
    {
        Assert.Equal("54.445.300 (labour-force)", AnyHeadcount.Of(54_445_300, "labour-force").ToString(null, Vietnamese.Language));
        Assert.Equal("54445300 (labour-force)", AnyHeadcount.Of(54_445_300, "labour-force").ToString("R", Vietnamese.Language));
    }
}
