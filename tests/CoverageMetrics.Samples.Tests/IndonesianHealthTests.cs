using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Samples.Tests.Agency;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>Indonesia's health insurance at the end of March 2025, on one road: what was said of the nation and what the regencies filed become observations, and one report of them is read by province and by branch office.</summary>
/// <remarks>
/// Said in parliament on 7 May 2025: of March, 98.3% registered and 56.8 million inactive, 15.3 million of them in arrears and 41.5 million by category (beritapagi88.info 23305, vnnmedia.co.id); of April, 279.98 million
/// registered, or 98.25% of the population (nasional.kontan.co.id). That both percentages are of one population is taken for granted here. The middle of 2025: 284,438,800 people at the statistics office, and 286,693,693 in
/// the civil register (opsi.id). The badge is that of the awards of 2026 without its conditions on who pays (kabartujuhsatu.news). All figures of regencies are generated.
/// </remarks>
public class IndonesianHealthTests
{
    private static readonly LocalDate Day = new(2025, 3, 31);
    private static readonly LocalDate MidYear = new(2025, 6, 30);

    // Everybody is entitled: the first rung is the registered among the population.
    private static readonly MetricSet Ladder = MetricSet.Of(
        Metric.Coverage<RegisteredMembers, Population>("terdaftar", "Registered").WithDenominatorDate(DenominatorDate.MidYear).WithDecimals(1),
        Metric.Coverage<PaidUpMembers, RegisteredMembers>("tanpa-tunggakan", "Paid up").WithDecimals(1).Under("terdaftar"),
        Metric.Coverage<ActiveMembers, PaidUpMembers>("aktif", "Active").WithDecimals(1).Under("tanpa-tunggakan"),
        Metric.Coverage<ActiveMembers, RegisteredMembers>("keaktifan", "Active, of the registered").WithDecimals(1),
        Metric.Coverage<RegisteredMembers, CivilRegister>("terdaftar-dukcapil", "Registered, of the civil register").WithDenominatorDate(DenominatorDate.MidYear).WithDecimals(1));

    private static readonly ReportMeasure Badge = ReportMeasure.OfChoice("id:predikat", at => at.Percent("terdaftar").Combine(at.Percent("keaktifan"), BadgeOf)).For("terdaftar");

    private static readonly Language Bahasa = Indonesian.Language.Naming(
        ("terdaftar", "Terdaftar"), ("tanpa-tunggakan", "Tanpa tunggakan"), ("aktif", "Aktif"), ("keaktifan", "Keaktifan"), ("terdaftar-dukcapil", "Terdaftar menurut Dukcapil"),
        ("id:terdaftar", "peserta terdaftar"), ("id:tanpa-tunggakan", "peserta tanpa tunggakan"), ("id:aktif", "peserta aktif"), ("id:dukcapil", "penduduk menurut Dukcapil"),
        ("id:predikat", "predikat UHC"), ("id:utama", "Utama"), ("id:madya", "Madya"), ("id:pratama", "Pratama"), ("id:belum", "belum UHC"));

    private static readonly (string Kemendagri, long Registered, long PaidUp, long Active, long People, long InRegister)[] Regencies =
    [
        ("93.01", 239_000, 232_000, 228_500, 240_000, 246_000), ("93.02", 67_500, 65_000, 64_200, 68_000, 70_500), ("93.03", 110_500, 98_000, 93_000, 112_000, 113_000),
        ("93.04", 116_000, 109_000, 99_000, 118_000, 119_500), ("95.02", 75_500, 71_000, 60_500, 77_000, 79_000), ("91.71", 412_000, 380_000, 331_000, 420_000, 424_000),
    ];

