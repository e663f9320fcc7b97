using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Vietnam;

/// <content>The targets themselves.</content>
public static partial class NationalTargets
{
    private static IEnumerable<AnyTarget> OfTheParty()
    {
        TargetTerms resolution15 = Terms(TargetSetters.CentralCommittee, "Nghị quyết 15-NQ/TW (2012)").WithQualifier(FigureQualifier.About)
            .WithNote("\"50 per cent of the workforce\", as the ILO reports it");
        yield return Rate<SocialInsurance, LabourForce>(resolution15, 2020, 50);

        TargetTerms resolution21 = Terms(TargetSetters.Politburo, "Nghị quyết 21-NQ/TW").IssuedOn(new LocalDate(2012, 11, 22)).WithQualifier(FigureQualifier.Over);
        yield return Rate<HealthInsurance, Population>(resolution21, 2020, 80);

        TargetTerms resolution20 = Terms(TargetSetters.CentralCommittee, "Nghị quyết 20-NQ/TW").IssuedOn(new LocalDate(2017, 10, 25));
        yield return Rate<HealthInsurance, Population>(resolution20, 2025, 95);
        yield return Rate<HealthInsurance, Population>(resolution20.WithQualifier(FigureQualifier.Over), 2030, 95);

        TargetTerms resolution28 = Terms(TargetSetters.CentralCommittee, "Nghị quyết 28-NQ/TW").IssuedOn(new LocalDate(2018, 5, 23));
        TargetTerms about = resolution28.WithQualifier(FigureQualifier.About);
        TargetTerms ofWhom = about.WithNote("farmers and informal workers in the voluntary scheme; contained in the rate of social insurance");
        foreach ((int year, decimal all, decimal voluntary, decimal unemployment, decimal satisfied, decimal pensions) in new[]
        {
            (2021, 35m, 1m, 28m, 80m, 45m), (2025, 45m, 2.5m, 35m, 85m, 55m), (2030, 60m, 5m, 45m, 90m, 60m),
        })
        {
            yield return Rate<SocialInsurance, WorkingAgeLabourForce>(about, year, all);
            yield return Rate<VoluntarySocialInsurance, WorkingAgeLabourForce>(ofWhom, year, voluntary);
            yield return Rate<UnemploymentInsurance, WorkingAgeLabourForce>(about, year, unemployment);
            yield return AnyTarget.OfPercentage(resolution28.On(EndOf(year)), "vn:satisfied-participants", AnyPercentage.FromPercent(satisfied, SocialInsurance.Code));
            yield return Pensions(about, year, pensions);
        }

        TargetTerms resolution42 = Terms(TargetSetters.CentralCommittee, "Nghị quyết 42-NQ/TW").IssuedOn(new LocalDate(2023, 11, 24));
        yield return Rate<SocialInsurance, WorkingAgeLabourForce>(resolution42, 2030, 60);
        yield return Rate<UnemploymentInsurance, WorkingAgeLabourForce>(resolution42, 2030, 45);
        yield return Pensions(resolution42, 2030, 60);
        yield return Rate<HealthInsurance, Population>(resolution42.WithQualifier(FigureQualifier.Over), 2030, 95);

        TargetTerms resolution72 = Terms(TargetSetters.Politburo, "Nghị quyết 72-NQ/TW").IssuedOn(new LocalDate(2025, 9, 9));
        yield return Rate<HealthInsurance, Population>(resolution72.WithQualifier(FigureQualifier.Over), 2026, 95);
        yield return Rate<HealthInsurance, Population>(resolution72.WithNote("\"universal\" in the source, entered as 100 %"), 2030, 100);
    }

