using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>A change as it is handed to a catalogue: areas named by code, not yet looked up.</summary>
/// <remarks>
/// <para>The catalogue finds the areas and checks them.</para>
/// <para>Immutable and safe to share; costs one object a step.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class BoundaryChangeDraft
{
    private BoundaryChangeDraft(LocalDate date, BoundaryChangeKind kind, ImmutableList<DraftPart> parts, string basis, string note, ChangeCertainty certainty)
    {
        Date = Day.Iso(date);
        Kind = kind;
        Parts = parts;
        Basis = basis;
        NoteText = note;
        Certainty = certainty;
    }

    internal LocalDate Date { get; }

    internal BoundaryChangeKind Kind { get; }

    internal ImmutableList<DraftPart> Parts { get; }

    internal string Basis { get; }

    internal string NoteText { get; }

    internal ChangeCertainty Certainty { get; }

    /// <summary>Describes areas that become one.</summary>
    /// <param name="date">The first day of the new area.</param>
    /// <param name="into">The code of the new area.</param>
    /// <param name="from">The codes of the areas that end; the code of the new one is among them when it was in use before.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public static BoundaryChangeDraft Merge(LocalDate date, string into, params string[] from)
    {
        AreaCode successor = CodeOf(into, nameof(into));
        return Of(date, BoundaryChangeKind.Merge, Each(from, nameof(from), code => new(code, successor, TransferShare.Whole, [])));
    }

    /// <summary>Describes an area that becomes several.</summary>
    /// <param name="date">The first day of the new areas.</param>
    /// <param name="from">The code of the area that ends.</param>
    /// <param name="into">The codes of the new areas.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public static BoundaryChangeDraft Split(LocalDate date, string from, params string[] into)
    {
        AreaCode predecessor = CodeOf(from, nameof(from));
        return Of(date, BoundaryChangeKind.Split, Each(into, nameof(into), code => new(predecessor, code, TransferShare.Part, [])));
    }

    /// <summary>Starts to describe a change in which parts of areas go to others.</summary>
    /// <param name="date">The first day of the new areas.</param>
    /// <returns>The draft, without parts as yet.</returns>
    public static BoundaryChangeDraft PartialTransfer(LocalDate date) => Of(date, BoundaryChangeKind.PartialTransfer, []);

    /// <summary>Starts to describe a change of any kind.</summary>
    /// <param name="date">The first day of the new areas.</param>
    /// <param name="kind">What happens.</param>
    /// <returns>The draft, without parts as yet.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a kind of change.</exception>
    public static BoundaryChangeDraft On(LocalDate date, BoundaryChangeKind kind) =>
        kind is >= BoundaryChangeKind.Merge and <= BoundaryChangeKind.Establishment
            ? Of(date, kind, [])
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is not a kind of change.");

    /// <summary>Describes an area that takes another name.</summary>
    /// <param name="date">The first day of the new name.</param>
    /// <param name="code">The code before and after.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not an area code.</exception>
    public static BoundaryChangeDraft Rename(LocalDate date, string code) => On(date, BoundaryChangeKind.Rename).Whole(code, code);

    /// <summary>Describes an area that takes another code.</summary>
    /// <param name="date">The first day of the new code.</param>
    /// <param name="from">The code before.</param>
    /// <param name="to">The code after.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public static BoundaryChangeDraft ChangeOfCode(LocalDate date, string from, string to) =>
        On(date, BoundaryChangeKind.ChangeOfCode).Whole(from, to);

    /// <summary>Describes an area that becomes another type of area.</summary>
    /// <param name="date">The first day of the new type.</param>
    /// <param name="code">The code before and after.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not an area code.</exception>
    public static BoundaryChangeDraft ChangeOfType(LocalDate date, string code) =>
        On(date, BoundaryChangeKind.ChangeOfType).Whole(code, code);

    /// <summary>Describes areas that end without a successor.</summary>
    /// <param name="date">The first day without them.</param>
    /// <param name="codes">Their codes.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public static BoundaryChangeDraft Abolition(LocalDate date, params string[] codes) =>
        Of(date, BoundaryChangeKind.Abolition, Each(codes, nameof(codes), code => new(code, null, TransferShare.Whole, [])));

    /// <summary>Describes areas that begin without a predecessor.</summary>
    /// <param name="date">Their first day.</param>
    /// <param name="codes">Their codes.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public static BoundaryChangeDraft Establishment(LocalDate date, params string[] codes) =>
        Of(date, BoundaryChangeKind.Establishment, Each(codes, nameof(codes), code => new(null, code, TransferShare.Whole, [])));

    /// <summary>Adds an area that goes to another as a whole.</summary>
    /// <param name="from">The code of the area that ends.</param>
    /// <param name="to">The code of the area it goes to.</param>
    /// <returns>The draft with this part.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public BoundaryChangeDraft Whole(string from, string to) => Transfer(from, to, TransferShare.Whole);

    /// <summary>Adds a part of an area that goes to another; what stays behind is a part as well.</summary>
    /// <param name="from">The code of the area that ends.</param>
    /// <param name="to">The code of the area the part goes to.</param>
    /// <returns>The draft with this part.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    public BoundaryChangeDraft Part(string from, string to) => Transfer(from, to, TransferShare.Part);

    /// <summary>Adds land that goes from one area to another, with all, some or none of the people.</summary>
    /// <param name="from">The code of the area that ends.</param>
    /// <param name="to">The code of the area it goes to.</param>
    /// <param name="share">How much goes.</param>
    /// <returns>The draft with this part.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="ArgumentException">A text is not an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not a share.</exception>
    public BoundaryChangeDraft Transfer(string from, string to, TransferShare share) =>
        Plus(new(CodeOf(from, nameof(from)), CodeOf(to, nameof(to)), Checked(share), []));

    /// <summary>Adds land that comes from no area of the catalogue.</summary>
    /// <param name="to">The code of the area it goes to.</param>
    /// <param name="share"><see cref="TransferShare.LandOnly"/> when nobody lives there, otherwise <see cref="TransferShare.Part"/>.</param>
    /// <returns>The draft with this part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="to"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not a share.</exception>
    public BoundaryChangeDraft FromOutside(string to, TransferShare share) => Plus(new(null, CodeOf(to, nameof(to)), Checked(share), []));

    /// <summary>Adds land that goes to no area of the catalogue.</summary>
    /// <param name="from">The code of the area that ends.</param>
    /// <param name="share">How much of it goes.</param>
    /// <returns>The draft with this part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="from"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not a share.</exception>
    public BoundaryChangeDraft ToNowhere(string from, TransferShare share) => Plus(new(CodeOf(from, nameof(from)), null, Checked(share), []));

    /// <summary>Says that the part added last consists of an earlier area exactly: it comes back as it was. Several may be named.</summary>
    /// <param name="code">The code of the earlier area.</param>
    /// <param name="validOn">A day on which it existed.</param>
    /// <returns>The draft with this statement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not an area code.</exception>
    /// <exception cref="InvalidOperationException">The draft has no part.</exception>
    public BoundaryChangeDraft Restoring(string code, LocalDate validOn)
    {
        if (Parts.IsEmpty)
        {
            throw new InvalidOperationException("There is no part that could restore an area.");
        }

        DraftPart last = Parts[^1] with { Restores = Parts[^1].Restores.Add((CodeOf(code, nameof(code)), validOn)) };
        return new(Date, Kind, Parts.SetItem(Parts.Count - 1, last), Basis, NoteText, Certainty);
    }

    /// <summary>States the law or decision.</summary>
    /// <param name="legalBasis">The law; empty when it is not known.</param>
    /// <returns>The draft with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="legalBasis"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="legalBasis"/> is not well-formed Unicode.</exception>
    public BoundaryChangeDraft WithBasis(string legalBasis)
    {
        CheckText(legalBasis, nameof(legalBasis));
        return new(Date, Kind, Parts, legalBasis, NoteText, Certainty);
    }

    /// <summary>Adds what else a reader should know.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The draft with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="note"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="note"/> is not well-formed Unicode.</exception>
    public BoundaryChangeDraft Noting(string note)
    {
        CheckText(note, nameof(note));
        return new(Date, Kind, Parts, Basis, note, Certainty);
    }

    /// <summary>Says how well the change is documented.</summary>
    /// <param name="certainty">How well.</param>
    /// <returns>The draft with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="certainty"/> is not one of the three.</exception>
    public BoundaryChangeDraft Marked(ChangeCertainty certainty) =>
        certainty is >= ChangeCertainty.Documented and <= ChangeCertainty.Doubtful
            ? new(Date, Kind, Parts, Basis, NoteText, certainty)
            : throw new ArgumentOutOfRangeException(nameof(certainty), certainty, "This is not a certainty.");

    internal BoundaryChangeDraft Plus(DraftPart part) => new(Date, Kind, Parts.Add(part), Basis, NoteText, Certainty);

    internal BoundaryChangeDraft WithParts(ImmutableList<DraftPart> parts) => new(Date, Kind, parts, Basis, NoteText, Certainty);

    private static BoundaryChangeDraft Of(LocalDate date, BoundaryChangeKind kind, ImmutableList<DraftPart> parts) =>
        new(date, kind, parts, string.Empty, string.Empty, ChangeCertainty.Documented);

    private static ImmutableList<DraftPart> Each(string[] codes, string parameter, Func<AreaCode, DraftPart> part)
    {
        ArgumentNullException.ThrowIfNull(codes, parameter);
        return [.. codes.Select(code => part(CodeOf(code, parameter)))];
    }

    // What is not well-formed cannot be written to a file.
    private static void CheckText(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (!AreaName.IsWellFormed(text))
        {
            throw new ArgumentException(
                $"A text is well-formed Unicode, but this has half a surrogate pair or a code that is no character: \"{Excerpt.Of(text)}\".", parameter);
        }
    }

    private static AreaCode CodeOf(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return AreaCode.TryOf(text, out AreaCode code)
            ? code
            : throw new ArgumentException($"An area is named by its code, but this is \"{Excerpt.Of(text)}\".", parameter);
    }

    private static TransferShare Checked(TransferShare share) =>
        share is >= TransferShare.Whole and <= TransferShare.LandOnly
            ? share
            : throw new ArgumentOutOfRangeException(nameof(share), share, "This is not a share.");
}
