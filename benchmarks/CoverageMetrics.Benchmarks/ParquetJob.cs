using System.Buffers;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using CoverageMetrics.Aggregation;
using DuckDB.NET.Data;
using ParquetSharp;
using ParquetSharp.Arrow;

namespace CoverageMetrics.Benchmarks;

/// <summary>Counts a Parquet file: row groups are read by ParquetSharp as record batches of Arrow, each by a reader of its own, and counted as batches, each code of a dictionary looked up once; beside that reading alone, and DuckDB's query.</summary>
internal sealed class ParquetJob
{
    /// <summary>Small files have several row groups too.</summary>
    private const int MostGroupRows = 1_000_000;
    private const int LeastGroups = 7;


    // Two ways to ask for the same; the faster one counts.
    private static readonly (string Name, string Text)[] Queries =
    [
        ("four-sums", "SELECT area, sum(flags & 1)::BIGINT, sum(flags >> 1 & 1)::BIGINT, sum(flags >> 2 & 1)::BIGINT, sum(flags >> 3 & 1)::BIGINT FROM $file GROUP BY area"),
        ("area-flags", "SELECT area, sum(n * (flags & 1))::BIGINT, sum(n * (flags >> 1 & 1))::BIGINT, sum(n * (flags >> 2 & 1))::BIGINT, sum(n * (flags >> 3 & 1))::BIGINT FROM (SELECT area, flags, count(*) n FROM $file GROUP BY ALL) GROUP BY area"),
    ];

    private readonly string _file;
    private readonly ColumnFolder _folder;
    private readonly TallyLayout _layout;
    private readonly int _threads;
    private readonly int _groups;

    internal ParquetJob(ColumnFolder folder, TallyLayout layout, int threads)
    {
        _file = folder.PathOf("rows.parquet");
        _folder = folder;
        _layout = layout;
        _threads = threads;
        int groupRows = Math.Min(MostGroupRows, (folder.Rows / LeastGroups) + 1);
        _groups = (folder.Rows + groupRows - 1) / groupRows;
        if (!File.Exists(_file))
        {
            Write(groupRows);
        }
    }

    internal (string Engine, string Variant, Func<string> Work)[] Works =>
    [
        ("project", "arrow", () => FromFiles.Weigh(Count().Counts, _folder)),
        ("arrow", "bare", () => Bare().GetAwaiter().GetResult()),
        .. Queries.Select(query => ("duckdb", query.Name, (Func<string>)(() => Query(query.Text)))),
    ];

    private ParticipantTally Count() => ParticipantTally.CountAsync(
        Enumerable.Range(0, _groups).Select(ReadGroup), _layout, TallyOptions.Usual.WithThreads(_threads)).GetAwaiter().GetResult();

    private async IAsyncEnumerable<ParticipantBatch> ReadGroup(int group)
    {
        await foreach (RecordBatch batch in RecordsOf(group))
        {
            var codes = (DictionaryArray)batch.Column(0);
            IMemoryOwner<ushort> areas = MemoryPool<ushort>.Shared.Rent(batch.Length);
            Encode(((Int32Array)codes.Indices).Values, PlacesOf((StringArray)codes.Dictionary), areas.Memory.Span);
            yield return ParticipantBatch.Of(areas.Memory[..batch.Length], ((UInt8Array)batch.Column(1)).ValueBuffer.Memory[..batch.Length])
                .Owning(areas).Owning(batch);
        }
    }

    private ushort[] PlacesOf(StringArray dictionary) =>
        [.. Enumerable.Range(0, dictionary.Length).Select(code => _layout.Areas.TryFind(dictionary.GetBytes(code), out int area) ? (ushort)area : CodeIndex.Unknown)];

    private static void Encode(ReadOnlySpan<int> codes, ushort[] places, Span<ushort> areas)
    {
        for (int row = 0; row < codes.Length; row++)
        {
            areas[row] = places[codes[row]];
        }
    }

    /// <summary>Reads a group of rows as record batches, the codes as numbers of their dictionary.</summary>
    private async IAsyncEnumerable<RecordBatch> RecordsOf(int group)
    {
        using ArrowReaderProperties properties = ArrowReaderProperties.GetDefault();
        properties.SetReadDictionary(0, true);
        properties.UseThreads = false;
        // One batch a group, so that its dictionary is looked up once.
        properties.BatchSize = MostGroupRows;
        using var file = new FileReader(_file, arrowProperties: properties);
        using IArrowArrayStream batches = file.GetRecordBatchReader([group]);
        while (await batches.ReadNextRecordBatchAsync() is { } batch)
        {
            yield return batch;
        }
    }

    /// <summary>Reads what is counted, and counts nothing.</summary>
    private async Task<string> Bare()
    {
        int next = -1;
        long rows = 0;
        await Task.WhenAll(Enumerable.Range(0, _threads).Select(_ => Task.Run(async () =>
        {
            for (int group = Interlocked.Increment(ref next); group < _groups; group = Interlocked.Increment(ref next))
            {
                await foreach (RecordBatch batch in RecordsOf(group))
                {
                    Interlocked.Add(ref rows, batch.Length);
                    batch.Dispose();
                }
            }
        })));
        return $"{rows}";
    }

    private string Query(string text)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SET threads = {_threads}");
        command.ExecuteNonQuery();
        command.CommandText = text.Replace("$file", $"read_parquet('{_file}')", StringComparison.Ordinal);
        long[] counts = new long[4 * _layout.Areas.Count];
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            int area = _layout.Areas.OrdinalOf(reader.GetString(0));
            for (int programme = 0; programme < 4; programme++)
            {
                counts[(4 * area) + programme] = reader.GetInt64(programme + 1);
            }
        }

        return FromFiles.Weigh(counts, _folder);
    }

    private void Write(int groupRows)
    {
        ushort[] areas = _folder.Column<ushort>("area.u16");
        byte[] programmes = _folder.Column<byte>("flags.u8");
        using var file = new ParquetFileWriter(_file, [new Column<string>("area", LogicalType.String()), new Column<byte>("flags")]);
        for (int from = 0; from < areas.Length; from += groupRows)
        {
            int to = Math.Min(areas.Length, from + groupRows);
            using RowGroupWriter group = file.AppendRowGroup();
            using (LogicalColumnWriter<string> codes = group.NextColumn().LogicalWriter<string>())
            {
                codes.WriteBatch([.. areas[from..to].Select(area => _layout.Areas[area])]);
            }

            using LogicalColumnWriter<byte> bits = group.NextColumn().LogicalWriter<byte>();
            bits.WriteBatch(programmes.AsSpan(from..to));
        }

        file.Close();
    }
}
