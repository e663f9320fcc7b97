using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Numbers between ends, of which some are sums of multiples of others: finds some that fit, or the ends that leave none, and how
/// small and how large each number can be.</summary>
/// <remarks>
/// The simplex method with ends on all numbers (Dutertre and de Moura), exact, with Bland's rule, so that it ends. The ends behind a
/// contradiction and behind a smallest number are those that the last row of the table rests on; each of them is needed there. Ends are
/// given with a reason, a number of the caller's. Not thread-safe.
/// </remarks>
internal sealed class Simplex
{
    private readonly Effort _effort;
    private readonly int _columns;
    private readonly List<ExactNumber[]> _rows = [];
    private readonly List<int> _rowNumbers = [];
    private readonly int[] _columnNumbers;
    private readonly List<Number> _numbers = [];

    // The first numbers are free of one another, and at least zero.
    internal Simplex(int numbers, Effort effort)
    {
        _effort = effort;
        _columns = numbers;
        _columnNumbers = [.. Enumerable.Range(0, numbers)];
        for (int column = 0; column < numbers; column++)
        {
            _numbers.Add(new Number { Column = column, Lower = default(Nudged), LowerReason = Provenance.None });
        }
    }

    // Another number: the sum of multiples of the first ones.
    internal int Add(IEnumerable<(int Number, ExactNumber Factor)> terms)
    {
        Debug.Assert(_rowNumbers.Count == _numbers.Count - _columns, "Rows are added before anything is solved.");
        var row = new ExactNumber[_columns];
        Nudged value = default;
        foreach ((int number, ExactNumber factor) in terms)
        {
            row[number] = factor;
            value = value.Plus(factor, _numbers[number].Value);
        }

        _numbers.Add(new Number { Row = _rows.Count, Value = value });
        _rows.Add(row);
        _rowNumbers.Add(_numbers.Count - 1);
        return _numbers.Count - 1;
    }

    internal Nudged ValueOf(int number) => _numbers[number].Value;

    internal (Nudged? End, int Reason) EndOf(int number, bool isLower) =>
        isLower ? (_numbers[number].Lower, _numbers[number].LowerReason) : (_numbers[number].Upper, _numbers[number].UpperReason);

    internal void SetEnd(int number, bool isLower, Nudged? end, int reason)
    {
        Number own = _numbers[number];
        if (isLower)
        {
            (own.Lower, own.LowerReason) = (end, reason);
        }
        else
        {
            (own.Upper, own.UpperReason) = (end, reason);
        }

        if (own.Column >= 0 && end is { } limit && (isLower ? own.Value.CompareTo(limit) < 0 : own.Value.CompareTo(limit) > 0))
        {
            MoveColumn(own.Column, limit);
        }
    }

    // Finds numbers that fit all ends; or the reasons of the ends that cannot all be kept.
    internal bool TrySolve(out IReadOnlyList<int> contradictory)
    {
        foreach (Number own in _numbers)
        {
            if (own.Lower is { } lower && own.Upper is { } upper && lower.CompareTo(upper) > 0)
            {
                contradictory = [own.LowerReason, own.UpperReason];
                return false;
            }
        }

        while (FindOutside() is { } own)
        {
            bool isBelow = own.IsBelow;
            Nudged end = isBelow ? own.Lower!.Value : own.Upper!.Value;
            int column = FindColumn(_rows[own.Row], isUp: isBelow);
            if (column < 0)
            {
                contradictory = [.. ReasonsOf(_rows[own.Row], isUp: isBelow), isBelow ? own.LowerReason : own.UpperReason];
                return false;
            }

            Number entering = _numbers[_columnNumbers[column]];
            ExactNumber factor = _rows[own.Row][column];
            Nudged target = entering.Value.Plus(ExactNumber.FromWhole(1), end.Minus(own.Value).DividedBy(factor));
            MoveColumn(column, target);
            Pivot(own.Row, column);
        }

        contradictory = [];
        return true;
    }

    // Goes on from a solution to the smallest or largest value of a number; null where there is none. The reasons are those of the ends it
    // rests on.
    internal Nudged? FindEnd(int number, bool isLower, out IReadOnlyList<int> reasons)
    {
        while (true)
        {
            ExactNumber[] row = RowOf(number);
            int column = FindColumn(row, isUp: !isLower);
            if (column < 0)
            {
                reasons = ReasonsOf(row, isUp: !isLower);
                return _numbers[number].Value;
            }

            if (!MoveAsFarAsPossible(column, isUp: row[column].Sign > 0 != isLower))
            {
                reasons = [];
                return null;
            }
        }
    }

    private ExactNumber[] RowOf(int number)
    {
        if (_numbers[number].Row >= 0)
        {
            return _rows[_numbers[number].Row];
        }

        var row = new ExactNumber[_columns];
        row[_numbers[number].Column] = ExactNumber.FromWhole(1);
        return row;
    }

    // Of the numbers in rows, the first that lies outside its ends.
    private Number? FindOutside()
    {
        int first = int.MaxValue;
        foreach (int number in _rowNumbers)
        {
            if (number < first && (_numbers[number].IsBelow || _numbers[number].IsAbove))
            {
                first = number;
            }
        }

        return first == int.MaxValue ? null : _numbers[first];
    }

