using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Aggregation;

public sealed partial class TallyColumns
{
    /// <summary>The column in which the <c>GROUP BY</c> text counts rows unless <see cref="CountedIn"/> names another: <c>row_count</c>, followed by an underscore where a column of the table has that name.</summary>
    public const string RowCount = "row_count";

    internal const int StatusInForce = 0;
    internal const int StatusNotInForce = 1;
    internal const int StatusEndBeforeStart = 2;
    internal const int StatusMissingStart = 3;
    internal const int StatusStartIsNoDay = 4;
    internal const int StatusEndIsNoDay = 5;

    /// <summary>Writes the query with which a database counts the rows of a table as a tally would.</summary>
    /// <remarks>
    /// It groups by the columns themselves, so that also the rows that a tally counts apart come back. What it gives is read by
    /// <see cref="ParticipantReader.OfGroups"/> and counted with the same options. Starts and ends are dates, or timestamps without a time zone, of which the day counts.
    /// </remarks>
    /// <param name="layout">What to count.</param>
    /// <param name="table">The name of the table, with its schema and a dot before it if need be; quoted as the columns are.</param>
    /// <param name="dialect">How the database wants it written.</param>
    /// <param name="options">As at which day; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <returns>The text of the query, without a semicolon.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/>, <paramref name="table"/> or <paramref name="dialect"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A name is empty or holds a zero character, rows are counted in a column that holds something else, no column is named for something that is asked for, or
    /// periods are named where it is not said which rows count.
    /// </exception>
    public string ToGroupBy(TallyLayout layout, string table, SqlDialect dialect, TallyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(dialect);
        options ??= TallyOptions.Usual;
        RequireDates(options);
        RequireComplete(layout, dated: options.Day is not null);

        // By name in the output: what is selected for it.
        var columns = new List<(string Name, string Source)> { Itself(_area) };
        columns.AddRange(_programmeCode is null ? layout.Programmes.Codes.Select(programme => Itself(_programmes[programme])) : [Itself(_programmeCode)]);
        for (int dimension = 0; dimension < layout.Dimensions.Count; dimension++)
        {
            TallyDimension by = layout.Dimensions[dimension];
            columns.Add(by.IsAgeBands ? (BandColumn(dimension), Bands(dialect, by, dialect.Quote(_birthYear!))) : Itself(_categories[by.Name]));
        }

        if (options.Day is LocalDate asAt)
        {
            columns.Add((StatusColumn(), Status(dialect, dialect.Quote(_start!), dialect.Quote(_end!), asAt)));
        }

        columns = [.. columns.DistinctBy(column => column.Name, dialect.Names)];
        if (columns.Any(column => dialect.Names.Equals(column.Name, CountColumn())))
        {
            throw new ArgumentException($"Rows cannot be counted in the column '{CountColumn()}', which holds something else.");
        }

        string names = string.Join(", ", columns.Select(column => dialect.Quote(column.Name)));
        var text = new StringBuilder();
        text.Append("SELECT ").Append(names).Append(", ").Append(dialect.CountAll).Append(" AS ").Append(dialect.Quote(CountColumn())).Append('\n');
        text.Append("FROM (\n  SELECT ");
        text.AppendJoin(",\n    ", columns.Select(column => $"{column.Source} AS {dialect.Quote(column.Name)}"));
        text.Append("\n  FROM ").AppendJoin('.', table.Split('.').Select(dialect.Quote)).Append("\n) AS counted_rows\n");
        text.Append("GROUP BY ").Append(names);
        return text.ToString();

        (string Name, string Source) Itself(string name) => (name, dialect.Quote(name));
    }

    /// <summary>The name that the query gives to the bands of an age dimension.</summary>
    private string BandColumn(int dimension) => Free(string.Create(CultureInfo.InvariantCulture, $"age_band_{dimension + 1}"));

    /// <summary>The name that the query gives to whether a row is in force.</summary>
    private string StatusColumn() => Free("row_status");

    /// <summary>The name of the column in which rows are counted.</summary>
    private string CountColumn() => _rows ?? Free(RowCount);

    /// <summary>Makes a name that no column of the description has, in any case.</summary>
    private string Free(string name)
    {
        string free = name;
        string?[] taken = [_area, _programmeCode, _birthYear, _start, _end, _rows, .. _programmes.Values, .. _categories.Values];
        while (taken.Contains(free, StringComparer.OrdinalIgnoreCase))
        {
            free += "_";
        }

        return free;
    }

    /// <summary>Numbers the age bands; a year that has none becomes minus one minus itself, and what is no whole number stays as it is, so that they can be shown.</summary>
    private static string Bands(SqlDialect dialect, TallyDimension by, string birthYear)
    {
        string year = dialect.WholeNumber(birthYear);
        var text = new StringBuilder("CASE");
        text.Append(CultureInfo.InvariantCulture, $" WHEN {birthYear} <> {year} THEN {birthYear}");
        text.Append(CultureInfo.InvariantCulture, $" WHEN {year} NOT BETWEEN {by.Year - TallyDimension.MaximumAge} AND {by.Year} THEN -1 - {year}");
        for (int band = 1; band < by.LowerAges.Count; band++)
        {
            text.Append(CultureInfo.InvariantCulture, $" WHEN {year} > {by.Year - by.LowerAges[band]} THEN {band - 1}");
        }

        return text.Append(CultureInfo.InvariantCulture, $" WHEN {birthYear} IS NOT NULL THEN {by.LowerAges.Count - 1} END").ToString();
    }

    private static string Status(SqlDialect dialect, string start, string end, LocalDate asAt)
    {
        string date = dialect.DateLiteral(LocalDatePattern.Iso.Format(asAt));
        (string first, string last) = (dialect.Day(start), dialect.Day(end));
        var text = new StringBuilder("CASE");
        if (dialect.IsNoDay is { } isNoDay)
        {
            text.Append(CultureInfo.InvariantCulture, $" WHEN {isNoDay(start)} THEN {StatusStartIsNoDay} WHEN {isNoDay(end)} THEN {StatusEndIsNoDay}");
        }

        text.Append(CultureInfo.InvariantCulture, $" WHEN {first} IS NULL THEN {StatusMissingStart} WHEN {last} < {first} THEN {StatusEndBeforeStart}");
        text.Append(CultureInfo.InvariantCulture, $" WHEN {first} <= {date} AND ({last} IS NULL OR {last} > {date}) THEN {StatusInForce} ELSE {StatusNotInForce} END");
        return text.ToString();
    }
}
