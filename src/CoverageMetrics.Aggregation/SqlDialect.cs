using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>How a database wants its SQL written: names, dates, and what it takes for a day.</summary>
/// <remarks>Immutable and safe to share; costs nothing, as each is made once. Where a name stands in a text, it is quoted: its letters and their case are those of the table.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class SqlDialect
{
    // White space that a text cell may be of and still be empty.
    private const string SqliteBlanks = "' ' || char(9, 10, 13)";

    private readonly string _name;

    private SqlDialect(string name) => _name = name;

    /// <summary>Gets standard SQL, as many databases take it. It cannot tell a timestamp with a time zone from one without: give it columns of dates, or of timestamps without a zone.</summary>
    public static SqlDialect Standard { get; } = new("standard SQL");

    /// <summary>Gets the SQL of PostgreSQL and Citus.</summary>
    public static SqlDialect PostgreSql { get; } = new("PostgreSQL")
    {
        IsNoDay = column => $"{column} IS NOT NULL AND pg_typeof({column}) NOT IN ('date'::regtype, 'timestamp'::regtype)",
    };

    /// <summary>Gets the SQL of DuckDB.</summary>
    public static SqlDialect DuckDb { get; } = new("DuckDB")
    {
        Names = StringComparer.OrdinalIgnoreCase,
        IsNoDay = column => $"{column} IS NOT NULL AND typeof({column}) NOT IN ('DATE', 'TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS')",
    };

    /// <summary>Gets the SQL of SQLite, whose dates are text such as <c>2022-08-31</c> or <c>2022-08-31 10:00:00</c>.</summary>
    public static SqlDialect Sqlite { get; } = new("SQLite")
    {
        Names = StringComparer.OrdinalIgnoreCase,

        // Between double quotes SQLite takes a name that it does not know for a text.
        Quoted = name => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`",
        DateLiteral = date => $"'{date}'",
        Day = column => $"NULLIF(trim(substr({column}, 1, 10), {SqliteBlanks}), '')",
        IsNoDay = column => $"trim({column}, {SqliteBlanks}) <> '' AND NOT (date(substr({column}, 1, 10)) IS substr({column}, 1, 10)"
            + $" AND (length({column}) = 10 OR (substr({column}, 11) GLOB '[ T][0-9][0-9]:[0-9][0-9]*' AND substr({column}, 12) NOT GLOB '*[^0-9:.]*')))",
    };

    /// <summary>Gets the SQL of ClickHouse, from version 22 on. Its times of day are moments of a time zone and are refused: give it columns of <c>Date</c> or <c>Date32</c>, and <c>toDate32(moment, zone)</c> in a view.</summary>
    public static SqlDialect ClickHouse { get; } = new("ClickHouse")
    {
        // A backslash escapes inside a name.
        Quoted = name => $"`{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}`",
        DateLiteral = date => $"toDate32('{date}')",

        // CAST refuses what is missing, and these keep it.
        Day = column => $"toDate32({column})",
        WholeNumber = column => $"toInt64({column})",
        IsNoDay = column => $"{column} IS NOT NULL AND NOT match(toTypeName({column}), '^(LowCardinality[(])?(Nullable[(])?Date(32)?[)]*$')",
    };

    /// <summary>Gets the SQL of Spark and Databricks. Its <c>TIMESTAMP</c> is a moment and is refused: give it columns of <c>DATE</c> or <c>TIMESTAMP_NTZ</c>.</summary>
    public static SqlDialect Spark { get; } = new("Spark")
    {
        Names = StringComparer.OrdinalIgnoreCase,
        Quoted = name => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`",
        IsNoDay = column => $"{column} IS NOT NULL AND typeof({column}) NOT IN ('date', 'timestamp_ntz')",
    };

    /// <summary>Gets the SQL of Trino and Athena.</summary>
    public static SqlDialect Trino { get; } = new("Trino")
    {
        Names = StringComparer.OrdinalIgnoreCase,
        IsNoDay = column => $"{column} IS NOT NULL AND NOT regexp_like(typeof({column}), '^(date|timestamp([(][0-9]+[)])?)$')",
    };

    /// <summary>Gets the SQL of SQL Server and Azure SQL, from version 2008 on.</summary>
    public static SqlDialect SqlServer { get; } = new("SQL Server")
    {
        Names = StringComparer.OrdinalIgnoreCase,
        Quoted = name => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]",
        DateLiteral = date => $"CAST('{date}' AS date)",

        // COUNT is of 32 bits there.
        CountAll = "COUNT_BIG(*)",
        IsNoDay = column => $"{column} IS NOT NULL AND CAST(SQL_VARIANT_PROPERTY(CAST({column} AS sql_variant), 'BaseType') AS nvarchar(128)) NOT IN (N'date', N'datetime', N'datetime2', N'smalldatetime')",
    };

    /// <summary>Gets how names are compared: where case does not count, two that differ in nothing else are one column.</summary>
    internal StringComparer Names { get; private init; } = StringComparer.Ordinal;

    /// <summary>Gets what writes a date that is given in ISO form.</summary>
    internal Func<string, string> DateLiteral { get; private init; } = date => $"DATE '{date}'";

    /// <summary>Gets what makes the day of a column of dates or timestamps.</summary>
    internal Func<string, string> Day { get; private init; } = column => $"CAST({column} AS DATE)";

    /// <summary>Gets what asks whether a column holds something whose day is unknown or depends on a time zone; null where that cannot be asked.</summary>
    internal Func<string, string>? IsNoDay { get; private init; }

    /// <summary>Gets what counts rows, in 64 bits.</summary>
    internal string CountAll { get; private init; } = "COUNT(*)";

    /// <summary>Gets what makes a whole number of 64 bits of a column; what is missing stays so.</summary>
    internal Func<string, string> WholeNumber { get; private init; } = column => $"CAST({column} AS BIGINT)";

    private Func<string, string> Quoted { get; init; } = name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Gives the name of the dialect.</summary>
    /// <returns>Text for people, such as <c>PostgreSQL</c>.</returns>
    public override string ToString() => _name;

    /// <summary>Quotes a name.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a zero character, which no database takes.</exception>
    internal string Quote(string name) => name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal)
        ? Quoted(name)
        : throw new ArgumentException($"A name in a query must have characters and none that is zero, but '{name}' does not.", nameof(name));
}
