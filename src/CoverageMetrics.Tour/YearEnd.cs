using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>The exact counts at the end of a year.</summary>
internal sealed record YearEnd(
    int Year,
    Headcount<CompulsorySocialInsurance> Compulsory,
    Headcount<VoluntarySocialInsurance> Voluntary,
    Headcount<UnemploymentInsurance> Unemployment,
    Headcount<HealthInsurance> Health,
    Headcount<LabourForce>? LabourForce,
    Headcount<Population>? Population)
{
    // Participants: participants_national.csv. Labour force 15+ and average population in thousands: labour_force_by_province.csv and population_by_province.csv
    // (the edition of 2018; 2016 is preliminary, 2017 is not in it).
    internal static IReadOnlyList<YearEnd> All { get; } =
    [
        Of(2010, 9_441_246, 81_319, 7_206_163, 52_407_090, 50_392.9m, 86_947.4m),
        Of(2011, 10_104_497, 96_400, 7_968_231, 57_081_956, 51_398.4m, 87_860.4m),
        Of(2012, 10_431_617, 133_831, 8_269_552, 58_977_203, 52_348.0m, 88_809.3m),
        Of(2013, 10_889_333, 168_095, 8_691_392, 61_764_317, 53_245.6m, 89_759.5m),
        Of(2014, 11_452_522, 193_329, 9_219_753, 64_645_024, 53_748.0m, 90_728.9m),
        Of(2015, 12_072_860, 217_669, 10_310_210, 68_466_050, 53_984.2m, 91_709.8m),
        Of(2016, 12_851_833, 203_871, 11_060_178, 75_832_103, 54_445.3m, 92_695.1m),
        Of(2017, 13_591_492, 227_506, 11_774_742, 79_982_085, null, null),
    ];

    internal static ObservationSet Exact(TourTexts texts) => ObservationSet.Of(All.SelectMany(year => year.Observations(texts)));

    internal LocalDate Day => new(Year, 12, 31);

    internal Headcount<SocialInsurance> Insured => Whole.Of<SocialInsurance>().FromParts(Compulsory, Voluntary);

    private IEnumerable<Observation> Observations(TourTexts texts)
    {
        (string vss, string statistics) = (texts["page.vss"], texts["page.statistics"]);
        yield return Observation.Of("VN", Compulsory, Day).WithSource(vss);
        yield return Observation.Of("VN", Voluntary, Day).WithSource(vss);
        yield return Observation.Of("VN", Insured, Day).WithSource(vss);
        yield return Observation.Of("VN", Unemployment, Day).WithSource(vss);
        yield return Observation.Of("VN", Health, Day).WithSource(vss);
        FigureStatus status = Year == 2016 ? FigureStatus.Provisional : FigureStatus.Final;
        if (LabourForce is { } labour)
        {
            yield return Observation.Of("VN", labour, ObservationTime.MeanOf(ReportingPeriod.Year(Year))).WithStatus(status).WithSource(statistics);
        }

        if (Population is { } people)
        {
            yield return Observation.Of("VN", people, ObservationTime.MeanOf(ReportingPeriod.Year(Year))).WithStatus(status).WithSource(statistics);
        }
    }

    private static YearEnd Of(int year, long compulsory, long voluntary, long unemployment, long health, decimal? labourForce, decimal? population) => new(
        year,
        Headcount.Of<CompulsorySocialInsurance>(compulsory),
        Headcount.Of<VoluntarySocialInsurance>(voluntary),
        Headcount.Of<UnemploymentInsurance>(unemployment),
        Headcount.Of<HealthInsurance>(health),
        labourForce is { } labour ? Headcount.OfThousands<LabourForce>(labour) : null,
        population is { } people ? Headcount.OfThousands<Population>(people) : null);
}
