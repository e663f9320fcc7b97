using System.Threading;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Hears a cancellation between two pieces of work, each of so few rows that it takes some milliseconds.</summary>
internal sealed class Looks(CancellationToken cancellationToken)
{
    /// <summary>The most rows between two looks, in every loop over rows.</summary>
    internal const int Rows = 1 << 13;

    private long _count;

    internal CancellationToken Token => cancellationToken;

    /// <summary>Gets how many times somebody has looked.</summary>
    internal long Count => Interlocked.Read(ref _count);

    /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
    internal void Look()
    {
        Interlocked.Increment(ref _count);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
