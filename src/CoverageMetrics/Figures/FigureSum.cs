using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Figures;

/// <summary>The one sum over areas and months: what was reported so far, and the total, which has no value as long as a part lacks one.</summary>
/// <remarks>
/// Parts that are all missing make a missing total, some missing ones an incomplete total. Another reason is passed on, and two different
/// reasons make the total incomplete. So parts may be put together in any order and any grouping.
/// </remarks>
internal struct FigureSum
{
    private ObservedQuantity _sum;
    private FigureStatus? _status;
    private BoundsSum? _bounds;
    private NoValueDetail? _unitsDiffer;
    private List<NoValuePart>? _without;
    private NoValueReason? _reason;

    /// <summary>Gets the sum of the parts that have a value, with its bounds; missing when none has, not comparable when they are not of one unit.</summary>
    internal readonly Figure<ObservedQuantity> Reported => _unitsDiffer is { } units ? Figure.None<ObservedQuantity>(NoValueReason.NotComparable, units)
        : _status is not { } status ? Figure.None<ObservedQuantity>(NoValueReason.Missing)
        : _bounds is null ? new(_sum, status)
        : new(_sum, status, _bounds.SlotFor(_sum));

    /// <summary>Gets the sum of all parts, or why there is none.</summary>
    internal readonly Figure<ObservedQuantity> Total => Complete(Reported);

    /// <summary>Gets the parts that have no value.</summary>
    internal readonly IReadOnlyList<NoValuePart> Without => _without ?? (IReadOnlyList<NoValuePart>)[];

    /// <summary>Gets the areas of the parts that have no value.</summary>
    internal readonly IReadOnlyList<Area> AreasWithout => _without is null ? [] : Array.AsReadOnly(_without.Select(static part => part.Area!).ToArray());

    private readonly NoValueReason Reason => _reason == NoValueReason.Missing && _status is not null ? NoValueReason.Incomplete : _reason!.Value;

    // One failure without an area says all by itself.
    private readonly NoValueDetail Detail => _without is [{ Area: null, Detail: { } only }] ? only : NoValueDetail.PartsLacking(_without!);

    /// <summary>Adds what was reported of a part.</summary>
    /// <param name="area">The area, or null of a part that is known by itself.</param>
    /// <param name="figure">The quantity.</param>
    /// <returns>Whether it has a value.</returns>
    internal bool Add(Area? area, in Figure<ObservedQuantity> figure)
    {
        if (!figure.TryGetValue(out ObservedQuantity value))
        {
            // Of which subject and time nobody reported is the same for all parts of the sum.
            Lack(area, figure is { Reason: NoValueReason.Missing, Detail.Kind: NoValueDetailKind.NotReported } ? Figure.None<ObservedQuantity>(NoValueReason.Missing) : figure);
            return false;
        }

        if (_bounds is not null || !figure.IsExact)
        {
            (_bounds ??= new(_sum.Number)).Add(figure);
        }

        (_sum, _status) = _status is { } before
            ? (Plus(value), Figure.LessFirm(before, figure.Status!.Value))
            : (value, figure.Status!.Value);
        return true;
    }

    /// <summary>Notes a part without a value.</summary>
    /// <typeparam name="T">What was asked about it.</typeparam>
    /// <param name="area">The area, or null where none lacks by itself.</param>
    /// <param name="none">The figure without a value.</param>
    internal void Lack<T>(Area? area, in Figure<T> none)
        where T : struct
    {
        (_without ??= []).Add(new(area, null, none.Reason, none.Detail));
        _reason = _reason is null || _reason == none.Reason ? none.Reason : NoValueReason.Incomplete;
    }

    /// <summary>Withholds what was worked out from the parts that have a value, as long as one has none.</summary>
    /// <typeparam name="T">What was worked out.</typeparam>
    /// <param name="reported">What it is of the parts that have a value.</param>
    /// <returns>The figure, or why there is none.</returns>
    internal readonly Figure<T> Complete<T>(in Figure<T> reported)
        where T : struct => _without is null || _unitsDiffer is not null ? reported : Figure.None<T>(Reason, Detail);

    /// <summary>Finds what the sum can be without one of the quantities in it.</summary>
    /// <param name="part">The quantity.</param>
    /// <returns>Its numbers, or null where they are not known.</returns>
    internal readonly Extent? LessOne(in Figure<ObservedQuantity> part) => _bounds is null ? Extent.Exactly(_sum.Number - part.Value.Number) : _bounds.Without(part);

    /// <summary>Writes what was reported so far.</summary>
    public override readonly string ToString() => Reported.ToString();

    private ObservedQuantity Plus(ObservedQuantity value)
    {
        if (_sum.IsLike(value))
        {
            return _unitsDiffer is null ? _sum.Plus(value) : _sum;
        }

        if (_unitsDiffer is null)
        {
            string[] units = [_sum.UnitCode, value.UnitCode];
            Array.Sort(units, StringComparer.Ordinal);
            _unitsDiffer = NoValueDetail.UnitsDiffer(units[0], units[1]);
        }

        return _sum;
    }
}
