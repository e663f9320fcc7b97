using System.Data;
using System.Data.Common;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class ObservationLoadTests
{
    private static readonly ObservationColumns Columns = ObservationColumns.Area("ma_tinh").Subject("chi_tieu").Day("ngay").Persons("so_nguoi");

    private static readonly ObservationColumns AllColumns = Columns.Period("ky").Number("so_tien", "dong_tien").Status("trang_thai").Series("chuoi").Scope("pham_vi")
        .Published("cong_bo").Precision("do_chinh_xac").Qualifier("tu").Source("nguon");

    private static readonly string[] AllNames =
        ["ma_tinh", "chi_tieu", "ngay", "ky", "so_nguoi", "so_tien", "dong_tien", "trang_thai", "chuoi", "pham_vi", "cong_bo", "do_chinh_xac", "tu", "nguon"];

    [Fact]
    public void Read_AllColumns_MakesWhatTheFactoriesMake()
    {
        using DataTable table = Table(AllNames, [
            ["01", "vn:social-insurance", new DateTime(2022, 9, 30), null, 17_240_000, null, null, "E", "vn:workforce-2016", "vn:residents", new DateOnly(2022, 10, 6), 10_000, "over", "vietnamplus"],
            ["VN", "receipts", null, "2022-01/2022-08", null, 270_000_000_000_000.5m, "VND", null, null, null, "2022-09-12", null, null, null],
            ["64", "vn:social-insurance", "2022-09-30", null, null, null, null, "Suppressed", null, null, null, null, null, null],
        ]);

        ObservationLoad load = Read(table, AllColumns);

        Assert.Empty(load.Findings);
        Assert.Equal(3, load.RowsRead);
        Assert.Equal(
            [
                Observation.Of(AreaCode.Of("01"), "vn:social-insurance", ObservedQuantity.OfPeople(17_240_000), ObservationTime.On(new(2022, 9, 30)))
                    .WithStatus(FigureStatus.Estimated).WithSeries("vn:workforce-2016").WithScope("vn:residents").PublishedOn(new(2022, 10, 6))
                    .WithPrecision(10_000, FigureQualifier.Over).WithSource("vietnamplus"),
                Observation.Of("VN", "receipts", Amount.Of<Dong>(270_000_000_000_000.5m), ReportingPeriod.FirstMonths(2022, 8)).PublishedOn(new(2022, 9, 12)),
                Observation.Of(AreaCode.Of("64"), "vn:social-insurance", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), ObservationTime.On(new(2022, 9, 30))),
            ],
            load.Observations.ToHashSet());
    }

    [Fact]
    public void Read_ABadRow_IsReportedWithItsNumberColumnAndValueAndTheOthersGoOn()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [
            ["01", "vn:social-insurance", "2022-06-30", 100],
            ["04", "vn:social-insurance", "2022-06-30", 12.5m],
            ["06", "vn:social-insurance", "30/06/2022", 100],
            ["08", "vn:social-insurance", "2022-06-30", 100],
        ]);

        ObservationLoad load = Read(table, Columns);

        Assert.Equal(4, load.RowsRead);
        Assert.Equal(2, load.Observations.Count);
        Assert.Equal([(2L, "so_nguoi", "12.5"), (3L, "ngay", "30/06/2022")], load.Findings.Select(fault => (fault.Row, fault.Column!, fault.Value!)));
        Assert.Equal("row 3, ngay \"30/06/2022\": this is no day: a date without a time of day, or text such as 2022-06-30; write 2022-06-30", load.Findings[1].ToString());
        using var english = new InCulture("en-GB");
        Assert.Equal("4 rows: 2 observations, 2 faults", load.ToString());
    }

    [Fact]
    public void Read_ABadRowToStopAt_ThrowsNamingIt()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [
            ["01", "vn:social-insurance", "2022-06-30", 100], ["04", "vn:social-insurance", "2022-06-30", -1], ["06", "vn:social-insurance", "2022-06-30", -2],
        ]);
        using DbDataReader reader = table.CreateDataReader();

        string message = Assert.Throws<InvalidDataException>(() => ObservationLoad.Read(reader, Columns, BadRows.Stop, CancellationToken.None)).Message;

        Assert.Equal("The load stopped at row 2, so_nguoi \"-1\": a number of people is never negative.", message);
    }

    [Theory]
    [InlineData("ma_tinh", null)]
    [InlineData("ma_tinh", "Hà Nội")]
    [InlineData("ma_tinh", 1)]
    [InlineData("chi_tieu", null)]
    [InlineData("chi_tieu", " ")]
    [InlineData("chi_tieu", 7)]
    [InlineData("ngay", null)]
    [InlineData("ngay", "2022-06-31")]
    [InlineData("ngay", 20220630)]
    [InlineData("ky", "2022-06")]
    [InlineData("so_nguoi", "139.986")]
    [InlineData("so_nguoi", "1,5")]
    [InlineData("so_nguoi", 0.5)]
    [InlineData("so_nguoi", 0.5f)]
    [InlineData("so_nguoi", 1e17)]
    [InlineData("so_nguoi", 9007199254740994.0)]
    [InlineData("so_nguoi", 9007200328482816f)]
    [InlineData("so_nguoi", (ulong)long.MaxValue + 1)]
    [InlineData("ma_tinh", "")]
    [InlineData("so_nguoi", ulong.MaxValue)]
    [InlineData("so_nguoi", -1L)]
    [InlineData("so_nguoi", true)]
    [InlineData("so_tien", 5)]
    [InlineData("trang_thai", "D")]
    [InlineData("trang_thai", "chắc chắn")]
    [InlineData("trang_thai", "Q")]
    [InlineData("cong_bo", "hôm qua")]
    [InlineData("do_chinh_xac", 0)]
    [InlineData("do_chinh_xac", 0.1)]
    [InlineData("tu", "trên")]
    [InlineData("chuoi", 3)]
    [InlineData("nguon", 3)]
    public void Read_AWrongCell_IsAFaultOfItsColumn(string column, object? value)
    {
        object?[] row = ["51", "vn:social-insurance", "2022-06-30", null, 139_986, null, null, null, null, null, null, null, null, null];
        row[Array.IndexOf(AllNames, column)] = value;
        using DataTable table = Table(AllNames, [row]);

        ObservationLoad load = Read(table, AllColumns);

        LoadFinding fault = Assert.Single(load.Findings);
        Assert.Empty(load.Observations);
        Assert.Equal(column == "ky" ? "ngay" : column, fault.Column);
        Assert.NotEmpty(fault.Message);
    }

    [Theory]
    [InlineData(-5.0, "VND", "so_tien")]
    [InlineData(5, null, "dong_tien")]
    [InlineData(5, 704, "dong_tien")]
    [InlineData("5,5", "VND", "so_tien")]
    [InlineData("5.55555", "VND", "so_tien")]
    [InlineData(5.5, "VND", "so_tien")]
    public void Read_AWrongAmount_IsAFaultOfItsColumn(object amount, object? currency, string column)
    {
        using DataTable table = Table(AllNames, [["51", "receipts", "2022-06-30", null, null, amount, currency, null, null, null, null, null, null, null]]);

        Assert.Equal(column, Assert.Single(Read(table, AllColumns).Findings).Column);
    }

    [Fact]
    public void Read_AStatusOfAValueWithoutOne_IsAFault()
    {
        using DataTable table = Table(AllNames, [["51", "x", "2022-06-30", null, null, null, null, "Final", null, null, null, null, null, null]]);

        Assert.Contains("Final", Assert.Single(Read(table, AllColumns).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NumbersOfEveryType_AreTheSamePeople()
    {
        object[] numbers = [(sbyte)86, (byte)86, (short)86, (ushort)86, 86, 86u, 86L, 86ul, 86m, 86.000m, 86.0, 86f, "86"];
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [.. numbers.Select(number => new[] { "51", "x", "2022-06-30", number })]);

        ObservationLoad load = Read(table, Columns);

        Assert.Empty(load.Findings);
        Assert.Equal(numbers.Length, load.RowsRead);
        Assert.Equal(86, Assert.Single(load.Observations).Figure.Value.Number);
    }

    // The largest that a cell of the type says exactly.
    [Theory]
    [InlineData((ulong)long.MaxValue, long.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(9007199254740992.0, 9007199254740992)]
    [InlineData(9007199254740992f, 9007199254740992)]
    public void Read_TheLargestNumberOfAType_IsRead(object number, long expected)
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [["51", "x", "2022-06-30", number]]);

        Assert.Equal(expected, Assert.Single(Read(table, Columns).Observations).Figure.Value.Number);
    }

    [Fact]
    public void Read_DaysOfEveryType_AreTheSameDay()
    {
        object[] days = [new DateTime(2022, 6, 30), new DateOnly(2022, 6, 30), new LocalDate(2022, 6, 30), "2022-06-30"];
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [.. days.Select(day => new[] { "51", "x", day, 1 })]);

        Assert.Equal(ObservationTime.On(new(2022, 6, 30)), Assert.Single(Read(table, Columns).Observations).Time);
    }

    [Fact]
    public void Read_ATimeOfDay_IsAFault()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [["51", "x", new DateTime(2022, 6, 30, 12, 0, 0), 1]]);

        Assert.Equal("2022-06-30T12:00:00.0000000", Assert.Single(Read(table, Columns).Findings).Value);
    }

    [Fact]
    public void Read_AnIntegerColumnOfCodes_IsRefusedWithTheReason()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("ma_tinh", typeof(int));
        table.Columns.Add("chi_tieu", typeof(string));
        table.Columns.Add("ngay", typeof(DateTime));
        table.Columns.Add("so_nguoi", typeof(long));
        table.Rows.Add(1, "x", new DateTime(2022, 6, 30), 5);

        string message = Assert.Throws<ArgumentException>("reader", () => Read(table, Columns)).Message;

        Assert.Contains("\"ma_tinh\"", message, StringComparison.Ordinal);
        Assert.Contains("leading zeros", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(sbyte))]
    [InlineData(typeof(byte))]
    [InlineData(typeof(short))]
    [InlineData(typeof(ushort))]
    [InlineData(typeof(uint))]
    [InlineData(typeof(long))]
    [InlineData(typeof(ulong))]
    [InlineData(typeof(float))]
    [InlineData(typeof(double))]
    [InlineData(typeof(decimal))]
    public void Read_AColumnOfCodesOfAnyNumericType_IsRefused(Type type)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("ma_tinh", type);
        table.Columns.Add("chi_tieu", typeof(string));
        table.Columns.Add("ngay", typeof(DateTime));
        table.Columns.Add("so_nguoi", typeof(long));

        Assert.Contains("leading zeros", Assert.Throws<ArgumentException>("reader", () => Read(table, Columns)).Message, StringComparison.Ordinal);
    }

    // Our own names and the letters of SDMX, in any case.
    [Fact]
    public void Read_AStatusOrAReason_IsKnownByItsNameAndByItsLetter()
    {
        Dictionary<string, LoadStatus> names = LoadStatus.Names;

        Assert.All(Enum.GetValues<FigureStatus>(), status => Assert.Equal(new(status, null), names[status.ToString().ToUpperInvariant()]));
        Assert.All(Enum.GetValues<NoValueReason>(), reason => Assert.Equal(new(null, reason), names[reason.ToString().ToUpperInvariant()]));
        Assert.All(Enum.GetValues<FigureQualifier>(), qualifier => Assert.Equal(qualifier, LoadStatus.Qualifiers[qualifier.ToString().ToUpperInvariant()]));
        Assert.All(Enumerable.Range('A', 26), letter =>
        {
            string code = ((char)letter).ToString();
            LoadStatus? expected = SdmxObservationStatus.TryReadStatus(code, out FigureStatus status) ? new(status, null)
                : SdmxObservationStatus.TryReadReason(code, out NoValueReason reason) ? new(null, reason)
                : code == "B" ? new(FigureStatus.Final, null) : null;
            Assert.Equal(expected, names.TryGetValue(code.ToLowerInvariant(), out LoadStatus found) ? found : null);
        });
        Assert.Equal(("Final", "Missing", ""), (names["A"].ToString(), new LoadStatus(null, NoValueReason.Missing).ToString(), default(LoadStatus).ToString()));
    }

    [Fact]
    public void Read_LeadingZeros_AreKept()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [["00004", "x", "2022-06-30", 1], ["4", "x", "2022-06-30", 2]]);

        Assert.Equal(["00004", "4"], Read(table, Columns).Observations.Select(observation => observation.Area.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_AColumnThatIsNotThere_IsRefusedNamingThoseThatAre()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], []);

        string message = Assert.Throws<ArgumentException>("reader", () => Read(table, Columns.Source("nguon"))).Message;

        Assert.Contains("\"nguon\"", message, StringComparison.Ordinal);
        Assert.Contains("ma_tinh, chi_tieu, ngay, so_nguoi", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AColumnOfAnotherCase_IsFound()
    {
        using DataTable table = Table(["MA_TINH", "CHI_TIEU", "Ngay", "So_Nguoi"], [["51", "x", "2022-06-30", 1]]);

        Assert.Single(Read(table, Columns).Observations);
    }

    [Fact]
    public void Read_WithoutWhatIsNeeded_IsRefusedNamingIt()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], []);

        Assert.Contains("subject", Assert.Throws<ArgumentException>("columns", () => Read(table, ObservationColumns.Area("ma_tinh"))).Message, StringComparison.Ordinal);
        Assert.Contains("time", Assert.Throws<ArgumentException>("columns", () => Read(table, ObservationColumns.Area("ma_tinh").SubjectIs("x"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "quantity", Assert.Throws<ArgumentException>("columns", () => Read(table, ObservationColumns.Area("ma_tinh").SubjectIs("x").Day("ngay"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ConstantSubjectAndUnit_AreOfEveryRow()
    {
        using DataTable table = Table(["ma", "ky", "tien"], [["51", "2022-08", 1_000], ["52", "2022-08", 2_000]]);

        ObservationLoad load = Read(table, ObservationColumns.Area("ma").SubjectIs("receipts").Period("ky").NumberIn("tien", "VND"));

        Assert.Equal(2, load.Observations.Count);
        Assert.All(load.Observations, observation => Assert.Equal(("receipts", "VND"), (observation.Subject, observation.Figure.Value.Unit)));
    }

    [Fact]
    public void Read_AColumnOfUnits_TellsPeopleMoneyAndOtherUnitsApart()
    {
        using DataTable table = Table(
            ["ma", "ky", "so", "don_vi"],
            [["VN", "2025", 195_500_000L, "vn:visits"], ["VN", "2025", 5, "people"], ["VN", "2025", 1.5m, "VND"], ["VN", "2025", 1.5m, "vn:visits"], ["VN", "2025", -1, "vn:visits"], ["VN", "2025", 1, "Lượt"], ["VN", "2025", 1, ""], ["VN", "2025", null, "vn:visits"]]);

        ObservationLoad load = Read(table, ObservationColumns.Area("ma").SubjectIs("x").Period("ky").Number("so", "don_vi"));

        Assert.Equal(["VND", "people", "vn:visits", "vn:visits"], load.Observations.Select(one => one.Unit).Order(StringComparer.Ordinal));
        Assert.Equal(
            [ObservedQuantity.OfMoney(AnyAmount.Of(1.5m, "VND")), ObservedQuantity.OfPeople(5), ObservedQuantity.OfCount(195_500_000, "vn:visits")],
            load.Observations.Where(one => one.Figure.HasValue).OrderBy(one => one.Unit, StringComparer.Ordinal).Select(one => one.Figure.Value));
        Assert.Equal([("so", "visits are counted in whole numbers"), ("so", "a number of visits is never negative"), ("don_vi", "a number needs its unit"), ("don_vi", "a number needs its unit")],
            load.Findings.Select(one => (one.Column!, one.Message[..Math.Min(one.Message.Length, one.Message.StartsWith("visits", StringComparison.Ordinal) ? 35 : one.Message.StartsWith("a number of", StringComparison.Ordinal) ? 36 : 23)])));
    }

    [Fact]
    public async Task ReadAsync_AReader_ReadsWhatReadReads()
    {
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [["01", "x", "2022-06-30", 1], ["??", "x", "2022-06-30", 1], ["04", "x", "2022-06-30", 2]]);
        await using DbDataReader reader = table.CreateDataReader();

        ObservationLoad load = await ObservationLoad.ReadAsync(reader, Columns, BadRows.Report, CancellationToken.None);

        Assert.Equal(Read(table, Columns).Observations.ToHashSet(), load.Observations.ToHashSet());
        Assert.Equal(2, Assert.Single(load.Findings).Row);
    }

    [Fact]
    public void Read_RowsThroughASelector_ReportsWhatItThrows()
    {
        (string Area, long People)[] rows = [("51", 139_986), ("", 1), ("64", -1), ("01", 5)];

        ObservationLoad load = ObservationLoad.Read(rows, row => Observation.Of(row.Area, Headcount.Of<Participants>(row.People), new LocalDate(2022, 6, 30)));

        Assert.Equal(4, load.RowsRead);
        Assert.Equal(2, load.Observations.Count);
        Assert.Equal([2L, 3L], load.Findings.Select(fault => fault.Row));
        Assert.Null(load.Findings[0].Column);
        Assert.StartsWith("row 2: An area code is 1 to 64", load.Findings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ASelectorThatGivesNothing_IsAFaultAndOneThatBreaksIsNot()
    {
        Assert.Single(ObservationLoad.Read([1], _ => null!).Findings);
        Assert.Throws<NotSupportedException>(() => ObservationLoad.Read<int>([1], _ => throw new NotSupportedException()));
        Assert.Throws<InvalidDataException>(() => ObservationLoad.Read([1], _ => null!, BadRows.Stop, CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_RowsAsTheyComeIn_ReadsAllOfThem()
    {
        ObservationLoad load = await ObservationLoad.ReadAsync(
            Incoming.Rows(3), day => Observation.Of("51", Headcount.Of<Participants>(day), new LocalDate(2022, 6, 30).PlusDays(day)), BadRows.Report, CancellationToken.None);

        Assert.Equal(3, load.Observations.Count);
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        int rows = 0;
        Observation Select(int row)
        {
            rows++;
            source.Cancel();
            return Observation.Of("51", Headcount.Of<Participants>(row), new LocalDate(2022, 6, 30));
        }

        Assert.Throws<OperationCanceledException>(() => ObservationLoad.Read(Enumerable.Range(0, 100), Select, BadRows.Report, source.Token));
        Assert.Equal(1, rows);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ObservationLoad.ReadAsync(Incoming.Rows(100), Select, BadRows.Report, source.Token));
        using DataTable table = Table(["ma_tinh", "chi_tieu", "ngay", "so_nguoi"], [["01", "x", "2022-06-30", 1]]);
        await using DbDataReader reader = table.CreateDataReader();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ObservationLoad.ReadAsync(reader, Columns, BadRows.Report, source.Token));
    }

    [Theory]
    [InlineData(0, new long[] { })]
    [InlineData(3, new long[] { 3 })]
    [InlineData(10_000, new long[] { 10_000 })]
    [InlineData(25_000, new long[] { 10_000, 20_000, 25_000 })]
    public void Read_WithProgress_TellsEveryTenThousandRowsAndTheEnd(int rows, long[] expected)
    {
        var told = new Told();

        ObservationLoad.Read(
            Enumerable.Range(0, rows), row => Observation.Of("51", Headcount.Of<Participants>(row), new LocalDate(2022, 6, 30)), BadRows.Report, told, CancellationToken.None);

        Assert.Equal(expected, told.Rows);
    }

    [Fact]
    public void Read_Null_ThrowsNamingTheParameter()
    {
        using DataTable table = Table(["ma_tinh"], []);
        using DbDataReader reader = table.CreateDataReader();

        Assert.Equal("rows", Assert.Throws<ArgumentNullException>(() => ObservationLoad.Read<int>(null!, _ => null!)).ParamName);
        Assert.Equal("selector", Assert.Throws<ArgumentNullException>(() => ObservationLoad.Read([1], null!)).ParamName);
        Assert.Equal("reader", Assert.Throws<ArgumentNullException>(() => ObservationLoad.Read(null!, Columns)).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentNullException>(() => ObservationLoad.Read(reader, null!)).ParamName);
        Assert.Equal("progress", Assert.Throws<ArgumentNullException>(() => ObservationLoad.Read(reader, Columns, BadRows.Report, null!, default)).ParamName);
        Assert.Equal("onBadRow", Assert.Throws<ArgumentOutOfRangeException>(() => ObservationLoad.Read(reader, Columns, (BadRows)9, default)).ParamName);
    }

    [Fact]
    public void Columns_Blank_ThrowNamingTheParameter()
    {
        Assert.Equal("column", Assert.Throws<ArgumentException>(() => ObservationColumns.Area(" ")).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Columns.SubjectIs("")).ParamName);
        Assert.Equal("unitColumn", Assert.Throws<ArgumentException>(() => Columns.Number("a", "")).ParamName);
        Assert.Equal("unit", Assert.Throws<ArgumentException>(() => Columns.NumberIn("a", "")).ParamName);
        Bad.Argument<ArgumentException>("unit", "'Lượt'", () => Columns.NumberIn("a", "Lượt"));
        Assert.Equal("area ma_tinh, subject chi_tieu, day ngay, persons so_nguoi", Columns.ToString());
        Assert.Equal(Columns, ObservationColumns.Area("ma_tinh").Subject("chi_tieu").Day("ngay").Persons("so_nguoi"));
    }

    private static ObservationLoad Read(DataTable table, ObservationColumns columns)
    {
        using DbDataReader reader = table.CreateDataReader();
        return ObservationLoad.Read(reader, columns);
    }

    // Columns of objects keep the type that each cell was given.
    private static DataTable Table(string[] names, object?[][] rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string name in names)
        {
            table.Columns.Add(name, typeof(object));
        }

        foreach (object?[] row in rows)
        {
            table.Rows.Add(row);
        }

        return table;
    }
}
