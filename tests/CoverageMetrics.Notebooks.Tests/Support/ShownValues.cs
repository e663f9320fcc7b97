using System.Reflection;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Statistics;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Notebooks.Tests.Support;

/// <summary>A value of every type that shows itself, and of some more than one: with and without a result, by default, with a hostile name.</summary>
internal static class ShownValues
{
    internal const string Hostile = "<img src=x onerror='alert(1)'> & \"co\"";

    private static readonly LocalDate Day = new(2022, 8, 31);
    private static readonly LocalDate YearEnd = new(2022, 12, 31);
    private static readonly Headcount<SocialInsurance> Insured = Headcount.OfMillions<SocialInsurance>(17.1m);
    private static readonly Headcount<SocialInsurance> Before = Headcount.OfMillions<SocialInsurance>(14.74m);
    private static readonly Headcount<LabourForce> Labour = Headcount.OfMillions<LabourForce>(51.6m);

    /// <summary>Gets the public types of the core, of the counting and of the statistics.</summary>
    internal static Type[] Public { get; } = [.. new[] { typeof(Headcount), typeof(ParticipantTally), typeof(ProportionInterval) }.SelectMany(type => type.Assembly.GetExportedTypes())];

    /// <summary>Gets those with the attribute that .NET Interactive looks for.</summary>
    internal static Type[] Types { get; } = [.. Public.Where(HasAttribute)];

    internal static ObservationSet Observations { get; } = ObservationSet.Of(
    [
        Observation.Of("VN", Insured, Day).WithPrecision(100_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated).PublishedOn(new(2022, 9, 12)).WithSource(Hostile),
        Observation.Of("VN", Before, Day.PlusYears(-1)).WithStatus(FigureStatus.Derived),
        Observation.Of("VN", Labour, Day),
        Observation.Of(AreaCode.Of("82"), SocialInsurance.Code, Figure.None<ObservedQuantity>(NoValueReason.Suppressed, NoValueDetail.WithheldBy(Hostile)), ObservationTime.On(Day)),
        .. Enumerable.Range(1, 9).Select(month => Observation.Of("VN", "receipts", Amount.OfBillions<VietnameseDong>(month), ReportingPeriod.Month(2022, month))),
        Observation.Of("51", Headcount.Of<SocialInsurance>(139_986), Day), Observation.Of("51", Headcount.Of<SocialInsurance>(130_000), Day.PlusYears(-1)),
        .. Enumerable.Range(1, 10).Select(month => Observation.Of("VN", Insured, new LocalDate(2020, month, 15))),
    ]);

    internal static CoverageReport Report { get; } = CoverageReport
        .For(Observations, MetricSet.Of(Social, Metric.People<HealthInsurance>("bhyt", "Health insurance")), Provinces.Catalogue)
        .On(Day).ForArea("VN").Compare(ComparisonBase.SamePeriodLastYear).Titled($"August {Hostile}").Check(PublishingChecks.Usual.WithJumpPercent(1)).Build();

    internal static CoverageChart Chart { get; } = CoverageReport.For(Observations, MetricSet.Of(Social), Provinces.Catalogue)
        .On(Day).ByArea(AdministrativeLevels.Province).Compare(ComparisonBase.SamePeriodLastYear).Titled($"August {Hostile}").Build()
        .Only(row => row.Area?.Code.Text is "51" or "82").Chart(ChartKind.BeforeAndAfter, "bhxh").Of(ReportMeasure.Count);

    private static Metric Social => Metric.Coverage<SocialInsurance, LabourForce>("bhxh", $"Social insurance {Hostile}");

    /// <summary>Makes the values; the same every time.</summary>
    internal static IEnumerable<object> All() => [.. Values(), .. OnDates(), .. Measured(), .. OnAnotherMap(), .. Printed(), .. Estimated(), .. Defaults()];

