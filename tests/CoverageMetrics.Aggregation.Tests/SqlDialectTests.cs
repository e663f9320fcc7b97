using System.Data.Common;
using System.Globalization;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>What each database counts with the text in its dialect is the very tally counted in process, or both refuse.</summary>
public sealed class SqlDialectTests(SqlDialectTests.Server shared) : IClassFixture<SqlDialectTests.Server>
{
    /// <summary>One PostgreSQL server for all tests, started by the first that asks for it.</summary>
    public sealed class Server : IDisposable
    {
        internal Lazy<PostgreSqlServer> PostgreSql { get; } = new(() => new());

        public void Dispose()
        {
            if (PostgreSql.IsValueCreated)
            {
                PostgreSql.Value.Dispose();
            }
        }
    }

    private static readonly LocalDate AsAt = new(2022, 8, 31);

    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("01", "82"), "health", "unemployment").CountingAnyOf("any", "health", "unemployment")
        .By(TallyDimension.AgeBands("age", 2022, 0, 15, 60)).By(TallyDimension.Of("sex", "f", "m"));

    private static readonly TallyColumns Columns = TallyColumns.Area("area").Programme("health", "in_health").Programme("unemployment", "in_unemployment")
        .By("sex", "sex").BornIn("born").During("start", "end");

    /// <summary>Gets the engines that come with their packages.</summary>
    public static TheoryData<string> Engines => ["DuckDB", "SQLite"];

    [Theory]
    [MemberData(nameof(Engines))]
    [PostgreSqlData]
    public void GroupBy_NamesOfEveryKind_IsTheTallyCountedInProcess(string name)
    {
        using SqlEngine engine = Open(name);
        string[][] allNames =
        [
            ["area", "in_health", "in_unemployment", "born", "sex", "start", "end"],
            ["ProvinceCode", "group", "a\"b", "age_band_1", "select", "start", "row_status"],
            ["row_count", "row_status", "ROW_STATUS_", "Age_Band_1", "order", "a`b", "a[b]"],
            ["area", "in_health", "in_unemployment", "born", "Row_Status", "age_band_1", "row_count"],
            ["age_band_1", "AGE_BAND_2", "row_count_", "Row_Count", "tỉnh thành", "x'y;--", "end"],
        ];
        foreach (string[] names in allNames)
        {
            TallyColumns columns = TallyColumns.Area(names[0]).Programme("health", names[1]).Programme("unemployment", names[2])
                .BornIn(names[3]).By("sex", names[4]).During(names[5], names[6]);
            engine.Make(names[0], [.. names.Zip(Types(engine, "DATE"), (column, type) => (column, type))], Random(7, day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)));

            AssertSame(engine, engine.Dialect, Layout, columns, names[0]);
            if (engine.Dialect != SqlDialect.Sqlite)
            {
                AssertSame(engine, SqlDialect.Standard, Layout, columns, names[0]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    [PostgreSqlData]
    public void GroupBy_Timestamps_IsTheTallyCountedInProcess(string name)
    {
        using SqlEngine engine = Open(name);
        foreach (string type in engine.Dialect == SqlDialect.DuckDb ? ["TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS"] : new[] { "TIMESTAMP" })
        {
            engine.Make("enrolments", [.. Names.Zip(Types(engine, type))], ["01", 1, 0, 1980, "f", "2022-08-31 10:00:00", null]);
            Assert.Equal(1, AssertSame(engine, engine.Dialect, Layout, Columns, "enrolments")["01", "health"]);

            engine.Make("enrolments", [.. Names.Zip(Types(engine, type))], Random(8, day => day.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));
            AssertSame(engine, engine.Dialect, Layout, Columns, "enrolments");
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    [PostgreSqlData]
    public void GroupBy_TimestampsWithATimeZone_AreRefusedByBothDoors(string name)
    {
        using SqlEngine engine = Open(name);
        foreach (string zone in new[] { "UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles" })
        {
            if (engine.Dialect == SqlDialect.PostgreSql)
            {
                engine.Execute($"SET TIME ZONE '{zone}'");
            }

            engine.Make("enrolments", [.. Names.Zip(Types(engine, "TIMESTAMP WITH TIME ZONE"))], ["01", 1, 0, 1980, "f", "2022-08-31 10:00:00Z", null]);
            AssertRefused(engine, "start");
            string date = engine.Dialect == SqlDialect.Sqlite ? "TEXT" : "DATE";
            engine.Make("enrolments", [.. Names.Zip([.. Types(engine, date)[..6], Types(engine, "TIMESTAMP WITH TIME ZONE")[6]])], ["01", 1, 0, 1980, "f", "2022-08-31", "2022-08-31 00:00:00+07"]);
            AssertRefused(engine, "end");
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    [PostgreSqlData]
    public void GroupBy_EmptyTimestampsWithATimeZone_AreTheTallyCountedInProcess(string name)
    {
        using SqlEngine engine = Open(name);
        string zoned = Types(engine, "TIMESTAMP WITH TIME ZONE")[6];
        engine.Make("enrolments", [.. Names.Zip([.. Types(engine, "DATE")[..6], zoned])], ["01", 1, 0, 1980, "f", "2022-08-31", null]);
        Assert.Equal(1, AssertSame(engine, engine.Dialect, Layout, Columns, "enrolments")["01", "health"]);

        engine.Make("enrolments", [.. Names.Zip([.. Types(engine, "DATE")[..5], zoned, zoned])], ["01", 1, 0, 1980, "f", null, null]);
        Assert.Equal(RejectReason.MissingStart, AssertSame(engine, engine.Dialect, Layout, Columns, "enrolments").Rejected.Single().Reason);
    }

    [PostgreSqlFact]
    public void GroupBy_TimestampsWithATimeZoneTurnedIntoDates_IsTheTallyOfTheirZone()
    {
        using SqlEngine engine = Open("PostgreSQL");
        engine.Execute("SET TIME ZONE 'America/Los_Angeles'");
        engine.Make("moments", [.. Names.Zip(Types(engine, "TIMESTAMP WITH TIME ZONE"))], ["01", 1, 0, 1980, "f", "2022-08-31 00:00:00+07", null]);
        engine.Execute("""
            CREATE VIEW by_day AS SELECT area, in_health, in_unemployment, born, sex,
              CAST("start" AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS "start", CAST("end" AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS "end" FROM moments
            """);

        Assert.Equal(1, AssertSame(engine, engine.Dialect, Layout, Columns, "by_day")["01", "health"]);
    }

    [Theory]
    [InlineData("2022-02-31")]
    [InlineData("31/08/2022")]
    [InlineData("2022-08-31 10")]
    [InlineData("2022-08-31 10:00 GMT")]
    [InlineData("2022-08-31T10:00:00-05:00")]
    [InlineData("now")]
    [InlineData("x")]
    [InlineData(19_235)]
    [InlineData(2_459_822.5)]
    public void GroupBy_WhatSqliteCannotReadAsADay_IsRefusedByBothDoors(object day)
    {
        using SqlEngine engine = Open("SQLite");
        engine.Make("enrolments", [.. Names.Zip(Types(engine, ""))], ["01", 1, 0, 1980, "f", day, null]);
        AssertRefused(engine, "start");
        engine.Make("enrolments", [.. Names.Zip(Types(engine, ""))], ["01", 1, 0, 1980, "f", "2022-08-31", day]);
        AssertRefused(engine, "end");
    }

    [Theory]
    [InlineData("2022-08-31")]
    [InlineData("2022-08-31T10:00")]
    [InlineData("2022-08-31 10:00:00.123")]
    public void GroupBy_TextsAndBlanksOfSqlite_AreTheTallyCountedInProcess(string day)
    {
        using SqlEngine engine = Open("SQLite");
        engine.Make(
            "enrolments", [.. Names.Zip(Types(engine, "TEXT"))], ["01", 1, 0, "1980", "f", day, ""], ["01", 1, 1, " ", "f", day, " "], ["", 1, 1, "1990", "f", day, null], ["82", 0, 1, "2010", "m", "\t", day], ["82", 0, 1, "2010", "m", "\r\n", day]);

        Assert.Equal(1, AssertSame(engine, engine.Dialect, Layout, Columns, "enrolments")["01", "any"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    [PostgreSqlData]
    public void GroupBy_YearOfBirthThatIsNotWhole_IsRefusedByBothDoors(string name)
    {
        using SqlEngine engine = Open(name);
        foreach (string type in new[] { "NUMERIC(9, 2)", "DOUBLE PRECISION" })
        {
            string[] types = [.. Types(engine, "DATE")[..3], type, .. Types(engine, "DATE")[4..]];
            engine.Make("enrolments", [.. Names.Zip(types)], ["01", 1, 0, 1980.5m, "f", "2022-08-31", null]);
            AssertRefused(engine, "born");

            engine.Make("enrolments", [.. Names.Zip(types)], ["01", 1, 0, 1980.0m, "f", "2022-08-31", null], ["01", 1, 0, 1800m, "f", "2022-08-31", null], ["01", 1, 0, null, "f", "2022-08-31", null]);
            Assert.Equal(["age=", "age=1800"], AssertSame(engine, engine.Dialect, Layout, Columns, "enrolments").Rejected.Single().Examples.Select(example => example.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    [PostgreSqlData]
    public void GroupBy_ColumnThatTheTableDoesNotHave_FailsInTheDatabase(string name)
    {
        using SqlEngine engine = Open(name);
        engine.Make("enrolments", [.. Names.Zip(Types(engine, "DATE")).Skip(1)], (object?[])[1, 0, 1980, "f", "2022-08-31", null]);

        TallyOptions all = TallyOptions.Usual.OverAllDates();
        Assert.ThrowsAny<DbException>(
            () => engine.Query(Columns.ToGroupBy(Layout, "enrolments", engine.Dialect, all), reader => ParticipantTally.Count(ParticipantReader.OfGroups(reader, Columns), Layout, all)));
    }

    [Theory]
    [InlineData("DuckDB")]
    [InlineData("SQLite")]
    public void GroupBy_OneColumnSpeltInTwoWays_IsOneColumn(string name)
    {
        using SqlEngine engine = Open(name);
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("01"), "health").By(TallyDimension.Of("sex", "f", "m")).By(TallyDimension.Of("again", "f", "m"));
        TallyColumns columns = TallyColumns.Area("AREA").Programme("health", "in_health").By("sex", "SEX").By("again", "sex").During("start", "end");
        engine.Make("enrolments", [.. Names.Zip(Types(engine, "DATE"))], ["01", 1, 0, 1980, "m", "2022-08-31", null]);

        Assert.Equal([0, 0, 0, 1], AssertSame(engine, engine.Dialect, layout, columns, "enrolments").Counts.ToArray());
    }

    [PostgreSqlFact]
    public void GroupBy_ColumnsThatDifferInCaseAlone_AreTwo()
    {
        using SqlEngine engine = Open("PostgreSQL");
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("01"), "health").By(TallyDimension.Of("sex", "f", "m")).By(TallyDimension.Of("again", "f", "m"));
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "in_health").By("sex", "SEX").By("again", "sex").During("start", "end");
        engine.Make("enrolments", [.. Names.Zip(Types(engine, "DATE")), ("SEX", "VARCHAR(20)")], ["01", 1, 0, 1980, "f", "2022-08-31", null, "m"]);

        Assert.Equal([0, 0, 1, 0], AssertSame(engine, engine.Dialect, layout, columns, "enrolments").Counts.ToArray());
        Assert.Equal([0, 0, 1, 0], AssertSame(engine, SqlDialect.Standard, layout, columns, "enrolments").Counts.ToArray());
    }

    [Fact]
    public void FromGroups_SumsAndUnsignedNumbersOfDuckDb_AreTaken()
    {
        using SqlEngine engine = Open("DuckDB");
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("1", "82"), "health").By(TallyDimension.AgeBands("age", 2022, 0, 15, 60));
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "insured").BornIn("born").CountedIn("persons");
        foreach (string type in new[] { "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "TINYINT", "HUGEINT", "UHUGEINT", "DECIMAL(9, 1)", "FLOAT", "DOUBLE" })
        {
            string year = type.Contains("TINYINT", StringComparison.Ordinal) ? "SMALLINT" : type;
            engine.Make("groups", [("area", type), ("insured", type), ("born", year), ("persons", "INTEGER")], [82, 1, 1980, 2_000_000_000], [82, 1, 1980, 2_000_000_000], [1, 0, 2020, 5]);

            Assert.Equal(
                [0, 0, 0, 0, 4_000_000_000, 0],
                engine.Query("SELECT area, insured, born, SUM(persons) AS persons FROM groups GROUP BY ALL", reader => ParticipantTally.Count(ParticipantReader.OfGroups(reader, columns), layout)).Counts.ToArray());
            AssertSame(engine, engine.Dialect, layout, columns, "groups");
        }
    }

    private SqlEngine Open(string name) => SqlEngine.Open(name, shared.PostgreSql);

    private static readonly string[] Names = ["area", "in_health", "in_unemployment", "born", "sex", "start", "end"];

    private static string[] Types(SqlEngine engine, string date)
    {
        string text = engine.Dialect == SqlDialect.Sqlite && date.Length == 0 ? "" : "VARCHAR(20)";
        string days = engine.Dialect == SqlDialect.Sqlite && date.Length > 0 ? "TEXT" : date;
        return [text, "SMALLINT", "INTEGER", date == "TEXT" ? "TEXT" : "INTEGER", text, days, days];
    }

    private static ParticipantTally AssertSame(SqlEngine engine, SqlDialect dialect, TallyLayout layout, TallyColumns columns, string table)
    {
        string everything = $"SELECT * FROM \"{table}\"";
        TallyColumns counted = columns.CountedIn("persons_in_it");
        TallyOptions all = TallyOptions.Usual.OverAllDates();
        ParticipantTally tally = Rows(all);
        Assert.Equal(tally, Groups(columns, all));
        Assert.Equal(tally, Groups(counted, all));
        if (table == "groups")
        {
            return tally;
        }

        for (int day = -3; day <= 3; day++)
        {
            TallyOptions asAt = TallyOptions.Usual.AsAt(AsAt.PlusDays(day).WithCalendar(CalendarSystem.PersianSimple));
            Assert.Equal(Rows(asAt), Groups(columns, asAt));
        }

        return Rows(TallyOptions.Usual.AsAt(AsAt));

        ParticipantTally Rows(TallyOptions options) => engine.Query(everything, reader => ParticipantTally.Count(ParticipantReader.OfRows(reader, columns), layout, options));

        ParticipantTally Groups(TallyColumns names, TallyOptions options) => engine.Query(
            names.ToGroupBy(layout, table, dialect, options), reader => ParticipantTally.Count(ParticipantReader.OfGroups(reader, names), layout, options));
    }

    private static void AssertRefused(SqlEngine engine, string column)
    {
        TallyOptions asAt = TallyOptions.Usual.AsAt(AsAt);
        string inProcess = Assert.Throws<InvalidDataException>(
            () => engine.Query("SELECT * FROM enrolments", reader => ParticipantTally.Count(ParticipantReader.OfRows(reader, Columns), Layout, asAt))).Message;
        string inDatabase = Assert.Throws<InvalidDataException>(
            () => engine.Query(Columns.ToGroupBy(Layout, "enrolments", engine.Dialect, asAt), reader => ParticipantTally.Count(ParticipantReader.OfGroups(reader, Columns), Layout, asAt))).Message;

        Assert.StartsWith($"Column '{column}' must hold", inProcess, StringComparison.Ordinal);
        Assert.StartsWith($"Column '{column}' must hold", inDatabase, StringComparison.Ordinal);
    }

    /// <summary>Rows with something wrong in every third or so, and dates about the day.</summary>
    private static object?[][] Random(int seed, Func<LocalDateTime, string> write)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 400).Select(_ =>
        {
            LocalDateTime start = AsAt.AtMidnight().PlusHours(random.Next(-72, 72));
            return new object?[]
            {
                Pick("01", "82", "82", "99", "", null),
                Pick(0, 1, 1, 1, 0, null),
                Pick(0, 1, 0, 1, 0, null),
                random.Next(20) == 0 ? null : random.Next(1865, 2025),
                Pick("f", "m", "m", "F", "x", null),
                random.Next(20) == 0 ? null : write(start),
                random.Next(2) == 0 ? null : write(start.PlusHours(random.Next(-10, 72))),
            };
        })];

        object? Pick(params object?[] values) => values[Math.Min(random.Next(values.Length), random.Next(values.Length))];
    }
}
