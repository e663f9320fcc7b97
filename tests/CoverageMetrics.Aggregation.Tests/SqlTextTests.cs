using Microsoft.SqlServer.TransactSql.ScriptDom;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>The texts for databases that no test asks: tests/try-dialects asks ClickHouse, and grammars of Spark and Trino.</summary>
public class SqlTextTests
{
    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("01", "82"), "health").By(TallyDimension.AgeBands("age", 2022, 0, 60));

    [Theory]
    [InlineData(nameof(SqlDialect.ClickHouse), @"
        SELECT `area`, `a\`b`, `age_band_1`, `row_status`, COUNT(*) AS `row_count`
        FROM (
        SELECT `area` AS `area`,
        `a\`b` AS `a\`b`,
        CASE WHEN `born` <> toInt64(`born`) THEN `born` WHEN toInt64(`born`) NOT BETWEEN 1872 AND 2022 THEN -1 - toInt64(`born`) WHEN toInt64(`born`) > 1962 THEN 0 WHEN `born` IS NOT NULL THEN 1 END AS `age_band_1`,
        CASE WHEN `start` IS NOT NULL AND NOT match(toTypeName(`start`), '^(LowCardinality[(])?(Nullable[(])?Date(32)?[)]*$') THEN 4 WHEN `c\\d` IS NOT NULL AND NOT match(toTypeName(`c\\d`), '^(LowCardinality[(])?(Nullable[(])?Date(32)?[)]*$') THEN 5 WHEN toDate32(`start`) IS NULL THEN 3 WHEN toDate32(`c\\d`) < toDate32(`start`) THEN 2 WHEN toDate32(`start`) <= toDate32('2022-08-31') AND (toDate32(`c\\d`) IS NULL OR toDate32(`c\\d`) > toDate32('2022-08-31')) THEN 0 ELSE 1 END AS `row_status`
        FROM `register`.`enrolments`
        ) AS counted_rows
        GROUP BY `area`, `a\`b`, `age_band_1`, `row_status`")]
    [InlineData(nameof(SqlDialect.Spark), @"
        SELECT `area`, `a``b`, `age_band_1`, `row_status`, COUNT(*) AS `row_count`
        FROM (
        SELECT `area` AS `area`,
        `a``b` AS `a``b`,
        CASE WHEN `born` <> CAST(`born` AS BIGINT) THEN `born` WHEN CAST(`born` AS BIGINT) NOT BETWEEN 1872 AND 2022 THEN -1 - CAST(`born` AS BIGINT) WHEN CAST(`born` AS BIGINT) > 1962 THEN 0 WHEN `born` IS NOT NULL THEN 1 END AS `age_band_1`,
        CASE WHEN `start` IS NOT NULL AND typeof(`start`) NOT IN ('date', 'timestamp_ntz') THEN 4 WHEN `c\d` IS NOT NULL AND typeof(`c\d`) NOT IN ('date', 'timestamp_ntz') THEN 5 WHEN CAST(`start` AS DATE) IS NULL THEN 3 WHEN CAST(`c\d` AS DATE) < CAST(`start` AS DATE) THEN 2 WHEN CAST(`start` AS DATE) <= DATE '2022-08-31' AND (CAST(`c\d` AS DATE) IS NULL OR CAST(`c\d` AS DATE) > DATE '2022-08-31') THEN 0 ELSE 1 END AS `row_status`
        FROM `register`.`enrolments`
        ) AS counted_rows
        GROUP BY `area`, `a``b`, `age_band_1`, `row_status`")]
    [InlineData(nameof(SqlDialect.Trino), @"
        SELECT ""area"", ""a`b"", ""age_band_1"", ""row_status"", COUNT(*) AS ""row_count""
        FROM (
        SELECT ""area"" AS ""area"",
        ""a`b"" AS ""a`b"",
        CASE WHEN ""born"" <> CAST(""born"" AS BIGINT) THEN ""born"" WHEN CAST(""born"" AS BIGINT) NOT BETWEEN 1872 AND 2022 THEN -1 - CAST(""born"" AS BIGINT) WHEN CAST(""born"" AS BIGINT) > 1962 THEN 0 WHEN ""born"" IS NOT NULL THEN 1 END AS ""age_band_1"",
        CASE WHEN ""start"" IS NOT NULL AND NOT regexp_like(typeof(""start""), '^(date|timestamp([(][0-9]+[)])?)$') THEN 4 WHEN ""c\d"" IS NOT NULL AND NOT regexp_like(typeof(""c\d""), '^(date|timestamp([(][0-9]+[)])?)$') THEN 5 WHEN CAST(""start"" AS DATE) IS NULL THEN 3 WHEN CAST(""c\d"" AS DATE) < CAST(""start"" AS DATE) THEN 2 WHEN CAST(""start"" AS DATE) <= DATE '2022-08-31' AND (CAST(""c\d"" AS DATE) IS NULL OR CAST(""c\d"" AS DATE) > DATE '2022-08-31') THEN 0 ELSE 1 END AS ""row_status""
        FROM ""register"".""enrolments""
        ) AS counted_rows
        GROUP BY ""area"", ""a`b"", ""age_band_1"", ""row_status""")]
    [InlineData(nameof(SqlDialect.SqlServer), @"
        SELECT [area], [a`b], [age_band_1], [row_status], COUNT_BIG(*) AS [row_count]
        FROM (
        SELECT [area] AS [area],
        [a`b] AS [a`b],
        CASE WHEN [born] <> CAST([born] AS BIGINT) THEN [born] WHEN CAST([born] AS BIGINT) NOT BETWEEN 1872 AND 2022 THEN -1 - CAST([born] AS BIGINT) WHEN CAST([born] AS BIGINT) > 1962 THEN 0 WHEN [born] IS NOT NULL THEN 1 END AS [age_band_1],
        CASE WHEN [start] IS NOT NULL AND CAST(SQL_VARIANT_PROPERTY(CAST([start] AS sql_variant), 'BaseType') AS nvarchar(128)) NOT IN (N'date', N'datetime', N'datetime2', N'smalldatetime') THEN 4 WHEN [c\d] IS NOT NULL AND CAST(SQL_VARIANT_PROPERTY(CAST([c\d] AS sql_variant), 'BaseType') AS nvarchar(128)) NOT IN (N'date', N'datetime', N'datetime2', N'smalldatetime') THEN 5 WHEN CAST([start] AS DATE) IS NULL THEN 3 WHEN CAST([c\d] AS DATE) < CAST([start] AS DATE) THEN 2 WHEN CAST([start] AS DATE) <= CAST('2022-08-31' AS date) AND (CAST([c\d] AS DATE) IS NULL OR CAST([c\d] AS DATE) > CAST('2022-08-31' AS date)) THEN 0 ELSE 1 END AS [row_status]
        FROM [register].[enrolments]
        ) AS counted_rows
        GROUP BY [area], [a`b], [age_band_1], [row_status]")]
    public void GroupBy_IsWrittenAsTheDatabaseWantsIt(string dialect, string text)
    {
        TallyColumns columns = TallyColumns.Area("area").Programme("health", "a`b").BornIn("born").During("start", "c\\d");

        Assert.Equal(Lines(text), Lines(columns.ToGroupBy(Layout, "register.enrolments", Dialect(dialect), TallyOptions.Usual.AsAt(new LocalDate(2022, 8, 31)))));
    }

    [Theory]
    [InlineData("area", "in_health", "born", "start", "end")]
    [InlineData("select", "a]b", "a\"b", "tỉnh thành", "x'y;--")]
    [InlineData("[area]", "]]", "from", "group by", "end")]
    public void GroupBy_ForSqlServer_IsTakenByItsGrammar(string area, string health, string born, string start, string end)
    {
        TallyColumns columns = TallyColumns.Area(area).Programme("health", health).BornIn(born).During(start, end);
        string text = columns.ToGroupBy(Layout, "register.enrolments", SqlDialect.SqlServer, TallyOptions.Usual.AsAt(new LocalDate(2022, 8, 31)));

        var statement = Assert.IsType<SelectStatement>(Assert.Single(Assert.Single(Parsed(text).Batches).Statements));
        var query = Assert.IsType<QuerySpecification>(statement.QueryExpression);
        Assert.Equal(
            [area, health, "age_band_1", "row_status"],
            query.GroupByClause.GroupingSpecifications.Select(one => ((ColumnReferenceExpression)((ExpressionGroupingSpecification)one).Expression).MultiPartIdentifier.Identifiers[^1].Value));
    }

    [Fact]
    public void GrammarOfSqlServer_RefusesWhatIsWrong() => Assert.Throws<InvalidOperationException>(() => Parsed("SELECT [area FROM t"));

    [Theory]
    [InlineData(nameof(SqlDialect.ClickHouse), "ClickHouse", 2)]
    [InlineData(nameof(SqlDialect.Spark), "Spark", 1)]
    [InlineData(nameof(SqlDialect.Trino), "Trino", 1)]
    [InlineData(nameof(SqlDialect.SqlServer), "SQL Server", 1)]
    public void Dialect_HasANameAndKnowsWhetherCaseCounts(string dialect, string name, int columns)
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("01"), "health").By(TallyDimension.Of("sex", "f", "m")).By(TallyDimension.Of("again", "f", "m"));
        string text = TallyColumns.Area("area").Programme("health", "in_health").By("sex", "SEX").By("again", "sex").ToGroupBy(layout, "t", Dialect(dialect), TallyOptions.Usual);

        Assert.Equal(name, Dialect(dialect).ToString());
        Assert.Equal(2 + columns, text.Split('\n')[^1].Split(", ").Length);
    }

    private static SqlDialect Dialect(string name) => (SqlDialect)typeof(SqlDialect).GetProperty(name)!.GetValue(null)!;

    private static string[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static TSqlScript Parsed(string text)
    {
        using var reader = new StringReader(text);
        TSqlFragment script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out IList<ParseError> errors);
        return errors.Count == 0 ? (TSqlScript)script : throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.Message)));
    }
}
