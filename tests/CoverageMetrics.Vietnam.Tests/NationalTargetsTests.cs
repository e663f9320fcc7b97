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
        ["PENSION"] = "vn:pension-recipients",
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
        ["Quốc hội / Chính phủ"] = TargetSetters.Government,
        ["Thủ tướng"] = TargetSetters.PrimeMinister,
        ["VSS"] = TargetSetters.VietnamSocialSecurity,
    };

    private static readonly Dictionary<string, FigureQualifier> Words = new()
    {
        [""] = FigureQualifier.None,
        ["about"] = FigureQualifier.About,
        ["above"] = FigureQualifier.Above,
        ["at_least"] = FigureQualifier.AtLeast,
    };

    [Fact]
    public void All_Resolution28_HasThreeYearsOfThreeSchemes()
    {
        decimal[] Rates(string subject) => [.. NationalTargets.All
            .Where(target => target.Subject == subject && target.Terms.Document == "Nghị quyết 28-NQ/TW" && target.Unit == WorkingAgeLabourForce.Code)
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
            [TargetSetters.Government, TargetSetters.CentralCommittee, TargetSetters.PrimeMinister],
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
            .Select(one => one.ToCoverage<SocialInsurance, WorkingAgeLabourForce>()).OfType<CoverageTarget<SocialInsurance, WorkingAgeLabourForce>>().Single();

        Assert.Equal(PercentagePoints.FromPoints(5.75m), target.PointsToGo(Percentage.FromPercent<WorkingAgeLabourForce>(39.25m)));
        Assert.Equal(FigureStatus.Forecast, target.ToPeople(Headcount.OfMillions<WorkingAgeLabourForce>(46.5m)).Status);
    }

    [SharedDataFact]
    public void All_OfThem_AreTheReadOnesOfTheListAndNoOthers()
    {
        var expected = SharedData.Rows("targets.csv")
            .Where(row => row["area_type"] == "country" && row["confidence"] != "low" && !row["document"].StartsWith("draft", StringComparison.Ordinal))
            .Select(row => (
                row["target_date"],
                Subject: row["measure"] == "satisfaction_index" ? "vn:satisfied-participants" : Subjects[row["programme"]],
                Unit: row["measure"] == "participants" ? Subjects[row["programme"]] : Units[row["denominator"]],
                decimal.Parse(row["value"], CultureInfo.InvariantCulture),
                Setters[row["set_by"]],
                Words[row["qualifier"]]))
            .ToHashSet();

        var found = NationalTargets.All
            .Select(target => (
                target.Terms.Date.Year.ToString(CultureInfo.InvariantCulture), target.Subject, target.Unit, target.Number, target.Terms.Setter, target.Terms.Qualifier))
            .ToHashSet();

        // The list leaves out the word of resolution 20-NQ/TW, which its source has.
        var resolution20 = ("2025", HealthInsurance.Code, Population.Code, 95m, TargetSetters.CentralCommittee);
        Assert.True(expected.Remove((resolution20.Item1, resolution20.Item2, resolution20.Item3, resolution20.Item4, resolution20.Item5, FigureQualifier.None)));
        expected.Add((resolution20.Item1, resolution20.Item2, resolution20.Item3, resolution20.Item4, resolution20.Item5, FigureQualifier.Above));
        Assert.Equal(expected.OrderBy(one => one.ToString(), StringComparer.Ordinal), found.OrderBy(one => one.ToString(), StringComparer.Ordinal));
    }

    [SharedDataFact]
    public void All_DoubtfulOnes_SayWhatIsDoubtful()
    {
        var doubtful = SharedData.Rows("targets.csv")
            .Where(row => row["area_type"] == "country" && row["confidence"] == "medium")
            .Select(row => (row["target_date"], Subjects[row["programme"]], decimal.Parse(row["value"], CultureInfo.InvariantCulture), Setters[row["set_by"]]))
            .ToArray();

        Assert.NotEmpty(doubtful);
        Assert.All(doubtful, one => Assert.NotEmpty(NationalTargets.All.Single(target =>
            (target.Terms.Date.Year.ToString(CultureInfo.InvariantCulture), target.Subject, target.Number, target.Terms.Setter) == one).Terms.Remark));
    }
}
