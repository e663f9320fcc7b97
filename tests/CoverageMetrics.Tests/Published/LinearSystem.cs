using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Tests.Published;

/// <summary>Conditions on some numbers, decided by eliminating one number after the other (Fourier and Motzkin).</summary>
internal sealed class LinearSystem(int numbers, IEnumerable<LinearCondition> conditions)
{
    private readonly LinearCondition[] _conditions = [.. conditions];

    internal static LinearCondition Least(IEnumerable<(int Number, ExactNumber Factor)> terms, int numbers, Edge end) => Condition(terms, numbers, end, 1);

    internal static LinearCondition Most(IEnumerable<(int Number, ExactNumber Factor)> terms, int numbers, Edge end) => Condition(terms, numbers, end, -1);

    internal bool HasSolution() => Eliminate(_conditions, 0) is not null;

    // From the smallest to the largest value of a sum of multiples; empty where nothing fits.
    internal FigureInterval RangeOf(params (int Number, ExactNumber Factor)[] terms)
    {
        ExactNumber minusOne = ExactNumber.FromWhole(-1);
        var zero = new Edge(default, Reach.Closed);
        (int, ExactNumber)[] own = [(0, minusOne), .. terms.Select(term => (term.Number + 1, term.Factor))];
        return Eliminate([.. _conditions.Select(Behind), Least(own, numbers + 1, zero), Most(own, numbers + 1, zero)], 1) is { } left
            ? left.Aggregate(FigureInterval.All, (range, condition) => range.Intersect(Allowed(condition)))
            : FigureInterval.Empty;
    }

    // From the smallest to the largest quotient of two of the numbers, which are all taken for multiples of the second.
    internal FigureInterval QuotientOf(int part, int whole)
    {
        ExactNumber one = ExactNumber.FromWhole(1);
        var unit = new Edge(one, Reach.Closed);
        return new LinearSystem(numbers + 1,
        [
            .. _conditions.Select(condition => LinearCondition.Of([.. condition.Factors.Select(factor => factor * condition.Below), condition.Above], BigInteger.Zero, BigInteger.One, condition.IsStrict)),
            Least([(numbers, one)], numbers + 1, new Edge(default, Reach.Open)), Least([(whole, one)], numbers + 1, unit), Most([(whole, one)], numbers + 1, unit),
        ]).RangeOf((part, one));
    }

    private static LinearCondition Condition(IEnumerable<(int Number, ExactNumber Factor)> terms, int numbers, Edge end, int sign)
    {
        (int Number, ExactNumber Factor)[] all = [.. terms];
        BigInteger denominator = all.Aggregate(end.Value.Denominator, (product, term) => product * term.Factor.Denominator);
        var factors = new BigInteger[numbers];
        foreach ((int number, ExactNumber factor) in all)
        {
            factors[number] += sign * factor.Numerator * (denominator / factor.Denominator);
        }

        return LinearCondition.Of(factors, -sign * end.Value.Numerator * (denominator / end.Value.Denominator), BigInteger.One, end.Reach == Reach.Open);
    }

    private static LinearCondition Behind(LinearCondition condition) => condition with { Factors = [BigInteger.Zero, .. condition.Factors] };

    private static FigureInterval Allowed(LinearCondition condition)
    {
        ExactNumber end = ExactNumber.FromFraction(-condition.Above * condition.Factors[0].Sign, condition.Below * BigInteger.Abs(condition.Factors[0]));
        return condition.Factors[0].Sign > 0
            ? condition.IsStrict ? FigureInterval.Above(end) : FigureInterval.AtLeast(end)
            : condition.IsStrict ? FigureInterval.Below(end) : FigureInterval.AtMost(end);
    }

    // What the conditions say of the numbers before the first to be eliminated; null where they cannot all be kept.
    private static LinearCondition[]? Eliminate(IEnumerable<LinearCondition> conditions, int first)
    {
        LinearCondition[]? left = Tightest(conditions);
        for (int number = left is { Length: > 0 } ? left[0].Factors.Length - 1 : -1; number >= first && left is not null; number--)
        {
            int own = number;
            ILookup<int, LinearCondition> bySign = left.ToLookup(condition => condition.Factors[own].Sign);
            left = Tightest([.. bySign[0], .. from above in bySign[1] from below in bySign[-1] select above.Combine(below, own)]);
        }

        return left;
    }

    private static LinearCondition[]? Tightest(IEnumerable<LinearCondition> conditions)
    {
        var tightest = new Dictionary<string, LinearCondition>();
        foreach (LinearCondition condition in conditions)
        {
            if (condition.IsConstant)
            {
                if (!condition.IsTrue)
                {
                    return null;
                }
            }
            else if (!tightest.TryGetValue(condition.Direction, out LinearCondition? other) || condition.IsTighterThan(other))
            {
                tightest[condition.Direction] = condition;
            }
        }

        return [.. tightest.Values];
    }
}
