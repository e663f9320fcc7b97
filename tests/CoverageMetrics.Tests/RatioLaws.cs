using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using MoneyPerPerson = CoverageMetrics.Ratio<CoverageMetrics.Amount<CoverageMetrics.Tests.Support.Dong>, CoverageMetrics.Headcount<CoverageMetrics.Groups.LabourForce>>;

namespace CoverageMetrics.Tests;

public class RatioLaws
{
    [Fact]
    public void Pooling_does_not_depend_on_order_or_grouping() => Law.Holds(
        Generators.Ratios, (a, b, c) => a.Pool(b) == b.Pool(a) && a.Pool(b).Pool(c) == a.Pool(b.Pool(c)) && new[] { c, a, b }.Pool() == a.Pool(b).Pool(c));

    [Fact]
    public void Pooling_with_default_changes_nothing() => Law.Holds(Generators.Ratios, a => a.Pool(default) == a && Array.Empty<MoneyPerPerson>().Pool() == default);

    [Fact]
    public void The_ratio_of_the_sums_lies_between_the_smallest_and_the_largest() => Law.Holds(
        Generators.Ratios,
        (a, b) => !a.IsDefined || !b.IsDefined
            || (Compare(Smaller(a, b), a.Pool(b)) <= 0 && Compare(a.Pool(b), Larger(a, b)) <= 0));

    [Fact]
    public void Comparison_is_that_of_rational_numbers() => Law.Holds(
        Generators.Ratios, (a, b) => !a.IsDefined || !b.IsDefined || Math.Sign(a.CompareRatioTo(b)) == Compare(a, b));

    [Fact]
    public void Undefined_ratios_come_first() => Law.Holds(
        Generators.Ratios, a => a.CompareRatioTo(default) == (a.IsDefined ? 1 : 0) && default(MoneyPerPerson).CompareRatioTo(a) == (a.IsDefined ? -1 : 0));

    [Fact]
    public void Growth_is_that_of_rational_numbers() => Law.Holds(
        Generators.Ratios,
        (a, b) =>
        {
            if (!a.IsDefined || !b.IsDefined || a.Of.Value == 0)
            {
                return;
            }

            // Growth per hundred, to the digits that a decimal holds.
            BigInteger numerator = 100 * ((Units(b.Of) * a.Per.Persons) - (Units(a.Of) * b.Per.Persons));
            BigInteger denominator = Units(a.Of) * b.Per.Persons;
            if (BigInteger.Abs(numerator) > denominator * BigInteger.Pow(10, 26))
            {
                Assert.Throws<OverflowException>(() => a.RateTo(b));
                return;
            }

            decimal growth = WithoutZeros(a.RateTo(b).Percent);
            BigInteger scale = BigInteger.Pow(10, growth.Scale);
            BigInteger error = BigInteger.Abs((Exact.Parts(growth).Mantissa * denominator) - (numerator * scale));
            Assert.True(error <= denominator, $"{a} to {b}: {growth}");
            Assert.Equal(Compare(b, a), growth == 0 ? error == 0 ? 0 : Compare(b, a) : Math.Sign(growth));
        });

    [Fact]
    public void Rounded_number_is_the_one_exact_arithmetic_finds() => Law.Holds(
        Generators.Ratios,
        a => !a.IsDefined || Enumerable.Range(0, 7).All(decimals =>
            Exact.Units(a.Round(decimals), decimals) == ((2 * Units(a.Of) * BigInteger.Pow(10, decimals)) + (10_000 * (BigInteger)a.Per.Persons)) / (20_000 * (BigInteger)a.Per.Persons)));

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.Ratios);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.Ratios);

    private static MoneyPerPerson Smaller(MoneyPerPerson a, MoneyPerPerson b) => Compare(a, b) <= 0 ? a : b;

    private static MoneyPerPerson Larger(MoneyPerPerson a, MoneyPerPerson b) => Compare(a, b) <= 0 ? b : a;

    private static int Compare(MoneyPerPerson a, MoneyPerPerson b) => (Units(a.Of) * b.Per.Persons).CompareTo(Units(b.Of) * a.Per.Persons);

    // The mark of a number that is not rounded yet is no digit.
    private static decimal WithoutZeros(decimal value) => value / 1.0000000000000000000000000000m;

    // An amount has at most four decimals.
    private static BigInteger Units(Amount<Dong> amount) => new(amount.Value * 10_000);
}