    [Fact]
    public void Claims_OfMarch_AreConsistent_AndSayWhatIsDerived()
    {
        Reconciliation march = March();

        Assert.True(march.IsConsistent);
        Assert.Equal("[284,947,330.92…; 284,986,513.31…]", march[FigureKey.Of("id:penduduk-peserta", Day).WithArea("ID")].Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("[279,960,752.63…; 280,284,235.84…]", Of<RegisteredMembers>(march));
        Assert.Equal("[264,610,752.63…; 265,034,235.84…]", Of<PaidUpMembers>(march));
        Assert.Equal("[223,110,752.63…; 223,534,235.84…]", Of<ActiveMembers>(march));
    }

    [Fact]
    public void Ladder_OfTheNation_IsPrintedInIndonesian_EachRungOfTheOneAbove()
    {
        CoverageReport report = CoverageReport.For(Nation(), Ladder, IndonesianOffices.Catalogue).On(Day).ForArea("ID").In(Bahasa)
            .PeopleIn(NumberScale.Millions).Show(ReportMeasure.Count, ReportMeasure.Coverage, Badge).Check(PublishingChecks.Usual).Build();

        Assert.Equal(
            """
            Indonesia, 31 Maret 2025
            ========================

                                                                                           jumlah  cakupan (%)
            Indikator                                                                        [tr]         [tr]    predikat UHC
            -------------------------------------------------------------------------  ----------  -----------  --------------
            Terdaftar (juta orang; % dari penduduk)                                    280,12 [1]        98,5%  belum UHC [tr]
              Tanpa tunggakan (juta orang; % dari peserta terdaftar)                   264,82 [2]        94,5%          ·
                Aktif (juta orang; % dari peserta tanpa tunggakan)                     223,32 [2]        84,3%          ·
            Keaktifan (juta orang; % dari peserta terdaftar)                           223,32 [2]        79,7%          ·
            Terdaftar menurut Dukcapil (juta orang; % dari penduduk menurut Dukcapil)  280,12 [1]        97,7%          ·

            Tanda: tr: diturunkan dari angka lain yang dipublikasikan; ·: angka seperti ini tidak bermakna di sini

            Catatan:
            [1] dipublikasikan setelah dibulatkan: “sekitar”, hingga 161.741 orang
            [2] dipublikasikan setelah dibulatkan: “sekitar”, hingga 211.741 orang

            Sumber: BPS; Dukcapil

            Perlu diperiksa sebelum dipublikasikan:
            - menunggak: 1 baris tidak dipakai, karena tidak ada indikator yang menghitungnya: ID Indonesia, 31 Maret 2025
            - nonaktif: 1 baris tidak dipakai, karena tidak ada indikator yang menghitungnya: ID Indonesia, 31 Maret 2025
            - nonaktif segmen: 1 baris tidak dipakai, karena tidak ada indikator yang menghitungnya: ID Indonesia, 31 Maret 2025
            - penduduk peserta: 1 baris tidak dipakai, karena tidak ada indikator yang menghitungnya: ID Indonesia, 31 Maret 2025
            - peserta terdaftar: 1 baris tidak dipakai, karena tidak ada indikator yang meminta waktu ini: ID Indonesia, 30 April 2025

            """,
            report.ToText());
        Assert.DoesNotContain(report.Findings, finding => finding.Rule is FindingRule.AboveHundred or FindingRule.PartAboveWhole);
    }

    // 98% is what a badge asks for: of one population it is met, of the other it is not, however the figures were rounded.
    [Fact]
    public void Registered_UnderTwoPopulations_MeetTheTargetUnderOne()
    {
        MetricTable table = MetricTable.Of(Nation(), Ladder, IndonesianOffices.Catalogue, Day);

        IReadOnlyList<MetricCell> cells = table.UnderEach(table.Areas.Find("ID")!, RegisteredMembers.Code);

        Assert.Equal(["population", "id:dukcapil"], cells.Select(cell => cell.Metric.Denominator!.Subject));
        Assert.Equal([98.5m, 97.7m], cells.Select(cell => cell.Percentage.Value.Round(1).Percent));
        Assert.Equal([Certainty.Certainly, Certainty.Not], cells.Select(cell => cell.Reaches(98).HowCertain()!.Value));
        Assert.Equal("-0.8 pp", cells[0].PointsTo(cells[1]).Value.Round(1).ToString());
    }

    [Fact]
    public void OneReport_ByProvinceAndByOffice_HasTheSameTotal()
    {
        CoverageReport byProvince = Report(IndonesianOffices.Catalogue, IndonesianOffices.Province);
        CoverageReport byOffice = Report(IndonesianOffices.Catalogue.In(IndonesianOffices.Offices), IndonesianOffices.Branch);

        Assert.Equal(["Papua", "Papua Selatan", "Papua Pegunungan"], byProvince.Areas.Select(area => area.Name));
        Assert.Equal(
            """
            Cakupan menurut wilayah, 31 Maret 2025
            ======================================
            *** Data contoh ***

            Terdaftar

            Kode         Wilayah          orang  % dari penduduk  predikat UHC
            -----------  -----------  ---------  ---------------  ------------
            kc-jayapura  KC Jayapura    487.500            98,1%       Pratama
            kc-merauke   KC Merauke     533.000            99,1%         Madya
            -----------  -----------  ---------  ---------------  ------------
                         Jumlah       1.020.500            98,6%         Madya

            Tanpa tunggakan

                                               % dari peserta
            Kode         Wilayah        orang       terdaftar
            -----------  -----------  -------  --------------
            kc-jayapura  KC Jayapura  451.000           92,5%
            kc-merauke   KC Merauke   504.000           94,6%
            -----------  -----------  -------  --------------
                         Jumlah       955.000           93,6%

            Aktif

                                                % dari peserta
            Kode         Wilayah        orang  tanpa tunggakan
            -----------  -----------  -------  ---------------
            kc-jayapura  KC Jayapura  391.500            86,8%
            kc-merauke   KC Merauke   484.700            96,2%
            -----------  -----------  -------  ---------------
                         Jumlah       876.200            91,7%

            Keaktifan

                                               % dari peserta
            Kode         Wilayah        orang       terdaftar
            -----------  -----------  -------  --------------
            kc-jayapura  KC Jayapura  391.500           80,3%
            kc-merauke   KC Merauke   484.700           90,9%
            -----------  -----------  -------  --------------
                         Jumlah       876.200           85,9%

            Terdaftar menurut Dukcapil

                                                  % dari penduduk
            Kode         Wilayah          orang  menurut Dukcapil
            -----------  -----------  ---------  ----------------
            kc-jayapura  KC Jayapura    487.500             96,9%
            kc-merauke   KC Merauke     533.000             97,1%
            -----------  -----------  ---------  ----------------
                         Jumlah       1.020.500             97,0%

            """,
            byOffice.ToText());
        Assert.Equal(byProvince.Columns.Select(column => byProvince.Total![column].Text), byOffice.Columns.Select(column => byOffice.Total![column].Text));
        Assert.Equal(Regencies.Sum(row => row.Registered), byOffice.Total![byOffice.Columns[0]].Number);
        Assert.Contains("KC Merauke", byOffice.ToHtml(), StringComparison.Ordinal);
    }

    // 98.3% and 78.5% are figures of one programme on one day.
    [Fact]
    public void Inactive_AreTheRegisteredWithoutTheActive()
    {
        Headcount<RegisteredMembers> registered = Headcount.OfMillions<RegisteredMembers>(280.1m);
        Headcount<ActiveMembers> active = Headcount.OfMillions<ActiveMembers>(223.3m);

        Headcount<InactiveMembers> inactive = registered.Without(active).As<InactiveMembers>();

        Assert.Equal(Headcount.OfMillions<InactiveMembers>(56.8m), inactive);
        Assert.Equal(Percentage.FromPercent<RegisteredMembers>(20.3m), Coverage.OfPart(inactive, registered).Percentage.Round(1));
    }

    private static ReportChoice BadgeOf(decimal registered, decimal active) => ReportChoice.Of((registered, active) switch
    {
        ( >= 99, > 95) => "id:utama",
        ( >= 98, >= 85) => "id:madya",
        ( >= 98, >= 80) => "id:pratama",
        _ => "id:belum",
    });

    private static ObservationSet Nation() => ObservationSet.Of(March().ToObservations()).With(
    [
        Observation.Of("ID", Headcount.Of<Population>(284_438_800), MidYear).WithSource("BPS"), Observation.Of("ID", Headcount.Of<CivilRegister>(286_693_693), MidYear).WithSource("Dukcapil"),
    ]);

    // The regencies file under the codes of the ministry; provinces and offices are their sums.
    private static CoverageReport Report(AreaCatalogue catalogue, AreaLevel level)
    {
        IEnumerable<Observation> filed = Regencies.SelectMany(row =>
        {
            AreaCode regency = catalogue.Find(IndonesianOffices.Kemendagri, row.Kemendagri, Day)!.Code;
            return new[]
            {
                Observation.Of(regency, Headcount.Of<RegisteredMembers>(row.Registered), Day), Observation.Of(regency, Headcount.Of<PaidUpMembers>(row.PaidUp), Day),
                Observation.Of(regency, Headcount.Of<ActiveMembers>(row.Active), Day),
                Observation.Of(regency, Headcount.Of<Population>(row.People), MidYear), Observation.Of(regency, Headcount.Of<CivilRegister>(row.InRegister), MidYear),
            };
        });
        ObservationSet sums = RollUp.Of(ObservationSet.Of(filed), catalogue.On(Day)).From(IndonesianOffices.Regency).To(level).ToObservations();
        return CoverageReport.For(Nation().With(sums), Ladder, catalogue).On(Day).ByArea(level).Show(ReportMeasure.Count, ReportMeasure.Coverage, Badge).In(Bahasa).Stamped("Data contoh").Build();
    }

    private static Reconciliation March()
    {
        FigureKey population = FigureKey.Of("id:penduduk-peserta", Day).WithArea("ID");
        FigureKey registered = FigureKey.Of<RegisteredMembers>("ID", Day);
        FigureKey inApril = FigureKey.Of<RegisteredMembers>("ID", Day.PlusDays(30));
        FigureKey paidUp = FigureKey.Of<PaidUpMembers>("ID", Day);
        FigureKey active = FigureKey.Of<ActiveMembers>("ID", Day);
        FigureKey inactive = FigureKey.Of<InactiveMembers>("ID", Day);
        FigureKey inArrears = FigureKey.Of("id:menunggak", Day).WithArea("ID");
        FigureKey byCategory = FigureKey.Of("id:nonaktif-segmen", Day).WithArea("ID");
        return ClaimSet.Of(
            Claim.Count("peserta April", inApril, IndonesianFigures.Grammar.Parse("279,98 juta jiwa")),
            Claim.Coverage("cakupan April", inApril, population, IndonesianFigures.Grammar.Parse("98,25%")),
            Claim.Coverage("cakupan Maret", registered, population, IndonesianFigures.Grammar.Parse("98,3 persen")),
            Claim.Count("nonaktif", inactive, IndonesianFigures.Grammar.Parse("56,8 juta")),
            Claim.Count("menunggak", inArrears, IndonesianFigures.Grammar.Parse("15,3 juta")),
            Claim.Count("segmen", byCategory, IndonesianFigures.Grammar.Parse("41,5 juta")),
            Claim.SumOfParts("nonaktif = menunggak + segmen", inactive, [inArrears, byCategory]),
            Claim.SumOfParts("terdaftar = tanpa tunggakan + menunggak", registered, [paidUp, inArrears]),
            Claim.SumOfParts("tanpa tunggakan = aktif + segmen", paidUp, [active, byCategory])).Reconcile();
    }

    private static string Of<TGroup>(Reconciliation march)
        where TGroup : struct, IPopulationGroup =>
        march[FigureKey.Of<TGroup>("ID", Day)].Interval.ToString(CultureInfo.InvariantCulture);
}
