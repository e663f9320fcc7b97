using System.Text;
using System.Text.Json;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The JSON of every value that has a form: what stands in files.</summary>
internal static class JsonValues
{
    private static readonly Headcount<SocialInsurance> Insured = Headcount.Of<SocialInsurance>(13_055_704);
    private static readonly Headcount<SocialInsurance> Earlier = Headcount.Of<SocialInsurance>(12_290_529);
    private static readonly Headcount<LabourForce> Labour = Headcount.OfThousands<LabourForce>(54_445.3m);
    private static readonly Amount<VietnameseDong> Money = Amount.OfBillions<VietnameseDong>(270_000.5m);

    internal static CorpusFile File()
    {
        var text = new StringBuilder();
        foreach (object value in Values())
        {
            string json = JsonSerializer.Serialize(value, value.GetType());
            bool isSame = value.Equals(JsonSerializer.Deserialize(json, value.GetType()));
            text.Append(Name(value.GetType())).Append(": ").Append(json).Append(isSame ? "\n" : " (reads back as another value)\n");
        }

        return new CorpusFile("json.txt").Add("values", text.ToString());
    }

    private static IEnumerable<object> Values() =>
    [
        Insured, default(Headcount<InformalWorkers>), Headcount.Of<Population>(long.MaxValue),
        HeadcountChange.Of<SocialInsurance>(-613_000), HeadcountChange.Of<SocialInsurance>(613_000),
        Money, Amount.Of<LaoKip>(12.50m), default(Amount<VietnameseDong>), Amount.Of<VietnameseDong>(100_000_000_000_000_000_000m),
        AmountChange.Of<VietnameseDong>(-1_000_000.25m),
        Coverage.Of(Insured, Labour), default(Coverage<SocialInsurance, Population>),
        Growth.Between(Earlier, Insured), Growth.Between(Money, Amount.Of<VietnameseDong>(2)),
        Attainment.Of(Insured, Headcount.OfMillions<SocialInsurance>(15)), Attainment.Of(Money, Money),
        Share.Of(Earlier, Insured), Share.Of(Amount.Of<VietnameseDong>(1.25m), Money),
        Contribution.Of(Growth.Between(Headcount.Of<SocialInsurance>(82_300), Headcount.Of<SocialInsurance>(139_986)), Growth.Between(Earlier, Insured)),
        Percentage.FromPercent<LabourForce>(19.50m), Coverage.Of(Headcount.Of<SocialInsurance>(1), Headcount.Of<LabourForce>(3)).Percentage, Percentage.FromPercent<Plan>(85.5m),
        PercentagePoints.FromPoints(0.98m), PercentagePoints.FromPoints(-12.345m), default(PercentagePoints),
        GrowthRate.FromPercent(-15.96m), GrowthRate.FromPercent(1_234.5m),
        AnyHeadcount.Of(5, "vss:informal-workers"), AnyAmount.Of(5.5m, "VND"), AnyPercentage.FromPercent(19.55m, "labour-force"), Coverage.Of(Insured, Labour).ToAny(),
        ReportingPeriod.Month(2022, 8), ReportingPeriod.Quarter(2022, 3), ReportingPeriod.Half(2022, 1), ReportingPeriod.FirstMonths(2022, 8), ReportingPeriod.Year(2022),
        .. Binaries.Tallies(),
    ];

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
