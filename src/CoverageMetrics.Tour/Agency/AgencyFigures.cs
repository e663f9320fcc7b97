using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Restatement;
using CoverageMetrics.Targets;
using CoverageMetrics.Tour.Tables;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Agency;

/// <summary>The made-up figures of an agency for 2024: what its provinces report, and the sums over offices and over all of it.</summary>
internal sealed class AgencyFigures
{
    internal const string Planner = "tour:agency";

    // The ends of the months in thousandths of that of the year: in December members join and debts are paid.
    private static readonly int[] Members = [938, 936, 940, 943, 946, 948, 951, 955, 958, 962, 967, 1_000];
    private static readonly int[] Debts = [2_050, 2_100, 1_980, 1_900, 1_850, 1_800, 1_750, 1_700, 1_600, 1_500, 1_350, 1_000];

    private readonly string[][] _rows = [.. EmbeddedTable.Rows("agency-month.csv")];
    private readonly string _source;

    internal AgencyFigures(TourTexts texts)
    {
        _source = texts["page.made-up-source"];
        Areas = AgencyAreas.Of(_rows.Select(row => (row[0], row[1])), texts);
    }

    internal static ReportingPeriod Year { get; } = ReportingPeriod.Year(2024);

    internal AreaCatalogue Areas { get; }

    /// <summary>Adds up what the provinces report.</summary>
    /// <param name="areas">The hierarchy.</param>
    /// <param name="level">The level.</param>
    internal ObservationSet Observations(AreaCatalogue areas, AreaLevel level)
    {
        IEnumerable<Observation> reported = _rows.SelectMany(Reported).Select(one => one.WithSource(_source));
        return level == AdministrativeLevels.Province
            ? ObservationSet.Of(reported)
            : ObservationSet.Of(RollUp.Of(reported, areas.On(Year.LastDay)).From(AdministrativeLevels.Province).To(level).ToObservations().Select(one => one.WithSource(_source)));
    }

    /// <summary>Gives each area the sum of the plans of its provinces, and the limit of debt that is the same everywhere.</summary>
    /// <param name="areas">The hierarchy.</param>
    /// <param name="level">The level.</param>
    internal TargetSet Targets(AreaCatalogue areas, AreaLevel level)
    {
        AreaTree tree = areas.On(Year.LastDay);
        return TargetSet.Of(_rows.GroupBy(row => level == AdministrativeLevels.Province ? row[0] : tree.Ancestor(tree.Find(row[0])!, level)!.Code.Text).SelectMany(area =>
        {
            TargetTerms terms = TargetTerms.Of(area.Key, Year.LastDay).WithSetter(Planner);
            return new[]
            {
                Target.Of(terms, AgencyMetrics.Receipts, Amount.OfBillions<VietnameseDong>(area.Sum(row => Number(row[8])))).ToAny(),
                AnyTarget.OfPercentage(terms.AtMost(), AgencyMetrics.Late, AnyPercentage.FromPercent(2.1m, AgencyMetrics.Payable), VietnameseDong.Code),
            };
        }));
    }

    private static IEnumerable<Observation> Reported(string[] row)
    {
        AreaCode area = row[0];
        foreach ((int left, LocalDate end) in Year.EachMonth().Select((month, index) => (11 - index, month.LastDay)))
        {
            yield return Observation.Of(area, Headcount.Of<SocialInsurance>(Part(row[3], Members[^(left + 1)])), end);
            yield return Observation.Of(area, Headcount.Of<Registered>(Part(row[5], 1_000 - left)), end);
            yield return Observation.Of(area, Headcount.Of<PaidUp>(Part(row[6], 1_000 - (2 * left))), end);
            yield return Observation.Of(area, Headcount.Of<Active>(Part(row[7], 1_000 - (3 * left))), end);
            yield return Observation.Of(area, AgencyMetrics.Late, Amount.OfBillions<VietnameseDong>(Number(row[11]) * Debts[^(left + 1)] / 1_000), end);
        }

        ObservationTime mean = ObservationTime.MeanOf(Year);
        yield return Observation.Of(area, Headcount.Of<LabourForce>(Part(row[2], 1_000)), mean);
        yield return Observation.Of(area, Headcount.Of<Population>(Part(row[4], 1_000)), mean);
        yield return Observation.Of(area, AgencyMetrics.Receipts, Amount.OfBillions<VietnameseDong>(Number(row[9])), Year);
        yield return Observation.Of(area, AgencyMetrics.Payable, Amount.OfBillions<VietnameseDong>(Number(row[10])), Year);
        yield return Observation.Of(area, AgencyMetrics.Wages, Amount.OfBillions<VietnameseDong>(Number(row[12])), Year);
        yield return Observation.Of(area, AgencyMetrics.Declared, Count.Of<MemberMonths>(Members.Sum(thousandths => Part(row[3], thousandths))), Year);
        yield return Observation.Of(area, AgencyMetrics.Treated, Count.Of<Visits>(Part(row[13], 1_000)), Year);
    }

    private static long Part(string number, int thousandths) => long.Parse(number, CultureInfo.InvariantCulture) * thousandths / 1_000;

    private static decimal Number(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
