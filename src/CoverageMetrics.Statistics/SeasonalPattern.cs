using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;
using MathNet.Numerics.Distributions;

namespace CoverageMetrics.Statistics;

/// <summary>When in a year people join: how each month stands to the mean month of its year, and what a month would be if it were as in other years.</summary>
/// <remarks>
/// <para>Of what months add: people who joined, receipts, visits. It looks back and does not forecast: what is expected of a month is worked out from the other months of the same year.</para>
/// <para>Immutable and safe to share; costs its months.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class SeasonalPattern
{
    private const int MonthsInYear = 12;

    private readonly Dictionary<int, decimal?[]> _years;

    private SeasonalPattern(Dictionary<int, decimal?[]> years)
    {
        _years = years;
        CompleteYears = [.. years.Where(year => IsComplete(year.Value)).Select(year => year.Key).Order()];
    }

    /// <summary>Gets the calendar years that have all their months, and more than nothing in them together: the pattern is of these.</summary>
    public IReadOnlyList<int> CompleteYears { get; }

    /// <summary>Makes the pattern of a series.</summary>
    /// <param name="months">Each month with what it added, in any order; those that are not known are left out.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="months"/> is null.</exception>
    /// <exception cref="ArgumentException">A period is not a month, or stands there twice.</exception>
    public static SeasonalPattern Of(IEnumerable<(ReportingPeriod Month, decimal Added)> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        Dictionary<int, decimal?[]> years = [];
        foreach ((ReportingPeriod month, decimal added) in months)
        {
            int number = Numbered(month, nameof(months));
            if (!years.TryGetValue(month.FirstDay.Year, out decimal?[]? year))
            {
                years.Add(month.FirstDay.Year, year = new decimal?[MonthsInYear]);
            }

            year[number] = year[number] is null ? added : throw new ArgumentException($"Each month stands in a series once, but {month} is there twice.", nameof(months));
        }

        return new(years);
    }

    /// <summary>Makes the pattern of what months added to a metric.</summary>
    /// <param name="months">The months of a table, in any order; those whose increase is not known are left out.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="months"/> is null.</exception>
    /// <exception cref="ArgumentException">A month stands there twice.</exception>
    public static SeasonalPattern Of(IEnumerable<MetricMonth> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        return Of(months.Where(month => month.NetIncrease.HasValue).Select(month => (month.Month, month.NetIncrease.Value.Number)));
    }

    /// <summary>Finds the ratio of a month to the mean month of its year: the mean of that of all complete years. Those of the twelve months have a mean of 1.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The ratio; none where no year is complete.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="month"/> is not 1 to 12.</exception>
    public Figure<double> Ratio(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, MonthsInYear);
        return CompleteYears.Count == 0
            ? Withheld.Undefined<double>()
            : Figure.Of(CompleteYears.Average(year => MonthsInYear * (double)(_years[year][month - 1]!.Value / _years[year].Sum()!.Value)));
    }

    /// <summary>Finds what a month would be if it stood to the other months of its year that are known as it did in the other years that are complete.</summary>
    /// <remarks>The mean of the quotients of those years, times what the other months of its own have together; with the limits of a prediction by Student's distribution: t s sqrt(1 + 1/k) to either side, of k years whose quotients have the standard deviation
    /// s. G. J. Hahn and W. Q. Meeker, <i>Statistical Intervals</i> (1991), section 4.7. Its own value is not used, and may be missing.</remarks>
    /// <param name="month">The month.</param>
    /// <param name="level">How many of a hundred months like the others are within the limits.</param>
    /// <returns>What is expected; none where less than two other years are complete, or the other months of the year have nothing together.</returns>
    /// <exception cref="ArgumentException"><paramref name="month"/> is not a month.</exception>
    public Figure<ExpectedMonth> Expected(ReportingPeriod month, ConfidenceLevel level)
    {
        int number = Numbered(month, nameof(month));
        decimal?[] own = _years.GetValueOrDefault(month.FirstDay.Year) ?? new decimal?[MonthsInYear];
        int[] beside = [.. Enumerable.Range(0, MonthsInYear).Where(other => other != number && own[other] is not null)];
        double[] quotients = [.. CompleteYears
            .Where(year => year != month.FirstDay.Year)
            .Select(year => (Of: _years[year][number]!.Value, Beside: beside.Sum(other => _years[year][other]!.Value)))
            .Where(year => year.Beside > 0)
            .Select(year => (double)(year.Of / year.Beside))];
        decimal known = beside.Sum(other => own[other]!.Value);
        if (quotients.Length < 2 || known <= 0)
        {
            return Withheld.Undefined<ExpectedMonth>();
        }

        double mean = quotients.Average();
        double deviation = Math.Sqrt(quotients.Sum(quotient => (quotient - mean) * (quotient - mean)) / (quotients.Length - 1));
        double reach = -StudentT.InvCDF(0, 1, quotients.Length - 1, level.Tail) * deviation * Math.Sqrt(1 + (1.0 / quotients.Length));
        Figure<decimal> observed = own[number] is { } value ? Figure.Of(value) : Figure.None<decimal>(NoValueReason.Missing);
        return Figure.Of(new ExpectedMonth(month, observed, ((double)known * mean, (double)known * reach), level, quotients.Length));
    }

    /// <summary>Writes how many years there are, in the current culture.</summary>
    /// <returns>Text such as <c>5 complete years</c>.</returns>
    public override string ToString() => string.Create(null, $"{CompleteYears.Count:N0} complete years");

    private static bool IsComplete(decimal?[] year) => Array.TrueForAll(year, month => month is not null) && year.Sum() > 0;

    private static int Numbered(ReportingPeriod month, string parameter) => month.Months == 1
        ? month.FirstDay.Month - 1
        : throw new ArgumentException($"A series has months, but {month} has {month.Months} of them.", parameter);
}
