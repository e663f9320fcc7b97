using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Areas;

/// <summary>Something that happened to areas on a day: a merge, a split, a partial transfer, another name, code or type.</summary>
/// <remarks>
/// <para>Made by a catalogue from a <see cref="BoundaryChangeDraft"/>. The predecessors of its parts were valid until the day
/// before, its successors are valid from that day on.</para>
/// <para>Immutable and safe to share; costs its parts. Two changes are equal only when they are the same object. One law can make several changes on one day.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class BoundaryChange : IShown
{
    internal BoundaryChange(
        LocalDate date, BoundaryChangeKind kind, ReadOnlyCollection<BoundaryPart> parts, string legalBasis, string note,
        ChangeCertainty certainty)
    {
        Date = date;
        Kind = kind;
        Parts = parts;
        LegalBasis = legalBasis;
        Note = note;
        Certainty = certainty;
    }

    /// <summary>Gets the first day on which the successors exist.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets what happened.</summary>
    public BoundaryChangeKind Kind { get; }

    /// <summary>Gets the strands: which area goes where, as a whole or in part.</summary>
    public IReadOnlyList<BoundaryPart> Parts { get; }

    /// <summary>Gets the law or decision; empty when it is not stated.</summary>
    public string LegalBasis { get; }

    /// <summary>Gets what else a reader should know; empty when there is nothing.</summary>
    public string Note { get; }

    /// <summary>Gets how well the change is documented.</summary>
    public ChangeCertainty Certainty { get; }

    /// <summary>Writes day, kind and parts, the day in ISO form.</summary>
    /// <returns>The change, such as <c>2008-08-01 Merge: 28 → 01 (Whole), 01 → 01 (Whole)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(Date)} {Kind}: {Excerpt.List(Parts, ", ")}");

    /// <summary>Writes the day, the parts and the legal basis, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        $"{LocalDatePattern.Iso.Format(Date)} {Kind}", ("parts", Parts), ("legal basis", LegalBasis), ("note", Note), ("certainty", Certainty));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
