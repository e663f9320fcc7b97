using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Targets;

public class AnyTargetTests
{
    private static readonly TargetTerms TienGiang = TargetTerms.Of("82", new(2022, 12, 31));
    private static readonly AnyTarget People = Target.Of(TienGiang, Headcount.OfThousands<Insured>(279)).ToAny();
    private static readonly AnyTarget Money = Target.Of(TienGiang, "receipts", Amount.OfBillions<Dong>(5)).ToAny();
    private static readonly AnyTarget Rate = Target.Of<Insured, WorkingAgePopulation>(TienGiang, Percentage.FromPercent<WorkingAgePopulation>(29)).ToAny();
    private static readonly Figure<ObservedQuantity> Insured215 = Figure.Of(ObservedQuantity.OfPeople(215_000), FigureStatus.Estimated);

    [Fact]
    public void AttainmentOf_People_IsAPercentageOfThePlanAndAsFirmAsTheFigure()
    {
        Figure<AnyPercentage> attainment = People.AttainmentOf(Insured.Code, Insured215);

        Assert.Equal(FigureStatus.Estimated, attainment.Status);
        Assert.Equal(77.06m, attainment.Value.To<Plan>().Round(2).Percent);
        Assert.Equal(Figure.Of(ObservedQuantity.OfPeople(64_000), FigureStatus.Estimated), People.RemainingTo(Insured.Code, Insured215));
        Assert.Equal(Figure.Of(ObservedQuantity.OfPeople(0), FigureStatus.Estimated), People.ExcessOf(Insured.Code, Insured215));
        Assert.Equal(Figure.Of(false, FigureStatus.Estimated), People.IsMetBy(Insured.Code, Insured215));
    }

