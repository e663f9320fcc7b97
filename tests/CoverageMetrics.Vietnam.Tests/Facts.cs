namespace CoverageMetrics.Vietnam.Tests;

/// <summary>The official lists and figures in the folder of the same name, which says where they come from.</summary>
internal static class Facts
{
    public static StreamReader Open(string name) => new(typeof(Facts).Assembly.GetManifestResourceStream(name)!);

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
        foreach (char character in line)
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
}
