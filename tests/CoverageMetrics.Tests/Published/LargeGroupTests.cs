using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>More quantities than are solved as a whole: what follows along the claims is found all the same.</summary>
public class LargeGroupTests
{
    private const int Many = 60;

    [Fact]
    public void Reconcile_CircleOfManyRatesWithoutACount_CanContradictItself()
    {
        Claim[] rates = [.. Enumerable.Range(0, Many).Select(i => Growth($"rate-{i:00}", LargeClaims.Name(i), LargeClaims.Name((i + 1) % Many), "[1; 2]"))];

        Assert.Equal(Many, Assert.Single(ClaimSet.Of(rates).Reconcile().Conflicts).Claims.Count);
    }

    // Nobody can be a base; of more is known nothing.
    [Fact]
    public void Reconcile_RowOfManyRatesWithoutACount_LeavesWhatIsDividedByAboveNothing()
    {
        Claim[] rates = [.. Enumerable.Range(0, Many).Select(i => Growth($"rate-{i:00}", LargeClaims.Name(i), LargeClaims.Name(i + 1), "[1; 2]"))];
        Reconciliation result = ClaimSet.Of(rates).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.All(result.Quantities, quantity => Assert.Equal(["(0; ∞)", "[1; ∞)"], [FigureIntervalTests.Text(quantity.Interval), FigureIntervalTests.Text(quantity.Possible)]));
    }

    // A hundred million that grows sixty times by 1.23 to 1.24 percent: the fractions grow longer than is kept, and are moved outwards by less than anybody can see.
    [Theory]
    [InlineData(ChangeDirection.Rise, 10_123, 10_124)]
    [InlineData(ChangeDirection.Fall, 9_876, 9_877)]
    public void Reconcile_RowOfManyRates_ReachesItsEndWithoutLosingAnything(ChangeDirection direction, int smallest, int largest)
    {
        Claim[] rates = [.. Enumerable.Range(0, Many).Select(i => Claim.GrowthRate(
            $"rate-{i:00}", Money(i + 1), Money(i), direction, PublishedFigure.Range(QuantityKind.Percentage, FigureIntervalTests.Read("[1.23; 1.24]"))))];
        Reconciliation result = ClaimSet.Of(rates).With(Amount("first", 0, "[100000000]")).Reconcile();
        FigureInterval last = result[Money(Many)].Interval;
        BigInteger lower = 100_000_000 * BigInteger.Pow(smallest, Many);
        BigInteger upper = 100_000_000 * BigInteger.Pow(largest, Many);
        var below = BigInteger.Pow(10_000, Many);
        ExactNumber little = ExactNumber.FromFraction(1, BigInteger.Pow(10, 30));

        Assert.Empty(result.Conflicts);
        Assert.True(last.Contains(FigureInterval.Closed(ExactNumber.FromFraction(lower, below), ExactNumber.FromFraction(upper, below))));
        Assert.True(FigureInterval.Closed(ExactNumber.Subtract(ExactNumber.FromFraction(lower, below), little), ExactNumber.Add(ExactNumber.FromFraction(upper, below), little)).Contains(last));
    }

    // Each fund is the one before and at least one more, and the first comes after the last: that cannot be, and too many sums hang together to see it.
    [Fact]
    public void Reconcile_CircleOfManySumsThatCannotBe_IsNotCalledConsistent()
    {
        Claim[] sums =
        [
            .. Enumerable.Range(0, Many).Select(i => Claim.SumOfParts($"sum-{i:00}", Money((i + 1) % Many), [Money(i), Money(100 + i)])),
            .. Enumerable.Range(0, Many).Select(i => Amount($"more-{i:00}", 100 + i, "[1; ∞)")),
        ];
        Reconciliation result = ClaimSet.Of(sums).Reconcile();

        Assert.False(result.IsConsistent);
        Assert.True(result.Conflicts.Count > 0 || !result.IsComplete);
    }

    // Of a whole that is no more than one of its parts, the other part is nobody. Among few people it takes a step for each to see that.
    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    public void Reconcile_PartAsLargeAsItsWholeBesideAnotherPart_IsAConflictOfTheseThree(int most)
    {
        Claim[] claims =
        [
            Claim.SumOfParts("sum", LargeClaims.Name(0), [LargeClaims.Name(1), LargeClaims.Name(2)]), Claim.PartOf("all", LargeClaims.Name(0), LargeClaims.Name(1)),
            Count("limit", 0, $"[0; {most}]"), Count("other", 2, "[1; 5]"), .. Row(3),
        ];

        Assert.Equal("all, other, sum", Assert.Single(ClaimSet.Of(claims).Reconcile().Conflicts).ToString());
    }

