using System;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Rows as columns: for each row the number of its area, its programmes as bits, and whatever else the layout asks for.</summary>
/// <remarks>
/// Refers to the caller's own memory, copies nothing and keeps nothing beyond the call that counts it. The default value has no rows.
/// Narrow columns are counted fastest: 16-bit area numbers and days.
/// </remarks>
public ref struct ParticipantColumns
{
    /// <summary>The end that means "still enrolled" in a column of 16-bit days: 65,535.</summary>
    public const ushort OpenEnd16 = ushort.MaxValue;

    /// <summary>The end that means "still enrolled" in a column of 32-bit days: 2,147,483,647.</summary>
    public const int OpenEnd32 = int.MaxValue;

    internal ReadOnlySpan<ushort> Areas16;
    internal ReadOnlySpan<int> Areas32;
    internal ReadOnlySpan<byte> Programmes;
    internal ReadOnlySpan<ushort> Starts16;
    internal ReadOnlySpan<ushort> Ends16;
    internal ReadOnlySpan<int> Starts32;
    internal ReadOnlySpan<int> Ends32;
    internal ReadOnlySpan<ushort> BirthYears;
    internal ReadOnlySpan<byte> Ordinals0;
    internal ReadOnlySpan<byte> Ordinals1;
    internal ReadOnlySpan<byte> Ordinals2;
    internal ReadOnlySpan<byte> Ordinals3;
    internal ReadOnlySpan<ulong> Persons64;
    internal ReadOnlySpan<uint> Persons32;
    internal int OrdinalColumns;
    internal bool WideAreas;
    internal bool WideDates;
    internal bool HasDates;
    internal bool HasBirthYears;
    internal bool HasPersons;
    internal bool WidePersons;
    internal LocalDate DayZero;

    /// <summary>Gets the number of rows.</summary>
    public readonly int Rows => Programmes.Length;

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
    public readonly ParticipantColumns During(LocalDate dayZero, ReadOnlySpan<ushort> starts, ReadOnlySpan<ushort> ends)
    {
        RequireRows(starts.Length, Rows, nameof(starts));
        RequireRows(ends.Length, Rows, nameof(ends));
        ParticipantColumns columns = this;
        columns.DayZero = dayZero;
        columns.Starts16 = starts;
        columns.Ends16 = ends;
        columns.HasDates = true;
        columns.WideDates = false;
        return columns;
    }

    /// <summary>Adds when each row's enrolment began and ended: it is in force from its start up to, and without, its end.</summary>
    /// <param name="dayZero">The day that is number 0.</param>
    /// <param name="starts">The first day in force; may be negative.</param>
    /// <param name="ends">The first day no longer in force, or <see cref="OpenEnd32"/>.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">A column is not as long as the others.</exception>
    public readonly ParticipantColumns During(LocalDate dayZero, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        RequireRows(starts.Length, Rows, nameof(starts));
        RequireRows(ends.Length, Rows, nameof(ends));
        ParticipantColumns columns = this;
        columns.DayZero = dayZero;
        columns.Starts32 = starts;
        columns.Ends32 = ends;
        columns.HasDates = true;
        columns.WideDates = true;
        return columns;
    }

    /// <summary>Adds the year in which each row's person was born, from which all the layout's age bands are found.</summary>
    /// <param name="birthYears">The years.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public readonly ParticipantColumns BornIn(ReadOnlySpan<ushort> birthYears)
    {
        RequireRows(birthYears.Length, Rows, nameof(birthYears));
        ParticipantColumns columns = this;
        columns.BirthYears = birthYears;
        columns.HasBirthYears = true;
        return columns;
    }

    /// <summary>Adds the column of the layout's next dimension of codes; age bands are left out, they have <see cref="BornIn"/>.</summary>
    /// <param name="ordinals">The number of each row's code in the dimension.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="TallyLayout.MaximumDimensions"/> such columns already.</exception>
    public readonly ParticipantColumns By(ReadOnlySpan<byte> ordinals)
    {
        RequireRows(ordinals.Length, Rows, nameof(ordinals));
        ParticipantColumns columns = this;
        switch (columns.OrdinalColumns++)
        {
            case 0: columns.Ordinals0 = ordinals; break;
            case 1: columns.Ordinals1 = ordinals; break;
            case 2: columns.Ordinals2 = ordinals; break;
            case 3: columns.Ordinals3 = ordinals; break;
            default: throw new InvalidOperationException($"A layout has at most {TallyLayout.MaximumDimensions} dimensions.");
        }

        return columns;
    }

    /// <summary>Adds who each row is about, so that people can be counted instead of rows.</summary>
    /// <remarks>Equal numbers are one person: leave rows without an identifier out, or give each a number of its own.</remarks>
    /// <param name="persons">Any 64-bit identifiers; those of at most ten digits are counted fastest and in least memory.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public readonly ParticipantColumns About(ReadOnlySpan<ulong> persons)
    {
        RequireRows(persons.Length, Rows, nameof(persons));
        ParticipantColumns columns = this;
        columns.Persons64 = persons;
        columns.HasPersons = true;
        columns.WidePersons = true;
        return columns;
    }

    /// <summary>Adds who each row is about, so that people can be counted instead of rows.</summary>
    /// <remarks>Equal numbers are one person: leave rows without an identifier out, or give each a number of its own.</remarks>
    /// <param name="persons">Numbers of persons, such as those of a list without gaps.</param>
    /// <returns>The columns with these.</returns>
    /// <exception cref="ArgumentException">The column is not as long as the others.</exception>
    public readonly ParticipantColumns About(ReadOnlySpan<uint> persons)
    {
        RequireRows(persons.Length, Rows, nameof(persons));
        ParticipantColumns columns = this;
        columns.Persons32 = persons;
        columns.HasPersons = true;
        columns.WidePersons = false;
        return columns;
    }

    private static void RequireRows(int rows, int others, string parameter)
    {
        if (rows != others)
        {
            throw new ArgumentException($"Columns must be equally long, but this one has {rows} rows and the others {others}.", parameter);
        }
    }
}
