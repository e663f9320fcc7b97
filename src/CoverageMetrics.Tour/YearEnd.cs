using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

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
    internal Headcount<SocialInsurance> Insured => Whole.Of<SocialInsurance>().FromParts(Compulsory, Voluntary);

    internal static YearEnd Of(int year, long compulsory, long voluntary, long unemployment, long health, decimal? labourForce, decimal? population) => new(
        year,
        Headcount.Of<CompulsorySocialInsurance>(compulsory),
        Headcount.Of<VoluntarySocialInsurance>(voluntary),
        Headcount.Of<UnemploymentInsurance>(unemployment),
        Headcount.Of<HealthInsurance>(health),
        labourForce is { } labour ? Headcount.OfThousands<LabourForce>(labour) : null,
        population is { } people ? Headcount.OfThousands<Population>(people) : null);
}
