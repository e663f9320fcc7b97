using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

public class NationalTargetsTests
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["BHXH"] = SocialInsurance.Code,
        ["BHXH_TN"] = VoluntarySocialInsurance.Code,
        ["BHTN"] = UnemploymentInsurance.Code,
        ["BHYT"] = HealthInsurance.Code,
        ["PENSION"] = "vn:old-age-income-recipients",
    };

    private static readonly Dictionary<string, string> Units = new()
    {
        ["labour_force"] = LabourForce.Code,
        ["workforce"] = LabourForce.Code,
        ["labour_force_working_age"] = WorkingAgeLabourForce.Code,
        ["population"] = Population.Code,
        ["persons past retirement age"] = "vn:people-past-retirement-age",
        ["participants"] = SocialInsurance.Code,
    };

    private static readonly Dictionary<string, string> Setters = new()
    {
        ["Trung ương Đảng"] = TargetSetters.CentralCommittee,
        ["Bộ Chính trị"] = TargetSetters.Politburo,
        ["Chính phủ"] = TargetSetters.Government,
        ["Quốc hội"] = TargetSetters.NationalAssembly,
        ["Thủ tướng"] = TargetSetters.PrimeMinister,
        ["VSS"] = TargetSetters.VietnamSocialSecurity,
    };

    private static readonly Dictionary<string, FigureQualifier> Words = new()
    {
        [""] = FigureQualifier.None,
        ["about"] = FigureQualifier.About,
        ["above"] = FigureQualifier.Over,
        ["at_least"] = FigureQualifier.AtLeast,
    };

    [Fact]
    public void All_Resolution28_HasThreeYearsOfThreeSchemes()
    {
        decimal[] Rates(string subject) => [.. NationalTargets.All
            .Where(target => target.Subject == subject && target.Terms.Document == "Nghị quyết 28-NQ/TW" && target.Denominator == WorkingAgeLabourForce.Code)
            .Select(target => target.Number)];

        Assert.Equal([35, 45, 60], Rates(SocialInsurance.Code));
        Assert.Equal([1, 2.5m, 5], Rates(VoluntarySocialInsurance.Code));
        Assert.Equal([28, 35, 45], Rates(UnemploymentInsurance.Code));
        Assert.All(
            NationalTargets.All.Where(target => target.Terms.Document == "Nghị quyết 28-NQ/TW"),
            target => Assert.Equal(new LocalDate(2018, 5, 23), target.Terms.Issued));
    }

    [Fact]
    public void For_SocialInsuranceIn2030_IsARateOfTwoSettersAndANumberOfOne()
    {
        IReadOnlyList<AnyTarget> targets = NationalTargets.For(SocialInsurance.Code, 2030);

        Assert.Equal(
            [TargetSetters.Government, TargetSetters.CentralCommittee, TargetSetters.CentralCommittee, TargetSetters.PrimeMinister],
            targets.Select(target => target.Terms.Setter));
        Assert.Equal(29_334_000, targets[0].ToPeople<SocialInsurance>()!.Quantity.Persons);
        Assert.Equal(60, targets[1].ToCoverage<SocialInsurance, WorkingAgeLabourForce>()!.Percentage.Percent);
    }

    [Fact]
    public void All_OfThem_HaveASetterADocumentAndNoConflict()
    {
        Assert.Empty(NationalTargets.All.Conflicts);
        Assert.All(NationalTargets.All, target =>
        {
            Assert.NotEmpty(target.Terms.Setter);
            Assert.NotEmpty(target.Terms.Document);
            Assert.Equal(NationalTargets.Country, target.Terms.Area);
            Assert.Equal((12, 31), (target.Terms.Date.Month, target.Terms.Date.Day));
            Assert.True(target.Terms.Issued is null || target.Terms.Issued < target.Terms.Date);
        });
    }

    [Fact]
    public void InForceOn_ALaterDecisionOfTheSameSetter_TakesThePlaceOfTheEarlier()
    {
        decimal Health2025(LocalDate day) => NationalTargets.All.InForceOn(day).For(NationalTargets.Country, HealthInsurance.Code, new(2025, 12, 31))
            .Single(target => target.Terms.Setter == TargetSetters.PrimeMinister).Number;

        Assert.Equal(95.15m, Health2025(new(2024, 1, 10)));
        Assert.Equal(95, Health2025(new(2024, 1, 11)));
    }

    [Fact]
    public void For_PensionsIn2025_AreOfPeopleWithAPensionOrAnotherIncomeOfOldAge() => Assert.Equal(
        [(TargetSetters.CentralCommittee, 55m), (TargetSetters.PrimeMinister, 55m)],
        NationalTargets.For("vn:old-age-income-recipients", 2025).Select(target => (target.Terms.Setter, target.Number)));

    [Fact]
    public void For_AYearOutOfBounds_Throws()
    {
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => NationalTargets.For(SocialInsurance.Code, 0)).ParamName);
        Assert.Equal("subject", Assert.Throws<ArgumentNullException>(() => NationalTargets.For(null!, 2030)).ParamName);
        Assert.Empty(NationalTargets.For(SocialInsurance.Code, 1999));
    }

    // The coverage of 2023 was 39.25 %: 5.75 points to the 45 % of 2025, and 25.5 % more people if the labour force does not grow.
    [Fact]
    public void PointsToGo_TheCoverageOf2023To2025_AreOfTheSameDenominator()
    {
        CoverageTarget<SocialInsurance, WorkingAgeLabourForce> target = NationalTargets.For(SocialInsurance.Code, 2025)
            .Where(one => one.Terms.Setter == TargetSetters.CentralCommittee).Select(one => one.ToCoverage<SocialInsurance, WorkingAgeLabourForce>()).OfType<CoverageTarget<SocialInsurance, WorkingAgeLabourForce>>().Single();

        Assert.Equal(PercentagePoints.FromPoints(5.75m), target.PointsToGo(Percentage.FromPercent<WorkingAgeLabourForce>(39.25m)));
        Assert.Equal(FigureStatus.Forecast, target.ToPeople(Headcount.OfMillions<WorkingAgeLabourForce>(46.5m)).Status);
    }

    [Fact]
    public void All_OfThem_AreTheReadOnesOfTheListAndNoOthers()
    {
        var expected = Facts.Rows("national_targets.csv")
            .Select(row => (
                row["target_date"],
                Subject: row["measure"] == "satisfaction_index" ? "vn:satisfied-participants" : Subjects[row["programme"]],
                Unit: row["measure"] == "participants" ? FigureKey.People : Units[row["denominator"]],
                decimal.Parse(row["value"], CultureInfo.InvariantCulture),
                Setters[row["set_by"]],
                Words[row["qualifier"]]))
            .ToHashSet();

        var found = NationalTargets.All
            .Select(target => (
                target.Terms.Date.Year.ToString(CultureInfo.InvariantCulture), target.Subject, target.Denominator.Length > 0 ? target.Denominator : target.Unit, target.Number, target.Terms.Setter, target.Terms.Qualifier))
            .ToHashSet();
        Assert.Equal(expected.OrderBy(one => one.ToString(), StringComparer.Ordinal), found.OrderBy(one => one.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void All_DoubtfulOnes_SayWhatIsDoubtful()
    {
        var doubtful = Facts.Rows("national_targets.csv")
            .Where(row => row["confidence"] == "medium")
            .Select(row => (row["target_date"], Subjects[row["programme"]], decimal.Parse(row["value"], CultureInfo.InvariantCulture), Setters[row["set_by"]]))
            .ToArray();

        Assert.NotEmpty(doubtful);
        Assert.All(doubtful, one => Assert.NotEmpty(NationalTargets.All.Single(target =>
            (target.Terms.Date.Year.ToString(CultureInfo.InvariantCulture), target.Subject, target.Number, target.Terms.Setter) == one).Terms.Note));
    }
}
