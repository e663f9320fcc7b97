using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using FsCheck;

namespace CoverageMetrics.Tests;

public class ShareLaws
{
    private static readonly Arbitrary<(Headcount<LabourForce>[] Parts, int Decimals)> Divisions =
        Generators.Pairs(Generators.Sequences(Generators.Headcounts), Generators.Places);

    [Fact]
    public void Shares_of_one_whole_pool_by_adding_their_parts() => Law.Holds(
        Generators.Headcounts,
        (a, b, whole) => Share.Of(a, whole).Pool(Share.Of(b, whole)) == Share.Of(a + b, whole)
            && Share.Of(a, whole).Pool(Share.Of(b, whole)) == Share.Of(b, whole).Pool(Share.Of(a, whole)));

    [Fact]
    public void Rounded_percentage_is_the_one_exact_arithmetic_finds() => Law.Holds(
        Generators.Shares,
        a => !a.IsDefined || Enumerable.Range(0, 11).All(decimals =>
            Exact.Units(a.Percentage.Round(decimals).Percent, decimals) == Exact.Percent(a.Part.Persons, a.Whole.Persons, decimals)));

    [Fact]
    public void Shares_asked_to_add_up_come_to_exactly_a_hundred_and_each_is_less_than_a_unit_off() => Law.Holds(
        Divisions,
        division =>
        {
            (Headcount<LabourForce>[] parts, int decimals) = division;
            if (parts.Sum().Persons == 0)
            {
                Assert.Throws<InvalidOperationException>(() => Share.RoundToAddUp(parts, decimals));
                return;
            }

            IReadOnlyList<Percentage<Total>> shares = Share.RoundToAddUp(parts, decimals);

            Assert.Equal(100m, shares.Sum(share => share.Percent));
            decimal unit = new(1, 0, 0, false, (byte)decimals);
            for (int i = 0; i < parts.Length; i++)
            {
                Assert.True(Math.Abs(shares[i].Percent - Share.Of(parts[i], parts.Sum()).Percentage.Percent) < unit);
                Assert.Equal(Expected(parts, decimals)[i], Exact.Units(shares[i].Percent, decimals));
            }
        });

    [Fact]
    public void Shares_asked_to_add_up_print_the_decimals_asked_for() => Law.Holds(
        Divisions,
        division => division.Parts.Sum().Persons == 0
            || Share.RoundToAddUp(division.Parts, division.Decimals).All(share => share.Percent.Scale == division.Decimals));

    [Fact]
    public void Of_all_ways_to_round_up_or_down_it_is_the_nearest_that_adds_up()
    {
        var random = new Random(20_121_231);
        for (int i = 0; i < 300; i++)
        {
            long[] counts = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (long)random.Next(1, 40))];
            Headcount<LabourForce>[] parts = Array.ConvertAll(counts, Headcount.Of<LabourForce>);

            IReadOnlyList<Percentage<Total>> shares = Share.RoundToAddUp(parts, 0);

            // Twice the distances, times the whole, so that they are whole numbers.
            long whole = counts.Sum();
            long distance = shares.Select((share, at) => Math.Abs(((long)share.Percent * whole) - (100 * counts[at]))).Sum();
            Assert.Equal(NearestDistance(counts, whole, 0, 0, 0), distance);
        }
    }

    [Fact]
    public void Equal_parts_differ_by_at_most_a_unit_and_the_first_comes_first() => Law.Holds(
        Generators.Headcounts,
        part =>
        {
            for (int n = 1; n <= 7 && part.Persons > 0; n++)
            {
                decimal[] shares = [.. Share.RoundToAddUp(Enumerable.Repeat(part, n), 0).Select(share => share.Percent)];
                Assert.Equal(shares.OrderDescending(), shares);
                Assert.True(shares[0] - shares[^1] <= 1);
            }
        });

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Shares);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Shares);

    // The largest remainder as a textbook has it, one unit at a time, with whole numbers.
    private static BigInteger[] Expected(Headcount<LabourForce>[] parts, int decimals)
    {
        BigInteger whole = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Persons);
        BigInteger all = BigInteger.Pow(10, decimals + 2);
        BigInteger[] units = [.. parts.Select(part => part.Persons * all / whole)];
        List<int> waiting = [.. Enumerable.Range(0, parts.Length)];
        while (units.Aggregate(BigInteger.Zero, BigInteger.Add) < all)
        {
            int next = waiting[0];
            foreach (int candidate in waiting)
            {
                BigInteger lost = (parts[candidate].Persons * all) - (units[candidate] * whole);
                BigInteger lostByNext = (parts[next].Persons * all) - (units[next] * whole);
                if (lost > lostByNext || (lost == lostByNext && parts[candidate] > parts[next]))
                {
                    next = candidate;
                }
            }

            units[next]++;
            waiting.Remove(next);
        }

        return units;
    }

    private static long NearestDistance(long[] counts, long whole, int at, long units, long distance)
    {
        if (at == counts.Length)
        {
            return units == 100 ? distance : long.MaxValue;
        }

        long floor = 100 * counts[at] / whole;
        long down = NearestDistance(counts, whole, at + 1, units + floor, distance + Math.Abs((floor * whole) - (100 * counts[at])));
        long up = NearestDistance(counts, whole, at + 1, units + floor + 1, distance + Math.Abs(((floor + 1) * whole) - (100 * counts[at])));
        return Math.Min(down, up);
    }
}
