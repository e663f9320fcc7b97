using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Writing;

/// <summary>The notes of the rows that are shown, numbered as a reader meets them: what reads the same has one number, and many notes of one reason are one.</summary>
internal sealed class NumberedNotes
{
    /// <summary>How many notes of one reason stand apart.</summary>
    internal const int MostApart = 3;

    private readonly CoverageReport _report;
    private readonly int[] _numbers;
    private readonly List<ReportFootnote> _footnotes = [];

    private NumberedNotes(CoverageReport report)
    {
        _report = report;
        _numbers = new int[report.Model.Notes.Count];
    }

    /// <summary>Gets the footnotes, by number.</summary>
    internal IReadOnlyList<ReportFootnote> Footnotes => _footnotes.AsReadOnly();

    /// <summary>Finds the number of a note.</summary>
    /// <param name="note">The note, in <see cref="ReportNotes"/>.</param>
    /// <returns>Its number, from 1; 0 where no row that is shown has it.</returns>
    internal int this[int note] => _numbers[note];

    /// <summary>Numbers the notes of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The notes.</returns>
    internal static NumberedNotes Of(CoverageReport report)
    {
        var numbered = new NumberedNotes(report);
        List<int> met = numbered.Met();
        Dictionary<int, NoteGroup> groups = numbered.Groups(met);
        var byText = new Dictionary<(string Code, string Text), int>();
        foreach (int note in met.Where(note => numbered._numbers[note] == 0))
        {
            ReportNote content = report.Model.Notes[note];
            NoteGroup? group = groups.GetValueOrDefault(note);
            int number = numbered.NumberOf(ReportCodes.Of(content), group is null ? report.Words.Note(content) : report.Words.Note(group), byText);
            foreach (int one in group?.Ids ?? [note])
            {
                numbered._numbers[one] = number;
            }
        }

        return numbered;
    }

    /// <summary>Writes the notes.</summary>
    public override string ToString() => string.Join('\n', _footnotes);

    // In the order of the tables of the metrics and their rows.
    private List<int> Met()
    {
        var met = new List<int>();
        bool[] isMet = new bool[_numbers.Length];
        foreach (ReportColumn[] columns in ReportWriting.Groups(_report).Select(group => group.Columns))
        {
            foreach (int line in _report.Shown)
            {
                ReadOnlySpan<ReportEntry> row = _report.Model.Row(line);
                foreach (ReportColumn column in columns)
                {
                    foreach (int note in _report.Model.Notes.Of(row[column.Index].Notes))
                    {
                        if (!isMet[note])
                        {
                            isMet[note] = true;
                            met.Add(note);
                        }
                    }
                }
            }
        }

        return met;
    }

    private Dictionary<int, NoteGroup> Groups(List<int> met)
    {
        var groups = new Dictionary<int, NoteGroup>();
        AddAlike(met.ToLookup(note => NoteReason.Of(_report.Model.Notes[note])), groups);
        AddAlike(met.Where(note => !groups.ContainsKey(note)).ToLookup(note => NoteReason.OfSubjects(_report.Model.Notes[note])), groups);
        if (groups.Values.Any(group => group.Reason is { IsOfTimes: false, Time: null }))
        {
            AddPlaces(groups);
        }

        return groups;
    }

    private void AddAlike(ILookup<NoteReason?, int> notes, Dictionary<int, NoteGroup> groups)
    {
        foreach (IGrouping<NoteReason?, int> alike in notes.Where(alike => alike.Key is not null && alike.Count() > MostApart))
        {
            var group = new NoteGroup(alike.Key!, [.. alike], [.. alike.Select(id => _report.Model.Notes[id])]);
            foreach (int id in alike)
            {
                groups.Add(id, group);
            }
        }
    }

    private void AddPlaces(Dictionary<int, NoteGroup> groups)
    {
        HashSet<string> repeated = [.. _report.Areas.GroupBy(area => area.Name, StringComparer.Ordinal).Where(alike => alike.Skip(1).Any()).Select(alike => alike.Key)];
        foreach (int line in _report.Shown)
        {
            foreach (ReportEntry entry in _report.Model.Row(line))
            {
                foreach (int note in _report.Model.Notes.Of(entry.Notes))
                {
                    if (groups.TryGetValue(note, out NoteGroup? group))
                    {
                        group.Add(line, PlaceOf(line, repeated));
                    }
                }
            }
        }
    }

    // Communes have names of others, and have their codes before them then.
    private string PlaceOf(int line, HashSet<string> repeated) => _report.Model.Lines[line] switch
    {
        { Metric: { } metric } => metric.NameIn(_report.Language),
        { Month: null, Area: { } area } when repeated.Contains(area.Name) => area.CodeAndName,
        _ => ReportWriting.Label(_report, line),
    };

    private int NumberOf(string code, string text, Dictionary<(string Code, string Text), int> byText)
    {
        if (!byText.TryGetValue((code, text), out int number))
        {
            number = _footnotes.Count + 1;
            byText.Add((code, text), number);
            _footnotes.Add(new(number, code, text));
        }

        return number;
    }
}