    private static IEnumerable<object> Values()
    {
        var receipts = Amount.OfBillions<VietnameseDong>(270_000);
        var half = Coverage.Of(Headcount.Of<HostilePeople>(1), Headcount.Of<HostilePeople>(2));
        return
        [
            Insured, Insured - Before, receipts, receipts - Amount.OfBillions<VietnameseDong>(1), Headcount.Of<HostilePeople>(8), Count.OfMillions<Visits>(195.5m), ObservedQuantity.OfCount(5, Visits.Code),
            Coverage.Of(Insured, Labour), Coverage.Of(Insured, Labour).Percentage, half, half.Percentage.Round(1), half.ToAny(), half.Percentage.ToAny(),
            Insured.GrowthSince(Before), Insured.GrowthSince(Before).Rate, Coverage.Of(Insured, Labour).Percentage - Coverage.Of(Before, Labour).Percentage,
            Insured.Against(Headcount.OfMillions<SocialInsurance>(19)), Share.Of(Before, Insured), Ratio.Of(receipts, Insured), Contribution.Of(Insured.GrowthSince(Before), Insured.GrowthSince(Before)),
            Insured.ToAny(), receipts.ToAny(),
            Figure.Of(Insured), Bounds.Of(Insured, Insured, BoundsReason.Rounded), Figure.Of(Coverage.Of(Insured, Labour), FigureStatus.Derived), Figure.Of(3.5m, FigureStatus.Provisional),
            NoValueDetail.WithheldBy(Hostile), Figure.None<Headcount<SocialInsurance>>(NoValueReason.Missing, NoValueDetail.WithheldBy(Hostile)),
        ];
    }

    private static IEnumerable<object> OnDates()
    {
        AreaCatalogue provinces = Provinces.Catalogue;
        Area old = provinces["64", new(2025, 6, 30)];
        Area named = Area.Of("x", AreaLevel.AtRank(1, "place"), Hostile);
        var origins = provinces.Lineage(new(2025, 6, 30), new(2025, 7, 1)).Origins;
        return
        [
            ReportingPeriod.FirstMonths(2022, 8), ReportingYear.StartingIn(4).NamedByBothYears(), ComparisonBase.EndOfLastYear, old, named, named.Code, named.Level,
            provinces.Follow(old, new(2025, 7, 1)), origins.First(origin => origin.Sources.Count > 1), provinces.ChangesThatEnded(old)[0],
            Break.Of(FigureKey.Of<SocialInsurance>(Day), Hostile), ReportedRate.Of<SocialInsurance, LabourForce>("82", 28.9m, Day).WithSource(Hostile), NoValueDetail.AreasLacking([named]).Parts[0], ReportChoice.Of("on-track"), Observations, Observations.First(), Observations.First(one => !one.Figure.HasValue), Observations.First().Figure.Value, Observations.First().Time,
            ObservedChange.Between(ObservedQuantity.OfPeople(3), ObservedQuantity.OfPeople(1)), Ratio.Of(Amount.Of<VietnameseDong>(43_050_000_000), Headcount.Of<SocialInsurance>(12_300)), Count.Of<Visits>(47_140_000),
            ObservationLoad.Read([1, 2], row => row == 1 ? Observations.First() : throw new FormatException(Hostile)),
            ObservationLoad.Read([1], Observation (row) => throw new FormatException(Hostile)).Findings[0], TargetLoad.Read([1], AnyTarget (row) => throw new FormatException(Hostile)),
            ParticipantTally.Count(ParticipantColumns.Of([0, 0, 1], [0b01, 0b11, 0b10]), TallyLayout.Of(CodeIndex.Of(["51", "82"]), SocialInsurance.Code, HealthInsurance.Code)),
            PersonTally.Count(
                ParticipantColumns.Of([0, 0, 1], [0b01, 0b11, 0b10]).About([7L, 7, 8]), TallyLayout.Of(CodeIndex.Of(["51", "82"]), SocialInsurance.Code, HealthInsurance.Code)),
        ];
    }

