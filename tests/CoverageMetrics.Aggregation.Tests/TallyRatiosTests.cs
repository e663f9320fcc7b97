using System.Numerics;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>The ratios of all cells of a tally are those that whole numbers give, cell by cell.</summary>
public class TallyRatiosTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    /// <summary>A register of a year and of the year before, with or without further dimensions.</summary>
    public sealed record Years(int Seed, int Count, bool ByAge)
    {
        internal TallyLayout Layout => ByAge ? Rows.AgeLayout(11) : Rows.WideLayout(11);

        internal Rows Make(int year) => Rows.Make(Seed + year, Count, 11, Layout.Programmes.Count, faults: true);

        internal ParticipantTally Tally(int year) => ParticipantTally.Count(Make(year).ColumnsFor(Layout), Layout, TallyOptions.Usual.OverAllDates());
    }

    private static readonly Arbitrary<Years> All = Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from count in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 300)), (2, Gen.Choose(300, 5_000)))
        from byAge in Gen.Elements(false, true)
        select new Years(seed, count, byAge));

    [Fact]
    public void Shares_and_growths_are_those_of_whole_numbers() => Prop.ForAll(All, years =>
    {
        ParticipantTally now = years.Tally(1);
        ParticipantTally before = years.Tally(0);
        foreach (string group in years.Layout.Groups.Codes)
        {
            long[] later = CellsOf(now, group);
            long[] earlier = CellsOf(before, group);
            long[] health = CellsOf(now, "health");
            AssertRatios(now.SharesOf(group, "health"), later, health);
            AssertRatios(now.SharesOf(group, earlier), later, earlier);
            AssertRatios(now.GrowthsOf(group, before), [.. later.Zip(earlier, (b, a) => b - a)], earlier);
        }

        return true;
    }).Check(Law.Of(60));

    [Fact]
    public void Ratio_OfACell_IsFoundByItsCodes()
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("51", "82"), "voluntary", "compulsory").CountingAnyOf("social-insurance", "voluntary", "compulsory")
            .By(TallyDimension.Of("sex", "f", "m"));

        // Of three women of Tiền Giang one is voluntary; there is no man.
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 1, 1, 1, 0 }, [1, 2, 2, 2]).By([0, 0, 0, 1]), layout);
        TallyRatios shares = tally.SharesOf("voluntary", "social-insurance");

        Assert.Equal(33.33m, shares["82", "f"]);
        Assert.Null(shares["82", "m"]);
        Assert.Equal(0m, shares["51", "m"]);
        Assert.Equal([BulkRatios.Undefined, 0, 3_333, BulkRatios.Undefined], shares.Hundredths.ToArray());
        Assert.Equal(2, shares.UndefinedCells);
        Assert.Same(layout, shares.Layout);
        Assert.Throws<ArgumentException>(() => shares["82"]);
        Assert.Throws<ArgumentException>(() => shares["82", "f", "f"]);
        Assert.Throws<ArgumentException>(() => shares["82", "x"]);
        Assert.Throws<ArgumentException>(() => shares["83", "f"]);
    }

    [Fact]
    public void Ratio_OfPublishedFigures_IsThePublishedOne()
    {
        // 13,055,704 participants of 54,445,300 in the labour force at the end of 2016 (General Statistics Office).
        var layout = TallyLayout.Of(CodeIndex.Of("VN"), "participants");
        ParticipantTally tally = ParticipantTally.FromParts(layout, null, [13_055_704], 13_055_704, 0, []);

        Assert.Equal(23.98m, tally.SharesOf("participants", [54_445_300])["VN"]);
    }

    [Fact]
    public void Growth_SinceATallyThatIsNotEarlierOrNotAlike_Throws()
    {
        TallyLayout layout = Rows.Layout(2);
        ParticipantTally now = ParticipantTally.Empty(layout, TallyOptions.Usual.AsAt(Day));
        ParticipantTally all = ParticipantTally.Empty(layout);

        Assert.Equal(2, now.GrowthsOf("health", ParticipantTally.Empty(layout, TallyOptions.Usual.AsAt(Day.PlusDays(-1)))).UndefinedCells);
        Assert.Equal(2, all.GrowthsOf("health", all).UndefinedCells);
        foreach ((ParticipantTally later, ParticipantTally earlier) in new[]
        {
            (now, now), (now, all), (all, now),
            (now, ParticipantTally.Empty(layout, TallyOptions.Usual.AsAt(Day.PlusDays(1)))),
            (all, ParticipantTally.Empty(Rows.Layout(3))),
        })
        {
            Assert.Equal("earlier", Assert.Throws<ArgumentException>(() => later.GrowthsOf("health", earlier)).ParamName);
        }
    }

    [Fact]
    public void Share_OfWholesThatAreNotThoseOfTheCells_Throws()
    {
        ParticipantTally tally = ParticipantTally.Empty(Rows.Layout(2));

        Assert.Equal("wholes", Assert.Throws<ArgumentException>(() => tally.SharesOf("health", [1])).ParamName);
        Assert.Equal("wholes", Assert.Throws<ArgumentOutOfRangeException>(() => tally.SharesOf("health", [1, -1])).ParamName);
        Assert.Throws<ArgumentException>(() => tally.SharesOf("nobody", "health"));
    }

    private static long[] CellsOf(ParticipantTally tally, string group) =>
        [.. tally.Counts.ToArray().Chunk(tally.Layout.Groups.Count).Select(cell => cell[tally.Layout.Groups.OrdinalOf(group)])];

    // Half away from zero: of the size, in whole numbers, and then the sign.
    private static void AssertRatios(TallyRatios ratios, long[] parts, long[] wholes)
    {
        long[] expected = [.. parts.Zip(wholes, (part, whole) => whole == 0
            ? BulkRatios.Undefined
            : (long)(part.CompareTo(0) * (((20_000 * BigInteger.Abs(part)) + whole) / (2 * (BigInteger)whole))))];

        Assert.Equal(expected, ratios.Hundredths.ToArray());
        Assert.Equal(wholes.Count(whole => whole == 0), ratios.UndefinedCells);
    }
}
