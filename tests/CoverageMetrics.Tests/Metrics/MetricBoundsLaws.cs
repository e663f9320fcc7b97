using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>The bounds of what is worked out, beside every world of a few people that the figures allow: no world is beyond them, and some world is at either end.</summary>
public class MetricBoundsLaws
{
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly LocalDate Now = new(2022, 8, 31);

    private static readonly Gen<Range> AnyRange = from low in Gen.Choose(0, 3) from width in Gen.Choose(0, 2) select new Range(low, low + width);

    // Of two provinces: covered before, covered now, the people of now, and the people of before unless those of one figure stand for both dates.
    private static readonly Arbitrary<(Range[] Ranges, bool IsShared)> Worlds = Arb.From(
        from ranges in AnyRange.ArrayOf(8)
        from isShared in Gen.Elements(true, false)
        select (ranges.Select((range, i) => i < 4 ? range : new Range(range.Low, Math.Max(1, range.High))).ToArray(), isShared));

    [Fact]
    public void Bounds_are_those_of_all_worlds() =>
        Prop.ForAll(Worlds, world =>
        {
            Range[] r = world.Ranges;
            Found found = Find(world.Ranges, world.IsShared);
            var percentage = new Ends();
            var change = new Ends();
            var rate = new Ends();
            var points = new Ends();
            var count = new Ends();
            var pooled = new Ends();
            var changeOfAll = new Ends();
            var rateOfAll = new Ends();
            var pointsOfAll = new Ends();
            var share = new Ends();
            var contribution = new Ends();
            foreach (int[] w in All(world.IsShared ? r[..6] : r))
            {
                (int a1, int a2, int b1, int b2, int n1, int n2) = (w[0], w[1], w[2], w[3], w[4], w[5]);
                (int m1, int m2) = world.IsShared ? (n1, n2) : (w[6], w[7]);
                percentage.Add(b1, n1);
                change.Add(b1 - a1, 100);
                rate.Add(b1 - a1, a1);
                points.Add((b1 * m1) - (a1 * n1), n1 * m1);
                count.Add(b1 + b2, 100);
                pooled.Add(b1 + b2, n1 + n2);
                changeOfAll.Add(b1 + b2 - a1 - a2, 100);
                rateOfAll.Add(b1 + b2 - a1 - a2, a1 + a2);
                pointsOfAll.Add(((b1 + b2) * (m1 + m2)) - ((a1 + a2) * (n1 + n2)), (n1 + n2) * (m1 + m2));
                share.Add(b1, b1 + b2);
                contribution.Add(b1 - a1, a1 + a2);
            }

            percentage.Are(found.Cell.Percentage, one => one.Percent);
            change.Are(found.Comparison.Change, one => one.Number);
            rate.Are(found.Comparison.Rate, one => one.Percent);
            points.Are(found.Comparison.Points, one => one.Points);
            count.Are(found.Total.Count, one => one.Number);
            pooled.Are(found.Total.Percentage, one => one.Percent);
            changeOfAll.Are(found.TotalComparison.Change, one => one.Number);
            rateOfAll.Are(found.TotalComparison.Rate, one => one.Percent);
            pointsOfAll.Are(found.TotalComparison.Points, one => one.Points);
            share.Are(MetricTable.ShareOf(found.Cell, found.Total), one => one.Percent);
            contribution.Are(found.TotalComparison.ContributionOf(found.Comparison), one => one.Points);
        }).Check(Law.Of(200));

    [Fact]
    public void People_to_reach_are_those_of_all_worlds() =>
        Prop.ForAll(Worlds, Gen.Choose(1, 120).ToArbitrary(), (world, target) =>
        {
            Found found = Find(world.Ranges, world.IsShared);
            var missing = new Ends();
            foreach (int[] w in All([world.Ranges[2], world.Ranges[4]]))
            {
                missing.Add(Math.Max(0, (((target * w[1]) + 99) / 100) - w[0]), 100);
            }

            missing.Are(found.Cell.PeopleToReach(AnyPercentage.FromPercent(target, "labour-force")), one => one);
        }).Check(Law.Of(200));

