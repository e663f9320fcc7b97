using System;

namespace CoverageMetrics.Figures;

/// <summary>Adds up quantities of areas or months that have a value, with what each of them can be.</summary>
internal struct QuantitySum
{
    private ObservedQuantity _sum;
    private FigureStatus? _status;
    private BoundsSum? _bounds;

    /// <summary>Gets the sum with its bounds, or missing when nothing was added.</summary>
    internal readonly Figure<ObservedQuantity> Sum => _status is not { } status ? Figure.None<ObservedQuantity>(NoValueReason.Missing)
        : _bounds is null ? new(_sum, status)
        : new(_sum, status, _bounds.SlotFor(_sum));

    /// <summary>Adds a quantity.</summary>
    /// <param name="figure">The quantity.</param>
    /// <returns>Whether it has a value.</returns>
    internal bool Add(in Figure<ObservedQuantity> figure)
    {
        if (!figure.TryGetValue(out ObservedQuantity value))
        {
            return false;
        }

        if (_bounds is not null || !figure.IsExact)
        {
            (_bounds ??= new(_sum.Number)).Add(figure);
        }

        (_sum, _status) = _status is { } before
            ? (_sum.Plus(value), Figure.LessFirm(before, figure.Status!.Value))
            : (value, figure.Status!.Value);
        return true;
    }

    /// <summary>Finds what the sum can be without one of the quantities in it.</summary>
    /// <param name="part">The quantity.</param>
    /// <returns>Its numbers, or null where they are not known.</returns>
    internal readonly Extent? Without(in Figure<ObservedQuantity> part) => _bounds is null ? Extent.Exactly(_sum.Number - part.Value.Number) : _bounds.Without(part);

    /// <summary>Writes the sum.</summary>
    public override readonly string ToString() => Sum.ToString();
}
