using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Figures;

/// <summary>A figure that was published rounded or with a word has bounds of its own.</summary>
public class PublishedBoundsTests
{
    [Theory]
    [InlineData(17_100_000, 100_000, FigureQualifier.Over, 17_100_001, 17_199_999)]
    [InlineData(17_100_000, 100_000, FigureQualifier.AtLeast, 17_100_000, 17_199_999)]
    [InlineData(87_000_000, 1_000_000, FigureQualifier.Nearly, 86_000_001, 86_999_999)]
    [InlineData(87_000_000, 1_000_000, FigureQualifier.About, 86_000_000, 88_000_000)]
    [InlineData(13_055_700, 100, FigureQualifier.None, 13_055_650, 13_055_750)]
    [InlineData(54_445_300, 25, FigureQualifier.None, 54_445_288, 54_445_312)]
    [InlineData(1_000, 1, FigureQualifier.Under, 0, 999)]
    [InlineData(1_000, 1, FigureQualifier.AtMost, 0, 1_000)]
    [InlineData(1_000, 1, FigureQualifier.Over, 1_001, 1_001)]
    [InlineData(40, 100, FigureQualifier.None, 0, 90)]
    public void Figure_OfRoundedPeople_HasBoundsOfWholePeople(long number, int precision, FigureQualifier qualifier, long smallest, long largest)
    {
        Figure<ObservedQuantity> figure = People(number).WithPrecision(precision, qualifier).Figure;

        Assert.Equal(number, figure.Value.Number);
        Assert.Equal(Bounds.Of(ObservedQuantity.OfPeople(smallest), ObservedQuantity.OfPeople(largest), BoundsReason.Rounded), figure.Bounds);
    }

    [Fact]
    public void WithPrecision_NearlyNobodyInWholePeople_HasNoRangeAndNoneBelowZero()
    {
        Observation nearly = Observation.Of("VN", Headcount.Of<Participants>(0), new NodaTime.LocalDate(2022, 6, 30)).WithPrecision(0.5m, FigureQualifier.Nearly);

        Assert.Null(nearly.Figure.Bounds);
        Assert.True(nearly.ReadAs(ReadingConventions.Usual).IsEmpty);
    }

    [Fact]
    public void Figure_CountedToThePerson_IsExact()
    {
        Assert.True(People(13_055_704).Figure.IsExact);
        Assert.True(People(13_055_704).WithPrecision(1, FigureQualifier.None).Figure.IsExact);
        Assert.True(People(13_055_704).WithPrecision(100, FigureQualifier.None).WithPrecision(1, FigureQualifier.None).Figure.IsExact);
    }

    [Fact]
    public void Figure_OfRoundedMoney_HasTheEndsOfItsInterval()
    {
        Figure<ObservedQuantity> figure = Observation
            .Of(AreaCode.Of("VN"), "receipts", Money(270_500_000_000_000), ObservationTime.During(ReportingPeriod.Year(2016)))
            .WithPrecision(100_000_000_000, FigureQualifier.None).Figure;

        Assert.Equal(Bounds.Of(Money(270_450_000_000_000), Money(270_550_000_000_000), BoundsReason.Rounded), figure.Bounds);
        Assert.Equal("270,450,000,000,000 VND to 270,550,000,000,000 VND", Written(figure.Bounds!));
    }

    [Fact]
    public void Figure_OfNothingThatCanBe_IsNotExactAndHasNoBounds()
    {
        Figure<ObservedQuantity> figure = People(0).WithPrecision(1, FigureQualifier.Under).Figure;

        Assert.Null(figure.Bounds);
        Assert.False(figure.IsExact);
    }

    [Fact]
    public void Figure_AtLeastMoreThanCanBeCounted_HasNoLimit()
    {
        Assert.Equal(Bounds.AtLeast(ObservedQuantity.OfPeople(9_000_000_000_000_000_001), BoundsReason.Rounded), People(9_000_000_000_000_000_000).WithPrecision(1_000_000_000_000_000_000, FigureQualifier.Over).Figure.Bounds);
        Assert.Equal(Bounds.AtLeast(ObservedQuantity.OfPeople(0), BoundsReason.Rounded), People(5).WithPrecision(decimal.MaxValue, FigureQualifier.None).Figure.Bounds);
    }

