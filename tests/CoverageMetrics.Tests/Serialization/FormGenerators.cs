using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Values of the types that are written as JSON objects: as offices report and print them, and at the ends of what the types allow.</summary>
internal static class FormGenerators
{
    private static readonly string[] Codes = ["vn:social-insurance", "receipts", "people-of-áèỗ", "a \"b\" \\ {c}", "x"];
    private static readonly string[] Prose = ["", "over 17.1 million", "gần 87 triệu người\n\t\"như đã in\"", "😀", "\0\u2028</script>", " "];

    private static readonly LocalDate[] SomeDays = [new(2022, 6, 30), new(2024, 2, 29), new(1, 1, 1), new(9998, 12, 31), new(-5, 3, 1)];

    internal static Gen<LocalDate> Days { get; } = Gen.Elements(SomeDays);

    internal static Gen<ReportingPeriod> Periods { get; } = Gen.Elements(
        ReportingPeriod.Year(2022), ReportingPeriod.Month(2022, 8), ReportingPeriod.Quarter(2022, 3), ReportingPeriod.Half(2022, 2), ReportingPeriod.FirstMonths(2022, 8), ReportingPeriod.StartingIn(2019, 4, 12), ReportingPeriod.Year(1), ReportingPeriod.Month(9998, 12));

    internal static Gen<ObservationTime> Times { get; } = Gen.OneOf(Days.Select(ObservationTime.On), Periods.Select(ObservationTime.During), Periods.Select(ObservationTime.MeanOf));

    internal static Gen<AreaCode> Areas { get; } = Gen.Elements(AreaCode.Of("51"), AreaCode.Of("VN"), AreaCode.Of("a-b_c.d:e/1"));

    internal static Gen<decimal> Precisions { get; } = Gen.Elements(1m, 100_000m, 0.01m, 0.10m, 0.0000000000000000000000000001m, decimal.MaxValue);

    internal static Gen<FigureKey> Keys { get; } =
        from subject in Gen.Elements(Codes)
        from unit in Gen.Elements("people", "VND", "test:visits", "")
        from time in Times
        from area in Maybe(Areas)
        from map in Maybe(Days)
        from series in Maybe(Gen.Elements(Codes))
        from scope in Maybe(Gen.Elements(Codes))
        from setter in Maybe(Gen.Elements(Codes))
        from denominator in Maybe(Gen.Elements(Codes))
        let key = Step(unit.Length == 0 ? default(FigureKey).At(time) : FigureKey.Of(subject, unit, time), area, (one, code) => one.WithArea(code))
        select Step(
            Step(Step(Step(Step(key, map, (one, day) => one.OnMap(day)), series, (one, code) => one.WithSeries(code)), scope, (one, code) => one.WithScope(code)), setter, (one, code) => one.WithSetter(code)),
            denominator, (one, code) => code.Length % 2 == 0 ? one.WithDenominator(code) : one.Per(code, one.Unit == "VND" ? FigureKey.People : "VND"));

    internal static Gen<ObservedQuantity> Quantities { get; } = Gen.OneOf(
        Generators.AnyCounts.Generator.Select(ObservedQuantity.OfPeople),
        Generators.Signed(Generators.AnyCounts).Generator.Select(ObservedQuantity.OfPeopleChange),
        Generators.AnyCounts.Generator.Select(number => ObservedQuantity.OfCount(number, "test:visits")),
        Generators.Signed(Generators.AnyCounts).Generator.Select(number => ObservedQuantity.OfCountChange(number, "test:visits")),
        Generators.Amounts.Generator.Select(amount => ObservedQuantity.OfMoney(amount.ToAny())),
        Generators.AmountChanges.Generator.Select(change => ObservedQuantity.OfMoneyChange(change.Value, "VND")));

    internal static Gen<NoValueDetail> Details { get; } = Gen.Elements(NoValueDetailTests.Each().Select(one => one.Detail).Where(detail => detail.Changes.Count == 0).ToArray());

