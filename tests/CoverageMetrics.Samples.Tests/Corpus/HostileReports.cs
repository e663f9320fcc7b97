using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using static CoverageMetrics.Samples.Tests.Corpus.Land;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>Reports whose names are made to break an output.</summary>
internal static class HostileReports
{
    private static readonly string[] Names =
    [
        "<script>alert('x')</script> & \"quoted\"", "a\\c `code` *bold* _it_ [link](x) #1 ~~x~~", "=1+1", "+84", "-5", "@SUM(A1)", "'apostrophe", "comma, semicolon;",
        "Ba\u0300 Ri\u0323a – Vu\u0303ng Ta\u0300u", "n\u0301\u0302\u0303\u0304\u0305\u0306\u0307", "مدينة الكويت", "\u202Eright to left\u202C", "zero\u200Bwidth", "東京都", "👨‍👩‍👧 family", "x", new string('W', 300),
    ];

    private static readonly string[] Lines = ["a|b\\|c", "two\nlines", "carriage\r\nreturn", "]]> --> </style></svg>", "=HYPERLINK(\"x\")", "%s {0} $1 \\n", "Bảo hiểm y tế"];

    internal static IEnumerable<CorpusReport> All()
    {
        AreaCatalogue catalogue = Names.Select((name, i) => Area.Of($"{i:D2}", Province, name).Under("VN"))
            .Aggregate(new AreaCatalogueBuilder().Add(Area.Of("VN", Country, Names[0])), (builder, area) => builder.Add(area)).Build();
        MetricSet metrics = MetricSet.Of([.. Lines.Select((name, i) => Metric.Coverage<SocialInsurance, LabourForce>($"m{i}", name))]);
        IEnumerable<Observation> observations = Names.SelectMany((_, i) => Years($"{i:D2}", 500 + i, 1_000, 400 + i, 900)).Select((one, i) => one.WithSource(Names[i % Names.Length]));
        ObservationSet set = ObservationSet.Of([.. observations, .. Years("VN", 5, 10, 4, 10)]);
        TargetSet targets = TargetSet.Of(Names.Select((_, i) => Target.Of(TargetTerms.Of($"{i:D2}", Day).WithSetter("<b>|setter"), Headcount.Of<SocialInsurance>(600)).ToAny()));
        CoverageReportDraft report = CoverageReport.For(set, MetricSet.Of(metrics[0]), catalogue).On(Day).Compare(ComparisonBase.EndOfLastYear).Against(targets);
        return
        [
            new("hostile-areas", report.Build()),
            new CorpusReport("hostile-order", report.OrderByName().In(Land.Vietnamese).Titled("=cmd|' /C calc'!A0 <title>").Sourced("-source\n| - <i>").Stamped("@stamp, \"made up\"").Build()).Naming("<b>|setter", "+the <setter>", "=\"cơ quan\""),
            new("hostile-metrics", CoverageReport.For(set, metrics, catalogue).On(Day).Compare(ComparisonBase.EndOfLastYear).ForArea("00").Check(PublishingChecks.Usual).Build()),
            new("hostile-months", CoverageReport.For(set, MetricSet.Of(metrics[2]), catalogue).ByMonth("12", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)).Build()),
        ];
    }
}
