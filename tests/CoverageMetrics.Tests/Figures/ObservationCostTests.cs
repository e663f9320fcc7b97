using System.Data;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>A nation's months are a hundred thousand observations: what one takes is counted in bytes.</summary>
public class ObservationCostTests
{
    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").Subject("subject").Day("day").Persons("persons").Status("status").Published("published").Source("source");

    [Fact]
    public void Observation_TakesAtMost104Bytes()
    {
        AreaCode area = "51001";
        ObservationTime month = ReportingPeriod.Month(2022, 6);
        Observation? made = null;

        Assert.InRange(Allocation.Bytes(() => made = Observation.Of(area, "vn:health-insurance", ObservedQuantity.OfPeopleChange(-13), month)), 1, 104);
        Assert.Equal(ReportingPeriod.Month(2022, 6), made!.Time.Period);
    }

    [Fact]
    public void Loaded_TakesAtMost160BytesARow()
    {
        const int Rows = 8_192;
        using DataTable table = Table(Rows);

        long read = Allocation.Bytes(() => Assert.NotEqual(0, ReadAll(table)));
        long loaded = Allocation.Bytes(() =>
        {
            using DataTableReader reader = table.CreateDataReader();
            Assert.Equal(Rows, ObservationLoad.Read(reader, Columns).Observations.Count);
        });

        Assert.InRange(loaded - read, 1, 160 * Rows);
    }

    [Fact]
    public void Loaded_RowsThatSayDifferentThings_KeepThemApart()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        Array.ForEach(["area", "subject", "day", "persons", "precision", "source", "series"], name => table.Columns.Add(name, typeof(object)));
        table.Rows.Add("01", "population", "2022-06-30", 1L, 1m, "a", "x");
        table.Rows.Add("02", "population", "2022-06-30", 2L, 1.0m, "a", "x");
        table.Rows.Add("03", "population", "2022-06-30", 3L, 1m, "b", "x");
        table.Rows.Add("04", "population", "2022-06-30", 4L, 1m, "b", DBNull.Value);
        using DataTableReader reader = table.CreateDataReader();

        Observation[] loaded = [.. ObservationLoad.Read(reader, ObservationColumns.Area("area").Subject("subject").Day("day").Persons("persons").Precision("precision").Source("source").Series("series")).Observations];

        Assert.Equal(["a", "a", "b", "b"], loaded.Select(one => one.Source));
        Assert.Equal(["x", "x", "x", ""], loaded.Select(one => one.Series));
        Assert.Equal(["1", "1.0", "1", "1"], loaded.Select(one => one.Precision.ToString(CultureInfo.InvariantCulture)));
    }

    private static long ReadAll(DataTable table)
    {
        long sum = 0;
        using DataTableReader reader = table.CreateDataReader();
        while (reader.Read())
        {
            for (int column = 0; column < reader.FieldCount; column++)
            {
                sum += reader.GetValue(column) is long persons ? persons : 0;
            }
        }

        return sum;
    }

    private static DataTable Table(int rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach ((string name, Type type) in new[]
        {
            ("area", typeof(string)), ("subject", typeof(string)), ("day", typeof(DateTime)), ("persons", typeof(long)), ("status", typeof(string)), ("published", typeof(DateTime)), ("source", typeof(string)),
        })
        {
            table.Columns.Add(name, type);
        }

        for (int row = 0; row < rows; row++)
        {
            var day = new DateTime(2022, 1 + (row % 6), 28, 0, 0, 0, DateTimeKind.Unspecified);
            table.Rows.Add((row / 6).ToString("D5", CultureInfo.InvariantCulture), "population", day, (long)row, "A", day.AddDays(12), "monthly report");
        }

        return table;
    }
}
