using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class ThreadsTests
{
    private static readonly TargetSet Targets = TargetSet.Of([Target.Of(TargetTerms.Of("01", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(1_500_000)).ToAny()]);

    public static TheoryData<string> Layouts => ["areas", "metrics", "months"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Report_OnManyThreadsAtOnce_SaysWhatItSaysOnOne(string layout)
    {
        string[] once = Said(Build(layout));
        CoverageReport shared = Build(layout);
        string[][] said = new string[8][];

        Parallel.For(0, said.Length, new ParallelOptions { MaxDegreeOfParallelism = said.Length }, i => said[i] = Said(shared));

        Assert.All(said, one => Assert.Equal(once, one));
        Assert.Contains(once, text => text.Contains("1,400,123 people", StringComparison.Ordinal));
    }

    private static CoverageReport Build(string layout)
    {
        CoverageReportDraft draft = Nation.Report(Nation.Provinces).Against(Targets);
        return (layout switch
        {
            "areas" => draft.Show([.. ReportMeasure.All.Where(measure => measure != ReportMeasure.NetIncrease)]),
            "metrics" => draft.ForArea("01"),
            _ => draft.ByMonth("01", ReportingPeriod.Month(2015, 12), ReportingPeriod.Month(2016, 12)),
        }).Build();
    }

    private static string[] Said(CoverageReport report) =>
    [
        .. report.Rows.SelectMany(row => report.Columns.Select(column => row.Explain(column))),
        .. report.Findings.Select(finding => finding.ToString()),
        report.ToText(),
        .. report.Layout == ReportLayout.Areas ? new[] { ChartKind.Bars, ChartKind.BeforeAndAfter }.Select(kind => report.Chart(kind, "bhxh").ToSvg())
            : report.Layout == ReportLayout.Months ? [report.Chart(ChartKind.Line, "bhxh").ToSvg()] : Array.Empty<string>(),
    ];
}
