using System.Runtime.InteropServices;
using System.Text.Json;
using CoverageMetrics.Aggregation;
using NodaTime;

namespace CoverageMetrics.Benchmarks;

/// <summary>A folder of columns: raw little-endian arrays, one value a row, and <c>meta.json</c> beside them. Columns are read when they are asked for.</summary>
internal sealed class ColumnFolder
{
    private readonly string _folder;
    private readonly Dictionary<string, Array> _columns = [];

    internal ColumnFolder(string folder)
    {
        _folder = folder;
        using JsonDocument meta = JsonDocument.Parse(File.ReadAllText(PathOf("meta.json")));
        JsonElement root = meta.RootElement;
        Rows = root.GetProperty("rows").GetInt32();
        int areas = root.GetProperty("areas").GetInt32();
        int provinces = root.GetProperty("provinces").GetInt32();
        AsAt = Epoch.PlusDays(root.GetProperty("as_at").GetInt32());
        int year = root.GetProperty("ref_year").GetInt32();
        Layout = TallyLayout.Of(CodeIndex.Numbered(areas), "compulsory", "voluntary", "unemployment", "health");
        AgeLayout = Layout.By(TallyDimension.Of("sex", "0", "1")).By(TallyDimension.EqualAgeBands("age", year, 5, 16));
        ProvinceOf = Array.ConvertAll(Column<byte>("area_province.u8"), province => (int)province);
        Provinces = AreaRollUp.Of(Layout.Areas, CodeIndex.Numbered(provinces), ProvinceOf);
    }

    internal static LocalDate Epoch { get; } = new(1950, 1, 1);

    internal int Rows { get; }

    internal LocalDate AsAt { get; }

    internal TallyLayout Layout { get; }

    internal TallyLayout AgeLayout { get; }

    internal AreaRollUp Provinces { get; }

    internal int[] ProvinceOf { get; }

    internal string PathOf(string name) => Path.Combine(_folder, name);

    internal ParticipantColumns Columns() => ParticipantColumns.Of(Column<ushort>("area.u16"), Column<byte>("flags.u8"));

    internal ParticipantColumns DatedColumns() => Columns().During(Epoch, Column<ushort>("start.u16"), Column<ushort>("end.u16"));

    internal ParticipantColumns AgeColumns() => Columns().By(Column<byte>("sex.u8")).BornIn(Column<ushort>("birth.u16"));

    internal ParticipantColumns PersonColumns() => Columns().About(Column<ulong>("person.u64"));

    /// <summary>Opens the columns of a range of rows as streams.</summary>
    internal (FileStream Areas, FileStream Programmes) Open(long from)
    {
        FileStream areas = new(PathOf("area.u16"), FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan) { Position = 2 * from };
        FileStream programmes = new(PathOf("flags.u8"), FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan) { Position = from };
        return (areas, programmes);
    }

    internal T[] Column<T>(string name)
        where T : unmanaged
    {
        if (_columns.TryGetValue(name, out Array? known))
        {
            return (T[])known;
        }

        using FileStream file = File.OpenRead(PathOf(name));
        T[] values = new T[file.Length / Marshal.SizeOf<T>()];
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        _columns.Add(name, values);
        return values;
    }
}
