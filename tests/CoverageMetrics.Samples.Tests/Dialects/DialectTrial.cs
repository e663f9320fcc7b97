using System.Data;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoverageMetrics.Aggregation;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Samples.Tests.Dialects;

/// <summary>What is asked of an engine and of grammars outside this process, and whether what they answered is the tally counted in it: tests/try-dialects.</summary>
internal static class DialectTrial
{
    private const string Asked = "asked.json";
    private const string Answered = "answered.json";

    private static readonly LocalDate Day = new(2022, 8, 31);

    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("01", "82"), "health", "unemployment").CountingAnyOf("any", "health", "unemployment")
        .By(TallyDimension.AgeBands("age", 2022, 0, 15, 60)).By(TallyDimension.Of("sex", "f", "m"));

    private static readonly string[][] AllNames =
    [
        ["area", "in_health", "in_unemployment", "born", "sex", "start", "end"],
        ["ProvinceCode", "group", "a\"b", "age_band_1", "select", "start", "row_status"],
        ["row_count", "row_status", "ROW_STATUS_", "Age_Band_1", "order", "a`b", "a[b]"],
        ["back\\slash", "x\\`y", "tỉnh thành", "born", "x'y;--", "from", "where"],
    ];

    // Those of ClickHouse whose day depends on nothing, and those that are refused.
    private static readonly string[] DayTypes = ["Date", "Date32", "Nullable(Date)", "Nullable(Date32)"];
    private static readonly string[] OtherTypes = ["DateTime", "Nullable(DateTime('Asia/Ho_Chi_Minh'))", "DateTime64(3)", "String"];

    private static TallyOptions[] Options => [TallyOptions.Usual.OverAllDates(), .. Enumerable.Range(-3, 7).Select(day => TallyOptions.Usual.AsAt(Day.PlusDays(day)))];

    /// <summary>Writes the tables, the queries and the texts into a folder.</summary>
    internal static void Write(string folder)
    {
        var engine = new JsonArray();
        var texts = new JsonArray();
        foreach (string[] names in AllNames)
        {
            TallyColumns columns = ColumnsOf(names);
            foreach (string type in DayTypes)
            {
                object?[][] rows = Rows(isNullable: type.StartsWith('N'));
                engine.Add(Question(names, type, rows, [.. Options.Select(options => columns.ToGroupBy(Layout, "register.enrolments", SqlDialect.ClickHouse, options))]));
            }

            foreach (SqlDialect dialect in new[] { SqlDialect.Spark, SqlDialect.Trino, SqlDialect.Standard })
            {
                foreach (TallyOptions options in Options)
                {
                    texts.Add(new JsonObject { ["dialect"] = dialect.ToString(), ["text"] = columns.ToGroupBy(Layout, "register.enrolments", dialect, options) });
                }
            }
        }

        foreach (string type in OtherTypes)
        {
            engine.Add(Question(AllNames[0], type, [["01", 1, 0, 1980, "f", "2022-08-31", "2022-09-30"]], [ColumnsOf(AllNames[0]).ToGroupBy(Layout, "register.enrolments", SqlDialect.ClickHouse, Options[^1])]));
        }

        File.WriteAllText(Path.Combine(folder, Asked), new JsonObject { ["engine"] = engine, ["texts"] = texts }.ToJsonString());
    }

    /// <summary>Compares what was answered.</summary>
    /// <returns>How many questions were answered otherwise than expected.</returns>
    internal static int Check(string folder)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Answered)));
        JsonElement[] tables = [.. document.RootElement.GetProperty("engine").EnumerateArray()];
        int at = 0, failed = 0, asked = 0;
        foreach (string[] names in AllNames)
        {
            foreach (string type in DayTypes)
            {
                object?[][] rows = Rows(isNullable: type.StartsWith('N'));
                JsonElement[] answers = [.. tables[at++].EnumerateArray()];
                for (int i = 0; i < Options.Length; i++, asked++)
                {
                    ParticipantTally expected = ParticipantTally.Count(ParticipantReader.OfRows(TableOf(names, rows).CreateDataReader(), ColumnsOf(names)), Layout, Options[i]);
                    ParticipantTally counted = ParticipantTally.Count(ParticipantReader.OfGroups(TableOf(answers[i]).CreateDataReader(), ColumnsOf(names)), Layout, Options[i]);
                    Expect(expected.Equals(counted) && expected["82", "any"] > 0, $"{type} {string.Join(' ', names)}: {expected} in process, {counted} in ClickHouse");
                }
            }
        }

        foreach (string type in OtherTypes)
        {
            DataTable answer = TableOf(tables[at++].EnumerateArray().Single());
            string refused = "";
            try
            {
                ParticipantTally.Count(ParticipantReader.OfGroups(answer.CreateDataReader(), ColumnsOf(AllNames[0])), Layout, Options[^1]);
            }
            catch (InvalidDataException exception)
            {
                refused = exception.Message;
            }

            asked++;
            Expect(refused.StartsWith("Column 'start' must hold", StringComparison.Ordinal), $"{type}: not refused, but '{refused}'");
        }

        JsonElement[] errors = [.. document.RootElement.GetProperty("texts").EnumerateArray()];
        foreach (JsonElement error in errors)
        {
            Expect(error.GetProperty("errors").GetArrayLength() == 0, error.ToString());
        }

        Expect(errors.Length > 0 && document.RootElement.GetProperty("wrong").GetInt32() > 0, "the grammars take what is wrong");
        Console.WriteLine($"{asked} queries of ClickHouse and {errors.Length} texts of Spark and Trino, {failed} failed");
        return failed;

        void Expect(bool holds, string otherwise)
        {
            if (!holds)
            {
                failed++;
                Console.Error.WriteLine(otherwise);
            }
        }
    }

    private static TallyColumns ColumnsOf(string[] names) => TallyColumns.Area(names[0]).Programme("health", names[1]).Programme("unemployment", names[2])
        .BornIn(names[3]).By("sex", names[4]).During(names[5], names[6]);

    private static JsonObject Question(string[] names, string type, object?[][] rows, string[] queries)
    {
        string[] types = ["LowCardinality(Nullable(String))", "UInt8", "Nullable(Int32)", "Nullable(Int32)", "Nullable(String)", type, type];
        string columns = string.Join(", ", names.Zip(types, (name, ofName) => $"`{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}` {ofName}"));
        string values = string.Join(", ", rows.Select(row => $"({string.Join(", ", row.Select(Literal))})"));
        return new JsonObject
        {
            ["make"] = new JsonArray("DROP TABLE IF EXISTS register.enrolments", $"CREATE TABLE register.enrolments ({columns}) ENGINE = Memory", $"INSERT INTO register.enrolments VALUES {values}"),
            ["queries"] = new JsonArray([.. queries.Select(query => (JsonNode)query)]),
        };
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // About the day; a column that takes no gap has an end far away.
    private static object?[][] Rows(bool isNullable)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, 300).Select(_ =>
        {
            LocalDate start = Day.PlusDays(random.Next(-4, 4));
            return new object?[]
            {
                Pick("01", "82", "82", "99", "", null), Pick(0, 1, 1, 1, 0, 0), Pick(0, 1, 0, 1, 0, null), random.Next(20) == 0 ? null : random.Next(1865, 2025), Pick("f", "m", "m", "F", "x", null),
                isNullable && random.Next(20) == 0 ? null : LocalDatePattern.Iso.Format(start),
                random.Next(2) == 0 ? (isNullable ? null : "2149-01-01") : LocalDatePattern.Iso.Format(start.PlusDays(random.Next(-1, 4))),
            };
        })];

        object? Pick(params object?[] values) => values[Math.Min(random.Next(values.Length), random.Next(values.Length))];
    }

    private static DataTable TableOf(string[] names, object?[][] rows)
    {
        DataTable table = Empty(names);
        foreach (object?[] row in rows)
        {
            table.Rows.Add([.. row.Select((value, column) => column >= 5 && value is string day ? DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : value ?? DBNull.Value)]);
        }

        return table;
    }

    private static DataTable TableOf(JsonElement answer)
    {
        DataTable table = Empty([.. answer.GetProperty("meta").EnumerateArray().Select(column => column.GetProperty("name").GetString()!)]);
        bool[] areNumbers = [.. answer.GetProperty("meta").EnumerateArray().Select(column => column.GetProperty("type").GetString()!.Contains("Int", StringComparison.Ordinal))];
        foreach (JsonElement row in answer.GetProperty("data").EnumerateArray())
        {
            table.Rows.Add([.. row.EnumerateArray().Select((value, column) => value.ValueKind == JsonValueKind.Null
                ? DBNull.Value
                : areNumbers[column] ? long.Parse(value.ToString(), CultureInfo.InvariantCulture) : (object)value.ToString())]);
        }

        return table;
    }

    private static DataTable Empty(string[] names)
    {
        var table = new DataTable { CaseSensitive = true };
        foreach (string name in names)
        {
            table.Columns.Add(name, typeof(object));
        }

        return table;
    }
}
