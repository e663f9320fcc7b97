using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>A report of all communes has nearly two hundred thousand values: what one takes is counted in bytes.</summary>
public class ReportCostTests
{
    private const int Areas = 1_000;

    [Fact]
    public void Build_TakesAtMost125BytesAValue()
    {
        LocalDate day = new(2022, 8, 31);
        LocalDate[] days = [day, new(2022, 7, 31), new(2021, 12, 31), new(2021, 8, 31)];
        var areas = new AreaCatalogueBuilder();
        var observations = new List<Observation>();
        for (int i = 0; i < Areas; i++)
        {
            string code = i.ToString("D5", CultureInfo.InvariantCulture);
            areas.Add(Area.Of(code, Nation.Commune, "Commune " + code));
            observations.AddRange(days.SelectMany((at, number) => new[]
            {
                Nation.People(code, 5_000 + (17 * i) + number, at), Nation.Labour(code, 30_000 + (11 * i) + number, at),
            }));
        }

        CoverageReportDraft draft = CoverageReport.For(ObservationSet.Of(observations), MetricSet.Of(Nation.Insured), areas.Build())
            .On(day).Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth);
        CoverageReport report = draft.Build();

        Assert.InRange(Allocation.Bytes(() => report = draft.Build()), 1, 125 * report.Rows.Count * report.Columns.Count);
    }
}
