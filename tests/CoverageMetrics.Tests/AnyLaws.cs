using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests;

/// <summary>The twins for tables do at run time what the types do when compiled.</summary>
public class AnyLaws
{
    private static readonly Arbitrary<AnyHeadcount> AnyHeadcounts = Generators.Headcounts.Convert(a => a.ToAny(), a => a.To<LabourForce>());

    private static readonly Arbitrary<AnyAmount> AnyAmounts = Generators.Amounts.Convert(a => a.ToAny(), a => a.To<Dong>());

    private static readonly Arbitrary<AnyPercentage> AnyPercentages = Generators.Percentages.Convert(a => a.ToAny(), a => a.To<LabourForce>());

    private static readonly Arbitrary<AnyCoverage> AnyCoverages = Generators.Coverages.Convert(a => a.ToAny(), a => a.To<Participants, LabourForce>());

    [Fact]
    public void Headcounts_add_as_their_types_do() => Law.Holds(
        Generators.Headcounts,
        (a, b) => a.ToAny().Plus(b.ToAny()) == (a + b).ToAny());

    [Fact]
    public void Amounts_add_as_their_types_do() => Law.Holds(
        Generators.Amounts,
        (a, b) => a.ToAny().Plus(b.ToAny()) == (a + b).ToAny());

    [Fact]
    public void Percentages_subtract_and_round_as_their_types_do() => Law.Holds(
        Generators.Percentages,
        (a, b) => a.ToAny().Minus(b.ToAny()) == a - b && a.ToAny().Round(2) == a.Round(2).ToAny());

    [Fact]
    public void Coverages_pool_as_their_types_do() => Law.Holds(
        Generators.Coverages,
        (a, b) => a.ToAny().Pool(b.ToAny()) == a.Pool(b).ToAny() && a.ToAny() == AnyCoverage.Between(a.CoveredHeadcount.ToAny(), a.TotalHeadcount.ToAny()));

    [Fact]
    public void All_ways_to_write_agree()
    {
        TextContract.SpansAgree(AnyHeadcounts);
        TextContract.SpansAgree(AnyAmounts);
        TextContract.SpansAgree(AnyPercentages);
        TextContract.SpansAgree(AnyCoverages);
    }

    [Fact]
    public void Json_reads_back()
    {
        JsonContract.RoundTrips(AnyHeadcounts);
        JsonContract.RoundTrips(AnyAmounts);
        JsonContract.RoundTrips(AnyPercentages);
        JsonContract.RoundTrips(AnyCoverages);
    }
}
