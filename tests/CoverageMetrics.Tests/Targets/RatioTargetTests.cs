using System.Numerics;
using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

/// <summary>Plans of ratios: a mean base of 6.5 million dong a member and month, at most 2.5 visits per insured person; all made up.</summary>
public class RatioTargetTests
{
    private static readonly LocalDate YearEnd = new(2025, 12, 31);
    private static readonly TargetTerms Terms = TargetTerms.Of("VN", YearEnd).WithSetter("vn:vss");
    private static readonly FigureKey MeanBase = FigureKey.OfMoney<Dong>("wages", YearEnd).Per("participants", FigureKey.People);
    private static readonly FigureKey Visits = FigureKey.OfCount<Visits>("visits", YearEnd).Per("participants", FigureKey.People);

    [Fact]
    public void Ratio_IsInPercentOfThePlan()
    {
        AnyTarget plan = AnyTarget.OfRatio(Terms, MeanBase, 6_500_000);

        Assert.Equal(95.38m, plan.AttainmentOf(MeanBase, Figure.Of(6_200_000m)).Value.Round(2).Percent);
        Assert.Equal((false, true), (plan.IsMetBy(MeanBase, Figure.Of(6_499_999.99m)).Value, plan.IsMetBy(MeanBase, Figure.Of(6_500_000m)).Value));
    }

    [Fact]
    public void Ratio_OfAtMost_IsMetByLess()
    {
        AnyTarget most = AnyTarget.OfRatio(Terms.AtMost(), Visits, 2.5m);

        Assert.Equal((true, false), (most.IsMetBy(Visits, Figure.Of(2.5m)).Value, most.IsMetBy(Visits, Figure.Of(2.51m)).Value));
        Assert.Equal(Certainty.Possibly, most.IsMetBy(Visits, Figure.Of(2.5m, FigureStatus.Final, new Bounds<decimal>(2.45m, 2.55m, BoundsReason.Rounded, isTight: true))).HowCertain());
    }

