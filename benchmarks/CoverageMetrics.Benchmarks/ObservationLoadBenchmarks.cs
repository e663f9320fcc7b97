using System.Data;
using System.Data.Common;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Figures;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does a load from a database reader cost over a loop that reads the same cells and keeps nothing?</summary>
[MemoryDiagnoser]
public class ObservationLoadBenchmarks : IDisposable
{
    private const int Months = 6;

    private static readonly string[] Subjects = ["vn:social-insurance", "vn:voluntary-social-insurance", "vn:unemployment-insurance", "vn:health-insurance", "population"];

    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").Subject("subject").Day("day").Persons("persons")
        .Status("status").Series("series").Published("published").Source("source");

    private DataTable _table = new();

    [Params(100_000)]    // 3,321 communes, five subjects, six months
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_260_701);
        _table = new() { Locale = CultureInfo.InvariantCulture };
        foreach ((string name, Type type) in new[]
        {
            ("area", typeof(string)), ("subject", typeof(string)), ("day", typeof(DateTime)), ("persons", typeof(long)),
            ("status", typeof(string)), ("series", typeof(string)), ("published", typeof(DateTime)), ("source", typeof(string)),
        })
        {
            _table.Columns.Add(name, type);
        }

        for (int row = 0; row < Rows; row++)
        {
            int month = 1 + (row % Months);
            int subject = row / Months % Subjects.Length;
            int area = row / Months / Subjects.Length;
            var day = new DateTime(2022, month, DateTime.DaysInMonth(2022, month), 0, 0, 0, DateTimeKind.Unspecified);
            _table.Rows.Add(area.ToString("D5", CultureInfo.InvariantCulture), Subjects[subject], day, random.NextInt64(20_000), month == Months ? "E" : "A", DBNull.Value, day.AddDays(12), "monthly report");
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _table.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public long BareLoop()
    {
        long sum = 0;
        using DbDataReader reader = _table.CreateDataReader();
        while (reader.Read())
        {
            for (int column = 0; column < 8; column++)
            {
                if (reader.GetValue(column) is long persons)
                {
                    sum += persons;
                }
            }
        }

        return sum;
    }

    [Benchmark]
    public ObservationLoad Load()
    {
        using DbDataReader reader = _table.CreateDataReader();
        return ObservationLoad.Read(reader, Columns);
    }

    [Benchmark]
    public ObservationLoad LoadThroughTheInterface()
    {
        using var reader = new OnlyIDataReader(_table.CreateDataReader());
        return ObservationLoad.Read(reader, Columns);
    }
}
