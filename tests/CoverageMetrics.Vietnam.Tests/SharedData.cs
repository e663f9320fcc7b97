using System.Runtime.CompilerServices;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Finds the official lists beside the repository or above it.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find(ThisFolder());

    public static StreamReader Open(string name) => new(Path.Combine(Folder!, name));

    public static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        using StreamReader reader = Open(name);
        string[] header = Split(reader.ReadLine()!);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = Split(line);
            yield return header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private static string[] Split(string line)
    {
        var fields = new List<string> { string.Empty };
        bool quoted = false;
        foreach (char character in line.TrimStart('\uFEFF'))
        {
            quoted ^= character == '"';
            if (character == ',' && !quoted)
            {
                fields.Add(string.Empty);
            }
            else if (character != '"')
            {
                fields[^1] += character;
            }
        }

        return [.. fields];
    }

    private static string? Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(candidate, "commune_succession.csv")))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