    private static IEnumerable<AnyTarget> OfTheState()
    {
        TargetTerms decision538 = Terms(TargetSetters.PrimeMinister, "Quyết định 538/QĐ-TTg").WithQualifier(FigureQualifier.Over);
        yield return Rate<HealthInsurance, Population>(decision538, 2015, 70);
        yield return Rate<HealthInsurance, Population>(decision538, 2020, 80);

        TargetTerms assembly2020 = Terms(TargetSetters.NationalAssembly, "Nghị quyết của Quốc hội, 2019-11-11").IssuedOn(new LocalDate(2019, 11, 11));
        yield return Rate<HealthInsurance, Population>(assembly2020.WithNote("Nghị quyết 01/NQ-CP năm 2020 repeats it"), 2020, 90.7m);
        foreach ((int year, decimal percent) in new[] { (2024, 94.1m), (2025, 95.15m), (2026, 95.5m) })
        {
            yield return Rate<HealthInsurance, Population>(Terms(TargetSetters.NationalAssembly, $"Nghị quyết của Quốc hội, kế hoạch năm {year}"), year, percent);
        }

        yield return Rate<HealthInsurance, Population>(
            Terms(TargetSetters.Government, "Nghị quyết 01/NQ-CP năm 2023").WithNote("worked out: 93.35 % was reported as 0.15 points above it"), 2023, 93.2m);

        TargetTerms decision546 = Terms(TargetSetters.PrimeMinister, "Quyết định 546/QĐ-TTg").IssuedOn(new LocalDate(2022, 4, 29));
        yield return Rate<HealthInsurance, Population>(decision546, 2022, 92.60m);
        yield return Rate<HealthInsurance, Population>(decision546, 2023, 93.20m);
        yield return Rate<HealthInsurance, Population>(decision546, 2024, 94.10m);
        yield return Rate<HealthInsurance, Population>(decision546, 2025, 95.15m);

        TargetTerms decision38 = Terms(TargetSetters.PrimeMinister, "Quyết định 38/QĐ-TTg").IssuedOn(new LocalDate(2024, 1, 11));
        TargetTerms about38 = decision38.WithQualifier(FigureQualifier.About);
        TargetTerms above38 = decision38.WithQualifier(FigureQualifier.Over);
        yield return Rate<SocialInsurance, WorkingAgeLabourForce>(about38, 2025, 45);
        yield return Rate<VoluntarySocialInsurance, WorkingAgeLabourForce>(about38, 2025, 2.5m);
        yield return Rate<UnemploymentInsurance, WorkingAgeLabourForce>(about38, 2025, 35);
        yield return Pensions(about38, 2025, 55);
        yield return Rate<HealthInsurance, Population>(above38, 2025, 95);
        yield return Rate<SocialInsurance, WorkingAgeLabourForce>(about38, 2030, 60);
        yield return Rate<VoluntarySocialInsurance, WorkingAgeLabourForce>(about38, 2030, 5);
        yield return Rate<HealthInsurance, Population>(above38.WithNote("read once and not found again"), 2030, 97);

        TargetTerms resolution403 = Terms(TargetSetters.Government, "Nghị quyết 403/NQ-CP").IssuedOn(new LocalDate(2025, 12, 10));
        yield return People<SocialInsurance>(resolution403, 2030, 29_334_000);
        yield return People<VoluntarySocialInsurance>(resolution403.WithQualifier(FigureQualifier.AtLeast), 2030, 2_444_500);
    }

    private static IEnumerable<AnyTarget> Plans()
    {
        TargetTerms plan2021 = Terms(TargetSetters.VietnamSocialSecurity, "kế hoạch năm 2021").WithQualifier(FigureQualifier.About);
        yield return Rate<SocialInsurance, WorkingAgeLabourForce>(plan2021, 2021, 35.2m);
        yield return Rate<UnemploymentInsurance, WorkingAgeLabourForce>(plan2021, 2021, 28.5m);
        yield return Rate<HealthInsurance, Population>(plan2021, 2021, 91.58m);

        TargetTerms plan2022 = Terms(TargetSetters.VietnamSocialSecurity, "kế hoạch năm 2022");
        TargetTerms workforce = plan2022.WithNote("of the \"workforce\" in an English report, which does not say whether of working age; 19.04 million / 37.7 % is 50.5 million");
        yield return People<SocialInsurance>(plan2022, 2022, 19_040_000);
        yield return People<UnemploymentInsurance>(plan2022, 2022, 15_210_000);
        yield return People<HealthInsurance>(plan2022, 2022, 91_050_000);
        yield return Rate<SocialInsurance, LabourForce>(workforce, 2022, 37.7m);
        yield return Rate<UnemploymentInsurance, LabourForce>(workforce, 2022, 30);
        yield return Rate<HealthInsurance, Population>(plan2022, 2022, 92);

        TargetTerms session = Terms(TargetSetters.VietnamSocialSecurity, "làm việc với Thủ tướng, 2021-12-08");
        TargetTerms ofWorkforce = session.WithNote("of the \"workforce\" in an English report, which does not say whether of working age; 23.1 million / 45 % is 51.3 million");
        yield return People<SocialInsurance>(session, 2025, 23_100_000);
        yield return People<UnemploymentInsurance>(session, 2025, 18_000_000);
        yield return People<HealthInsurance>(session, 2025, 95_000_000);
        yield return Rate<SocialInsurance, LabourForce>(ofWorkforce, 2025, 45);
        yield return Rate<UnemploymentInsurance, LabourForce>(ofWorkforce, 2025, 35);
        yield return Rate<HealthInsurance, Population>(session, 2025, 95);
    }

    // The day is replaced by that of each target.
    private static TargetTerms Terms(string setter, string document) => TargetTerms.Of(Country, EndOf(1)).WithSetter(setter).WithDocument(document);

    private static AnyTarget People<TGroup>(TargetTerms terms, int year, long persons)
        where TGroup : struct, IPopulationGroup =>
        Target.Of(terms.On(EndOf(year)), Headcount.Of<TGroup>(persons)).ToAny();

    private static AnyTarget Rate<TCovered, TDenominator>(TargetTerms terms, int year, decimal percent)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        Target.Of<TCovered, TDenominator>(terms.On(EndOf(year)), Percentage.FromPercent<TDenominator>(percent)).ToAny();

    // A pension, monthly social insurance or the social pension.
    private static AnyTarget Pensions(TargetTerms terms, int year, decimal percent) =>
        AnyTarget.OfPercentage(terms.On(EndOf(year)), "vn:old-age-income-recipients", AnyPercentage.FromPercent(percent, "vn:people-past-retirement-age"));
}
