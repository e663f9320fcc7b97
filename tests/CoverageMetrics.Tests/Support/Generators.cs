using CoverageMetrics.Groups;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Support;

/// <summary>The values every law is tried on: empty places, communes, round plan figures, whole countries, and what is meant to
/// break arithmetic: exact halves and the ends of a long.</summary>
internal static class Generators
{
    private static readonly long[] RoundPlans = [100, 2_000, 5_000, 20_000, 200_000, 1_000_000, 25_000_000];

    private static readonly long[] Extremes =
        [1, 2, 3, 7, long.MaxValue, long.MaxValue - 1, long.MaxValue / 2, (long.MaxValue / 100) + 1, 1_000_000_000_000_000_000];

    private static readonly Gen<long> FieldCounts = Gen.Frequency(
        (1, Gen.Constant(0L)),
        (3, Gen.Choose(1, 20_000).Select(n => (long)n)),
        (3, Gen.Elements(RoundPlans)),
        (2, Gen.Choose(1, 110_000_000).Select(n => (long)n)));

    // Every number of digits is as likely as any other.
    private static readonly Gen<long> LongCounts =
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from last in Gen.Choose(0, 1)
        from bits in Gen.Choose(0, 62)
        select (((long)high << 32) | ((long)low << 1) | (long)last) >> bits;

    /// <summary>Gets numbers of people as they are met: nobody, a commune, a plan, a country.</summary>
    internal static Arbitrary<long> Counts { get; } = Arb.From(FieldCounts, Smaller);

    /// <summary>Gets numbers of people up to 10^12.</summary>
    internal static Arbitrary<long> CountsToTrillion { get; } = Arb.From(
        Gen.Frequency((2, FieldCounts), (2, LongCounts.Select(n => n % 1_000_000_000_001)), (1, Gen.Elements(1_000_000_000_000L, 999_999_999_999L))),
        Smaller);

    /// <summary>Gets any number of people that a long can keep.</summary>
    internal static Arbitrary<long> AnyCounts { get; } = Arb.From(
        Gen.Frequency((2, FieldCounts), (3, LongCounts), (2, Gen.Elements(Extremes))),
        Smaller);

    /// <summary>Gets every number of decimals that can be asked for.</summary>
    internal static Arbitrary<int> Places { get; } = Arb.From(Gen.Choose(0, 10), places => Enumerable.Range(0, places));

    internal static Arbitrary<Headcount<LabourForce>> Headcounts { get; } =
        CountsToTrillion.Convert(Headcount.Of<LabourForce>, headcount => headcount.Persons);

    internal static Arbitrary<Headcount<LabourForce>> AnyHeadcounts { get; } =
        AnyCounts.Convert(Headcount.Of<LabourForce>, headcount => headcount.Persons);

    internal static Arbitrary<Count<Visits>> AnyVisits { get; } =
        AnyCounts.Convert(Count.Of<Visits>, count => count.Number);

    internal static Arbitrary<HeadcountChange<LabourForce>> HeadcountChanges { get; } =
        Signed(CountsToTrillion).Convert(HeadcountChange.Of<LabourForce>, change => change.Persons);

    internal static Arbitrary<HeadcountChange<LabourForce>> AnyHeadcountChanges { get; } =
        Signed(AnyCounts).Convert(HeadcountChange.Of<LabourForce>, change => change.Persons);

    /// <summary>Gets amounts of money: whole dong, cents, and hundredths of them, up to what a state collects in a century.</summary>
    internal static Arbitrary<Amount<Dong>> Amounts { get; } =
        Decimals(CountsToTrillion, 4).Convert(Amount.Of<Dong>, amount => amount.Value);

    internal static Arbitrary<AmountChange<Dong>> AmountChanges { get; } = Arb.From(
        from size in Amounts.Generator from sign in Gen.Elements(1, -1) select AmountChange.Of<Dong>(sign * size.Value),
        change => Amounts.Shrinker(Amount.Of<Dong>(Math.Abs(change.Value))).Select(size => AmountChange.Of<Dong>(Math.Sign(change.Value) * size.Value)));

