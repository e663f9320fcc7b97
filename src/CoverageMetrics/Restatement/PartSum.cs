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
    private const int FailuresNamed = 3;

    // The areas without a value, by the reason why; and what failed without one.
    private List<(NoValueReason Reason, List<string> Areas)>? _lacking;
    private List<string>? _failures;
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

    private string Detail
    {
        get
        {
            // The reason of the sum is said once, and not again before the areas that have it.
            NoValueReason reason = Reason;
            IEnumerable<string> lacking = (_lacking ?? []).OrderBy(one => one.Reason).Select(one => $"{(one.Reason == reason ? "" : $"{Word(one.Reason)}: ")}{FirstFew.Of(one.Areas)}");
            return string.Join("; ", _failures is null ? lacking : lacking.Append(FirstFew.Of(_failures, FailuresNamed, "; ")));
        }
    }

    internal void Add(Area area, Figure<ObservedQuantity> figure)
    {
        if (figure.TryGetValue(out ObservedQuantity quantity))
        {
            Add(quantity);
            _status = Figures.Figure.LessFirm(_status, figure.Status!.Value);
            return;
        }

        NoValueReason reason = figure.Reason!.Value;
        int at = (_lacking ??= []).FindIndex(one => one.Reason == reason);
        List<string> areas = at < 0 ? [] : _lacking[at].Areas;
        areas.Add(figure.Detail is { } detail ? $"{Named(area)} ({FirstFew.BeginningOf(detail)})" : Named(area));
        if (at < 0)
        {
            _lacking.Add((reason, areas));
        }

        Fail(reason);
    }

    internal void AddFailure(NoValueReason reason, string detail)
    {
        (_failures ??= []).Add(detail);
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
        NoValueReason.Conflicting => "conflicting",
        _ => throw Unnamed.Member(reason),
    };

    private void Add(ObservedQuantity quantity)
    {
        if (Sum is { } sum && IsOfOneUnit)
        {
            IsOfOneUnit = sum.IsLike(quantity);
            _detail = IsOfOneUnit ? null : UnitsDiffer(sum, quantity);
            Sum = IsOfOneUnit ? sum.Plus(quantity) : null;
        }
        else if (IsOfOneUnit)
        {
            Sum = quantity;
        }
    }

    private void Fail(NoValueReason reason)
    {
        _failed++;
        _reason = _reason is null || _reason == reason ? reason : NoValueReason.Incomplete;
    }

    private static string UnitsDiffer(ObservedQuantity left, ObservedQuantity right)
    {
        string[] units = [left.UnitName, right.UnitName];
        Array.Sort(units, StringComparer.Ordinal);
        return $"{units[0]} and {units[1]} do not add up";
    }
}
