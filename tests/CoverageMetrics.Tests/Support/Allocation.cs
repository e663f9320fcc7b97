namespace CoverageMetrics.Tests.Support;

/// <summary>Cost counted in allocated bytes: twice the input may cost twice as much, and not four times.</summary>
internal static class Allocation
{
    internal static void IsLinear(int size, Action<int> work)
    {
        long once = Bytes(() => work(size));
        long twice = Bytes(() => work(2 * size));
        Assert.True(twice < (2.6 * once) + 100_000, $"{size:N0} cost {once:N0} bytes, and twice as many {twice:N0}.");
    }

    // Code that is not yet optimised, types used for the first time and pools that were emptied allocate in some runs and not in others:
    // what the work itself needs is the least of several runs.
    internal static long Bytes(Action work)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 3; run++)
        {
            least = Math.Min(least, BytesOfOneRun(work));
        }

        return least;
    }

    internal static long BytesOfOneRun(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
