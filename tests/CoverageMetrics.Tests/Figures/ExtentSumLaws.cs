using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Figures;

public class ExtentSumLaws
{
    // Nothing is known of some, and of others no end on one side or the other.
    private static readonly Arbitrary<Extent?[]> Parts = Arb.From(
        from parts in (from low in Gen.Choose(-3, 3)
                       from width in Gen.Choose(0, 3)
                       from limits in Gen.Choose(0, 7)
                       select limits == 7 ? (Extent?)null : new Extent(limits is 1 or 3 ? null : low, limits is 2 or 3 ? null : low + width, BoundsReason.Rounded, true)).ArrayOf()
        select parts[..Math.Min(parts.Length, 5)]);

    [Fact]
    public void A_sum_reaches_from_the_sum_of_the_low_ends_to_that_of_the_high_ends() =>
        Law.Holds(Parts, parts => Assert.Equal(Ends(parts), Ends(SumOf(parts).Extent)));

    [Fact]
    public void A_sum_without_one_of_its_parts_is_that_of_the_others() =>
        Law.Holds(Parts, parts => Assert.All(parts, (part, place) =>
            Assert.Equal(Ends([.. parts[..place], .. parts[(place + 1)..]]), Ends(SumOf(parts).Without(part)))));

    [Fact]
    public void A_sum_of_sums_is_that_of_all_parts_and_is_so_without_one_of_them() =>
        Law.Holds(Parts, (first, second) =>
        {
            ExtentSum sum = SumOf(first);
            sum.Add(SumOf(second));

            Assert.Equal(Ends([.. first, .. second]), Ends(sum.Extent));
            Assert.All(second, (part, place) => Assert.Equal(Ends([.. first, .. second[..place], .. second[(place + 1)..]]), Ends(sum.Without(part))));
        });

    private static ExtentSum SumOf(Extent?[] parts)
    {
        var sum = new ExtentSum();
        Array.ForEach(parts, sum.Add);
        return sum;
    }

    private static (decimal? Low, decimal? High)? Ends(Extent? extent) => extent is { } known ? (known.Low, known.High) : null;

    private static (decimal? Low, decimal? High)? Ends(Extent?[] parts)
    {
        if (parts.Contains(null))
        {
            return null;
        }

        return (
            parts.Any(part => part!.Value.Low is null) ? null : parts.Sum(part => part!.Value.Low!.Value),
            parts.Any(part => part!.Value.High is null) ? null : parts.Sum(part => part!.Value.High!.Value));
    }
}
