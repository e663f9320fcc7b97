using System.Text.Json;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>A Jupyter notebook of format 4.5: its cells of code, and what is wrong with the file.</summary>
internal sealed class Notebook
{
    private Notebook(IReadOnlyList<DocumentBlock> code, int markdownCells, IReadOnlyList<string> faults)
    {
        Code = code;
        MarkdownCells = markdownCells;
        Findings = faults;
    }

    /// <summary>Gets the cells of code, each with the line of the file on which its code begins. A cell with the tag
    /// <c>raises-exception</c>, by which Jupyter knows that it stops with an error, must not compile.</summary>
    internal IReadOnlyList<DocumentBlock> Code { get; }

    internal int MarkdownCells { get; }

    /// <summary>Gets what breaks the format, or the rule that no output is stored; empty when nothing does.</summary>
    internal IReadOnlyList<string> Findings { get; }

    /// <summary>Reads a notebook.</summary>
    /// <param name="json">The text of its file.</param>
    /// <returns>The notebook.</returns>
    internal static Notebook Parse(string json)
    {
        var faults = new List<string>();
        using JsonDocument file = JsonDocument.Parse(json);
        JsonElement root = file.RootElement;
        Check(faults, Text(root, "nbformat") == "4" && Text(root, "nbformat_minor") == "5", "the format is 4.5");
        JsonElement metadata = root.GetProperty("metadata");
        Check(faults, Text(metadata.GetProperty("kernelspec"), "name") == ".net-csharp", "the kernel is .net-csharp");
        Check(faults, Text(metadata.GetProperty("kernelspec"), "language") == "C#" && Text(metadata.GetProperty("language_info"), "name") == "C#", "the language is C#");
        Check(faults, Text(metadata.GetProperty("kernelspec"), "display_name").Length > 0, "the kernel has a name to display");

        var code = new List<DocumentBlock>();
        var ids = new HashSet<string>();
        int markdownCells = 0;
        int searchFrom = 0;
        foreach (JsonElement cell in root.GetProperty("cells").EnumerateArray())
        {
            string id = Text(cell, "id");
            Check(faults, id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && ids.Add(id), $"cell '{id}' has an id of its own");
            Check(faults, cell.GetProperty("metadata").ValueKind == JsonValueKind.Object, $"cell '{id}' has metadata");
            string[] source = [.. cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()!)];
            Check(faults, source.Length > 0 && source[..^1].All(line => line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1) && !source[^1].Contains('\n', StringComparison.Ordinal), $"the source of cell '{id}' is its lines");
            searchFrom = json.IndexOf($"\"id\": \"{id}\"", searchFrom, StringComparison.Ordinal);
            if (Text(cell, "cell_type") == "markdown")
            {
                markdownCells++;
                Check(faults, !cell.TryGetProperty("outputs", out _), $"cell '{id}' has no outputs");
                continue;
            }

            Check(faults, Text(cell, "cell_type") == "code", $"cell '{id}' is of Markdown or of code");
            Check(faults, cell.GetProperty("outputs").GetArrayLength() == 0, $"cell '{id}' stores no output that could be of another version");
            Check(faults, cell.GetProperty("execution_count").ValueKind == JsonValueKind.Null, $"cell '{id}' was not run");
            int line = json.AsSpan(0, json.IndexOf("\"source\"", searchFrom, StringComparison.Ordinal)).Count('\n') + 2;
            code.Add(new(line, string.Concat(source), IsRefused(cell) ? BlockUse.DoesNotCompile : BlockUse.Cell, Output: null));
        }

        return new(code, markdownCells, faults);
    }

    /// <summary>Makes a notebook of one cell.</summary>
    /// <param name="code">The code of the cell.</param>
    /// <returns>The notebook.</returns>
    internal static Notebook Of(string code) => new([new(1, code, BlockUse.Cell, Output: null)], 0, []);

    private static bool IsRefused(JsonElement cell) =>
        cell.GetProperty("metadata").TryGetProperty("tags", out JsonElement tags) && tags.EnumerateArray().Any(tag => tag.GetString() == "raises-exception");

    private static string Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value) ? value.ToString() : "";

    private static void Check(List<string> faults, bool holds, string rule)
    {
        if (!holds)
        {
            faults.Add($"It does not hold that {rule}.");
        }
    }
}
