using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Figures;

/// <summary>What figures and sets of them say of themselves, and that the order in which rows came never matters.</summary>
public class WrittenFiguresTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    [Theory]
    [InlineData(FigureStatus.Final, "")]
    [InlineData(FigureStatus.Estimated, " (Estimated)")]
    [InlineData(FigureStatus.Provisional, " (Provisional)")]
    public void Figure_SaysHowFirmItIsUnlessItIsFinal(FigureStatus status, string said)
    {
        using var english = new InCulture("en-GB");
        Figure<Headcount<Participants>> people = Figure.Of(Headcount.Of<Participants>(1_200), status);
        Figure<int> number = Figure.Of(7, status);

        Assert.Equal(($"1,200{said}", $"7{said}"), (people.ToString(), number.ToString()));
        Assert.Equal($"<span class=\"coverage-value\">7{said}</span>", number.ToHtml());
        Assert.Equal($"<span class=\"coverage-value\">1,200{said} <small>(participants)</small></span>", people.ToHtml());
    }

    [Fact]
    public void WithStatus_GivesNoValueToAFigureWithoutOne()
    {
        Figure<int> none = Figure.None<int>(NoValueReason.Suppressed);

        Assert.Equal(none, none.WithStatus(FigureStatus.Estimated));
        Assert.Equal(Figure.Of(7, FigureStatus.Estimated), Figure.Of(7).WithStatus(FigureStatus.Estimated));
        Assert.Throws<ArgumentOutOfRangeException>(() => none.WithStatus((FigureStatus)99));
    }

    [Fact]
    public void IsOf_AnObservation_NeedsAllPartsButTheUnit()
    {
        Observation one = Country.Insured("82", 5, Day).WithSeries("a").WithScope("b");
        FigureKey key = one.Key;

        Assert.True(key.IsOf(one));
        Assert.True(key.IsOf(Observation.Of("82", "participants", Amount.Of<Dong>(5), Day).WithSeries("a").WithScope("b")));
        Assert.All(
            [
                key.WithArea("51"), key.On(Day.PlusDays(-1)), key.OnMap(Day.PlusDays(1)), key.WithSeries("c"), key.WithScope("c"), key.WithDenominator("labour-force"), key.WithSetter("vss"),
                FigureKey.Of<Insured>(Day).WithArea("82").WithSeries("a").WithScope("b"), FigureKey.Of<Participants>(Day).WithArea("82"),
            ],
            other => Assert.False(other.IsOf(one)));
    }

    // Everything that two rows of one day can differ in: whichever came first, they stand in one order, and one figure is taken.
    [Fact]
    public void Set_OfTwoRowsOfOneDay_IsTheSameInEitherOrder()
    {
        Observation row = Country.Insured("82", 5_000, Day);
        Observation[] rows =
        [
            row, Country.Insured("82", 6_000, Day), row.WithStatus(FigureStatus.Estimated), row.WithPrecision(1_000, FigureQualifier.None), row.WithPrecision(1_000, FigureQualifier.Over), row.WithSource("a"), row.WithSource("b"),
            row.WithText("5 000"), row.WithText("5.000"), row.WithBreak("law"), row.WithBreak("register"), row.Withheld(), row.Withheld("office"), Observation.Of("82", "participants", Amount.Of<Dong>(5_000), Day),
            Observation.Of("82", "participants", ObservedQuantity.OfPeopleChange(5_000), ObservationTime.On(Day)),
        ];

        Assert.All(rows.SelectMany(one => rows.Select(other => (one, other))), static pair =>
        {
            ObservationSet set = ObservationSet.Of([pair.one, pair.other]);
            ObservationSet reversed = ObservationSet.Of([pair.other, pair.one]);
            Assert.Equal(set, reversed);
            Assert.Equal(set.FigureOf(pair.one.Key), reversed.FigureOf(pair.one.Key));
            Assert.Equal(set.Conflicts.Select(static one => one.ToString()), reversed.Conflicts.Select(static one => one.ToString()));
        });
        Assert.Equal(FigureStatus.Estimated, ObservationSet.Of([row, rows[2]]).FigureOf(row.Key).Status);
    }

    [Fact]
    public void Set_ShowsNoNumberOfWhatIsSuppressedNow()
    {
        using var english = new InCulture("en-GB");
        Observation first = Country.Insured("82", 12_345, Day).PublishedOn(Day);
        Observation open = Country.Insured("51", 54_321, Day);

        Assert.Contains("12,345", ObservationSet.Of([first, open]).ToHtml(), StringComparison.Ordinal);
        string suppressed = ObservationSet.Of([first, open, Country.Insured("82", 1, Day).PublishedOn(Day.PlusDays(1)).Withheld()]).ToHtml();
        Assert.DoesNotContain("12,345", suppressed, StringComparison.Ordinal);
        Assert.Contains("54,321", suppressed, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_IsWrittenWithItsAreaAndWithItsMapWhereThatIsOfAnotherDay()
    {
        KeyWords words = Country.Metrics.WordsOf(Country.Catalogue, ReportingYear.Calendar)(Language.English);
        FigureKey key = FigureKey.Of<Participants>(Day).WithArea("82");

        Assert.Equal("82 Tiền Giang, 31 August 2022", words.PlaceAndTime(key));
        Assert.StartsWith("82 Tiền Giang, 31 August 2022", words.PlaceAndTime(key.OnMap(Country.Merger)), StringComparison.Ordinal);
        Assert.EndsWith("1 July 2025", words.PlaceAndTime(key.OnMap(Country.Merger)), StringComparison.Ordinal);
        Assert.StartsWith("99, ", words.PlaceAndTime(key.WithArea("99")), StringComparison.Ordinal);
    }
}
