using System.Collections.Generic;

namespace CoverageMetrics.Reports.Model;

/// <summary>Notes that differ by time, place or subject alone, and are one to a reader.</summary>
/// <param name="reason">What they have in common.</param>
/// <param name="ids">Their numbers in <see cref="ReportNotes"/>.</param>
/// <param name="notes">The notes.</param>
internal sealed class NoteGroup(NoteReason reason, IReadOnlyList<int> ids, IReadOnlyList<ReportNote> notes)
{
    private readonly List<string> _places = [];
    private int _last = -1;

    internal NoteReason Reason => reason;

    internal IReadOnlyList<int> Ids => ids;

    internal IReadOnlyList<ReportNote> Notes => notes;

    /// <summary>Gets the headings of the rows that the notes stand in, each row once.</summary>
    internal IReadOnlyList<string> Places => _places;

    /// <summary>Adds a row, which comes after those that are there.</summary>
    /// <param name="line">The place of the row.</param>
    /// <param name="label">Its heading.</param>
    internal void Add(int line, string label)
    {
        if (line != _last)
        {
            _last = line;
            _places.Add(label);
        }
    }

    /// <summary>Writes the reason.</summary>
    public override string ToString() => $"{reason} ({ids.Count})";
}
