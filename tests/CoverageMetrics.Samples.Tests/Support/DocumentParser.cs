namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Finds the C# blocks of a Markdown document.</summary>
/// <remarks>
/// The language is the first word behind the fence. <c>csharp</c> is run, <c>csharp does-not-compile</c> must be refused by the
/// compiler, <c>csharp notebook</c> is a cell for the kernel of .NET Interactive, <c>csharp program</c> is a program of one file that the SDK runs, and
/// <c>csharp not-run</c> is only read. A <c>text</c> block that is the next block after a run one states all that it
/// prints. Blocks in other languages are passed over.
/// </remarks>
internal static class DocumentParser
{
    private const string Fence = "```";

    internal static IReadOnlyList<DocumentBlock> Parse(string markdown)
    {
        var blocks = new List<DocumentBlock>();
        bool previousWasRun = false;
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string opening = lines[i].TrimStart();
            if (!opening.StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int first = i + 1;
            do
            {
                i++;
                if (i == lines.Length)
                {
                    throw new FormatException($"The block that is opened on line {first} is never closed.");
                }
            }
            while (lines[i].Trim() != Fence);

            string body = string.Join('\n', lines[first..i]);
            string language = opening[Fence.Length..].Trim();
            if (language == "text" && previousWasRun)
            {
                blocks[^1] = blocks[^1] with { Output = body };
            }

            previousWasRun = language == "csharp";
            if (UseOf(language, first) is BlockUse use)
            {
                blocks.Add(new(first + 1, body, use, Output: null));
            }
        }

        return blocks;
    }

    private static BlockUse? UseOf(string language, int line) => language.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["csharp"] => BlockUse.Run,
        ["csharp", "does-not-compile"] => BlockUse.DoesNotCompile,
        ["csharp", "notebook"] => BlockUse.Kernel,
        ["csharp", "program"] => BlockUse.Program,
        ["csharp", "not-run"] => BlockUse.NotRun,
        ["csharp" or "cs" or "c#", ..] => throw new FormatException($"The block on line {line} is opened with '{language}'; C# is opened with 'csharp', 'csharp does-not-compile', 'csharp notebook', 'csharp program' or 'csharp not-run'."),
        _ => null,
    };
}
