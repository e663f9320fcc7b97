using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>What was printed becomes an observation, and observations become claims.</summary>
public class PublishedObservationTests
{
    private static readonly LocalDate August = new(2022, 8, 31);

    private static readonly FigureKey Insured = FigureKey.Of<Participants>("VN", August);

    [Fact]
    public void ToObservation_OfACount_KeepsAllThatWasPrinted()
    {
        PublishedFigure printed = PublishedFigure.Count(87m, NumberScale.Millions, FigureQualifier.Nearly).WithStatus(FigureStatus.Estimated).WithText("nearly 87 million people");

        Observation observation = printed.ToObservation<Participants>("VN", August);

        Assert.Equal(Insured, observation.Key);
        Assert.Equal(Figure.Of(ObservedQuantity.OfPeople(87_000_000), FigureStatus.Estimated, Bounds.Of(ObservedQuantity.OfPeople(86_000_001), ObservedQuantity.OfPeople(86_999_999), BoundsReason.Rounded)), observation.Figure);
        Assert.Equal((1_000_000m, FigureQualifier.Nearly, "nearly 87 million people"), (observation.Precision, observation.Qualifier, observation.Text));
        Assert.Equal("(86,000,000; 87,000,000)", FigureIntervalTests.Text(observation.ReadAs(ReadingConventions.Usual)));
        Assert.Equal("(86,500,000; 87,000,000)", FigureIntervalTests.Text(observation.ReadAs(ReadingConventions.Usual.WithNearly(ReadingConvention.NearlyWithinHalfUnit))));
    }

    [Fact]
    public void ToObservation_OfMoney_KeepsAllThatWasPrinted()
    {
        Observation observation = PublishedFigure.Amount(270_000m, NumberScale.Billions, FigureQualifier.Nearly).ToObservation<Dong>("VN", "receipts", ReportingPeriod.FirstMonths(2022, 8));

        Assert.Equal(270_000_000_000_000m, observation.Figure.Value.Number);
        Assert.Equal(("VND", 10_000_000_000_000m), (observation.Unit, observation.Precision));
    }

