using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Some of the rows as columns that can be kept and handed from thread to thread: a record batch of Arrow, a row group of Parquet, or what the caller has read.</summary>
/// <remarks>
/// <para>
/// Refers to the caller's own memory and copies none of it. Whoever gives batches to a count must leave their memory alone until the count has returned; or until
/// what the batch owns is disposed of, which tells that the batch has been counted and its memory may be filled again (<see cref="Owning"/>).
/// </para>
/// <para>Immutable and safe to share, as long as its memory is left alone; costs some small objects, and nothing for a row.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ParticipantBatch
{
    private readonly View _view;
    private readonly IDisposable[] _owned;

    private ParticipantBatch(View view, IDisposable[] owned)
    {
        _view = view;
        _owned = owned;
        Rows = view().Rows;
    }

    private delegate ParticipantColumns View();

    /// <summary>Gets the number of rows.</summary>
    public int Rows { get; }

    /// <summary>Gets the batch as the columns that every other way of counting takes; they refer to the same memory.</summary>
    public ParticipantColumns Columns => _view();

    /// <summary>Takes the columns that every count needs.</summary>
    /// <param name="areas">The number of each row's area in the layout's areas; <see cref="CodeIndex.Unknown"/> where it is unknown.</param>
    /// <param name="programmes">The programmes of each row: bit 0 for the layout's first, bit 1 for its second, and so on.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static ParticipantBatch Of(ReadOnlyMemory<ushort> areas, ReadOnlyMemory<byte> programmes) =>
        new(() => ParticipantColumns.Of(areas.Span, programmes.Span), []);

    /// <summary>Takes the columns that every count needs.</summary>
    /// <param name="areas">The number of each row's area in the layout's areas; any other number where it is unknown.</param>
    /// <param name="programmes">The programmes of each row: bit 0 for the layout's first, bit 1 for its second, and so on.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static ParticipantBatch Of(ReadOnlyMemory<int> areas, ReadOnlyMemory<byte> programmes) =>
        new(() => ParticipantColumns.Of(areas.Span, programmes.Span), []);

    /// <summary>Adds when each row's enrolment began and ended: it is in force from its start up to, and without, its end.</summary>
    /// <param name="dayZero">The day that is number 0.</param>
    /// <param name="starts">The first day in force.</param>
    /// <param name="ends">The first day no longer in force, or <see cref="ParticipantColumns.OpenEnd16"/>.</param>
    /// <returns>The batch with these.</returns>
    /// <exception cref="ArgumentException">A column is not as long as the others.</exception>
    public ParticipantBatch During(LocalDate dayZero, ReadOnlyMemory<ushort> starts, ReadOnlyMemory<ushort> ends) =>
        With(() => Columns.During(dayZero, starts.Span, ends.Span));

    /// <summary>Adds when each row's enrolment began and ended: it is in force from its start up to, and without, its end.</summary>
    /// <param name="dayZero">The day that is number 0.</param>
    /// <param name="starts">The first day in force; may be negative.</param>
    /// <param name="ends">The first day no longer in force, or <see cref="ParticipantColumns.OpenEnd32"/>.</param>
    /// <returns>The batch with these.</returns>
    /// <exception cref="ArgumentException">A column is not as long as the others.</exception>
    public ParticipantBatch During(LocalDate dayZero, ReadOnlyMemory<int> starts, ReadOnlyMemory<int> ends) =>
        With(() => Columns.During(dayZero, starts.Span, ends.Span));

    /// <summary>Adds the year in which each row's person was born, from which all the layout's age bands are found.</summary>
    /// <param name="birthYears">The years.</param>
    /// <returns>The batch with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public ParticipantBatch BornIn(ReadOnlyMemory<ushort> birthYears) => With(() => Columns.BornIn(birthYears.Span));

    /// <summary>Adds the column of the layout's next dimension of codes; age bands are left out, they have <see cref="BornIn"/>.</summary>
    /// <param name="ordinals">The number of each row's code in the dimension.</param>
    /// <returns>The batch with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="TallyLayout.MaximumDimensions"/> such columns already.</exception>
    public ParticipantBatch By(ReadOnlyMemory<byte> ordinals) => With(() => Columns.By(ordinals.Span));

    /// <summary>Adds who each row is about, so that people can be counted instead of rows.</summary>
    /// <remarks>Equal numbers are one person: leave rows without an identifier out, or give each a number of its own.</remarks>
    /// <param name="persons">Any 64-bit identifiers; those of at most eleven digits are counted fastest and in least memory.</param>
    /// <returns>The batch with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public ParticipantBatch About(ReadOnlyMemory<ulong> persons) => With(() => Columns.About(persons.Span));

    /// <summary>Adds who each row is about, so that people can be counted instead of rows.</summary>
    /// <remarks>Equal numbers are one person: leave rows without an identifier out, or give each a number of its own.</remarks>
    /// <param name="persons">Numbers of persons, such as those of a list without gaps.</param>
    /// <returns>The batch with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public ParticipantBatch About(ReadOnlyMemory<uint> persons) => With(() => Columns.About(persons.Span));

    /// <summary>Hands the batch something to dispose of as soon as it has been counted, such as the <see cref="System.Buffers.IMemoryOwner{T}"/> of a column.</summary>
    /// <remarks>
    /// A count that is given the batch disposes of everything it owns, once, also where the count fails or is cancelled; a batch that was never given to a count keeps it.
    /// The thread that has counted disposes, while others may be reading the next batch.
    /// </remarks>
    /// <param name="owned">What to dispose of.</param>
    /// <returns>The batch with this beside what it owns already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="owned"/> is null.</exception>
    public ParticipantBatch Owning(IDisposable owned)
    {
        ArgumentNullException.ThrowIfNull(owned);
        return new(_view, [.. _owned, owned]);
    }

    /// <summary>Writes the number of rows for reading, in the current culture.</summary>
    /// <returns>Text such as <c>65,472 rows</c>.</returns>
    public override string ToString() => string.Create(null, $"{Rows:N0} rows");

    /// <summary>Disposes of everything that the batch owns, whatever becomes of one of it.</summary>
    internal void Release() => Release(0);

    private void Release(int from)
    {
        if (from < _owned.Length)
        {
            try
            {
                _owned[from].Dispose();
            }
            finally
            {
                Release(from + 1);
            }
        }
    }

    private ParticipantBatch With(View view) => new(view, _owned);
}
