using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>A database in which a test makes tables and asks.</summary>
internal sealed class SqlEngine : IDisposable
{
    private readonly DbConnection _connection;

    private SqlEngine(SqlDialect dialect, DbConnection connection)
    {
        Dialect = dialect;
        _connection = connection;
        connection.Open();
    }

    internal SqlDialect Dialect { get; }

    /// <summary>Opens a database in this process, or one of a server.</summary>
    internal static SqlEngine Open(string name, Lazy<PostgreSqlServer> server) => name switch
    {
        "DuckDB" => new(SqlDialect.DuckDb, new DuckDBConnection("DataSource=:memory:")),
        "SQLite" => OpenSqlite(),
        _ => new(SqlDialect.PostgreSql, new NpgsqlConnection(server.Value.ConnectionString)),
    };

    public void Dispose() => _connection.Dispose();

    internal void Execute(string text)
    {
        using DbCommand command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    internal T Query<T>(string text, Func<DbDataReader, T> read)
    {
        using DbCommand command = _connection.CreateCommand();
        command.CommandText = text;
        using DbDataReader reader = command.ExecuteReader();
        return read(reader);
    }

    /// <summary>Makes a table of columns, each with its type, and fills it.</summary>
    internal void Make(string table, (string Name, string Type)[] columns, params object?[][] rows)
    {
        Execute($"DROP TABLE IF EXISTS {Quote(table)}");
        Execute($"CREATE TABLE {Quote(table)} ({string.Join(", ", columns.Select(column => $"{Quote(column.Name)} {column.Type}"))})");
        if (rows.Length > 0)
        {
            Execute($"INSERT INTO {Quote(table)} VALUES {string.Join(", ", rows.Select(row => $"({string.Join(", ", row.Select(Literal))})"))}");
        }
    }

    // As most programs have it: a name between double quotes that is none is a text.
    private static SqlEngine OpenSqlite()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        var engine = new SqlEngine(SqlDialect.Sqlite, connection);
        const int TextBetweenDoubleQuotes = 1013;
        Assert.Equal(SQLitePCL.raw.SQLITE_OK, SQLitePCL.raw.sqlite3_db_config(connection.Handle, TextBetweenDoubleQuotes, 1, out int isOn));
        Assert.Equal(1, isOn);
        return engine;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