    [Fact]
    public void ToObservation_OfWhatIsNoObservation_SaysWhy()
    {
        PublishedFigure count = PublishedFigure.Count(5);

        Assert.Contains("target", Assert.Throws<InvalidOperationException>(() => count.AsTarget().ToObservation(Insured)).Message, StringComparison.Ordinal);
        Assert.Contains("range", Assert.Throws<InvalidOperationException>(() => PublishedFigure.Range(QuantityKind.Count, FigureInterval.Point(ExactNumber.FromWhole(5))).ToObservation(Insured)).Message, StringComparison.Ordinal);
        Assert.Contains("percentage", Assert.Throws<InvalidOperationException>(() => PublishedFigure.Percent(5).ToObservation(Insured)).Message, StringComparison.Ordinal);
        Assert.Contains("Amount", Assert.Throws<InvalidOperationException>(() => count.ToObservation<Dong>("VN", "receipts", ReportingPeriod.Year(2022))).Message, StringComparison.Ordinal);
        Assert.Contains("at most", Assert.Throws<InvalidOperationException>(() => PublishedFigure.Count(1e10m, NumberScale.Trillions, FigureQualifier.None).ToObservation(Insured)).Message, StringComparison.Ordinal);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => count.ToObservation(Insured.WithSetter("vss"))).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => count.ToObservation(Insured.WithDenominator("population"))).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => count.ToObservation(Insured.WithoutArea())).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => count.ToObservation(default)).ParamName);
        Assert.Throws<InvalidOperationException>(() => Observation.Of(Insured, Figure.None<ObservedQuantity>(NoValueReason.Missing)).ReadAs(ReadingConventions.Usual));
    }

    [Fact]
    public void Of_Observations_ClaimsTheFiguresThatCount()
    {
        Observation rounded = PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over).ToObservation<Participants>("VN", August);
        Observation revised = rounded.PublishedOn(new(2022, 9, 12));
        Observation other = Observation.Of("82", Headcount.Of<Participants>(279_000), August);
        Observation contradicting = Observation.Of("82", Headcount.Of<Participants>(280_000), August);
        Observation missing = Observation.Of(Insured.WithArea("51"), Figure.None<ObservedQuantity>(NoValueReason.Missing));
        TargetSet targets = TargetSet.Of(
        [
            Target.Of(TargetTerms.Of("VN", August).WithSetter("vss").IssuedOn(new(2022, 1, 1)), Headcount.Of<Participants>(19_000_000)).ToAny(),
            Target.Of(TargetTerms.Of("VN", August).WithSetter("vss").IssuedOn(new(2022, 2, 1)), Headcount.Of<Participants>(19_040_000)).ToAny(),
            Target.Of(TargetTerms.Of("82", August), Headcount.Of<Participants>(300_000)).ToAny(),
            Target.Of<Participants, Population>(TargetTerms.Of("VN", August).WithSetter("vss"), Percentage.FromPercent<Population>(95)).ToAny(),
        ]);

        ClaimSet claims = ClaimSet.Of(ObservationSet.Of([revised, other, contradicting, missing]), targets);

        Assert.Equal(
            ["82 participants 2022-08-31", "82 participants 2022-08-31 (2)", "82 participants 2022-08-31 set by unknown", "VN participants 2022-08-31", "VN participants 2022-08-31 set by vss"],
            claims.Select(claim => claim.Label));
        Assert.Equal("(17,100,000; 17,200,000)", FigureIntervalTests.Text(claims.Single(claim => claim.Subject == Insured).Figure!.Interval));
        Assert.Equal(19_040_000, claims.Single(claim => claim.Subject == Insured.WithSetter("vss")).Figure!.Number.Floor());
        Assert.Equal(["82 participants 2022-08-31", "82 participants 2022-08-31 (2)"], Assert.Single(claims.Reconcile().Conflicts).Labels);
    }

    [Fact]
    public void Of_ObservationsWithAPrintedRise_FindsThatItFitsOnlyAFall()
    {
        // Nearly 87 million in health insurance in August 2022 beside 88.83 million at the end of 2021; the rise is made up.
        FigureKey end = Insured.On(new(2021, 12, 31));
        ObservationSet observations = ObservationSet.Of(
        [
            PublishedFigure.Count(87m, NumberScale.Millions, FigureQualifier.Nearly).ToObservation(Insured),
            PublishedFigure.Count(88.83m, NumberScale.Millions, FigureQualifier.None).ToObservation(end),
        ]);

        Reconciliation result = ClaimSet.Of(observations).With(Claim.Increment("rise", Insured, end, ChangeDirection.Rise, PublishedFigure.Count(1.95m, NumberScale.Millions, FigureQualifier.None))).Reconcile();

        Assert.Equal(["rise"], Assert.Single(result.Conflicts).VanishesReversed.Select(claim => claim.Label));
    }

    [Fact]
    public void ClaimSet_OfRates_ClaimsTheRatioOfTheirCounts()
    {
        // 90.19% of a population of 1,000,000 is 901,850 to 901,949 people: a count of 902,000 contradicts it.
        LocalDate day = new(2020, 12, 31);
        ReportedRate rate = ReportedRate.Of<Insured, Population>("86", 90.19m, day);
        ObservationSet agreeing = ObservationSet.Of([Observation.Of("86", Headcount.Of<Population>(1_000_000), day)]).With(rate);
        FigureKey covered = FigureKey.Of<Insured>("86", day);

        Reconciliation reconciled = ClaimSet.Of(agreeing).Reconcile();
        Assert.True(reconciled.IsConsistent);
        Assert.Equal(FigureInterval.Closed(ExactNumber.FromWhole(901_850), ExactNumber.FromWhole(901_950)), reconciled.Quantities.Single(one => one.Quantity == covered).Interval.ToWhole());
        Assert.False(ClaimSet.Of(agreeing.With(Observation.Of("86", Headcount.Of<Insured>(902_000), day))).Reconcile().IsConsistent);
        Assert.False(ClaimSet.Of(ObservationSet.Of([]).With(rate, ReportedRate.Of<Insured, Population>("86", 91m, day))).Reconcile().IsConsistent);
    }

    [Theory]
    [InlineData("90.19", "90.185", "90.195")]
    [InlineData("75", "74.5", "75.5")]
    public void Rate_OfAPrintedPercentage_KeepsItsPrecision(string printed, string from, string to)
    {
        decimal percent = decimal.Parse(printed, CultureInfo.InvariantCulture);
        ReportedRate rate = PublishedFigure.Percent(percent).ToReportedRate<Insured, Population>("86", new LocalDate(2020, 12, 31));

        Assert.Equal((decimal.Parse(from, CultureInfo.InvariantCulture), decimal.Parse(to, CultureInfo.InvariantCulture)), (rate.Range.Low, rate.Range.High));
        Assert.Throws<InvalidOperationException>(() => PublishedFigure.Count(5).ToReportedRate<Insured, Population>("86", new LocalDate(2020, 12, 31)));
        Assert.Throws<InvalidOperationException>(() => PublishedFigure.Percent(percent).AsTarget().ToReportedRate<Insured, Population>("86", new LocalDate(2020, 12, 31)));
    }
}
