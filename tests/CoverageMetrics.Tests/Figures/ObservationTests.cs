using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;
using NodaTime.Calendars;

namespace CoverageMetrics.Tests.Figures;

public class ObservationTests
{
    private static readonly LocalDate EndOfJune = new(2022, 6, 30);

    private readonly Observation _quangNgai = Observation.Of("51", Headcount.Of<Participants>(139_986), EndOfJune);

    [Fact]
    public void Of_AStock_IsFinalOfTheUsualSeriesAndScopeOnTheMapOfItsDay()
    {
        Assert.Equal(AreaCode.Of("51"), _quangNgai.Area);
        Assert.Equal(EndOfJune, _quangNgai.Map);
        Assert.Equal("participants", _quangNgai.Subject);
        Assert.Equal(Figure.Of(ObservedQuantity.OfPeople(139_986)), _quangNgai.Figure);
        Assert.Equal(ObservationTime.On(EndOfJune), _quangNgai.Time);
        Assert.Equal(("", "", "", 1m, FigureQualifier.None), (_quangNgai.Series, _quangNgai.Scope, _quangNgai.Source, _quangNgai.Precision, _quangNgai.Qualifier));
        Assert.Null(_quangNgai.Published);
    }

    [Fact]
    public void Of_AFlow_IsOnTheMapOfTheLastDay()
    {
        Observation receipts = Observation.Of("VN", "receipts", Amount.OfBillions<Dong>(270_000), ReportingPeriod.FirstMonths(2022, 8));
        Observation people = Observation.Of("VN", Headcount.Of<Participants>(20_000), ReportingPeriod.Month(2022, 8));

        Assert.Equal(new LocalDate(2022, 8, 31), receipts.Map);
        Assert.Equal(Dong.Code, receipts.Figure.Value.Unit);
        Assert.Equal(ReportingPeriod.FirstMonths(2022, 8), receipts.Time.Period);
        Assert.Equal(ReportingPeriod.Month(2022, 8), people.Time.Period);
    }

    [Fact]
    public void With_AnyPart_ChangesNothingElse()
    {
        Observation changed = _quangNgai.WithStatus(FigureStatus.Estimated).WithSeries("s").WithScope("c").WithSource("seed").PublishedOn(new(2022, 10, 1))
            .WithPrecision(1_000, FigureQualifier.Over);

        Assert.Equal(FigureStatus.Estimated, changed.Figure.Status);
        Assert.Equal(("s", "c", "seed", 1_000m, FigureQualifier.Over), (changed.Series, changed.Scope, changed.Source, changed.Precision, changed.Qualifier));
        Assert.Equal(new LocalDate(2022, 10, 1), changed.Published);
        Assert.Equal(_quangNgai.Area, changed.Area);
        Assert.Equal("", _quangNgai.Series);
    }

    [Fact]
    public void WithStatus_WithoutAValue_KeepsTheReason()
    {
        Observation suppressed = Observation.Of(AreaCode.Of("51"), "participants", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), ObservationTime.On(EndOfJune));

