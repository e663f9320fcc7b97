using System.Text.Json;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Rows of participants, counted.</summary>
public class TallyTests
{
    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("51", "82"), SocialInsurance.Code, HealthInsurance.Code);

    // Long enough for every way of counting, and with a rest: two of three are of the first area, every row has the first programme and every second one both.
    private static readonly ushort[] Areas = [.. Enumerable.Range(0, 10_001).Select(row => (ushort)(row % 3 == 2 ? 1 : 0))];
    private static readonly byte[] Programmes = [.. Enumerable.Range(0, 10_001).Select(row => (byte)(row % 2 == 0 ? 0b01 : 0b11))];

    [Fact]
    public void Count_IsThatOfALoop()
    {
        var tally = ParticipantTally.Count(ParticipantColumns.Of(Areas, Programmes), Layout);

        Assert.Equal(Headcount.Of<SocialInsurance>(Areas.Count(area => area == 0)), tally.HeadcountIn<SocialInsurance>("51"));
        Assert.Equal(Areas.Zip(Programmes).LongCount(row => row is { First: 1, Second: 0b11 }), tally["82", HealthInsurance.Code]);
        Assert.Equal(10_001, tally.HeadcountOf<SocialInsurance>().Persons);
    }

    [Fact]
    public void Tally_IsReadBackFromJsonAndFromBytes()
    {
        var tally = ParticipantTally.Count(ParticipantColumns.Of(Areas, Programmes), Layout);

        Assert.Equal(tally, JsonSerializer.Deserialize<ParticipantTally>(JsonSerializer.Serialize(tally)));
        Assert.Equal(tally, ParticipantTally.FromBytes(tally.ToBytes()));
    }

    [Fact]
    public void CountAsAt_LeavesOutWhatIsNotInForce()
    {
        ParticipantColumns columns = ParticipantColumns.Of([0, 0, 1], [0b01, 0b11, 0b10])
            .During(new LocalDate(2022, 1, 1), new ushort[] { 0, 0, 0 }, new ushort[] { 30, ParticipantColumns.OpenEnd16, 300 });

        ParticipantTally tally = ParticipantTally.Count(columns, Layout, TallyOptions.Usual.AsAt(new(2022, 8, 31)));

        Assert.Equal(1, tally["51", SocialInsurance.Code]);
        Assert.Equal(1, tally.RowsNotInForce);
    }

    [Fact]
    public void Persons_AreCountedOnce()
    {
        PersonTally tally = PersonTally.Count(
            ParticipantColumns.Of([0, 0, 1], [0b01, 0b10, 0b01]).About(new uint[] { 7, 7, 8 }), Layout);

        Assert.Equal(2, tally.Persons);
        Assert.Equal(1, tally["51", SocialInsurance.Code]);
    }
}