    [Fact]
    public void AttainmentOf_Money_IsOfItsCurrencyOnly()
    {
        Figure<ObservedQuantity> dong = Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(6_000_000_000, Dong.Code)));

        Assert.Equal(120, Money.AttainmentOf("receipts", dong).Value.Percent);
        Assert.Equal(ObservedQuantity.OfMoney(AnyAmount.Of(1_000_000_000, Dong.Code)), Money.ExcessOf("receipts", dong).Value);
        Assert.Equal(ObservedQuantity.OfMoney(AnyAmount.Of(0, Dong.Code)), Money.RemainingTo("receipts", dong).Value);
        Assert.True(Money.IsMetBy("receipts", dong).Value);
        Assert.Equal(NoValueReason.NotComparable, Money.AttainmentOf("receipts", Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(1, Euro.Code)))).Reason);
        Assert.Equal(NoValueReason.NotComparable, Money.RemainingTo("receipts", Insured215).Reason);
    }

    // Article 003: 28.9 % of the labour force is not to be put beside 29 % of the people of working age.
    [Fact]
    public void PointsToGo_OfAnotherDenominator_IsNotComparableAndNamesBoth()
    {
        Figure<PercentagePoints> points = Rate.PointsToGo(Insured.Code, Figure.Of(AnyPercentage.FromPercent(28.9m, LabourForce.Code)));

        Assert.Equal(NoValueReason.NotComparable, points.Reason);
        Assert.Equal("labour force ≠ working age population", points.Detail?.ToString());
        Assert.Equal(NoValueReason.NotComparable, Rate.IsMetBy(Insured.Code, Figure.Of(AnyPercentage.FromPercent(28.9m, LabourForce.Code))).Reason);
    }

    [Fact]
    public void PointsToGo_OfItsDenominator_IsTheDistance()
    {
        Figure<AnyPercentage> actual = Figure.Of(AnyPercentage.FromPercent(28.9m, WorkingAgePopulation.Code), FigureStatus.Provisional);

        Assert.Equal(Figure.Of(PercentagePoints.FromPoints(0.1m), FigureStatus.Provisional), Rate.PointsToGo(Insured.Code, actual));
        Assert.False(Rate.IsMetBy(Insured.Code, actual).Value);
        Assert.True(Rate.IsMetBy(Insured.Code, Figure.Of(AnyPercentage.FromPercent(29, WorkingAgePopulation.Code))).Value);
    }

    [Fact]
    public void AttainmentOf_APercentage_DoesNotExist()
    {
        Assert.Equal(NoValueReason.NotComparable, Rate.AttainmentOf(Insured.Code, Insured215).Reason);
        Assert.Equal(NoValueReason.NotComparable, Rate.RemainingTo(Insured.Code, Insured215).Reason);
        Assert.Equal(NoValueReason.NotComparable, Rate.ExcessOf(Insured.Code, Insured215).Reason);
        Assert.Equal(NoValueReason.NotComparable, Rate.IsMetBy(Insured.Code, Insured215).Reason);
        Assert.Equal(NoValueReason.NotComparable, People.PointsToGo(Insured.Code, Figure.Of(AnyPercentage.FromPercent(1, Plan.Code))).Reason);
    }

    [Fact]
    public void Measures_OfAnotherSubject_AreNotComparable()
    {
        Assert.Equal(NoValueReason.NotComparable, People.AttainmentOf(Voluntary.Code, Insured215).Reason);
        Assert.Equal(NoValueReason.NotComparable, Rate.PointsToGo(Voluntary.Code, Figure.Of(AnyPercentage.FromPercent(1, WorkingAgePopulation.Code))).Reason);
        Assert.Equal("subject", Assert.Throws<ArgumentNullException>(() => People.AttainmentOf(null!, Insured215)).ParamName);
        Assert.Equal("subject", Assert.Throws<ArgumentNullException>(() => Rate.PointsToGo(null!, default)).ParamName);
    }

    [Fact]
    public void Measures_WithoutAFigure_HaveItsReason()
    {
        Figure<ObservedQuantity> suppressed = Figure.None<ObservedQuantity>(NoValueReason.Suppressed, NoValueDetail.WithheldBy("office"));

        Assert.Equal(Figure.None<AnyPercentage>(NoValueReason.Suppressed, NoValueDetail.WithheldBy("office")), People.AttainmentOf(Insured.Code, suppressed));
        Assert.Equal(Figure.None<ObservedQuantity>(NoValueReason.Suppressed, NoValueDetail.WithheldBy("office")), People.RemainingTo(Insured.Code, suppressed));
        Assert.Equal(NoValueReason.Missing, Rate.PointsToGo(Insured.Code, default).Reason);
    }

    [Fact]
    public void AttainmentOf_NothingPlanned_IsUndefined()
    {
        AnyTarget nothing = Target.Of(TienGiang, Headcount.Of<Insured>(0)).ToAny();

        Assert.Equal(NoValueReason.Undefined, nothing.AttainmentOf(Insured.Code, Insured215).Reason);
        Assert.True(nothing.IsMetBy(Insured.Code, Insured215).Value);
        Assert.Equal(215_000, nothing.ExcessOf(Insured.Code, Insured215).Value.Number);
    }

    [Fact]
    public void IsMetBy_ATargetMetByLess_IsMetByLess()
    {
        AnyTarget debts = Target.Of(TienGiang.AtMost(), "debts", Amount.Of<Dong>(100)).ToAny();

        Assert.True(debts.IsMetBy("debts", Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(99, Dong.Code)))).Value);
        Assert.False(debts.IsMetBy("debts", Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(101, Dong.Code)))).Value);
    }

    [Fact]
    public void To_ItsTypes_IsTheSameTargetAndOfOthersNone()
    {
        Assert.Equal(People, People.ToPeople<Insured>()!.ToAny());
        Assert.Equal(Money, Money.ToMoney<Dong>()!.ToAny());
        Assert.Equal(Rate, Rate.ToCoverage<Insured, WorkingAgePopulation>()!.ToAny());
        Assert.Null(People.ToPeople<Voluntary>());
        Assert.Null(Money.ToPeople<Insured>());
        Assert.Null(Money.ToMoney<Euro>());
        Assert.Null(People.ToMoney<Dong>());
        Assert.Null(Rate.ToCoverage<Insured, LabourForce>());
        Assert.Null(Rate.ToCoverage<Voluntary, WorkingAgePopulation>());
        Assert.Null(People.ToCoverage<Insured, WorkingAgePopulation>());
    }

    [Fact]
    public void Factories_OfValues_MakeWhatTheTypedOnesMake()
    {
        Assert.Equal(People, AnyTarget.OfPeople(TienGiang, AnyHeadcount.Of(279_000, Insured.Code)));
        Assert.Equal(Money, AnyTarget.OfMoney(TienGiang, "receipts", AnyAmount.Of(5_000_000_000, Dong.Code)));
        Assert.Equal(Rate, AnyTarget.OfPercentage(TienGiang, Insured.Code, AnyPercentage.FromPercent(29, WorkingAgePopulation.Code)));
        Assert.Equal("people", Assert.Throws<ArgumentException>(() => AnyTarget.OfPeople(TienGiang, default)).ParamName);
        Assert.Equal("amount", Assert.Throws<ArgumentException>(() => AnyTarget.OfMoney(TienGiang, "x", default)).ParamName);
        Assert.Equal("percentage", Assert.Throws<ArgumentException>(() => AnyTarget.OfPercentage(TienGiang, "x", default)).ParamName);
        Assert.Equal("terms", Assert.Throws<ArgumentNullException>(() => AnyTarget.OfPeople(null!, AnyHeadcount.Of(1, "x"))).ParamName);
    }

    [Fact]
    public void ToString_HasTheUnit()
    {
        using var english = new InCulture("en-GB");

        Assert.Equal("279,000 (test:insured) 82 by 2022-12-31 (setter unknown)", People.ToString());
        Assert.StartsWith("5,000,000,000 VND (receipts)", Money.ToString(), StringComparison.Ordinal);
        Assert.Equal("29% of working-age-population (test:insured) 82 by 2022-12-31 (setter unknown)", Rate.ToString());
    }
}