    [Fact]
    public void A_figure_that_is_known_more_closely_never_widens_what_is_worked_out_from_it() =>
        Prop.ForAll(Worlds, Gen.Choose(0, 7).ToArbitrary(), (world, place) =>
        {
            Range[] closer = [.. world.Ranges.Select((range, i) => i == place ? new Range(range.High, range.High) : range)];
            Found before = Find(world.Ranges, world.IsShared);
            Found after = Find(closer, world.IsShared);

            Within(before.Cell.Percentage, after.Cell.Percentage, one => one.Percent);
            Within(before.Comparison.Points, after.Comparison.Points, one => one.Points);
            Within(before.TotalComparison.Rate, after.TotalComparison.Rate, one => one.Percent);
            Within(MetricTable.ShareOf(before.Cell, before.Total), MetricTable.ShareOf(after.Cell, after.Total), one => one.Percent);
        }).Check(Law.Of(200));

    private static void Within<T>(Figure<T> wide, Figure<T> narrow, Func<T, decimal> number)
        where T : struct
    {
        if (wide.HasValue && narrow.HasValue && wide.Bounds is { } bounds)
        {
            Assert.True(bounds.Smallest is not { } smallest || number(smallest) <= number(narrow.Bounds?.Smallest ?? narrow.Value));
            Assert.True(bounds.Largest is not { } largest || number(largest) >= number(narrow.Bounds?.Largest ?? narrow.Value));
        }
    }

    private static Found Find(Range[] r, bool isShared)
    {
        List<Observation> observations =
        [
            One("51", "participants", r[0], Before), One("62", "participants", r[1], Before), One("51", "participants", r[2], Now), One("62", "participants", r[3], Now),
            One("51", "labour-force", r[4], isShared ? Before : Now), One("62", "labour-force", r[5], isShared ? Before : Now),
        ];
        if (!isShared)
        {
            observations.AddRange([One("51", "labour-force", r[6], Before), One("62", "labour-force", r[7], Before)]);
        }

        MetricTable table = Country.Table(Now, [.. observations]);
        Area[] areas = [table.On("51"), table.On("62")];
        return new(
            table.Cell(areas[0], Country.Rate),
            table.Compare(areas[0], Country.Rate, ComparisonBase.SamePeriodLastYear),
            table.Total(areas, Country.Rate),
            table.CompareTotal(areas, Country.Rate, ComparisonBase.SamePeriodLastYear));
    }

    private static Observation One(string area, string subject, Range range, LocalDate day) => Observation.Of(
        AreaCode.Of(area),
        subject,
        Figure.Of(ObservedQuantity.OfPeople(range.High), FigureStatus.Final, Bounds.Of(ObservedQuantity.OfPeople(range.Low), ObservedQuantity.OfPeople(range.High), BoundsReason.Rounded)),
        ObservationTime.On(day));

    private static IEnumerable<int[]> All(Range[] ranges)
    {
        int[] world = [.. ranges.Select(range => range.Low)];
        while (true)
        {
            yield return world;
            int i = 0;
            while (i < world.Length && world[i] == ranges[i].High)
            {
                world[i] = ranges[i++].Low;
            }

            if (i == world.Length)
            {
                yield break;
            }

            world[i]++;
        }
    }

    private sealed record Found(MetricCell Cell, MetricComparison Comparison, MetricTotal Total, MetricTotalComparison TotalComparison);

    private readonly record struct Range(int Low, int High)
    {
        public override string ToString() => $"{Low}–{High}";
    }

    /// <summary>The smallest and the largest fraction of those that are defined, in percent.</summary>
    private sealed class Ends
    {
        private long _low;
        private long _lowOf;
        private long _high;
        private long _highOf;

        internal void Add(long part, long whole)
        {
            if (whole == 0)
            {
                return;
            }

            (_low, _lowOf) = _lowOf == 0 || part * _lowOf < _low * whole ? (part, whole) : (_low, _lowOf);
            (_high, _highOf) = _highOf == 0 || part * _highOf > _high * whole ? (part, whole) : (_high, _highOf);
        }

        internal void Are<T>(Figure<T> figure, Func<T, decimal> number)
            where T : struct
        {
            if (!figure.HasValue)
            {
                return;
            }

            decimal low = figure.IsExact ? number(figure.Value) : number(figure.Bounds!.Smallest!.Value);
            decimal high = figure.IsExact ? number(figure.Value) : number(figure.Bounds!.Largest!.Value);
            Assert.Equal(100m * _low / _lowOf, low, 20);
            Assert.Equal(100m * _high / _highOf, high, 20);
            Assert.True(figure.IsExact || figure.Bounds!.IsTight);
        }
    }
}
