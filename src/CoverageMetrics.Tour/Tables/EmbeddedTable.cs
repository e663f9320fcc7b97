using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The tables that the tour carries with it: figures as published, each with its source.</summary>
internal static class EmbeddedTable
{
    internal static IEnumerable<string[]> Rows(string file)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(file)
            ?? throw new FileNotFoundException($"The tour carries no table \"{file}\".", file);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split(','))];
    }
}
