using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

public class AreaRollUpTests
{
    private static readonly CodeIndex Communes = CodeIndex.Of("00004", "00008", "26734");

    [Fact]
    public void Of_Rule_NamesAreasWithoutAParent()
    {
        CodeIndex provinces = CodeIndex.Of("00", "26");

        Assert.Equal("3 areas to 2", AreaRollUp.Of(Communes, provinces, code => code[..2]).ToString());
        Assert.Contains("26734", Assert.Throws<ArgumentException>(() => AreaRollUp.Of(Communes, CodeIndex.Of("00"), code => code[..2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NumbersThatAreNot_Throws()
    {
        Assert.Throws<ArgumentException>(() => AreaRollUp.Of(Communes, CodeIndex.Of("01"), [0, 0]));
        Assert.Throws<ArgumentException>(() => AreaRollUp.Of(Communes, CodeIndex.Of("01"), [0, 0, 1]));
        Assert.Throws<ArgumentException>(() => AreaRollUp.Of(Communes, CodeIndex.Of("01"), [0, -1, 0]));
    }

    [Fact]
    public void RollUp_OfOtherAreas_Throws() =>
        Assert.Throws<ArgumentException>(() => ParticipantTally.Empty(TallyLayout.Of(CodeIndex.Of("1"), "health")).RollUp(AreaRollUp.ToWhole(Communes, "VN")));

    [Fact]
    public void RollUp_CatalogueOfADay_FollowsItsTree()
    {
        LocalDate first = new(2025, 7, 1);
        AreaLevel province = AreaLevel.AtRank(1, "province");
        AreaLevel commune = AreaLevel.AtRank(2, "commune");
        AreaTree tree = new AreaCatalogueBuilder()
            .Add(Area.Of("01", province, "Hà Nội").From(first))
            .Add(Area.Of("79", province, "Hồ Chí Minh").From(first))
            .Add(Area.Of("00004", commune, "Ba Đình").Under("01").From(first))
            .Add(Area.Of("00008", commune, "Ngọc Hà").Under("01").From(first))
            .Add(Area.Of("26734", commune, "Sài Gòn").Under("79").From(first))
            .Build()
            .On(first);
        CodeIndex communes = CodeIndex.OfAreas(tree, commune);
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of([0, 1, 2, 2], [1, 1, 1, 0]), TallyLayout.Of(communes, "health"));

        ParticipantTally rolled = tally.RollUp(AreaRollUp.Of(communes, tree, province));

        Assert.Equal(["00004", "00008", "26734"], communes.Codes);
        Assert.Equal(2, rolled["01", "health"]);
        Assert.Equal(1, rolled["79", "health"]);
        Assert.Throws<ArgumentException>(() => AreaRollUp.Of(CodeIndex.Of("99999"), tree, province));
    }
}