    internal static Arbitrary<Coverage<Participants, LabourForce>> Coverages { get; } = CoveragesOf<Participants>(CountsToTrillion);

    internal static Arbitrary<Coverage<Participants, LabourForce>> AnyCoverages { get; } = CoveragesOf<Participants>(AnyCounts);

    internal static Arbitrary<Coverage<Insured, LabourForce>> CoveragesOfInsured { get; } = CoveragesOf<Insured>(AnyCounts);

    internal static Arbitrary<Growth<Headcount<LabourForce>>> Growths { get; } = Pairs(Headcounts, Headcounts)
        .Convert(pair => Growth.Between(pair.First, pair.Second), growth => (growth.Earlier, growth.Later));

    internal static Arbitrary<Growth<Amount<Dong>>> AmountGrowths { get; } = Pairs(Amounts, Amounts)
        .Convert(pair => Growth.Between(pair.First, pair.Second), growth => (growth.Earlier, growth.Later));

    internal static Arbitrary<Attainment<Headcount<LabourForce>>> Attainments { get; } = Pairs(Headcounts, Headcounts)
        .Convert(pair => Attainment.Of(pair.First, pair.Second), attainment => (attainment.Actual, attainment.Target));

    internal static Arbitrary<Attainment<Amount<Dong>>> AmountAttainments { get; } = Pairs(Amounts, Amounts)
        .Convert(pair => Attainment.Of(pair.First, pair.Second), attainment => (attainment.Actual, attainment.Target));

    internal static Arbitrary<Share<Headcount<LabourForce>>> Shares { get; } = Pairs(Headcounts, Headcounts)
        .Convert(pair => Share.Of(pair.First, pair.Second), share => (share.Part, share.Whole));

    internal static Arbitrary<Ratio<Amount<Dong>, Headcount<LabourForce>>> Ratios { get; } = Pairs(Amounts, Headcounts)
        .Convert(pair => Ratio.Of(pair.First, pair.Second), ratio => (ratio.Of, ratio.Per));

    internal static Arbitrary<Contribution<Headcount<LabourForce>>> Contributions { get; } = Pairs(Growths, Headcounts)
        .Convert(
            pair => Contribution.Of(pair.First, Growth.Between(pair.Second, pair.Second)),
            contribution => (contribution.Part, contribution.WholeEarlier));

    /// <summary>Gets percentages as printed, with up to ten decimals, and as worked out from counts, cut at the end of a decimal.</summary>
    internal static Arbitrary<Percentage<LabourForce>> Percentages { get; } = Arb.From(
        Gen.Frequency(
            (1, Decimals(Counts, 10).Generator.Select(Percentage.FromPercent<LabourForce>)),
            (2, Coverages.Generator.Where(coverage => coverage.IsDefined).Select(coverage => coverage.Percentage))),
        percentage => SmallerDecimals(percentage.Percent).Select(Percentage.FromPercent<LabourForce>));

    /// <summary>Gets percentages of which a decimal keeps at least twenty decimals.</summary>
    internal static Arbitrary<Percentage<LabourForce>> PercentagesBelowMillion { get; } = Percentages.Filter(percentage => percentage.Percent < 1_000_000);

    internal static Arbitrary<PercentagePoints> Points { get; } = Arb.From(
        Gen.Frequency(
            (1, from percentage in Percentages.Generator from sign in Gen.Elements(1, -1) select PercentagePoints.FromPoints(sign * percentage.Percent)),
            (2, from left in Percentages.Generator from right in Percentages.Generator select left - right)),
        points => SmallerDecimals(points.Points).Select(PercentagePoints.FromPoints));

