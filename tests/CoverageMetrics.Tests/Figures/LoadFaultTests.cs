using System.Data;
using System.Globalization;
using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>What a fault of a load says: which cell, which rule, and how the cell would have to be written.</summary>
public class LoadFaultTests
{
    private const string Area = "ma_tinh";

    private static readonly string[] Names = [Area, "ngay", "ky", "so_nguoi", "so_tien", "trang_thai", "chuoi", "cong_bo", "do_chinh_xac", "tu", "nguon"];

    private static readonly ObservationColumns Columns = ObservationColumns.Area(Area).SubjectIs("x").Day("ngay").Period("ky").Persons("so_nguoi").NumberIn("so_tien", "VND")
        .Status("trang_thai").Series("chuoi").Published("cong_bo").Precision("do_chinh_xac").Qualifier("tu").Source("nguon");

    // What people type and programs export, with the marks that look like others.
    private static readonly Arbitrary<string> Typed = Generators.Sequences(Arb.From(Gen.Elements(
        "1", "2022", "08", "31", "139", "986", "-", "/", ".", ",", " ", "\u2212", "\u00A0", "\u202F", "\u200B", "\0", "\uD800", "Q", "H", "T", "Hà Nội", "e\u0301", "trên", "%", "\t", "\r\n", "(Parameter")))
        .Convert(parts => string.Concat(parts), text => [.. text.Select(c => c.ToString())]);

    [Theory]
    [InlineData("so_nguoi", "139.986", "if it is written with a point between thousands and a comma before the decimals, write 139986")]
    [InlineData("so_nguoi", "1.000", "if it is written with a point between thousands and a comma before the decimals, write 1000, if it is written with a comma between thousands and a point before the decimals, write 1")]
    [InlineData("so_nguoi", "17.240.000", "with a point between thousands and a comma before the decimals, write 17240000")]
    [InlineData("so_nguoi", "139,986", "with a comma between thousands and a point before the decimals, write 139986")]
    [InlineData("so_nguoi", "139 986", "; write 139986")]
    [InlineData("so_nguoi", "139\u202F986", "(it has U+202F); write 139986")]
    [InlineData("so_nguoi", "139\u00A0986", "U+00A0")]
    [InlineData("so_nguoi", "\u22125", "U+2212")]
    [InlineData("so_nguoi", "86 ", "write 86")]
    [InlineData("so_nguoi", "86.0", "write 86")]
    [InlineData("so_nguoi", "86\0", "U+0000")]
    [InlineData("so_nguoi", true, "Boolean")]
    [InlineData("so_tien", "5,5", "write 5.5")]
    [InlineData("so_tien", "1.234.567,5", "write 1234567.5")]
    [InlineData("so_tien", "5.5\u00A0", "U+00A0")]
    [InlineData("ngay", "31/10/2026", "write 2026-10-31")]
    [InlineData("ngay", "10/31/2026", "write 2026-10-31")]
    [InlineData("ngay", "06/07/2022", "write 2022-07-06 if the day comes first, 2022-06-07 if the month does")]
    [InlineData("ngay", "1.7.2025", "write 2025-07-01 if the day comes first")]
    [InlineData("ngay", "2022/6/30", "write 2022-06-30")]
    [InlineData("ngay", "20220630", "write 2022-06-30")]
    [InlineData("ngay", 20220630, "write 2022-06-30")]
    [InlineData("ngay", "2022-06-30T00:00:00", "write 2022-06-30, without the time of day")]
    [InlineData("ngay", "2022\u221206\u221230", "U+2212")]
    [InlineData("ngay", "2022-06-30\0", "U+0000")]
    [InlineData("ngay", 44742.5, "Double")]
    [InlineData("cong_bo", "31/10/2026", "write 2026-10-31")]
    [InlineData("ky", "2022-8", "write 2022-08")]
    [InlineData("ky", "08/2022", "write 2022-08")]
    [InlineData("ky", "202208", "write 2022-08")]
    [InlineData("ky", 202208, "write 2022-08")]
    [InlineData("ky", "Q3/2022", "write 2022-Q3")]
    [InlineData("ky", "2022Q3", "write 2022-Q3")]
    [InlineData("ky", "2022\u221208", "U+2212")]
    [InlineData("ky", "2022-1\0", "U+0000")]
    [InlineData("ky", 22, "2022-Q3")]
    [InlineData(Area, "Hà Nội", "it looks like a name: an area is told by its code")]
    [InlineData(Area, "51\u00A0", "U+00A0")]
    [InlineData(Area, "51 ", "there is a space before or behind it")]
    [InlineData("do_chinh_xac", "10.000.000", "write 10000000")]
    [InlineData("trang_thai", "tạm tính", "Provisional")]
    public void Read_AWrongCell_SaysHowItIsWritten(string column, object value, string expected)
    {
        LoadFinding fault = Assert.Single(Read(Row(column, value)).Findings);

        Assert.Equal(column, fault.Column);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    // The first and the last year are read; what is no day in any order is not guessed at.
    [Theory]
    [InlineData("9998/1/1", "; write 9998-01-01")]
    [InlineData("0001/1/1", "; write 0001-01-01")]
    [InlineData("31/12/9998", "; write 9998-12-31")]
    [InlineData("9999/1/1", "")]
    [InlineData("0000/1/1", "")]
    [InlineData("2022/13/30", "")]
    [InlineData("20221330", "")]
    [InlineData("31/31/2026", "")]
    [InlineData("10000/1/1", "")]
    [InlineData("99999999999/1/2022", "")]
    [InlineData("x/1/2022", "")]
    [InlineData("1x/1/2022", "")]
    [InlineData("1//2022", "")]
    [InlineData("1/2/22", "")]
    [InlineData("1/2022", "")]
    public void Read_AWrongDay_SaysHowItIsWrittenWhereThatCanBeTold(string day, string wayOut)
    {
        string message = Assert.Single(Read(Row("ngay", day)).Findings).ToString();

        Assert.Equal(wayOut.Length > 0, message.Contains("; write", StringComparison.Ordinal));
        Assert.EndsWith(wayOut, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(9998, true)]
    [InlineData(999, false)]
    [InlineData(9999, false)]
    public void Read_AYearAsANumber_HasFourDigits(int year, bool isRead)
    {
        ObservationLoad load = Read(Row("ky", year));

        Assert.Equal(isRead ? [ReportingPeriod.Year(year)] : [], load.Observations.Select(static one => one.Time.Period!.Value));
        Assert.Equal(isRead ? 0 : 1, load.Findings.Count);
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2022L)]
    [InlineData((short)2022)]
    [InlineData(2022.0)]
    [InlineData("2022")]
    [InlineData("2022-01/2022-12")]
    public void Read_AYear_IsReadAsANumberAndAsText(object year) =>
        Assert.Equal(ReportingPeriod.Year(2022), Assert.Single(Read(Row("ky", year)).Observations).Time.Period);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(12)]
    public void Read_AYearToDate_IsReadFromItsFirstAndLastMonthAndAsItIsWritten(int months)
    {
        ReportingPeriod expected = ReportingPeriod.FirstMonths(2022, months);
        string range = string.Create(CultureInfo.InvariantCulture, $"2022-01/2022-{months:D2}");

        Assert.Equal(expected, Assert.Single(Read(Row("ky", range)).Observations).Time.Period);
        Assert.Equal(expected, Assert.Single(Read(Row("ky", expected.ToString())).Observations).Time.Period);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("\t")]
    public void Read_ABlankText_IsAnEmptyCellAtEveryDoor(string blank)
    {
        foreach (string column in Names)
        {
            ObservationLoad empty = Read(Row(column, null));
            ObservationLoad load = Read(Row(column, blank));

            Assert.Equal(empty.Observations.ToHashSet(), load.Observations.ToHashSet());
            Assert.Equal(empty.Findings, load.Findings);
        }

        object?[] suppressed = Row("so_nguoi", blank);
        suppressed[Array.IndexOf(Names, "trang_thai")] = "Suppressed";
        Assert.Equal(NoValueReason.Suppressed, Assert.Single(Read(suppressed).Observations).Figure.Reason);
    }