    // Of the numbers in columns, the first that can move so that the sum of the row goes up, or down.
    private int FindColumn(ExactNumber[] row, bool isUp)
    {
        int found = -1;
        for (int column = 0; column < _columns; column++)
        {
            int sign = row[column].Sign;
            if (sign != 0
                && (found < 0 || _columnNumbers[column] < _columnNumbers[found])
                && (sign > 0 == isUp ? _numbers[_columnNumbers[column]].CanGoUp : _numbers[_columnNumbers[column]].CanGoDown))
            {
                found = column;
            }
        }

        return found;
    }

    // The reasons why a row's sum cannot go up, or down.
    private List<int> ReasonsOf(ExactNumber[] row, bool isUp)
    {
        var reasons = new List<int>();
        for (int column = 0; column < _columns; column++)
        {
            int sign = row[column].Sign;
            if (sign != 0)
            {
                Number number = _numbers[_columnNumbers[column]];
                reasons.Add(sign > 0 == isUp ? number.UpperReason : number.LowerReason);
            }
        }

        return reasons;
    }

    // Moves the number of a column until it, or one in a row, meets an end; false where nothing holds it.
    private bool MoveAsFarAsPossible(int column, bool isUp)
    {
        Number entering = _numbers[_columnNumbers[column]];
        Nudged? end = isUp ? entering.Upper : entering.Lower;
        Nudged? most = end is { } own ? Distance(own.Minus(entering.Value)) : null;
        int leaving = -1;
        for (int row = 0; row < _rows.Count; row++)
        {
            ExactNumber factor = _rows[row][column];
            if (factor.Sign == 0)
            {
                continue;
            }

            Number held = _numbers[_rowNumbers[row]];
            if ((factor.Sign > 0 == isUp ? held.Upper : held.Lower) is not { } limit)
            {
                continue;
            }

            Nudged room = Distance(limit.Minus(held.Value).DividedBy(factor));
            int order = most is { } so ? room.CompareTo(so) : -1;
            if (order < 0 || (order == 0 && leaving >= 0 && _rowNumbers[row] < _rowNumbers[leaving]))
            {
                most = room;
                leaving = row;
            }
        }

        if (most is not { } distance)
        {
            return false;
        }

        MoveColumn(column, entering.Value.Plus(ExactNumber.FromWhole(isUp ? 1 : -1), distance));
        if (leaving >= 0)
        {
            Pivot(leaving, column);
        }

        return true;

        Nudged Distance(in Nudged move) => isUp ? move : default(Nudged).Minus(move);
    }

    private void MoveColumn(int column, in Nudged value)
    {
        Number moved = _numbers[_columnNumbers[column]];
        Nudged move = value.Minus(moved.Value);
        moved.Value = value;
        _effort.Spend(1 + (_rows.Count / 8));
        for (int row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][column].Sign != 0)
            {
                Number held = _numbers[_rowNumbers[row]];
                held.Value = held.Value.Plus(_rows[row][column], move);
            }
        }
    }

    // The number of the row and the number of the column change places.
    private void Pivot(int row, int column)
    {
        ExactNumber[] pivot = _rows[row];
        ExactNumber inverse = ExactNumber.Divide(ExactNumber.FromWhole(1), pivot[column]);
        for (int i = 0; i < _columns; i++)
        {
            pivot[i] = i == column ? inverse : pivot[i].Sign == 0 ? default : ExactNumber.Negate(ExactNumber.Multiply(pivot[i], inverse));
        }

        foreach (ExactNumber[] other in _rows)
        {
            ExactNumber factor = other[column];
            if (ReferenceEquals(other, pivot) || factor.Sign == 0)
            {
                continue;
            }

            _effort.Spend(1 + (_columns / 8));
            for (int i = 0; i < _columns; i++)
            {
                if (pivot[i].Sign != 0)
                {
                    ExactNumber product = ExactNumber.Multiply(factor, pivot[i]);
                    other[i] = i == column ? product : ExactNumber.Add(other[i], product);
                }
            }
        }

        (_rowNumbers[row], _columnNumbers[column]) = (_columnNumbers[column], _rowNumbers[row]);
        Number inRow = _numbers[_rowNumbers[row]];
        (inRow.Row, inRow.Column) = (row, -1);
        Number inColumn = _numbers[_columnNumbers[column]];
        (inColumn.Row, inColumn.Column) = (-1, column);
    }

    private sealed class Number
    {
        internal int Row { get; set; } = -1;

        internal int Column { get; set; } = -1;

        internal Nudged Value { get; set; }

        internal Nudged? Lower { get; set; }

        internal Nudged? Upper { get; set; }

        internal int LowerReason { get; set; } = Provenance.None;

        internal int UpperReason { get; set; } = Provenance.None;

        internal bool IsBelow => Lower is { } lower && Value.CompareTo(lower) < 0;

        internal bool IsAbove => Upper is { } upper && Value.CompareTo(upper) > 0;

        internal bool CanGoUp => Upper is not { } upper || Value.CompareTo(upper) < 0;

        internal bool CanGoDown => Lower is not { } lower || Value.CompareTo(lower) > 0;
    }
}
