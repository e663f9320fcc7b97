using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>One name for a figure, wherever it comes from.</summary>
public class FigureKeyTests
{
    private static readonly LocalDate End = new(2022, 12, 31);

    private static readonly FigureKey Insured = FigureKey.Of<Participants>("82", End);

    [Fact]
    public void Key_OfAnObservationATargetAndAName_IsTheSameKey()
    {
        Assert.Equal(Insured, Observation.Of("82", Headcount.Of<Participants>(5), End).Key);
        Assert.Equal(Insured.WithSetter("vss"), Target.Of(TargetTerms.Of("82", End).WithSetter("vss"), Headcount.Of<Participants>(6)).ToAny().Key);
        Assert.Equal(
            Insured.WithDenominator("population").WithSetter("vss"),
            Target.Of<Participants, Population>(TargetTerms.Of("82", End).WithSetter("vss"), Percentage.FromPercent<Population>(95)).ToAny().Key);
        Assert.Equal(
            FigureKey.OfMoney<Dong>("receipts", ObservationTime.During(ReportingPeriod.FirstMonths(2022, 8))).WithArea("82"),
            Observation.Of("82", "receipts", Amount.Of<Dong>(7), ReportingPeriod.FirstMonths(2022, 8)).Key);
    }

    [Fact]
    public void Equals_AnyPartDiffers_IsAnotherFigure()
    {
        FigureKey[] keys =
        [
            Insured, Insured.WithArea("83"), Insured.OnMap(new(2025, 7, 1)), Insured.On(new(2022, 6, 30)), Insured.During(ReportingPeriod.Year(2022)),
            Insured.At(ObservationTime.MeanOf(ReportingPeriod.Year(2022))), Insured.WithSeries("s"), Insured.WithScope("s"), Insured.WithSetter("s"), Insured.WithDenominator("population"),
            FigureKey.Of<Population>("82", End), FigureKey.Of("participants", "VND", ObservationTime.On(End)).WithArea("82"), Insured.WithoutArea(), default,
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys.Length, keys.Select(key => key.ToString()).Distinct().Count());
        Assert.Equal(keys.Order(), keys.Reverse().Order());
        Assert.All(keys, key => Assert.All(keys, other => Assert.Equal(Math.Sign(key.CompareTo(other)), -Math.Sign(other.CompareTo(key)))));
        Assert.All(keys, key => Assert.All(keys, other => Assert.Equal(key == other, key.CompareTo(other) == 0)));
    }

    [Fact]
    public void ToString_NamesWhatIsNotUsual()
    {
        Assert.Equal("82 participants 2022-12-31", Insured.ToString());
        Assert.Equal("participants 2022-12-31", Insured.WithoutArea().ToString());
        Assert.Equal("82 participants in percent of population mean of 2022 series s scope c set by vss", Insured.At(ObservationTime.MeanOf(ReportingPeriod.Year(2022))).WithDenominator("population").WithSeries("s").WithScope("c").WithSetter("vss").ToString());
        Assert.Equal("82 receipts VND 2022 on the map of 2025-07-01", FigureKey.OfMoney<Dong>("receipts", ObservationTime.During(ReportingPeriod.Year(2022))).WithArea("82").OnMap(new(2025, 7, 1)).ToString());
    }

    [Fact]
    public void ToText_InALanguage_NamesWhatTheLanguageNames()
    {
        FigureKey key = FigureKey.OfMoney<Dong>("receipts", ReportingPeriod.FirstMonths(2022, 8)).WithArea("82").WithSeries("s").WithScope("c").WithSetter("vss");
        Language named = Language.English.Naming(("receipts", "money received"), ("VND", "dong"), ("s", "old"), ("c", "paid"), ("vss", "the agency"));

        Assert.Equal("receipts (VND), 82, first 8 months of 2022 series s scope c set by vss", key.ToText(Language.English));
        Assert.Equal("money received (dong), 82, first 8 months of 2022 series old scope paid set by the agency", key.ToText(named));
        Assert.Equal("participants, 31 December 2022", Insured.WithoutArea().ToText(named));
        Assert.Equal("language", Assert.Throws<ArgumentNullException>(() => key.ToText(null!)).ParamName);
    }

    [Fact]
    public void Kind_FollowsUnitAndDenominator()
    {
        Assert.Equal(QuantityKind.Count, Insured.Kind);
        Assert.Equal(QuantityKind.Percentage, Insured.WithDenominator("population").Kind);
        Assert.Equal(QuantityKind.Amount, FigureKey.OfMoney<Dong>("receipts", ObservationTime.On(End)).Kind);
    }

    [Fact]
    public void Unit_OfAMissingAmount_IsSaid()
    {
        Observation missing = Observation.Of(AreaCode.Of("82"), "receipts", Figure.None<ObservedQuantity>(NoValueReason.Missing), ObservationTime.During(ReportingPeriod.Year(2022)));
        Observation known = Observation.Of("82", "receipts", Amount.Of<Dong>(7), ReportingPeriod.Year(2022));

        Assert.Equal(FigureKey.People, missing.Unit);
        Assert.Equal(known.Key, missing.WithUnit("VND").Key);
        Assert.Equal(known.Key, known.WithStatus(FigureStatus.Estimated).Restated(known.Area, known.Map, missing.Figure).Key);
        Assert.Equal("unit", Assert.Throws<ArgumentException>(() => known.WithUnit(FigureKey.People)).ParamName);
    }

    [Fact]
    public void BadArguments_NameTheParameter()
    {
        Assert.Equal("area", Assert.Throws<ArgumentException>(() => Insured.WithArea(default(AreaCode))).ParamName);
        Assert.Equal("series", Assert.Throws<ArgumentException>(() => Insured.WithSeries(" ")).ParamName);
        Assert.Equal("scope", Assert.Throws<ArgumentException>(() => Insured.WithScope("")).ParamName);
        Assert.Equal("setter", Assert.Throws<ArgumentNullException>(() => Insured.WithSetter(null!)).ParamName);
        Assert.Equal("denominator", Assert.Throws<ArgumentException>(() => Insured.WithDenominator("")).ParamName);
        Assert.Equal("unit", Assert.Throws<ArgumentException>(() => FigureKey.Of("x", "", ObservationTime.On(End))).ParamName);
        Assert.Equal("subject", Assert.Throws<ArgumentException>(() => FigureKey.Of("", ObservationTime.On(End))).ParamName);
    }
}
