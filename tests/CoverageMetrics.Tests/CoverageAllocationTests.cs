using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

/// <summary>Nothing is allocated for a value: only for what a caller asks to keep, such as text.</summary>
public class CoverageAllocationTests
{
    private const int Areas = 10_000;

    private readonly Coverage<Participants, LabourForce>[] _coverages =
        [.. Enumerable.Range(1, Areas).Select(i => Coverage.Of(Headcount.Of<Participants>(i), Headcount.Of<LabourForce>(3 * i)))];

    [Fact]
    public void Pool_OneByOne_AllocatesNothing() => AllocatesNothing(() =>
    {
        Coverage<Participants, LabourForce> pooled = default;
        foreach (Coverage<Participants, LabourForce> area in _coverages)
        {
            pooled = pooled.Pool(area);
        }

        return pooled.Total;
    });

    [Fact]
    public void Pool_Array_AllocatesNothing() => AllocatesNothing(() => _coverages.Pool().Total);

    [Fact]
    public void Pool_List_AllocatesNothing()
    {
        List<Coverage<Participants, LabourForce>> list = [.. _coverages];

        AllocatesNothing(() => list.Pool().Total);
    }

    [Fact]
    public void Pool_ArrayListAndStream_AreTheSame()
    {
        List<Coverage<Participants, LabourForce>> list = [.. _coverages];

        Assert.Equal(_coverages.Pool(), list.Pool());
        Assert.Equal(_coverages.Pool(), _coverages.Where(_ => true).Pool());
    }

    [Fact]
    public void PercentageGrowthAndAttainment_OfManyCells_AllocateNothing() => AllocatesNothing(() =>
    {
        decimal sum = 0;
        foreach (Coverage<Participants, LabourForce> area in _coverages)
        {
            sum += area.Percentage.Round(2).Percent;
            sum += area.CoveredHeadcount.GrowthSince(Headcount.Of<Participants>(area.Total)).Rate.Round(2).Percent;
            sum += area.CoveredHeadcount.Against(Headcount.Of<Participants>(area.Total)).Percentage.Round(2).Percent;
            sum += (area.Percentage - Percentage.FromPercent<LabourForce>(13)).Round(2).Points;
            sum += area.ComparePercentageTo(_coverages[0]);
        }

        return (long)sum;
    });

    [Fact]
    public void TryFormat_IntoASpan_AllocatesNothing()
    {
        char[] buffer = new char[64];

        AllocatesNothing(() =>
        {
            Headcount.Of<Participants>(13_055_704).TryFormat(buffer, out int persons, default, Vietnamese.Language);
            Percentage.FromPercent<LabourForce>(23.98m).TryFormat(buffer, out int percent, default, Vietnamese.Language);
            return persons + percent;
        });
    }

    private static void AllocatesNothing(Func<long> work)
    {
        long expected = work();
        long result = 0;

        Assert.Equal(0, Allocation.Bytes(() => result = work()));
        Assert.Equal(expected, result);
    }
}
