using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;

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

    private static void Hold(Func<Method, long, long, bool> law)
    {
        Law.Holds(Samples.Any, sample => law(ProportionInterval.Wilson, sample.Part, sample.Whole));
        Law.Holds(Samples.Small, sample => law(ProportionInterval.ClopperPearson, sample.Part, sample.Whole));
    }
}
