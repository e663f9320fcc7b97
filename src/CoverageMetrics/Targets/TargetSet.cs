using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>Targets of several setters with their revisions: which were in force on a day, and which were there before.</summary>
/// <remarks>
/// <para>A later issue by the same setter of the same key takes the place of the earlier one, and both are kept. One without a day of issue counts as issued
/// before all others. Findings of an unknown setter never take each other's place: they may be of two setters. Different targets of one key issued on the same
/// day are a conflict, and all of them are in force. The order in which targets are given never matters; the same target given twice counts once.</para>
/// <para>Immutable and safe to share; costs a place in an index for each target, and a new index where more are added. Two sets are equal only when they are the same
/// object.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public sealed class TargetSet : IReadOnlyCollection<AnyTarget>
{
    private readonly AnyTarget[] _targets;
    private readonly ILookup<FigureKey, AnyTarget> _byKey;

    private TargetSet(AnyTarget[] targets)
    {
        _targets = targets;
        _byKey = targets.ToLookup(target => target.Key);
        Conflicts = Array.AsReadOnly(_byKey
            .Where(ofOneKey => ofOneKey.Key.Setter.Length > 0)
            .SelectMany(ofOneKey => ofOneKey
                .GroupBy(target => target.Terms.Issued)
                .Where(sameDay => sameDay.Any(target => target.Number != sameDay.First().Number || target.Terms.Direction != sameDay.First().Terms.Direction))
                .Select(sameDay => new TargetConflict(ofOneKey.Key, Array.AsReadOnly(sameDay.ToArray()))))
            .ToArray());
    }

    /// <summary>Gets how many targets there are, revisions included.</summary>
    public int Count => _targets.Length;

    /// <summary>Gets the targets that differ although key and day of issue are the same, also where a later issue settled it.</summary>
    public IReadOnlyList<TargetConflict> Conflicts { get; }

    /// <summary>Collects targets.</summary>
    /// <param name="targets">The targets, in any order.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> or one of them is null.</exception>
    public static TargetSet Of(IEnumerable<AnyTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        AnyTarget[] all = targets.Distinct().ToArray();
        foreach (AnyTarget target in all)
        {
            ArgumentNullException.ThrowIfNull(target, nameof(targets));
        }

        return new([.. all
            .OrderBy(target => target.Terms.Date)
            .ThenBy(target => target.Terms.Area)
            .ThenBy(target => target.Terms.Map)
            .ThenBy(target => target.Subject, StringComparer.Ordinal)
            .ThenBy(target => target.Kind)
            .ThenBy(target => target.Unit, StringComparer.Ordinal)
            .ThenBy(target => target.Denominator, StringComparer.Ordinal)
            .ThenBy(target => target.PerUnit, StringComparer.Ordinal)
            .ThenBy(target => target.Terms.Setter, StringComparer.Ordinal)
            .ThenBy(target => target.Terms.Issued)
            .ThenBy(target => target.Number)
            .ThenBy(target => target.Terms.Direction)
            .ThenBy(target => target.Terms.Qualifier)
            .ThenBy(target => target.Terms.Document, StringComparer.Ordinal)
            .ThenBy(target => target.Terms.Note, StringComparer.Ordinal)]);
    }

    /// <summary>Adds further targets.</summary>
    /// <param name="targets">The targets.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> or one of them is null.</exception>
    public TargetSet With(IEnumerable<AnyTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return Of(_targets.Concat(targets));
    }

    /// <summary>Finds the targets that were in force on a day: the latest issue of every key, and all of unknown setters.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The targets issued on or before it that no later issue on or before it took the place of; by day, area, subject and setter.</returns>
    public TargetSet InForceOn(LocalDate day)
    {
        LocalDate iso = day.WithCalendar(CalendarSystem.Iso);
        return new([.. _byKey.SelectMany(ofOneKey => InForce(ofOneKey, iso))]);
    }

    /// <summary>Finds the targets of an area for a subject and a day, of all setters and units, revisions included.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="subject">The code of what is planned.</param>
    /// <param name="date">The day at whose end it is to be met; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The targets, by map, unit, setter and issue; none when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public IReadOnlyList<AnyTarget> For(AreaCode area, string subject, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(subject);
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return Array.AsReadOnly(_targets
            .Where(target => target.Terms.Area == area && target.Subject == subject && target.Terms.Date == iso)
            .ToArray());
    }

    /// <summary>Finds all issues of a key.</summary>
    /// <param name="key">What they are of, and who set them.</param>
    /// <returns>The targets, the earliest issue first; none when there are none.</returns>
    public IReadOnlyList<AnyTarget> History(FigureKey key) => Array.AsReadOnly(_byKey[key].ToArray());

    /// <summary>Finds all targets, revisions included, by day, area, subject, setter and issue.</summary>
    /// <returns>The targets.</returns>
    public IEnumerator<AnyTarget> GetEnumerator() => _targets.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<AnyTarget> InForce(IGrouping<FigureKey, AnyTarget> ofOneKey, LocalDate day)
    {
        AnyTarget[] issued = ofOneKey.Where(target => target.Terms.Issued is not { } date || date <= day).ToArray();
        return ofOneKey.Key.Setter.Length == 0 || issued.Length == 0
            ? issued
            : issued.Where(target => target.Terms.Issued == issued[^1].Terms.Issued);
    }
}
