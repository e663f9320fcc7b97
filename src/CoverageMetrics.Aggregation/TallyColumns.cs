using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>The names of the columns of a table or query in which a tally finds the area, the programmes, the further dimensions and the dates.</summary>
/// <remarks>
/// <para>
/// Each member returns a fuller description. The same description reads rows, writes the <c>GROUP BY</c> text that lets a database do the counting, and reads
/// what that text gives.
/// </para>
/// <para>Immutable and safe to share; costs one small object a change.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class TallyColumns
{
    private readonly string _area;
    private ImmutableDictionary<string, string> _programmes = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
    private ImmutableDictionary<string, string> _categories = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
    private string? _programmeCode;
    private string? _birthYear;
    private string? _start;
    private string? _end;
    private string? _rows;

    private TallyColumns(string area) => _area = area;

    private TallyColumns(TallyColumns other)
    {
        _area = other._area;
        _programmes = other._programmes;
        _categories = other._categories;
        _programmeCode = other._programmeCode;
        _birthYear = other._birthYear;
        _start = other._start;
        _end = other._end;
        _rows = other._rows;
    }

    /// <summary>Begins a description with the column of the area's code.</summary>
    /// <param name="area">The name of the column.</param>
    /// <returns>The beginning of a description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is empty.</exception>
    public static TallyColumns Area(string area)
    {
        ArgumentException.ThrowIfNullOrEmpty(area);
        return new(area);
    }

    /// <summary>Names the column that tells whether a row is in a programme: true or false, or 1 or 0.</summary>
    /// <param name="programme">The code of the programme.</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public TallyColumns Programme(string programme, string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(programme);
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new(this) { _programmes = _programmes.SetItem(programme, column) };
    }

    /// <summary>Names the column with the code of the one programme, for rows that are one enrolment each.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is empty.</exception>
    public TallyColumns ProgrammeCode(string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new(this) { _programmeCode = column };
    }

    /// <summary>Names the column with the code of a further dimension.</summary>
    /// <param name="dimension">The name of the dimension.</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public TallyColumns By(string dimension, string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(dimension);
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new(this) { _categories = _categories.SetItem(dimension, column) };
    }

    /// <summary>Names the column with the year of birth, from which all age bands are found.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is empty.</exception>
    public TallyColumns BornIn(string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new(this) { _birthYear = column };
    }

    /// <summary>Names the columns with the first day in force and the first no longer in force, the latter null where there is none yet.</summary>
    /// <param name="start">The name of the column of starts.</param>
    /// <param name="end">The name of the column of ends.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    public TallyColumns During(string start, string end)
    {
        ArgumentException.ThrowIfNullOrEmpty(start);
        ArgumentException.ThrowIfNullOrEmpty(end);
        return new(this) { _start = start, _end = end };
    }

    /// <summary>Names the column that tells for how many rows a row of a caller's own <c>GROUP BY</c> stands; <see cref="RowCount"/> unless named.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is empty.</exception>
    public TallyColumns CountedIn(string column)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new(this) { _rows = column };
    }

    /// <summary>Refuses to count rows with periods where it is not said which of them count.</summary>
    /// <exception cref="ArgumentException">Periods are named, and neither a day nor all dates asked for.</exception>
    internal void RequireDates(TallyOptions options) => TallyOptions.RequireDates(options, _start is not null);

    /// <summary>Refuses a description that does not name all that a layout asks for.</summary>
    /// <exception cref="ArgumentException">Something is missing; it is named.</exception>
    private void RequireComplete(TallyLayout layout, bool dated)
    {
        var missing = new List<string>();
        foreach (string programme in layout.Programmes.Codes)
        {
            if (_programmeCode is null && !_programmes.ContainsKey(programme))
            {
                missing.Add($"programme '{programme}'");
            }
        }

        foreach (TallyDimension dimension in layout.Dimensions)
        {
            if (dimension.IsAgeBands ? _birthYear is null : !_categories.ContainsKey(dimension.Name))
            {
                missing.Add(dimension.IsAgeBands ? $"the year of birth for '{dimension.Name}'" : $"dimension '{dimension.Name}'");
            }
        }

        if (dated && _start is null)
        {
            missing.Add("the dates");
        }

        if (missing.Count > 0)
        {
            throw new ArgumentException($"No column is named for these: {string.Join(", ", missing)}.");
        }
    }
}
