using System.Buffers;
using System.Globalization;
using CoverageMetrics.Aggregation;
using nietras.SeparatedValues;
using NodaTime.Text;

namespace CoverageMetrics.Benchmarks;

/// <summary>Counts a file of text: parts of it, as many as there are threads, are parsed by Sep and counted as batches; beside Sep's parsing alone, which looks at the same columns.</summary>
internal sealed class CsvJob
{
    private const int BatchRows = 65_472;

    /// <summary>Bits of four programmes, as the number in which they are written.</summary>
    private static readonly CodeIndex Bits = CodeIndex.Numbered(16);

    private readonly string _file;
    private readonly ColumnFolder _folder;
    private readonly TallyLayout _layout;
    private readonly int _threads;
    private readonly int _area;
    private readonly int _programmes;
    private readonly long[] _edges;

    internal CsvJob(ColumnFolder folder, TallyLayout layout, int threads)
    {
        _file = folder.PathOf("rows.csv");
        _folder = folder;
        _layout = layout;
        _threads = threads;
        if (!File.Exists(_file))
        {
            Write();
        }

        using var reader = new StreamReader(_file);
        string[] header = reader.ReadLine()!.Split(',');
        _area = Array.IndexOf(header, "area_code");
        _programmes = Array.IndexOf(header, "flags");
        _edges = [.. Enumerable.Range(0, threads + 1).Select(part => LineAfter(part == 0 ? 0 : new FileInfo(_file).Length * part / threads))];
    }

    internal (string Engine, string Variant, Func<string> Work)[] Works =>
    [
        ("project", "sep", () => FromFiles.Weigh(Count().Counts, _folder)),
        ("sep", "bare", Bare),
    ];

    private ParticipantTally Count() => ParticipantTally.Count(Enumerable.Range(0, _threads).Select(ReadPart), _layout, TallyOptions.Usual.WithThreads(_threads));

    private IEnumerable<ParticipantBatch> ReadPart(int part)
    {
        using SepReader reader = Open(part);
        int rows;
        do
        {
            IMemoryOwner<ushort> areas = MemoryPool<ushort>.Shared.Rent(BatchRows);
            IMemoryOwner<byte> programmes = MemoryPool<byte>.Shared.Rent(BatchRows);
            rows = Fill(reader, areas.Memory.Span[..BatchRows], programmes.Memory.Span[..BatchRows]);
            yield return ParticipantBatch.Of(areas.Memory[..rows], programmes.Memory[..rows]).Owning(areas).Owning(programmes);
        }
        while (rows == BatchRows);
    }

    private int Fill(SepReader reader, Span<ushort> areas, Span<byte> programmes)
    {
        int rows = 0;
        while (rows < areas.Length && reader.MoveNext())
        {
            SepReader.Row row = reader.Current;
            areas[rows] = _layout.Areas.TryFind(row[_area].Span, out int area) ? (ushort)area : CodeIndex.Unknown;
            programmes[rows++] = Bits.TryFind(row[_programmes].Span, out int bits)
                ? (byte)bits
                : throw new InvalidDataException($"'{row[_programmes]}' is no set of programmes.");
        }

        return rows;
    }

    private string Bare()
    {
        long rows = 0;
        long characters = 0;
        Parallel.For(0, _threads, new ParallelOptions { MaxDegreeOfParallelism = _threads }, part =>
        {
            using SepReader reader = Open(part);
            long here = 0;
            long looked = 0;
            foreach (SepReader.Row row in reader)
            {
                here++;
                looked += row[_area].Span.Length + row[_programmes].Span.Length;
            }

            Interlocked.Add(ref rows, here);
            Interlocked.Add(ref characters, looked);
        });
        return characters >= 6 * rows ? $"{rows}" : "The columns are empty.";
    }

    private SepReader Open(int part)
    {
        var file = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan) { Position = _edges[part] };
        return Sep.New(',').Reader(options => options with { HasHeader = false }).From(new FirstBytes(file, _edges[part + 1] - _edges[part]));
    }

    /// <summary>Finds where the first line begins that begins after a place, which the first of all lines, the header, does not.</summary>
    private long LineAfter(long place)
    {
        using FileStream file = File.OpenRead(_file);
        file.Position = place;
        int read;
        do
        {
            read = file.ReadByte();
        }
        while (read is not (-1 or '\n'));

        return file.Position;
    }

    private void Write()
    {
        ushort[] areas = _folder.Column<ushort>("area.u16");
        byte[] programmes = _folder.Column<byte>("flags.u8");
        ulong[] persons = _folder.Column<ulong>("person.u64");
        byte[] sexes = _folder.Column<byte>("sex.u8");
        ushort[] births = _folder.Column<ushort>("birth.u16");
        ushort[] starts = _folder.Column<ushort>("start.u16");
        ushort[] ends = _folder.Column<ushort>("end.u16");
        string[] days = [.. Enumerable.Range(0, ParticipantColumns.OpenEnd16).Select(day => LocalDatePattern.Iso.Format(ColumnFolder.Epoch.PlusDays(day))), ""];
        using var writer = new StreamWriter(_file) { NewLine = "\n" };
        writer.WriteLine("person_id,area_code,flags,sex,birth_year,start_date,end_date");
        for (int row = 0; row < areas.Length; row++)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{persons[row]:D10},{_layout.Areas[areas[row]]},{programmes[row]},{sexes[row]},{births[row]},{days[starts[row]]},{days[ends[row]]}"));
        }
    }
}
