using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>An administrative area as it was from one day until another: one code, one name, one type, one territory.</summary>
/// <remarks>
/// <para>The territory of an area never changes. When land is gained or lost, or the name, the code or the type changes, this area
/// ends and another begins, under the same code or another, and a <see cref="BoundaryChange"/> joins the two. Only the
/// parent may change while an area lasts.</para>
/// <para>Immutable and safe to share; costs one object, and another for each step. Areas are equal when code, first day and last day are. They have no order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Area : IEquatable<Area>, IShown
{
    private readonly ImmutableList<string> _otherNames;
    private readonly ImmutableList<ParentSpan> _parents;

    private Area(
        AreaCode code, AreaLevel level, string name, string type, string fullName, ImmutableList<string> otherNames,
        ImmutableList<ParentSpan> parents, LocalDate? validFrom, LocalDate? validUntil)
    {
        Code = code;
        Level = level;
        Name = name;
        Type = type;
        FullName = fullName;
        _otherNames = otherNames;
        _parents = parents;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
    }

    /// <summary>Gets the code, which names this area only on the days it is valid.</summary>
    public AreaCode Code { get; }

    /// <summary>Gets the tier the area belongs to.</summary>
    public AreaLevel Level { get; }

    /// <summary>Gets the name without the type word, such as <c>Gia Lai</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the word for what kind of area it is, such as <c>province</c>; empty when it has none.</summary>
    public string Type { get; }

    /// <summary>Gets the official name with the type word, such as <c>Province of North</c>; the name itself when none was given.</summary>
    public string FullName { get; }

    /// <summary>Gets further spellings and translations under which the area is found.</summary>
    public IReadOnlyList<string> OtherNames => _otherNames;

    /// <summary>Gets the first day; <see langword="null"/> when it reaches back further than anyone recorded.</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>Gets the day after the last one; <see langword="null"/> while the area lasts.</summary>
    public LocalDate? ValidUntil { get; }

    internal IReadOnlyList<ParentSpan> Parents => _parents;

    /// <summary>Gets the code and the name, which tell areas apart in a sentence.</summary>
    internal string CodeAndName => $"{Code} {Name}";

    /// <summary>Starts to describe an area without a parent that has always existed and still does.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="level">Its tier.</param>
    /// <param name="name">Its name without a type word.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not an area code, <paramref name="level"/> is the default value, or
    /// <paramref name="name"/> is none that <see cref="AreaName.IsName"/> allows.</exception>
    public static Area Of(string code, AreaLevel level, string name)
    {
        if (level == default)
        {
            throw new ArgumentException("An area needs a level, but this is the default value.", nameof(level));
        }

        AreaName.Check(name, nameof(name));
        return new(AreaCode.Of(code), level, name, string.Empty, name, [], [], null, null);
    }

    /// <summary>Finds the code of the area this one lies in.</summary>
    /// <param name="date">A day.</param>
    /// <returns>The code, or <see langword="null"/> when it lies in none that day or is not valid then.</returns>
    public AreaCode? ParentOn(LocalDate date)
    {
        LocalDate day = Day.Iso(date);
        return IsValidOn(day) ? ParentOn(Day.Of(day)) : null;
    }

    /// <summary>Finds the code of the area this one was said to lie in, whether or not it is valid that day.</summary>
    internal AreaCode? ParentOn(int day)
    {
        (int start, int end) = (0, _parents.Count);
        while (start < end)
        {
            int middle = (start + end) / 2;
            (start, end) = Day.Start(_parents[middle].Since) > day ? (start, middle) : (middle + 1, end);
        }

        return start > 0 ? _parents[start - 1].Parent : null;
    }

    /// <summary>Tells whether the area exists on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns><see langword="true"/> from the first day until before <see cref="ValidUntil"/>.</returns>
    public bool IsValidOn(LocalDate date)
    {
        LocalDate day = Day.Iso(date);
        return (ValidFrom is not { } from || from <= day) && (ValidUntil is not { } until || day < until);
    }

    /// <summary>Tells whether two areas have the same code and the same validity.</summary>
    /// <param name="other">The other area.</param>
    /// <returns><see langword="true"/> when they have.</returns>
    public bool Equals(Area? other) =>
        other is not null && Code == other.Code && ValidFrom == other.ValidFrom && ValidUntil == other.ValidUntil;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Area);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, ValidFrom, ValidUntil);

    /// <summary>Writes code, full name and validity, the dates in ISO form.</summary>
    /// <returns>The area, such as <c>82 Province of North [2025-07-01, )</c>.</returns>
    public override string ToString() =>
        $"{Code} {FullName} [{Day.Write(ValidFrom)}, {Day.Write(ValidUntil)})";

    /// <summary>Writes the code, the full name and the days on which it is valid, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>A code under which an area lies from a day on, or none.</summary>
    internal readonly record struct ParentSpan(AreaCode? Parent, LocalDate? Since)
    {
        /// <summary>Writes the parent and the day, as the catalogue text does.</summary>
        public override string ToString() => $"{Parent?.Text ?? "-"}{(Since is null ? string.Empty : "@" + Day.Write(Since))}";
    }
}
