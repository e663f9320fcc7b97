using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts the rows that are counted apart, by reason, and keeps the first values of each in ordinal order.</summary>
/// <remarks>
/// Merging is associative and commutative: a value among the first of the whole is among the first of every part that has it, so that
/// its number of rows is exact whatever the split.
/// </remarks>
internal sealed class RejectLedger
{
    internal const int Reasons = 5;

    private readonly long[] _rows = new long[Reasons];
    private readonly SortedDictionary<string, long>?[] _examples = new SortedDictionary<string, long>?[Reasons];

    internal long Total
    {
        get
        {
            long total = 0;
            foreach (long rows in _rows)
            {
                total += rows;
            }

            return total;
        }
    }

    internal void Add(RejectReason reason, int value) => Add(reason, value.ToString(CultureInfo.InvariantCulture), 1);

    internal void Add(RejectReason reason, string text, long rows)
    {
        string value = WellFormed.Of(text);
        _rows[(int)reason] += rows;
        SortedDictionary<string, long> examples = _examples[(int)reason] ??= new(StringComparer.Ordinal);
        if (examples.TryGetValue(value, out long before))
        {
            examples[value] = before + rows;
            return;
        }

        if (examples.Count == RejectedRows.MaximumExamples)
        {
            string last = Last(examples);
            if (string.CompareOrdinal(value, last) > 0)
            {
                return;
            }

            examples.Remove(last);
        }

        examples.Add(value, rows);
    }

    /// <summary>Adds rows whose values are not all known: those of the examples are added with <see cref="Add(RejectReason, string, long)"/>.</summary>
    internal void AddWithoutExample(RejectReason reason, long rows) => _rows[(int)reason] += rows;

    internal void Add(IReadOnlyList<RejectedRows> others)
    {
        foreach (RejectedRows other in others)
        {
            long shown = 0;
            foreach (RejectedExample example in other.Examples)
            {
                Add(other.Reason, example.Value, example.Rows);
                shown += example.Rows;
            }

            AddWithoutExample(other.Reason, other.Rows - shown);
        }
    }

    internal RejectedRows[] ToRejectedRows()
    {
        var result = new List<RejectedRows>();
        for (int reason = 0; reason < Reasons; reason++)
        {
            if (_rows[reason] == 0)
            {
                continue;
            }

            var examples = new List<RejectedExample>();
            foreach ((string value, long rows) in _examples[reason] ?? [])
            {
                examples.Add(new(value, rows));
            }

            result.Add(new((RejectReason)reason, _rows[reason], [.. examples]));
        }

        return [.. result];
    }

    /// <summary>Puts rejected rows that were read from outside in order.</summary>
    /// <exception cref="System.IO.InvalidDataException">They contradict themselves or the rows that were read.</exception>
    /// <exception cref="OverflowException">They do not add up.</exception>
    internal static RejectedRows[] Sound(long rowsRead, long rowsNotInForce, RejectedRows[] rejected)
    {
        foreach (RejectedRows rows in rejected)
        {
            if (rows.Rows <= 0 || rows.Examples.Any(example => example.Rows <= 0) || rows.Examples.Sum(example => example.Rows) > rows.Rows)
            {
                throw PartialReader.Wrong("rows were rejected that are not there, or fewer than their examples");
            }
        }

        var ledger = new RejectLedger();
        ledger.Add(rejected);
        return rowsNotInForce >= 0 && rowsRead >= rowsNotInForce + ledger.Total
            ? ledger.ToRejectedRows()
            : throw PartialReader.Wrong("more rows are left out than were read, or fewer than none");
    }

    /// <summary>Tells whether two lists of rejected rows say the same.</summary>
    internal static bool Same(RejectedRows[] left, RejectedRows[] right) =>
        left.Length == right.Length
        && left.Zip(right).All(pair => pair.First.Reason == pair.Second.Reason
            && pair.First.Rows == pair.Second.Rows && pair.First.Examples.SequenceEqual(pair.Second.Examples));

    private static string Last(SortedDictionary<string, long> examples)
    {
        string last = "";
        foreach (string value in examples.Keys)
        {
            last = value;
        }

        return last;
    }
}