    // The sums of each two of three are known, and so is each of the three, as long as no more than 48 quantities hang together.
    [Theory]
    [InlineData(48, true, "[10]", true)]
    [InlineData(49, true, "[0; 30]", false)]
    [InlineData(49, false, "[0; 30]", false)]
    public void Reconcile_SumsThatHoldOneAnother_AreSolvedTogetherUpToAsManyAsThat(int quantities, bool isMoney, string expected, bool isComplete)
    {
        Func<int, FigureKey> name = isMoney ? Money : LargeClaims.Name;
        Func<string, int, string, Claim> level = isMoney ? Amount : Count;
        Claim[] claims =
        [
            Claim.SumOfParts("ab", name(3), [name(0), name(1)]), Claim.SumOfParts("bc", name(4), [name(1), name(2)]), Claim.SumOfParts("ca", name(5), [name(2), name(0)]),
            level("p", 3, "[40]"), level("q", 4, "[50]"), level("r", 5, "[30]"),
            .. Enumerable.Range(5, quantities - 6).Select(i => Claim.Increment(
                $"step-{i:00}", name(i + 1), name(i), ChangeDirection.Rise, PublishedFigure.Range(isMoney ? QuantityKind.Amount : QuantityKind.Count, FigureIntervalTests.Read("[1; 2]")))),
        ];
        Reconciliation result = ClaimSet.Of(claims).Reconcile();

        Assert.True(FigureIntervalTests.Read(expected).Contains(result[name(0)].Interval));
        Assert.Equal(isComplete, result[name(0)].Interval.IsPoint);
        Assert.Equal(isComplete, result.IsComplete);
    }

    // From the first to the 48th they are all asked; others hang on in the middle. Of one more the nearest do not reach from one to the other.
    [Theory]
    [InlineData(48, "[47; 94]")]
    [InlineData(49, "(-∞; ∞)")]
    public void DifferenceOf_TheEndsOfARow_IsAnsweredWhereTheRowIsNotTooLong(int row, string expected)
    {
        Claim[] claims =
        [
            .. Enumerable.Range(0, row - 1).Select(i => Step($"a-{i:00}", i, i + 1)),
            .. Enumerable.Range(100, 10).Select(i => Step($"b-{i:000}", i == 100 ? row / 2 : i, i + 1)),
        ];

        Assert.Equal(expected, FigureIntervalTests.Text(ClaimSet.Of(claims).Reconcile().DifferenceOf(Money(row - 1), Money(0))));

        static Claim Step(string label, int from, int to) =>
            Claim.Increment(label, Money(to), Money(from), ChangeDirection.Rise, PublishedFigure.Range(QuantityKind.Amount, FigureIntervalTests.Read("[1; 2]")));
    }

    // At least as many in each as in the one before, from the first quantity on.
    private static IEnumerable<Claim> Row(int first) =>
        Enumerable.Range(first, Many).Select(i => Claim.PartOf($"row-{i:000}", LargeClaims.Name(i == first ? 0 : i), LargeClaims.Name(i + 1)));

    private static Claim Growth(string label, FigureKey later, FigureKey earlier, string range) =>
        Claim.GrowthRate(label, later, earlier, ChangeDirection.Rise, PublishedFigure.Range(QuantityKind.Percentage, FigureIntervalTests.Read(range)));

    private static Claim Count(string label, int number, string range) => Claim.Count(label, LargeClaims.Name(number), PublishedFigure.Range(QuantityKind.Count, FigureIntervalTests.Read(range)));

    private static Claim Amount(string label, int number, string range) => Claim.Amount(label, Money(number), PublishedFigure.Range(QuantityKind.Amount, FigureIntervalTests.Read(range)));

    private static FigureKey Money(int number) => FigureKey.OfMoney<ClaimTests.Dongs>($"fund-{number:000}", ObservationTime.On(new LocalDate(2022, 12, 31))).WithArea(AreaCode.Of("52"));
}
