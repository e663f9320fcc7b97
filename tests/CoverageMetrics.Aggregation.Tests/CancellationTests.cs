using CoverageMetrics.Aggregation.Kernels;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Every loop over rows hears a cancellation after so few rows that it takes some milliseconds: told by counting the looks, not by a clock.</summary>
public class CancellationTests
{
    private const int Some = 40 * Looks.Rows;

    private static readonly TallyLayout Layout = Rows.Layout(300);

    [Fact]
    public void Register_MoreRows_IsLookedAtInEachOfItsPasses()
    {
        // Reading, comparing, twice for each of the two bytes of an area and the five of ten digits, and putting the same pairs together.
        const int Passes = 3 + (2 * (2 + 5));

        Assert.InRange(LooksFor(2 * Some) - LooksFor(Some), Passes * (Some / Looks.Rows), (Passes + 1) * (Some / Looks.Rows));

        static long LooksFor(int rows)
        {
            var looks = new Looks(default);
            PersonRegister.Of(Columns(rows).About(Persons(rows)), Layout, TallyOptions.Usual, looks);
            return looks.Count;
        }
    }

    [Fact]
    public void Persons_AllRowsOfOne_AreLookedAtInEachOfTheirPasses()
    {
        foreach (KernelPath path in Enum.GetValues<KernelPath>())
        {
            Assert.True(LooksFor(2 * Some) - LooksFor(Some) >= 3 * (Some / Looks.Rows), $"{path} looks too seldom.");

            long LooksFor(int rows)
            {
                var looks = new Looks(default);
                PersonCount.Run(path, Columns(rows).About(new ulong[rows]), Layout, null, TallyOptions.Usual, looks);
                return looks.Count;
            }
        }
    }

    [Fact]
    public void Series_MoreRowsAndDates_AreLookedAtForEach()
    {
        Assert.True(LooksFor(2 * Some, 1) - LooksFor(Some, 1) >= Some / Looks.Rows);
        Assert.Equal(20, LooksFor(100, 30) - LooksFor(100, 10));

        static long LooksFor(int rows, int days)
        {
            var looks = new Looks(default);
            SeriesCount.Run(
                Columns(rows).During(Rows.Epoch, new ushort[rows], [.. Enumerable.Repeat(ParticipantColumns.OpenEnd16, rows)]),
                Layout,
                [.. Enumerable.Range(0, days).Select(Rows.Epoch.PlusDays)],
                TallyOptions.Usual,
                looks);
            return looks.Count;
        }
    }

    [Fact]
    public void Morsel_OfColumns_IsFewRows() => Assert.InRange(Morsels.Rows, 1, 1 << 18);

    [Fact]
    public void Look_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var looks = new Looks(source.Token);
        looks.Look();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(looks.Look);
        Assert.Throws<OperationCanceledException>(() => PersonRegister.Of(Columns(9).About(Persons(9)), Layout, null, source.Token));
        Assert.Throws<OperationCanceledException>(() => PersonTally.Count(Columns(9).About(Persons(9)), Layout, null, source.Token));
    }

    private static ParticipantColumns Columns(int rows)
    {
        ushort[] areas = [.. Enumerable.Range(0, rows).Select(row => (ushort)(row % 300))];
        byte[] programmes = [.. Enumerable.Repeat((byte)1, rows)];
        return ParticipantColumns.Of(areas, programmes);
    }

    private static ulong[] Persons(int rows) => [.. Enumerable.Range(0, rows).Select(row => (ulong)row * 61_803_399 % 9_999_999_967)];
}