    [Theory]
    [InlineData(613_000, 1_000, FigureQualifier.None, 612_500L, 613_500L, true)]
    [InlineData(613_000, 1_000, FigureQualifier.Over, 613_001L, 613_999L, true)]
    [InlineData(613_000, 1_000, FigureQualifier.Nearly, 612_001L, 612_999L, true)]
    [InlineData(-5_000, 1_000, FigureQualifier.None, -5_500L, -4_500L, false)]
    [InlineData(-5_000, 1_000, FigureQualifier.Over, -6_000L, -4_000L, false)]
    [InlineData(500, 1, FigureQualifier.AtMost, null, 500L, true)]
    [InlineData(-500, 1, FigureQualifier.AtMost, null, 0L, false)]
    public void Figure_OfARoundedNetChange_HasSignedBounds(long number, int precision, FigureQualifier qualifier, long? smallest, long largest, bool isTight)
    {
        Bounds<ObservedQuantity> bounds = Observation
            .Of(AreaCode.Of("VN"), "joined", ObservedQuantity.OfPeopleChange(number), ObservationTime.During(ReportingPeriod.Year(2022)))
            .WithPrecision(precision, qualifier).Figure.Bounds!;

        Assert.Equal(smallest is { } low ? ObservedQuantity.OfPeopleChange(low) : null, bounds.Smallest);
        Assert.Equal(ObservedQuantity.OfPeopleChange(largest), bounds.Largest);
        Assert.Equal(isTight, bounds.IsTight);
    }

    [Fact]
    public void Bounds_StayWithAStatus_AndWithAnotherReason()
    {
        Bounds<ObservedQuantity> narrowed = Bounds.Of(ObservedQuantity.OfPeople(17_120_000), ObservedQuantity.OfPeople(17_130_000), BoundsReason.Narrowed);
        Observation printed = People(17_100_000).WithPrecision(100_000, FigureQualifier.Over);
        Observation known = Observation.Of(printed.Key, Figure.Of(ObservedQuantity.OfPeople(17_125_000), FigureStatus.Derived, narrowed));

        Assert.Equal(printed.Figure.Bounds, printed.WithStatus(FigureStatus.Provisional).Figure.Bounds);
        Assert.Equal(narrowed, known.WithPrecision(100_000, FigureQualifier.Over).Figure.Bounds);
        Assert.Equal(narrowed, known.WithPrecision(1, FigureQualifier.None).Figure.Bounds);
        Assert.Null(printed.Withheld("office").Figure.Bounds);
        Assert.Throws<ArgumentException>(() => Figure.Of(Money(5)).WithBounds(narrowed));
    }

    [Fact]
    public void Bounds_of_people_are_the_whole_numbers_of_the_interval_that_is_read() =>
        Law.Holds(
            Arb.From(from number in Gen.Choose(0, 3_000) from zeros in Gen.Choose(0, 3) from qualifier in Gen.Elements(Enum.GetValues<FigureQualifier>()) select (Number: number, Unit: (int)Math.Pow(10, zeros), qualifier)),
            row =>
            {
                Observation one = People(row.Number).WithPrecision(row.Unit, row.qualifier);
                FigureInterval allowed = one.ReadAs(ReadingConventions.Usual);
                for (int people = Math.Max(0, row.Number - 1_100); people <= row.Number + 1_100; people += row.Unit >= 1_000 ? 7 : 1)
                {
                    bool isAllowed = allowed.Contains(ExactNumber.FromWhole(people));
                    bool isWithin = one.Figure.IsExact ? people == row.Number : one.Figure.Bounds?.Contains(ObservedQuantity.OfPeople(people)) == true;
                    Assert.Equal(isAllowed, isWithin);
                }
            });

    private static string Written(Bounds<ObservedQuantity> bounds)
    {
        using var culture = new InCulture("en-US");
        return bounds.ToString();
    }

    private static Observation People(long number) => Observation.Of("VN", Headcount.Of<Participants>(number), new NodaTime.LocalDate(2016, 12, 31));

    private static ObservedQuantity Money(decimal number) => ObservedQuantity.OfMoney(AnyAmount.Of(number, "VND"));
}
