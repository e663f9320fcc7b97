using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class CountTests
{
    private readonly record struct Peoples : ICountedUnit
    {
        public static string Code => "people";
    }

    private readonly record struct Loud : ICountedUnit
    {
        public static string Code => "VND";
    }

    [Fact]
    public void Contract() => ValueContract.Check(Count.Of<Visits>(44_440_000), Count.OfMillions<Visits>(44.44m), Count.Of<Visits>(47_140_000));

    [Fact]
    public void Default_IsNone()
    {
        Assert.Equal(0, default(Count<Visits>).Number);
        Assert.Equal(Count<Visits>.AdditiveIdentity, default);
        Assert.Equal("test:visits", Count<Visits>.Unit);
    }

    // news.laodong.vn 1628214; vss.gov.vn 8662.
    [Fact]
    public void Of_PublishedFigures_AreWhole()
    {
        Assert.Equal(195_500_000, Count.OfMillions<Visits>(195.5m).Number);
        Assert.Equal(101_766, Count.OfThousands<Decisions>(101.766m).Number);
        Assert.Equal("195,500,000", Count.OfMillions<Visits>(195.5m).ToString(null, Language.English));
        Assert.Equal("195.500.000", Count.OfMillions<Visits>(195.5m).ToString(null, Vietnamese.Language));
    }

    // vss.gov.vn 12570 and news.laodong.vn 1493002: two vintages of the first quarter of 2025, with their growth.
    [Theory]
    [InlineData("47.14", "9.62", 43_003_102)]
    [InlineData("44.44", "3.35", 42_999_516)]
    public void Earlier_OfTwoVintagesOfOneQuarter_IsOneQuarterOfTheYearBefore(string millions, string percent, long earlier)
    {
        var later = Count.OfMillions<Visits>(decimal.Parse(millions, CultureInfo.InvariantCulture));
        GrowthRate rate = GrowthRate.FromPercent(decimal.Parse(percent, CultureInfo.InvariantCulture));

        Count<Visits> before = Implied.Earlier(later, rate).Value;

        Assert.Equal(earlier, before.Number);
        Assert.Equal(rate, later.GrowthSince(before).Rate.Round(2));
        Assert.Equal(43.0m, decimal.Round(before.Number / 1_000_000m, 1));
    }

    [Fact]
    public void Ratios_TakeCounts()
    {
        var october = Count.Of<Decisions>(11_084);
        var tenMonths = Count.Of<Decisions>(101_766);

        Assert.Equal(10.89m, Share.Of(october, tenMonths).Percentage.Round(2).Percent);
        Assert.Equal(90_682, tenMonths.Number - october.Number);
        Assert.Equal(Growth.Between(october, tenMonths), tenMonths.GrowthSince(october));
        Assert.Equal(Attainment.Of(october, tenMonths), october.Against(tenMonths));
        Assert.Equal(100, Share.RoundToAddUp([Count.Of<Decisions>(1), Count.Of<Decisions>(1), Count.Of<Decisions>(1)], 2).Sum(share => share.Percent));
        Assert.Equal(tenMonths, new[] { october, Count.Of<Decisions>(90_682) }.Sum());
    }

    [Fact]
    public void Target_InAUnit_IsMetByThatUnitOnly()
    {
        var target = Target.Of(TargetTerms.Of("VN", new(2018, 12, 31)), "settled", Count.Of<Decisions>(120_000));
        AnyTarget any = target.ToAny();

        Assert.Equal(any, AnyTarget.OfCount(target.Terms, "settled", 120_000, "test:decisions"));
        Assert.Equal(("test:decisions", "test:decisions", QuantityKind.Count), (any.Unit, any.Key.Unit, any.Kind));
        Assert.Equal(target.ToString(), any.ToCount<Decisions>()!.ToString());
        Assert.Null(any.ToCount<Visits>());
        Assert.Null(AnyTarget.OfCount(target.Terms, "participants", 5, "test:decisions").ToPeople<CoverageMetrics.Groups.Participants>());
        Assert.Contains("120,000 test:decisions", Spoken(any), StringComparison.Ordinal);
        Assert.Equal(84.81m, any.AttainmentOf("settled", Figure.Of(ObservedQuantity.OfCount(101_766, "test:decisions"))).Value.Round(2).Percent);
        Assert.Equal(ObservedQuantity.OfCount(18_234, "test:decisions"), any.RemainingTo("settled", Figure.Of(ObservedQuantity.OfCount(101_766, "test:decisions"))).Value);
        Assert.Equal(NoValueDetail.UnitsDiffer("people", "test:decisions"), any.AttainmentOf("settled", Figure.Of(ObservedQuantity.OfPeople(101_766))).Detail);
        Assert.Equal(NoValueReason.NotComparable, any.IsMetBy("settled", Figure.Of(ObservedQuantity.OfCount(130_000, "test:visits"))).Reason);
        Assert.Equal(NoValueReason.NotComparable, Target.Of(target.Terms, Headcount.Of<CoverageMetrics.Groups.Participants>(5)).ToAny().IsMetBy("participants", Figure.Of(ObservedQuantity.OfCount(130_000, "test:visits"))).Reason);
        Assert.Equal("+9,117", target.PaceFrom(Count.Of<Decisions>(101_766), new(2018, 10, 31)).PerMonth().ToString(null, Language.English).Split(' ')[0]);
    }

    [Fact]
    public void Quantity_OfAUnit_IsNoPeopleAndNoMoney()
    {
        var visits = ObservedQuantity.OfCount(5, "test:visits");

        Assert.Equal(("test:visits", false, false), (visits.Unit, visits.IsPeople, visits.IsMoney));
        Assert.Equal("5 test:visits", visits.ToString(null, Language.English));
        Assert.Equal("−5 test:visits", ObservedQuantity.OfCountChange(-5, "test:visits").ToString(null, Language.English));
        Assert.Equal(Count.Of<Visits>(5), visits.ToCount<Visits>());
        Bad.Throws<InvalidOperationException>(() => visits.ToCount<Decisions>(), "test:visits", "test:decisions");
        Bad.Throws<InvalidOperationException>(() => ObservedQuantity.OfCountChange(5, "test:visits").ToCount<Visits>(), "net change");
        Bad.Throws<InvalidOperationException>(() => visits.ToHeadcount("x"), "test:visits");
        Bad.Throws<InvalidOperationException>(() => visits.ToAmount(), "test:visits");
        Assert.NotEqual(visits, ObservedQuantity.OfPeople(5));
        Assert.NotEqual(visits, ObservedQuantity.OfCount(5, "test:decisions"));
        foreach (ObservedQuantity other in new[] { ObservedQuantity.OfPeople(5), ObservedQuantity.OfCount(5, "test:decisions"), ObservedQuantity.OfMoney(AnyAmount.Of(5, "VND")), ObservedQuantity.OfCountChange(5, "test:visits") })
        {
            Bad.Throws<ArgumentException>(() => visits.Plus(other), "test:visits");
            Assert.Throws<ArgumentException>(() => ObservedChange.Between(visits, other));
            Assert.Throws<ArgumentException>(() => visits.RateTo(other));
            Assert.False(visits.TryRateTo(other, out _));
        }

        Bad.Argument<ArgumentOutOfRangeException>("number", "-1", () => ObservedQuantity.OfCount(-1, "test:visits"));
        Bad.Argument<ArgumentException>("unit", "'people'", () => ObservedQuantity.OfCount(1, "people"));
        Bad.Argument<ArgumentException>("unit", "'VND'", () => ObservedQuantity.OfCountChange(1, "VND"));
        Bad.Argument<ArgumentException>("amount", "'people'", () => ObservedQuantity.OfMoney(AnyAmount.Of(5, "people")));
    }

    [Fact]
    public void Observation_OfACount_HasItsUnit()
    {
        Observation visits = Observation.Of("VN", "health-visits", Count.OfMillions<Visits>(195.5m), CoverageMetrics.Periods.ReportingPeriod.Year(2025));

        Assert.Equal("test:visits", visits.Unit);
        Assert.Equal(FigureKey.OfCount<Visits>("health-visits", visits.Time).WithArea("VN"), visits.Key);
        Assert.Equal(QuantityKind.Count, visits.Key.Kind);
        Assert.Equal("VN health-visits test:visits 2025", visits.Key.ToString());
        Assert.Throws<ArgumentException>(() => visits.WithUnit("people"));
        Assert.Throws<ArgumentException>(() => Observation.Of(FigureKey.Of("health-visits", visits.Time).WithArea("VN"), visits.Figure));
    }

    [Fact]
    public void Of_Negative_ThrowsNamingParameterAndValue()
    {
        Bad.Argument<ArgumentOutOfRangeException>("number", "-1", () => Count.Of<Visits>(-1));
        Bad.Argument<ArgumentOutOfRangeException>("thousands", "0.0005", () => Count.OfThousands<Visits>(0.0005m));
        Bad.Argument<ArgumentOutOfRangeException>("millions", "test:visits", () => Count.OfMillions<Visits>(0.0000005m));
    }

    [Fact]
    public void Unit_WithACodeOfPeopleOrMoney_IsRefusedNamingTheType()
    {
        Bad.Throws<InvalidOperationException>(() => Count.Of<Peoples>(1), nameof(Peoples), "'people'");
        Bad.Throws<InvalidOperationException>(() => Count.Of<Loud>(1), nameof(Loud), "'VND'");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("139,986")]
    [InlineData("1.2.3")]
    [InlineData("139.986,0")]
    public void Parse_NotExactlyANumber_IsRefused(string text)
    {
        Assert.False(Count<Visits>.TryParse(text, Vietnamese.Language, out _));
        Bad.Throws<FormatException>(() => Count<Visits>.Parse(text, Vietnamese.Language), $"'{text}'", "195.500.000");
    }

    private static string Spoken(AnyTarget target)
    {
        using var culture = new InCulture("en-US");
        return target.ToString();
    }
}