        Assert.Same(suppressed, suppressed.WithStatus(FigureStatus.Estimated));
    }

    [Fact]
    public void Key_OfARevision_IsTheSameAndOfAnotherSeriesScopeOrMapIsAnother()
    {
        Assert.Equal(_quangNgai.Key, _quangNgai.PublishedOn(new(2022, 10, 1)).WithStatus(FigureStatus.Provisional).WithSource("x").WithPrecision(10, FigureQualifier.About).Key);
        Assert.NotEqual(_quangNgai.Key, _quangNgai.WithSeries("s").Key);
        Assert.NotEqual(_quangNgai.Key, _quangNgai.WithScope("s").Key);
        Assert.NotEqual(_quangNgai.Key, _quangNgai.Restated(AreaCode.Of("51"), new(2025, 7, 1), _quangNgai.Figure).Key);
        Assert.NotEqual(_quangNgai.Key, Observation.Of("51", Headcount.Of<Participants>(139_986), ReportingPeriod.Month(2022, 6)).Key);
        Assert.NotEqual(_quangNgai.Key, Observation.Of("51", Headcount.Of<LabourForce>(139_986), EndOfJune).Key);
        Assert.Equal("", default(FigureKey).Subject);
        Assert.NotEqual(default, _quangNgai.Key);
    }

    [Fact]
    public void ToString_NamesWhatWhereWhenAndHowMuch()
    {
        using var vietnamese = new InCulture("vi-VN");

        Assert.Equal("51 participants 2022-06-30: 139.986", _quangNgai.ToString());
        Assert.Equal(
            "51 participants 2022-06-30 on the map of 2025-07-01 series s scope c: 139.986",
            _quangNgai.WithSeries("s").WithScope("c").Restated(AreaCode.Of("51"), new(2025, 7, 1), _quangNgai.Figure).ToString());
    }

    [Fact]
    public void BadArguments_ThrowNamingTheParameter()
    {
        Assert.Equal("area", Assert.Throws<ArgumentException>(() => Observation.Of(default, "x", ObservedQuantity.OfPeople(1), _quangNgai.Time)).ParamName);
        Assert.Equal("subject", Assert.Throws<ArgumentException>(() => Observation.Of(AreaCode.Of("51"), " ", ObservedQuantity.OfPeople(1), _quangNgai.Time)).ParamName);
        Assert.Equal("series", Assert.Throws<ArgumentException>(() => _quangNgai.WithSeries("")).ParamName);
        Assert.Equal("scope", Assert.Throws<ArgumentException>(() => _quangNgai.WithScope(" ")).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => _quangNgai.WithSource(null!)).ParamName);
        Assert.Equal("precision", Assert.Throws<ArgumentOutOfRangeException>(() => _quangNgai.WithPrecision(0, FigureQualifier.None)).ParamName);
        Assert.Equal("qualifier", Assert.Throws<ArgumentOutOfRangeException>(() => _quangNgai.WithPrecision(1, (FigureQualifier)9)).ParamName);
        Assert.Equal("status", Assert.Throws<ArgumentOutOfRangeException>(() => _quangNgai.WithStatus((FigureStatus)9)).ParamName);
        Assert.Equal("area", Assert.Throws<ArgumentException>(() => _quangNgai.Restated(default, EndOfJune, _quangNgai.Figure)).ParamName);
    }

    [Fact]
    public void PublishedOn_AnotherCalendar_IsTheSameDay()
    {
        LocalDate islamic = new LocalDate(2022, 10, 6).WithCalendar(CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil));

        Assert.Equal(_quangNgai.PublishedOn(new(2022, 10, 6)), _quangNgai.PublishedOn(islamic));
    }

    [Fact]
    public void Of_AKey_TakesAllOfIt()
    {
        FigureKey key = FigureKey.Of<Participants>("51", EndOfJune);
        Figure<ObservedQuantity> people = Figure.Of(ObservedQuantity.OfPeople(139_986));
        Figure<ObservedQuantity> none = Figure.None<ObservedQuantity>(NoValueReason.Missing);

        Assert.All([key, key.WithSeries("s"), key.WithScope("c"), key.WithSeries("s").WithScope("c"), key.OnMap(new LocalDate(2025, 7, 1))], one =>
        {
            Assert.Equal(one, Observation.Of(one, people).Key);
            Assert.Equal(one, Observation.Of(one, none).Key);
        });
        FigureKey money = FigureKey.OfMoney<Dong>("benefits", EndOfJune).WithArea("51");
        Assert.Equal((Dong.Code, none), (Observation.Of(money, none).Unit, Observation.Of(money, none).Figure));
        Assert.Contains("figure in people", Assert.Throws<ArgumentException>(() => Observation.Of(money, people)).Message, StringComparison.Ordinal);
        Assert.Equal(FigureKey.People, Observation.Of(key, none).Unit);
    }
}
