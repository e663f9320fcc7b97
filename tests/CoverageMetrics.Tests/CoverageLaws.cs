using System.Numerics;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using LabourForceCoverage = CoverageMetrics.Coverage<CoverageMetrics.Groups.Participants, CoverageMetrics.Groups.LabourForce>;

namespace CoverageMetrics.Tests;

public class CoverageLaws
{
    [Fact]
    public void Pooling_does_not_depend_on_order_or_grouping() => Law.Holds(
        Generators.Coverages,
        (a, b, c) => a.Pool(b) == b.Pool(a) && a.Pool(b).Pool(c) == a.Pool(b.Pool(c)));

    [Fact]
    public void Pooling_with_default_changes_nothing() => Law.Holds(
        Generators.AnyCoverages,
        a => a.Pool(default) == a && default(LabourForceCoverage).Pool(a) == a);

    [Fact]
    public void Pooling_adds_the_counts() => Law.Holds(
        Generators.Coverages,
        (a, b) => a.Pool(b).CoveredHeadcount == a.CoveredHeadcount + b.CoveredHeadcount && a.Pool(b).TotalHeadcount == a.TotalHeadcount + b.TotalHeadcount);

    [Fact]
    public void A_pooled_percentage_lies_between_the_two() => Law.Holds(
        Generators.AnyCoverages,
        (a, b) =>
        {
            if (!a.IsDefined || !b.IsDefined || (BigInteger)a.Total + b.Total > long.MaxValue || (BigInteger)a.Covered + b.Covered > long.MaxValue)
            {
                return true;
            }

            LabourForceCoverage pooled = a.Pool(b);
            return a.ComparePercentageTo(b) <= 0
                ? a.ComparePercentageTo(pooled) <= 0 && pooled.ComparePercentageTo(b) <= 0
                : b.ComparePercentageTo(pooled) <= 0 && pooled.ComparePercentageTo(a) <= 0;
        });

    [Fact]
    public void Comparison_agrees_with_the_order_of_the_fractions_within_and_across_programmes() => Law.Holds(
        Generators.AnyCoverages,
        Generators.CoveragesOfInsured,
        (a, b) =>
        {
            int expected = a.IsDefined && b.IsDefined
                ? ((BigInteger)a.Covered * b.Total).CompareTo((BigInteger)b.Covered * a.Total)
                : a.IsDefined.CompareTo(b.IsDefined);
            LabourForceCoverage same = Coverage.Of(Headcount.Of<Participants>(b.Covered), b.TotalHeadcount);
            return Math.Sign(a.ComparePercentageTo(b)) == Math.Sign(expected)
                && Math.Sign(a.ComparePercentageTo(same)) == Math.Sign(expected)
                && Math.Sign(same.ComparePercentageTo(a)) == -Math.Sign(expected)
                && Math.Sign(a.ToAny().ComparePercentageTo(b.ToAny())) == Math.Sign(expected);
        });

    [Fact]
    public void Comparison_tells_neighbours_that_a_quotient_cannot() => Law.Holds(
        Generators.AnyCounts,
        Generators.Places,
        (total, uncovered) =>
        {
            if (total <= uncovered + 2)
            {
                return true;
            }

            // (t - u - 1) of (t - 1) is less than (t - u) of t by u of t(t - 1): for large totals by less than the last digit of a decimal.
            LabourForceCoverage here = Coverage.Of(Headcount.Of<Participants>(total - uncovered), Headcount.Of<LabourForce>(total));
            LabourForceCoverage below = Coverage.Of(Headcount.Of<Participants>(total - uncovered - 1), Headcount.Of<LabourForce>(total - 1));
            return here.ComparePercentageTo(below) == Math.Sign(uncovered) && below.ComparePercentageTo(here) == -Math.Sign(uncovered);
        });

    [Fact]
    public void The_order_by_percentage_is_total() => Law.Holds(
        Generators.AnyCoverages,
        (a, b, c) => a.ComparePercentageTo(a) == 0
            && (a.ComparePercentageTo(b) > 0 || b.ComparePercentageTo(c) > 0 || a.ComparePercentageTo(c) <= 0));

    [Fact]
    public void Percentages_never_contradict_the_exact_order() => Law.Holds(
        Generators.AnyCoverages,
        (a, b) => !a.IsDefined || !b.IsDefined || a.Percentage == b.Percentage || Math.Sign(a.Percentage.CompareTo(b.Percentage)) == Math.Sign(a.ComparePercentageTo(b)));

    [Fact]
    public void More_covered_is_no_lower_percentage() => Law.Holds(
        Generators.AnyCoverages,
        a => !a.IsDefined || a.Covered == long.MaxValue
            || Coverage.Of(Headcount.Of<Participants>(a.Covered + 1), a.TotalHeadcount).Percentage >= a.Percentage);

    [Fact]
    public void All_ways_to_write_agree() => TextContract.SpansAgree(Generators.AnyCoverages);

    [Fact]
    public void Json_reads_back() => JsonContract.RoundTrips(Generators.AnyCoverages);

    [Fact]
    public void The_twin_for_tables_goes_there_and_back() => Law.Holds(
        Generators.AnyCoverages,
        a => a.ToAny().To<Participants, LabourForce>() == a && a.ToAny().IsDefined == a.IsDefined && a.ToAny().ExceedsTotal == a.ExceedsTotal
            && (!a.IsDefined || a.ToAny().Percentage == a.Percentage.ToAny()));
}
