using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What was read from rows: the observations and published rates, and the rows that are none.</summary>
/// <remarks>
/// <para>Every row read is an observation, a published rate or a fault; of one that has several things wrong the first is told. What was published without its counts is in <see cref="ObservationSet.ReportedRates"/>. <see cref="ObservationSet.Count"/> may be
/// lower than the rows without a fault, because the same observation given twice counts once.</para>
/// <para>Immutable and safe to share; costs its observations, and one finding for each faulty row and each renamed code. Two loads are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ObservationLoad : IShown
{
    private ObservationLoad(ObservationSet observations, long rowsRead, IReadOnlyList<LoadFinding> findings)
    {
        Observations = observations;
        RowsRead = rowsRead;
        Findings = findings;
    }

    /// <summary>Gets the observations.</summary>
    public ObservationSet Observations { get; }

    /// <summary>Gets the number of rows that were read, those with a fault among them.</summary>
    public long RowsRead { get; }

    /// <summary>Gets what there is to look at: the rows that are no observations, in the order read, and behind them each renamed code with its rows.</summary>
    public IReadOnlyList<LoadFinding> Findings { get; }

    /// <summary>Writes the numbers of rows, observations, published rates, faults and renamed codes.</summary>
    /// <returns>The load, such as <c>100,000 rows: 99,998 observations, 2 faults</c>, in the current culture.</returns>
    public override string ToString()
    {
        (int leftOut, int renamed) = LoadTable.Count(Findings);
        string rates = Observations.ReportedRates.Count == 0 ? "" : $", {Observations.ReportedRates.Count:N0} published rates";
        return $"{RowsRead:N0} rows: {Observations.Count:N0} observations{rates}, {leftOut:N0} faults{(renamed == 0 ? "" : $", {renamed:N0} renamed codes")}";
    }

    /// <summary>Writes how much was read, and a line for each finding.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The lines, each ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LoadTable.Text(Summary(language), Findings, language);
    }

    /// <summary>Writes the findings as comma-separated values by RFC 4180, with the columns <c>rows,line,column,value,finding,way-out</c>.</summary>
    /// <remarks>Texts that a spreadsheet would take for formulas stand behind an apostrophe.</remarks>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>The values; the heading alone where there is no finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToCsv(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LoadTable.Csv(Findings, language);
    }

    /// <summary>Writes how many rows were read, and which were not understood, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    /// <summary>Writes all findings as a table of HTML.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The table, escaped, without script or style sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToHtml(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LoadTable.Html(Summary(language), Findings, language);
    }

    ShownValue IShown.Shown => ShownValue.Parts(ToString(), ("findings", Findings));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static string[] Made(ObservationSet observations, Language language)
    {
        int rates = observations.ReportedRates.Count;
        string counted = language.Count(Texts.LoadObservations, observations.Count);
        return rates == 0 ? [counted] : [counted, language.Count(Texts.LoadReportedRates, rates)];
    }

    private string Summary(Language language) => LoadTable.Summary(language, RowsRead, Findings, Made(Observations, language));

    /// <summary>Keeps what the rows are.</summary>
    internal sealed class Collector(BadRows onBadRow, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        private readonly ObservationRows _observations = new();
        private readonly List<ReportedRate> _rates = [];

        internal LoadRows Rows { get; } = new(onBadRow, progress, cancellationToken);

        internal void Read(ObservationReading reading)
        {
            Observation? observation = reading.Read(Rows.Row, out ReportedRate? rate, out LoadFinding? fault);
            Rows.Take(fault);
            Add(observation);
            Add(rate);
        }

        internal void Add(Observation? observation)
        {
            if (observation is not null)
            {
                _observations.Add(observation);
            }
        }

        internal void Add(ReportedRate? rate)
        {
            if (rate is not null)
            {
                _rates.Add(rate);
            }
        }

        internal ObservationLoad Finish(IEnumerable<LoadFinding> renamings)
        {
            (long rows, IReadOnlyList<LoadFinding> findings) = Rows.Finish(renamings);
            ObservationSet observations = ObservationSet.Of(_observations);
            return new(_rates.Count == 0 ? observations : observations.With(_rates), rows, findings);
        }
    }
}
