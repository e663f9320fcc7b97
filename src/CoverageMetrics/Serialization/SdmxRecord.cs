using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Serialization;

/// <summary>One row of observations as SDMX has it.</summary>
/// <param name="fields">The texts, by their fields; empty where the message has no such column.</param>
internal sealed partial class SdmxRecord(string[] fields)
{
    /// <summary>What stands in a dimension that does not apply.</summary>
    internal const string NotApplicable = "_Z";

    private const string Free = "F";
    private const string Confidential = "C";
    private const string Yes = "true";

    private static readonly JsonSerializerOptions NoOptions = new();
    private static readonly ObservationJsonConverter ExactObservation = new();
    private static readonly ReportedRateJsonConverter ExactRate = new();

    /// <summary>Gets the texts.</summary>
    internal string[] Fields { get; } = fields;

    /// <summary>Gets the dimensions, which no two rows of a data set share.</summary>
    internal string Key => string.Join(' ', Fields.AsSpan(0, (int)SdmxField.Value).ToArray());

    /// <summary>Gets a text.</summary>
    /// <param name="field">The field.</param>
    internal string this[SdmxField field]
    {
        get => Fields[(int)field];
        private set => Fields[(int)field] = value;
    }

    /// <summary>Makes the row of an observation.</summary>
    /// <param name="one">The observation.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">A code or a source is that of what does not apply.</exception>
    internal static SdmxRecord Of(Observation one)
    {
        bool hasValue = one.Figure.TryGetValue(out ObservedQuantity quantity);
        SdmxRecord record = Of(one.Key, one.Figure, hasValue ? quantity.Number : null, one.Published, one.Source, one.Text, one.Precision, one.Qualifier);
        record[SdmxField.Status] = hasValue && one.Break.Length > 0 ? SdmxObservationStatus.Break : record[SdmxField.Status];
        record[SdmxField.StandardError] = one.RelativeStandardErrorPercent is { } error ? Number(error) : "";
        record[SdmxField.NetChange] = quantity.IsChange ? Yes : "";
        record[SdmxField.Break] = one.Break;
        record[SdmxField.Exact] = one.Equals(record.Read(out _, out _).Observation) ? "" : Json(writer => ExactObservation.Write(writer, one, NoOptions));
        return record;
    }

    /// <summary>Makes the row of a published rate.</summary>
    /// <param name="rate">The rate.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">A code or a source is that of what does not apply.</exception>
    internal static SdmxRecord Of(ReportedRate rate)
    {
        SdmxRecord record = Of(rate.Key, rate.Level, rate.Level.HasValue ? rate.Level.Value : null, rate.Published, rate.Source, rate.Text, rate.Precision, rate.Qualifier);
        record[SdmxField.Exact] = rate.Equals(record.Read(out _, out _).Rate) ? "" : Json(writer => ExactRate.Write(writer, rate, NoOptions));
        return record;
    }

    /// <summary>Writes the dimensions.</summary>
    public override string ToString() => Key;

    private static SdmxRecord Of<T>(
        FigureKey key, in Figure<T> figure, decimal? number, LocalDate? published, string source, string text, decimal precision, FigureQualifier qualifier)
        where T : struct => new(new string[SdmxTable.Columns.Length])
        {
            [SdmxField.Area] = key.Area.Text,
            [SdmxField.Map] = LocalDatePattern.Iso.Format(key.Map),
            [SdmxField.Subject] = key.Subject,
            [SdmxField.Unit] = key.Unit,
            [SdmxField.Denominator] = Dimension(key.Denominator),
            [SdmxField.PerUnit] = Dimension(key.PerUnit),
            [SdmxField.Series] = Dimension(key.Series),
            [SdmxField.Scope] = Dimension(key.Scope),
            [SdmxField.Published] = published is { } day ? LocalDatePattern.Iso.Format(day) : NotApplicable,
            [SdmxField.Source] = Dimension(source),
            [SdmxField.Collected] = SdmxTime.CollectedOf(key.Time),
            [SdmxField.Time] = SdmxTime.Write(key.Time),
            [SdmxField.Value] = number is { } written ? Number(written) : "",
            [SdmxField.Status] = SdmxObservationStatus.CodeOf(figure),
            [SdmxField.Confidentiality] = figure.Reason == NoValueReason.Suppressed ? Confidential : Free,
            [SdmxField.Multiplier] = number is null ? "" : "0",
            [SdmxField.Decimals] = number is { } scaled ? Language.Plain(scaled.Scale) : "",
            [SdmxField.Firmness] = figure.Status is { } status ? JsonCodes.Status.CodeOf(status) : JsonCodes.NoValue.CodeOf(figure.Reason.GetValueOrDefault()),
            [SdmxField.Precision] = Number(precision),
            [SdmxField.Qualifier] = qualifier == FigureQualifier.None ? "" : JsonCodes.Qualifier.CodeOf(qualifier),
            [SdmxField.StandardError] = "",
            [SdmxField.NetChange] = "",
            [SdmxField.Break] = "",
            [SdmxField.Comment] = text,
            [SdmxField.Exact] = "",
        };

    private static string Dimension(string text) => text switch
    {
        "" => NotApplicable,
        NotApplicable => throw new ArgumentException($"'{NotApplicable}' says in SDMX that a dimension does not apply, and is the code or source of an observation."),
        _ => text,
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
