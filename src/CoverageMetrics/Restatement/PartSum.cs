using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Restatement;

/// <summary>Adds up the figures of areas; when one of them has no value there is no total, for a reason that does not depend on the order.</summary>
/// <remarks>
/// Parts that are all missing make a missing total, some missing ones an incomplete total. Another reason is passed on, and two different
/// reasons make the total incomplete. So parts may be put together in any order and any grouping.
/// </remarks>
internal sealed class PartSum
{
    private List<NoValuePart>? _lacking;
    private FigureStatus _status;
    private NoValueReason? _reason;
    private NoValueDetail? _unitsDiffer;
    private BoundsSum? _bounds;

    /// <summary>Gets the sum of the parts that have a value; <see langword="null"/> when none has, or they are not of one unit.</summary>
    internal ObservedQuantity? Sum { get; private set; }

    internal bool IsOfOneUnit { get; private set; } = true;

    internal Figure<ObservedQuantity> Figure
    {
        get
        {
            if (!IsOfOneUnit)
            {
                return Figures.Figure.None<ObservedQuantity>(NoValueReason.NotComparable, _unitsDiffer!);
            }

            return (_lacking, Sum) switch
            {
                (null, { } sum) => new(sum, _status, _bounds?.SlotFor(sum)),
                (null, null) => Figures.Figure.None<ObservedQuantity>(NoValueReason.Missing),
                _ => Figures.Figure.None<ObservedQuantity>(Reason, Detail),
            };
        }
    }

    private NoValueReason Reason => _reason == NoValueReason.Missing && Sum is not null ? NoValueReason.Incomplete : _reason!.Value;

    // One failure without an area says all by itself.
    private NoValueDetail Detail => _lacking is [{ Area: null, Detail: { } only }] ? only : NoValueDetail.PartsLacking(_lacking!);

    internal void Add(Area area, Figure<ObservedQuantity> figure)
    {
        if (figure.TryGetValue(out ObservedQuantity quantity))
        {
            if (_bounds is not null || !figure.IsExact)
            {
                (_bounds ??= new(Sum?.Number ?? 0)).Add(figure);
            }

            Add(quantity);
            _status = Figures.Figure.LessFirm(_status, figure.Status!.Value);
            return;
        }

        Lack(new(area, null, figure.Reason, figure.Detail));
    }

    internal void AddFailure(NoValueReason reason, NoValueDetail detail) => Lack(new(null, null, reason, detail));

    internal static string Named(Area area) => $"{area.Code} {area.Name}";

    private void Add(ObservedQuantity quantity)
    {
        if (Sum is { } sum && IsOfOneUnit)
        {
            IsOfOneUnit = sum.IsLike(quantity);
            _unitsDiffer = IsOfOneUnit ? null : UnitsDiffer(sum, quantity);
            Sum = IsOfOneUnit ? sum.Plus(quantity) : null;
        }
        else if (IsOfOneUnit)
        {
            Sum = quantity;
        }
    }

    private void Lack(in NoValuePart part)
    {
        (_lacking ??= []).Add(part);
        _reason = _reason is null || _reason == part.Reason ? part.Reason : NoValueReason.Incomplete;
    }

    private static NoValueDetail UnitsDiffer(ObservedQuantity left, ObservedQuantity right)
    {
        string[] units = [left.UnitCode, right.UnitCode];
        Array.Sort(units, StringComparer.Ordinal);
        return NoValueDetail.UnitsDiffer(units[0], units[1]);
    }
}
