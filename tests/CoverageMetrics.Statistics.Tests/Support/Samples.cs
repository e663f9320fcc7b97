using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Parts of wholes, from one person to the people on Earth.</summary>
internal static class Samples
{
    /// <summary>Gets parts and wholes of any size.</summary>
    internal static Arbitrary<(long Part, long Whole)> Any { get; } = UpTo(7).ToArbitrary();

    /// <summary>Gets parts and wholes of at most some hundred thousands, for what takes time as they grow.</summary>
    internal static Arbitrary<(long Part, long Whole)> Small { get; } = UpTo(3).ToArbitrary();

    private static Gen<(long Part, long Whole)> UpTo(int powers) =>
        from digits in Gen.Choose(1, 999)
        from power in Gen.Choose(0, powers)
        let whole = digits * (long)Math.Pow(10, power)
        from share in Gen.OneOf(Gen.Choose(0, 1_000), Gen.Elements(0, 1_000))
        select (whole * share / 1_000, whole);
}