    internal static Gen<Observation> Observations { get; } =
        from key in Keys
        from area in Areas
        from figure in FiguresOf(Quantities, 1)
        from published in Maybe(Days)
        from printed in Maybe(from precision in Precisions from qualifier in Gen.Elements(Enum.GetValues<FigureQualifier>()) select (precision, qualifier))
        from source in Gen.Elements(Prose)
        from text in Gen.Elements(Prose)
        let subject = key.Subject.Length == 0 ? "x" : key.Subject
        let of = figure.TryGetValue(out ObservedQuantity quantity) ? Counted(key, subject, quantity.Unit) : Counted(key, subject, key.Unit.Length == 0 ? FigureKey.People : key.Unit)
        let made = Observation.Of(of.WithArea(area).OnMap(key.Map), figure).WithSource(source).WithText(text)
        let dated = Step(made, published, (one, day) => one.PublishedOn(day))
        from changed in Maybe(Gen.Elements(Codes))
        let flagged = Step(dated, changed, (one, code) => one.WithBreak(code))
        select Step(flagged, printed, (one, how) => one.WithPrecision(how.precision, how.qualifier));

    internal static Gen<ReportedRate> Rates { get; } =
        from key in Keys
        from area in Areas
        from percentage in Generators.Percentages.Generator
        from reason in Maybe(Gen.Elements(Enum.GetValues<NoValueReason>()))
        from status in Gen.Elements(Enum.GetValues<FigureStatus>())
        from published in Maybe(Days)
        from printed in Maybe(from precision in Precisions.Where(one => one <= 100_000) from qualifier in Gen.Elements(Enum.GetValues<FigureQualifier>()) select (precision, qualifier))
        from text in Gen.Elements(Prose)
        let subject = key.Subject.Length == 0 ? "x" : key.Subject
        let made = reason is [var why]
            ? ReportedRate.None(area, subject, "population", why, key.Time)
            : key.Denominator.Length % 2 == 0 ? ReportedRate.Of(area, subject, AnyPercentage.FromPercent(percentage.Percent, "population"), key.Time).WithStatus(status)
            : ReportedRate.Of(FigureKey.Of(subject, "VND", key.Time).WithArea(area).Per("population", FigureKey.People), percentage.Percent).WithStatus(status)
        let defined = key.Series.Length == 0 ? made : made.WithSeries(key.Series)
        let dated = Step(defined.OnMap(key.Map).WithText(text), published, (one, day) => one.PublishedOn(day))
        select Step(dated, printed, (one, how) => one.WithPrecision(how.precision, how.qualifier));

    internal static Gen<Break> Breaks { get; } =
        from key in Keys
        from code in Gen.Elements(Codes)
        let of = Counted(key, key.Subject.Length == 0 ? "x" : key.Subject, key.Unit.Length == 0 ? FigureKey.People : key.Unit).OnMap(key.Map)
        select Break.Of(key.Area == default ? of : of.WithArea(key.Area), code);

    internal static Gen<TargetTerms> Terms { get; } =
        from area in Areas
        from date in Days
        from map in Maybe(Days)
        from qualifier in Gen.Elements(Enum.GetValues<FigureQualifier>())
        from atMost in Gen.Elements(true, false)
        from setter in Maybe(Gen.Elements(Codes))
        from issued in Maybe(Days)
        from document in Gen.Elements(Prose)
        from note in Gen.Elements(Prose)
        let terms = TargetTerms.Of(area, date).WithQualifier(qualifier).WithDocument(document).WithNote(note)
        select Step(Step(Step(atMost ? terms.AtMost() : terms, map, (one, day) => one.OnMap(day)), setter, (one, code) => one.WithSetter(code)), issued, (one, day) => one.IssuedOn(day));

    internal static Gen<AnyTarget> Targets { get; } =
        from terms in Terms
        from target in Gen.OneOf(
            Generators.AnyHeadcounts.Generator.Select(people => Target.Of(terms, people).ToAny()),
            Generators.AnyVisits.Generator.Select(visits => Target.Of(terms, "visits", visits).ToAny()),
            Generators.Amounts.Generator.Select(money => Target.Of(terms, "receipts", money).ToAny()),
            Generators.Percentages.Generator.Select(percentage => Target.Of<Insured, LabourForce>(terms, percentage).ToAny()),
            Generators.Percentages.Generator.Select(number => AnyTarget.OfRatio(terms, FigureKey.OfMoney<Dong>("receipts", terms.Date).Per("test:insured", FigureKey.People), number.Percent)))
        select target;

