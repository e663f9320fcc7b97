using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>A small country of three provinces, two of which merge on 1 July 2025 under the code of the second.</summary>
internal static class Country
{
    internal static readonly AreaLevel Nation = AreaLevel.AtRank(1, "nation");
    internal static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    internal static readonly LocalDate Merger = new(2025, 7, 1);

    internal static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("VN", Nation, "Nation"))
        .Add(Area.Of("51", Province, "Quảng Ngãi").Under("VN").Until(Merger))
        .Add(Area.Of("62", Province, "Kon Tum").Under("VN").Until(Merger))
        .Add(Area.Of("51", Province, "Quảng Ngãi").Under("VN").From(Merger))
        .Add(Area.Of("82", Province, "Tiền Giang").Under("VN"))
        .Add(BoundaryChangeDraft.Merge(Merger, "51", "51", "62"))
        .Build();

    internal static readonly Metric Count = Metric.People<Participants>("participants", "participants");

    internal static readonly Metric Rate =
        Metric.Coverage<Participants, LabourForce>("participation", "participation");

    internal static readonly MetricSet Metrics = MetricSet.Of(Count, Rate);

    internal static Observation Insured(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<Participants>(people), day);

    internal static Observation Labour(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<LabourForce>(people), day);

    internal static MetricTable Table(LocalDate day, params Observation[] observations) =>
        MetricTable.Of(ObservationSet.Of(observations), Metrics, Catalogue, day);

    internal static Area On(this MetricTable table, string code) => table.Areas.Find(code)!;
}
