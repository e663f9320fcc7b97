using System;
using System.Linq;
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
        return new(this) { Type = type, FullName = fullName };
    }

    /// <summary>Adds spellings and translations under which the area is to be found.</summary>
    /// <param name="names">The further names.</param>
    /// <returns>The area with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">A name is none that <see cref="AreaName.IsName"/> allows.</exception>
    public Area AlsoKnownAs(params string[] names)
    {
        CheckNames(names);
        return new(this) { Extras = Extras with { OtherNames = Extras.OtherNames.AddRange(names) } };
    }

    /// <summary>Adds names under which the area is to be found until a day and not after it, such as the one it had before it was renamed.</summary>
    /// <param name="date">The first day on which nobody calls it so any more.</param>
    /// <param name="names">The further names.</param>
    /// <returns>The area with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">A name is none that <see cref="AreaName.IsName"/> allows.</exception>
    public Area AlsoKnownAsUntil(LocalDate date, params string[] names) => AlsoKnown(null, Day.Iso(date), names);

    /// <summary>Adds names under which the area is to be found from a day on and not before it.</summary>
    /// <param name="date">The first day on which it is called so.</param>
    /// <param name="names">The further names.</param>
    /// <returns>The area with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">A name is none that <see cref="AreaName.IsName"/> allows.</exception>
    public Area AlsoKnownAsFrom(LocalDate date, params string[] names) => AlsoKnown(Day.Iso(date), null, names);

    /// <summary>Lets the area begin on a day.</summary>
    /// <param name="date">The first day.</param>
    /// <returns>The area, valid from that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not before the end.</exception>
    public Area From(LocalDate date)
    {
        CheckSpan("An area", Day.Iso(date), ValidUntil, date, nameof(date));
        return new(this) { ValidFrom = Day.Iso(date) };
    }

    /// <summary>Lets the area end before a day.</summary>
    /// <param name="date">The first day on which it exists no more.</param>
    /// <returns>The area, valid until before that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the beginning.</exception>
    public Area Until(LocalDate date)
    {
        CheckSpan("An area", ValidFrom, Day.Iso(date), date, nameof(date));
        return new(this) { ValidUntil = Day.Iso(date) };
    }

    /// <summary>Adds a name that the area is known by from a day on or until a day, or both.</summary>
    internal Area AlsoKnown(LocalDate? from, LocalDate? until, params string[] names)
    {
        CheckNames(names);
        CheckSpan("A name", from, until, until.GetValueOrDefault(), nameof(until));
        return new(this) { Extras = Extras with { DatedNames = DatedNames.AddRange(names.Select(name => new DatedName(name, from, until))) } };
    }

    private static void CheckNames(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (string name in names)
        {
            AreaName.Check(name, nameof(names));
        }
    }

    private static void CheckSpan(string what, LocalDate? from, LocalDate? until, LocalDate date, string parameter)
    {
        if (from >= until)
        {
            throw new ArgumentOutOfRangeException(
                parameter, date, $"{what} ends after it begins, but this one would last from {Day.Write(from)} until {Day.Write(until)}.");
        }
    }
}
