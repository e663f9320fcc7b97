using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class CoverageTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(Of(13_055_704, 54_445_300), Of(13_055_704, 54_445_300), Of(12_290_529, 54_445_300));

    [Fact]
    public void Equality_SamePercentageOfOtherCounts_IsNotEqual() => Assert.NotEqual(Of(1, 2), Of(50, 100));

    [Fact]
    public void Percentage_OfPublishedFigures_RoundsToPublishedValue() =>
        Assert.Equal(Percentage.FromPercent<LabourForce>(23.98m), Of(13_055_704, 54_445_300).Percentage.Round(2));

    [Theory]
    [InlineData(2_469, 20_000, "12.35%", "12.34%")]
    [InlineData(201, 20_000, "1.01%", "1.00%")]
    [InlineData(1, 20_000, "0.01%", "0.00%")]
    [InlineData(3, 20_000, "0.02%", "0.02%")]
    [InlineData(20_001, 20_000, "100.01%", "100.00%")]
    public void Percentage_ExactlyHalfway_RoundsAwayFromZeroOrOnRequestToEven(long covered, long total, string away, string even)
    {
        Assert.Equal(away, Of(covered, total).Percentage.Round(2).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(even, Of(covered, total).Percentage.RoundHalfToEven(2).ToString(null, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void Percentage_NobodyInDenominator_ThrowsNamingTheDenominator(long covered)
    {
        Coverage<Participants, LabourForce> empty = Of(covered, 0);

        Assert.False(empty.IsDefined);
        Bad.Throws<InvalidOperationException>(() => empty.Percentage, "labour-force", "IsDefined");
    }

    [Fact]
    public void Default_IsNobodyOutOfNobody()
    {
        Coverage<Participants, LabourForce> empty = default;

        Assert.Equal(Of(0, 0), empty);
        Assert.False(empty.IsDefined);
        Assert.False(empty.ExceedsTotal);
        Assert.Equal("0 of 0 (labour-force)", empty.ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ExceedsTotal_MoreCoveredThanCouldBe_IsAllowedAndVisible()
    {
        Coverage<Participants, LabourForce> workplace = Of(110, 100);

        Assert.True(workplace.ExceedsTotal);
        Assert.Equal("110%", workplace.Percentage.Round(0).ToString(null, CultureInfo.InvariantCulture));
        Assert.False(Of(100, 100).ExceedsTotal);
        Assert.True(Of(1, 0).ExceedsTotal);
    }

    [Fact]
    public void Pool_MeanOfPercentages_IsNotIt()
    {
        Coverage<Participants, LabourForce> both = Of(50, 100).Pool(Of(100, 900));

        Assert.Equal("15.00%", both.Percentage.ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Pool_MoreThanALong_Throws()
    {
        Bad.Throws<OverflowException>(() => Of(0, long.MaxValue).Pool(Of(0, 1)), "9223372036854775807");
        Bad.Throws<OverflowException>(() => Of(long.MaxValue, 0).Pool(Of(1, 0)), "9223372036854775807");
    }

    [Fact]
    public void ComparePercentageTo_NeighboursThatADecimalCannotTell_AreInOrder()
    {
        Coverage<Participants, LabourForce> lower = Of(long.MaxValue - 2, long.MaxValue - 1);
        Coverage<Participants, LabourForce> higher = Of(long.MaxValue - 1, long.MaxValue);

        Assert.Equal(lower.Percentage, higher.Percentage);
        Assert.True(lower.ComparePercentageTo(higher) < 0);
        Assert.True(higher.ComparePercentageTo(lower) > 0);
        Assert.Equal(0, Of(1, 2).ComparePercentageTo(Of(50, 100)));
    }

    [Fact]
    public void ComparePercentageTo_AnotherProgrammeOverTheSameDenominator_IsExact()
    {
        Coverage<Insured, LabourForce> insured = Coverage.Of(Headcount.Of<Insured>(1), Headcount.Of<LabourForce>(3));

        Assert.True(Of(33, 100).ComparePercentageTo(insured) < 0);
        Assert.Equal(0, Of(100, 300).ComparePercentageTo(insured));
    }

    [Fact]
    public void ByPercentage_Sorts_UndefinedFirst()
    {
        Coverage<Participants, LabourForce>[] sorted = [Of(2, 3), Of(1, 0), Of(1, 2), Of(0, 7), default];
        Array.Sort(sorted, Coverage.ByPercentage<Participants, LabourForce>());

        Assert.False(sorted[0].IsDefined);
        Assert.False(sorted[1].IsDefined);
        Assert.Equal([Of(0, 7), Of(1, 2), Of(2, 3)], sorted[2..]);
    }

    [Fact]
    public void ToString_NamesTheDenominator()
    {
        Assert.Equal("13,055,704 of 54,445,300 (labour-force)", Of(13_055_704, 54_445_300).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("13055704 of 54445300 (labour-force)", Of(13_055_704, 54_445_300).ToString("R", CultureInfo.InvariantCulture));
        using var culture = new InCulture("vi-VN");
        Assert.Equal("13.055.704 of 54.445.300 (labour-force)", Of(13_055_704, 54_445_300).ToString());
    }

    [Fact]
    public void ToText_NamesTheDenominatorInBothLanguages()
    {
        Assert.Equal("13,055,704 of 54,445,300: 23.98% of the labour force", Of(13_055_704, 54_445_300).ToText(Language.English));
        Assert.Equal("13.055.704 trên 54.445.300: 23,98% lực lượng lao động", Of(13_055_704, 54_445_300).ToText(Vietnamese.Language));
        Assert.Equal("17 of 0 (labour force)", Of(17, 0).ToText(Language.English));
        Assert.Equal("17 trên 0 (lực lượng lao động)", Of(17, 0).ToText(Vietnamese.Language));
        Bad.Argument<ArgumentNullException>("language", "", () => Of(1, 2).ToText(null!));
    }

    [Fact]
    public void Headcounts_ComeBack()
    {
        Assert.Equal(Headcount.Of<Participants>(17), Of(17, 100).CoveredHeadcount);
        Assert.Equal(Headcount.Of<LabourForce>(100), Of(17, 100).TotalHeadcount);
        Assert.Equal("17 of 100 (labour-force)", Of(17, 100).ToAny().ToString(null, CultureInfo.InvariantCulture));
    }

    private static Coverage<Participants, LabourForce> Of(long covered, long total) =>
        Coverage.Of(Headcount.Of<Participants>(covered), Headcount.Of<LabourForce>(total));
}