    internal static Gen<NumberScale> Scales { get; } = Gen.Elements(
        NumberScale.Ones, NumberScale.Thousands, NumberScale.Millions, NumberScale.Billions, NumberScale.Trillions, NumberScale.Of(100_000, "lakh"), NumberScale.Of(10, "million"));

    internal static Gen<ReadingConventions> Conventions { get; } = Gen.Elements(
        ReadingConventions.Usual, ReadingConventions.Usual.WithOver(ReadingConvention.OverBareLowerBound).WithRounding(ReadingConvention.Truncated),
        ReadingConventions.Usual.WithNearly(ReadingConvention.NearlyWithinHalfUnit).WithAbout(ReadingConvention.AboutWithinHalfUnit).WithWholeNumbers(ReadingConvention.Rounded));

    internal static Gen<PublishedFigure> Printed { get; } =
        from kind in Gen.Elements(Enum.GetValues<QuantityKind>())
        from figure in PrintedOf(kind)
        select figure;

    internal static Gen<Claim> Claims { get; } =
        from label in Gen.Elements("a", "b", "17.1 triệu")
        from kind in Gen.Elements(Enum.GetValues<ClaimKind>())
        from direction in Gen.Elements(ChangeDirection.Rise, ChangeDirection.Fall)
        from count in PrintedOf(QuantityKind.Count)
        from amount in PrintedOf(QuantityKind.Amount)
        from percent in PrintedOf(QuantityKind.Percentage)
        select ClaimOf(label, kind, direction, count, amount, percent);

    /// <summary>Makes figures of values: with each status, with bounds of several kinds, with none, and without a value for each reason.</summary>
    internal static Gen<Figure<T>> FiguresOf<T>(Gen<T> values, int hasBounds = 1)
        where T : struct => Gen.Frequency(
        (3, from value in values from status in Gen.Elements(Enum.GetValues<FigureStatus>()) select Figure.Of(value, status)),
        (1, from value in values from status in Gen.Elements(Enum.GetValues<FigureStatus>()) select Figure.Of(value, status).WithSlot(Figure.Inexact)),
        (2 * hasBounds, from value in values
                        from status in Gen.Elements(Enum.GetValues<FigureStatus>())
                        from bounds in BoundsOf(Gen.Constant(value))
                        select Figure.Of(value, status, bounds)),
        (1, from reason in Gen.Elements(Enum.GetValues<NoValueReason>()) select Figure.None<T>(reason)),
        (2, from reason in Gen.Elements(Enum.GetValues<NoValueReason>()) from detail in Details select Figure.None<T>(reason, detail)));

    internal static Gen<Bounds<T>> BoundsOf<T>(Gen<T> values)
        where T : struct =>
        from value in values
        from reason in Gen.Elements(Enum.GetValues<BoundsReason>())
        from which in Gen.Choose(0, 2)
        from tight in Gen.Elements(true, false)
        select new Bounds<T>(which == 1 ? null : value, which == 2 ? null : value, reason, tight);

    internal static ObservationSet SetOf(Observation[] observations, ReportedRate[] rates, Break[] breaks) => ObservationSet.Of(observations).With(rates).With(breaks);

    private static Gen<T[]> Maybe<T>(Gen<T> values) => Gen.Frequency((2, Gen.Constant(Array.Empty<T>())), (1, values.Select(value => new[] { value })));

    private static TMade Step<TMade, T>(TMade made, T[] maybe, Func<TMade, T, TMade> step) => maybe is [var value] ? step(made, value) : made;

    private static FigureKey Counted(FigureKey key, string subject, string unit)
    {
        FigureKey counted = FigureKey.Of(subject, unit, key.Time);
        counted = key.Series.Length == 0 ? counted : counted.WithSeries(key.Series);
        return key.Scope.Length == 0 ? counted : counted.WithScope(key.Scope);
    }

