using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a tally as an object that people can read, with the counts that are not 0, and reads it back.</summary>
/// <remarks>
/// <para>
/// The fields are <c>layout</c> with <c>areas</c>, <c>programmes</c>, <c>groups</c> and <c>dimensions</c>; <c>asAt</c>; <c>rowsRead</c>;
/// <c>rowsNotInForce</c>; <c>rejected</c>; and <c>counts</c>, an object for each cell: <c>area</c>, <c>by</c> with the codes of the dimensions, and
/// <c>groups</c>. For large tallies <see cref="ParticipantTally.WriteTo"/> is smaller and finds damage.
/// </para>
/// <para>
/// Immutable and safe to share; costs, where it reads, at most 100 bytes of memory for each byte of the text and a quarter of a megabyte, besides the tally's own
/// counts, eight bytes for each that the layout has.
/// </para>
/// </remarks>
public sealed class ParticipantTallyJsonConverter : JsonConverter<ParticipantTally>
{
    private const int LongestQuote = 40;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no object of that form, or it contradicts itself.</exception>
    public override ParticipantTally Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            JsonElement root = document.RootElement;
            TallyLayout layout = ReadLayout(root.GetProperty("layout"));
            string? asAt = root.GetProperty("asAt").GetString();
            return ParticipantTally.FromParts(
                layout,
                asAt is null ? null : LocalDatePattern.Iso.Parse(asAt).GetValueOrThrow(),
                ReadCounts(root.GetProperty("counts"), layout),
                root.GetProperty("rowsRead").GetInt64(),
                root.GetProperty("rowsNotInForce").GetInt64(),
                ReadRejected(root.GetProperty("rejected")));
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or InvalidDataException)
        {
            throw new JsonException($"A participant tally cannot be read: {ErrorText.Of(wrong)}", wrong);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ParticipantTally value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        WriteLayout(writer, value.Layout);
        writer.WriteString("asAt", value.AsAt is LocalDate date ? LocalDatePattern.Iso.Format(date) : null);
        writer.WriteNumber("rowsRead", value.RowsRead);
        writer.WriteNumber("rowsNotInForce", value.RowsNotInForce);
        writer.WriteStartArray("rejected");
        foreach (RejectedRows rejected in value.Rejected)
        {
            writer.WriteStartObject();
            writer.WriteString("reason", rejected.Reason.ToString());
            writer.WriteNumber("rows", rejected.Rows);
            writer.WriteStartArray("examples");
            foreach (RejectedExample example in rejected.Examples)
            {
                writer.WriteStartObject();
                writer.WriteString("value", example.Value);
                writer.WriteNumber("rows", example.Rows);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCounts(writer, value);
        writer.WriteEndObject();
    }

    private static void WriteLayout(Utf8JsonWriter writer, TallyLayout layout)
    {
        writer.WriteStartObject("layout");
        WriteTexts(writer, "areas", layout.Areas.Codes);
        WriteTexts(writer, "programmes", layout.Programmes.Codes);
        writer.WriteStartArray("groups");
        for (int group = layout.Programmes.Count; group < layout.Groups.Count; group++)
        {
            int mask = layout.Masks[group];
            writer.WriteStartObject();
            writer.WriteString("code", layout.Groups[group]);
            WriteTexts(writer, "anyOf", layout.Programmes.Codes.Where((_, programme) => (mask & (1 << programme)) != 0));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("dimensions");
        foreach (TallyDimension dimension in layout.Dimensions)
        {
            writer.WriteStartObject();
            writer.WriteString("name", dimension.Name);
            if (dimension.IsAgeBands)
            {
                writer.WriteNumber("year", dimension.Year);
                writer.WriteStartArray("lowerAges");
                foreach (int age in dimension.LowerAges)
                {
                    writer.WriteNumberValue(age);
                }

                writer.WriteEndArray();
            }
            else
            {
                WriteTexts(writer, "codes", dimension.Codes.Codes);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, ParticipantTally value)
    {
        TallyLayout layout = value.Layout;
        int groups = layout.Groups.Count;
        writer.WriteStartArray("counts");
        for (int cell = 0; cell < layout.Cells; cell++)
        {
            ReadOnlySpan<long> counts = value.Counts.Slice(cell * groups, groups);
            if (counts.IndexOfAnyExcept(0L) < 0)
            {
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("area", layout.Areas[cell / layout.CellsPerArea]);
            if (layout.Dimensions.Count > 0)
            {
                var codes = new string[layout.Dimensions.Count];
                int rest = cell % layout.CellsPerArea;
                for (int dimension = codes.Length - 1; dimension >= 0; dimension--)
                {
                    CodeIndex index = layout.Dimensions[dimension].Codes;
                    codes[dimension] = index[rest % index.Count];
                    rest /= index.Count;
                }

                WriteTexts(writer, "by", codes);
            }

            writer.WriteStartObject("groups");
            for (int group = 0; group < groups; group++)
            {
                if (counts[group] != 0)
                {
                    writer.WriteNumber(layout.Groups[group], counts[group]);
                }
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static TallyLayout ReadLayout(JsonElement element)
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of(Texts(element.GetProperty("areas"))), CodeIndex.Of(Texts(element.GetProperty("programmes"))));
        foreach (JsonElement group in element.GetProperty("groups").EnumerateArray())
        {
            layout = layout.CountingAnyOf(group.GetProperty("code").GetString() ?? "", Texts(group.GetProperty("anyOf")));
        }

        foreach (JsonElement dimension in element.GetProperty("dimensions").EnumerateArray())
        {
            string name = dimension.GetProperty("name").GetString() ?? "";
            layout = layout.By(dimension.TryGetProperty("year", out JsonElement year)
                ? TallyDimension.AgeBands(name, year.GetInt32(), [.. dimension.GetProperty("lowerAges").EnumerateArray().Select(age => age.GetInt32())])
                : TallyDimension.Of(name, Texts(dimension.GetProperty("codes"))));
        }

        return layout;
    }

    private static long[] ReadCounts(JsonElement element, TallyLayout layout)
    {
        var counts = new long[layout.Counts];
        foreach (JsonElement cell in element.EnumerateArray())
        {
            int at = layout.Areas.OrdinalOf(cell.GetProperty("area").GetString() ?? "");
            string[] by = layout.Dimensions.Count == 0 ? [] : Texts(cell.GetProperty("by"));
            if (by.Length != layout.Dimensions.Count)
            {
                throw new JsonException($"A cell has {by.Length} codes for {layout.Dimensions.Count} dimensions.");
            }

            for (int dimension = 0; dimension < by.Length; dimension++)
            {
                CodeIndex codes = layout.Dimensions[dimension].Codes;
                at = (at * codes.Count) + codes.OrdinalOf(by[dimension]);
            }

            foreach (JsonProperty group in cell.GetProperty("groups").EnumerateObject())
            {
                ref long count = ref counts[(at * layout.Groups.Count) + layout.Groups.OrdinalOf(group.Name)];
                count = count == 0 && group.Value.GetInt64() is > 0 and long found
                    ? found
                    : throw new JsonException($"A count of '{group.Name}' is there twice, or not above 0.");
            }
        }

        return counts;
    }

    private static RejectedRows[] ReadRejected(JsonElement element)
    {
        var all = new List<RejectedRows>();
        foreach (JsonElement rejected in element.EnumerateArray())
        {
            var examples = new List<RejectedExample>();
            foreach (JsonElement example in rejected.GetProperty("examples").EnumerateArray())
            {
                examples.Add(new(example.GetProperty("value").GetString() ?? "", example.GetProperty("rows").GetInt64()));
            }

            all.Add(new(Reason(rejected.GetProperty("reason").GetString() ?? ""), rejected.GetProperty("rows").GetInt64(), [.. examples]));
        }

        return [.. all];
    }

    // By its very name: Enum.Parse takes numbers and lists as well.
    private static RejectReason Reason(string name)
    {
        foreach (RejectReason reason in Enum.GetValues<RejectReason>())
        {
            if (reason.ToString() == name)
            {
                return reason;
            }
        }

        throw new JsonException($"'{(name.Length > LongestQuote ? name[..LongestQuote] + "…" : name)}' is no reason for which rows are rejected.");
    }

    private static string[] Texts(JsonElement element) => [.. element.EnumerateArray().Select(text => text.GetString() ?? "")];
}
