using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>What was reported of one subject at one time, for every area of a map.</summary>
internal sealed class FigureColumn
{
    private readonly FigureSlots _slots;
    private readonly string _subject;
    private readonly ObservationTime _time;
    private readonly string? _series;
    private readonly string? _scope;
    private NoValueDetail? _notReported;

    internal FigureColumn(FigureSlots slots, string subject, ObservationTime time, string? series, string? scope)
    {
        _slots = slots;
        _subject = subject;
        _time = time;
        _series = series;
        _scope = scope;
    }

    /// <summary>Gets when.</summary>
    internal ObservationTime Time => _time;

    /// <summary>Finds what was reported for an area.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The figure, and what stands in its way.</returns>
    internal SourcedFigure Find(int position)
    {
        ref readonly Publications only = ref _slots.Only(position);
        FigureSlots.Rarer? more = _slots.More(position);
        if (more is null or { Several: null } && only.Only is { } single && IsAskedFor(single))
        {
            return new(single);
        }

        Publications found = default;
        foreach (Publications publications in more?.Several ?? (only.Count > 0 ? [only] : []))
        {
            if (!IsAskedFor(publications.Last))
            {
                continue;
            }

            if (found.Count > 0)
            {
                return SourcedFigure.None(MetricObstacle.Ambiguous, NoValueReason.NotComparable, NoValueDetail.SeveralMeant(found.Last.Key, publications.Last.Key));
            }

            found = publications;
        }

        if (found.Count > 0)
        {
            (Figure<ObservedQuantity> figure, Observation? source) = ObservationSet.Latest(found);
            return source is null ? new(figure, MetricObstacle.Numerator) : new(source);
        }

        return more?.Elsewhere is { } elsewhere
            ? SourcedFigure.None(MetricObstacle.Territory, NoValueReason.NotComparable, NoValueDetail.TerritoriesDiffer(elsewhere.SelectMany(static pair => new[] { pair.Then, pair.Now })))
            : SourcedFigure.None(MetricObstacle.Numerator, NoValueReason.Missing, _notReported ??= NoValueDetail.NotReported(_subject, _time));
    }

    /// <summary>Finds whether an observation is of a series and a scope.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="series">The series asked for, or null for any.</param>
    /// <param name="scope">The scope asked for, or null for any.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsAskedFor(Observation observation, string? series, string? scope) =>
        (series is null || observation.Series == series) && (scope is null || observation.Scope == scope);

    private bool IsAskedFor(Observation observation) => IsAskedFor(observation, _series, _scope);
}
