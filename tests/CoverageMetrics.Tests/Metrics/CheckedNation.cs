using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Two years and a quarter of a nation as it reports: provinces that grow, people who join and leave with the season, a programme that begins and doubles, and months that are revised up and down.</summary>
internal sealed record CheckedNation(IReadOnlyList<Observation> Rows, ReportingPeriod Month, int Province)
{
    internal static readonly Metric Coverage = Metric.Coverage<Insured, LabourForce>("insured", "insured").WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
    internal static readonly Metric Starting = Metric.Coverage<Voluntary, LabourForce>("voluntary", "voluntary").WithDenominatorDate(DenominatorDate.LatestOnOrBefore);
    internal static readonly MetricSet Metrics = MetricSet.Of(Coverage, Starting);

    private const int Months = 27;
    private static readonly string[] Codes = ["p1", "p2", "p3", "p4", "p5", "p6", "p7"];

    internal static readonly AreaCatalogue Catalogue = Codes
        .Aggregate(new AreaCatalogueBuilder(), static (all, code) => all.Add(Area.Of(code, Country.Province, $"Province {code}")))
        .Build();

    internal string Code => Codes[Province];

    internal static Arbitrary<CheckedNation> All() => Arb.From(
        from provinces in Gen.Choose(0, int.MaxValue - 1).ArrayOf(Codes.Length)
        from month in Gen.Choose(13, Months)
        from province in Gen.Choose(0, Codes.Length - 1)
        select new CheckedNation([.. provinces.SelectMany((seed, i) => Of(Codes[i], new Random(seed)))], MonthOf(month), province));

    /// <summary>Runs the usual checks over the nation with other rows.</summary>
    internal IReadOnlyList<Finding> Check(IEnumerable<Observation> rows) => Check(rows, PublishingChecks.Usual);

    internal IReadOnlyList<Finding> Check(IEnumerable<Observation> rows, PublishingChecks checks)
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), Metrics, Catalogue, Month);
        return checks.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear);
    }

    /// <summary>Finds whether a row is of a group, of the province and of the last month.</summary>
    internal bool IsPlace<TGroup>(Observation row)
        where TGroup : struct, IPopulationGroup => row.Subject == GroupCode<TGroup>.Value && row.Area.Text == Code && row.Time == Month.LastDay;

    internal static ReportingPeriod MonthOf(int number) => ReportingPeriod.Month(2022 + ((number - 1) / 12), ((number - 1) % 12) + 1);

    private static IEnumerable<Observation> Of(string code, Random random)
    {
        double people = Math.Exp(Between(random, Math.Log(60_000), Math.Log(4_000_000)));
        double insured = Between(random, 0.15, 0.4);
        double growth = Between(random, -0.01, 0.09);
        double season = Between(random, 0, 0.006);
        double voluntary = Between(random, 0.004, 0.012);
        for (int number = 1; number <= Months; number++)
        {
            LocalDate day = MonthOf(number).LastDay;
            double years = number / 12.0;
            double joining = 1 + (season * Math.Sin(2 * Math.PI * years)) + Between(random, -0.002, 0.002);
            long stock = (long)(people * insured * Math.Pow(1 + growth, years) * joining);
            Observation latest = Observation.Of(code, Headcount.Of<Insured>(stock), day).WithSource("agency").PublishedOn(day.PlusMonths(2));
            yield return latest;
            yield return Observation.Of(code, Headcount.Of<Insured>(stock + random.Next((int)(-stock / 200), (int)(stock / 200))), day)
                .WithSource("agency, first report").WithStatus(FigureStatus.Provisional).PublishedOn(day.PlusDays(10));
            if (number % 12 == 1)
            {
                yield return Observation.Of(code, Headcount.Of<LabourForce>((long)(people * (1 + (years / 200)))), day).WithSource("survey");
            }

            // The new programme of the second year doubles within months, and slows down.
            if (number > 12)
            {
                yield return Observation.Of(code, Headcount.Of<Voluntary>(1 + (long)(people * voluntary * (1 - Math.Exp(-(number - 12) / 6.0)))), day).WithSource("agency");
            }
        }
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());
}
