using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CoverageMetrics.Areas;

/// <summary>Reads comma-separated records as the catalogue format has them; a quoted field keeps its line breaks as they are.</summary>
internal sealed class CatalogueLines
{
    private readonly TextReader _reader;
    private readonly StringBuilder _field = new();
    private int _next;

    internal CatalogueLines(TextReader reader)
    {
        _reader = reader;
        _next = reader.Read() is var first and not '\uFEFF' ? first : reader.Read();
    }

    /// <summary>Gets the number of the line last read.</summary>
    internal int Line { get; private set; }

    /// <summary>Reads one record, which runs over several lines when a quoted field has line breaks.</summary>
    /// <param name="fields">The fields of the record, none when it is a comment; <see langword="null"/> when there is no record.</param>
    /// <returns>The complaint about the record; <see langword="null"/> when it is well formed or when there is none.</returns>
    internal string? Read(out List<string>? fields)
    {
        fields = null;
        if (_next < 0)
        {
            return null;
        }

        fields = [];
        Line++;
        if (_next == '#')
        {
            SkipLine();
            return null;
        }

        return ReadFields(fields);
    }

    private string? ReadFields(List<string> fields)
    {
        string? complaint = null;
        bool closed = false;
        while (_next >= 0)
        {
            char character = Take();
            if (character is '\n' or '\r')
            {
                SkipFeedAfter(character);
                break;
            }

            if (character == ',')
            {
                closed = Close(fields);
            }
            else if (character == '"' && _field.Length == 0 && !closed)
            {
                complaint = ReadQuoted() ?? complaint;
                closed = true;
            }
            else
            {
                complaint ??= character == '"' || closed ? "a quote stands inside a field: a field with a quote is in quotes as a whole, and its own quotes are doubled" : null;
                _field.Append(character);
            }
        }

        Close(fields);
        return complaint;
    }

    private string? ReadQuoted()
    {
        while (_next >= 0)
        {
            char character = Take();
            if (character == '"')
            {
                if (_next != '"')
                {
                    return null;
                }

                Take();
            }

            Line += character == '\n' || (character == '\r' && _next != '\n') ? 1 : 0;
            _field.Append(character);
        }

        return "a quote is opened and never closed";
    }

    private bool Close(List<string> fields)
    {
        fields.Add(_field.ToString());
        _field.Clear();
        return false;
    }

    private void SkipLine()
    {
        while (_next >= 0)
        {
            char character = Take();
            if (character is '\n' or '\r')
            {
                SkipFeedAfter(character);
                return;
            }
        }
    }

    private void SkipFeedAfter(char character)
    {
        if (character == '\r' && _next == '\n')
        {
            Take();
        }
    }

    private char Take()
    {
        char character = (char)_next;
        _next = _reader.Read();
        return character;
    }
}
