using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>The shapes that stand in files: a change here is a change to everybody's data.</summary>
public class JsonShapesTests
{
    private static readonly JsonSerializerOptions SkippingComments = new() { ReadCommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<object, string> Shapes { get; } = new()
    {
        { Headcount.OfThousands<LabourForce>(54_445.3m), """{"persons":54445300,"of":"labour-force"}""" },
        { HeadcountChange.Of<LabourForce>(-613_000), """{"change":-613000,"of":"labour-force"}""" },
        { Count.OfMillions<Visits>(195.5m), """{"count":195500000,"of":"test:visits"}""" },
        { Growth.Between(Count.Of<Visits>(5), Count.Of<Visits>(6)), """{"earlier":5,"later":6,"of":"test:visits"}""" },
        { Amount.OfBillions<Dong>(270_000), """{"amount":270000000000000,"currency":"VND"}""" },
        { Amount.Of<Euro>(12.50m), """{"amount":12.5,"currency":"EUR"}""" },
        { AmountChange.Of<Dong>(-1_000_000), """{"change":-1000000,"currency":"VND"}""" },
        { -default(AmountChange<Dong>), """{"change":0,"currency":"VND"}""" },
        {
            Coverage.Of(Headcount.Of<Participants>(13_055_704), Headcount.Of<LabourForce>(54_445_300)),
            """{"covered":13055704,"total":54445300,"who":"participants","of":"labour-force"}"""
        },
        {
            Growth.Between(Headcount.Of<Participants>(12_290_529), Headcount.Of<Participants>(13_055_704)),
            """{"earlier":12290529,"later":13055704,"of":"participants"}"""
        },
        { Growth.Between(Amount.Of<Euro>(1.25m), Amount.Of<Euro>(2)), """{"earlier":1.25,"later":2,"of":"EUR"}""" },
        { Attainment.Of(Headcount.Of<Participants>(215_000), Headcount.Of<Participants>(279_000)), """{"actual":215000,"target":279000,"of":"participants"}""" },
        { Ratio.Of(Amount.Of<Dong>(43_050_000_000), Headcount.Of<Participants>(12_300)), """{"number":43050000000,"divisor":12300,"unit":"VND","per":"participants"}""" },
        { Share.Of(Headcount.Of<Participants>(139_986), Headcount.Of<Participants>(17_100_000)), """{"part":139986,"whole":17100000,"of":"participants"}""" },
        {
            Contribution.Of(
                Growth.Between(Headcount.Of<Participants>(82_300), Headcount.Of<Participants>(139_986)),
                Growth.Between(Headcount.Of<Participants>(12_290_529), Headcount.Of<Participants>(13_055_704))),
            """{"earlier":82300,"later":139986,"whole":12290529,"of":"participants"}"""
        },
        { Percentage.FromPercent<LabourForce>(19.50m), "\"19.50% of labour-force\"" },
        { Percentage.FromPercent<Plan>(85.5m), "\"85.5% of plan\"" },
        { PercentagePoints.FromPoints(0.98m), "\"\\u002B0.98 pp\"" },
        { -default(PercentagePoints), "\"\\u002B0 pp\"" },
        { GrowthRate.FromPercent(-15.96m), "\"-15.96%\"" },
        { AnyHeadcount.Of(5, "vss:informal-workers"), """{"persons":5,"of":"vss:informal-workers"}""" },
        { AnyAmount.Of(5, "VND"), """{"amount":5,"currency":"VND"}""" },
        { AnyPercentage.FromPercent(19.55m, "labour-force"), "\"19.55% of labour-force\"" },
        { AnyCoverage.Between(AnyHeadcount.Of(1, "a"), AnyHeadcount.Of(2, "b")), """{"covered":1,"total":2,"who":"a","of":"b"}""" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shape_IsPermanent(object value, string json)
    {
        foreach (JsonSerializerOptions options in JsonContract.Options)
        {
            string written = JsonSerializer.Serialize(value, value.GetType(), options);

            Assert.Equal(json, written);
            Assert.Equal(value, JsonSerializer.Deserialize(written, value.GetType(), options));
        }
    }

    [Fact]
    public void UnroundedPercentage_KeepsAllItsDigits()
    {
        Percentage<LabourForce> third = Coverage.Of(Headcount.Of<Participants>(1), Headcount.Of<LabourForce>(3)).Percentage;

        Assert.Equal("\"33.333333333333333333333333333% of labour-force\"", JsonSerializer.Serialize(third));
        Assert.Equal(third, JsonSerializer.Deserialize<Percentage<LabourForce>>(JsonSerializer.Serialize(third)));
    }

    [Fact]
    public void Json_IsTheSameOnAVietnameseMachine()
    {
        using var culture = new InCulture("vi-VN");
        Assert.Equal("\"19.5% of labour-force\"", JsonSerializer.Serialize(Percentage.FromPercent<LabourForce>(19.5m)));
        Assert.Equal("""{"amount":12.5,"currency":"VND"}""", JsonSerializer.Serialize(Amount.Of<Dong>(12.5m)));
        Assert.Equal(19.5m, JsonSerializer.Deserialize<Percentage<LabourForce>>("\"19.5% of labour-force\"").Percent);
    }

    [Fact]
    public void Fields_MayComeInAnyOrderWithSpaceAndComments() => Assert.Equal(
        Coverage.Of(Headcount.Of<Participants>(1), Headcount.Of<LabourForce>(2)),
        JsonSerializer.Deserialize<Coverage<Participants, LabourForce>>(
            """{ "of": "labour-force", /* 2016 */ "total": 2, "who": "participants", "covered": 1 }""",
            SkippingComments));

    [Theory]
    [InlineData("54445300", 54_445_300)]
    [InlineData("54445300.000", 54_445_300)]
    [InlineData("1e+05", 100_000)]
    [InlineData("1.5E3", 1_500)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Number_WrittenAnotherWay_IsTheSamePeople(string number, long persons) => Assert.Equal(
        persons, JsonSerializer.Deserialize<Headcount<LabourForce>>($$"""{"persons":{{number}},"of":"labour-force"}""").Persons);
}
