using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Aggregation;

/// <summary>How to count: as at which day, on how many threads, and whom to tell how far it is.</summary>
/// <remarks>
/// <para>
/// A source that knows from when to when its rows are in force is counted <see cref="AsAt"/> a day or <see cref="OverAllDates"/>; where neither is said it is
/// refused, because counting all its rows counts people who are no longer insured. A source without periods needs neither.
/// </para>
/// <para>The result of a count does not depend on the threads, nor on who is told.</para>
/// <para>Immutable and safe to share; costs one small object a change.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyOptions
{
    /// <summary>The most threads: 1,024.</summary>
    public const int MaximumThreads = 1024;

    private TallyOptions()
    {
        Threads = 1;
    }

    private TallyOptions(TallyOptions other)
    {
        Day = other.Day;
        IsOverAllDates = other.IsOverAllDates;
        Threads = other.Threads;
        Progress = other.Progress;
    }

    /// <summary>Gets the options that are used where none are given: one thread, nobody told, and every row of a source without periods.</summary>
    public static TallyOptions Usual { get; } = new();

    /// <summary>Gets the day of the ISO calendar on which rows have to be in force, or null where every row counts or nothing is said.</summary>
    public LocalDate? Day { get; private init; }

    /// <summary>Gets a value indicating whether every row counts, whenever it is in force.</summary>
    public bool IsOverAllDates { get; private init; }

    /// <summary>Gets the number of threads that count, the calling one among them.</summary>
    public int Threads { get; private init; }

    /// <summary>Gets who is told how far the count is, or null.</summary>
    public IProgress<TallyProgress>? Progress { get; private init; }

    /// <summary>Counts the rows in force on a day: those that have started by then and have not ended.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The changed options.</returns>
    public TallyOptions AsAt(LocalDate day) => new(this) { Day = day.WithCalendar(CalendarSystem.Iso), IsOverAllDates = false };

    /// <summary>Counts every row, whether it is in force, has ended or has not begun: all that were ever enrolled.</summary>
    /// <returns>The changed options.</returns>
    public TallyOptions OverAllDates() => new(this) { Day = null, IsOverAllDates = true };

    /// <summary>Counts on a number of threads of the thread pool, the calling one among them; few rows are counted on fewer.</summary>
    /// <remarks>
    /// Batches, streams and rows are read by one thread at a time, not always the same one, while others count what was read before; several sources of batches are read at once.
    /// A database reader is read and counted on one thread.
    /// </remarks>
    /// <param name="threads">How many, from 1 to <see cref="MaximumThreads"/>.</param>
    /// <returns>The changed options.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1 or above <see cref="MaximumThreads"/>.</exception>
    public TallyOptions WithThreads(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MaximumThreads);
        return new(this) { Threads = threads };
    }

    /// <summary>Tells somebody how far the count is, about once a million rows and at the end.</summary>
    /// <param name="progress">Whom to tell; called from whichever thread is counting, one call at a time, with rising numbers.</param>
    /// <returns>The changed options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="progress"/> is null.</exception>
    public TallyOptions WithProgress(IProgress<TallyProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(this) { Progress = progress };
    }

    /// <summary>Writes which rows count and on how many threads, for reading.</summary>
    /// <returns>Text such as <c>as at 2022-08-31, threads: 4</c>.</returns>
    public override string ToString() => string.Create(
        null, $"{(Day is LocalDate day ? $"as at {LocalDatePattern.Iso.Format(day)}" : IsOverAllDates ? "over all dates" : "rows without periods")}, threads: {Threads}");

    /// <summary>Tells nobody how far the count is.</summary>
    internal TallyOptions Untold() => new(this) { Progress = null };

    /// <summary>Refuses to count a source with periods where it is not said which of its rows count.</summary>
    /// <exception cref="ArgumentException">Neither a day nor all dates have been asked for.</exception>
    internal static void RequireDates(TallyOptions options, bool hasPeriods)
    {
        if (hasPeriods && options.Day is null && !options.IsOverAllDates)
        {
            throw new ArgumentException(
                $"The rows are in force from a start to an end: say whether they count as at a day ({nameof(TallyOptions)}.{nameof(AsAt)}) or over all dates ({nameof(TallyOptions)}.{nameof(OverAllDates)}).",
                nameof(options));
        }
    }
}
