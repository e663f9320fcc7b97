using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Figures;

/// <summary>What rounded counts, amounts, changes and means can stand for.</summary>
public class RoundedQuantitiesTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);
    private static readonly ReportingPeriod Quarter = ReportingPeriod.Quarter(2022, 1);

    // People are whole, money is not. Of a loss it is not said on which side it is open; nobody has joined and nobody has left at zero.
    [Theory]
    [InlineData("people", 1_000, 1_000, FigureQualifier.Over, 1_001, 1_999, true)]
    [InlineData("people", 1_000, 10, FigureQualifier.None, 995, 1_005, true)]
    [InlineData("money", 15, 5, FigureQualifier.None, 12.5, 17.5, true)]
    [InlineData("money", 15.5, 0.1, FigureQualifier.About, 15.4, 15.6, true)]
    [InlineData("change", 0, 10, FigureQualifier.Over, 1, 9, true)]
    [InlineData("change", 0, 10, FigureQualifier.AtLeast, 0, 9, true)]
    [InlineData("change", 0, 10, FigureQualifier.Nearly, -9, -1, true)]
    [InlineData("change", 0, 10, FigureQualifier.None, -5, 5, true)]
    [InlineData("change", -20, 10, FigureQualifier.Over, -30, -10, false)]
    [InlineData("change", -20, 10, FigureQualifier.About, -30, -10, false)]
    [InlineData("change", 20, 10, FigureQualifier.Over, 21, 29, true)]
    [InlineData("change", 20, 10, FigureQualifier.About, 10, 30, true)]
    public void Bounds_AreWhatTheDigitsAndWordsLeave(string kind, double number, double precision, FigureQualifier qualifier, double smallest, double largest, bool isTight)
    {
        Observation one = kind switch
        {
            "people" => Country.Insured("82", (long)number, Day),
            "money" => Observation.Of("82", "fund", Amount.Of<Dong>((decimal)number), Day),
            _ => Observation.Of("82", HeadcountChange.Of<Participants>((long)number), ReportingPeriod.Month(2022, 8)),
        };

        Bounds<ObservedQuantity> bounds = one.WithPrecision((decimal)precision, qualifier).Figure.Bounds!;

        Assert.Equal(((decimal)smallest, (decimal)largest, isTight), (bounds.Smallest!.Value.Number, bounds.Largest!.Value.Number, bounds.IsTight));
    }

    [Theory]
    [InlineData(0, FigureQualifier.Under, -1)]
    [InlineData(0, FigureQualifier.AtMost, 0)]
    [InlineData(-20, FigureQualifier.Under, 0)]
    [InlineData(20, FigureQualifier.Under, 19)]
    public void Changes_UnderANumber_HaveNoLowerEnd(long change, FigureQualifier qualifier, long largest)
    {
        Bounds<ObservedQuantity> bounds = Observation.Of("82", HeadcountChange.Of<Participants>(change), ReportingPeriod.Month(2022, 8)).WithPrecision(10, qualifier).Figure.Bounds!;

        Assert.Equal((null, largest), (bounds.Smallest, bounds.Largest!.Value.Number));
    }

    // Three months in whatever order, beside what came within them.
    [Theory]
    [InlineData(10, 20, 60, 30, null, null)]
    [InlineData(10, 20, 61, 30, 30, 31)]
    [InlineData(10, 20, 62, 31, 30, 31)]
    public void MeanOver_IsOfTheStocksAtTheEndsOfMonths(long first, long second, long third, long mean, int? smallest, int? largest)
    {
        LocalDate[] ends = [.. Quarter.EachMonth().Select(static month => month.LastDay)];
        Observation[] rows = [.. ends.Zip([first, second, third], static (day, people) => Country.Insured("82", people, day)), .. Quarter.EachMonth().Select(static month => Observation.Of("82", Headcount.Of<Participants>(1_000), month))];

        Assert.All([rows, [.. Enumerable.Reverse(rows)]], ordered =>
        {
            Figure<ObservedQuantity> found = Assert.Single(ObservationSet.Of(ordered).MeanOver(Quarter, Country.Catalogue)).Figure;
            Assert.Equal((mean, smallest is null), ((long)found.Value.Number, found.IsExact));
            Assert.Equal((smallest, largest), ((int?)found.Bounds?.Smallest?.Number, (int?)found.Bounds?.Largest?.Number));
            Assert.NotEqual(true, found.Bounds?.IsTight);
        });
    }

    [Fact]
    public void Quantities_ThatCannotBeCounted_AreRefused()
    {
        Assert.Equal(5, ObservedQuantity.Of(5m, FigureKey.People).Number);
        Assert.Equal(-5, ObservedQuantity.Of(-5m, FigureKey.People, true).Number);
        Assert.Equal(1.5m, ObservedQuantity.Of(1.5m, "VND").Number);
        Assert.All([1.5m, -1.5m, 9_223_372_036_854_775_808m, -9_223_372_036_854_775_809m], static number =>
        {
            Assert.Throws<ArgumentException>(() => ObservedQuantity.Of(number, FigureKey.People, true));
            Assert.Throws<ArgumentException>(() => ObservedQuantity.Of(number, "test:visits", true));
        });
    }

    [Fact]
    public void PublishedRate_IsOfAnAreaAndShowsWhatItIs()
    {
        using var english = new InCulture("en-GB");
        ReportedRate rate = ReportedRate.Of<Participants, LabourForce>("82", 27.5m, Day);
        ReportedRate ratio = ReportedRate.Of(FigureKey.OfMoney<Dong>("fund", Day).WithArea("82").Per("participants", FigureKey.People), 15.5m);

        Assert.Equal((NoValueReason.Undefined, 27.5m), (rate.Ratio.Reason!.Value, rate.Figure.Value.Percent));
        Assert.Equal((NoValueReason.Undefined, 15.5m), (ratio.Figure.Reason!.Value, ratio.Ratio.Value));
        Assert.Contains(">percentage</th>", rate.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(">ratio</th>", ratio.ToHtml(), StringComparison.Ordinal);
        Assert.True(rate.Figure.Bounds!.IsTight);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => ReportedRate.Of(FigureKey.Of<Participants>(Day).WithDenominator("labour-force"), 5)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => ReportedRate.Of(FigureKey.Of<Participants>(Day).WithArea("82"), 5)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => ReportedRate.Of(FigureKey.Of<Participants>(Day).WithArea("82").WithDenominator("labour-force").WithSetter("vss"), 5)).ParamName);
    }
}
