using System;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <content>The steps that say in which areas an area lies, and what other authorities call it; each gives another area.</content>
public sealed partial class Area
{
    /// <summary>Puts the area under another one as long as it lasts.</summary>
    /// <param name="parent">The code of the area it lies in.</param>
    /// <returns>The area under that one; earlier statements about its parents are forgotten.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is not an area code.</exception>
    public Area Under(string parent) => new(this) { Parents = Parents.Always(string.Empty, CodeOf(parent, "A parent is named by its area code", nameof(parent))) };

    /// <summary>Puts the area under another one, in a hierarchy beside the first, as long as it lasts.</summary>
    /// <param name="parent">The code of the area it lies in there.</param>
    /// <param name="hierarchy">The name of the hierarchy, of the characters an <see cref="AreaCode"/> may have, such as <c>offices</c>.</param>
    /// <returns>The area under that one; earlier statements about its parents in that hierarchy are forgotten.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is not an area code, or <paramref name="hierarchy"/> is not named like one.</exception>
    public Area Under(string parent, string hierarchy) =>
        new(this) { Parents = Parents.Always(NameOf("hierarchy", hierarchy, nameof(hierarchy)), CodeOf(parent, "A parent is named by its area code", nameof(parent))) };

    /// <summary>Moves the area under another one from a day on; its territory stays as it is.</summary>
    /// <param name="date">The first day under it.</param>
    /// <param name="parent">The code of the area it lies in from then on.</param>
    /// <returns>The area, moved that day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parent"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is not an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last move.</exception>
    public Area UnderFrom(LocalDate date, string parent) => new(this) { Parents = Parents.From(date, string.Empty, CodeOf(parent, "A parent is named by its area code", nameof(parent))) };

    /// <summary>Moves the area under another one, in a hierarchy beside the first, from a day on; its territory stays as it is.</summary>
    /// <param name="date">The first day under it.</param>
    /// <param name="parent">The code of the area it lies in there from then on.</param>
    /// <param name="hierarchy">The name of the hierarchy.</param>
    /// <returns>The area, moved that day.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="parent"/> is not an area code, or <paramref name="hierarchy"/> is not named like one.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last move in that hierarchy.</exception>
    public Area UnderFrom(LocalDate date, string parent, string hierarchy) =>
        new(this) { Parents = Parents.From(date, NameOf("hierarchy", hierarchy, nameof(hierarchy)), CodeOf(parent, "A parent is named by its area code", nameof(parent))) };

    /// <summary>Lets the area stand on its own from a day on.</summary>
    /// <param name="date">The first day without a parent.</param>
    /// <returns>The area, on its own from that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last move.</exception>
    public Area WithoutParentFrom(LocalDate date) => new(this) { Parents = Parents.From(date, string.Empty, null) };

    /// <summary>Lets the area stand on its own, in a hierarchy beside the first, from a day on.</summary>
    /// <param name="date">The first day without a parent there.</param>
    /// <param name="hierarchy">The name of the hierarchy.</param>
    /// <returns>The area, on its own from that day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hierarchy"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="hierarchy"/> is not named like an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last move in that hierarchy.</exception>
    public Area WithoutParentFrom(LocalDate date, string hierarchy) =>
        new(this) { Parents = Parents.From(date, NameOf("hierarchy", hierarchy, nameof(hierarchy)), null) };

    /// <summary>Gives the area the code that another authority has for it, as long as it lasts.</summary>
    /// <param name="scheme">The name of that authority's codes, of the characters an <see cref="AreaCode"/> may have, such as <c>bps</c>.</param>
    /// <param name="code">The code; another area may have had it before, and another may have it later.</param>
    /// <returns>The area with the code; earlier statements about its codes of that scheme are forgotten.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="scheme"/> is not named like an area code, or <paramref name="code"/> is not one.</exception>
    public Area Coded(string scheme, string code) =>
        new(this) { Extras = Extras with { Codes = Codes.Always(NameOf("scheme of codes", scheme, nameof(scheme)), CodeOf(code, "A code of another authority is written as area codes are", nameof(code))) } };

    /// <summary>Gives the area another code of another authority from a day on; its territory stays as it is.</summary>
    /// <param name="date">The first day of the code.</param>
    /// <param name="scheme">The name of that authority's codes.</param>
    /// <param name="code">The code from then on.</param>
    /// <returns>The area, coded so from that day.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="scheme"/> is not named like an area code, or <paramref name="code"/> is not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last day that was named for the scheme.</exception>
    public Area CodedFrom(LocalDate date, string scheme, string code) =>
        new(this) { Extras = Extras with { Codes = Codes.From(date, NameOf("scheme of codes", scheme, nameof(scheme)), CodeOf(code, "A code of another authority is written as area codes are", nameof(code))) } };

    /// <summary>Takes from the area, from a day on, the code that another authority had for it.</summary>
    /// <param name="date">The first day without the code.</param>
    /// <param name="scheme">The name of that authority's codes.</param>
    /// <returns>The area, without such a code from that day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="scheme"/> is not named like an area code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is not after the last day that was named for the scheme.</exception>
    public Area WithoutCodeFrom(LocalDate date, string scheme) =>
        new(this) { Extras = Extras with { Codes = Codes.From(date, NameOf("scheme of codes", scheme, nameof(scheme)), null) } };

    private static AreaCode CodeOf(string code, string rule, string parameter)
    {
        ArgumentNullException.ThrowIfNull(code, parameter);
        return AreaCode.TryOf(code, out AreaCode known)
            ? known
            : throw new ArgumentException($"{rule}, but this is \"{Excerpt.Of(code)}\".", parameter);
    }

    private static string NameOf(string what, string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return AreaCode.TryOf(name, out _)
            ? name
            : throw new ArgumentException($"A {what} is named like an area code, but this is \"{Excerpt.Of(name)}\".", parameter);
    }
}
