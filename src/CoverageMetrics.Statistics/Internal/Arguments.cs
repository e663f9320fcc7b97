using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>Checks of arguments.</summary>
internal static class Arguments
{
    /// <summary>The largest count for exact limits, which take time as its square root: a hundred times the people on Earth.</summary>
    private const long MostExact = 1_000_000_000_000;

    internal static void NotNegative(long count, string parameter)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"A count must not be negative, but is {count}."));
        }
    }

    internal static void NotNegative(double number, string parameter)
    {
        if (!(number >= 0 && double.IsFinite(number)))
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"A number must be at least 0 and finite, but is {number}."));
        }
    }

    internal static void Positive(decimal number, string parameter)
    {
        if (number <= 0)
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"A multiplier must be more than 0, but is {number}."));
        }
    }

    internal static void FewEnoughForExactLimits(long count, string parameter)
    {
        if (count > MostExact)
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"Exact limits are for counts of at most {MostExact}, but this is {count}."));
        }
    }

    internal static void Expected(double count, string parameter)
    {
        if (!(count is >= 0 and <= MostExact))
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"An expected count must be at least 0 and at most {MostExact}, but is {count}."));
        }
    }

    /// <summary>Takes strata over, each with two counts and a weight.</summary>
    internal static (long First, long Second, decimal Weight)[] Strata(IEnumerable<(long First, long Second, decimal Weight)> strata, string parameter)
    {
        (long First, long Second, decimal Weight)[] all = [.. strata];
        foreach ((long first, long second, decimal weight) in all)
        {
            NotNegative(first, parameter);
            NotNegative(second, parameter);
            if (weight < 0)
            {
                throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"A weight must not be negative, but is {weight}."));
            }
        }

        return all;
    }

    internal static void Different(string[] codes, string parameter)
    {
        if (codes.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Codes must be different, but {twice.Key} stands there {twice.Count()} times.", parameter);
        }
    }

    /// <summary>Tells whether counts have a sampling interval.</summary>
    internal static bool IsSample(CountBasis basis) => basis switch
    {
        CountBasis.Register => false,
        CountBasis.Sample or CountBasis.RegisterAsSample => true,
        _ => throw Unnamed.Member(basis),
    };
}
