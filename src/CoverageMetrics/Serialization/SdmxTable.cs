using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Serialization;

/// <summary>The header and the rows of an SDMX-CSV data message.</summary>
internal static class SdmxTable
{
    private const string Structure = "STRUCTURE";
    private const string Action = "ACTION";

    private static readonly SdmxField[] Needed = [SdmxField.Area, SdmxField.Subject, SdmxField.Unit, SdmxField.Time, SdmxField.Value];

    // Deletion is no observation.
    private static readonly string[] Actions = ["I", "A", "M", "R"];

    /// <summary>Gets the identifiers of the columns, by their fields.</summary>
    internal static string[] Columns { get; } =
    [
        "REF_AREA", "AREA_DATE", "SUBJECT", "UNIT_MEASURE", "DENOMINATOR", "PER_UNIT", "SERIES", "SCOPE", "PUBLISHED", "SOURCE", "TIME_PER_COLLECT", "TIME_PERIOD",
        "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT_MULT", "DECIMALS", "FIGURE_STATUS", "PRECISION", "QUALIFIER", "REL_STD_ERROR", "NET_CHANGE", "BREAK", "COMMENT_OBS", "EXACT_FORM",
    ];

    /// <summary>Writes a row.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="fields">Its fields.</param>
    internal static void Append(TextBuffer buffer, IReadOnlyList<string> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            buffer.Append(i == 0 ? "" : ",");
            CsvText.Append(buffer, fields[i], isNeutralised: false);
        }

        buffer.Append(CsvText.LineEnd);
    }

    /// <summary>Finds whether a text names a structure: <c>AGENCY:ID(VERSION)</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    internal static bool IsReference(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        int bracket = text.IndexOf('(', StringComparison.Ordinal);
        return colon > 0 && bracket > colon + 1 && text[^1] == ')' && bracket < text.Length - 2
            && text[..colon].All(static c => IsIdentifier(c) || c == '.')
            && text[(colon + 1)..bracket].All(IsIdentifier)
            && text[(bracket + 1)..^1].All(static c => IsIdentifier(c) || c is '.' or '+');
    }

    /// <summary>Reads a message.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="collector">Keeps what the rows are.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="FormatException">The header is none of such a message.</exception>
    internal static ObservationLoad Read(TextReader reader, ObservationLoad.Collector collector)
    {
        var records = new CsvRecords(Begun(reader, out char separator), separator);
        string[] header = records.Read()!;
        int[] places = Places(header);
        int action = Array.IndexOf(header, Action);
        while (records.Read() is { } fields)
        {
            Take(collector, records.Line, fields, header, places, action);
        }

        return collector.Finish([]);
    }

    private static bool IsIdentifier(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    private static void Take(ObservationLoad.Collector collector, long line, string[] fields, string[] header, int[] places, int action)
    {
        Observation? observation = null;
        ReportedRate? rate = null;
        LoadFinding? fault = null;
        if (fields.Length != header.Length)
        {
            fault = new([collector.Rows.Row], line, null, null, new(Texts.LoadFieldCount, ("count", Plain(fields.Length)), ("expected", Plain(header.Length))));
        }
        else if (action >= 0 && !Actions.Contains(fields[action]))
        {
            fault = new([collector.Rows.Row], line, Action, fields[action].Length == 0 ? null : fields[action], fields[action] == "D" ? new(Texts.LoadDeletion) : new(Texts.LoadWord, ("words", string.Join(", ", Actions))));
        }
        else
        {
            var record = new SdmxRecord(Array.ConvertAll(places, place => place < 0 ? "" : fields[place]));
            (observation, rate) = record.Read(out SdmxField field, out LoadRule? rule);
            fault = rule is null ? null : new([collector.Rows.Row], line, Columns[(int)field], record[field].Length == 0 ? null : record[field], rule);
        }

        collector.Rows.Take(fault);
        collector.Add(observation);
        collector.Add(rate);
    }

    private static string Plain(int number) => Language.Plain(number);

    // The separator is what stands behind the first term, which a byte order mark may stand before.
    private static TextReader Begun(TextReader reader, out char separator)
    {
        if (reader.Peek() == '\uFEFF')
        {
            reader.Read();
        }

        foreach (char expected in Structure)
        {
            if (reader.Read() != expected)
            {
                throw new FormatException($"A message of SDMX-CSV 2.0 begins with the column {Structure}.");
            }
        }

        int next = reader.Peek();
        separator = next is >= 0 and not ('_' or '\r' or '\n' or '"') && !char.IsLetterOrDigit((char)next)
            ? (char)next
            : throw new FormatException($"A message of SDMX-CSV 2.0 begins with the column {Structure} and a separator behind it.");
        return next != '['
            ? reader
            : throw new FormatException("The message has values of several parts (a sub-field separator in brackets behind STRUCTURE), which an observation has none of.");
    }

    // The header without its first term, which was read.
    private static int[] Places(string[] header)
    {
        if (header.Length < 2 || header[1] != Structure + "_ID")
        {
            throw new FormatException($"The second column of a message of SDMX-CSV 2.0 is {Structure}_ID; this is '{(header.Length < 2 ? "" : Excerpt.Of(header[1]))}'.");
        }

        if (Array.Find(header, static name => name == Structure + "_NAME" || name.Contains(": ", StringComparison.Ordinal)) is { } named)
        {
            throw new FormatException($"The message has names beside its codes, '{Excerpt.Of(named)}': ask for it with codes alone (labels=id).");
        }

        int[] places = Array.ConvertAll(Columns, column => Array.IndexOf(header, column));
        return Array.Find(Needed, field => places[(int)field] < 0) is var missing && places[(int)missing] < 0
            ? throw new FormatException($"The message has no column {Columns[(int)missing]}. It has {string.Join(", ", header.Skip(1).Select(Excerpt.Of))}.")
            : places;
    }
}
