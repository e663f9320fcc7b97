using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Benchmarks;

/// <summary>The cells of a table that the benchmarks work on, the same in every run.</summary>
internal static class Cells
{
    /// <summary>How many there are: all communes, some programmes, some years.</summary>
    internal const int Count = 1_000_000;

    private const int Seed = 20_260_701;

    /// <summary>Makes pairs of counts of communes: up to 20,000 people out of up to 40,000, with the round totals that plans have.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The pairs; the second count is never zero.</returns>
    internal static (long Part, long Whole)[] Pairs(int count)
    {
        var random = new Random(Seed);
        var pairs = new (long, long)[count];
        for (int i = 0; i < count; i++)
        {
            long whole = random.NextInt64(1, 40_000);
            pairs[i] = (random.NextInt64(20_000), i % 4 == 0 ? ((whole / 1_000) + 1) * 1_000 : whole);
        }

        return pairs;
    }

    internal static Coverage<SocialInsurance, LabourForce> ToCoverage((long Part, long Whole) pair) =>
        Coverage.Of(Headcount.Of<SocialInsurance>(pair.Part), Headcount.Of<LabourForce>(pair.Whole));

    internal static Growth<Headcount<SocialInsurance>> ToGrowth((long Part, long Whole) pair) =>
        Growth.Between(Headcount.Of<SocialInsurance>(pair.Whole), Headcount.Of<SocialInsurance>(pair.Part));

    internal static Attainment<Headcount<SocialInsurance>> ToAttainment((long Part, long Whole) pair) =>
        Attainment.Of(Headcount.Of<SocialInsurance>(pair.Part), Headcount.Of<SocialInsurance>(pair.Whole));
}
