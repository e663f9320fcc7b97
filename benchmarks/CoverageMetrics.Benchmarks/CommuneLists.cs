namespace CoverageMetrics.Benchmarks;

/// <summary>The official commune lists as text.</summary>
internal static class CommuneLists
{
    public static (string Old, string New, string Rows) Load() =>
        (Text("communes_legacy_2025_01_04.csv"), Text("communes_2025.csv"), Text("commune_succession.csv"));

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(CommuneLists).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
