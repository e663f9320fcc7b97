using System.Buffers;
using System.Globalization;
using CoverageMetrics.Aggregation;
using DuckDB.NET.Data;
using Parquet;
using Parquet.Schema;

namespace CoverageMetrics.Benchmarks;

/// <summary>Counts a Parquet file: row groups are read by Parquet.Net column by column, each by a reader of its own, and counted as batches; beside that reading alone, and DuckDB's query.</summary>
internal sealed class ParquetJob
{
    /// <summary>Small files have several row groups too.</summary>
    private const int MostGroupRows = 1_000_000;
    private const int LeastGroups = 7;

    private static readonly DataField<string> Area = new("area", nullable: false);
    private static readonly DataField<byte> Programmes = new("flags");

    // A field reads nothing before it belongs to a schema.
    private static readonly ParquetSchema Schema = new(Area, Programmes);

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
            Write(groupRows).GetAwaiter().GetResult();
        }
    }

    internal (string Engine, string Variant, Func<string> Work)[] Works =>
    [
        ("project", "parquet.net", () => FromFiles.Weigh(Count().Counts, _folder)),
        ("parquet.net", "bare", () => Bare().GetAwaiter().GetResult()),
        .. Queries.Select(query => ("duckdb", query.Name, (Func<string>)(() => Query(query.Text)))),
    ];

    private ParticipantTally Count() => ParticipantTally.CountAsync(
        Enumerable.Range(0, _groups).Select(ReadGroup), _layout, TallyOptions.Usual.WithThreads(_threads)).GetAwaiter().GetResult();

    private async IAsyncEnumerable<ParticipantBatch> ReadGroup(int group)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(_file);
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
        int count = (int)rows.RowCount;
        using IMemoryOwner<ReadOnlyMemory<char>> codes = MemoryPool<ReadOnlyMemory<char>>.Shared.Rent(count);
        IMemoryOwner<ushort> areas = MemoryPool<ushort>.Shared.Rent(count);
        IMemoryOwner<byte> programmes = MemoryPool<byte>.Shared.Rent(count);
        await rows.ReadRawAsync(Area, codes.Memory[..count], null, null);
        await rows.ReadRawAsync(Programmes, programmes.Memory[..count], null, null);
        Encode(codes.Memory.Span[..count], areas.Memory.Span);
        yield return ParticipantBatch.Of(areas.Memory[..count], programmes.Memory[..count]).Owning(areas).Owning(programmes);
    }

    private void Encode(ReadOnlySpan<ReadOnlyMemory<char>> codes, Span<ushort> areas)
    {
        for (int row = 0; row < codes.Length; row++)
        {
            areas[row] = _layout.Areas.TryFind(codes[row].Span, out int area) ? (ushort)area : CodeIndex.Unknown;
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
                await using ParquetReader reader = await ParquetReader.CreateAsync(_file);
                using ParquetRowGroupReader read = reader.OpenRowGroupReader(group);
                int count = (int)read.RowCount;
                using IMemoryOwner<ReadOnlyMemory<char>> codes = MemoryPool<ReadOnlyMemory<char>>.Shared.Rent(count);
                using IMemoryOwner<byte> programmes = MemoryPool<byte>.Shared.Rent(count);
                await read.ReadRawAsync(Area, codes.Memory[..count], null, null);
                await read.ReadRawAsync(Programmes, programmes.Memory[..count], null, null);
                Interlocked.Add(ref rows, count);
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

    private async Task Write(int groupRows)
    {
        ushort[] areas = _folder.Column<ushort>("area.u16");
        byte[] programmes = _folder.Column<byte>("flags.u8");
        var options = new ParquetOptions();
        options.ColumnEncodingHints.Add("area", EncodingHint.Dictionary);
        await using FileStream file = File.Create(_file);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(Schema, file, options);
        for (int from = 0; from < areas.Length; from += groupRows)
        {
            int to = Math.Min(areas.Length, from + groupRows);
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(Area, areas[from..to].Select(area => _layout.Areas[area]).ToArray());
            await group.WriteAsync<byte>(Programmes, programmes.AsMemory()[from..to]);
            group.CompleteValidate();
        }
    }
}
