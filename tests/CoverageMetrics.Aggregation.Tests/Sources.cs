namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Sequences as they come in from elsewhere.</summary>
internal static class Sources
{
    /// <summary>Gives items one after another, each on whichever thread is free by then.</summary>
    internal static async IAsyncEnumerable<T> ComingIn<T>(this IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            yield return item;
        }
    }
}
