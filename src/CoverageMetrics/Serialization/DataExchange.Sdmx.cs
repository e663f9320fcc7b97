using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <content>Observations as SDMX-CSV 2.0.</content>
public static partial class DataExchange
{
    /// <summary>The data structure definition that observations are written by. The page on files describes its dimensions and attributes.</summary>
    public const string SdmxStructure = "COVERAGEMETRICS:OBSERVATIONS(1.0.0)";

    private const string Information = "I";

    /// <summary>Writes observations and published rates as an SDMX-CSV 2.0 data message of <see cref="SdmxStructure"/>.</summary>
    /// <remarks>
    /// <para>A row for each publication: numbers in ones with a multiplier of 0, times as SDMX writes them, <c>OBS_STATUS</c> and <c>CONF_STATUS</c> apart. <c>B</c> marks a figure that flags a break. A break that was declared
    /// for a set is marked at the first figure of each area, series and scope that is of the new definition, and read back as flagged there, of several at one figure the last; before any such figure it is not written. What the columns cannot tell stands in <c>EXACT_FORM</c>, so that it is read back.</para>
    /// </remarks>
    /// <param name="observations">The observations.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> is null.</exception>
    /// <exception cref="ArgumentException">Two publications of one key, day and source differ, which is no data set of SDMX; the message has the key.</exception>
    public static string ToSdmxCsv(this ObservationSet observations)
    {
        using var writer = new StringWriter();
        observations.ToSdmxCsv(writer);
        return writer.ToString();
    }

    /// <summary>Writes observations and published rates as an SDMX-CSV 2.0 data message, as <see cref="ToSdmxCsv(ObservationSet)"/> does.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two publications of one key, day and source differ; the message has the key.</exception>
    public static void ToSdmxCsv(this ObservationSet observations, TextWriter writer) => Write(observations, writer, "datastructure", SdmxStructure);

    /// <summary>Writes observations and published rates as an SDMX-CSV 2.0 data message of a dataflow.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="dataflow">The dataflow that uses <see cref="SdmxStructure"/>, such as <c>VSS:COVERAGE(1.0)</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="dataflow"/> is not an agency, an identifier and a version, or two publications of one key, day and source differ.</exception>
    public static void ToSdmxCsv(this ObservationSet observations, TextWriter writer, string dataflow)
    {
        ArgumentNullException.ThrowIfNull(dataflow);
        if (!SdmxTable.IsReference(dataflow))
        {
            throw new ArgumentException($"A dataflow is named by its agency, its identifier and its version, such as VSS:COVERAGE(1.0); this is '{Excerpt.Of(dataflow)}'.", nameof(dataflow));
        }

        Write(observations, writer, "dataflow", dataflow);
    }

    /// <summary>Reads observations and published rates from an SDMX-CSV 2.0 data message; a bad row is reported, and the others go on.</summary>
    /// <param name="reader">The message; read to the end and left open.</param>
    /// <returns>What was read, its findings with the lines of the message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="FormatException">It has no header of such a message, or lacks a column that is needed; the message names it.</exception>
    public static ObservationLoad ReadSdmxCsv(TextReader reader) => ReadSdmxCsv(reader, BadRows.Report, CancellationToken.None);

    /// <summary>Reads observations and published rates from an SDMX-CSV 2.0 data message.</summary>
    /// <remarks>
    /// <para>Needed are <c>REF_AREA</c>, <c>SUBJECT</c>, <c>UNIT_MEASURE</c>, <c>TIME_PERIOD</c> and <c>OBS_VALUE</c>; of others, those of <see cref="SdmxStructure"/> are read and further ones passed over, as the standard allows.
    /// The separator is the character behind <c>STRUCTURE</c>. A message with names beside its codes or with values of several parts is refused.</para>
    /// <para>A value that is not free (<c>CONF_STATUS</c>) is not taken in, and neither is a row that deletes: both are findings.</para>
    /// </remarks>
    /// <param name="reader">The message; read to the end and left open.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read, its findings with the lines of the message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="FormatException">It has no header of such a message, or lacks a column that is needed; the message names it.</exception>
    /// <exception cref="InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ObservationLoad ReadSdmxCsv(TextReader reader, BadRows onBadRow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return SdmxTable.Read(reader, new(onBadRow, null, cancellationToken));
    }

    private static void Write(ObservationSet observations, TextWriter writer, string structure, string reference)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(writer);
        using var buffer = new TextBuffer();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        SdmxTable.Append(buffer, ["STRUCTURE", "STRUCTURE_ID", "ACTION", .. SdmxTable.Columns]);
        foreach (SdmxRecord record in SdmxBreaks.In(observations).Select(SdmxRecord.Of).Concat(observations.ReportedRates.Select(SdmxRecord.Of)))
        {
            if (!keys.Add(record.Key))
            {
                throw new ArgumentException($"A data set of SDMX has one observation for each key, day of publication and source; two differ for {record.Key}.", nameof(observations));
            }

            SdmxTable.Append(buffer, [structure, reference, Information, .. record.Fields]);
            buffer.CopyTo(writer);
            buffer.Clear();
        }

        buffer.CopyTo(writer);
    }
}
