using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Texts that a release wrote are read for ever, and written again as they were. A file here is never changed: a later release adds a folder of its own.</summary>
public class FixtureTests
{
    private const string Latest = "0.1";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string[] Texts =>
        [.. Directory.EnumerateFiles(Folder(), "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder(), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Texts];

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_IsReadAndWrittenAgainAsItWas(string file)
    {
        object sample = FormSamples.All[Path.GetFileNameWithoutExtension(file)];
        string text = File.ReadAllText(Path.Combine(Folder(), file)).ReplaceLineEndings("\n");

        object? read = JsonSerializer.Deserialize(text, sample.GetType(), Readable);

        Assert.Equal(text, JsonSerializer.Serialize(read, sample.GetType(), Readable) + "\n");
        Assert.Empty(PublicProperties.Differences(sample, read));
    }

    [Fact]
    public void EverySample_HasATextOfTheLatestRelease() =>
        Assert.Equal(FormSamples.All.Keys.Select(name => $"{Latest}/{name}.json").Order(StringComparer.Ordinal), Texts.Where(file => file.StartsWith(Latest, StringComparison.Ordinal)));

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Fixtures");
}
