using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class InequalityLaws
{
    private static readonly Gen<(long People, double Value, double StandardError)> Group =
        from people in Gen.Choose(1, 9_000_000)
        from value in Gen.Choose(20, 980)
        from error in Gen.Choose(0, 40)
        select ((long)people, value / 1_000.0, error / 1_000.0);

    private static Arbitrary<(string Code, long People, double Value, double StandardError)[]> Groups => Named(Group.NonEmptyListOf().Select(all => all.ToArray()));

    private static Arbitrary<(string Code, long People, double Value, double StandardError)[]> FewGroups => Named(Gen.Choose(1, 8).SelectMany(count => Group.ArrayOf(count)));

    [Fact]
    public void Equal_groups_have_no_inequality() => Law.Holds(Groups, groups =>
    {
        Inequality equal = Make(groups.Select(one => (one.Code, one.People, groups[0].Value, one.StandardError)));
        foreach (Figure<InequalityEstimate> estimate in All(equal))
        {
            bool isRatio = estimate.HasValue && estimate.Value.Method == IntervalMethod.LogDelta;
            Assert.True(!estimate.HasValue || Math.Abs(estimate.Value.Value - (isRatio ? 1 : 0)) < 1e-12);
        }
    });

    [Fact]
    public void Scaling_the_people_changes_nothing_and_scaling_the_values_only_what_has_their_unit() => Law.Holds(Groups, groups =>
    {
        Figure<InequalityEstimate>[] one = [.. All(Make(groups))];
        Figure<InequalityEstimate>[] more = [.. All(Make(groups.Select(group => (group.Code, 7 * group.People, group.Value, group.StandardError))))];
        Figure<InequalityEstimate>[] larger = [.. All(Make(groups.Select(group => (group.Code, group.People, 100 * group.Value, 100 * group.StandardError))))];
        foreach (((Figure<InequalityEstimate> was, Figure<InequalityEstimate> same), Figure<InequalityEstimate> scaled) in one.Zip(more).Zip(larger))
        {
            Assert.Equal((was.HasValue, was.HasValue), (same.HasValue, scaled.HasValue));
            if (was.HasValue)
            {
                double by = Unit(was.Value.Measure);
                Assert.True(Close(was.Value.Value, same.Value.Value) && Close(was.Value.Upper, same.Value.Upper));
                Assert.True(Close(by * was.Value.Value, scaled.Value.Value) && Close(by * was.Value.Lower, scaled.Value.Lower) && Close(by * was.Value.StandardError, scaled.Value.StandardError));
            }
        }
    });

    [Fact]
    public void Limits_hold_the_value_and_nest_with_the_level() => Law.Holds(Groups, groups =>
    {
        Inequality of = Make(groups);
        foreach ((Figure<InequalityEstimate> one, Figure<InequalityEstimate> wider) in All(of).Zip(All(of, ConfidenceLevel.OfPercent(99.8m))))
        {
            Assert.True(!one.HasValue || (wider.Value.Lower <= one.Value.Lower && one.Value.Lower <= one.Value.Value && one.Value.Value <= one.Value.Upper && one.Value.Upper <= wider.Value.Upper));
        }

        foreach (SlopeFit fit in Enum.GetValues<SlopeFit>())
        {
            Assert.True(!of.SlopeIndex(fit, 1, Levels.Usual).TryGetValue(out InequalityEstimate slope) || (slope.Lower <= slope.Value && slope.Value <= slope.Upper));
            Assert.True(!of.RelativeIndex(fit, Levels.Usual).TryGetValue(out InequalityEstimate relative) || (relative.Lower <= relative.Value && relative.Value <= relative.Upper));
        }
    });

    // How a measure moves when one group does, tried out by moving it: the standard error is the root of the sum of the squares. Where a distance is 0 a measure has no slope.
    [Fact]
    public void Standard_errors_are_those_that_moving_each_group_gives() => Law.Holds(FewGroups, groups =>
    {
        if (groups.Select(one => one.Value).Append(Make(groups).Mean).Order().Aggregate((Last: -1.0, Closest: 1.0), (at, next) => (next, Math.Min(at.Closest, next - at.Last))).Closest < 1e-4)
        {
            return;
        }

        foreach (Func<Inequality, Figure<InequalityEstimate>> measure in Enum.GetValues<InequalityMeasure>().Select(one => (Func<Inequality, Figure<InequalityEstimate>>)(of => of.Estimate(one, 1, Levels.Usual)))
            .Append(of => of.SlopeIndex(SlopeFit.Logistic, 1, Levels.Usual)).Append(of => of.RelativeIndex(SlopeFit.Logarithmic, Levels.Usual)))
        {
            if (measure(Make(groups)).TryGetValue(out InequalityEstimate estimate) && estimate.Value < 1e4)
            {
                double variance = 0;
                for (int moved = 0; moved < groups.Length; moved++)
                {
                    double up = measure(Move(groups, moved, 1e-6)).Value.Value;
                    double down = measure(Move(groups, moved, -1e-6)).Value.Value;
                    variance += Math.Pow((up - down) / 2e-6 * groups[moved].StandardError, 2);
                }

                Assert.Equal(Math.Sqrt(variance), estimate.StandardError, 1e-4 * (1 + estimate.StandardError));
            }
        }
    });

    [Fact]
    public void Order_of_groups_without_one_does_not_matter() => Law.Holds(Groups, groups =>
    {
        (Inequality one, Inequality other) = (Inequality.Of(groups, MetricDirection.HigherIsBetter), Inequality.Of(Enumerable.Reverse(groups), MetricDirection.HigherIsBetter));
        foreach ((Figure<InequalityEstimate> there, Figure<InequalityEstimate> back) in All(one).Zip(All(other)))
        {
            Assert.True(there.HasValue ? Close(there.Value.Value, back.Value.Value) : !back.HasValue);
        }
    });

    [Fact]
    public void Turning_the_order_round_turns_slope_and_concentration_round() => Law.Holds(Groups, groups =>
    {
        (Inequality one, Inequality other) = (Make(groups), Make(Enumerable.Reverse(groups)));
        Assert.True(Close(Concentration(one), -Concentration(other)));
        Assert.True(!one.SlopeIndex(SlopeFit.Logistic, 1, Levels.Usual).TryGetValue(out InequalityEstimate slope) || Close(slope.Value, -other.SlopeIndex(SlopeFit.Logistic, 1, Levels.Usual).Value.Value));
        Assert.True(!one.RelativeIndex(SlopeFit.Logarithmic, Levels.Usual).TryGetValue(out InequalityEstimate relative) || Close(1, relative.Value * other.RelativeIndex(SlopeFit.Logarithmic, Levels.Usual).Value.Value));

        static double Concentration(Inequality of) => of.Estimate(InequalityMeasure.ConcentrationAbsolute, 1, Levels.Usual).Value.Value;
    });

    [Fact]
    public void Parts_between_and_within_larger_areas_add_up_to_all() => Law.Holds(Groups, groups =>
    {
        Inequality of = Make(groups);
        foreach (InequalityMeasure measure in new[] { InequalityMeasure.Theil, InequalityMeasure.MeanLogDeviation })
        {
            double all = of.Estimate(measure, 1, Levels.Usual).Value.Value;
            InequalitySplit split = of.Split(measure, code => code[^1..]).Value;
            Assert.True(Close(all, split.Value) && split.Between >= 0 && split.Within >= 0);
            Assert.Equal((0, measure), (Math.Round(of.Split(measure, _ => "all").Value.Between, 15), split.Measure));
            Assert.Equal(0, of.Split(measure, code => code).Value.Within);

            // Where each area has the value of its larger one, what is left is the part between.
            var regions = groups.GroupBy(one => one.Code[^1..], (region, members) => (members.Sum(one => one.People), Mean: members.Sum(one => one.Value * one.People) / members.Sum(one => one.People), region));
            Assert.True(Close(split.Between, Make(regions.Select(one => (one.region, one.Item1, one.Mean, 0.0))).Estimate(measure, 1, Levels.Usual).Value.Value));
        }
    });

    private static Arbitrary<(string Code, long People, double Value, double StandardError)[]> Named(Gen<(long People, double Value, double StandardError)[]> groups) =>
        groups.Select(all => all.Select((one, place) => ($"{place}", one.People, one.Value, one.StandardError)).ToArray()).ToArbitrary();

    private static double Unit(InequalityMeasure measure) => measure switch
    {
        InequalityMeasure.BetweenGroupVariance => 10_000,
        InequalityMeasure.Ratio or InequalityMeasure.SlopeRelative or InequalityMeasure.CoefficientOfVariation or InequalityMeasure.DisparityUnweighted or InequalityMeasure.DisparityWeighted
            or InequalityMeasure.ConcentrationRelative or InequalityMeasure.Theil or InequalityMeasure.MeanLogDeviation or InequalityMeasure.PopulationGainFraction => 1,
        _ => 100,
    };

    private static IEnumerable<Figure<InequalityEstimate>> All(Inequality of) => All(of, Levels.Usual);

    private static IEnumerable<Figure<InequalityEstimate>> All(Inequality of, ConfidenceLevel level) => Enum.GetValues<InequalityMeasure>().Select(measure => of.WithReference("0").Estimate(measure, 1, level));

    private static Inequality Move((string Code, long People, double Value, double StandardError)[] groups, int moved, double by) =>
        Make(groups.Select((one, place) => (one.Code, one.People, place == moved ? one.Value + by : one.Value, one.StandardError)));

    private static Inequality Make(IEnumerable<(string Code, long People, double Value, double StandardError)> groups) => Inequality.OfOrdered(groups, MetricDirection.HigherIsBetter);

    private static bool Close(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1e-3, Math.Abs(one));
}
