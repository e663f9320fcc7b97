using System;
using System.Collections.Immutable;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <content>The steps by which an area is described; each gives another area.</content>
public sealed partial class Area
{
    /// <summary>Names the kind of area and the official name with it.</summary>
    /// <param name="type">The word for the kind of area, such as <c>province</c>.</param>
    /// <param name="fullName">The official name with that word, such as <c>Province of North</c>.</param>
    /// <returns>The area with both.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is none that <see cref="AreaName.IsName"/> allows.</exception>
    public Area OfType(string type, string fullName)
    {
        AreaName.Check(type, nameof(type));
        AreaName.Check(fullName, nameof(fullName));
        return new(Code, Level, Name, type, fullName, _otherNames, _parents, ValidFrom, ValidUntil);
    }

    /// <summary>Adds spellings and translations under which the area is to be found.</summary>
    /// <param name="names">The further names.</param>
    /// <returns>The area with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">A name is none that <see cref="AreaName.IsName"/> allows.</exception>
    public Area AlsoKnownAs(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (string name in names)
        {
            AreaName.Check(name, nameof(names));
        }

        return new(Code, Level, Name, Type, FullName, _otherNames.AddRange(names), _parents, ValidFrom, ValidUntil);
    }

    /// <summary>Puts the area under another one as long as it lasts.</summary>
    /// <param name="parent">The code of the area it lies in.</param>
    /// <returns>The area under that one; earlier statements about its parents are forgotten.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is not an area code.</exception>
    public Area Under(string parent) => With([new(CodeOf(parent), null)]);

    /// <summary>Moves the area under another one from a day on; its territory stays as it is.</summary>
    /// <param name="date">The first day under it.</param>
    /// <param name="parent">The code of the area it lies in from then on.</param>
    /// <returns>The area, moved that day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is not an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last move.</exception>
    public Area UnderFrom(LocalDate date, string parent) => Moved(date, CodeOf(parent));

    /// <summary>Lets the area stand on its own from a day on.</summary>
    /// <param name="date">The first day without a parent.</param>
    /// <returns>The area, on its own from that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last move.</exception>
    public Area WithoutParentFrom(LocalDate date) => Moved(date, null);

    /// <summary>Lets the area begin on a day.</summary>
    /// <param name="date">The first day.</param>
    /// <returns>The area, valid from that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not before the end.</exception>
    public Area From(LocalDate date)
    {
        CheckSpan(Day.Iso(date), ValidUntil, date, nameof(date));
        return new(Code, Level, Name, Type, FullName, _otherNames, _parents, Day.Iso(date), ValidUntil);
    }

    /// <summary>Lets the area end before a day.</summary>
    /// <param name="date">The first day on which it exists no more.</param>
    /// <returns>The area, valid until before that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the beginning.</exception>
    public Area Until(LocalDate date)
    {
        CheckSpan(ValidFrom, Day.Iso(date), date, nameof(date));
        return new(Code, Level, Name, Type, FullName, _otherNames, _parents, ValidFrom, Day.Iso(date));
    }

    private static AreaCode CodeOf(string parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return AreaCode.TryOf(parent, out AreaCode code)
            ? code
            : throw new ArgumentException($"A parent is named by its area code, but this is \"{Excerpt.Of(parent)}\".", nameof(parent));
    }

    private static void CheckSpan(LocalDate? from, LocalDate? until, LocalDate date, string parameter)
    {
        if (from >= until)
        {
            throw new ArgumentOutOfRangeException(
                parameter, date, $"An area ends after it begins, but this one would last from {Day.Write(from)} until {Day.Write(until)}.");
        }
    }

    private Area Moved(LocalDate date, AreaCode? parent)
    {
        LocalDate day = Day.Iso(date);
        if (_parents.Count > 0 && _parents[^1].Since >= day)
        {
            throw new ArgumentOutOfRangeException(
                nameof(date), date, $"Moves follow each other, but the last one was on {Day.Write(_parents[^1].Since)}.");
        }

        return With(_parents.Add(new(parent, day)));
    }

    private Area With(ImmutableList<ParentSpan> parents) =>
        new(Code, Level, Name, Type, FullName, _otherNames, parents, ValidFrom, ValidUntil);
}
