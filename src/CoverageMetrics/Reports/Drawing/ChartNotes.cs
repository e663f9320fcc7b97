using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>The marks behind the numbers of a picture and the notes below it, numbered as they come: a picture stands without its report.</summary>
internal sealed class ChartNotes
{
    private readonly CoverageReport _report;
    private readonly List<string> _texts = [];
    private readonly List<string> _plain = [];
    private readonly SortedSet<FigureStatus> _statuses = [];

    internal ChartNotes(CoverageReport report) => _report = report;

    /// <summary>Gets the notes; those that a mark refers to begin with their number.</summary>
    internal IEnumerable<string> Texts => _texts.Select((text, i) => string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {text}")).Concat(_plain);

    /// <summary>Gets what the marks of the statuses mean, in one line; empty when there are none.</summary>
    internal string Legend => _report.Language.Clauses(_statuses.Select(status => $"{_report.Words.Mark(status)}: {_report.Words.Meaning(status)}"));

    /// <summary>Writes the marks of a value.</summary>
    /// <param name="entry">The value.</param>
    /// <param name="further">What else has to be known about it.</param>
    /// <returns>The marks, such as <c>[e,1]</c>; empty for a final value that nothing has to be said about.</returns>
    internal string MarksOf(in ReportEntry entry, IEnumerable<string> further)
    {
        var marks = new List<string>();
        if (entry.HasValue && entry.Status != FigureStatus.Final)
        {
            _statuses.Add(entry.Status);
            marks.Add(_report.Words.Mark(entry.Status));
        }

        foreach (string text in (entry.HasValue ? TextsOf(entry) : []).Concat(further))
        {
            marks.Add(NumberOf(text).ToString(CultureInfo.InvariantCulture));
        }

        return marks.Count > 0 ? $"[{string.Join(',', marks)}]" : "";
    }

    /// <summary>Finds the notes of a place.</summary>
    /// <param name="entry">The place.</param>
    /// <returns>The notes in the language of the report.</returns>
    internal List<string> TextsOf(in ReportEntry entry)
    {
        var texts = new List<string>();
        foreach (int note in _report.Model.Notes.Of(entry.Notes))
        {
            texts.Add(_report.Words.Note(_report.Model.Notes[note]));
        }

        return texts;
    }

    /// <summary>Says why a place has no value.</summary>
    /// <param name="entry">The place.</param>
    /// <returns>The reasons.</returns>
    internal string ReasonOf(in ReportEntry entry) =>
        entry.IsApplicable ? _report.Language.Clauses(TextsOf(entry)) : _report.Words.NotApplicable;

    /// <summary>Adds a note without a number in the picture.</summary>
    /// <param name="text">The note.</param>
    internal void Add(string text) => _plain.Add(text);

    private int NumberOf(string text)
    {
        int at = _texts.IndexOf(text);
        if (at < 0)
        {
            at = _texts.Count;
            _texts.Add(text);
        }

        return at + 1;
    }
}