    private static IEnumerable<object> Measured()
    {
        MetricTable table = MetricTable.Of(Observations, MetricSet.Of(Social), Provinces.Catalogue, Day);
        Metric metric = table.Metrics[0];
        Area nation = table.Areas.Find("VN")!;
        Area quangNgai = table.Areas.Find("51")!;
        Area tienGiang = table.Areas.Find("82")!;
        Target<Headcount<SocialInsurance>> plan = Target.Of(TargetTerms.Of("VN", YearEnd).WithSetter("vss").WithDocument(Hostile), Headcount.OfMillions<SocialInsurance>(19.04m));
        CoverageTarget<SocialInsurance, LabourForce> share = Target.Of<SocialInsurance, LabourForce>(TargetTerms.Of("VN", YearEnd), Percentage.FromPercent<LabourForce>(45));
        Pace<Headcount<SocialInsurance>> pace = plan.PaceFrom(Insured, Day);
        ReportCell cell = Report["VN", "bhxh"];
        return
        [
            metric, table.Cell(nation, metric), table.Cell(tienGiang, metric), table.Compare(nation, metric, ComparisonBase.SamePeriodLastYear),
            table.Compare(tienGiang, metric, ComparisonBase.SamePeriodLastYear), table.Total([quangNgai, tienGiang], metric),
            table.CompareTotal([quangNgai, tienGiang], metric, ComparisonBase.SamePeriodLastYear), table.Rank([quangNgai, tienGiang], metric)[0],
            table.Months(nation, metric, ReportingPeriod.Month(2022, 7), ReportingPeriod.Month(2022, 8))[1],
            plan, plan.ToAny(), share, plan.ProgressOf(Before, Insured), pace, plan.PaceFrom(Insured, YearEnd), pace.AgainstSoFar(Before, new(2021, 12, 31)),
            plan.PathTo(Target.Of(TargetTerms.Of("VN", YearEnd.PlusMonths(2)), plan.Quantity), MilestoneSpacing.ByMonths)[0],
            Report, Chart, cell, cell.Row, cell[ReportMeasure.Count], Report.Footnotes[0], Report.Findings[0],
        ];
    }

    private static IEnumerable<object> OnAnotherMap()
    {
        LocalDate map = new(2025, 7, 1);
        Observation giaLai = Observation.Of("64", Insured, Day);
        Observation binhDinh = Observation.Of("52", Before, Day).WithStatus(FigureStatus.Provisional);
        RestatedSet half = Restate.Of([giaLai], Provinces.Catalogue).To(map);
        RestatedSet whole = Restate.Of([giaLai, binhDinh], Provinces.Catalogue).To(map);
        FigureKey measure = FigureKey.Of<SocialInsurance>(Day);
        RolledUpSet nation = RollUp.Of([giaLai, binhDinh, Observation.Of("64", Labour, Day)], Provinces.Catalogue.On(Day)).To(AdministrativeLevels.Country);
        return
        [
            half, half.Figures[0], whole, whole.Figures[0], measure, Weight.FromFraction(0.25m), nation, nation.Figures[0],
            nation.CoveragesOf(measure, FigureKey.Of<LabourForce>(Day))[0],
            RollUp.Of([Observation.Of("64", Insured, Day)], Provinces.Catalogue.On(map)).To(AdministrativeLevels.Country).Unplaced[0],
        ];
    }

