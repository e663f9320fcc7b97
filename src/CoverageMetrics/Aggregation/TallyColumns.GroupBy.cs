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
    /// <summary>The column in which the <c>GROUP BY</c> text counts rows: <c>row_count</c>.</summary>
    public const string RowCount = "row_count";

    internal const string RowStatus = "row_status";
    internal const int StatusInForce = 0;
    internal const int StatusNotInForce = 1;
    internal const int StatusEndBeforeStart = 2;
    internal const int StatusMissingStart = 3;

    /// <summary>Writes the query with which a database counts the rows of a table as a tally would.</summary>
    /// <remarks>
    /// Standard SQL, the same for PostgreSQL and Citus, Spark SQL, Trino and DuckDB: it groups by the columns themselves, so that also the rows
    /// that a tally counts apart come back. What it gives is read by
    /// <see cref="ParticipantTally.FromGroups(System.Data.Common.DbDataReader, TallyLayout, TallyColumns)"/>.
    /// </remarks>
    /// <param name="layout">What to count.</param>
    /// <param name="table">The name of the table, with its schema if need be.</param>
    /// <returns>The text of the query, without a semicolon.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A name is not a plain one of letters, digits and underscores, or no column is named for something that the layout asks for.
    /// </exception>
    public string ToGroupBy(TallyLayout layout, string table) => GroupBy(layout, table, null);

    /// <summary>Writes the query with which a database counts the rows of a table that are in force on a date as a tally would.</summary>
    /// <remarks>What it gives is read by
    /// <see cref="ParticipantTally.FromGroupsAsAt(System.Data.Common.DbDataReader, TallyLayout, TallyColumns, LocalDate)"/>.</remarks>
    /// <param name="layout">What to count.</param>
    /// <param name="table">The name of the table, with its schema if need be.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <returns>The text of the query, without a semicolon.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A name is not a plain one of letters, digits and underscores, or no column is named for something that the layout asks for.
    /// </exception>
    public string ToGroupByAsAt(TallyLayout layout, string table, LocalDate date) => GroupBy(layout, table, date);

    /// <summary>The name that the query gives to the bands of an age dimension.</summary>
    internal static string BandColumn(int dimension) => string.Create(CultureInfo.InvariantCulture, $"age_band_{dimension + 1}");

    private string GroupBy(TallyLayout layout, string table, LocalDate? date)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentException.ThrowIfNullOrEmpty(table);
        RequireComplete(layout, dated: date is not null);
        foreach (string part in table.Split('.'))
        {
            RequirePlain(part);
        }

        // By name in the output: what is selected for it.
        var columns = new List<(string Name, string Source)> { (_area, RequirePlain(_area)) };
        IEnumerable<string> programmes = _programmeCode is null ? layout.Programmes.Codes.Select(programme => _programmes[programme]) : [_programmeCode];
        columns.AddRange(programmes.Select(programme => (programme, RequirePlain(programme))));
        for (int dimension = 0; dimension < layout.Dimensions.Count; dimension++)
        {
            TallyDimension by = layout.Dimensions[dimension];
            columns.Add(by.IsAgeBands
                ? (BandColumn(dimension), Bands(by, RequirePlain(_birthYear!)))
                : (_categories[by.Name], RequirePlain(_categories[by.Name])));
        }

        if (date is LocalDate asAt)
        {
            columns.Add((RowStatus, Status(RequirePlain(_start!), RequirePlain(_end!), asAt)));
        }

        columns = [.. columns.DistinctBy(column => column.Name)];
        string names = string.Join(", ", columns.Select(column => column.Name));
        var text = new StringBuilder();
        text.Append("SELECT ").Append(names).Append(", COUNT(*) AS ").Append(RowCount).Append('\n');
        text.Append("FROM (\n  SELECT ");
        text.AppendJoin(",\n    ", columns.Select(column => column.Name == column.Source ? column.Name : $"{column.Source} AS {column.Name}"));
        text.Append("\n  FROM ").Append(table).Append("\n) AS counted_rows\n");
        text.Append("GROUP BY ").Append(names);
        return text.ToString();
    }

    /// <summary>Numbers the age bands; a year that has none becomes minus one minus itself, so that it can be shown.</summary>
    private static string Bands(TallyDimension by, string birthYear)
    {
        string age = string.Create(CultureInfo.InvariantCulture, $"{by.Year} - {birthYear}");
        var text = new StringBuilder("CASE");
        text.Append(CultureInfo.InvariantCulture, $" WHEN {age} < 0 OR {age} > {TallyDimension.MaximumAge} THEN -1 - {birthYear}");
        for (int band = 1; band < by.LowerAges.Count; band++)
        {
            text.Append(CultureInfo.InvariantCulture, $" WHEN {age} < {by.LowerAges[band]} THEN {band - 1}");
        }

        return text.Append(CultureInfo.InvariantCulture, $" WHEN {birthYear} IS NOT NULL THEN {by.LowerAges.Count - 1} END").ToString();
    }

    private static string Status(string start, string end, LocalDate asAt)
    {
        string date = $"DATE '{LocalDatePattern.Iso.Format(asAt)}'";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CASE WHEN {start} IS NULL THEN {StatusMissingStart} WHEN {end} < {start} THEN {StatusEndBeforeStart} WHEN {start} <= {date} AND ({end} IS NULL OR {end} > {date}) THEN {StatusInForce} ELSE {StatusNotInForce} END");
    }

    private static string RequirePlain(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? name
            : throw new ArgumentException($"A name in a query must be of letters, digits and underscores, but '{name}' is not.", nameof(name));
}
