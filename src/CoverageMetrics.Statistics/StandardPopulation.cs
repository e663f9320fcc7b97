using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>How many people of each age a population has that others are standardised to.</summary>
/// <remarks>
/// <para>Three that are published, and any other that callers make. Weights count by their ratio only: those of one standard need not add up to those of another.</para>
/// <para>Immutable and safe to share; costs its ages.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class StandardPopulation
{
    private readonly (int Age, decimal Weight)[] _ages;

    private StandardPopulation(string code, (int Age, decimal Weight)[] ages)
    {
        Code = code;
        _ages = ages;
    }

    /// <summary>Gets the European Standard Population of 2013: 100,000 people in 19 groups of five years, the last of 90 and over.</summary>
    /// <remarks>Eurostat, <i>Revision of the European Standard Population: Report of Eurostat's task force</i> (2013); the youngest two and the oldest two groups are added up, as PHEindicatormethods does.</remarks>
    public static StandardPopulation Europe2013 { get; } = FiveYears(
        "esp-2013", 5_000, 5_500, 5_500, 5_500, 6_000, 6_000, 6_500, 7_000, 7_000, 7_000, 7_000, 6_500, 6_000, 5_500, 5_000, 4_000, 2_500, 1_500, 1_000);

    /// <summary>Gets the world standard population of the World Health Organization, an average of 2000 to 2025: percentages in 21 groups of five years, the last of 100 and over. They were rounded, and add up to 100.035.</summary>
    /// <remarks>O. B. Ahmad and others, <i>Age standardization of rates: a new WHO standard</i>, GPE Discussion Paper 31 (2001).</remarks>
    public static StandardPopulation World2000 { get; } = FiveYears(
        "who-2000", 8.86m, 8.69m, 8.60m, 8.47m, 8.22m, 7.93m, 7.61m, 7.15m, 6.59m, 6.04m, 5.37m, 4.55m, 3.72m, 2.96m, 2.21m, 1.52m, 0.91m, 0.44m, 0.15m, 0.04m, 0.005m);

    /// <summary>Gets the world standard population of 1960: 100,000 people in 18 groups of five years, the last of 85 and over.</summary>
    /// <remarks>M. Segi, <i>Cancer Mortality for Selected Sites in 24 Countries</i> (1960), as printed beside the standard of the World Health Organization in its discussion paper 31 (2001).</remarks>
    public static StandardPopulation World1960 { get; } = FiveYears(
        "segi-1960", 12_000, 10_000, 9_000, 9_000, 8_000, 8_000, 6_000, 6_000, 6_000, 6_000, 5_000, 4_000, 4_000, 3_000, 2_000, 1_000, 500, 500);

    /// <summary>Gets the code of the population.</summary>
    public string Code { get; }

    /// <summary>Gets the age from which each group starts, the youngest first, with the weight of the group, which ends where the next one starts.</summary>
    public IReadOnlyList<(int Age, decimal Weight)> Ages => _ages;

    /// <summary>Makes a population of one's own, such as that of a census.</summary>
    /// <param name="code">The code of the population.</param>
    /// <param name="ages">The age from which each group starts, in whole years and rising, with its weight, which is not negative. At least one.</param>
    /// <returns>The population.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no group, or ages do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An age or a weight is negative.</exception>
    public static StandardPopulation Of(string code, IEnumerable<(int Age, decimal Weight)> ages)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(ages);
        (int Age, decimal Weight)[] all = [.. ages];
        RequireRising([.. all.Select(one => one.Age)], nameof(ages));
        return all.FirstOrDefault(one => one.Weight < 0) is { Weight: < 0 } negative
            ? throw new ArgumentOutOfRangeException(nameof(ages), string.Create(CultureInfo.InvariantCulture, $"A weight must not be negative, but is {negative.Weight}."))
            : new(code, all);
    }

    /// <summary>Finds the weights of other groups of ages, each made of whole groups of this population.</summary>
    /// <param name="ages">The age from which each group starts, rising; each starts a group of this population, and the youngest people before the first are left out.</param>
    /// <returns>The weight of each group, the last of which has no end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ages"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no age, ages do not rise, or one is in the middle of a group.</exception>
    public IReadOnlyList<decimal> WeightsFrom(params int[] ages)
    {
        ArgumentNullException.ThrowIfNull(ages);
        RequireRising(ages, nameof(ages));
        foreach (int age in ages)
        {
            if (Array.TrueForAll(_ages, one => one.Age != age))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"An age must start a group of {Code}, but {age} does not."), nameof(ages));
            }
        }

        return [.. ages.Select((age, place) => _ages.Where(one => one.Age >= age && (place == ages.Length - 1 || one.Age < ages[place + 1])).Sum(one => one.Weight))];
    }

    /// <summary>Writes the code and how many groups there are, in the current culture.</summary>
    /// <returns>Text such as <c>esp-2013: 19 ages</c>.</returns>
    public override string ToString() => string.Create(null, $"{Code}: {_ages.Length:N0} ages");

    private static StandardPopulation FiveYears(string code, params decimal[] weights) => new(code, [.. weights.Select((weight, group) => (5 * group, weight))]);

    private static void RequireRising(int[] ages, string parameter)
    {
        if (ages.Length == 0)
        {
            throw new ArgumentException("There must be an age at least, but there is none.", parameter);
        }

        if (ages[0] < 0)
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"An age must not be negative, but is {ages[0]}."));
        }

        for (int place = 1; place < ages.Length; place++)
        {
            if (ages[place] <= ages[place - 1])
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Ages must rise, but {ages[place]} comes after {ages[place - 1]}."), parameter);
            }
        }
    }
}
