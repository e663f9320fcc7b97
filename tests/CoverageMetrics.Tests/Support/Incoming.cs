using System.Runtime.CompilerServices;

namespace CoverageMetrics.Tests.Support;

/// <summary>Rows that come in one by one.</summary>
internal static class Incoming
{
    internal static async IAsyncEnumerable<int> Rows(int rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int row = 0; row < rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return row;
        }
    }
}