    [Fact]
    public void Read_ASumOfADatabaseThatGivesBigIntegers_IsRead()
    {
        object?[] money = Row("so_tien", new BigInteger(270_000_000_000_000));
        money[Array.IndexOf(Names, "so_nguoi")] = null;

        Assert.Equal(139_986, Assert.Single(Read(Row("so_nguoi", new BigInteger(139_986))).Observations).Figure.Value.Number);
        Assert.Equal(270_000_000_000_000, Assert.Single(Read(money).Observations).Figure.Value.Number);
        Assert.Contains("BigInteger", Assert.Single(Read(Row("so_nguoi", BigInteger.Pow(10, 30))).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ColumnsThatDifferInCase_FindsTheExactOneAndAsksWhereThereIsNone()
    {
        using DataTable table = Table([("MA_TINH", "01"), ("ma_tinh", "51"), ("Ma_Tinh", "64"), ("ngay", "2022-06-30"), ("n", 1)]);
        ObservationColumns Of(string area) => ObservationColumns.Area(area).SubjectIs("x").Day("ngay").Persons("N");

        foreach ((string name, string code) in new[] { ("MA_TINH", "01"), ("ma_tinh", "51"), ("Ma_Tinh", "64") })
        {
            using IDataReader reader = table.CreateDataReader();
            Assert.Equal(code, Assert.Single(ObservationLoad.Read(reader, Of(name)).Observations).Area.Text);
        }

        using IDataReader other = table.CreateDataReader();
        Bad.Argument<ArgumentException>("reader", "MA_TINH, ma_tinh, Ma_Tinh", () => ObservationLoad.Read(other, Of("mA_tINH")));
    }

    [Fact]
    public void Read_AnyDataReader_IsTaken()
    {
        using DataTable table = Table([("a", "51"), ("ngay", "2022-06-30"), ("n", 1)]);
        using var reader = new OnlyIDataReader(table.CreateDataReader());

        Assert.Single(ObservationLoad.Read(reader, ObservationColumns.Area("a").SubjectIs("x").Day("ngay").Persons("n")).Observations);
    }

    [Fact]
    public void Read_RowsThroughASelector_SaysWhatIsWrongWithoutTheNameOfAParameter()
    {
        Func<Observation>[] selectors =
        [
            () => Observation.Of("Hà Nội", Headcount.Of<Participants>(1), new LocalDate(2022, 6, 30)),
            () => Observation.Of("51", Headcount.Of<Participants>(-1), new LocalDate(2022, 6, 30)),
            () => Observation.Of(AreaCode.Of("51"), " ", ObservedQuantity.OfPeople(1), ObservationTime.On(new(2022, 6, 30))),
            () => Observation.Of(AreaCode.Of("51"), "x", ObservedQuantity.OfPeople(1), ObservationTime.During(ReportingPeriod.Month(2022, 13))),
            () => throw new ArgumentException("two\nlines", "text"),
        ];

        IReadOnlyList<LoadFinding> faults = ObservationLoad.Read(selectors, selector => selector()).Findings;

        Assert.Equal(selectors.Length, faults.Count);
        Assert.All(faults, fault => Assert.DoesNotMatch(@"\(Parameter|[\r\n]", fault.Message));
        Assert.EndsWith("It looks like a name: an area is told by its code.", faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("-1", faults[1].Message, StringComparison.Ordinal);
        Assert.Equal("two lines", faults[4].Message);
    }

    [Fact]
    public void A_text_at_any_door_is_read_or_has_a_fault_with_every_odd_character_named() =>
        Law.Holds(Typed, text =>
        {
            foreach (string column in Names)
            {
                ObservationLoad load = Read(Row(column, text));

                Assert.Equal(1, load.Observations.Count + load.Findings.Count);
                foreach (LoadFinding fault in load.Findings.Where(fault => fault.Value is not null && column is not ("trang_thai" or "tu")))
                {
                    Assert.DoesNotContain("(Parameter", fault.Message.Replace(text, "", StringComparison.Ordinal), StringComparison.Ordinal);
                    string[] odd = [.. new[] { '\u2212', '\u00A0', '\u202F', '\u200B', '\0', '\uD800' }.Where(c => text.Contains(c)).Select(c => $"U+{(int)c:X4}")];
                    Assert.True(
                        fault.Message.Contains(" and others)", StringComparison.Ordinal) || Array.TrueForAll(odd, name => fault.Message.Contains(name, StringComparison.Ordinal)), fault.Message);
                }
            }
        });

    [Fact]
    public void The_way_out_of_a_number_is_read_and_is_the_number() =>
        Law.Holds(Generators.Counts, count =>
        {
            foreach (string written in new[] { count.ToString("N0", Vietnamese.Language), count.ToString("N0", Language.English), count.ToString("N0", Language.English).Replace(',', '\u202F') })
            {
                if (Read(Row("so_nguoi", written)).Findings is [{ } fault])
                {
                    // 1.000 may be a thousand or one: both ways out are told.
                    string[] waysOut = [.. fault.Message.Split("write ")[1..].Select(wayOut => wayOut.Split(',')[0])];
                    Assert.Contains(count, waysOut.Select(wayOut => (long)Assert.Single(Read(Row("so_nguoi", wayOut)).Observations).Figure.Value.Number));
                }
                else
                {
                    Assert.True(count < 1_000);
                }
            }
        });

    private static object?[] Row(string column, object? value)
    {
        object?[] row = ["51", "2022-06-30", null, 139_986, null, null, null, null, null, null, null];
        if (column == "ky")
        {
            row[1] = null;
        }

        if (column == "so_tien")
        {
            row[3] = null;
        }

        row[Array.IndexOf(Names, column)] = value;
        return row;
    }

    private static ObservationLoad Read(object?[] row)
    {
        using DataTable table = Table([.. Names.Zip(row)]);
        using IDataReader reader = table.CreateDataReader();
        return ObservationLoad.Read(reader, Columns);
    }

    private static DataTable Table((string Name, object? Value)[] cells)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture, CaseSensitive = true };
        foreach ((string name, _) in cells)
        {
            table.Columns.Add(name, typeof(object));
        }

        table.Rows.Add([.. cells.Select(cell => cell.Value)]);
        return table;
    }
}
