using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>One line of what an office publishes of its changes: an old code, the code under which its land goes on, the day, and, if it says so, how many of the people went along.</summary>
/// <remarks>Immutable and safe to share; costs one object a step. <see cref="BoundaryImport"/> makes areas and changes of many. Two edges are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class BoundaryEdge
{
    private BoundaryEdge(LocalDate date, AreaLevel level, AreaCode? from, AreaCode? to) => (Date, Level, From, To) = (date, level, from, to);

    private BoundaryEdge(BoundaryEdge other)
    {
        (Date, Level, From, To, Share, Line) = (other.Date, other.Level, other.From, other.To, other.Share, other.Line);
        (OldName, NewName, Basis, Restores) = (other.OldName, other.NewName, other.Basis, other.Restores);
    }

    internal LocalDate Date { get; }

    internal AreaLevel Level { get; }

    internal AreaCode? From { get; private init; }

    internal AreaCode? To { get; private init; }

    internal decimal? Share { get; private init; }

    internal int? Line { get; private init; }

    internal string? OldName { get; private init; }

    internal string? NewName { get; private init; }

    internal string Basis { get; private init; } = string.Empty;

    internal ImmutableList<(AreaCode Code, LocalDate On)> Restores { get; private init; } = [];

    /// <summary>Takes an edge.</summary>
    /// <param name="date">The first day on which the new code holds.</param>
    /// <param name="level">The level of both areas: one code may be in use on two.</param>
    /// <param name="from">The code of the area that ends, or the same as <paramref name="to"/> where it goes on; null or empty for land from outside.</param>
    /// <param name="to">The code of the area in which its land lies from that day on; null or empty where it lies in none.</param>
    /// <returns>The edge.</returns>
    /// <exception cref="ArgumentException">A text is not an area code, both are missing, or <paramref name="level"/> is the default value.</exception>
    public static BoundaryEdge Of(LocalDate date, AreaLevel level, string? from, string? to)
    {
        if (level == default)
        {
            throw new ArgumentException("An edge needs the level of its areas, but this is the default value.", nameof(level));
        }

        return string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to)
            ? throw new ArgumentException("An edge has an old code, a new code or both, but here both are missing.", nameof(from))
            : new(Day.Iso(date), level, CodeOf(from, nameof(from)), CodeOf(to, nameof(to)));
    }

    /// <summary>States how many of the people of the old area went to the new one.</summary>
    /// <param name="share">From 0 for nobody to 1 for all, with as many digits as the source prints: 0.30 is not as rough as 0.3.</param>
    /// <returns>The edge with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is below 0 or above 1.</exception>
    public BoundaryEdge WithShare(decimal share) => share is >= 0 and <= 1
        ? new(this) { Share = share }
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share of the people of an area is from 0 to 1.");

    /// <summary>States the names of both areas.</summary>
    /// <param name="oldName">The name of the old area; <see langword="null"/> when the source has none.</param>
    /// <param name="newName">The name of the new area; <see langword="null"/> when the source has none.</param>
    /// <returns>The edge with them.</returns>
    /// <exception cref="ArgumentException">A name is none that <see cref="AreaName.IsName"/> allows.</exception>
    public BoundaryEdge Named(string? oldName, string? newName)
    {
        CheckName(oldName, nameof(oldName));
        CheckName(newName, nameof(newName));
        return new(this) { OldName = oldName, NewName = newName };
    }

    /// <summary>States the law or decision.</summary>
    /// <param name="legalBasis">The law; empty when it is not known.</param>
    /// <returns>The edge with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="legalBasis"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="legalBasis"/> is not well-formed Unicode.</exception>
    public BoundaryEdge WithBasis(string legalBasis)
    {
        ArgumentNullException.ThrowIfNull(legalBasis);
        return AreaName.IsWellFormed(legalBasis)
            ? new(this) { Basis = legalBasis }
            : throw new ArgumentException($"A text is well-formed Unicode, but this has half a surrogate pair or a code that is no character: \"{Excerpt.Of(legalBasis)}\".", nameof(legalBasis));
    }

    /// <summary>Says that what goes is an earlier area exactly, which was united with others and comes back as it was.</summary>
    /// <param name="code">The code of the earlier area.</param>
    /// <param name="validOn">A day on which it existed.</param>
    /// <returns>The edge with this statement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not an area code.</exception>
    public BoundaryEdge Restoring(string code, LocalDate validOn)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CodeOf(code, nameof(code)) is { } known
            ? new(this) { Restores = Restores.Add((known, Day.Iso(validOn))) }
            : throw new ArgumentException("An earlier area is named by its code, but this is empty.", nameof(code));
    }

    /// <summary>Says on which line of its source the edge stands; without it, findings name its number among the rows read.</summary>
    /// <param name="line">The line, 1 for the first.</param>
    /// <returns>The edge on that line.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is below 1.</exception>
    public BoundaryEdge AtLine(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        return new(this) { Line = line };
    }

    /// <summary>Writes the day, both codes and the share.</summary>
    /// <returns>The edge, such as <c>2008-08-01 17 → 01 (0.02)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Day.Write(Date)} {From?.Text ?? "outside"} → {To?.Text ?? "nowhere"}{(Share is { } share ? FormattableString.Invariant($" ({share})") : "")}");

    internal bool IsLoop => From == To;

    /// <summary>Takes from the same edge on another line what this one does not say.</summary>
    internal BoundaryEdge And(BoundaryEdge other) => new(this)
    {
        Share = Share ?? other.Share,
        OldName = OldName ?? other.OldName,
        NewName = NewName ?? other.NewName,
        Basis = Basis.Length > 0 ? Basis : other.Basis,
        Restores = Restores.IsEmpty ? other.Restores : Restores,
    };

    internal BoundaryEdge With(AreaCode? from, AreaCode? to, ImmutableList<(AreaCode Code, LocalDate On)> restores) => new(this) { From = from, To = to, Restores = restores };

    private static AreaCode? CodeOf(string? text, string parameter) => string.IsNullOrEmpty(text) ? default(AreaCode?)
        : AreaCode.TryOf(text, out AreaCode code) ? code
        : throw new ArgumentException($"An area is named by its code, but this is \"{Excerpt.Of(text)}\".", parameter);

    private static void CheckName(string? name, string parameter)
    {
        if (name is not null)
        {
            AreaName.Check(name, parameter);
        }
    }
}
