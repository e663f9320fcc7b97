using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>How much of the difference of two or more populations comes from each of the factors that their figures are products of.</summary>
/// <remarks>
/// <para>A figure is a product of factors, such as active people per working age person times insured per active person, or the sum of such products over categories. The effect of a factor is its change, times the mean of what the
/// other factors make together over every order in which the factors may change: no order is chosen, and there is no rest. Of three and more populations the effects also agree with each other: that from the first to the third is that
/// from the first to the second and that from the second to the third. P. Das Gupta, <i>Standardization and Decomposition of Rates: A User's Manual</i> (1993), chapters 2 to 6.</para>
/// <para>Exact, in the unit of the figures: fractions of whole numbers that add up to the difference. Rounded ones need not.</para>
/// <para>Immutable and safe to share; costs a fraction for each factor of each population.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class FactorDecomposition
{
    private readonly ExactNumber[] _values;

    // For each population and factor: how far the factor takes the population from the mean of all populations.
    private readonly ExactNumber[][] _effects;

    private FactorDecomposition(string[] factors, string[] populations, ExactNumber[] values, ExactNumber[][] effects)
    {
        Factors = factors;
        Populations = populations;
        _values = values;
        _effects = effects;
    }

    /// <summary>Gets the codes of the factors, in the order given.</summary>
    public IReadOnlyList<string> Factors { get; }

    /// <summary>Gets the codes of the populations, such as areas or years, in the order given.</summary>
    public IReadOnlyList<string> Populations { get; }

    /// <summary>Decomposes the differences of populations.</summary>
    /// <param name="factors">The codes of the factors: at least one, and no two alike.</param>
    /// <param name="populations">Each population with its code and its categories, one after the other and the same in each population, each with the value of every factor in their order. Of a plain product there is one category.</param>
    /// <returns>The decomposition.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no factor, two codes are alike, or populations differ in the number of categories, or a category does not have a value for each factor.</exception>
    public static FactorDecomposition Of(IEnumerable<string> factors, IEnumerable<(string Population, IEnumerable<IReadOnlyList<ExactNumber>> Categories)> populations)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(populations);
        string[] named = [.. factors];
        (string Population, IReadOnlyList<ExactNumber>[] Categories)[] all = [.. populations.Select(one => (one.Population, one.Categories.ToArray()))];
        Arguments.Different(named, nameof(factors));
        Arguments.Different([.. all.Select(one => one.Population)], nameof(populations));
        if (named.Length == 0)
        {
            throw new ArgumentException("There must be a factor at least, but there is none.", nameof(factors));
        }

        foreach ((string population, IReadOnlyList<ExactNumber>[] categories) in all)
        {
            if (categories.Length != all[0].Categories.Length || categories.Any(category => category.Count != named.Length))
            {
                throw new ArgumentException($"Every population must have the same categories with {named.Length} factors each, but {population} does not have {all[0].Categories.Length} of them.", nameof(populations));
            }
        }

        var effects = new ExactNumber[all.Length][];
        for (int at = 0; at < all.Length; at++)
        {
            effects[at] = new ExactNumber[named.Length];
            for (int other = 0; other < at; other++)
            {
                ExactNumber[] between = Between(all[other].Categories, all[at].Categories, named.Length);
                for (int factor = 0; factor < named.Length; factor++)
                {
                    ExactNumber part = Exact.Times(between[factor], 1, all.Length);
                    effects[at][factor] = Exact.Plus(effects[at][factor], part);
                    effects[other][factor] = Exact.Minus(effects[other][factor], part);
                }
            }
        }

        return new(named, [.. all.Select(one => one.Population)], [.. all.Select(one => one.Categories.Select(Product).Aggregate(default, (ExactNumber sum, ExactNumber next) => Exact.Plus(sum, next)))], effects);
    }

    /// <summary>Finds the figure of a population: the sum over its categories of the product of the factors.</summary>
    /// <param name="population">The code of the population.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">There is no such population.</exception>
    public ExactNumber ValueOf(string population) => _values[Place(Populations, population, nameof(population))];

    /// <summary>Finds by how much the figure of one population differs from that of another.</summary>
    /// <param name="earlier">The code of the population to start from.</param>
    /// <param name="later">The code of the population to get to.</param>
    /// <returns>The difference, which all effects add up to.</returns>
    /// <exception cref="ArgumentException">There is no such population.</exception>
    public ExactNumber Change(string earlier, string later) => Exact.Minus(_values[Place(Populations, later, nameof(later))], _values[Place(Populations, earlier, nameof(earlier))]);

    /// <summary>Finds how much of the difference comes from a factor.</summary>
    /// <param name="factor">The code of the factor.</param>
    /// <param name="earlier">The code of the population to start from.</param>
    /// <param name="later">The code of the population to get to.</param>
    /// <returns>The effect, in the unit of the figures.</returns>
    /// <exception cref="ArgumentException">There is no such factor or population.</exception>
    public ExactNumber Effect(string factor, string earlier, string later)
    {
        int place = Place(Factors, factor, nameof(factor));
        return Exact.Minus(_effects[Place(Populations, later, nameof(later))][place], _effects[Place(Populations, earlier, nameof(earlier))][place]);
    }

    /// <summary>Writes how many factors and populations there are, in the current culture.</summary>
    /// <returns>Text such as <c>3 factors of 2 populations</c>.</returns>
    public override string ToString() => string.Create(null, $"{Factors.Count:N0} factors of {Populations.Count:N0} populations");

    private static int Place(IReadOnlyList<string> codes, string code, string parameter)
    {
        for (int place = 0; place < codes.Count; place++)
        {
            if (codes[place] == code)
            {
                return place;
            }
        }

        throw new ArgumentException($"The code must be one of {string.Join(", ", codes)}, but is {code}.", parameter);
    }

    private static ExactNumber Product(IReadOnlyList<ExactNumber> factors) => factors.Aggregate(Exact.Times);

    private static ExactNumber[] Between(IReadOnlyList<ExactNumber>[] earlier, IReadOnlyList<ExactNumber>[] later, int factors)
    {
        var effects = new ExactNumber[factors];
        for (int category = 0; category < earlier.Length; category++)
        {
            Add(earlier[category], later[category], effects);
        }

        return effects;
    }

    // All states of the other factors with so many of them changed are one coefficient of the product of (earlier + later t).
    private static void Add(IReadOnlyList<ExactNumber> earlier, IReadOnlyList<ExactNumber> later, ExactNumber[] effects)
    {
        int count = effects.Length;
        BigInteger[] from = [.. earlier.Select((number, factor) => number.Numerator * later[factor].Denominator)];
        BigInteger[] to = [.. later.Select((number, factor) => number.Numerator * earlier[factor].Denominator)];
        BigInteger denominator = earlier.Concat(later).Aggregate(Factorial(count), (product, number) => product * number.Denominator);
        for (int factor = 0; factor < count; factor++)
        {
            var changed = new BigInteger[count];
            changed[0] = BigInteger.One;
            for (int other = 0, degree = 0; other < count; other++)
            {
                if (other == factor)
                {
                    continue;
                }

                degree++;
                for (int power = degree; power >= 0; power--)
                {
                    changed[power] = (changed[power] * from[other]) + (power == 0 ? BigInteger.Zero : changed[power - 1] * to[other]);
                }
            }

            BigInteger mean = BigInteger.Zero;
            for (int power = 0; power < count; power++)
            {
                mean += Factorial(power) * Factorial(count - 1 - power) * changed[power];
            }

            effects[factor] = Exact.Plus(effects[factor], ExactNumber.FromFraction((to[factor] - from[factor]) * mean, denominator));
        }
    }

    private static BigInteger Factorial(int number) => Enumerable.Range(1, number).Aggregate(BigInteger.One, (product, next) => product * next);
}
