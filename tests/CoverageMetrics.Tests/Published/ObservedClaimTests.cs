using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Figures, rates and targets of all kinds as they were reported and as they are claimed.</summary>
public class ObservedClaimTests
{
    private static readonly AreaCode Area = AreaCode.Of("52");
    private static readonly LocalDate Day = new(2022, 6, 30);
    private static readonly FigureKey People = FigureKey.Of<Participants>(Area, Day);
    private static readonly FigureKey Dong = FigureKey.Of("debt", "VND", Day).WithArea(Area);
    private static readonly FigureKey Cards = FigureKey.Of("cards", "card", Day).WithArea(Area);

    [Fact]
    public void Of_RatesOfEachUnit_ClaimWhatTheyAreOf()
    {
        ObservationSet rates = ObservationSet.Of([]).With(
            ReportedRate.Of(People.WithDenominator("population"), 90.19m),
            ReportedRate.Of(Cards.WithDenominator("people-cards"), 40m),
            ReportedRate.Of(Dong.WithDenominator("payable"), 120m),
            ReportedRate.Of(FigureKey.Of("pensions", "VND", Day).WithArea(Area).Per("pensioners", FigureKey.People), 6_200_000),
            ReportedRate.None(People.WithDenominator("labour-force"), NoValueReason.Missing));

        Assert.Equal(
            [
                (ClaimKind.Share, Cards, FigureKey.Of("people-cards", "card", Day).WithArea(Area)),
                (ClaimKind.Multiple, Dong, FigureKey.Of("payable", "VND", Day).WithArea(Area)),
                (ClaimKind.Coverage, People, FigureKey.Of<Population>(Area, Day)),
                (ClaimKind.Ratio, FigureKey.Of("pensions", "VND", Day).WithArea(Area), FigureKey.Of("pensioners", Day).WithArea(Area)),
            ],
            ClaimSet.Of(rates).OrderBy(claim => claim.Subject.Subject, StringComparer.Ordinal).Select(claim => (claim.Kind, claim.Subject, Assert.Single(claim.Others))));
    }

    [Fact]
    public void Of_MoneyObservedAndPlanned_ClaimsAmounts()
    {
        AnyTarget target = AnyTarget.OfMoney(TargetTerms.Of("52", Day).WithSetter("vss"), "debt", AnyAmount.Of(1_000, "VND"));

        ClaimSet claims = ClaimSet.Of(ObservationSet.Of([PublishedFigure.Amount(900, NumberScale.Ones, FigureQualifier.None).ToObservation(Dong)]), TargetSet.Of([target]));

        Assert.Equal([(ClaimKind.Amount, QuantityKind.Amount), (ClaimKind.Target, QuantityKind.Amount)], claims.Select(claim => (claim.Kind, claim.Figure!.Kind)));
        Assert.Equal(["[900]", "[1,000]"], claims.Select(claim => FigureIntervalTests.Text(claim.Figure!.Interval)));
    }

    [Theory]
    [InlineData(1, FigureQualifier.None, "[17,100,000]")]
    [InlineData(1_000, FigureQualifier.None, "[17,099,500; 17,100,500]")]
    [InlineData(1, FigureQualifier.AtMost, "[0; 17,100,000]")]
    [InlineData(1, FigureQualifier.Over, "[17,100,001]")]
    [InlineData(1_000, FigureQualifier.Over, "(17,100,000; 17,101,000)")]
    public void Of_AnObservation_AllowsWhatItsPrecisionAndQualifierDo(int precision, FigureQualifier qualifier, string expected)
    {
        Observation observation = Observation.Of("52", Headcount.Of<Participants>(17_100_000), Day).WithStatus(FigureStatus.Estimated).WithText("17.1 m").WithPrecision(precision, qualifier);

        PublishedFigure figure = Assert.Single(ClaimSet.Of(ObservationSet.Of([observation]))).Figure!;

        Assert.Equal(expected, FigureIntervalTests.Text(figure.Interval));
        Assert.Equal((FigureStatus.Estimated, "17.1 m"), (figure.Status, figure.Text));
    }

