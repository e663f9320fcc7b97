using System.Globalization;
using System.Numerics;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>What the columns of a reader may hold: each value is taken as it is, or refused by its column, its row and itself.</summary>
public class TallyReaderTests
{
    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("1", "82"), "health")
        .By(TallyDimension.AgeBands("age", 2022, 0, 15, 60));

    private static readonly TallyColumns Columns = TallyColumns.Area("area").Programme("health", "insured").BornIn("born").During("start", "end").CountedIn("persons");

    public static TheoryData<object> Whole =>
    [
        (sbyte)40, (byte)40, (short)40, (ushort)40, 40, 40U, 40L, 40UL, (Int128)40, (UInt128)40, new BigInteger(40), 40m, 40.00m, 40f, 40d, (Half)40, "40", " 40 ", "40.0",
    ];

    public static TheoryData<object> NotWhole =>
    [
        2.5m, 0.4m, -0.5m, 2.5, 0.4, 2.5f, (Half)2.5, double.NaN, double.PositiveInfinity, float.NaN, 1e300, 9_007_199_254_740_994d, 16_777_218f,
        ulong.MaxValue, (Int128)long.MaxValue + 1, (UInt128)long.MaxValue + 1, BigInteger.Pow(10, 30), decimal.MaxValue, long.MaxValue + 0.5m,
        "2.5", "1,000", "1.000,0", "4e1", "vierzig", "99999999999999999999", 'x', true, new byte[] { 40 },
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    public void CountGroups_WholeNumberOfRows_IsTaken(object persons) => Assert.Equal(40, Groups(("1", 1, 2000, persons)).Counts.ToArray().Sum());

    [Theory]
    [MemberData(nameof(NotWhole))]
    public void CountGroups_NumberOfRowsThatIsNotWhole_IsRefusedByName(object persons) =>
        Refused("persons", 2, persons, () => Groups(("1", 1, 2000, 5), ("1", 1, 2000, persons)));

    [Fact]
    public void CountGroups_NegativeOrMissingNumberOfRows_IsRefusedByName()
    {
        Refused("persons", 1, -1, () => Groups(("1", 1, 2000, -1)));
        Refused("persons", 1, "nothing", () => Groups(("1", 1, 2000, DBNull.Value)));
        Refused("persons", 1, "nothing", () => Groups(("1", 1, 2000, " ")));
    }

    [Theory]
    [InlineData(typeof(short))]
    [InlineData(typeof(ushort))]
    [InlineData(typeof(int))]
    [InlineData(typeof(uint))]
    [InlineData(typeof(long))]
    [InlineData(typeof(ulong))]
    [InlineData(typeof(Int128))]
    [InlineData(typeof(UInt128))]
    [InlineData(typeof(BigInteger))]
    [InlineData(typeof(decimal))]
    [InlineData(typeof(float))]
    [InlineData(typeof(double))]
    [InlineData(typeof(string))]
    public void Count_WholeYearOfBirth_IsTaken(Type type) => Assert.Equal(1, Rows(("1", 1, As(type, 1982))).RowsCounted);

    [Theory]
    [MemberData(nameof(NotWhole))]
    public void Count_YearOfBirthThatIsNotWhole_IsRefusedByName(object born) => Refused("born", 2, born, () => Rows(("1", 1, 2000), ("1", 1, born)));

    [Theory]
    [InlineData(2_147_483_648L)]
    [InlineData(-2_147_483_649L)]
    [InlineData(long.MinValue)]
    public void Count_YearOfBirthBeyondThirtyTwoBits_IsRefusedByName(long born) => Refused("born", 1, born, () => Rows(("1", 1, born)));

    [Fact]
    public void Count_YearOfBirthOfNobody_IsCountedApart() =>
        Assert.Equal(["age=-2147483648", "age=1871", "age=2023", "age=2147483647"], Rows(("1", 1, 2023), ("1", 1, 1871), ("1", 1, int.MaxValue), ("1", 1, int.MinValue)).Rejected.Single().Examples.Select(example => example.Value));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [InlineData(1, 1)]
    [InlineData((byte)0, 0)]
    [InlineData(1UL, 1)]
    [InlineData(1.0, 1)]
    [InlineData(0f, 0)]
    [InlineData("true", 1)]
    [InlineData("False", 0)]
    [InlineData("1", 1)]
    [InlineData("0", 0)]
    public void Count_Flag_IsTaken(object flag, long insured) => Assert.Equal(insured, Rows(("1", flag, 2000)).Counts.ToArray().Sum());

    [Fact]
    public void Count_ExactFlag_IsTaken() => Assert.Equal(3, Rows(("1", 1m, 2000), ("1", BigInteger.One, 2000), ("1", (Int128)1, 2000)).Counts.ToArray().Sum());

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData("yes")]
    public void Count_FlagThatIsNone_IsRefusedByName(object flag) => Refused("insured", 1, flag, () => Rows(("1", flag, 2000)));

    [Fact]
    public void Count_FlagBeyondThirtyTwoBits_IsRefusedByName() => Refused("insured", 1, ulong.MaxValue, () => Rows(("1", ulong.MaxValue, 2000)));

    [Theory]
    [InlineData(82)]
    [InlineData(82L)]
    [InlineData((short)82)]
    [InlineData(82.0)]
    [InlineData("82")]
    public void Count_CodeAsANumber_IsThatCode(object area) => Assert.Equal(1, Rows((area, 1, 2000))["82", "health"]);

    [Fact]
    public void Count_CodeAsAnExactNumber_IsThatCode() => Assert.Equal(3, Rows((82.00m, 1, 2000), (new BigInteger(82), 1, 2000), ((UInt128)82, 1, 2000))["82", "health"]);

    [Fact]
    public void Count_CodeThatIsNotWhole_IsRefusedByName()
    {
        Refused("area", 2, 1.5m, () => Rows(("1", 1, 2000), (1.5m, 1, 2000)));
        Refused("area", 1, 1.5, () => Rows((1.5, 1, 2000)));
        Refused("area", 1, new byte[] { 1 }, () => Rows((new byte[] { 1 }, 1, 2000)));
    }

    [Fact]
    public void Count_NumbersWhereACodeHasLeadingZeros_AreRefusedAllOfThem()
    {
        TallyLayout zeros = TallyLayout.Of(CodeIndex.Of("01", "82"), "health").By(TallyDimension.Of("sector", "01", "10"));
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "insured").By("sector", "born");

        Refused("area", 1, 82, () => ParticipantTally.Count(ParticipantReader.OfRows(Table(["area", "insured", "born"], [82, 1, "10"]), columns), zeros));
        Refused("born", 1, 10, () => ParticipantTally.Count(ParticipantReader.OfRows(Table(["area", "insured", "born"], ["82", 1, 10]), columns), zeros));
        Assert.Equal(1, ParticipantTally.Count(ParticipantReader.OfRows(Table(["area", "insured", "born"], ["01", 1, "01"]), columns), zeros)["01", "health"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData(null)]
    public void Count_BlankCell_IsEmpty(string? blank)
    {
        object cell = (object?)blank ?? DBNull.Value;

        Assert.Equal((RejectReason.UnknownArea, ""), Reason(Rows((cell, 1, 2000))));
        Assert.Equal((RejectReason.UnknownProgramme, "health="), Reason(Rows(("1", cell, 2000))));
        Assert.Equal((RejectReason.UnknownCategory, "age="), Reason(Rows(("1", 1, cell))));
        Assert.Equal((RejectReason.MissingStart, "1"), Reason(AsAt(2022, cell, cell)));
        Assert.Equal(1, AsAt(2022, "2022-01-01", cell).RowsCounted);
        Assert.Equal((RejectReason.UnknownArea, ""), Reason(ParticipantTally.Count([blank], RowMap.Of<string?>(Layout, row => row).Flags(_ => 1).BornIn(_ => 2000))));
    }

    public static TheoryData<object> TheThirtyFirst =>
    [
        new DateTime(2022, 8, 31), new DateTime(2022, 8, 31, 10, 0, 0), new DateTime(2022, 8, 31, 23, 59, 59, DateTimeKind.Local), new DateOnly(2022, 8, 31),
        new LocalDate(2022, 8, 31), new LocalDate(2022, 8, 31).WithCalendar(CalendarSystem.PersianSimple), new LocalDateTime(2022, 8, 31, 10, 0),
        "2022-08-31", "2022-08-31 10:00", "2022-08-31T23:59:59", "2022-08-31 10:00:00.123456",
    ];

    [Theory]
    [MemberData(nameof(TheThirtyFirst))]
    public void CountAsAt_DateOrTimestamp_IsItsDay(object day)
    {
        Assert.Equal(1, AsAt(31, day, DBNull.Value).RowsCounted);
        Assert.Equal(1, AsAt(30, day, DBNull.Value).RowsNotInForce);
        Assert.Equal(1, AsAt(30, "2022-08-01", day).RowsCounted);
        Assert.Equal(1, AsAt(31, "2022-08-01", day).RowsNotInForce);
        Assert.Equal(1, AsAt(31, day, day).RowsNotInForce);
    }

    public static TheoryData<object> NoDays =>
    [
        new DateTime(2022, 8, 31, 0, 0, 0, DateTimeKind.Utc), new DateTimeOffset(2022, 8, 31, 0, 0, 0, TimeSpan.FromHours(7)), Instant.FromUtc(2022, 8, 31, 0, 0),
        "2022-08-31T10:00:00Z", "2022-08-31 10:00:00+07", "2022-08-31 10:00 GMT", "2022-02-31", "31/08/2022", "2022-8-31", "2022-08-31x", "2022-08-31 10", "now", 20_220_831, 44_804.5,
    ];

    [Theory]
    [MemberData(nameof(NoDays))]
    public void CountAsAt_WhatIsNoDayOrDependsOnATimeZone_IsRefusedByName(object day)
    {
        Refused("start", 1, day, () => AsAt(31, day, DBNull.Value));
        Refused("end", 1, day, () => AsAt(31, "2022-08-01", day));
    }

    [Fact]
    public void Count_ExactName_BeatsTheFirstThatDiffersInCase()
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("1"), "health");
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "insured");

        Assert.Equal(1, ParticipantTally.Count(ParticipantReader.OfRows(Table(["AREA", "area", "INSURED"], ["x", "1", 1]), columns), layout)["1", "health"]);
        Assert.Contains("'Area'", Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantReader.OfRows(Table(["AREA", "Area", "insured"], ["x", "1", 1]), columns), layout)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantReader.OfRows(Table(["area", "area", "insured"], ["x", "1", 1]), columns), layout));
    }

    [Fact]
    public void Count_RefusedLongText_IsQuotedShort() =>
        Assert.True(Assert.Throws<InvalidDataException>(() => Rows(("1", new string('x', 1_000_000), 2000))).Message.Length < 300);

    private static (RejectReason Reason, string Value) Reason(ParticipantTally tally) => (tally.Rejected.Single().Reason, tally.Rejected.Single().Examples.Single().Value);

    private static void Refused(string column, int row, object value, Action read)
    {
        string message = Assert.Throws<InvalidDataException>(read).Message;

        Assert.Contains($"'{column}'", message, StringComparison.Ordinal);
        Assert.Contains($"row {row}", message, StringComparison.Ordinal);
        if (value is (IConvertible or BigInteger or Int128 or UInt128) and not DateTime)
        {
            Assert.Contains(Convert.ToString(value, CultureInfo.InvariantCulture)!, message, StringComparison.Ordinal);
        }

        if (value is not "nothing")
        {
            Assert.Contains(value.GetType().Name, message, StringComparison.Ordinal);
        }
    }

    private static object As(Type type, int number) =>
        type == typeof(BigInteger) ? new BigInteger(number)
        : type == typeof(Int128) ? (Int128)number
        : type == typeof(UInt128) ? (UInt128)number
        : Convert.ChangeType(number, type, CultureInfo.InvariantCulture);

    private static ParticipantTally Groups(params (object Area, object Insured, object Born, object Persons)[] rows) =>
        ParticipantTally.Count(ParticipantReader.OfGroups(Table(["area", "insured", "born", "persons"], [.. rows.Select(row => new[] { row.Area, row.Insured, row.Born, row.Persons })]), Columns), Layout, TallyOptions.Usual.OverAllDates());

    private static ParticipantTally Rows(params (object Area, object Insured, object Born)[] rows) =>
        ParticipantTally.Count(ParticipantReader.OfRows(Table(["area", "insured", "born"], [.. rows.Select(row => new[] { row.Area, row.Insured, row.Born })]), Columns), Layout, TallyOptions.Usual.OverAllDates());

    private static ParticipantTally AsAt(int day, object start, object end) => ParticipantTally.Count(
        ParticipantReader.OfRows(Table(["area", "insured", "born", "start", "end"], ["1", 1, 2000, start, end]), Columns),
        Layout,
        TallyOptions.Usual.AsAt(day > 31 ? new(day, 12, 31) : new(2022, 8, day)));

    private static ObjectReader Table(string[] names, params object[][] rows) => new ObjectReader(names, rows);
}
