using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>How to count: on how many threads, and whom to tell how far it is.</summary>
/// <remarks>Immutable and safe to share. The result of a count does not depend on it.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyOptions
{
    /// <summary>The most threads: 1,024.</summary>
    public const int MaximumThreads = 1024;

    private TallyOptions(int threads, IProgress<TallyProgress>? progress)
    {
        Threads = threads;
        Progress = progress;
    }

    /// <summary>Gets the options that are used where none are given: one thread, nobody told.</summary>
    public static TallyOptions Default { get; } = new(1, null);

    /// <summary>Gets the number of threads that count, the calling one among them.</summary>
    public int Threads { get; }

    /// <summary>Gets who is told how far the count is, or null.</summary>
    public IProgress<TallyProgress>? Progress { get; }

    /// <summary>Counts on a number of threads of the thread pool, the calling one among them; few rows are counted on fewer.</summary>
    /// <param name="threads">How many, from 1 to <see cref="MaximumThreads"/>.</param>
    /// <returns>The changed options.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1 or above <see cref="MaximumThreads"/>.</exception>
    public TallyOptions WithThreads(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MaximumThreads);
        return new(threads, Progress);
    }

    /// <summary>Tells somebody how far the count is, about once a million rows and at the end.</summary>
    /// <param name="progress">Whom to tell; called from whichever thread is counting, one call at a time, with rising numbers.</param>
    /// <returns>The changed options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="progress"/> is null.</exception>
    public TallyOptions WithProgress(IProgress<TallyProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(Threads, progress);
    }
}
