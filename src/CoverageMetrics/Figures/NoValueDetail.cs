using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>What exactly stands behind the reason why a figure has no value: keys, codes, areas, times and what was published, never a number that was withheld.</summary>
/// <remarks>
/// <para>A closed set: <see cref="Kind"/> says what it tells, and which of the lists have something in them; the others are empty. Only a language makes a text of it.</para>
/// <para>Immutable and safe to share; costs one object, which the figures of a whole table share. Equal when the kind and all lists are. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class NoValueDetail : IEquatable<NoValueDetail>, IShown
{
    private readonly object[] _what;

    private NoValueDetail(NoValueDetailKind kind, params object[] what)
    {
        Kind = kind;
        _what = what;
    }

    /// <summary>Gets what it tells.</summary>
    public NoValueDetailKind Kind { get; }

    /// <summary>Gets codes: of a subject, a unit, a definition, somebody who withheld.</summary>
    public IReadOnlyList<string> Codes => Of<string>();

    /// <summary>Gets times, or the days of maps.</summary>
    public IReadOnlyList<ObservationTime> Times => Of<ObservationTime>();

    /// <summary>Gets areas.</summary>
    public IReadOnlyList<Area> Areas => Of<Area>();

    /// <summary>Gets the keys of figures.</summary>
    public IReadOnlyList<FigureKey> Keys => Of<FigureKey>();

    /// <summary>Gets the changes of areas in the way.</summary>
    public IReadOnlyList<BoundaryChange> Changes => Of<BoundaryChange>();

    /// <summary>Gets quantities that were published.</summary>
    public IReadOnlyList<ObservedQuantity> Quantities => Of<ObservedQuantity>();

    /// <summary>Gets the parts that lack.</summary>
    public IReadOnlyList<NoValuePart> Parts => Of<NoValuePart>();

    /// <summary>Gets the detail that everybody was counted, so that there is no sampling to make an interval of.</summary>
    public static NoValueDetail NotASample { get; } = new(NoValueDetailKind.NotASample);

    /// <summary>Gets the detail of a division by zero.</summary>
    internal static NoValueDetail DividedByZero { get; } = new(NoValueDetailKind.DividedByZero);

    /// <summary>Gets the detail of what no quantity can hold.</summary>
    internal static NoValueDetail TooLarge { get; } = new(NoValueDetailKind.TooLarge);

    /// <summary>Tells that nobody reported a subject at a time.</summary>
    /// <param name="subject">The code of what was to be counted.</param>
    /// <param name="time">When.</param>
    /// <returns>The detail.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static NoValueDetail NotReported(string subject, ObservationTime time) => new(NoValueDetailKind.NotReported, Guard.Code(subject, nameof(subject)), time);

    /// <summary>Tells which areas of a sum lack.</summary>
    /// <param name="areas">The areas, at least one.</param>
    /// <returns>The detail.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/>, or one of them, is null.</exception>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static NoValueDetail AreasLacking(IEnumerable<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        NoValuePart[] lacking = [.. areas.Select(area => new NoValuePart(area ?? throw new ArgumentNullException(nameof(areas), "An area is null."), null, null, null))];
        return lacking.Length > 0 ? PartsLacking(lacking) : throw new ArgumentException("Of the areas of a sum at least one must lack; there is none.", nameof(areas));
    }

    /// <summary>Tells who withheld the figure.</summary>
    /// <param name="code">The code of whoever withheld it.</param>
    /// <returns>The detail.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, empty or white space.</exception>
    public static NoValueDetail WithheldBy(string code) => new(NoValueDetailKind.WithheldBy, Guard.Code(code, nameof(code)));

    /// <summary>Writes the detail in words.</summary>
    /// <param name="language">The language, which names the codes it knows.</param>
    /// <returns>The words, such as <c>population 2021-12-31</c>; of many areas the first few, and how many more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return In(language, ReportingYear.Calendar);
    }

    /// <summary>Writes the detail in words, with periods by a year.</summary>
    internal string In(Language language, ReportingYear year) => NoValueWords.Of(this, KeyWords.In(language, year));

    /// <summary>Finds whether another detail tells the same.</summary>
    /// <param name="other">The other detail.</param>
    /// <returns>Whether kind and lists are equal.</returns>
    public bool Equals(NoValueDetail? other) =>
        ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && _what.AsSpan().SequenceEqual(other._what));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NoValueDetail);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        foreach (object what in _what)
        {
            hash.Add(what);
        }

        return hash.ToHashCode();
    }

    /// <summary>Finds whether two details tell the same.</summary>
    /// <param name="left">A detail.</param>
    /// <param name="right">Another detail.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(NoValueDetail? left, NoValueDetail? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Finds whether two details tell something different.</summary>
    /// <param name="left">A detail.</param>
    /// <param name="right">Another detail.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(NoValueDetail? left, NoValueDetail? right) => !(left == right);

    /// <summary>Writes the detail in English.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => ToText(Language.English);

    /// <summary>Writes the detail as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    internal static NoValueDetail NotReportedUntil(string subject, LocalDate day) => new(NoValueDetailKind.NotReportedUntil, subject, ObservationTime.On(day));

    internal static NoValueDetail MonthsLacking(IEnumerable<ObservationTime> months) => new(NoValueDetailKind.MonthsLacking, Boxed(months));

    internal static NoValueDetail PartsLacking(IEnumerable<NoValuePart> parts) => new(NoValueDetailKind.AreasLacking, Boxed(parts));

    internal static NoValueDetail FiguresLacking(IEnumerable<NoValuePart> parts) => new(NoValueDetailKind.FiguresLacking, Boxed(parts));

    internal static NoValueDetail SeveralMeant(FigureKey one, FigureKey other) => new(NoValueDetailKind.SeveralMeant, one, other);

    internal static NoValueDetail SeveralPublished(FigureKey key, IEnumerable<ObservedQuantity> quantities) => new(NoValueDetailKind.SeveralPublished, [key, .. Boxed(quantities)]);

    internal static NoValueDetail MapsDiffer(LocalDate one, LocalDate other) => new(NoValueDetailKind.MapsDiffer, ObservationTime.On(one), ObservationTime.On(other));

    internal static NoValueDetail TerritoriesDiffer(IEnumerable<Area> pairs) => new(NoValueDetailKind.TerritoriesDiffer, [.. pairs]);

    internal static NoValueDetail SubjectsDiffer(string one, string other) => new(NoValueDetailKind.SubjectsDiffer, one, other);

    internal static NoValueDetail UnitsDiffer(string one, string other) => new(NoValueDetailKind.UnitsDiffer, one, other);

    internal static NoValueDetail UnitsDiffer(FigureKey of, string one, string other) => new(NoValueDetailKind.UnitsDiffer, of, one, other);

    internal static NoValueDetail DefinitionsDiffer(string earlier, string later) => new(NoValueDetailKind.DefinitionsDiffer, earlier, later);

    internal static NoValueDetail NoPeriod(LocalDate day) => new(NoValueDetailKind.NoPeriod, ObservationTime.On(day));

    internal static NoValueDetail NoEarlierTime(ObservationTime time) => new(NoValueDetailKind.NoEarlierTime, time);

    internal static NoValueDetail NotDivided(Area source, Area dividedAt, IEnumerable<BoundaryChange> by) =>
        new(NoValueDetailKind.NotDivided, source.Equals(dividedAt) ? [source, .. by] : [source, dividedAt, .. by]);

    internal static NoValueDetail AreasOverlap(Area inner, Area outer) => new(NoValueDetailKind.AreasOverlap, inner, outer);

    internal static NoValueDetail NotInCatalogue(LocalDate map) => new(NoValueDetailKind.NotInCatalogue, ObservationTime.On(map));

    /// <summary>Makes a detail of what it held.</summary>
    /// <param name="kind">What it tells.</param>
    /// <param name="what">Keys, codes, times, areas, changes, quantities and parts, in this order.</param>
    /// <returns>The detail.</returns>
    /// <exception cref="ArgumentException">It is not what the kind holds.</exception>
    internal static NoValueDetail Of(NoValueDetailKind kind, object[] what)
    {
        NoValueDetail detail = new(kind, what);
        var counts = (detail.Keys.Count, detail.Codes.Count, detail.Times.Count, detail.Areas.Count, detail.Changes.Count, detail.Quantities.Count, detail.Parts.Count);
        bool fits = kind switch
        {
            NoValueDetailKind.NotReported or NoValueDetailKind.NotReportedUntil => counts is (0, 1, 1, 0, 0, 0, 0),
            NoValueDetailKind.MonthsLacking => counts is (0, 0, _, 0, 0, 0, 0),
            NoValueDetailKind.AreasLacking or NoValueDetailKind.FiguresLacking => counts is (0, 0, 0, 0, 0, 0, _),
            NoValueDetailKind.SeveralMeant => counts is (2, 0, 0, 0, 0, 0, 0),
            NoValueDetailKind.SeveralPublished => counts is (1, 0, 0, 0, 0, _, 0),
            NoValueDetailKind.MapsDiffer => counts is (0, 0, 2, 0, 0, 0, 0),
            NoValueDetailKind.TerritoriesDiffer => counts is (0, 0, 0, _, 0, 0, 0) && detail.Areas.Count % 2 == 0,
            NoValueDetailKind.SubjectsDiffer or NoValueDetailKind.DefinitionsDiffer => counts is (0, 2, 0, 0, 0, 0, 0),
            NoValueDetailKind.UnitsDiffer => counts is (0 or 1, 2, 0, 0, 0, 0, 0),
            NoValueDetailKind.NoPeriod or NoValueDetailKind.NoEarlierTime or NoValueDetailKind.NotInCatalogue => counts is (0, 0, 1, 0, 0, 0, 0),
            NoValueDetailKind.DividedByZero or NoValueDetailKind.TooLarge or NoValueDetailKind.NotASample => counts is (0, 0, 0, 0, 0, 0, 0),
            NoValueDetailKind.NotDivided => counts is (0, 0, 0, 1 or 2, _, 0, 0),
            NoValueDetailKind.AreasOverlap => counts is (0, 0, 0, 2, 0, 0, 0),
            NoValueDetailKind.WithheldBy => counts is (0, 1, 0, 0, 0, 0, 0),
            _ => throw Unnamed.Member(kind),
        };
        return fits ? detail : throw new ArgumentException(
            FormattableString.Invariant($"A detail of {kind} holds other things; these are {counts.Item1} keys, {counts.Item2} codes, {counts.Item3} times, {counts.Item4} areas, {counts.Item5} changes, {counts.Item6} quantities and {counts.Item7} parts."), nameof(what));
    }

    private static object[] Boxed<T>(IEnumerable<T> parts)
        where T : struct => [.. parts.Select(static part => (object)part)];

    private T[] Of<T>() => [.. _what.OfType<T>()];
}
