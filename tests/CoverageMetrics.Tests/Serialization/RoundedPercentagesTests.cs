using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Percentages, points and rates in JSON to a stated number of digits.</summary>
public class RoundedPercentagesTests
{
    private static readonly JsonSerializerOptions Rounded = new() { Converters = { MetricsJsonConverterFactory.RoundPercentages(2) } };

    [Fact]
    public void Values_AreRoundedWhereTheOptionsSayAndExactElsewhere()
    {
        var coverage = Coverage.Of(Headcount.Of<Participants>(13_055_704), Headcount.OfThousands<LabourForce>(54_445.3m));
        var row = new { coverage, coverage.Percentage, Any = coverage.Percentage.ToAny(), Points = coverage.Percentage - Percentage.FromPercent<LabourForce>(23), Growth.Between(Headcount.Of<LabourForce>(3), Headcount.Of<LabourForce>(4)).Rate };

        Assert.Equal(
            """{"coverage":{"covered":13055704,"total":54445300,"who":"participants","of":"labour-force"},"Percentage":"23.98% of labour-force","Any":"23.98% of labour-force","Points":"\u002B0.98 pp","Rate":"\u002B33.33%"}""",
            JsonSerializer.Serialize(row, Rounded));
        Assert.Contains("23.979487", JsonSerializer.Serialize(row), StringComparison.Ordinal);
        Assert.Contains("33.33333333", JsonSerializer.Serialize(row), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_469, "12.35")]
    [InlineData(201, "1.01")]
    public void Values_ExactlyHalfway_AreRoundedAwayFromZero(long covered, string expected)
    {
        // 12.345 % and 1.005 % of 20,000.
        Percentage<LabourForce> percentage = Coverage.Of(Headcount.Of<Participants>(covered), Headcount.Of<LabourForce>(20_000)).Percentage;

        Assert.Equal($"\"{expected}% of labour-force\"", JsonSerializer.Serialize(percentage, Rounded));
        Assert.Equal($"\"{expected}% of labour-force\"", JsonSerializer.Serialize(percentage.ToAny(), Rounded));
    }

    [Fact]
    public void Percentages_written_rounded_are_read_as_the_rounded_ones() =>
        Law.Holds(Generators.Percentages, percentage =>
        {
            string json = JsonSerializer.Serialize(percentage, Rounded);

            // Half away from zero in integers, as an oracle.
            decimal hundredths = decimal.Floor((percentage.Percent * 100) + 0.5m);
            Assert.Equal(hundredths / 100, JsonSerializer.Deserialize<Percentage<LabourForce>>(json, Rounded).Percent);
            Assert.Equal(JsonSerializer.Serialize(percentage.Round(2)), json);
        });

    [Fact]
    public void Decimals_OutsideTheirRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => MetricsJsonConverterFactory.RoundPercentages(-1));
        Assert.Throws<ArgumentOutOfRangeException>("decimals", () => MetricsJsonConverterFactory.RoundPercentages(11));
    }
}