    private static Gen<PublishedFigure> PrintedOf(QuantityKind kind) =>
        from digits in Generators.Decimals(Generators.CountsToTrillion, 4).Generator
        from scale in Scales
        from qualifier in Gen.Elements(Enum.GetValues<FigureQualifier>())
        from unit in Maybe(Precisions)
        from range in Maybe(from low in Gen.Choose(0, 50) from high in Gen.Choose(51, 900) from ends in Gen.Choose(0, 3) select RangeOf(low, high, ends))
        from status in Gen.Elements(Enum.GetValues<FigureStatus>())
        from target in Gen.Choose(0, 2)
        from conventions in Conventions
        from text in Gen.Elements(Prose)
        let number = kind == QuantityKind.Count && scale == NumberScale.Ones ? decimal.Truncate(digits) : digits
        let word = number == 0 && qualifier is FigureQualifier.Nearly or FigureQualifier.Under ? FigureQualifier.None : qualifier
        let figure = range is [var interval] ? PublishedFigure.Range(kind, interval)
            : unit is [var precision] ? PublishedFigure.Of(kind, number, NumberScale.Ones, precision, word)
            : PublishedFigure.Of(kind, number, kind == QuantityKind.Percentage ? NumberScale.Ones : scale, null, word)
        let set = target switch { 0 => figure, 1 => figure.AsTarget(), _ => figure.AsDerivedTarget() }
        select set.WithStatus(status).WithText(text).ReadAs(conventions);

    private static FigureInterval RangeOf(int low, int high, int ends)
    {
        var lower = ExactNumber.FromFraction(low, 3);
        var upper = ExactNumber.FromFraction(high, 2);
        return ends switch
        {
            0 => FigureInterval.Closed(lower, upper),
            1 => FigureInterval.Open(lower, ExactNumber.FromWhole(BigInteger.Pow(10, 40))),
            2 => FigureInterval.AtLeast(upper),
            _ => FigureInterval.Point(lower),
        };
    }

    private static Claim ClaimOf(string label, ClaimKind kind, ChangeDirection direction, PublishedFigure count, PublishedFigure amount, PublishedFigure percent)
    {
        FigureKey later = FigureKey.Of<Insured>("82", new LocalDate(2022, 6, 30));
        FigureKey earlier = FigureKey.Of<Insured>("82", new LocalDate(2021, 6, 30));
        FigureKey people = FigureKey.Of<LabourForce>("82", new LocalDate(2022, 6, 30));
        FigureKey before = FigureKey.Of<LabourForce>("82", new LocalDate(2021, 6, 30));
        FigureKey plan = later.WithSetter("vn:vss");
        FigureKey money = FigureKey.OfMoney<Dong>("receipts", ObservationTime.During(ReportingPeriod.FirstMonths(2022, 8))).WithArea("VN");
        return kind switch
        {
            ClaimKind.Count => Claim.Count(label, later, count),
            ClaimKind.Amount => Claim.Amount(label, money, amount),
            ClaimKind.Target => Claim.Target(label, plan, count),
            ClaimKind.Coverage => Claim.Coverage(label, later, people, percent),
            ClaimKind.Increment => Claim.Increment(label, later, earlier, direction, count),
            ClaimKind.GrowthRate => Claim.GrowthRate(label, later, earlier, direction, percent),
            ClaimKind.PercentagePoints => Claim.PercentagePoints(label, later, people, earlier, before, direction, percent),
            ClaimKind.Multiple => Claim.Multiple(label, later, earlier, percent),
            ClaimKind.Attainment => Claim.Attainment(label, later, plan, percent),
            ClaimKind.Shortfall => Claim.Shortfall(label, later, plan, direction == ChangeDirection.Rise ? count : percent),
            ClaimKind.Excess => Claim.Excess(label, later, plan, direction == ChangeDirection.Rise ? count : percent),
            ClaimKind.Share => Claim.Share(label, later, people, percent),
            ClaimKind.PartOf => Claim.PartOf(label, later, people),
            ClaimKind.SumOfParts => Claim.SumOfParts(label, people, [later, earlier]),
            ClaimKind.AtMostDenominator => Claim.AtMostDenominator(label, later, people),
            ClaimKind.Same => Claim.Same(label, later, earlier),
            ClaimKind.Ratio => Claim.Ratio(label, money, later, amount),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
        };
    }
}
