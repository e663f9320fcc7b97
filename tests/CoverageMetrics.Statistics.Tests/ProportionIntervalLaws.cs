using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class ProportionIntervalLaws
{
    private delegate Figure<ProportionInterval> Method(long part, long whole, ConfidenceLevel level);

    private static readonly ConfidenceLevel Wider = ConfidenceLevel.OfPercent(99.8m);

    [Fact]
    public void Intervals_HoldTheirValueAndLieBetween0And1() => Hold((of, part, whole) =>
    {
        ProportionInterval interval = of(part, whole, Levels.Usual).Value;
        return interval.Lower >= 0 && interval.Lower <= interval.Value && interval.Value <= interval.Upper && interval.Upper <= 1;
    });

    [Fact]
    public void Intervals_AreMirroredByThoseOfTheOthers() => Hold((of, part, whole) =>
    {
        (ProportionInterval one, ProportionInterval other) = (of(part, whole, Levels.Usual).Value, of(whole - part, whole, Levels.Usual).Value);
        return Math.Abs(one.Lower - (1 - other.Upper)) < 1e-15 && Math.Abs(one.Upper - (1 - other.Lower)) < 1e-15;
    });

    [Fact]
    public void Intervals_OfAHigherLevelHoldThoseOfALower() => Hold((of, part, whole) =>
    {
        (ProportionInterval one, ProportionInterval wider) = (of(part, whole, Levels.Usual).Value, of(part, whole, Wider).Value);
        return (wider.Lower < one.Lower || part == 0) && (wider.Upper > one.Upper || part == whole);
    });

    [Fact]
    public void Intervals_OfTenTimesAsManyAreShorter() => Hold((of, part, whole) =>
    {
        (ProportionInterval one, ProportionInterval more) = (of(part, whole, Levels.Usual).Value, of(10 * part, 10 * whole, Levels.Usual).Value);
        return more.Upper - more.Lower < one.Upper - one.Lower;
    });

    [Fact]
    public void Exact_ReachesFurtherThanWilson_WhereThePartIsInTheMiddle() => Law.Holds(Samples.Small, sample =>
    {
        (long part, long whole) = sample;
        return whole < 10 || 4 * part < whole || 4 * part > 3 * whole || ProportionInterval.ClopperPearson(part, whole, Levels.Usual).Value.Upper > ProportionInterval.Wilson(part, whole, Levels.Usual).Value.Upper;
    });

    // Vectors and single cells beside each other: lengths that are no multiple of a vector, cells without an interval, counts that a double does not hold.
    [Fact]
    public void Many_AtOnce_AreTheSameAsOneByOne() => Law.Holds(Columns, sample =>
    {
        (long[] parts, long[] wholes) = ([.. sample.Select(one => one.Part)], [.. sample.Select(one => one.Whole)]);
        (double[] lower, double[] upper) = (new double[sample.Length], new double[sample.Length]);

        int undefined = ProportionInterval.Wilson(parts, wholes, Wider, lower, upper);

        Assert.Equal(sample.Count(one => one.Whole == 0 || one.Part > one.Whole), undefined);
        foreach (((long part, long whole), (double down, double up)) in sample.Zip(lower.Zip(upper)))
        {
            Figure<ProportionInterval> one = ProportionInterval.Wilson(part, whole, Wider);
            Assert.True(one.HasValue ? Math.Abs(one.Value.Lower - down) <= 1e-15 && Math.Abs(one.Value.Upper - up) <= 1e-15 : double.IsNaN(down) && double.IsNaN(up));
        }
    });

    private static Arbitrary<(long Part, long Whole)[]> Columns => Gen.Frequency(
        (8, Samples.Any.Generator),
        (1, Gen.Elements((0L, 0L), (1L, 0L), (3L, 2L))),
        (1, Gen.Elements((long.MaxValue - 1, long.MaxValue), (9_007_199_254_740_993, 9_007_199_254_740_995), (1L, long.MaxValue)))).ArrayOf().ToArbitrary();

    private static void Hold(Func<Method, long, long, bool> law)
    {
        Law.Holds(Samples.Any, sample => law(ProportionInterval.Wilson, sample.Part, sample.Whole));
        Law.Holds(Samples.Small, sample => law(ProportionInterval.ClopperPearson, sample.Part, sample.Whole));
    }
}
