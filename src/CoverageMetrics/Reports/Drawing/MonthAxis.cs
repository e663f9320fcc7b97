using System;
using System.Collections.Generic;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An axis of months, with ticks at the ends of months or of years, as many as have room.</summary>
internal sealed class MonthAxis
{
    private const double Gap = 12;

    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000];

    private readonly double _first;
    private readonly double _last;
    private readonly double _left;
    private readonly double _width;

    /// <summary>Lays months out.</summary>
    /// <param name="first">The first place.</param>
    /// <param name="last">The last place.</param>
    /// <param name="left">Where the axis begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="year">The year whose ends are marked.</param>
    /// <param name="words">The language.</param>
    internal MonthAxis(double first, double last, double left, double right, ReportingYear year, ChartWords words)
    {
        double room = Math.Max(0.5, (last - first) * 0.025);
        (_first, _last, _left, _width) = (first - room, last + room, left, right - left);
        int step = StepOf(year, words);
        IsOfYears = step >= 12;
        Ticks = TicksOf(step, (int)Math.Floor(last), year, words);
    }

    /// <summary>Gets a value indicating whether the ticks are the ends of years.</summary>
    internal bool IsOfYears { get; }

    /// <summary>Gets where the ticks are, and what stands there.</summary>
    internal IReadOnlyList<(double X, string Text)> Ticks { get; }

    /// <summary>Finds where the end of a month is; parts of a month lie before it.</summary>
    internal double At(double place) => _left + ((place - _first) / (_last - _first) * _width);

    private int StepOf(ReportingYear year, ChartWords words)
    {
        foreach (int step in Steps)
        {
            double label = TextMeasure.Width(step < 12 ? words.Month(2000, 5) : words.Year(year, 2000), TextStyle.Quiet);
            if (step / (_last - _first) * _width >= label + Gap)
            {
                return step;
            }
        }

        return Steps[^1];
    }

    // December 2022 is at 12 × 2022 + 12. The last month has its name, whatever months before it would have had theirs.
    private List<(double X, string Text)> TicksOf(int step, int end, ReportingYear year, ChartWords words)
    {
        var ticks = new List<(double X, string Text)>();
        for (int place = (int)Math.Ceiling(_first); place <= _last; place++)
        {
            (int before, int month) = ((place - 1) / 12, ((place - 1) % 12) + 1);
            int number = year.NumberOf(place - 1);
            if (step < 12 && place == end)
            {
                double room = (1.5 * TextMeasure.Width(words.Month(before, month), TextStyle.Quiet)) + Gap;
                ticks.RemoveAll(tick => At(place) - tick.X < room);
                ticks.Add((At(place), words.Month(before, month)));
            }
            else if (step < 12 ? (month - year.LastMonth) % step == 0 : month == year.LastMonth && number % (step / 12) == 0)
            {
                ticks.Add((At(place), step < 12 ? words.Month(before, month) : words.Year(year, number)));
            }
        }

        return ticks;
    }
}
