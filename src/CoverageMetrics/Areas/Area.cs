using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private Area(AreaCode code, AreaLevel level, string name)
    {
        Code = code;
        Level = level;
        Name = name;
        FullName = name;
    }

    private Area(Area other)
    {
        (Code, Level, Name, Type, FullName) = (other.Code, other.Level, other.Name, other.Type, other.FullName);
        (ValidFrom, ValidUntil, Parents, Extras) = (other.ValidFrom, other.ValidUntil, other.Parents, other.Extras);
    }

    /// <summary>Gets the code, which names this area only on the days it is valid.</summary>
    public AreaCode Code { get; }

    /// <summary>Gets the tier the area belongs to.</summary>
    public AreaLevel Level { get; }

    /// <summary>Gets the name without the type word, such as <c>Gia Lai</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the word for what kind of area it is, such as <c>province</c>; empty when it has none.</summary>
    public string Type { get; private init; } = string.Empty;

    /// <summary>Gets the official name with the type word, such as <c>Province of North</c>; the name itself when none was given.</summary>
    public string FullName { get; private init; }

    /// <summary>Gets further spellings and translations under which the area is found on all its days; those of some days are in <see cref="OtherNamesOn"/>.</summary>
    public IReadOnlyList<string> OtherNames => Extras.OtherNames;

    /// <summary>Gets the first day; <see langword="null"/> when it reaches back further than anyone recorded.</summary>
    public LocalDate? ValidFrom { get; private init; }

    /// <summary>Gets the day after the last one; <see langword="null"/> while the area lasts.</summary>
    public LocalDate? ValidUntil { get; private init; }

    /// <summary>Gets the parents by hierarchy; the first hierarchy, which is always there, has the empty name.</summary>
    internal DatedCodes Parents { get; private init; } = DatedCodes.None;

    /// <summary>Gets the codes that other authorities gave, by scheme.</summary>
    internal DatedCodes Codes => Extras.Codes;

    private AreaExtras Extras { get; init; } = AreaExtras.None;

    internal ImmutableList<DatedName> DatedNames => Extras.DatedNames;

    /// <summary>Gets the name of the hierarchy in which the area tells its parent.</summary>
    internal string Hierarchy => Extras.Hierarchy;

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
        return new(AreaCode.Of(code), level, name);
    }

    /// <summary>Finds the code of the area this one lies in, in the hierarchy of the catalogue that it was taken from.</summary>
    /// <param name="date">A day.</param>
    /// <returns>The code, or <see langword="null"/> when it lies in none that day or is not valid then.</returns>
    public AreaCode? ParentOn(LocalDate date) => IsValidOn(date) ? ParentOn(Day.Of(date)) : null;

    /// <summary>Finds the code of the area this one was said to lie in, whether or not it is valid that day.</summary>
    internal AreaCode? ParentOn(int day) => Parents.On(Hierarchy, day);

    /// <summary>Finds the code that another authority has for the area.</summary>
    /// <param name="scheme">The name of the authority's codes, as <see cref="Coded"/> took it.</param>
    /// <param name="date">A day.</param>
    /// <returns>The code, or <see langword="null"/> when the authority has none that day or the area is not valid then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> is null.</exception>
    public AreaCode? CodeOn(string scheme, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return IsValidOn(date) ? Codes.On(scheme, Day.Of(date)) : null;
    }

    /// <summary>Finds the further names under which the area is found on a day.</summary>
    /// <param name="date">A day.</param>
    /// <returns>Those of all days, and then those of that day; none when the area is not valid then.</returns>
    public IReadOnlyList<string> OtherNamesOn(LocalDate date) => IsValidOn(date)
        ? [.. OtherNames, .. DatedNames.Where(name => name.IsKnownOn(Day.Of(date))).Select(name => name.Name)]
        : [];

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

    /// <summary>Gives the same area as it stands in another hierarchy.</summary>
    internal Area In(string hierarchy) => hierarchy == Hierarchy ? this : new(this) { Extras = Extras with { Hierarchy = hierarchy } };

    private object ToDump() => ShownValue.Of(this).ToDump();
}
