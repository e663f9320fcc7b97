using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Large sets of claims, true but for one of them.</summary>
internal static class LargeClaims
{
    /// <summary>A whole, its parts, and one person too many, or too few, in the whole.</summary>
    internal static Claim[] WholeOf(int parts, long lie)
    {
        var random = new Random(1);
        long[] counts = [.. Enumerable.Range(0, parts).Select(_ => random.NextInt64(1_000, 100_000))];
        return
        [
            Claim.SumOfParts("sum", Name(parts), Enumerable.Range(0, parts).Select(Name)),
            Claim.Count("whole", Name(parts), PublishedFigure.Count(counts.Sum() + lie)),
            .. counts.Select((count, part) => Claim.Count($"part-{part:0000}", Name(part), PublishedFigure.Count(count))),
        ];
    }

    /// <summary>Growth rates from each quantity to the next and from the last to the first; in the middle one is off by some points.</summary>
    internal static Claim[] CircleOf(int rates, decimal lie)
    {
        var random = new Random(2);
        long[] counts = new long[rates];
        counts[0] = 1_000_000;
        for (int i = 1; i < rates; i++)
        {
            counts[i] = counts[i - 1] * random.Next(970, 1_030) / 1_000;
        }

        return [.. counts.Select((count, i) => Growth($"rate-{i:0000}", counts, i, (i + 1) % rates, i == rates / 2 ? lie : 0))];
    }

    /// <summary>The change between every two quantities, one of them a lie.</summary>
    internal static Claim[] EachWithEach(int quantities, bool areRates)
    {
        var random = new Random(3);
        long[] counts = [.. Enumerable.Range(0, quantities).Select(_ => random.NextInt64(100_000, 2_000_000))];
        return
        [
            .. from i in Enumerable.Range(0, quantities)
               from j in Enumerable.Range(i + 1, quantities - i - 1)
               let isLie = (i, j) == (10, 20)
               select areRates
                   ? Growth($"change-{i:00}-{j:00}", counts, i, j, isLie ? 5 : 0)
                   : Change($"change-{i:00}-{j:00}", i, j, counts[j] - counts[i] + (isLie ? 12_345 : 0)),
        ];
    }

    /// <summary>One quantity, counted otherwise each time.</summary>
    internal static Claim[] CountsOfOne(int counts) =>
        [.. Enumerable.Range(0, counts).Select(i => Claim.Count($"count-{i:0000}", Name(0), PublishedFigure.Count(1_000 + i)))];

    /// <summary>Changes from one count to another, which they do not reach.</summary>
    internal static Claim[] RowOf(int changes) =>
    [
        Claim.Count("first", Name(0), PublishedFigure.Count(100)),
        Claim.Count("last", Name(changes), PublishedFigure.Count(9_000)),
        .. Enumerable.Range(0, changes).Select(i => Change($"change-{i:0000}", i, i + 1, i % 7)),
    ];

    internal static FigureKey Name(int number) => FigureKey.Of($"group-{number:0000}", ObservationTime.On(new LocalDate(2022, 12, 31))).WithArea(AreaCode.Of("00001"));

    private static Claim Change(string label, int from, int to, long change) => Claim.Increment(
        label, Name(to), Name(from), change < 0 ? ChangeDirection.Fall : ChangeDirection.Rise, PublishedFigure.Count(Math.Abs(change)));

    private static Claim Growth(string label, long[] counts, int from, int to, decimal lie)
    {
        decimal rate = decimal.Round(100m * (counts[to] - counts[from]) / counts[from], 2, MidpointRounding.AwayFromZero) + 0.00m + lie;
        return Claim.GrowthRate(
            label, Name(to), Name(from), rate < 0 ? ChangeDirection.Fall : ChangeDirection.Rise, PublishedFigure.Percent(Math.Abs(rate)));
    }
}
