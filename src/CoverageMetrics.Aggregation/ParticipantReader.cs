using System;
using System.Data;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>Rows of participants, or groups of them that a database has counted, as a database reader gives them.</summary>
/// <remarks>
/// <para>The reader moves on when it is counted, and is left open.</para>
/// <para>Not thread-safe, as no reader is; costs no memory that grows with the rows.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class ParticipantReader
{
    private readonly TallyColumns _columns;
    private readonly bool _grouped;

    private ParticipantReader(IDataReader reader, TallyColumns columns, bool grouped)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(columns);
        Reader = reader;
        _columns = columns;
        _grouped = grouped;
    }

    internal IDataReader Reader { get; }

    /// <summary>Takes a reader of which each row is one enrolment.</summary>
    /// <param name="reader">The rows, of a query, a table or a file.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <returns>The rows as a source of counts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ParticipantReader OfRows(IDataReader reader, TallyColumns columns) => new(reader, columns, grouped: false);

    /// <summary>Takes a reader of which each row stands for as many enrolments as its column of counts says: what a database or a cluster has counted.</summary>
    /// <param name="reader">The groups, as <see cref="TallyColumns.ToGroupBy"/> or a query of the caller's gives them.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <returns>The groups as a source of counts.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ParticipantReader OfGroups(IDataReader reader, TallyColumns columns) => new(reader, columns, grouped: true);

    /// <summary>Finds where everything is in the reader.</summary>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name, or it is not said which rows count.</exception>
    internal TallyColumns.Binding Bind(TallyLayout layout, TallyOptions options)
    {
        _columns.RequireDates(options);
        return _columns.Bind(Reader, layout, dated: options.Day is not null, _grouped);
    }
}
