using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>The rows of a comma-separated text with a header, as the statistics office publishes its lists.</summary>
internal sealed class CsvTable
{
    private readonly TextReader _reader;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();

    internal CsvTable(TextReader reader, CommuneTableSource source, params string[] required)
    {
        _reader = reader;
        if (!Next())
        {
            throw new FormatException($"{source}: the text has no header.");
        }

        for (int i = 0; i < _fields.Count; i++)
        {
            _columns.TryAdd(_fields[i].Trim('\uFEFF'), i);
        }

        string missing = string.Join(", ", Array.FindAll(required, column => !_columns.ContainsKey(column)));
        if (missing.Length > 0)
        {
            throw new FormatException($"{source}: the header lacks the column(s) {missing}.");
        }
    }

    /// <summary>Gets the line on which the current row ends.</summary>
    internal int Line { get; private set; }

    internal IEnumerable<string> Columns => _columns.Keys;

    /// <summary>Gets a value indicating whether the current row has as many fields as the header.</summary>
    internal bool IsComplete => IsClosed && _fields.Count >= _columns.Count;

    /// <summary>Gets a value indicating whether every quote of the current row is closed; otherwise the rest of the text is in its last field.</summary>
    internal bool IsClosed { get; private set; } = true;

    /// <summary>Gets a field of the current row with its white space evened out; empty when there is none.</summary>
    internal string this[string column]
    {
        get
        {
            string field = _columns.TryGetValue(column, out int index) && index < _fields.Count ? _fields[index] : string.Empty;
            return field.Contains("  ", StringComparison.Ordinal)
                ? string.Join(' ', field.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim()
                : field.Trim();
        }
    }

    /// <summary>Moves to the next row, past empty lines.</summary>
    internal bool Next()
    {
        while (_reader.ReadLine() is { } line)
        {
            Line++;
            if (line.Length == 0)
            {
                continue;
            }

            _fields.Clear();
            if (line.Contains('"', StringComparison.Ordinal))
            {
                SplitQuoted(line);
            }
            else
            {
                _fields.AddRange(line.Split(','));
            }

            return true;
        }

        return false;
    }

    private void SplitQuoted(string line)
    {
        bool quoted = false;
        IsClosed = true;
        _field.Clear();
        for (int at = 0; ; at++)
        {
            if (at >= line.Length && quoted && _reader.ReadLine() is { } more)
            {
                Line++;
                _field.Append(' ');
                (line, at) = (more, -1);
            }
            else if (at >= line.Length || (line[at] == ',' && !quoted))
            {
                _fields.Add(_field.ToString());
                _field.Clear();
                if (at >= line.Length)
                {
                    IsClosed = !quoted;
                    return;
                }
            }
            else if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                _field.Append('"');
                at++;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else
            {
                _field.Append(line[at]);
            }
        }
    }
}
