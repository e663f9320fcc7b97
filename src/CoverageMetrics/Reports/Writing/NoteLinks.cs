using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Writing;

/// <summary>Links the marks of a table with its notes, and each note with the first mark of it.</summary>
/// <remarks>Not thread-safe: each page has its own.</remarks>
/// <param name="id">The name of the table in the page.</param>
/// <param name="said">What a screen reader says before the number of a note.</param>
/// <param name="notes">How many notes there are.</param>
internal sealed class NoteLinks(string id, string said, int notes)
{
    private readonly bool[] _isLinked = new bool[notes + 1];

    /// <summary>Writes the mark of a note as a link to it.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="number">The number of the note.</param>
    internal void WriteLink(TextBuffer buffer, int number)
    {
        string anchor = _isLinked[number] ? "" : string.Create(CultureInfo.InvariantCulture, $" id=\"{id}-{number}\"");
        _isLinked[number] = true;
        buffer.Append(string.Create(CultureInfo.InvariantCulture, $"<a{anchor} href=\"#{id}-n{number}\"><span class=\"cr-said\">{HtmlText.Escape(said)} </span>{number}</a>"));
    }

    /// <summary>Writes a note, with a link to the first mark of it.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="note">The note.</param>
    /// <param name="back">What a screen reader says of the link.</param>
    internal void WriteNote(TextBuffer buffer, ReportFootnote note, string back)
    {
        string link = _isLinked[note.Number] ? string.Create(CultureInfo.InvariantCulture, $" <a class=\"cr-back\" href=\"#{id}-{note.Number}\"><span class=\"cr-said\">{HtmlText.Escape(back)}</span>↑</a>") : "";
        buffer.Append(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{id}-n{note.Number}\">{HtmlText.Escape(note.Text)}{link}</li>\n"));
    }

    /// <summary>Writes the name.</summary>
    public override string ToString() => id;
}
