using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>Observations on their way up a tree of areas: the level they come from may be chosen here, the level they go to at the end.</summary>
/// <remarks>Immutable and safe to share; costs one small object a step, and what it makes one pass over the observations. Two drafts are equal only when they are the
/// same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class RollUpDraft
{
    private readonly ObservationSet _observations;
    private readonly AreaTree _tree;
    private readonly AreaLevel? _from;

    internal RollUpDraft(ObservationSet observations, AreaTree tree, AreaLevel? from)
    {
        _observations = observations;
        _tree = tree;
        _from = from;
    }

    /// <summary>Adds up the areas of one level only; those of other levels are listed. Without this step whatever was reported is added up, and an area
    /// reported beside one that lies in it is refused.</summary>
    /// <param name="level">The level; other levels of the same rank belong to it.</param>
    /// <returns>The draft for that level.</returns>
    /// <exception cref="ArgumentException">The tree has no such level; the message names those it has.</exception>
    public RollUpDraft From(AreaLevel level) => new(_observations, _tree, Checked(level));

    /// <summary>Adds up what lies in each area of a level.</summary>
    /// <param name="level">The level; other levels of the same rank belong to it.</param>
    /// <returns>The sums, and what could not be placed.</returns>
    /// <exception cref="ArgumentException">The tree has no such level, or it lies below the one that is added up.</exception>
    /// <exception cref="InvalidOperationException">An area and another one that lies in it were reported for one measure; the message names both codes.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public RolledUpSet To(AreaLevel level)
    {
        Checked(level);
        return _from is { } from && from.Rank < level.Rank
            ? throw new ArgumentException($"Figures are added upwards, but {level} lies below {from}.", nameof(level))
            : Run([.. _tree.Areas.Where(area => area.Level.Rank == level.Rank)]);
    }

    /// <summary>Adds up everything: what lies in any area of the tree.</summary>
    /// <returns>One sum for each measure, without an area of its own, and what could not be placed.</returns>
    /// <exception cref="InvalidOperationException">An area and another one that lies in it were reported for one measure; the message names both codes.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public RolledUpSet Together() => Run([null]);

    private AreaLevel Checked(AreaLevel level) => _tree.Levels.Contains(level)
        ? level
        : throw new ArgumentException($"The level is one of the tree ({string.Join(", ", _tree.Levels)}), but this is \"{level}\".", nameof(level));

    private RolledUpSet Run(IReadOnlyList<Area?> tops) => new RollingUp(_tree, _from, tops).Run(_observations);
}
