using System;
using System.Collections.Generic;

namespace CoverageMetrics.Reports.Model;

/// <summary>The notes of a report, each kept once, and the sets of them that entries have.</summary>
/// <remarks>Not thread-safe while it is filled; it is filled before the report is handed out.</remarks>
internal sealed class ReportNotes
{
    private readonly Dictionary<ReportNote, int> _ids = [];
    private readonly Dictionary<(int Set, int Note), int> _extended = [];
    private readonly List<ReportNote> _notes = [];

    // The set 0 is empty.
    private readonly List<int[]> _sets = [[]];

    /// <summary>Gets how many different notes there are.</summary>
    internal int Count => _notes.Count;

    /// <summary>Finds a note.</summary>
    /// <param name="id">Its number in the order in which notes came.</param>
    internal ReportNote this[int id] => _notes[id];

    /// <summary>Finds the notes of a set.</summary>
    /// <param name="set">The set.</param>
    /// <returns>The numbers of its notes, in the order in which they were added.</returns>
    internal ReadOnlySpan<int> Of(int set) => _sets[set];

    /// <summary>Adds a note to a set.</summary>
    /// <param name="set">The set; 0 for none.</param>
    /// <param name="note">The note.</param>
    /// <returns>The set with the note.</returns>
    internal int With(int set, in ReportNote note)
    {
        if (!_ids.TryGetValue(note, out int id))
        {
            id = _notes.Count;
            _notes.Add(note);
            _ids.Add(note, id);
        }

        if (!_extended.TryGetValue((set, id), out int extended))
        {
            extended = _sets.Count;
            _sets.Add(Array.IndexOf(_sets[set], id) < 0 ? [.. _sets[set], id] : _sets[set]);
            _extended.Add((set, id), extended);
        }

        return extended;
    }
}