    [Fact]
    public void Ratio_OfAnotherBaseUnitOrSubject_IsNotCompared()
    {
        AnyTarget plan = AnyTarget.OfRatio(Terms, MeanBase, 6_500_000);
        FigureKey[] others =
        [
            FigureKey.OfMoney<Dong>("wages", YearEnd).Per("labour-force", FigureKey.People), FigureKey.OfMoney<Dong>("wages", YearEnd).Per("participants", "households"),
            FigureKey.OfMoney<Dong>("pensions", YearEnd).Per("participants", FigureKey.People), FigureKey.Of("wages", "USD", YearEnd).Per("participants", FigureKey.People),
            FigureKey.OfMoney<Dong>("wages", YearEnd).WithDenominator("participants"), FigureKey.OfMoney<Dong>("wages", YearEnd),
        ];

        Assert.All(others, other => Assert.Equal(NoValueReason.NotComparable, plan.AttainmentOf(other, Figure.Of(1m)).Reason));
        Assert.All(others, other => Assert.Equal(NoValueReason.NotComparable, plan.IsMetBy(other, Figure.Of(1m)).Reason));
        Assert.Equal(NoValueReason.NotComparable, plan.AttainmentOf("wages", Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(1, "VND")))).Reason);
        Assert.Equal(NoValueReason.NotComparable, plan.PointsToGo("wages", Figure.Of(AnyPercentage.FromPercent(1, "participants"))).Reason);
        Assert.Equal(NoValueReason.NotComparable, AnyTarget.OfMoney(Terms, "wages", AnyAmount.Of(1, "VND")).AttainmentOf(MeanBase, Figure.Of(1m)).Reason);
    }

    [Fact]
    public void Ratio_OfZero_HasNoAttainment()
    {
        AnyTarget none = AnyTarget.OfRatio(Terms.AtMost(), Visits, 0);

        Assert.Equal(NoValueReason.Undefined, none.AttainmentOf(Visits, Figure.Of(1m)).Reason);
        Assert.False(none.IsMetBy(Visits, Figure.Of(1m)).Value);
    }

    [Fact]
    public void Making_OfWhatIsNoRatio_IsRefused()
    {
        Bad.Argument<ArgumentException>("ratio", "wages VND", () => AnyTarget.OfRatio(Terms, FigureKey.OfMoney<Dong>("wages", YearEnd), 1));
        Bad.Argument<ArgumentOutOfRangeException>("number", "-1", () => AnyTarget.OfRatio(Terms, MeanBase, -1));
        Assert.Throws<ArgumentNullException>(() => AnyTarget.OfRatio(null!, MeanBase, 1));
    }

    [Fact]
    public void Key_AndText_SayWhatItIsPer()
    {
        AnyTarget plan = AnyTarget.OfRatio(Terms, MeanBase, 6_500_000);

        Assert.Equal(MeanBase.WithArea("VN").WithSetter("vn:vss"), plan.Key);
        Assert.Equal(("VND", "participants", FigureKey.People, QuantityKind.Ratio), (plan.Unit, plan.Denominator, plan.PerUnit, plan.Kind));
        Assert.Equal("6,500,000 VND per participants (wages) VN by 2025-12-31 (vn:vss)", plan.ToString());
        Assert.Equal((null, null), (plan.ToMoney<Dong>(), plan.ToCoverage<Participants, LabourForce>()));
        Assert.Single(TargetSet.Of([plan, AnyTarget.OfRatio(Terms, MeanBase, 6_400_000), AnyTarget.OfRatio(Terms, Visits, 2)]).Conflicts);
    }

    [Fact]
    public void Json_HasWhatItIsPer()
    {
        AnyTarget plan = AnyTarget.OfRatio(Terms, MeanBase, 6_500_000);
        string json = JsonSerializer.Serialize(plan);

        Assert.Equal("""{"area":"VN","subject":"wages","unit":"VND","denominator":"participants","perUnit":"people","number":6500000,"date":"2025-12-31","setter":"vn:vss"}""", json);
        Assert.Equal(plan, JsonSerializer.Deserialize<AnyTarget>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AnyTarget>(json.Replace("\"number\"", "\"percent\"", StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AnyTarget>(json.Replace("\"perUnit\":\"people\",", "", StringComparison.Ordinal)));
    }

    // A share of money is in the unit of both sides: a percentage of people is another one.
    [Fact]
    public void Percentage_HasTheUnitOfItsSides()
    {
        AnyPercentage limit = AnyPercentage.FromPercent(2.1m, "payable");

        Assert.Equal(("people", "payable"), (AnyTarget.OfPercentage(Terms, "late", limit).Key.Unit, AnyTarget.OfPercentage(Terms, "late", limit).Denominator));
        Assert.Equal("VND", AnyTarget.OfPercentage(Terms, "late", limit, "VND").Key.Unit);
        Assert.Equal("decisions", AnyTarget.OfPercentage(Terms, "in-time", AnyPercentage.FromPercent(95, "settled"), "decisions").Key.Unit);
        Assert.NotEqual(AnyTarget.OfPercentage(Terms, "late", limit).Key, AnyTarget.OfPercentage(Terms, "late", limit, "VND").Key);
        Bad.Argument<ArgumentException>("unit", "a unit", () => AnyTarget.OfPercentage(Terms, "late", limit, "a unit"));
    }

    [Fact]
    public void Attainment_is_the_one_exact_arithmetic_finds() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 2_000_000_000), Gen.Choose(1, 2_000_000_000)).ToArbitrary(),
        Gen.Choose(0, 4).ToArbitrary(),
        (drawn, decimals) =>
        {
            var scale = (decimal)BigInteger.Pow(10, decimals);
            (decimal actual, decimal planned) = (drawn.Item1 / scale, drawn.Item2 / scale);
            AnyTarget plan = AnyTarget.OfRatio(Terms, MeanBase, planned);

            // Half away from zero in integers: floor(x + 1/2) for x >= 0.
            BigInteger hundredths = ((20_000 * (BigInteger)drawn.Item1) + drawn.Item2) / (2 * (BigInteger)drawn.Item2);
            Assert.Equal((decimal)hundredths / 100, plan.AttainmentOf(MeanBase, Figure.Of(actual)).Value.Round(2).Percent);
            Assert.Equal(drawn.Item1 >= drawn.Item2, plan.IsMetBy(MeanBase, Figure.Of(actual)).Value);
        }).Check(Law.Of(300));
}
