using System;
using System.Collections.Generic;

namespace CoverageMetrics.Figures;

/// <summary>What a sum can be of which not every quantity is exact.</summary>
/// <remarks>The parts of one divided quantity depend on each other: together they are no more than it, and all of them are it.</remarks>
internal sealed class BoundsSum
{
    private readonly ExtentSum _ofAll = new();
    private readonly ExtentSum _apart = new();
    private Dictionary<Observation, TakenParts>? _taken;

    /// <summary>Begins with exact quantities that were added before.</summary>
    /// <param name="exactly">Their sum.</param>
    internal BoundsSum(decimal exactly)
    {
        _ofAll.Add(Figures.Extent.Exactly(exactly));
        _apart.Add(Figures.Extent.Exactly(exactly));
    }

    private BoundsSum(ExtentSum apart) => _apart.Add(apart);

    /// <summary>Gets the numbers; null where one of the quantities is not exact and has no bounds.</summary>
    internal Extent? Extent
    {
        get
        {
            if (_taken is null)
            {
                return _apart.Extent;
            }

            // A whole may itself be a sum with parts of others.
            var settled = new BoundsSum(_apart);
            foreach (TakenParts taken in _taken.Values)
            {
                if (taken.AreAll)
                {
                    settled.Add(taken.Whole);
                }
                else
                {
                    settled._apart.Add(taken.Together);
                }
            }

            return settled.Extent;
        }
    }

    /// <summary>Makes bounds of a part of a divided quantity.</summary>
    /// <param name="source">What was divided.</param>
    /// <param name="place">Which of the parts it is.</param>
    /// <param name="of">How many parts there are.</param>
    /// <param name="part">The part.</param>
    /// <returns>The bounds, from nothing to all of it.</returns>
    internal static object? OfPart(Observation source, int place, int of, in ObservedQuantity part)
    {
        var sum = new BoundsSum(0);
        var parts = new TakenParts(source.Figure, of);
        parts.Places.Add(place);
        sum._taken = new(ReferenceEqualityComparer.Instance) { [source] = parts };
        sum._ofAll.Add(parts.Together);
        return sum.SlotFor(part);
    }

    /// <summary>Makes what stands in the figure of the sum beside its value.</summary>
    /// <param name="sum">The sum of the values.</param>
    /// <returns>The bounds, null of an exact sum.</returns>
    internal object? SlotFor(ObservedQuantity sum)
    {
        object? slot = Figures.Extent.Slot<ObservedQuantity>(Extent, sum.TryWithNumber);
        if (slot is Bounds<ObservedQuantity> bounds && _taken is not null)
        {
            bounds.Parts = this;
        }

        return slot;
    }

    /// <summary>Adds a quantity.</summary>
    /// <param name="figure">The quantity, which has a value.</param>
    internal void Add(in Figure<ObservedQuantity> figure)
    {
        Extent? extent = Figures.Extent.Of(figure);
        _ofAll.Add(extent);
        if (figure.Bounds?.Parts is not { } other)
        {
            _apart.Add(extent);
            return;
        }

        _apart.Add(other._apart);
        _taken ??= new(ReferenceEqualityComparer.Instance);
        foreach ((Observation source, TakenParts parts) in other._taken!)
        {
            if (!_taken.TryGetValue(source, out TakenParts? taken))
            {
                _taken.Add(source, taken = new(parts.Whole, parts.Of));
            }

            taken.Places.UnionWith(parts.Places);
        }
    }

    /// <summary>Finds what the sum can be without one of the quantities in it.</summary>
    /// <param name="part">The quantity.</param>
    /// <returns>The numbers, or null; perhaps wider than they need be where there are parts of divided quantities.</returns>
    internal Extent? Without(in Figure<ObservedQuantity> part) => _ofAll.Without(Figures.Extent.Of(part)) is { } rest ? rest with { IsTight = rest.IsTight && _taken is null } : null;

    /// <summary>Writes the ends.</summary>
    public override string ToString() => FormattableString.Invariant($"{Extent}");

    /// <summary>The parts of a divided quantity that are in the sum.</summary>
    private sealed class TakenParts(Figure<ObservedQuantity> whole, int of)
    {
        internal Figure<ObservedQuantity> Whole => whole;

        internal int Of => of;

        internal HashSet<int> Places { get; } = [];

        internal bool AreAll => Places.Count == of;

        // Of a net change a part may be more than the whole, where another one is a loss.
        internal Extent? Together => Figures.Extent.Of(whole) is { } all && !whole.Value.IsChange
            ? all with { Low = 0, Reason = all.Reason > BoundsReason.Apportioned ? all.Reason : BoundsReason.Apportioned }
            : null;
    }
}
