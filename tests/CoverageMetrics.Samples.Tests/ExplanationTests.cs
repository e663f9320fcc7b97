using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Statistics;
using CoverageMetrics.Tour;
using CoverageMetrics.Tour.Tables;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>Why a coverage rose, told in three languages, the third from a translator's file.</summary>
public class ExplanationTests
{
    private static readonly Metric Insured = Metric.Coverage<Participants, LabourForce>("insured", "Insured");

    [Fact]
    public void Sentence_InThreeLanguages_SaysTheSame()
    {
        Assert.Equal(
            "Insured: % of the labour force rose from 12.50% (31 December 2015) to 20.00% (31 December 2016), +7.50 pp: from people covered +8.65 pp; from denominator −4.90 pp; from people moved +3.75 pp; most from Town with +10.00 pp; least from Country with −2.50 pp.",
            Explain(Language.English).Sentence);
        Assert.Equal(
            "Tham gia: % lực lượng lao động tăng từ 12,50% (ngày 31/12/2015) lên 20,00% (ngày 31/12/2016), +7,50 điểm: do số người tham gia tại địa bàn +8,65 điểm; do mẫu số tại địa bàn −4,90 điểm; "
            + "do người chuyển giữa các địa bàn +3,75 điểm; đóng góp cao nhất là Town với +10,00 điểm; thấp nhất là Country với −2,50 điểm.",
            Explain(Vietnamese.Language.Naming(("insured", "Tham gia"))).Sentence);
        Assert.Equal(
            "Terlindungi: % dari angkatan kerja naik dari 12,50% (31 Desember 2015) menjadi 20,00% (31 Desember 2016), +7,50 poin: dari jumlah peserta di wilayah +8,65 poin; dari penyebut di wilayah −4,90 poin; "
            + "dari penduduk yang berpindah wilayah +3,75 poin; terbesar dari Town dengan +10,00 poin; terkecil dari Country dengan −2,50 poin.",
            Explain(Indonesian.Language.Naming(("insured", "Terlindungi"))).Sentence);
    }

    // The provinces have the participants of the nation together, so that regions and provinces explain one and the same change, which is that of the nation.
    [Fact]
    public void Tour_OfRegionsAndProvinces_ExplainsTheChangeOfTheNation()
    {
        var compared = new ProvincesCompared(TourTexts.English);

        Assert.Equal(compared.WhyByRegion.Decomposition.Change.Value, compared.Why.Decomposition.Change.Value);
        Assert.Equal(1.21m, compared.Why.Decomposition.Change.Value.Round(2));
        Assert.Equal((63, 6), (compared.Why.Decomposition.Parts.Count, compared.WhyByRegion.Decomposition.Parts.Count));
        Assert.Equal(13_055_704, compared.Why.Decomposition.Later.Covered);
        Assert.Equal(FigureStatus.Provisional, compared.Why.Decomposition.Change.Status);
    }

    private static CoverageExplanation Explain(Language language)
    {
        AreaLevel province = AreaLevel.AtRank(2, "province");
        AreaCatalogue land = new AreaCatalogueBuilder().Add(Area.Of("01", province, "Town")).Add(Area.Of("02", province, "Country")).Build();
        LocalDate before = new(2015, 12, 31), now = new(2016, 12, 31);
        IEnumerable<Observation> Observed(string area, LocalDate day, long covered, long total) =>
            [Observation.Of(area, Headcount.Of<Participants>(covered), day), Observation.Of(area, Headcount.Of<LabourForce>(total), day)];
        return CoverageExplanation.Between(
            ObservationSet.Of([.. Observed("01", before, 20, 100), .. Observed("01", now, 60, 200), .. Observed("02", before, 30, 300), .. Observed("02", now, 20, 200)]), Insured, land, province, before, now, language);
    }
}
