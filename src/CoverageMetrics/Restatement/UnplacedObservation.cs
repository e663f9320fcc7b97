using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>An observation that is in no figure of a result, and why: nothing is lost silently.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class UnplacedObservation : IShown
{
    private readonly Func<Language, string> _words;

    internal UnplacedObservation(
        Observation observation, ObservedQuantity? quantity, UnplacedReason reason, IReadOnlyList<Area> areas, IReadOnlyList<BoundaryChange> changes,
        Func<Language, string> words)
    {
        Observation = observation;
        Quantity = quantity;
        Reason = reason;
        Areas = areas;
        Changes = changes;
        _words = words;
    }

    /// <summary>Gets the observation.</summary>
    public Observation Observation { get; }

    /// <summary>Gets how much of what it counts is in no figure: all, or the part that has no place; <see langword="null"/> when it has no value.</summary>
    public ObservedQuantity? Quantity { get; }

    /// <summary>Gets why it is in no figure.</summary>
    public UnplacedReason Reason { get; }

    /// <summary>Gets the areas among which its people are: what it counts is their sum, when they were not divided. Empty when there are none.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Gets the changes that are the cause, with their legal basis; empty when there are none.</summary>
    public IReadOnlyList<BoundaryChange> Changes { get; }

    /// <summary>Says why it is in no figure.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _words(language);
    }

    /// <summary>Writes the observation and why it is in no figure, in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Observation}: {ToText(Language.English)}";

    /// <summary>Writes the observation and the reason why it has no place as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text($"{Observation.Key.Named}: {Observation.Figure}: {ToText(Language.English)}");

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Orders by what was observed, where and why.</summary>
    internal static int Compare(UnplacedObservation left, UnplacedObservation right)
    {
        int byMeasure = left.Observation.Key.Measure.CompareTo(right.Observation.Key.Measure);
        int byMap = byMeasure != 0 ? byMeasure : left.Observation.Map.CompareTo(right.Observation.Map);
        int byArea = byMap != 0 ? byMap : left.Observation.Area.CompareTo(right.Observation.Area);
        int byReason = byArea != 0 ? byArea : left.Reason.CompareTo(right.Reason);
        return byReason != 0 ? byReason : string.CompareOrdinal(left.ToText(Language.English), right.ToText(Language.English));
    }
}
