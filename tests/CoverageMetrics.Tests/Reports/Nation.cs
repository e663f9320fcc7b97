using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>The nation and three of its provinces: the published year-ends of the nation, and provinces made up for the tests.</summary>
/// <remarks>Counts of participants: annual settlement reports of Viet Nam Social Security; labour force: General Statistics Office, edition of 2018, in thousands.</remarks>
internal static class Nation
{
    internal const string Settlement = "annual settlement reports";
    internal const string Statistics = "General Statistics Office, 2018";

    internal static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    internal static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    internal static readonly AreaLevel Commune = AreaLevel.AtRank(3, "commune");
    internal static readonly LocalDate End2015 = new(2015, 12, 31);
    internal static readonly LocalDate End2016 = new(2016, 12, 31);

    internal static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("VN", Country, "Việt Nam"))
        .Add(Area.Of("01", Province, "Hà Nội").Under("VN"))
        .Add(Area.Of("48", Province, "Đà Nẵng").Under("VN"))
        .Add(Area.Of("92", Province, "Cần Thơ").Under("VN"))
        .Add(Area.Of("00004", Commune, "Ba Đình").Under("01"))
        .Add(Area.Of("00070", Commune, "Hoàn Kiếm").Under("01"))
        .Build();

    internal static readonly Metric Insured =
        Metric.Coverage<Participants, LabourForce>("bhxh", "Social insurance");

    internal static readonly Metric Receipts = Metric.Money<Dong>("receipts", "receipts", "Receipts");

    internal static readonly Language English = Language.English.Naming(("vn:vss", "VSS"));

    internal static readonly Language Vietnamese = Vietnam.Vietnamese.Language.Naming(
        ("bhxh", "Bảo hiểm xã hội"), ("receipts", "Số thu"), ("debts", "Nợ"), ("count", "Số người"), ("rate", "Tỷ lệ"), ("vn:vss", "BHXH Việt Nam"));

    internal static readonly MetricSet Metrics = MetricSet.Of(Insured);

    internal static readonly ObservationSet YearEnds = ObservationSet.Of(
    [
        People("VN", 13_055_704, End2016).WithSource(Settlement),
        People("VN", 12_290_529, End2015).WithSource(Settlement),
        Observation.Of("VN", Headcount.OfThousands<LabourForce>(54_445.3m), End2016).WithSource(Statistics),
        Observation.Of("VN", Headcount.OfThousands<LabourForce>(53_984.2m), End2015).WithSource(Statistics),
    ]);

    // Hà Nội has everything; Đà Nẵng has more participants than labour force, and no year before; Cần Thơ did not report.
    internal static readonly ObservationSet Provinces = ObservationSet.Of(
    [
        People("01", 1_400_123, End2016), Labour("01", 3_800_000, End2016),
        People("01", 1_300_123, End2015), Labour("01", 3_700_000, End2015),
        People("48", 230_000, End2016).WithPrecision(1_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated), Labour("48", 220_000, End2016),
        Labour("92", 700_000, End2016),
    ]);

    internal static CoverageReportDraft Report(ObservationSet observations) =>
        CoverageReport.For(observations, Metrics, Catalogue).On(End2016).Compare(ComparisonBase.EndOfLastYear);

    internal static Observation People(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<Participants>(people), day);

    internal static Observation Labour(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<LabourForce>(people), day);

    internal static Area Find(string code) => Catalogue[code, End2016];

    /// <summary>What the numbers of a report are, row by row, as they are printed.</summary>
    internal static string[][] Texts(this CoverageReport report) =>
        [.. report.Rows.Select(row => report.Columns.Select(column => row[column].Text).ToArray())];
}
