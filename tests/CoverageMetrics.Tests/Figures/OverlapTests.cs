using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class OverlapTests
{
    private static readonly LocalDate Day = new(2025, 12, 31);

    // ILO, social protection floors indicator 1.3.1: effectively covered are those who contribute or receive a benefit; who does both is counted once.
    [Fact]
    public void ContributorsOrBeneficiaries_AreBetweenTheLargerAndBothTogether()
    {
        Bounds<Headcount<Covered>> covered = Whole.Of<Covered>().InAnyOf(Headcount.OfMillions<Contributors>(20.04m), Headcount.OfMillions<Beneficiaries>(3.4m), Headcount.OfMillions<Population>(101.3m));

        Assert.Equal(Bounds.Of(Headcount.OfMillions<Covered>(20.04m), Headcount.OfMillions<Covered>(23.44m), BoundsReason.Overlapping), covered);
    }

    [Fact]
    public void Groups_ThatAreNearlyEverybody_AreNoMoreThanEverybody() => Assert.Equal(
        "7 to 10", Whole.Of<Covered>().InAnyOf(Headcount.Of<Contributors>(7), Headcount.Of<Beneficiaries>(6), Headcount.Of<Population>(10)).ToString());

    [Fact]
    public void GroupInsideAnother_AddsNobody()
    {
        var (all, some, others, everybody) = (Headcount.Of<Contributors>(7), Headcount.Of<VoluntaryContributors>(2), Headcount.Of<Beneficiaries>(1), Headcount.Of<Population>(100));

        Assert.Equal("7 to 7", Whole.Of<Covered>().InAnyOf(all, some, everybody).ToString());
        Assert.Equal("7 to 7", Whole.Of<Covered>().InAnyOf(some, all, everybody).ToString());
        Assert.Equal("7 to 8", Whole.Of<Covered>().InAnyOf(some, others, all, everybody).ToString());
    }

    [Fact]
    public void GroupAboveEverybody_IsRefused() => Bad.Argument<ArgumentOutOfRangeException>(
        "part2", "11 of 'test:beneficiaries' cannot be among 10 of 'population'",
        () => Whole.Of<Covered>().InAnyOf(Headcount.Of<Contributors>(7), Headcount.Of<Beneficiaries>(11), Headcount.Of<Population>(10)));

    // Nghệ An: "2,995,949 people in the three programmes" are the 2,885,885 in health insurance and 110,064 more (baonghean.vn post270296): the upper end, as if nobody were in two. The population is rounded.
    [Fact]
    public void PeopleInThreeProgrammes_AreTheUpperEndOfWhatTheyCanBe()
    {
        Observation health = Of("health", 2_885_885);
        Observation others = Of("others", 110_064);

        Observation any = Observation.InAnyOf("any", Country.Insured("82", 3_450_000, Day), health, others);

        Assert.Equal("82 any 2025-12-31", any.Key.ToString());
        Assert.Equal(2_885_885, any.Figure.Value.Number);
        Assert.Equal("2,885,885 to 2,995,949", any.Figure.Bounds!.ToString());
        Assert.Equal((BoundsReason.Overlapping, true, FigureStatus.Derived), (any.Figure.Bounds.Reason, any.Figure.Bounds.IsTight, any.Figure.Status!.Value));
    }

    [Fact]
    public void RoundedGroups_WidenTheBounds()
    {
        Observation any = Observation.InAnyOf("any", Country.Insured("82", 100, Day), Of("one", 50).WithPrecision(10, FigureQualifier.None), Of("other", 20).WithPrecision(10, FigureQualifier.About));

        Assert.Equal("45 to 85", any.Figure.Bounds!.ToString());
        Assert.Equal("45 to 100", Observation.InAnyOf("any", Country.Insured("82", 100, Day), Of("one", 50).WithPrecision(10, FigureQualifier.None), Of("other", 20).WithRelativeStandardError(2)).Figure.Bounds!.ToString());
    }

    [Fact]
    public void WhatIsMissingOrElsewhere_IsTheReason()
    {
        Observation everybody = Country.Insured("82", 100, Day);
        Observation missing = Observation.Of("82", "one", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), Day);

        Assert.Equal(NoValueReason.Suppressed, Observation.InAnyOf("any", everybody, missing, Of("other", 20)).Figure.Reason);
        Assert.Equal(NoValueDetailKind.FiguresLacking, Observation.InAnyOf("any", everybody, missing).Figure.Detail!.Kind);
        Assert.Equal(NoValueReason.NotComparable, Observation.InAnyOf("any", everybody, Country.Insured("51", 1, Day)).Figure.Reason);
        Assert.Equal(NoValueReason.NotComparable, Observation.InAnyOf("any", everybody, Country.Insured("82", 1, Day.PlusDays(-1))).Figure.Reason);
        Assert.Equal(NoValueDetailKind.UnitsDiffer, Observation.InAnyOf("any", everybody, Observation.Of("82", "debt", Amount.Of<Dong>(1), Day)).Figure.Detail!.Kind);
        Assert.Equal(NoValueReason.Conflicting, Observation.InAnyOf("any", everybody, Of("other", 101)).Figure.Reason);
        Bad.Argument<ArgumentException>("groups", "there is none", () => Observation.InAnyOf("any", everybody));
        Assert.Throws<ArgumentNullException>("groups", () => Observation.InAnyOf("any", everybody, Of("one", 1), null!));
    }

    // Every world of up to four people, each in any of three groups: nothing is outside the bounds, and both ends are attained.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bounds_AreWhatSmallWorldsOfPeopleAttain(int population)
    {
        var attained = new Dictionary<(int, int, int), (int Least, int Most)>();
        for (int world = 0; world < 1 << (3 * population); world++)
        {
            int[] people = [.. Enumerable.Range(0, population).Select(person => (world >> (3 * person)) & 7)];
            var counts = (people.Count(one => (one & 1) != 0), people.Count(one => (one & 2) != 0), people.Count(one => (one & 4) != 0));
            int any = people.Count(one => one != 0);
            (int least, int most) = attained.GetValueOrDefault(counts, (any, any));
            attained[counts] = (Math.Min(least, any), Math.Max(most, any));
        }

        Assert.Equal((population + 1) * (population + 1) * (population + 1), attained.Count);
        foreach (((int one, int two, int three), (int least, int most)) in attained)
        {
            Bounds<Headcount<Covered>> bounds = Whole.Of<Covered>().InAnyOf(Headcount.Of<Contributors>(one), Headcount.Of<Beneficiaries>(two), Headcount.Of<Survivors>(three), Headcount.Of<Population>(population));
            Assert.Equal((least, most), (bounds.Smallest!.Value.Persons, bounds.Largest!.Value.Persons));
            Observation any = Observation.InAnyOf("any", Country.Insured("82", population, Day), Of("one", one), Of("two", two), Of("three", three));
            Assert.Equal((least, most), (any.Figure.Value.Number, any.Figure.Bounds?.Largest?.Number ?? any.Figure.Value.Number));
        }
    }

    private static Observation Of(string subject, long people) => Observation.Of("82", subject, ObservedQuantity.OfPeople(people), Day);

    private readonly record struct Survivors : IPartOf<Covered>
    {
        public static string Code => "test:survivors";
    }
}
