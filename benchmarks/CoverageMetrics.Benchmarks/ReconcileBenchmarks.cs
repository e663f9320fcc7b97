using BenchmarkDotNet.Attributes;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Benchmarks;

/// <summary>How long does it take to hold 10,000 printed figures about 2,000 quantities against one another?</summary>
/// <remarks>Fifty provinces and their sums, four groups, ten year-ends: counts, coverages, changes and growth rates, all in one connected
/// set. The baseline reads the same figures and compares nothing.</remarks>
[MemoryDiagnoser]
public class ReconcileBenchmarks
{
    private const int Provinces = 50;
    private const int Years = 10;
    private const int Groups = 4;

    private Claim[] _claims = [];

    /// <summary>How many of the claims are not true.</summary>
    [Params(0, 10)]
    public int Errors { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_220_831);
        var truth = new long[Provinces, Groups, Years];
        var claims = new List<Claim>();
        for (int province = 0; province < Provinces; province++)
        {
            for (int year = 0; year < Years; year++)
            {
                // People of working age, and three programmes among them.
                truth[province, 0, year] = year == 0 ? random.NextInt64(300_000, 5_000_000) : truth[province, 0, year - 1] * random.Next(995, 1_030) / 1_000;
                for (int group = 1; group < Groups; group++)
                {
                    truth[province, group, year] = truth[province, 0, year] * random.Next(100 * group, (100 * group) + 90) / 1_000;
                }
            }
        }

        for (int province = 0; province < Provinces; province++)
        {
            for (int group = 0; group < Groups; group++)
            {
                for (int year = 0; year < Years; year++)
                {
                    Tell(claims, truth, province, group, year);
                }
            }
        }

        for (int error = 0; error < Errors; error++)
        {
            int number = random.Next(claims.Count / Errors) + (error * (claims.Count / Errors));
            Claim old = claims[number];
            claims[number] = Claim.Count(old.Label, old.Subject, PublishedFigure.Count(6_000_000 + number));
        }

        _claims = [.. claims];
    }

    [Benchmark(Baseline = true)]
    public int Collect() => ClaimSet.Of(_claims).Count;

    [Benchmark]
    public int Reconcile() => ClaimSet.Of(_claims).Reconcile().Conflicts.Count;

    private static FigureKey Name(int province, int group, int year) =>
        FigureKey.Of($"group-{group}", ObservationTime.On(new LocalDate(2013 + year, 12, 31))).WithArea(AreaCode.Of($"{province:00}"));

    private static void Tell(List<Claim> claims, long[,,] truth, int province, int group, int year)
    {
        long value = truth[province, group, year];
        FigureKey quantity = Name(province, group, year);
        string label = $"{province:00}-{group}-{year}";
        claims.Add(Claim.Count(label + "-count", quantity, PublishedFigure.Count(value / 1_000 * 1_000, FigureQualifier.AtLeast)));
        FigureKey other = group > 0 ? Name(province, 0, year) : Name((province + 1) % Provinces, 0, year);
        long whole = group > 0 ? truth[province, 0, year] : truth[(province + 1) % Provinces, 0, year];
        claims.Add(Claim.Coverage(label + "-rate", quantity, other, Percent(value, whole)));
        claims.Add(group > 0
            ? Claim.AtMostDenominator(label + "-part", quantity, other)
            : Claim.Count(label + "-again", quantity, PublishedFigure.Count(decimal.Round(value / 1_000_000m, 2), NumberScale.Millions, FigureQualifier.None)));
        int before = year == 0 ? Years - 1 : year - 1;
        FigureKey earlier = quantity.On(new LocalDate(2013 + before, 12, 31));
        long change = value - truth[province, group, before];
        ChangeDirection direction = change < 0 ? ChangeDirection.Fall : ChangeDirection.Rise;
        claims.Add(Claim.GrowthRate(label + "-growth", quantity, earlier, direction, Percent(Math.Abs(change), truth[province, group, before])));
        claims.Add(Claim.Increment(label + "-change", quantity, earlier, direction, PublishedFigure.Count(Math.Abs(change))));
    }

    private static PublishedFigure Percent(long part, long whole) =>
        PublishedFigure.Percent(decimal.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero) + 0.00m);
}
