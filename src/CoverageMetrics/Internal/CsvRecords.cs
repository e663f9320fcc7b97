using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CoverageMetrics.Internal;

/// <summary>Reads the records of character-separated values by RFC 4180, one at a time; a field in quotation marks may hold separators, line breaks and doubled quotation marks.</summary>
/// <param name="reader">The text.</param>
/// <param name="separator">What stands between fields.</param>
internal sealed class CsvRecords(TextReader reader, char separator)
{
    private readonly StringBuilder _field = new();
    private long _nextLine = 1;

    /// <summary>Gets the line on which the record begins that was read last.</summary>
    internal long Line { get; private set; }

    /// <summary>Reads the next record; lines without a character are passed over.</summary>
    /// <returns>Its fields, or null at the end.</returns>
    /// <exception cref="FormatException">A quotation mark is never closed, or stands inside or behind a field.</exception>
    internal string[]? Read()
    {
        while (reader.Peek() is '\r' or '\n')
        {
            EndLine(reader.Read());
        }

        if (reader.Peek() < 0)
        {
            return null;
        }

        Line = _nextLine;
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Field());
            int end = reader.Read();
            if (end != separator)
            {
                EndLine(end);
                return [.. fields];
            }
        }
    }

    // Ends before a separator, the end of a line, or that of the text.
    private string Field()
    {
        _field.Clear();
        if (reader.Peek() == '"')
        {
            reader.Read();
            Quoted();
            if (!IsEnd(reader.Peek()))
            {
                throw new FormatException(FormattableString.Invariant($"Line {_nextLine}: a field in quotation marks is followed by something else: \"{Excerpt.Of(_field.ToString())}\"."));
            }

            return _field.ToString();
        }

        while (!IsEnd(reader.Peek()))
        {
            char character = (char)reader.Read();
            if (character == '"')
            {
                throw new FormatException(FormattableString.Invariant($"Line {_nextLine}: a quotation mark stands inside a field that does not begin with one: \"{Excerpt.Of(_field.ToString())}\"."));
            }

            _field.Append(character);
        }

        return _field.ToString();
    }

    private void Quoted()
    {
        while (true)
        {
            int character = reader.Read();
            switch (character)
            {
                case < 0:
                    throw new FormatException(FormattableString.Invariant($"Line {Line}: a quotation mark is never closed."));
                case '"' when reader.Peek() != '"':
                    return;
                case '"':
                    reader.Read();
                    break;
                case '\n':
                    _nextLine++;
                    break;
                case '\r' when reader.Peek() != '\n':
                    _nextLine++;
                    break;
                default:
                    break;
            }

            _field.Append((char)character);
        }
    }

    private bool IsEnd(int character) => character is < 0 or '\r' or '\n' || character == separator;

    private void EndLine(int character)
    {
        if (character < 0)
        {
            return;
        }

        if (character == '\r' && reader.Peek() == '\n')
        {
            reader.Read();
        }

        _nextLine++;
    }
}
