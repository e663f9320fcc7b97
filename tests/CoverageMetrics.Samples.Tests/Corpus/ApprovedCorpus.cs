using System.Runtime.CompilerServices;
using System.Text;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The approved files beside this one: what people get, as it was reviewed.</summary>
/// <remarks>A change that is meant is approved by <c>dotnet run --project tests/CoverageMetrics.Samples.Tests -- approve</c>; review the difference before it is committed.</remarks>
internal static class ApprovedCorpus
{
    internal static string Folder { get; } = Path.Combine(ThisFolder(), "approved");

    /// <summary>Writes files into a folder, and removes those that are there and no longer made.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder; made when it is not there.</param>
    internal static void Write(IReadOnlyCollection<CorpusFile> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.EnumerateFiles(folder, "*.txt").Where(old => files.All(file => file.Name != Path.GetFileName(old))))
        {
            File.Delete(old);
        }

        foreach (CorpusFile file in files)
        {
            File.WriteAllText(Path.Combine(folder, file.Name), file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The texts by the names of the files.</returns>
    internal static IReadOnlyDictionary<string, string> Read(string folder) => Directory.EnumerateFiles(folder, "*.txt")

        // A checkout may have changed the ends of lines; those of the outputs themselves are escaped.
        .ToDictionary(path => Path.GetFileName(path)!, path => File.ReadAllText(path).ReplaceLineEndings("\n"));

    /// <summary>Compares files with others.</summary>
    /// <param name="approved">The texts they should have, by their names.</param>
    /// <param name="files">The files.</param>
    /// <returns>For each file that differs, is new or is gone, its name and the first line that differs.</returns>
    internal static string Differences(IReadOnlyDictionary<string, string> approved, IReadOnlyCollection<CorpusFile> files) => string.Join('\n',
    [
        .. files.Select(file => Difference(approved.GetValueOrDefault(file.Name), file)).OfType<string>(),
        .. approved.Keys.Except(files.Select(file => file.Name)).Order(StringComparer.Ordinal).Select(gone => $"{gone}: is no longer made"),
    ]);

    private static string? Difference(string? approved, CorpusFile file)
    {
        if (approved == file.Text)
        {
            return null;
        }

        if (approved is null)
        {
            return $"{file.Name}: is new";
        }

        string[] before = approved.Split('\n'), now = file.Text.Split('\n');
        int same = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        string section = now.Take(same + 1).LastOrDefault(line => line.StartsWith("#### ", StringComparison.Ordinal)) ?? "";
        return $"{file.Name}, line {same + 1} ({section}):\n  approved: {before.ElementAtOrDefault(same) ?? "(end)"}\n  found:    {now.ElementAtOrDefault(same) ?? "(end)"}";
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