    internal static Arbitrary<GrowthRate> Rates { get; } = Arb.From(
        Gen.Frequency(
            (1, Percentages.Generator.Select(percentage => GrowthRate.FromPercent(percentage.Percent - Math.Min(100, percentage.Percent)))),
            (2, Growths.Generator.Where(growth => growth.IsDefined).Select(growth => growth.Rate))),
        rate => SmallerDecimals(rate.Percent).Select(GrowthRate.FromPercent));

    /// <summary>Makes pairs, and shrinks one side at a time.</summary>
    internal static Arbitrary<(T1 First, T2 Second)> Pairs<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second) => Arb.From(
        from one in first.Generator from other in second.Generator select (one, other),
        pair => first.Shrinker(pair.Item1).Select(one => (one, pair.Item2)).Concat(second.Shrinker(pair.Item2).Select(other => (pair.Item1, other))));

    /// <summary>Makes sequences of up to seventy, the number of provinces and a few more, and leaves out or shrinks their members.</summary>
    internal static Arbitrary<T[]> Sequences<T>(Arbitrary<T> items) => Arb.From(
        from length in Gen.Frequency((3, Gen.Choose(0, 5)), (1, Gen.Choose(6, 70)))
        from array in items.Generator.ArrayOf(length)
        select array,
        array => Enumerable.Range(0, array.Length).Select(i => array.Where((_, at) => at != i).ToArray())
            .Concat(Enumerable.Range(0, array.Length).SelectMany(i => items.Shrinker(array[i]).Select(item => array.Select((old, at) => at == i ? item : old).ToArray()))));

    /// <summary>Makes decimals of a count by putting a separator before the last few digits.</summary>
    internal static Arbitrary<decimal> Decimals(Arbitrary<long> digits, int mostDecimals) => Arb.From(
        from number in digits.Generator
        from decimals in Gen.Choose(0, mostDecimals)
        select number * new decimal(1, 0, 0, false, (byte)decimals),
        SmallerDecimals);

    /// <summary>Makes counts of either sign.</summary>
    internal static Arbitrary<long> Signed(Arbitrary<long> counts) => Arb.From(
        from count in counts.Generator from sign in Gen.Elements(1, -1) select sign * count,
        value => value < 0 ? counts.Shrinker(-value).Select(smaller => -smaller).Prepend(-value) : counts.Shrinker(value));

    /// <summary>Makes a part and a whole whose quotient per hundred lies exactly half-way between two values of some decimals.</summary>
    internal static (long Part, long Whole) ExactHalf(Random random, int decimals, long largest)
    {
        // n / (2 * 10^(decimals + 2)) with n odd, in lower terms where it would not fit otherwise and now and then where it would.
        long whole = 1L << (decimals + 3);
        for (int fives = random.Next(0, decimals + 3); fives > 0 && whole <= largest / 5; fives--)
        {
            whole *= 5;
        }

        long part = random.NextInt64(0, Math.Min(whole, largest / 2)) * 2 + 1;
        long factor = random.NextInt64(1, (largest / Math.Max(part, whole)) + 1);
        return (part * factor, whole * factor);
    }

    private static Arbitrary<Coverage<TCovered, LabourForce>> CoveragesOf<TCovered>(Arbitrary<long> counts)
        where TCovered : struct, INumerator =>
        Pairs(counts, counts).Convert(
            pair => Coverage.Of(Headcount.Of<TCovered>(pair.First), Headcount.Of<LabourForce>(pair.Second)),
            coverage => (coverage.Covered, coverage.Total));

    private static IEnumerable<long> Smaller(long people) =>
        people == 0 ? [] : new[] { 0, people / 10, people / 2, people - 1 }.Distinct();

    private static IEnumerable<decimal> SmallerDecimals(decimal value) =>
        value == 0 ? [] : new[] { 0m, decimal.Truncate(value / 10), decimal.Truncate(value), decimal.Round(value, 2), value - Math.Sign(value) }
            .Where(smaller => Math.Abs(smaller) < Math.Abs(value) && Math.Sign(smaller) * Math.Sign(value) >= 0)
            .Distinct();
}
