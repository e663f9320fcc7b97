using System;
using System.Collections.Generic;
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
    private List<string>? _missing;
    private List<string>? _without;
    private FigureStatus _status;
    private NoValueReason? _reason;
    private string? _detail;
    private int _failed;

    /// <summary>Gets the sum of the parts that have a value; <see langword="null"/> when none has, or they are not of one unit.</summary>
    internal ObservedQuantity? Sum { get; private set; }

    internal bool IsOfOneUnit { get; private set; } = true;

    internal Figure<ObservedQuantity> Figure
    {
        get
        {
            if (!IsOfOneUnit)
            {
                return Figures.Figure.None<ObservedQuantity>(NoValueReason.NotComparable, _detail!);
            }

            return (_failed, Sum) switch
            {
                (0, { } sum) => Figures.Figure.Of(sum, _status),
                (0, null) => Figures.Figure.None<ObservedQuantity>(NoValueReason.Missing),
                _ => Figures.Figure.None<ObservedQuantity>(Reason, Detail),
            };
        }
    }

    private NoValueReason Reason => _reason == NoValueReason.Missing && Sum is not null ? NoValueReason.Incomplete : _reason!.Value;

    private string Detail => (_missing, _without) switch
    {
        ({ } missing, null) => Missing(missing),
        (null, { } without) => Excerpt.List(without, "; "),
        ({ } missing, { } without) => $"{Missing(missing)}; {Excerpt.List(without, "; ")}",
        _ => "",
    };

    internal void Add(Area area, Figure<ObservedQuantity> figure)
    {
        if (figure.TryGetValue(out ObservedQuantity quantity))
        {
            Add(quantity);
            _status = Figures.Figure.LessFirm(_status, figure.Status!.Value);
            return;
        }

        NoValueReason reason = figure.Reason!.Value;
        if (reason == NoValueReason.Missing && figure.Detail is null)
        {
            (_missing ??= []).Add(Named(area));
        }
        else
        {
            (_without ??= []).Add($"{Word(reason)}: {Named(area)}{(figure.Detail is null ? "" : $" ({figure.Detail})")}");
        }

        Fail(reason);
    }

    internal void AddFailure(NoValueReason reason, string detail)
    {
        (_without ??= []).Add(detail);
        Fail(reason);
    }

    internal static string Named(Area area) => $"{area.Code} {area.Name}";

    internal static string Word(NoValueReason reason) => reason switch
    {
        NoValueReason.Missing => "missing",
        NoValueReason.Suppressed => "suppressed",
        NoValueReason.Undefined => "undefined",
        NoValueReason.Incomplete => "incomplete",
        NoValueReason.NotComparable => "not comparable",
        _ => "conflicting",
    };

    private void Add(ObservedQuantity quantity)
    {
        if (Sum is { } sum && IsOfOneUnit)
        {
            IsOfOneUnit = sum.Currency == quantity.Currency;
            _detail = IsOfOneUnit ? null : UnitsDiffer(sum, quantity);
            Sum = IsOfOneUnit ? sum.Plus(quantity) : null;
        }
        else if (IsOfOneUnit)
        {
            Sum = quantity;
        }
    }

    private static string Missing(List<string> names) => $"missing: {Excerpt.List(names, ", ")}";

    private void Fail(NoValueReason reason)
    {
        _failed++;
        _reason = _reason is null || _reason == reason ? reason : NoValueReason.Incomplete;
    }

    private static string UnitsDiffer(ObservedQuantity left, ObservedQuantity right)
    {
        string[] units = [left.Currency ?? "people", right.Currency ?? "people"];
        Array.Sort(units, StringComparer.Ordinal);
        return $"{units[0]} and {units[1]} do not add up";
    }
}
