using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>A made-up land of four provinces and the words its reports are built with.</summary>
internal static class Land
{
    internal static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    internal static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    internal static readonly AreaLevel Commune = AreaLevel.AtRank(3, "commune");
    internal static readonly LocalDate Day = new(2016, 12, 31);
    internal static readonly LocalDate Before = new(2015, 12, 31);

    internal static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("VN", Country, "Việt Nam"))
        .Add(Area.Of("01", Province, "Hà Nội").Under("VN"))
        .Add(Area.Of("48", Province, "Đà Nẵng").Under("VN"))
        .Add(Area.Of("79", Province, "Hồ Chí Minh").Under("VN"))
        .Add(Area.Of("92", Province, "Cần Thơ").Under("VN"))
        .Add(Area.Of("00004", Commune, "Ba Đình").Under("01"))
        .Add(Area.Of("00070", Commune, "Hoàn Kiếm").Under("01"))
        .Build();

    internal static readonly Metric Social = Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance");

    internal static readonly Metric Health = Metric.Coverage<HealthInsurance, Population>("bhyt", "Health insurance").WithDecimals(1);

    internal static readonly Metric Voluntary = Metric.People<VoluntarySocialInsurance>("bhxh-tn", "Voluntary");

    internal static readonly Metric Receipts = Metric.Money<VietnameseDong>("receipts", "receipts", "Receipts").WithDecimals(1);

    internal static readonly Language Vietnamese = Vietnam.Vietnamese.Language.Naming(
        ("bhxh", "Bảo hiểm xã hội"),
        ("bhyt", "Bảo hiểm y tế"),
        ("bhxh-tn", "Tự nguyện"),
        ("receipts", "Số thu"),
        ("vss:family", "Gói gia đình"),
        ("vss:family-package", "người tham gia gói gia đình"),
        ("vss:kip", "Số thu bằng kíp"));

    internal static CoverageReportDraft Report(MetricSet metrics, params IEnumerable<Observation>[] observations) =>
        CoverageReport.For(ObservationSet.Of(observations.SelectMany(one => one)), metrics, Catalogue).On(Day);

    internal static CoverageReportDraft Report(Metric metric, params Observation[] observations) => Report(MetricSet.Of(metric), observations);

    internal static Observation Insured(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<SocialInsurance>(people), day);

    internal static Observation Labour(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<LabourForce>(people), day);

    internal static Observation Without<TGroup>(string area, LocalDate day, NoValueReason reason)
        where TGroup : struct, IPopulationGroup =>
        Observation.Of(AreaCode.Of(area), TGroup.Code, Figure.None<ObservedQuantity>(reason), ObservationTime.On(day));

    internal static Observation Money(string area, decimal billions, ReportingPeriod period) =>
        Observation.Of(area, "receipts", Amount.OfBillions<VietnameseDong>(billions), period);

    /// <summary>Both years of both counts of an area.</summary>
    internal static IEnumerable<Observation> Years(string area, long insured, long labour, long insuredBefore, long labourBefore) =>
        [Insured(area, insured, Day), Labour(area, labour, Day), Insured(area, insuredBefore, Before), Labour(area, labourBefore, Before)];

    /// <summary>A year in which one province grows, one falls, one has more insured than labour force, and one does not report.</summary>
    internal static IEnumerable<Observation> Year() =>
    [
        .. Years("VN", 13_055_704, 54_445_300, 12_290_529, 53_984_200).Select(one => one.WithSource("settlement of the year")),
        .. Years("01", 1_400_123, 3_800_000, 1_300_123, 3_700_000),
        .. Years("79", 2_100_000, 4_300_000, 2_250_500, 4_200_000),
        Insured("48", 230_000, Day).WithPrecision(1_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated),
        Labour("48", 220_000, Day),
        Labour("92", 700_000, Day),
    ];
}
