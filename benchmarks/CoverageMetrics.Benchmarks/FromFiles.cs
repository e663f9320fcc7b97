using System.Globalization;
using System.Runtime.InteropServices;
using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

/// <summary>From a file to counts: Parquet beside an engine's own query over the same file, and text beside its bare parsing, each as a line of JSON.</summary>
/// <remarks>
/// The file is made once, in the folder of columns: the area of each row as its code of five digits, the programmes as bits. Nothing is printed unless everybody counted
/// what the columns hold.
/// </remarks>
internal static class FromFiles
{
    private const int FewRows = 200_000;

    internal static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            return Small();
        }

        if (args.Length != 4
            || args[1] is not ("Parquet" or "Csv")
            || !int.TryParse(args[2], CultureInfo.InvariantCulture, out int threads)
            || !int.TryParse(args[3], CultureInfo.InvariantCulture, out int repetitions))
        {
            Console.Error.WriteLine("files [FOLDER Parquet|Csv THREADS REPS]");
            return 2;
        }

        return Measure(args[0], args[1], threads, repetitions);
    }

    /// <summary>Weighs the counts of areas, of their provinces and of the whole, as all jobs of that kind do.</summary>
    internal static string Weigh(ReadOnlySpan<long> counts, ColumnFolder folder)
    {
        long areas = 0;
        long provinces = 0;
        long nation = 0;
        for (int area = 0; area < folder.ProvinceOf.Length; area++)
        {
            ReadOnlySpan<long> four = counts.Slice(4 * area, 4);
            long weight = four[0] + (3 * four[1]) + (5 * four[2]) + (7 * four[3]);
            areas += (area + 1) * weight;
            provinces += (folder.ProvinceOf[area] + 1) * weight;
            nation += weight;
        }

        return $"{areas}:{provinces}:{nation}";
    }

    private static int Measure(string path, string job, int threads, int repetitions)
    {
        var folder = new ColumnFolder(path);
        TallyLayout layout = TallyLayout.Of(
            CodeIndex.Of(folder.Column<int>("area_code.i32").Select(code => code.ToString("D5", CultureInfo.InvariantCulture))), "compulsory", "voluntary", "unemployment", "health");
        string expected = Weigh(ParticipantTally.Count(folder.Columns(), folder.Layout).Counts, folder);
        (string Engine, string Variant, Func<string> Work)[] works = job == "Parquet"
            ? new ParquetJob(folder, layout, threads).Works
            : new CsvJob(folder, layout, threads).Works;
        Timed[] all = [.. works.Select(work => Timed.Of(work.Engine, work.Variant, job, threads, repetitions, folder.Rows, work.Work))];
        for (int work = 0; work < works.Length; work++)
        {
            // What only reads has counted nothing: it says how many rows it read.
            if (all[work].Check != expected && all[work].Check != $"{folder.Rows}")
            {
                Console.Error.WriteLine($"{works[work].Engine} ({works[work].Variant}) of {job} found {all[work].Check}, but the columns hold {expected} in {folder.Rows} rows.");
                return 1;
            }
        }

        foreach (Timed timed in all)
        {
            Console.WriteLine(timed.Line);
        }

        return 0;
    }

    /// <summary>Does the same on few rows, so that it cannot rot.</summary>
    private static int Small()
    {
        string folder = Directory.CreateTempSubdirectory("coverage-files-").FullName;
        try
        {
            Register register = Register.Nationwide(FewRows);
            int[] provinceOf = [.. Province.All.SelectMany((province, number) => Enumerable.Repeat(number, province.Communes))];
            Write("area.u16", register.Areas);
            Write("flags.u8", register.Flags);
            Write("person.u64", register.Persons);
            Write("sex.u8", Array.ConvertAll(register.Persons, person => (byte)(person & 1)));
            Write("birth.u16", register.Births);
            Write("start.u16", register.Starts);
            Write("end.u16", register.Ends);
            Write("area_code.i32", Enumerable.Range(0, provinceOf.Length).Select(area => 4 + (9 * area)).ToArray());
            Write("area_province.u8", Array.ConvertAll(provinceOf, province => (byte)province));
            File.WriteAllText(Path.Combine(folder, "meta.json"), $$"""{"rows":{{FewRows}},"areas":{{provinceOf.Length}},"provinces":{{Province.All.Count}},"ref_year":2025,"as_at":27575}""");
            return new[] { "Parquet", "Csv" }.SelectMany(job => new[] { 1, 3 }.Select(threads => Measure(folder, job, threads, 1))).Max();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Write<T>(string name, T[] column)
            where T : unmanaged
        {
            using FileStream file = File.Create(Path.Combine(folder, name));
            file.Write(MemoryMarshal.AsBytes(column.AsSpan()));
        }
    }
}
