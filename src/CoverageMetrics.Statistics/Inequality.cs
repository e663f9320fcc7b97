using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>Groups of people, such as areas or fifths by income, with a value each: how different are they?</summary>
/// <remarks>
/// <para>Groups in order go from the most disadvantaged to the most advantaged, and have measures of their own. Whether more is better says which group is the best.</para>
/// <para>Safe to share, as nothing in it changes; costs its groups.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class Inequality
{
    private const int NoGroup = -1;

    private readonly string[] _codes;
    private readonly double[] _shares;
    private readonly double[] _values;
    private readonly double[] _errors;
    private readonly bool _isOrdered;
    private readonly MetricDirection _direction;
    private readonly int _reference;

    private Inequality(string[] codes, double[] shares, double[] values, double[] errors, bool isOrdered, MetricDirection direction, int reference, IReadOnlyList<string> leftOut)
    {
        (_codes, _shares, _values, _errors, _isOrdered, _direction, _reference) = (codes, shares, values, errors, isOrdered, direction, reference);
        LeftOut = leftOut;
        Mean = Distances.Mean(shares, values);
    }

    /// <summary>Gets the mean of all people: the sum of p y; 0 of no group.</summary>
    public double Mean { get; }

    /// <summary>Gets the codes of the groups where nobody is, which are in no measure.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Compares groups without an order.</summary>
    /// <param name="groups">Each group with its code, its people, its value, and the standard error of that: 0 where everybody was counted. None is negative.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <returns>The groups, ready to be measured.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="ArgumentException">Two codes are alike.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or no number, or <paramref name="direction"/> is not a named one.</exception>
    public static Inequality Of(IEnumerable<(string Code, long People, double Value, double StandardError)> groups, MetricDirection direction) => Make(groups, direction, false);

    /// <summary>Compares groups in order.</summary>
    /// <param name="groups">Each group, from the most disadvantaged to the most advantaged, with its code, its people, its value, and the standard error of that: 0 where everybody was counted. None is negative.</param>
    /// <param name="direction">Whether more is better.</param>
    /// <returns>The groups, ready to be measured.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="ArgumentException">Two codes are alike.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or no number, or <paramref name="direction"/> is not a named one.</exception>
    public static Inequality OfOrdered(IEnumerable<(string Code, long People, double Value, double StandardError)> groups, MetricDirection direction) => Make(groups, direction, true);

    /// <summary>Compares the coverages of areas that were counted in a register, without an order: more is better, and there are no standard errors.</summary>
    /// <param name="areas">Each area with its coverage; its people are those of the denominator.</param>
    /// <returns>The areas, ready to be measured.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> is null.</exception>
    /// <exception cref="ArgumentException">Two areas are alike.</exception>
    public static Inequality Of(IEnumerable<(AreaCode Area, AnyCoverage Coverage)> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return Make(areas.Select(one => (one.Area.Text, one.Coverage.Total, one.Coverage.IsDefined ? (double)one.Coverage.Covered / one.Coverage.Total : 0, 0.0)), MetricDirection.HigherIsBetter, false);
    }

    /// <summary>Names the group that <see cref="InequalityMeasure.FromReferenceUnweighted"/> and <see cref="InequalityMeasure.FromReferenceWeighted"/> compare with.</summary>
    /// <param name="code">The code of the group.</param>
    /// <returns>The same groups, with that one as the reference.</returns>
    /// <exception cref="ArgumentException">There is no such group, or nobody is in it.</exception>
    public Inequality WithReference(string code) => Array.IndexOf(_codes, code) is >= 0 and int reference
        ? new(_codes, _shares, _values, _errors, _isOrdered, _direction, reference, LeftOut)
        : throw new ArgumentException($"The reference must be a group with people, but {code} is none.", nameof(code));

    /// <summary>Measures how different the groups are.</summary>
    /// <param name="measure">The measure; a slope index on the scale of the values.</param>
    /// <param name="scale">What to multiply it by: 1 for the unit of the values; 100 for percent of them; 1,000, as the World Health Organization multiplies the index of Theil and the mean log deviation. More than 0.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The estimate; none where the measure divides by 0 or takes its logarithm, where it needs groups in order and these have none, or where no reference is named.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is not a named one, or <paramref name="scale"/> is not more than 0.</exception>
    public Figure<InequalityEstimate> Estimate(InequalityMeasure measure, decimal scale, ConfidenceLevel level)
    {
        Arguments.Positive(scale, nameof(scale));
        (Measured? Measured, int Reference) found = measure switch
        {
            InequalityMeasure.Difference => (Distances.Difference(_values, High, Low), NoGroup),
            InequalityMeasure.Ratio => (Distances.Ratio(_values, High, Low), NoGroup),
            InequalityMeasure.BetweenGroupVariance => (Distances.Variance(_shares, _values, Mean), NoGroup),
            InequalityMeasure.BetweenGroupDeviation => (Distances.Variance(_shares, _values, Mean).Root(), NoGroup),
            InequalityMeasure.CoefficientOfVariation => (PerMean(Distances.Variance(_shares, _values, Mean).Root()), NoGroup),
            InequalityMeasure.FromMeanUnweighted => (Distances.FromMean(Equal, _shares, _values, Mean), NoGroup),
            InequalityMeasure.FromMeanWeighted => (Distances.FromMean(_shares, _shares, _values, Mean), NoGroup),
            InequalityMeasure.FromBestUnweighted => (Distances.From(Equal, _values, Best), Best),
            InequalityMeasure.FromBestWeighted => (Distances.From(_shares, _values, Best), Best),
            InequalityMeasure.FromReferenceUnweighted => (Distances.From(Equal, _values, _reference), _reference),
            InequalityMeasure.FromReferenceWeighted => (Distances.From(_shares, _values, _reference), _reference),
            InequalityMeasure.DisparityUnweighted => (PerMean(Distances.FromMean(Equal, _shares, _values, Mean)), NoGroup),
            InequalityMeasure.DisparityWeighted => (PerMean(Distances.FromMean(_shares, _shares, _values, Mean)), NoGroup),
            InequalityMeasure.ConcentrationAbsolute => (Ordered(() => Slopes.Concentration(_shares, _values)), NoGroup),
            InequalityMeasure.ConcentrationRelative => (Ordered(() => PerMean(Slopes.Concentration(_shares, _values))), NoGroup),
            InequalityMeasure.Slope => (Ordered(() => Slopes.Index(_shares, _values, SlopeFit.Linear)), NoGroup),
            InequalityMeasure.SlopeRelative => (Ordered(() => Slopes.Relative(_shares, _values, SlopeFit.Linear)), NoGroup),
            InequalityMeasure.Theil => (Entropies.Theil(_shares, _values, Mean), NoGroup),
            InequalityMeasure.MeanLogDeviation => (Entropies.MeanLogDeviation(_shares, _values, Mean), NoGroup),
            InequalityMeasure.PopulationGain => (Gain(), Best),
            InequalityMeasure.PopulationGainFraction => (PerMean(Gain()), Best),
            _ => throw Unnamed.Member(measure),
        };
        return WhyNone(measure) ?? Estimate(measure, SlopeFit.Linear, found.Measured, found.Reference, scale, level);
    }

    /// <summary>Finds the slope index, <see cref="InequalityMeasure.Slope"/>, with the line on another scale: its ends are brought back to the scale of the values before they are subtracted.</summary>
    /// <param name="fit">The scale of the line.</param>
    /// <param name="scale">What to multiply it by; more than 0.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The estimate; none where groups have no order, all people are in one, or a value is not on the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fit"/> is not a named one, or <paramref name="scale"/> is not more than 0.</exception>
    public Figure<InequalityEstimate> SlopeIndex(SlopeFit fit, decimal scale, ConfidenceLevel level)
    {
        Arguments.Positive(scale, nameof(scale));
        return WhyNone(InequalityMeasure.Slope) ?? Estimate(InequalityMeasure.Slope, fit, Slopes.Index(_shares, _values, fit), NoGroup, scale, level);
    }

    /// <summary>Finds the relative index, <see cref="InequalityMeasure.SlopeRelative"/>, with the line on another scale: its ends are brought back to the scale of the values before they are divided.</summary>
    /// <param name="fit">The scale of the line.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The estimate; none where groups have no order, all people are in one, a value is not on the scale, or an end of the line is not above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fit"/> is not a named one.</exception>
    public Figure<InequalityEstimate> RelativeIndex(SlopeFit fit, ConfidenceLevel level) =>
        WhyNone(InequalityMeasure.SlopeRelative) ?? Estimate(InequalityMeasure.SlopeRelative, fit, Slopes.Relative(_shares, _values, fit), NoGroup, 1, level);

    /// <summary>Splits an inequality into that between larger areas that the groups are in, such as regions, and that within them.</summary>
    /// <param name="measure">The index of Theil or the mean log deviation: those that come apart without a rest.</param>
    /// <param name="parentOf">The code of the larger area of a group.</param>
    /// <returns>The two parts; none where the measure of all groups has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parentOf"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="measure"/> is another one.</exception>
    public Figure<InequalitySplit> Split(InequalityMeasure measure, Func<string, string> parentOf)
    {
        ArgumentNullException.ThrowIfNull(parentOf);
        bool isTheil = measure == InequalityMeasure.Theil;
        if (!isTheil && measure != InequalityMeasure.MeanLogDeviation)
        {
            throw new ArgumentOutOfRangeException(nameof(measure), $"Only {InequalityMeasure.Theil} and {InequalityMeasure.MeanLogDeviation} are split, but this is {measure}.");
        }

        return Mean == 0 || (!isTheil && _values.Contains(0))
            ? Withheld.Undefined<InequalitySplit>()
            : Figure.Of(new InequalitySplit(measure, Entropies.Between(_shares, _values, Mean, isTheil, Array.ConvertAll(_codes, code => parentOf(code)), out double within), within));
    }

    /// <summary>Writes how many groups there are and their mean, in the current culture.</summary>
    /// <returns>Text such as <c>63 groups around 0.2398</c>.</returns>
    public override string ToString() => string.Create(null, $"{_codes.Length:N0} groups around {Mean:0.####}");

    private double[] Equal => [.. _values.Select(_ => 1.0 / _values.Length)];

    private bool IsMoreBetter => _direction switch
    {
        MetricDirection.HigherIsBetter => true,
        MetricDirection.LowerIsBetter => false,
        _ => throw Unnamed.Member(_direction),
    };

    private int Largest => Array.IndexOf(_values, _values.Max());

    private int Smallest => Array.IndexOf(_values, _values.Min());

    private int Best => _values.Length == 0 ? NoGroup : _isOrdered ? _values.Length - 1 : IsMoreBetter ? Largest : Smallest;

    // What a difference starts from, and what it subtracts.
    private int High => _values.Length == 0 ? NoGroup : !_isOrdered ? Largest : IsMoreBetter ? _values.Length - 1 : 0;

    private int Low => _values.Length == 0 ? NoGroup : !_isOrdered ? Smallest : IsMoreBetter ? 0 : _values.Length - 1;

    private static Inequality Make(IEnumerable<(string Code, long People, double Value, double StandardError)> groups, MetricDirection direction, bool isOrdered)
    {
        ArgumentNullException.ThrowIfNull(groups);
        (string Code, long People, double Value, double StandardError)[] all = [.. groups];
        Arguments.Different([.. all.Select(one => one.Code)], nameof(groups));
        foreach ((string _, long people, double value, double error) in all)
        {
            Arguments.NotNegative(people, nameof(groups));
            Arguments.NotNegative(value, nameof(groups));
            Arguments.NotNegative(error, nameof(groups));
        }

        (string Code, long People, double Value, double StandardError)[] used = [.. all.Where(one => one.People > 0)];
        double everybody = used.Sum(one => (double)one.People);
        var made = new Inequality(
            [.. used.Select(one => one.Code)],
            [.. used.Select(one => one.People / everybody)],
            [.. used.Select(one => one.Value)],
            [.. used.Select(one => one.StandardError)],
            isOrdered,
            direction,
            NoGroup,
            [.. all.Where(one => one.People == 0).Select(one => one.Code)]);
        _ = made.IsMoreBetter;
        return made;
    }

    private Figure<InequalityEstimate>? WhyNone(InequalityMeasure measure)
    {
        bool needsOrder = measure is >= InequalityMeasure.ConcentrationAbsolute and <= InequalityMeasure.SlopeRelative;
        bool needsReference = measure is InequalityMeasure.FromReferenceUnweighted or InequalityMeasure.FromReferenceWeighted;
        return needsOrder && !_isOrdered ? Withheld.By<InequalityEstimate>("groups-without-order")
            : needsReference && _reference == NoGroup ? Withheld.By<InequalityEstimate>("no-reference-group")
            : null;
    }

    private Figure<InequalityEstimate> Estimate(InequalityMeasure measure, SlopeFit fit, Measured? found, int reference, decimal scale, ConfidenceLevel level)
    {
        if (_values.Length == 0 || found is not { } measured)
        {
            return Withheld.Undefined<InequalityEstimate>();
        }

        double variance = 0;
        for (int group = 0; group < _errors.Length; group++)
        {
            double part = measured.Gradient[group] * _errors[group];
            variance += part * part;
        }

        return Figure.Of(new InequalityEstimate(measure, fit, reference == NoGroup ? "" : _codes[reference], measured.Value, Math.Sqrt(variance), scale, level));
    }

    private Measured? Ordered(Func<Measured?> find) => _isOrdered ? find() : null;

    private Measured? PerMean(Measured? of) => Mean == 0 ? null : of?.Per(Mean, _shares);

    private Measured? Gain()
    {
        if (_values.Length == 0)
        {
            return null;
        }

        double gain = _values[Best] - Mean;
        return IsMoreBetter == gain > 0
            ? new(gain, [.. _shares.Select((share, group) => (group == Best ? 1 : 0) - share)])
            : new(0, new double[_values.Length]);
    }
}
