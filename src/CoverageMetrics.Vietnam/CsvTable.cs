using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>The rows of a comma-separated text with a header, as the statistics office publishes its lists.</summary>
internal sealed class CsvTable
{
    private const int Remembered = 4096;

    private readonly TextLines _lines;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<Range> _fields = [];
    private readonly StringBuilder _unquoted = new();
    private readonly string[] _texts = new string[Remembered];
    private ReadOnlyMemory<char> _row;

    internal CsvTable(TextReader reader, CommuneTableSource source, params string[] required)
    {
        _lines = new(reader);
        if (!Next())
        {
            throw new FormatException($"{source}: the text has no header.");
        }

        for (int i = 0; i < _fields.Count; i++)
        {
            _columns.TryAdd(_row[_fields[i]].ToString().Trim('\uFEFF'), i);
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

    /// <summary>Gets the place of a column of the header.</summary>
    internal int this[string column] => _columns[column];

    /// <summary>Gets a field of the current row with its white space evened out; empty when there is none.</summary>
    internal string this[int column]
    {
        get
        {
            ReadOnlySpan<char> field = column < _fields.Count ? _row.Span[_fields[column]].Trim() : [];
            return field.Contains("  ", StringComparison.Ordinal)
                ? string.Join(' ', field.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                : Text(field);
        }
    }

    /// <summary>Moves to the next row, past empty lines.</summary>
    internal bool Next()
    {
        while (_lines.TryRead(out ReadOnlyMemory<char> line))
        {
            Line++;
            if (line.Length == 0)
            {
                continue;
            }

            _fields.Clear();
            if (line.Span.Contains('"'))
            {
                SplitQuoted(line.Span);
            }
            else
            {
                Split(line);
            }

            return true;
        }

        return false;
    }

    // Provinces, districts and types are the same text row after row.
    private string Text(ReadOnlySpan<char> field)
    {
        ref string text = ref _texts[string.GetHashCode(field) & (Remembered - 1)];
        return text is not null && field.SequenceEqual(text) ? text : text = field.ToString();
    }

    private void Split(ReadOnlyMemory<char> line)
    {
        _row = line;
        int start = 0;
        for (int length; (length = line.Span[start..].IndexOf(',')) >= 0; start += length + 1)
        {
            _fields.Add(start..(start + length));
        }

        _fields.Add(start..line.Length);
    }

    private void SplitQuoted(ReadOnlySpan<char> line)
    {
        bool quoted = false;
        int start = 0;
        IsClosed = true;
        _unquoted.Clear();
        for (int at = 0; ; at++)
        {
            if (at >= line.Length && quoted && _lines.TryRead(out ReadOnlyMemory<char> more))
            {
                Line++;
                _unquoted.Append(' ');
                line = more.Span;
                at = -1;
            }
            else if (at >= line.Length || (line[at] == ',' && !quoted))
            {
                _fields.Add(start.._unquoted.Length);
                start = _unquoted.Length;
                if (at >= line.Length)
                {
                    IsClosed = !quoted;
                    _row = _unquoted.ToString().AsMemory();
                    return;
                }
            }
            else if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                _unquoted.Append('"');
                at++;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else
            {
                _unquoted.Append(line[at]);
            }
        }
    }
}
