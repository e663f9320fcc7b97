using System;
using System.IO;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Rows as streams of columns: raw little-endian values, one a row, without a header.</summary>
/// <remarks>
/// <para>
/// The streams move on when they are counted, and are left open. They are read by one thread at a time; to read on several threads or machines give each its own range of
/// the rows and merge the tallies.
/// </para>
/// <para>Not thread-safe, as no stream is; costs less than four megabytes for each thread while it is counted, however many rows there are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class ParticipantStreams
{
    private readonly Stream _areas;
    private readonly Stream _programmes;
    private Stream? _starts;
    private Stream? _ends;
    private LocalDate _dayZero;
    private Stream? _birthYears;
    private Stream[] _ordinals = [];

    private ParticipantStreams(Stream areas, Stream programmes)
    {
        _areas = areas;
        _programmes = programmes;
    }

    private ParticipantStreams(ParticipantStreams other)
    {
        _areas = other._areas;
        _programmes = other._programmes;
        _starts = other._starts;
        _ends = other._ends;
        _dayZero = other._dayZero;
        _birthYears = other._birthYears;
        _ordinals = other._ordinals;
    }

    /// <summary>Takes the columns that every count needs.</summary>
    /// <param name="areas">The number of each row's area in the layout's areas, 16 bits each; <see cref="CodeIndex.Unknown"/> where it is unknown.</param>
    /// <param name="programmes">The programmes of each row, 8 bits each: bit 0 for the layout's first, bit 1 for its second, and so on.</param>
    /// <returns>The streams.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ParticipantStreams Of(Stream areas, Stream programmes)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(programmes);
        return new(areas, programmes);
    }

    /// <summary>Adds when each row's enrolment began and ended: it is in force from its start up to, and without, its end.</summary>
    /// <param name="dayZero">The day that is number 0.</param>
    /// <param name="starts">The first day in force, 16 bits each.</param>
    /// <param name="ends">The first day no longer in force, 16 bits each, or <see cref="ParticipantColumns.OpenEnd16"/>.</param>
    /// <returns>The streams with these.</returns>
    /// <exception cref="ArgumentNullException">A stream is null.</exception>
    public ParticipantStreams During(LocalDate dayZero, Stream starts, Stream ends)
    {
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(ends);
        return new(this) { _dayZero = dayZero, _starts = starts, _ends = ends };
    }

    /// <summary>Adds the year in which each row's person was born, from which all the layout's age bands are found.</summary>
    /// <param name="birthYears">The years, 16 bits each.</param>
    /// <returns>The streams with these.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="birthYears"/> is null.</exception>
    public ParticipantStreams BornIn(Stream birthYears)
    {
        ArgumentNullException.ThrowIfNull(birthYears);
        return new(this) { _birthYears = birthYears };
    }

    /// <summary>Adds the column of the layout's next dimension of codes; age bands are left out, they have <see cref="BornIn"/>.</summary>
    /// <param name="ordinals">The number of each row's code in the dimension, 8 bits each.</param>
    /// <returns>The streams with these.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ordinals"/> is null.</exception>
    public ParticipantStreams By(Stream ordinals)
    {
        ArgumentNullException.ThrowIfNull(ordinals);
        return new(this) { _ordinals = [.. _ordinals, ordinals] };
    }
}
