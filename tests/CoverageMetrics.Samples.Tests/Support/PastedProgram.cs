using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>The blocks of a document as a reader pastes them, one after another: those headed <c>// Name.cs</c> into that file, all others into <c>Program.cs</c>.</summary>
internal static class PastedProgram
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    /// <summary>Compiles the program and runs it.</summary>
    /// <param name="markdown">The document.</param>
    /// <param name="references">What the program refers to.</param>
    /// <returns>What the compiler says against it; empty when it compiled and ran to its end.</returns>
    internal static IReadOnlyList<string> Run(string markdown, IEnumerable<MetadataReference> references)
    {
        IEnumerable<SyntaxTree> files = DocumentParser.Parse(markdown)
            .Where(block => block.Use == BlockUse.Run)
            .GroupBy(FileOf)
            .Select(file => CSharpSyntaxTree.ParseText(string.Join("\n\n", file.Select(block => block.Code)), Language, file.Key));
        var compilation = CSharpCompilation.Create(
            $"Pasted.{Guid.NewGuid():N}", files, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        string[] errors = [.. compilation.Emit(image).Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString())];
        if (errors.Length == 0)
        {
            Start(Assembly.Load(image.ToArray()));
        }

        return errors;
    }

    private static string FileOf(DocumentBlock block)
    {
        string first = block.Code.Split('\n')[0];
        return first.StartsWith("// ", StringComparison.Ordinal) && first.EndsWith(".cs", StringComparison.Ordinal) ? first[3..] : "Program.cs";
    }

    private static void Start(Assembly program)
    {
        TextWriter console = Console.Out;
        try
        {
            Console.SetOut(TextWriter.Null);
            program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
