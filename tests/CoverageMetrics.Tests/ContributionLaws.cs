using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class ContributionLaws
{
    [Fact]
    public void Contributions_of_all_parts_pool_to_the_growth_of_the_whole_exactly() => Law.Holds(
        Generators.Sequences(Generators.Growths),
        parts =>
        {
            Growth<Headcount<LabourForce>> whole = parts.Pool();
            Contribution<Headcount<LabourForce>> pooled = parts.Select(part => Contribution.Of(part, whole)).Aggregate(Contribution.Of(default, whole), (left, right) => left.Pool(right));

            Assert.Equal(whole, pooled.Part);
            if (whole.IsDefined)
            {
                Assert.Equal(whole.Rate.Percent, pooled.Points.Points);
            }
        });

    [Fact]
    public void Rounded_points_are_the_ones_exact_arithmetic_finds() => Law.Holds(
        Generators.Contributions,
        a => !a.IsDefined || Enumerable.Range(0, 11).All(decimals =>
            Exact.Units(a.Points.Round(decimals).Points, decimals)
            == Exact.Percent((BigInteger)a.Part.Later.Persons - a.Part.Earlier.Persons, a.WholeEarlier.Persons, decimals)));

    [Fact]
    public void Contributions_asked_to_add_up_come_to_the_rounded_growth_and_each_is_less_than_a_unit_off() => Law.Holds(
        Generators.Sequences(Generators.Growths),
        parts =>
        {
            Growth<Headcount<LabourForce>> whole = parts.Pool();
            if (!whole.IsDefined)
            {
                return;
            }

            Contribution<Headcount<LabourForce>>[] contributions = [.. parts.Select(part => Contribution.Of(part, whole))];
            for (int decimals = 0; decimals <= 4; decimals++)
            {
                IReadOnlyList<PercentagePoints> rounded = Contribution.RoundToAddUp(contributions, decimals);

                Assert.Equal(whole.Rate.Round(decimals).Percent, rounded.Sum(points => points.Points));
                BigInteger[] expected = Expected(parts, whole, decimals);
                for (int i = 0; i < parts.Length; i++)
                {
                    Assert.True(Math.Abs(rounded[i].Points - contributions[i].Points.Points) < new decimal(1, 0, 0, false, (byte)decimals));
                    Assert.Equal(expected[i], Exact.Units(rounded[i].Points, decimals));
                }
            }
        });

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Contributions);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Contributions);

    // Every contribution rounded down, then the missing units to those that lost most, with whole numbers.
    private static BigInteger[] Expected(Growth<Headcount<LabourForce>>[] parts, Growth<Headcount<LabourForce>> whole, int decimals)
    {
        BigInteger earlier = whole.Earlier.Persons;
        BigInteger[] exact = [.. parts.Select(part => (part.Later.Persons - (BigInteger)part.Earlier.Persons) * BigInteger.Pow(10, decimals + 2))];
        BigInteger[] lost = [.. exact.Select(value => ((value % earlier) + earlier) % earlier)];
        BigInteger[] units = [.. exact.Select((value, i) => (value - lost[i]) / earlier)];
        BigInteger goal = Exact.Percent(whole.Later.Persons - (BigInteger)whole.Earlier.Persons, earlier, decimals);
        foreach (int i in Enumerable.Range(0, parts.Length).OrderByDescending(i => lost[i]).ThenByDescending(i => exact[i]).ThenBy(i => i))
        {
            if (units.Aggregate(BigInteger.Zero, BigInteger.Add) == goal)
            {
                break;
            }

            units[i]++;
        }

        return units;
    }
}
