using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class FactorDecompositionTests
{
    private static Gen<ExactNumber> Numbers =>
        from numerator in Gen.Choose(-20, 1_000)
        from denominator in Gen.Choose(1, 400)
        select ExactNumber.FromFraction(numerator, denominator);

    // Two to four populations of one to three categories with one to five factors.
    private static Arbitrary<ExactNumber[][][]> Populations => (
        from populations in Gen.Choose(2, 4)
        from categories in Gen.Choose(1, 3)
        from factors in Gen.Choose(1, 5)
        from all in Numbers.ArrayOf(factors).ArrayOf(categories).ArrayOf(populations)
        select all).ToArbitrary();

    [Fact]
    public void Effects_OfTwoFactors_AreAsWorkedOutByHand()
    {
        // 1/2 * 2/5 = 1/5 and 3/5 * 1/2 = 3/10. (3/5 - 1/2) (2/5 + 1/2) / 2 = 9/200; (1/2 - 2/5) (1/2 + 3/5) / 2 = 11/200; together 1/10.
        FactorDecomposition of = FactorDecomposition.Of(["active", "insured"], [("2015", [[Fraction(1, 2), Fraction(2, 5)]]), ("2016", [[Fraction(3, 5), Fraction(1, 2)]])]);

        Assert.Equal((Fraction(1, 5), Fraction(3, 10), Fraction(1, 10)), (of.ValueOf("2015"), of.ValueOf("2016"), of.Change("2015", "2016")));
        Assert.Equal((Fraction(9, 200), Fraction(11, 200)), (of.Effect("active", "2015", "2016"), of.Effect("insured", "2015", "2016")));
        Assert.Equal(["active", "insured"], of.Factors);
        Assert.Equal(["2015", "2016"], of.Populations);
    }

    [Fact]
    public void Effects_OfThreeFactors_HaveTheWeightsOfTheBook()
    {
        // Das Gupta (1993), formula 3.2: (bc + BC) / 3 + (bC + Bc) / 6, times the change of a. Here 2, 3, 5 and 7, 11, 13.
        FactorDecomposition of = FactorDecomposition.Of(["a", "b", "c"], [("one", [[Whole(2), Whole(3), Whole(5)]]), ("two", [[Whole(7), Whole(11), Whole(13)]])]);

        Assert.Equal(Fraction(5 * ((2 * ((3 * 5) + (11 * 13))) + (3 * 13) + (11 * 5)), 6), of.Effect("a", "one", "two"));
        Assert.Equal(Whole((7 * 11 * 13) - 30), of.Change("one", "two"));
    }

    [Fact]
    public void Effects_OfTwoPopulations_AreTheMeanOverEveryOrderOfTheFactors() => Law.Holds(Populations, all =>
    {
        FactorDecomposition of = Make(all[..2]);
        int factors = all[0][0].Length;
        int[][] orders = [.. Orders([.. Enumerable.Range(0, factors)])];
        for (int factor = 0; factor < factors; factor++)
        {
            ExactNumber sum = default;
            foreach (int[] order in orders)
            {
                HashSet<int> before = [.. order.TakeWhile(one => one != factor)];
                sum = Add(sum, Add(Value(all[0], all[1], [.. before, factor]), Negative(Value(all[0], all[1], before))));
            }

            Assert.Equal(ExactNumber.FromFraction(sum.Numerator, sum.Denominator * orders.Length), of.Effect($"{factor}", "0", "1"));
        }
    });

    [Fact]
    public void Effects_AddUpToTheDifference_OfEveryTwoPopulations() => Law.Holds(Populations, all =>
    {
        FactorDecomposition of = Make(all);
        foreach ((string one, string other) in of.Populations.SelectMany(one => of.Populations.Select(other => (one, other))))
        {
            Assert.Equal(of.Change(one, other), of.Factors.Select(factor => of.Effect(factor, one, other)).Aggregate(Add));
            Assert.Equal(of.Change(one, other), Add(of.ValueOf(other), Negative(of.ValueOf(one))));
            Assert.All(of.Factors, factor => Assert.Equal(of.Effect(factor, one, other), Negative(of.Effect(factor, other, one))));
            Assert.All(of.Factors, factor => Assert.Equal(of.Effect(factor, one, other), Add(of.Effect(factor, one, of.Populations[0]), of.Effect(factor, of.Populations[0], other))));
        }
    });

    // Das Gupta (1993), formula 6.12: that of the two alone, less the sum over the others of what it is away from going round by each, over N.
    [Fact]
    public void Effects_OfMorePopulations_AreThoseOfPairs_CorrectedByTheOthers() => Law.Holds(Populations, all =>
    {
        FactorDecomposition of = Make(all);
        ExactNumber Pair(int factor, int one, int other) => Make([all[one], all[other]]).Effect($"{factor}", "0", "1");
        for (int factor = 0; factor < all[0][0].Length; factor++)
        {
            ExactNumber away = default;
            for (int other = 2; other < all.Length; other++)
            {
                away = Add(away, Add(Pair(factor, 0, 1), Add(Pair(factor, 1, other), Pair(factor, other, 0))));
            }

            Assert.Equal(Add(Pair(factor, 0, 1), ExactNumber.FromFraction(-away.Numerator, away.Denominator * all.Length)), of.Effect($"{factor}", "0", "1"));
        }
    });

    [Fact]
    public void Factor_ThatIsTheSame_HasNoEffect_AndAFactorAlone_HasAllOfIt()
    {
        FactorDecomposition of = FactorDecomposition.Of(["same", "other"], [("a", [[Whole(3), Whole(5)]]), ("b", [[Whole(3), Whole(9)]])]);

        Assert.Equal((0, Whole(12)), (of.Effect("same", "a", "b").Sign, of.Effect("other", "a", "b")));
        Assert.Equal(Whole(4), FactorDecomposition.Of(["only"], [("a", [[Whole(5)]]), ("b", [[Whole(9)]])]).Effect("only", "a", "b"));
    }

    [Fact]
    public void SharesAndCoverages_OfCategories_AreKitagawas()
    {
        ExactNumber[][] earlier = [[Fraction(1, 4), Fraction(20, 100)], [Fraction(3, 4), Fraction(30, 300)]];
        ExactNumber[][] later = [[Fraction(1, 2), Fraction(60, 200)], [Fraction(1, 2), Fraction(20, 200)]];

        FactorDecomposition of = FactorDecomposition.Of(["composition", "within"], [("0", earlier), ("1", later)]);

        // 3.75 points each, as in the test of that decomposition.
        Assert.Equal((Fraction(3, 80), Fraction(3, 80)), (of.Effect("composition", "0", "1"), of.Effect("within", "0", "1")));
    }

    [Fact]
    public void Arguments_ThatCannotBe_AreRefusedByName()
    {
        IEnumerable<(string, IEnumerable<IReadOnlyList<ExactNumber>>)> pair = [("a", [[Whole(1)]]), ("b", [[Whole(2)]])];
        FactorDecomposition of = FactorDecomposition.Of(["f"], pair);

        Assert.Equal("factors", Assert.Throws<ArgumentException>(() => FactorDecomposition.Of([], pair)).ParamName);
        Assert.Equal("factors", Assert.Throws<ArgumentException>(() => FactorDecomposition.Of(["f", "f"], pair)).ParamName);
        Assert.Equal("populations", Assert.Throws<ArgumentException>(() => FactorDecomposition.Of(["f", "g"], pair)).ParamName);
        Assert.Equal("populations", Assert.Throws<ArgumentException>(() => FactorDecomposition.Of(["f"], [("a", [[Whole(1)]]), ("a", [[Whole(2)]])])).ParamName);
        Assert.Equal("populations", Assert.Throws<ArgumentException>(() => FactorDecomposition.Of(["f"], [("a", [[Whole(1)]]), ("b", [])])).ParamName);
        Assert.Equal("factor", Assert.Throws<ArgumentException>(() => of.Effect("x", "a", "b")).ParamName);
        Assert.Equal("later", Assert.Throws<ArgumentException>(() => of.Change("a", "x")).ParamName);
        Assert.Equal("population", Assert.Throws<ArgumentException>(() => of.ValueOf("x")).ParamName);
    }

    private static FactorDecomposition Make(ExactNumber[][][] all) => FactorDecomposition.Of(
        Enumerable.Range(0, all[0][0].Length).Select(factor => $"{factor}"), all.Select((one, place) => ($"{place}", one.Select(category => (IReadOnlyList<ExactNumber>)category))));

    // The figure where these factors have changed and the others have not.
    private static ExactNumber Value(ExactNumber[][] earlier, ExactNumber[][] later, HashSet<int> changed) => earlier.Zip(later, (was, isNow) => was
        .Select((number, factor) => changed.Contains(factor) ? isNow[factor] : number)
        .Aggregate((one, other) => ExactNumber.FromFraction(one.Numerator * other.Numerator, one.Denominator * other.Denominator))).Aggregate(Add);

    private static IEnumerable<int[]> Orders(int[] factors) => factors.Length == 0
        ? [[]]
        : factors.SelectMany(first => Orders([.. factors.Where(one => one != first)]).Select(rest => (int[])[first, .. rest]));

    private static ExactNumber Fraction(BigInteger numerator, BigInteger denominator) => ExactNumber.FromFraction(numerator, denominator);

    private static ExactNumber Whole(int number) => ExactNumber.FromWhole(number);

    private static ExactNumber Negative(ExactNumber number) => ExactNumber.FromFraction(-number.Numerator, number.Denominator);

    private static ExactNumber Add(ExactNumber one, ExactNumber other) => Fractions.Add(one, other);
}
