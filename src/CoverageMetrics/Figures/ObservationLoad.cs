using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Serialization;
using System.Threading;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What was read from rows: the observations, and the rows that are none.</summary>
/// <remarks>
/// <para>Every row read is an observation or a fault; of one that has several things wrong the first is told. <see cref="ObservationSet.Count"/> may be
/// lower than the rows without a fault, because the same observation given twice counts once.</para>
/// <para>Immutable and safe to share; costs its observations, and one finding for each faulty row. Two loads are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ObservationLoad : IShown
{
    private const int RowsBetweenReports = 10_000;

    private ObservationLoad(ObservationSet observations, long rowsRead, IReadOnlyList<ObservationFinding> faults)
    {
        Observations = observations;
        RowsRead = rowsRead;
        Findings = faults;
    }

    /// <summary>Gets the observations.</summary>
    public ObservationSet Observations { get; }

    /// <summary>Gets the number of rows that were read, those with a fault among them.</summary>
    public long RowsRead { get; }

    /// <summary>Gets the rows that are no observations, in the order read.</summary>
    public IReadOnlyList<ObservationFinding> Findings { get; }

    /// <summary>Writes the numbers of rows, observations and faults.</summary>
    /// <returns>The load, such as <c>100,000 rows: 99,998 observations, 2 faults</c>, in the current culture.</returns>
    public override string ToString() => $"{RowsRead:N0} rows: {Observations.Count:N0} observations, {Findings.Count:N0} faults";

    /// <summary>Writes how many rows were read, and which were not understood, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(ToString(), ("faults", Findings));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static void Check(BadRows onBadRow)
    {
        if (!Enum.IsDefined(onBadRow))
        {
            throw new ArgumentOutOfRangeException(nameof(onBadRow), onBadRow, "What to do with a bad row is none of the known choices.");
        }
    }

    /// <summary>Takes rows one by one.</summary>
    private sealed class Collector
    {
        private readonly ObservationRows _observations = new();
        private readonly List<ObservationFinding> _faults = [];
        private readonly BadRows _onBadRow;
        private readonly IProgress<long>? _progress;
        private readonly CancellationToken _cancellationToken;

        internal Collector(BadRows onBadRow, IProgress<long>? progress, CancellationToken cancellationToken)
        {
            Check(onBadRow);
            _onBadRow = onBadRow;
            _progress = progress;
            _cancellationToken = cancellationToken;
        }

        /// <summary>Gets the number of the row that is read next.</summary>
        internal long Row { get; private set; } = 1;

        /// <summary>Takes a row.</summary>
        /// <param name="observation">The observation, or null.</param>
        /// <param name="fault">What is wrong with the row, when it is none.</param>
        /// <exception cref="InvalidDataException">The row has a fault, and the load stops at the first.</exception>
        internal void Take(Observation? observation, ObservationFinding? fault)
        {
            if (observation is not null)
            {
                _observations.Add(observation);
            }
            else if (_onBadRow == BadRows.Stop)
            {
                throw new InvalidDataException($"The load stopped at {fault}.");
            }
            else
            {
                _faults.Add(fault!);
            }

            if (Row % RowsBetweenReports == 0)
            {
                _progress?.Report(Row);
            }

            Row++;
            _cancellationToken.ThrowIfCancellationRequested();
        }

        /// <summary>Takes a row through a caller's selector, whose complaints are what is wrong with the row.</summary>
        /// <typeparam name="T">The row's type.</typeparam>
        /// <param name="row">The row.</param>
        /// <param name="selector">The selector.</param>
        internal void Select<T>(T row, Func<T, Observation> selector)
        {
            Observation? observation = null;
            string message = "the selector gave no observation";
            try
            {
                observation = selector(row);
            }
            catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException or InvalidOperationException or InvalidDataException)
            {
                message = ErrorText.Of(error);
            }

            Take(observation, observation is null ? new(Row, null, null, message) : null);
        }

        /// <summary>Ends the load.</summary>
        /// <returns>What was read.</returns>
        internal ObservationLoad Finish()
        {
            long rows = Row - 1;
            if (rows % RowsBetweenReports != 0)
            {
                _progress?.Report(rows);
            }

            return new(ObservationSet.Of(_observations), rows, _faults.AsReadOnly());
        }
    }
}
