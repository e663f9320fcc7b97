using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The caller's choice among the readings of each word of precision.</summary>
/// <remarks>
/// <para>Keeps one convention for each of: over, nearly, about, a rounded figure, and a whole number printed in full.</para>
/// <para>Where over or nearly leaves no whole number of a count, <see cref="ReadingConvention.NextWholeNumber"/> stands in; where at least is said of a
/// target, <see cref="ReadingConvention.OverBareLowerBound"/> does.</para>
/// <para>Immutable and safe to share; costs one small object a step. Two choices are equal when all five are the same. They have no order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public sealed record ReadingConventions
{
    private ReadingConventions(
        ReadingConvention over,
        ReadingConvention nearly,
        ReadingConvention about,
        ReadingConvention rounding,
        ReadingConvention wholeNumbers)
    {
        Over = over;
        Nearly = nearly;
        About = about;
        Rounding = rounding;
        WholeNumbers = wholeNumbers;
    }

    /// <summary>Gets the usual reading: over, nearly and about within one unit, decimals and percentages rounded, whole numbers
    /// printed in full exact.</summary>
    public static ReadingConventions Usual { get; } = new(
        ReadingConvention.OverWithinOneUnit,
        ReadingConvention.NearlyWithinOneUnit,
        ReadingConvention.AboutWithinOneUnit,
        ReadingConvention.Rounded,
        ReadingConvention.Exact);

    /// <summary>Gets the reading of over, or of at least.</summary>
    public ReadingConvention Over { get; private init; }

    /// <summary>Gets the reading of nearly.</summary>
    public ReadingConvention Nearly { get; private init; }

    /// <summary>Gets the reading of about.</summary>
    public ReadingConvention About { get; private init; }

    /// <summary>Gets the reading of percentages, and of numbers with a word of scale, that have no word of precision.</summary>
    public ReadingConvention Rounding { get; private init; }

    /// <summary>Gets the reading of whole numbers printed in full that have no word of precision.</summary>
    public ReadingConvention WholeNumbers { get; private init; }

    // Tighter words only: rounding and cutting off are equally wide, so neither is the tighter of the two.
    internal static IReadOnlyList<ReadingConvention> Tighter { get; } =
    [
        ReadingConvention.OverWithinOneUnit,
        ReadingConvention.NearlyWithinHalfUnit,
        ReadingConvention.AboutWithinHalfUnit,
    ];

    /// <summary>Chooses how over is read, and at least with it.</summary>
    /// <param name="convention"><see cref="ReadingConvention.OverWithinOneUnit"/> or <see cref="ReadingConvention.OverBareLowerBound"/>.</param>
    /// <returns>The other choices with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not one of the two.</exception>
    public ReadingConventions WithOver(ReadingConvention convention) =>
        this with { Over = OneOf(convention, ReadingConvention.OverWithinOneUnit, ReadingConvention.OverBareLowerBound) };

    /// <summary>Chooses how nearly is read.</summary>
    /// <param name="convention"><see cref="ReadingConvention.NearlyWithinOneUnit"/> or <see cref="ReadingConvention.NearlyWithinHalfUnit"/>.</param>
    /// <returns>The other choices with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not one of the two.</exception>
    public ReadingConventions WithNearly(ReadingConvention convention) =>
        this with { Nearly = OneOf(convention, ReadingConvention.NearlyWithinOneUnit, ReadingConvention.NearlyWithinHalfUnit) };

    /// <summary>Chooses how about is read.</summary>
    /// <param name="convention"><see cref="ReadingConvention.AboutWithinOneUnit"/> or <see cref="ReadingConvention.AboutWithinHalfUnit"/>.</param>
    /// <returns>The other choices with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not one of the two.</exception>
    public ReadingConventions WithAbout(ReadingConvention convention) =>
        this with { About = OneOf(convention, ReadingConvention.AboutWithinOneUnit, ReadingConvention.AboutWithinHalfUnit) };

    /// <summary>Chooses how percentages and numbers with a word of scale are read.</summary>
    /// <param name="convention"><see cref="ReadingConvention.Rounded"/> or <see cref="ReadingConvention.Truncated"/>.</param>
    /// <returns>The other choices with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not one of the two.</exception>
    public ReadingConventions WithRounding(ReadingConvention convention) =>
        this with { Rounding = OneOf(convention, ReadingConvention.Rounded, ReadingConvention.Truncated) };

    /// <summary>Chooses how whole numbers printed in full are read.</summary>
    /// <param name="convention"><see cref="ReadingConvention.Exact"/>, or <see cref="ReadingConvention.Rounded"/> where closing zeros
    /// are taken for digits nobody knew.</param>
    /// <returns>The other choices with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="convention"/> is not one of the two.</exception>
    public ReadingConventions WithWholeNumbers(ReadingConvention convention) =>
        this with { WholeNumbers = OneOf(convention, ReadingConvention.Exact, ReadingConvention.Rounded) };

    // One convention changed, the others as they are; a convention that is nobody's choice changes nothing.
    internal ReadingConventions With(ReadingConvention convention) => convention switch
    {
        ReadingConvention.OverWithinOneUnit or ReadingConvention.OverBareLowerBound => WithOver(convention),
        ReadingConvention.NearlyWithinOneUnit or ReadingConvention.NearlyWithinHalfUnit => WithNearly(convention),
        ReadingConvention.AboutWithinOneUnit or ReadingConvention.AboutWithinHalfUnit => WithAbout(convention),
        ReadingConvention.Truncated => WithRounding(convention),
        ReadingConvention.Rounded => this with { Rounding = convention, WholeNumbers = convention },
        ReadingConvention.Exact => WithWholeNumbers(convention),
        ReadingConvention.BareUpperBound or ReadingConvention.StatedRange or ReadingConvention.NextWholeNumber => this,
        _ => throw Unnamed.Member(convention),
    };

    private static ReadingConvention OneOf(ReadingConvention convention, ReadingConvention first, ReadingConvention second) =>
        convention == first || convention == second
            ? convention
            : throw new ArgumentOutOfRangeException(nameof(convention), convention, $"The convention must be {first} or {second}.");
}
