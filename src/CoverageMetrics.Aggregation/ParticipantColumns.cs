using System;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Rows as columns: for each row the number of its area, its programmes as bits, and whatever else the layout asks for.</summary>
/// <remarks>
/// <para>Refers to the caller's own memory and keeps nothing beyond the call that counts it. The default value has no rows. Narrow columns are counted fastest: 16-bit area numbers and days.</para>
/// <para>Not thread-safe, as it lives on the stack of one thread; costs no memory beyond the caller's columns.</para>
/// </remarks>
public readonly ref struct ParticipantColumns
{
    /// <summary>The end that means "still enrolled" in a column of 16-bit days: 65,535.</summary>
    public const ushort OpenEnd16 = ushort.MaxValue;

    /// <summary>The end that means "still enrolled" in a column of 32-bit days: 2,147,483,647.</summary>
    public const int OpenEnd32 = int.MaxValue;

    internal ReadOnlySpan<ushort> Areas16 { get; private init; }

    internal ReadOnlySpan<int> Areas32 { get; private init; }

    internal ReadOnlySpan<byte> Programmes { get; private init; }

    internal ReadOnlySpan<ushort> Starts16 { get; private init; }

    internal ReadOnlySpan<ushort> Ends16 { get; private init; }

    internal ReadOnlySpan<int> Starts32 { get; private init; }

    internal ReadOnlySpan<int> Ends32 { get; private init; }

    internal ReadOnlySpan<ushort> BirthYears { get; private init; }

    internal ReadOnlySpan<byte> Ordinals0 { get; private init; }

    internal ReadOnlySpan<byte> Ordinals1 { get; private init; }

    internal ReadOnlySpan<byte> Ordinals2 { get; private init; }

    internal ReadOnlySpan<byte> Ordinals3 { get; private init; }

    internal ReadOnlySpan<ulong> Persons64 { get; private init; }

    internal ReadOnlySpan<uint> Persons32 { get; private init; }

    internal int OrdinalColumns { get; private init; }

    internal bool WideAreas { get; private init; }

    internal bool WideDates { get; private init; }

    internal bool HasDates { get; private init; }

    internal bool HasBirthYears { get; private init; }

    internal bool HasPersons { get; private init; }

    internal bool WidePersons { get; private init; }

    internal LocalDate DayZero { get; private init; }

    /// <summary>Gets the number of rows.</summary>
    public int Rows => Programmes.Length;

    /// <summary>Takes the columns that every count needs.</summary>
    /// <param name="areas">The number of each row's area in the layout's areas; <see cref="CodeIndex.Unknown"/> where it is unknown.</param>
    /// <param name="programmes">The programmes of each row: bit 0 for the layout's first, bit 1 for its second, and so on.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static ParticipantColumns Of(ReadOnlySpan<ushort> areas, ReadOnlySpan<byte> programmes)
    {
        RequireRows(areas.Length, programmes.Length, nameof(areas));
        return new() { Areas16 = areas, Programmes = programmes };
    }

    /// <summary>Takes the columns that every count needs.</summary>
    /// <param name="areas">The number of each row's area in the layout's areas; any other number where it is unknown.</param>
    /// <param name="programmes">The programmes of each row: bit 0 for the layout's first, bit 1 for its second, and so on.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static ParticipantColumns Of(ReadOnlySpan<int> areas, ReadOnlySpan<byte> programmes)
    {
        RequireRows(areas.Length, programmes.Length, nameof(areas));
        return new() { Areas32 = areas, Programmes = programmes, WideAreas = true };
    }

    /// <summary>Adds when each row's enrolment began and ended: it is in force from its start up to, and without, its end.</summary>
    /// <param name="dayZero">The day that is number 0.</param>
    /// <param name="starts">The first day in force.</param>
    /// <param name="ends">The first day no longer in force, or <see cref="OpenEnd16"/>.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">A column is not as long as the others.</exception>
    public ParticipantColumns During(LocalDate dayZero, ReadOnlySpan<ushort> starts, ReadOnlySpan<ushort> ends)
    {
        RequireRows(starts.Length, Rows, nameof(starts));
        RequireRows(ends.Length, Rows, nameof(ends));
        return this with { DayZero = dayZero, Starts16 = starts, Ends16 = ends, HasDates = true, WideDates = false };
    }

    /// <summary>Adds when each row's enrolment began and ended: it is in force from its start up to, and without, its end.</summary>
    /// <param name="dayZero">The day that is number 0.</param>
    /// <param name="starts">The first day in force; may be negative.</param>
    /// <param name="ends">The first day no longer in force, or <see cref="OpenEnd32"/>.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">A column is not as long as the others.</exception>
    public ParticipantColumns During(LocalDate dayZero, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        RequireRows(starts.Length, Rows, nameof(starts));
        RequireRows(ends.Length, Rows, nameof(ends));
        return this with { DayZero = dayZero, Starts32 = starts, Ends32 = ends, HasDates = true, WideDates = true };
    }

    /// <summary>Adds the year in which each row's person was born, from which all the layout's age bands are found.</summary>
    /// <param name="birthYears">The years.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public ParticipantColumns BornIn(ReadOnlySpan<ushort> birthYears)
    {
        RequireRows(birthYears.Length, Rows, nameof(birthYears));
        return this with { BirthYears = birthYears, HasBirthYears = true };
    }

    /// <summary>Adds the column of the layout's next dimension of codes; age bands are left out, they have <see cref="BornIn"/>.</summary>
    /// <param name="ordinals">The number of each row's code in the dimension.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="TallyLayout.MaximumDimensions"/> such columns already.</exception>
    public ParticipantColumns By(ReadOnlySpan<byte> ordinals)
    {
        RequireRows(ordinals.Length, Rows, nameof(ordinals));
        int columns = OrdinalColumns + 1;
        return OrdinalColumns switch
        {
            0 => this with { Ordinals0 = ordinals, OrdinalColumns = columns },
            1 => this with { Ordinals1 = ordinals, OrdinalColumns = columns },
            2 => this with { Ordinals2 = ordinals, OrdinalColumns = columns },
            3 => this with { Ordinals3 = ordinals, OrdinalColumns = columns },
            _ => throw new InvalidOperationException($"A layout has at most {TallyLayout.MaximumDimensions} dimensions."),
        };
    }

    /// <summary>Adds who each row is about, so that people can be counted instead of rows.</summary>
    /// <remarks>Equal numbers are one person: leave rows without an identifier out, or give each a number of its own.</remarks>
    /// <param name="persons">Any 64-bit identifiers; those of at most eleven digits are counted fastest and in least memory.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public ParticipantColumns About(ReadOnlySpan<ulong> persons)
    {
        RequireRows(persons.Length, Rows, nameof(persons));
        return this with { Persons64 = persons, HasPersons = true, WidePersons = true };
    }

    /// <summary>Adds who each row is about, so that people can be counted instead of rows.</summary>
    /// <remarks>Equal numbers are one person: leave rows without an identifier out, or give each a number of its own.</remarks>
    /// <param name="persons">Numbers of persons, such as those of a list without gaps.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public ParticipantColumns About(ReadOnlySpan<uint> persons)
    {
        RequireRows(persons.Length, Rows, nameof(persons));
        return this with { Persons32 = persons, HasPersons = true, WidePersons = false };
    }

    /// <summary>Writes the number of rows for reading, in the current culture.</summary>
    /// <returns>Text such as <c>17,100,000 rows</c>.</returns>
    public override string ToString() => string.Create(null, $"{Rows:N0} rows");

    private static void RequireRows(int rows, int others, string parameter)
    {
        if (rows != others)
        {
            throw new ArgumentException($"Columns must be equally long, but this one has {rows} rows and the others {others}.", parameter);
        }
    }
}
