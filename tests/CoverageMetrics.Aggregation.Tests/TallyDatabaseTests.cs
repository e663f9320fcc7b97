using System.Data;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Rows and groups from a database reader, and the text of the query.</summary>
public class TallyDatabaseTests
{
    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);

    private static readonly TallyColumns Columns = TallyColumns.Area("commune")
        .Programme("compulsory", "is_compulsory")
        .Programme("voluntary", "is_voluntary")
        .Programme("unemployment", "is_unemployment")
        .Programme("health", "is_health")
        .By("sex", "sex")
        .BornIn("birth_year")
        .During("start_date", "end_date");

    [Fact]
    public async Task Count_Reader_GivesTheTallyOfTheColumns()
    {
        Rows rows = Make();
        TallyLayout layout = Rows.AgeLayout(9);
        using DataTable table = Table(rows);

        foreach (TallyOptions options in Options())
        {
            ParticipantTally expected = ParticipantTally.Count(rows.ColumnsFor(layout), layout, options);
            Assert.Equal(expected, ParticipantTally.Count(Reader(), layout, options));
            Assert.Equal(expected, await ParticipantTally.CountAsync(Reader(), layout, options));
            Assert.Throws<OperationCanceledException>(() => ParticipantTally.Count(Reader(), layout, options, new(true)));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ParticipantTally.CountAsync(Reader(), layout, options, new(true)));
        }

        ParticipantReader Reader() => ParticipantReader.OfRows(table.CreateDataReader(), Columns);
    }

    [Fact]
    public async Task CountGroups_OwnGroups_GivesTheTallyOfTheRows()
    {
        Rows rows = Make();
        TallyLayout layout = Rows.AgeLayout(9);
        using DataTable table = Table(rows);
        using DataTable groups = table.Clone();
        groups.Columns.Add("persons", typeof(long));
        foreach (var group in table.Rows.Cast<DataRow>().GroupBy(row => string.Join('|', row.ItemArray)))
        {
            groups.Rows.Add([.. group.First().ItemArray, group.LongCount()]);
        }

        TallyColumns counted = Columns.CountedIn("persons");

        foreach (TallyOptions options in Options())
        {
            ParticipantTally expected = ParticipantTally.Count(rows.ColumnsFor(layout), layout, options);
            Assert.Equal(expected, ParticipantTally.Count(ParticipantReader.OfGroups(groups.CreateDataReader(), counted), layout, options));
            Assert.Equal(expected, await ParticipantTally.CountAsync(ParticipantReader.OfGroups(groups.CreateDataReader(), counted), layout, options));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Count_OnSeveralThreads_NamesTheRowThatCannotBeRead(bool coming)
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("1"), "health");
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "insured");
        object[][] rows = [.. Enumerable.Range(1, 20_000).Select(row => new object[] { "1", row == 15_432 ? "perhaps" : 1 })];

        using var reader = new ObjectReader(["area", "insured"], rows);
        Task<ParticipantTally> Count() => coming
            ? ParticipantTally.CountAsync(ParticipantReader.OfRows(reader, columns), layout, TallyOptions.Usual.WithThreads(3))
            : Task.FromResult(ParticipantTally.Count(ParticipantReader.OfRows(reader, columns), layout, TallyOptions.Usual.WithThreads(3)));

        string message = Assert.Throws<InvalidDataException>(() => Count().GetAwaiter().GetResult()).Message;
        Assert.Contains("'insured'", message, StringComparison.Ordinal);
        Assert.Contains("row 15432 ", message, StringComparison.Ordinal);
        Assert.Contains("perhaps", message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountGroups_OnSeveralThreads_TellsHowManyRowsTheyStandFor()
    {
        var told = new List<TallyProgress>();
        using var reader = new ObjectReader(["area", "insured", "row_count"], [.. Enumerable.Range(0, 5_000).Select(_ => new object[] { "1", 1, 1_000L })]);

        ParticipantTally.Count(
            ParticipantReader.OfGroups(reader, TallyColumns.Area("area").Programme("health", "insured")),
            TallyLayout.Of(CodeIndex.Of("1"), "health"),
            TallyOptions.Usual.WithThreads(2).WithProgress(new Teller(told)));

        Assert.Equal((5_000_000, 5_000_000), (told[^1].RowsDone, told[^1].RowsExpected));
        Assert.InRange(told.Count, 2, 6);
        Assert.Equal(told.Select(report => report.RowsDone).Order(), told.Select(report => report.RowsDone));
    }

    [Fact]
    public void ToGroupBy_Layout_IsStandardSql() =>
        Assert.Equal(
            """
            SELECT "commune", "is_compulsory", "is_voluntary", "is_unemployment", "is_health", "sex", "age_band_2", "row_status", COUNT(*) AS "row_count"
            FROM (
              SELECT "commune" AS "commune",
                "is_compulsory" AS "is_compulsory",
                "is_voluntary" AS "is_voluntary",
                "is_unemployment" AS "is_unemployment",
                "is_health" AS "is_health",
                "sex" AS "sex",
                CASE WHEN "birth_year" <> CAST("birth_year" AS BIGINT) THEN "birth_year" WHEN CAST("birth_year" AS BIGINT) NOT BETWEEN 1875 AND 2025 THEN -1 - CAST("birth_year" AS BIGINT) WHEN CAST("birth_year" AS BIGINT) > 2010 THEN 0 WHEN CAST("birth_year" AS BIGINT) > 2000 THEN 1 WHEN CAST("birth_year" AS BIGINT) > 1965 THEN 2 WHEN "birth_year" IS NOT NULL THEN 3 END AS "age_band_2",
                CASE WHEN CAST("start_date" AS DATE) IS NULL THEN 3 WHEN CAST("end_date" AS DATE) < CAST("start_date" AS DATE) THEN 2 WHEN CAST("start_date" AS DATE) <= DATE '2025-06-30' AND (CAST("end_date" AS DATE) IS NULL OR CAST("end_date" AS DATE) > DATE '2025-06-30') THEN 0 ELSE 1 END AS "row_status"
              FROM "register"."enrolments"
            ) AS counted_rows
            GROUP BY "commune", "is_compulsory", "is_voluntary", "is_unemployment", "is_health", "sex", "age_band_2", "row_status"
            """.ReplaceLineEndings("\n"),
            Columns.ToGroupBy(Rows.AgeLayout(9), "register.enrolments", SqlDialect.Standard, TallyOptions.Usual.AsAt(new LocalDate(2025, 6, 30).WithCalendar(CalendarSystem.PersianSimple))));

    [Theory]
    [InlineData("enrolments; DROP TABLE enrolments", "FROM \"enrolments; DROP TABLE enrolments\"\n")]
    [InlineData("a\" WHERE 1=1 --", "FROM \"a\"\" WHERE 1=1 --\"\n")]
    public void ToGroupBy_NameThatIsNotPlain_IsQuoted(string table, string expected) =>
        Assert.Contains(expected, Columns.ToGroupBy(Rows.Layout(9), table, SqlDialect.Standard, TallyOptions.Usual.OverAllDates()), StringComparison.Ordinal);

    [Fact]
    public void ToGroupBy_NameThatNoDatabaseTakes_Throws()
    {
        Assert.Throws<ArgumentException>(() => Columns.ToGroupBy(Rows.Layout(9), "public.", SqlDialect.Standard, TallyOptions.Usual.OverAllDates()));
        Assert.Throws<ArgumentException>(() => TallyColumns.Area("a\0b").ProgrammeCode("programme").ToGroupBy(Rows.Layout(9), "enrolments", SqlDialect.Sqlite));
        Assert.Throws<ArgumentException>(() => Columns.CountedIn("SEX").ToGroupBy(Rows.AgeLayout(9), "enrolments", SqlDialect.DuckDb, TallyOptions.Usual.OverAllDates()));
        Assert.Throws<ArgumentNullException>(() => Columns.ToGroupBy(Rows.Layout(9), "enrolments", null!));
    }

    [Fact]
    public void Count_InterfaceOfAReader_IsAllItTakes()
    {
        Rows rows = Make();
        using DataTable table = Table(rows);
        IDataReader reader = table.CreateDataReader();

        Assert.Equal(ParticipantTally.Count(rows.ColumnsFor(Rows.Layout(9)), Rows.Layout(9), TallyOptions.Usual.OverAllDates()), ParticipantTally.Count(ParticipantReader.OfRows(reader, Columns), Rows.Layout(9), TallyOptions.Usual.OverAllDates()));
    }

    [Fact]
    public void CountGroups_OwnColumnsCalledLikeThoseOfTheQuery_AreTheOwnOnes()
    {
        // The year of birth and the dates are there: what else there is, is none of the query's.
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("1"), "health").By(TallyDimension.AgeBands("age", 2022, 0, 15));
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "insured").BornIn("born").During("start", "end");
        using var reader = new ObjectReader(
            ["area", "insured", "born", "start", "end", "age_band_1", "row_status", "row_count"], [["1", 1, 1980, "2022-01-01", DBNull.Value, 0, 3, 7]]);

        ParticipantTally tally = ParticipantTally.Count(ParticipantReader.OfGroups(reader, columns), layout, TallyOptions.Usual.AsAt(new LocalDate(2022, 6, 30)));

        Assert.Equal([0, 7], tally.Counts.ToArray());
    }

    [Fact]
    public void Count_ReaderWithoutAColumn_NamesIt()
    {
        using DataTable table = Table(Make());
        table.Columns.Remove("is_health");

        Assert.Contains("'is_health'", Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantReader.OfRows(table.CreateDataReader(), Columns), Rows.Layout(9), TallyOptions.Usual.OverAllDates())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantReader.OfGroups(table.CreateDataReader(), Columns), Rows.Layout(9), TallyOptions.Usual.OverAllDates()));
    }

    [Fact]
    public void CountGroups_NegativeCountOrTwo_Throws()
    {
        using var table = new DataTable();
        table.Columns.Add("commune", typeof(string));
        table.Columns.Add("in_it", typeof(int));
        table.Columns.Add("row_count", typeof(long));
        table.Rows.Add("0", 1, -1);
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("0"), "health");
        TallyColumns columns = TallyColumns.Area("commune").Programme("health", "in_it");

        Assert.Throws<InvalidDataException>(() => ParticipantTally.Count(ParticipantReader.OfGroups(table.CreateDataReader(), columns), layout));

        table.Rows[0].ItemArray = ["0", 2, 1L];
        Assert.Throws<InvalidDataException>(() => ParticipantTally.Count(ParticipantReader.OfGroups(table.CreateDataReader(), columns), layout));
    }

    private static Rows Make()
    {
        Rows rows = Rows.Make(6, 4_000, 9, 4, faults: true);
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Flags[row] &= 15;
        }

        return rows;
    }

    private static DataTable Table(Rows rows)
    {
        var table = new DataTable();
        table.Columns.Add("commune", typeof(int));
        foreach (string programme in new[] { "is_compulsory", "is_voluntary", "is_unemployment", "is_health" })
        {
            table.Columns.Add(programme, typeof(bool));
        }

        table.Columns.Add("sex", typeof(string));
        table.Columns.Add("birth_year", typeof(short));
        table.Columns.Add("start_date", typeof(DateTime));
        table.Columns.Add("end_date", typeof(DateTime));
        for (int row = 0; row < rows.Count; row++)
        {
            table.Rows.Add(
                (int)rows.Areas[row],
                (rows.Flags[row] & 1) != 0,
                (rows.Flags[row] & 2) != 0,
                (rows.Flags[row] & 4) != 0,
                (rows.Flags[row] & 8) != 0,
                rows.Sexes[row] switch { 0 => "female", 1 => "male", byte other => other.ToString(System.Globalization.CultureInfo.InvariantCulture) },
                (short)rows.Births[row],
                Rows.Epoch.PlusDays(rows.Starts[row]).ToDateTimeUnspecified(),
                rows.Ends[row] == ushort.MaxValue ? DBNull.Value : Rows.Epoch.PlusDays(rows.Ends[row]).ToDateTimeUnspecified());
        }

        return table;
    }

    /// <summary>As at a day and over all dates, on one thread and on several.</summary>
    private static IEnumerable<TallyOptions> Options() =>
        from threads in new[] { 1, 2, 3 }
        from options in new[] { TallyOptions.Usual.AsAt(AsAt), TallyOptions.Usual.OverAllDates() }
        select options.WithThreads(threads);

    private sealed class Teller(List<TallyProgress> told) : IProgress<TallyProgress>
    {
        public void Report(TallyProgress value) => told.Add(value);
    }
}
