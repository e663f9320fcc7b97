using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

/// <summary>A target beside a figure that is known by its bounds is met certainly, possibly or not.</summary>
public class CertaintyTests
{
    private static readonly LocalDate December = new(2022, 12, 31);
    private static readonly TargetTerms Terms = TargetTerms.Of("VN", December);

    // Over 17.1 million: 17,100,001 to 17,199,999.
    private static readonly Figure<ObservedQuantity> Over = Observation.Of("VN", Headcount.Of<Participants>(17_100_000), December).WithPrecision(100_000, FigureQualifier.Over).Figure;

    [Theory]
    [InlineData(17_000_000, Certainty.Certainly)]
    [InlineData(17_100_001, Certainty.Certainly)]
    [InlineData(17_100_002, Certainty.Possibly)]
    [InlineData(17_199_999, Certainty.Possibly)]
    [InlineData(17_200_000, Certainty.Not)]
    public void IsMetBy_OfAtLeast_IsAsCertainAsTheBoundsAllow(long plan, Certainty certainty) =>
        Assert.Equal(certainty, AtLeast(plan).IsMetBy(Participants.Code, Over).HowCertain());

    [Theory]
    [InlineData(17_100_000, Certainty.Not)]
    [InlineData(17_100_001, Certainty.Possibly)]
    [InlineData(17_199_998, Certainty.Possibly)]
    [InlineData(17_199_999, Certainty.Certainly)]
    public void IsMetBy_OfAtMost_IsAsCertainAsTheBoundsAllow(long plan, Certainty certainty) =>
        Assert.Equal(certainty, Target.Of(Terms.AtMost(), Headcount.Of<Participants>(plan)).ToAny().IsMetBy(Participants.Code, Over).HowCertain());

    [Fact]
    public void IsMetBy_WithoutALimit_IsCertainFromTheEndOn()
    {
        Figure<ObservedQuantity> more = Figure.Of(People(17_100_000)).WithBounds(Bounds.AtLeast(People(17_100_000), BoundsReason.Rounded));

        Assert.Equal(Certainty.Certainly, AtLeast(17_100_000).IsMetBy(Participants.Code, more).HowCertain());
        Assert.Equal(Certainty.Possibly, AtLeast(17_100_001).IsMetBy(Participants.Code, more).HowCertain());
    }

    [Fact]
    public void HowCertain_OfExactAndOfMissingFigures()
    {
        Assert.Equal(Certainty.Certainly, Figure.Of(true).HowCertain());
        Assert.Equal(Certainty.Not, Figure.Of(false).HowCertain());
        Assert.Equal(Certainty.Possibly, Over.Select(people => people.Number > 5).HowCertain());
        Assert.Null(Figure.None<bool>(NoValueReason.Missing).HowCertain());
    }

    // The plan of 2022 was 19.16 million: what was left of it in August was known to 100,000 only.
    [Fact]
    public void AttainmentOf_ABoundedFigure_HasTheEndsOfIts()
    {
        Figure<AnyPercentage> attainment = AtLeast(19_160_000).AttainmentOf(Participants.Code, Over);

        Assert.Equal((89.25m, 89.77m), (attainment.Bounds!.Smallest!.Value.Round(2).Percent, attainment.Bounds.Largest!.Value.Round(2).Percent));
        Assert.Equal(Bounds.Of(People(1_960_001), People(2_059_999), BoundsReason.Rounded), AtLeast(19_160_000).RemainingTo(Participants.Code, Over).Bounds);
        Assert.Equal(Bounds.Of(People(0), People(49_999), BoundsReason.Rounded), AtLeast(17_150_000).ExcessOf(Participants.Code, Over).Bounds);
        Assert.Equal(Bounds.Of(People(0), People(49_999), BoundsReason.Rounded), Target.Of(Terms.AtMost(), Headcount.Of<Participants>(17_150_000)).ToAny().RemainingTo(Participants.Code, Over).Bounds);
    }

    [Fact]
    public void PointsToGo_OfABoundedPercentage_HasTheEndsOfIts()
    {
        AnyTarget rate = Target.Of<Insured, LabourForce>(Terms, Percentage.FromPercent<LabourForce>(35)).ToAny();
        Figure<AnyPercentage> printed = Figure.Of(AnyPercentage.FromPercent(35m, LabourForce.Code)).WithBounds(
            Bounds.Of(AnyPercentage.FromPercent(34.5m, LabourForce.Code), AnyPercentage.FromPercent(35.5m, LabourForce.Code), BoundsReason.Rounded));

        Figure<PercentagePoints> toGo = rate.PointsToGo(Insured.Code, printed);

        Assert.Equal((-0.5m, 0.5m), (toGo.Bounds!.Smallest!.Value.Points, toGo.Bounds.Largest!.Value.Points));
        Assert.Equal(Certainty.Possibly, rate.IsMetBy(Insured.Code, printed).HowCertain());
    }

    [Theory]
    [InlineData(17_000_000, Certainty.Certainly)]
    [InlineData(17_150_000, Certainty.Possibly)]
    [InlineData(17_200_000, Certainty.Not)]
    public void IsRise_IsAsCertainAsTheBoundsAllow(long before, Certainty certainty)
    {
        LocalDate now = new(2022, 8, 31);
        MetricTable table = Country.Table(now, Country.Insured("82", 17_100_000, now).WithPrecision(100_000, FigureQualifier.Over), Country.Insured("82", before, new(2021, 8, 31)));

        Assert.Equal(certainty, table.Compare(table.On("82"), Country.Count, ComparisonBase.SamePeriodLastYear).IsRise.HowCertain());
        Assert.Equal(certainty, table.CompareTotal([table.On("82")], Country.Count, ComparisonBase.SamePeriodLastYear).IsRise.HowCertain());
    }

    private static AnyTarget AtLeast(long people) => Target.Of(Terms, Headcount.Of<Participants>(people)).ToAny();

    private static ObservedQuantity People(long persons) => ObservedQuantity.OfPeople(persons);
}