    [Theory]
    [InlineData("1.234567", "[1,234,566.5; 1,234,567.5]")]
    [InlineData("1.2", "[1,150,000; 1,250,000]")]
    public void Of_ANumberPrintedWithAScale_StaysRoundedToItsLastDigit(string millions, string expected)
    {
        PublishedFigure printed = PublishedFigure.Count(decimal.Parse(millions, System.Globalization.CultureInfo.InvariantCulture), NumberScale.Millions, FigureQualifier.None);

        PublishedFigure claimed = Assert.Single(ClaimSet.Of(ObservationSet.Of([printed.ToObservation(People)]))).Figure!;

        Assert.Equal(expected, FigureIntervalTests.Text(printed.Interval));
        Assert.Equal(expected, FigureIntervalTests.Text(claimed.Interval));
    }

    [Fact]
    public void ToObservation_OfEachPrint_HasTheUnitOfItsLastDigit()
    {
        Assert.Equal([(long.MaxValue, 1m), (215_000, 1_000), (17_100_000, 100_000)], new[] { PublishedFigure.Count(long.MaxValue), PublishedFigure.Count(215_000, FigureQualifier.Over), PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.None) }
            .Select(figure => figure.ToObservation(People)).Select(one => (one.Figure.Value.Number, one.Precision)));
        Assert.Equal((1_234.50m, 0.01m), (PublishedFigure.Amount(1_234.50m, NumberScale.Ones, FigureQualifier.None).ToObservation(Dong) is var money ? money.Figure.Value.Number : 0, money.Precision));
        Bad.Throws<InvalidOperationException>(() => PublishedFigure.Amount(decimal.MaxValue, NumberScale.Trillions, FigureQualifier.None).ToObservation(Dong), "more than an amount can be");
        Bad.Throws<InvalidOperationException>(() => PublishedFigure.Percent(5).AsTarget().ToObservation(People), "A target was set");
    }

    [Fact]
    public void ToReportedRate_OfAKey_IsOfItsKind()
    {
        FigureKey mean = Dong.Per("debtors", FigureKey.People);
        PublishedFigure percent = PublishedFigure.Percent(19.55m, FigureQualifier.Over).WithStatus(FigureStatus.Estimated).WithText("over 19.55%");
        PublishedFigure amount = PublishedFigure.Amount(6.2m, NumberScale.Millions, FigureQualifier.None);

        ReportedRate rate = percent.ToReportedRate(People.WithDenominator("population"));

        Assert.Equal((19.55m, 0.01m, FigureQualifier.Over, "over 19.55%"), (rate.Level.Value, rate.Precision, rate.Qualifier, rate.Text));
        Assert.Equal(FigureStatus.Estimated, rate.Level.Status);
        Assert.All(
            [amount.ToReportedRate(mean), PublishedFigure.Ratio(6.2m, NumberScale.Millions, FigureQualifier.None).ToReportedRate(mean)],
            one => Assert.Equal((mean, 6_200_000m, 100_000m), (one.Key, one.Level.Value, one.Precision)));
        Bad.Throws<InvalidOperationException>(() => percent.ToReportedRate(mean), "The figure is a Percentage", "a Ratio");
        Bad.Throws<InvalidOperationException>(() => PublishedFigure.Count(5).ToReportedRate(mean), "The figure is a Count");
        Bad.Throws<InvalidOperationException>(() => amount.ToReportedRate(Dong.WithDenominator("payable")), "The figure is a Amount", "a Percentage");
        Bad.Throws<InvalidOperationException>(() => amount.AsTarget().ToReportedRate(Dong.WithDenominator("payable")), "A target was set");
        Bad.Throws<InvalidOperationException>(() => PublishedFigure.Count(5).AsTarget().ToReportedRate<Insured, Population>("52", Day), "A target was set");
    }

    [Fact]
    public void Figures_OfNoStatusOrQualifier_Throw()
    {
        Bad.Argument<ArgumentOutOfRangeException>("status", "There is no such FigureStatus", () => PublishedFigure.Count(1).WithStatus((FigureStatus)99));
        Bad.Argument<ArgumentOutOfRangeException>("qualifier", "There is no such FigureQualifier", () => PublishedFigure.Percent(1, (FigureQualifier)99));
    }

    [Fact]
    public void ToString_OfAPercentage_HasItsSign()
    {
        Assert.StartsWith("[10]% ", PublishedFigure.Percent(10).AsTarget().ToString(), StringComparison.Ordinal);
        Assert.StartsWith("[10] ", PublishedFigure.Count(10).ToString(), StringComparison.Ordinal);
    }
}
