using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Figures;

public class ObservedQuantityTests
{
    private static readonly ObservedQuantity People = ObservedQuantity.OfPeople(139_986);
    private static readonly ObservedQuantity Money = ObservedQuantity.OfMoney(AnyAmount.Of(270_000.5m, "VND"));

    [Fact]
    public void Plus_OfOneUnit_Adds()
    {
        Assert.Equal(ObservedQuantity.OfPeople(140_000), People.Plus(ObservedQuantity.OfPeople(14)));
        Assert.Equal(ObservedQuantity.OfMoney(AnyAmount.Of(270_001, "VND")), Money.Plus(ObservedQuantity.OfMoney(AnyAmount.Of(0.5m, "VND"))));
    }

    [Fact]
    public void Plus_OfTwoUnits_ThrowsNamingBoth()
    {
        Assert.Contains("VND", Assert.Throws<ArgumentException>("other", () => People.Plus(Money)).Message, StringComparison.Ordinal);
        Assert.Contains("LAK", Assert.Throws<ArgumentException>("other", () => Money.Plus(ObservedQuantity.OfMoney(AnyAmount.Of(1, "LAK")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRateTo_IsThereForOneUnitAndSomethingToGrowFrom()
    {
        Assert.True(People.TryRateTo(ObservedQuantity.OfPeople(279_972), out GrowthRate rate));
        Assert.Equal(GrowthRate.FromPercent(100), rate.Round(2));
        Assert.False(People.TryRateTo(Money, out rate));
        Assert.Equal(default, rate);
        Assert.False(default(ObservedQuantity).TryRateTo(People, out _));
        Assert.False(Money.TryRateTo(ObservedQuantity.OfMoney(AnyAmount.Of(1, "LAK")), out _));
    }

    [Fact]
    public void Plus_MoreThanALong_Throws() => Assert.Throws<OverflowException>(() => ObservedQuantity.OfPeople(long.MaxValue).Plus(People));

    [Fact]
    public void Of_ALong_IsKeptToThePerson() => Assert.Equal(long.MaxValue, ObservedQuantity.OfPeople(long.MaxValue).ToHeadcount("population").Persons);

    [Fact]
    public void To_TheTwin_OfItsKind()
    {
        Assert.Equal(AnyHeadcount.Of(139_986, Participants.Code), People.ToHeadcount(Participants.Code));
        Assert.Equal(AnyAmount.Of(270_000.5m, "VND"), Money.ToAmount());
        Assert.Throws<InvalidOperationException>(() => People.ToAmount());
        Assert.Contains("VND", Assert.Throws<InvalidOperationException>(() => Money.ToHeadcount("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_IsNobody()
    {
        Assert.Equal(ObservedQuantity.OfPeople(0), default);
        Assert.True(default(ObservedQuantity).IsPeople);
    }

    [Fact]
    public void Of_WhatIsNone_ThrowsNamingTheParameter()
    {
        Assert.Equal("persons", Assert.Throws<ArgumentOutOfRangeException>(() => ObservedQuantity.OfPeople(-1)).ParamName);
        Assert.Equal("amount", Assert.Throws<ArgumentException>(() => ObservedQuantity.OfMoney(default)).ParamName);
    }

    [Fact]
    public void ToString_InAnyCulture_HasItsSeparators()
    {
        using (new InCulture("vi-VN"))
        {
            Assert.Equal("139.986", People.ToString());
        }

        using (new InCulture("en-GB"))
        {
            Assert.Equal("139,986", People.ToString());
            Assert.Contains("VND", Money.ToString(), StringComparison.Ordinal);
        }
    }
}
