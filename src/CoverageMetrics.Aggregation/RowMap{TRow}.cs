using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Says where in the caller's own rows a tally finds the area, the programmes, the further dimensions and the dates.</summary>
/// <remarks>
/// <para>Each member returns a fuller map.</para>
/// <para>Immutable and safe to share where its functions are; costs one call of each function a row, on the thread that counts.</para>
/// </remarks>
/// <typeparam name="TRow">The caller's type of row.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class RowMap<TRow>
{
    private readonly Func<TRow, string?> _area;
    private readonly Func<TRow, bool?>?[] _programmes;
    private readonly Func<TRow, string?>?[] _categories;
    private Func<TRow, byte>? _flags;
    private Func<TRow, string?>? _programmeCode;
    private Func<TRow, int?>? _birthYear;
    private Func<TRow, LocalDate?>? _start;
    private Func<TRow, LocalDate?>? _end;

    internal RowMap(TallyLayout layout, Func<TRow, string?> area)
    {
        Layout = layout;
        _area = area;
        _programmes = new Func<TRow, bool?>?[layout.Programmes.Count];
        _categories = new Func<TRow, string?>?[layout.Dimensions.Count];
    }

    private RowMap(RowMap<TRow> other)
    {
        Layout = other.Layout;
        _area = other._area;
        _programmes = [.. other._programmes];
        _categories = [.. other._categories];
        _flags = other._flags;
        _programmeCode = other._programmeCode;
        _birthYear = other._birthYear;
        _start = other._start;
        _end = other._end;
    }

    /// <summary>Gets what is counted.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Says how to tell whether a row is in a programme.</summary>
    /// <param name="programme">The code of the programme.</param>
    /// <param name="enrolled">Tells whether it is; null where that is missing, which makes the row a rejected one.</param>
    /// <returns>The fuller map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such programme.</exception>
    public RowMap<TRow> Programme(string programme, Func<TRow, bool?> enrolled)
    {
        ArgumentNullException.ThrowIfNull(enrolled);
        var map = new RowMap<TRow>(this);
        map._programmes[Layout.Programmes.OrdinalOf(programme)] = enrolled;
        return map;
    }

    /// <summary>Says where the code of the one programme is, for rows that are one enrolment each.</summary>
    /// <param name="programme">Finds the code; a code that is null or unknown makes the row a rejected one.</param>
    /// <returns>The fuller map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    public RowMap<TRow> ProgrammeCode(Func<TRow, string?> programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new(this) { _programmeCode = programme };
    }

    /// <summary>Says where all programmes are as bits: bit 0 for the layout's first, bit 1 for its second, and so on.</summary>
    /// <param name="flags">Finds the bits; a bit beyond the layout's programmes makes the row a rejected one.</param>
    /// <returns>The fuller map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="flags"/> is null.</exception>
    public RowMap<TRow> Flags(Func<TRow, byte> flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return new(this) { _flags = flags };
    }

    /// <summary>Says where the code of a further dimension is.</summary>
    /// <param name="dimension">The name of the dimension.</param>
    /// <param name="code">Finds the code; one that is null or unknown makes the row a rejected one.</param>
    /// <returns>The fuller map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such dimension, or it is of age bands.</exception>
    public RowMap<TRow> By(string dimension, Func<TRow, string?> code)
    {
        ArgumentNullException.ThrowIfNull(code);
        int ordinal = Layout.DimensionOrdinal(dimension);
        if (Layout.Dimensions[ordinal].IsAgeBands)
        {
            throw new ArgumentException($"'{dimension}' is of age bands, which are found from the year of birth.", nameof(dimension));
        }

        var map = new RowMap<TRow>(this);
        map._categories[ordinal] = code;
        return map;
    }

    /// <summary>Says where the year of birth is, from which all age bands are found.</summary>
    /// <param name="birthYear">Finds the year; null where it is missing, which makes the row a rejected one.</param>
    /// <returns>The fuller map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="birthYear"/> is null.</exception>
    public RowMap<TRow> BornIn(Func<TRow, int?> birthYear)
    {
        ArgumentNullException.ThrowIfNull(birthYear);
        return new(this) { _birthYear = birthYear };
    }

    /// <summary>Says from when to when a row is in force: from its start up to, and without, its end.</summary>
    /// <param name="start">Finds the first day in force; null where it is missing, which makes the row a rejected one.</param>
    /// <param name="end">Finds the first day no longer in force; null where there is none yet.</param>
    /// <returns>The fuller map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RowMap<TRow> During(Func<TRow, LocalDate?> start, Func<TRow, LocalDate?> end)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(end);
        return new(this) { _start = start, _end = end };
    }

    /// <summary>Begins a count of rows, and refuses a map that does not say all that is asked for.</summary>
    /// <exception cref="ArgumentException">Something is missing, and is named, or it is not said which rows of those with periods count.</exception>
    internal RowCounter Begin(TallyOptions options)
    {
        TallyOptions.RequireDates(options, _start is not null);
        RequireComplete(dated: options.Day is not null);
        return new(Layout, options);
    }

    /// <summary>Counts one row.</summary>
    internal void Count(RowCounter counter, TRow row)
    {
        if (counter.Begin(_area(row), 1) && Programmes(counter, row) && Categories(counter, row) && Dates(counter, row))
        {
            counter.Count();
        }
    }

    private bool Programmes(RowCounter counter, TRow row)
    {
        if (_flags is not null)
        {
            return counter.Flags(_flags(row));
        }

        if (_programmeCode is not null)
        {
            return counter.ProgrammeCode(_programmeCode(row));
        }

        for (int programme = 0; programme < _programmes.Length; programme++)
        {
            if (!counter.Programme(programme, _programmes[programme]!(row)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Categories(RowCounter counter, TRow row)
    {
        for (int dimension = 0; dimension < _categories.Length; dimension++)
        {
            if (_categories[dimension] is Func<TRow, string?> code ? !counter.Category(dimension, code(row)) : !counter.BirthYear(dimension, _birthYear!(row)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Dates(RowCounter counter, TRow row) => _start is null || counter.Dates(_start(row), _end!(row));

    private void RequireComplete(bool dated)
    {
        var missing = new List<string>();
        for (int programme = 0; programme < _programmes.Length; programme++)
        {
            if (_programmes[programme] is null && _programmeCode is null && _flags is null)
            {
                missing.Add($"programme '{Layout.Programmes[programme]}'");
            }
        }

        for (int dimension = 0; dimension < _categories.Length; dimension++)
        {
            TallyDimension by = Layout.Dimensions[dimension];
            if (by.IsAgeBands ? _birthYear is null : _categories[dimension] is null)
            {
                missing.Add(by.IsAgeBands ? $"the year of birth for '{by.Name}'" : $"dimension '{by.Name}'");
            }
        }

        if (dated && _start is null)
        {
            missing.Add("the dates");
        }

        if (missing.Count > 0)
        {
            throw new ArgumentException($"The map does not say where these are: {string.Join(", ", missing)}.");
        }
    }
}
