namespace CoverageMetrics.Tests.Support;

/// <summary>Cost counted in allocated bytes: twice the input may cost twice as much, and not four times.</summary>
internal static class Allocation
{
    internal static void IsLinear(int size, Action<int> work)
    {
        work(size / 10);
        long once = Bytes(size, work);
        long twice = Bytes(2 * size, work);
        Assert.True(twice < (2.6 * once) + 100_000, $"{size:N0} cost {once:N0} bytes, and twice as many {twice:N0}.");
    }

    private static long Bytes(int size, Action<int> work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work(size);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