    private static IEnumerable<object> Printed()
    {
        PublishedFigure figure = VietnameseFigure.Parse("trên 17,1 triệu người");
        FigureKey people = FigureKey.Of<SocialInsurance>(AreaCode.Of("VN"), Day);
        Claim claim = Claim.Count($"count {Hostile}", people, figure);
        Reconciliation known = ClaimSet.Of(claim).Reconcile();
        Reconciliation broken = ClaimSet.Of(
            claim,
            Claim.Count("other", people, VietnameseFigure.Parse("trên 18,1 triệu người")),
            Claim.Increment("increase", people, people.On(new(2021, 8, 31)), ChangeDirection.Rise, VietnameseFigure.Parse("hơn 2,36 triệu người")),
            Claim.GrowthRate("rate", people, people.On(new(2021, 8, 31)), ChangeDirection.Rise, VietnameseFigure.Parse("90%"))).Reconcile();
        return
        [
            figure, figure.Interval, figure.Number, people, claim, known, broken, known.Quantities[0], known.Claims[0], broken.Conflicts[0],
            ClaimSet.Of(Claim.Coverage("rate", people, FigureKey.Of<Population>(AreaCode.Of("VN"), Day), PublishedFigure.Percent(103.2m))).Reconcile().Findings[0],
        ];
    }

    private static IEnumerable<object> Estimated()
    {
        ConfidenceLevel level = ConfidenceLevel.OfPercent(99.8m);
        ProportionInterval proportion = ProportionInterval.Wilson(81, 263, level).Value;
        return
        [
            level, proportion, ProportionComparison.Difference(proportion, proportion).Value, CountInterval.ExactPoisson(10, level),
            CoverageInterval.Fieller(Coverage.Of(Insured, Labour), 1.2m, level).Value,
            CoverageComparison.Difference(CoverageInterval.Fieller(Coverage.Of(Before, Labour), 1.3m, level).Value, CoverageInterval.Fieller(Coverage.Of(Insured, Labour), 1.2m, level).Value, 0.5m).Value,
            SeasonalPattern.Of(Enumerable.Range(0, 36).Select(month => (ReportingPeriod.Month(2014 + (month / 12), 1 + (month % 12)), 10m + month))).Expected(ReportingPeriod.Month(2016, 12), level).Value, DirectStandardisation.Of([(16, 1_000, 3)], 100_000, 10, level).Value,
            Funnel.Of([("51", Coverage.Of(Insured, Labour).ToAny())]).At(level)[0].Value, CountFunnel.Of([("51", 31, 20.5)]).At(level)[0].Value,
            CoverageDecomposition.Of([(Hostile, Coverage.Of(Before, Labour).ToAny(), Coverage.Of(Insured, Labour).ToAny())]).Parts[0],
            IndirectStandardisation.Of(CountInterval.ExactPoisson(10, level), [(1_000, 20, 10_000)], 10).Value, StandardisedProportion.Of([(90, 100, 3)], 10, level).Value,
            Inequality.Of([("51", Coverage.Of(Before, Labour).ToAny()), ("52", Coverage.Of(Insured, Labour).ToAny())]).Estimate(InequalityMeasure.Theil, 1_000, level).Value,
            Inequality.Of([("51", Coverage.Of(Before, Labour).ToAny()), ("52", Coverage.Of(Insured, Labour).ToAny())]).Split(InequalityMeasure.Theil, code => code).Value,
        ];
    }

    // The default of every struct is a value; it shows itself too.
    private static IEnumerable<object> Defaults() => Types
        .Where(type => type.IsValueType)
        .Select(type => Activator.CreateInstance(type.IsGenericTypeDefinition ? Close(type) : type)!);

    private static Type Close(Type type) => type.MakeGenericType([.. type.GetGenericArguments().Select(argument => argument.Name switch
    {
        "TCurrency" => typeof(VietnameseDong),
        "TUnit" => typeof(Visits),
        "TOf" => typeof(Amount<VietnameseDong>),
        "TPer" => typeof(Headcount<SocialInsurance>),
        "TQuantity" or "T" or "TGoal" => typeof(Headcount<SocialInsurance>),
        "TDenominator" or "TBase" => typeof(LabourForce),
        _ => typeof(SocialInsurance),
    })]);

    private static bool HasAttribute(Type type) => type.GetCustomAttributes(inherit: false).Any(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
}
