using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>A value of each type that has a form, by the name of its fixture.</summary>
internal static class FormSamples
{
    private static readonly LocalDate June = new(2022, 6, 30);
    private static readonly LocalDate August = new(2022, 8, 31);
    private static readonly ReportingPeriod FirstEight = ReportingPeriod.FirstMonths(2022, 8);
    private static readonly FigureKey Members = FigureKey.Of<Insured>("82", June);
    private static readonly FigureKey Workers = FigureKey.Of<LabourForce>("82", June);

    private static readonly ReadingConventions Wide = ReadingConventions.Usual.WithOver(ReadingConvention.OverBareLowerBound).WithRounding(ReadingConvention.Truncated);
    private static readonly PublishedFigure Over17 = PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.Over).WithStatus(FigureStatus.Estimated).WithText("trên 17,1 triệu người");

    private static readonly Observation[] Observations =
    [
        Observation.Of("82", Headcount.Of<Insured>(215_000), June).WithPrecision(1_000, FigureQualifier.Over).PublishedOn(new(2022, 7, 5)).WithSource("monthly report").WithText("hơn 215 nghìn người"),
        Observation.Of("82", Headcount.Of<Insured>(215_312), June).PublishedOn(new(2022, 9, 1)).WithStatus(FigureStatus.Provisional),
        Observation.Of("VN", "receipts", Amount.OfBillions<Dong>(270_000), FirstEight).WithSeries("vn:cash").WithScope("vn:all-offices"),
        Observation.Of("82", HeadcountChange.Of<Insured>(-1_250), ReportingPeriod.Quarter(2022, 2)),
        Observation.Of("VN", Headcount.OfThousands<LabourForce>(53_984.2m), ObservationTime.MeanOf(ReportingPeriod.Year(2015))),
        Observation.Of(AreaCode.Of("51"), "test:insured", Figure.None<ObservedQuantity>(NoValueReason.Missing, NoValueDetail.NotReported("test:insured", ObservationTime.On(June))), ObservationTime.On(June)),
        Observation.Of("54", Headcount.Of<Insured>(12), June).Withheld("vn:gso"),
        Observation.Of("64", Headcount.Of<Insured>(85_700), new LocalDate(2019, 12, 31)).Restated(AreaCode.Of("52"), new(2026, 1, 1), Figure.Of(
            ObservedQuantity.OfPeople(1_000), FigureStatus.Estimated, Bounds.Of(ObservedQuantity.OfPeople(0), ObservedQuantity.OfPeople(85_700), BoundsReason.Apportioned))),
        Over17.ToObservation<Insured>("VN", August),
        Observation.Of("53", Headcount.Of<Insured>(12), June).PublishedOn(August),
        Observation.Of(AreaCode.Of("53"), "test:insured", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), ObservationTime.On(June)).PublishedOn(August),
    ];

    private static readonly Break[] Breaks =
    [
        Break.Of(FigureKey.Of<Insured>(new LocalDate(2025, 7, 1)), "vn:law-41-2024"),
        Break.Of(FigureKey.OfMoney<Dong>("receipts", ReportingPeriod.Quarter(2026, 1)).WithArea("51").WithSeries("vn:old").WithScope("vn:residents").OnMap(June), "test:register"),
    ];

    private static readonly ReportedRate[] Rates =
    [
        ReportedRate.Of<Insured, LabourForce>("86", 90.190m, new LocalDate(2020, 12, 31)).PublishedOn(new(2021, 1, 15)).WithSource("article").WithText("90,190%"),
        ReportedRate.Of<Insured, Population>("64", 13m, new LocalDate(2020, 12, 31)).WithPrecision(0.5m, FigureQualifier.About).WithStatus(FigureStatus.Forecast).OnMap(new(2026, 1, 1)).WithSeries("vn:old"),
        ReportedRate.Of(FigureKey.OfMoney<Dong>("late", ObservationTime.On(new(2025, 4, 30))).WithArea("VN").WithDenominator("payable").WithScope("all"), 2.96m).WithStatus(FigureStatus.Provisional),
        ReportedRate.Of(FigureKey.OfMoney<Dong>("pensions", ReportingPeriod.Month(2025, 12)).WithArea("VN").Per("test:pensioners", FigureKey.People), 6_200_000m).WithPrecision(100_000, FigureQualifier.None),
        ReportedRate.None(AreaCode.Of("01"), "test:insured", "population", NoValueReason.Suppressed, ObservationTime.MeanOf(ReportingPeriod.Year(2020))),
    ];

    private static readonly TargetTerms FullTerms = TargetTerms.Of("82", new(2022, 12, 31)).WithSetter("vn:vss").WithDocument("Decision 546").IssuedOn(new(2022, 1, 15)).OnMap(June).WithNote("see the annex");

    private static readonly AnyTarget[] Targets =
    [
        Target.Of(FullTerms, Headcount.OfThousands<Insured>(279)).ToAny(),
        Target.Of(TargetTerms.Of("VN", new(2022, 12, 31)).AtMost(), "debts", Amount.Of<Dong>(12.5m)).ToAny(),
        Target.Of<Insured, Population>(TargetTerms.Of("VN", new(2025, 12, 31)).WithQualifier(FigureQualifier.About), Percentage.FromPercent<Population>(95.150m)).ToAny(),
        Target.Of(TargetTerms.Of("82", new(2022, 12, 31)).WithQualifier(FigureQualifier.Under), Headcount.Of<Insured>(5)).ToAny(),
        AnyTarget.OfPercentage(TargetTerms.Of("VN", June).AtMost(), "late", AnyPercentage.FromPercent(2.1m, "payable"), "VND"),
        AnyTarget.OfRatio(TargetTerms.Of("VN", June).AtMost(), FigureKey.OfCount<Visits>("visits", June).Per("test:insured", FigureKey.People), 2.5m),
    ];

    private static readonly Claim[] Claims =
    [
        Claim.Count("a count", FigureKey.Of<Insured>("VN", August), Over17),
        Claim.Amount("an amount", FigureKey.OfMoney<Dong>("receipts", ObservationTime.During(FirstEight)).WithArea("VN"), PublishedFigure.Amount(270_000, NumberScale.Billions, FigureQualifier.Nearly)),
        Claim.Target("a target", Members.WithSetter("vn:vss"), PublishedFigure.Count(279_000).AsTarget()),
        Claim.Coverage("a coverage", Members, Workers, PublishedFigure.Percent(28.90m)),
        Claim.Increment("an increment", Members, Members.On(new(2021, 6, 30)), ChangeDirection.Fall, PublishedFigure.Count(765, NumberScale.Of(100, "hundred"), FigureQualifier.AtLeast)),
        Claim.GrowthRate("a growth", Members, Members.On(new(2021, 6, 30)), ChangeDirection.Rise, PublishedFigure.Percent(15.96m).ReadAs(Wide)),
        Claim.PercentagePoints("points", Members, Workers, Members.On(new(2021, 6, 30)), Workers.On(new(2021, 6, 30)), ChangeDirection.Rise, PublishedFigure.Percent(2.1m)),
        Claim.Ratio("a ratio", FigureKey.OfMoney<Dong>("pensions", June).WithArea("82"), Members, PublishedFigure.Ratio(6.2m, NumberScale.Millions, FigureQualifier.About)),
        Claim.Multiple("a multiple", Members, Members.On(new(2003, 6, 30)), PublishedFigure.Multiple(5.7m, FigureQualifier.None)),
        Claim.Attainment("an attainment", Members, Members.WithSetter("vn:vss"), PublishedFigure.Percent(89.47m)),
        Claim.Shortfall("a shortfall", Members, Members.WithSetter("vn:vss"), PublishedFigure.Count(64_000).AsDerivedTarget()),
        Claim.Excess("an excess", Members, Members.WithSetter("vn:vss"), PublishedFigure.Percent(0.5m)),
        Claim.Share("a share", Members, FigureKey.Of<Insured>("VN", June), PublishedFigure.Range(QuantityKind.Percentage, FigureInterval.ClosedOpen(ExactNumber.FromFraction(1, 3), ExactNumber.FromWhole(2)))),
        Claim.PartOf("a part", Members, FigureKey.Of<Insured>("VN", June)),
        Claim.SumOfParts("a sum", FigureKey.Of<Insured>("VN", June), [Members, FigureKey.Of<Insured>("51", June)]),
        Claim.AtMostDenominator("at most", Members, Workers),
        Claim.Same("one and the same", Members, Members.WithScope("vn:residents")),
    ];

    /// <summary>Gets the samples by the names of their fixtures.</summary>
    internal static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["observation-times"] = new[] { ObservationTime.On(June), ObservationTime.During(FirstEight), ObservationTime.During(ReportingPeriod.Quarter(2022, 3)), ObservationTime.MeanOf(ReportingPeriod.Year(2022)) },
        ["figure-keys"] = new[]
        {
            default, FigureKey.Of<Insured>(June), Members, FigureKey.OfMoney<Dong>("receipts", ObservationTime.During(FirstEight)).WithArea("VN").OnMap(new(2026, 1, 1)),
            Members.WithSeries("vn:old").WithScope("vn:residents").WithSetter("vn:vss").WithDenominator("population"),
        },
        ["observed-quantities"] = new[] { ObservedQuantity.OfPeople(139_986), ObservedQuantity.OfPeopleChange(-613_000), ObservedQuantity.OfMoney(AnyAmount.Of(12.5m, "VND")), ObservedQuantity.OfMoneyChange(-1m, "EUR") },
        ["figures-of-headcounts"] = new[]
        {
            Figure.Of(Headcount.Of<LabourForce>(716_041), FigureStatus.Derived), Figure.Of(Headcount.Of<LabourForce>(54_445_300), FigureStatus.Final, Bounds.Of(Headcount.Of<LabourForce>(54_445_250), Headcount.Of<LabourForce>(54_445_349), BoundsReason.Rounded)),
            Figure.Of(Headcount.Of<LabourForce>(5), FigureStatus.Estimated, Bounds.AtLeast(Headcount.Of<LabourForce>(5), BoundsReason.Overlapping)), Figure.Of(Headcount.Of<LabourForce>(5), FigureStatus.Forecast).WithSlot(Figure.Inexact),
            Figure.Of(Headcount.Of<LabourForce>(5), FigureStatus.Provisional, new Bounds<Headcount<LabourForce>>(null, Headcount.Of<LabourForce>(7), BoundsReason.Narrowed, isTight: false)),
            Figure.None<Headcount<LabourForce>>(NoValueReason.Missing), Figure.None<Headcount<LabourForce>>(NoValueReason.Suppressed, NoValueDetail.WithheldBy("vn:gso")),
        },
        ["figures-of-quantities"] = new[] { Figure.Of(ObservedQuantity.OfPeople(5)), Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(5, "VND")), FigureStatus.Final, Bounds.AtMost(ObservedQuantity.OfMoney(AnyAmount.Of(6, "VND")), BoundsReason.Rounded)) },
        ["figures-of-percentages"] = new[] { Figure.Of(Percentage.FromPercent<LabourForce>(19.50m), FigureStatus.Derived), Figure.None<Percentage<LabourForce>>(NoValueReason.Undefined) },
        ["figures-of-numbers"] = new[] { Figure.Of(12.50m), Figure.None<decimal>(NoValueReason.Conflicting) },
        ["bounds-of-points"] = new[] { Bounds.Of(PercentagePoints.FromPoints(-0.5m), PercentagePoints.FromPoints(0.75m), BoundsReason.Rounded) },
        ["no-value-details"] = NoValueDetailTests.Each().Select(one => one.Detail).Append(NoValueDetail.AreasLacking([FullArea])).ToArray(),
        ["no-value-parts"] = new[] { default, new NoValuePart(FullArea, null, NoValueReason.Missing, null), new NoValuePart(null, Members, NoValueReason.Suppressed, NoValueDetail.WithheldBy("vn:gso")) },
        ["observations"] = Observations,
        ["reported-rates"] = Rates,
        ["breaks"] = Breaks,
        ["observation-set-with-breaks"] = ObservationSet.Of([Observation.Of("82", Headcount.Of<Insured>(12), June).WithBreak("test:register")]).With(Breaks),
        ["observation-set"] = ObservationSet.Of(Observations).With(Rates),
        ["target-terms"] = new[] { TargetTerms.Of("82", new(2022, 12, 31)), FullTerms },
        ["any-targets"] = Targets,
        ["target-of-headcount"] = Targets[0].ToPeople<Insured>()!,
        ["target-of-amount"] = Targets[1].ToMoney<Dong>()!,
        ["coverage-target"] = Targets[2].ToCoverage<Insured, Population>()!,
        ["target-set"] = TargetSet.Of(Targets),
        ["number-scales"] = new[] { NumberScale.Ones, NumberScale.Millions, NumberScale.Of(100_000, "lakh") },
        ["reading-conventions"] = new[] { ReadingConventions.Usual, Wide },
        ["published-figures"] = Claims.Select(claim => claim.Figure).OfType<PublishedFigure>().ToArray(),
        ["claims"] = Claims,
        ["claim-set"] = ClaimSet.Of(Claims),
        ["claim-set-of-observations"] = ClaimSet.Of(ObservationSet.Of(Observations).With(Rates), TargetSet.Of(Targets)),
        ["enumerations"] = new Enumerations(),
    };

    private static Area FullArea => Area.Of("64", AreaLevel.AtRank(2, "province"), "Gia Lai").OfType("tỉnh", "Tỉnh Gia Lai").AlsoKnownAs("Gia-lai").Under("VN").UnderFrom(new(2008, 8, 1), "HL")
        .From(new(1991, 10, 1)).Until(new(2025, 7, 1));

    /// <summary>Every member of every enumeration that has codes.</summary>
    internal sealed record Enumerations
    {
        public FigureStatus[] Statuses { get; init; } = Enum.GetValues<FigureStatus>();

        public NoValueReason[] Reasons { get; init; } = Enum.GetValues<NoValueReason>();

        public NoValueDetailKind[] Details { get; init; } = Enum.GetValues<NoValueDetailKind>();

        public BoundsReason[] Bounds { get; init; } = Enum.GetValues<BoundsReason>();

        public FigureQualifier[] Qualifiers { get; init; } = Enum.GetValues<FigureQualifier>();

        public ReadingConvention[] Conventions { get; init; } = Enum.GetValues<ReadingConvention>();

        public QuantityKind[] Kinds { get; init; } = Enum.GetValues<QuantityKind>();

        public TargetDirection[] Directions { get; init; } = Enum.GetValues<TargetDirection>();

        public ChangeDirection[] Changes { get; init; } = Enum.GetValues<ChangeDirection>();

        public ClaimKind[] Claims { get; init; } = Enum.GetValues<ClaimKind>();

        public Dictionary<FigureStatus, int> ByStatus { get; init; } = new() { [FigureStatus.Final] = 1 };
    }
}
