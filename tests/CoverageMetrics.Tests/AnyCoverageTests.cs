using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AnyCoverageTests
{
    [Fact]
    public void Contract()
    {
        ValueContract.Equality(Of(1, "a", 2, "b"), Of(1, "a", 2, "b"), Of(1, "a", 2, "c"));
        ValueContract.Equality(Of(1, "a", 2, "b"), Of(1, "a", 2, "b"), Of(1, "c", 2, "b"));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void ExceedsTotal_WhereMoreAreCoveredThanThereAre(long covered, bool exceeds) => Assert.Equal(exceeds, Of(covered, "a", 5, "b").ExceedsTotal);

    [Fact]
    public void Default_IsNobodyOutOfNobodyOfNoGroups()
    {
        Assert.Equal("", default(AnyCoverage).Who);
        Assert.Equal("", default(AnyCoverage).Of);
        Assert.False(default(AnyCoverage).IsDefined);
        Assert.Equal("0 of 0 ()", default(AnyCoverage).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(default, AnyCoverage.Between(default, default));
    }

    [Fact]
    public void Percentage_OfPublishedFigures_RoundsToPublishedValue() => Assert.Equal(
        "23.98% of labour-force", Of(13_055_704, "participants", 54_445_300, "labour-force").Percentage.Round(2).ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void Percentage_NobodyInDenominator_ThrowsNamingTheDenominator() =>
        Bad.Throws<InvalidOperationException>(() => Of(1, "participants", 0, "labour-force").Percentage, "labour-force");

    [Fact]
    public void Pool_AnotherProgrammeOrDenominator_ThrowsNamingBoth()
    {
        var who = Bad.Argument<ArgumentException>("other", "'a'", () => Of(1, "a", 2, "b").Pool(Of(1, "x", 2, "b")));
        var of = Bad.Argument<ArgumentException>("other", "'b'", () => Of(1, "a", 2, "b").Pool(Of(1, "a", 2, "y")));

        Assert.Contains("'x'", who.Message, StringComparison.Ordinal);
        Assert.Contains("'y'", of.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => Of(1, "a", long.MaxValue, "b").Pool(Of(1, "a", 1, "b")));
        Assert.Throws<OverflowException>(() => Of(long.MaxValue, "a", 1, "b").Pool(Of(1, "a", 1, "b")));
    }

    [Fact]
    public void ComparePercentageTo_AnotherDenominator_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("other", "'b'", () => Of(1, "a", 2, "b").ComparePercentageTo(Of(1, "a", 2, "y")));
        Assert.Contains("'y'", exception.Message, StringComparison.Ordinal);
        Assert.True(Of(1, "a", 2, "b").ComparePercentageTo(Of(2, "another", 3, "b")) < 0);
    }

    [Fact]
    public void TryTo_AnotherGroup_IsFalseAndEmpty()
    {
        AnyCoverage any = Of(1, "participants", 2, "labour-force");

        Assert.True(any.TryTo(out Coverage<Participants, LabourForce> same));
        Assert.Equal(2, same.Total);
        Assert.False(any.TryTo(out Coverage<Participants, Population> otherDenominator));
        Assert.False(any.TryTo(out Coverage<Insured, LabourForce> otherProgramme));
        Assert.Equal(default, otherDenominator);
        Assert.Equal(default, otherProgramme);
    }

    [Fact]
    public void To_AnotherGroup_ThrowsNamingBoth() => Bad.Throws<InvalidOperationException>(
        () => Of(1, "participants", 2, "labour-force").To<Participants, Population>(), "participants / labour-force", "participants / population");

    [Fact]
    public void ToString_HasTheDenominator()
    {
        AnyCoverage any = Of(13_055_704, "participants", 54_445_300, "labour-force");

        Assert.Equal("13.055.704 of 54.445.300 (labour-force)", any.ToString(null, Vietnamese.Language));
        Assert.Equal("13055704 of 54445300 (labour-force)", any.ToString("R", Vietnamese.Language));
    }

    private static AnyCoverage Of(long covered, string who, long total, string of) =>
        AnyCoverage.Between(AnyHeadcount.Of(covered, who), AnyHeadcount.Of(total, of));
}
