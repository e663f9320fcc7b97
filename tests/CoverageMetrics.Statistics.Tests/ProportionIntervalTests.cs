using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Statistics.Tests;

public class ProportionIntervalTests
{
    private const long Earth = 5_000_000_000;

    private static readonly Coverage<Participants, LabourForce> Register = Coverage.Of(Headcount.Of<Participants>(81), Headcount.Of<LabourForce>(263));

    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, methods 3 and 5; as the tests of the R packages propint and ratesci quote it too.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0624, 0.1605, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1611, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0061, 0.1718, 0.0009, 0.1776)]
    public void Intervals_AreThoseOfNewcombesTable(long part, long whole, double lower, double upper, double exactLower, double exactUpper)
    {
        ProportionInterval wilson = ProportionInterval.Wilson(part, whole, Levels.Usual).Value;
        ProportionInterval exact = ProportionInterval.ClopperPearson(part, whole, Levels.Usual).Value;

        Assert.Equal((lower, upper), (Math.Round(wilson.Lower, 4), Math.Round(wilson.Upper, 4)));
        Assert.Equal((exactLower, exactUpper), (Math.Round(exact.Lower, 4), Math.Round(exact.Upper, 4)));
    }

    // The definition, in 28 digits: (x - np)^2 = z^2 n p (1 - p).
    [Theory]
    [InlineData(81, 263, 95)]
    [InlineData(1, 2, 90)]
    [InlineData(0, 1, 99.8)]
    [InlineData(716_041, 3_662_000, 99.8)]
    [InlineData(1, Earth, 95)]
    [InlineData(1_200_000_000, Earth, 99)]
    [InlineData(Earth - 1, Earth, 95)]
    [InlineData(Earth, Earth, 99.8)]
    public void Wilson_SolvesTheScoreEquation(long part, long whole, decimal percent)
    {
        decimal z = Levels.Quantile(percent);
        bool IsOutside(decimal at) => ((part - (whole * at)) * (part - (whole * at))) > z * z * whole * at * (1 - at);
        decimal estimate = (decimal)part / whole;

        ProportionInterval interval = ProportionInterval.Wilson(part, whole, ConfidenceLevel.OfPercent(percent)).Value;

        Assert.Equal((double)(part == 0 ? 0 : Bisection.Find(0m, estimate, IsOutside)), interval.Lower, 1e-12);
        Assert.Equal((double)(part == whole ? 1 : Bisection.Find(estimate, 1m, at => !IsOutside(at))), interval.Upper, 1e-12);
    }

    // Whole numbers only: with p = k / 2^60 every probability is a whole number over 2^(60 n).
    [Theory]
    [InlineData(1, 1, 95)]
    [InlineData(1, 29, 95)]
    [InlineData(15, 40, 99.8)]
    [InlineData(20, 40, 90)]
    [InlineData(39, 40, 95)]
    [InlineData(7, 60, 99)]
    [InlineData(0, 20, 99.8)]
    public void ClopperPearson_SolvesSumsOfWholeNumbers(int part, int whole, decimal percent)
    {
        ProportionInterval interval = ProportionInterval.ClopperPearson(part, whole, ConfidenceLevel.OfPercent(percent)).Value;

        double lower = ExactLower(part, whole, Levels.OneIn(percent));
        double upper = 1 - ExactLower(whole - part, whole, Levels.OneIn(percent));
        Assert.Equal(lower, interval.Lower, 1e-9 * lower);
        Assert.Equal(upper, interval.Upper, 1e-9 * upper);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void ClopperPearson_FewOfBillions_HasTheTailsThatItIsDefinedBy(int part)
    {
        ProportionInterval few = ProportionInterval.ClopperPearson(part, Earth, Levels.Usual).Value;
        ProportionInterval most = ProportionInterval.ClopperPearson(Earth - part, Earth, Levels.Usual).Value;

        double lower = Bisection.Find(0, few.Value, at => 1 - AtMost(part - 1, Earth, at) < 0.025);
        double upper = Bisection.Find(few.Value, 100 * few.Value, at => AtMost(part, Earth, at) > 0.025);
        Assert.Equal(lower, few.Lower, 1e-9 * lower);
        Assert.Equal(upper, few.Upper, 1e-9 * upper);
        Assert.Equal((1 - few.Upper, 1 - few.Lower), (most.Lower, most.Upper));
    }

    [Fact]
    public void ClopperPearson_NobodyOfBillions_IsTheRuleOfThree()
    {
        // (1 - p)^n = 0.025, so that np = -ln 0.025 = 3.6888794541139363 but for p/2 of it.
        ProportionInterval interval = ProportionInterval.ClopperPearson(0, Earth, Levels.Usual).Value;

        Assert.Equal(0, interval.Lower);
        Assert.Equal(3.6888794541139363 / Earth, interval.Upper, 1e-9 * interval.Upper);
    }

    [Fact]
    public void ClopperPearson_HalfOfBillions_IsTheScoreIntervalCorrectedForContinuity()
    {
        // At one half the next term of the expansion is of the order n^(-3/2), which is 3e-15.
        decimal z = Levels.Quantile(95);
        decimal half = Earth / 2m;
        decimal lower = Bisection.Find(0m, 0.5m, at => (half - 0.5m - (Earth * at)) * (half - 0.5m - (Earth * at)) > z * z * Earth * at * (1 - at) && Earth * at < half - 0.5m);

        ProportionInterval interval = ProportionInterval.ClopperPearson(Earth / 2, Earth, Levels.Usual).Value;

        Assert.Equal((double)lower, interval.Lower, 1e-13);
        Assert.Equal(1 - interval.Lower, interval.Upper, 1e-15);
    }

    [Fact]
    public void Ends_AreExact()
    {
        foreach (long whole in new[] { 1, 7, 263, Earth })
        {
            Assert.Equal(0, ProportionInterval.Wilson(0, whole, ConfidenceLevel.OfPercent(99.8m)).Value.Lower);
            Assert.Equal(1, ProportionInterval.Wilson(whole, whole, ConfidenceLevel.OfPercent(99.8m)).Value.Upper);
            Assert.Equal(0, ProportionInterval.ClopperPearson(0, whole, Levels.Usual).Value.Lower);
            Assert.Equal(1, ProportionInterval.ClopperPearson(whole, whole, Levels.Usual).Value.Upper);
        }
    }

    [Fact]
    public void Interval_SaysWhatItIsOf()
    {
        ProportionInterval interval = ProportionInterval.Wilson(81, 263, ConfidenceLevel.OfPercent(90)).Value;

        Assert.Equal((81, 263, 90, IntervalMethod.Wilson), (interval.Part, interval.Whole, interval.Level.Percent, interval.Method));
        Assert.Equal(81.0 / 263, interval.Value);
        Assert.Equal(IntervalMethod.ClopperPearson, ProportionInterval.ClopperPearson(81, 263, Levels.Usual).Value.Method);
    }

    [Fact]
    public void NobodyAsked_HasNoValue()
    {
        Assert.Equal(NoValueReason.Undefined, ProportionInterval.Wilson(0, 0, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, ProportionInterval.ClopperPearson(0, 0, Levels.Usual).Reason);
    }

    [Fact]
    public void MoreThanThereAre_HasNoValue() => Assert.Equal(["part-exceeds-whole"], ProportionInterval.Wilson(3, 2, Levels.Usual).Detail!.Codes);

    [Fact]
    public void Counts_ThatCannotBe_AreRefusedByName()
    {
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(-1, 2, Levels.Usual)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.ClopperPearson(0, -2, Levels.Usual)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.ClopperPearson(1, 1_000_000_000_001, Levels.Usual)).ParamName);
    }

    [Fact]
    public void Register_IsNoSample_UnlessAskedByName()
    {
        Figure<ProportionInterval> refused = ProportionInterval.Wilson(Register, CountBasis.Register, Levels.Usual);

        Assert.Equal(NoValueReason.Undefined, refused.Reason);
        Assert.Equal(["register-is-not-a-sample"], refused.Detail!.Codes);
        Assert.Equal(refused.Detail, ProportionInterval.ClopperPearson(Register.ToAny(), CountBasis.Register, Levels.Usual).Detail);
        Assert.Equal(ProportionInterval.Wilson(81, 263, Levels.Usual), ProportionInterval.Wilson(Register, CountBasis.RegisterAsSample, Levels.Usual));
        Assert.Equal(ProportionInterval.Wilson(81, 263, Levels.Usual), ProportionInterval.Wilson(Register.ToAny(), CountBasis.Sample, Levels.Usual));
        Assert.Equal(ProportionInterval.ClopperPearson(81, 263, Levels.Usual), ProportionInterval.ClopperPearson(Register.ToAny(), CountBasis.Sample, Levels.Usual));
        Assert.Throws<ArgumentOutOfRangeException>("basis", () => ProportionInterval.Wilson(Register, (CountBasis)9, Levels.Usual));
    }

    [Fact]
    public void Million_AtOnce_IsTheSameAsOneByOne_WithoutMemory()
    {
        const int Many = 1_000_000;
        long[] parts = [.. Enumerable.Range(0, Many).Select(cell => (long)cell)];
        long[] wholes = [.. Enumerable.Range(0, Many).Select(cell => cell % 1_000 == 0 ? 0L : (2L * cell) + 1)];
        double[] lower = new double[Many];
        double[] upper = new double[Many];
        int undefined = 0;

        long allocated = Allocation.Bytes(() => undefined = ProportionInterval.Wilson(parts, wholes, Levels.Usual, lower, upper));

        Assert.Equal((1_000, 0), (undefined, allocated));
        Assert.Equal((double.NaN, double.NaN), (lower[1_000], upper[1_000]));
        Assert.All([1, 999, 1_001, Many - 1], cell =>
        {
            ProportionInterval one = ProportionInterval.Wilson(parts[cell], wholes[cell], Levels.Usual).Value;
            Assert.Equal((one.Lower, one.Upper), (lower[cell], upper[cell]));
        });
    }

    [Fact]
    public void Many_ThatCannotBe_AreRefused()
    {
        double[] to = new double[1];

        Assert.Throws<ArgumentException>(() => ProportionInterval.Wilson([1, 2], [3], Levels.Usual, to, to));
        Assert.Equal("wholes", Assert.Throws<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson([1], [-3], Levels.Usual, to, to)).ParamName);

        double[] many = new double[100];
        Assert.StartsWith(
            "A count must not be negative, but cell 50 is -1.",
            Assert.Throws<ArgumentOutOfRangeException>("parts", () => ProportionInterval.Wilson([.. Enumerable.Range(0, 100).Select(cell => cell == 50 ? -1L : 1)], [.. Enumerable.Repeat(9L, 100)], Levels.Usual, many, many)).Message,
            StringComparison.Ordinal);
    }

    private static double ExactLower(int part, int whole, int oneIn)
    {
        if (part == 0)
        {
            return 0;
        }

        BigInteger one = BigInteger.Pow(2, 60);
        (BigInteger low, BigInteger high) = (BigInteger.Zero, one);
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            BigInteger tail = 0;
            BigInteger choices = 1;
            for (int count = 0; count <= whole; count++)
            {
                tail += count < part ? 0 : choices * BigInteger.Pow(middle, count) * BigInteger.Pow(one - middle, whole - count);
                choices = choices * (whole - count) / (count + 1);
            }

            (low, high) = tail * oneIn < BigInteger.Pow(one, whole) ? (middle, high) : (low, middle);
        }

        return (double)low / (double)one;
    }

    // Term by term from nobody on; ln(1 - p) by its series, as p is small.
    private static double AtMost(int part, long whole, double at)
    {
        double term = Math.Exp(-whole * (at + (at * at / 2)));
        double sum = 0;
        for (int count = 0; count <= part; count++)
        {
            sum += term;
            term *= (whole - count) * at / ((count + 1) * (1 - at));
        }

        return sum;
    }
}
