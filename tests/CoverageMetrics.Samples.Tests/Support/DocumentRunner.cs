using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CoverageMetrics.Vietnam;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Compiles and runs the C# blocks of a document and compares what they print with what the document states.</summary>
/// <remarks>
/// <para>The blocks of a document are the cells of a notebook: they run in order and share what they declare. The language is C# 12,
/// the oldest that a caller needs, and the culture British.</para>
/// <para>What a block prints is stated either in comments behind the <c>Console.WriteLine</c> statements, one a line, or in the <c>text</c>
/// block that follows. A block that prints something has to state all of it. Behind the lines of a block that must
/// not compile, a comment that starts with the number of an error states which.</para>
/// </remarks>
internal static partial class DocumentRunner
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp12)
        .WithReferences(References());

    // Standard output belongs to the whole process.
    private static readonly Lock OneAtATime = new();

    /// <summary>Runs a document.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="markdown">Its text.</param>
    /// <returns>What is wrong with it, one message a block; empty when all is as stated.</returns>
    internal static IReadOnlyList<string> Run(string name, string markdown)
    {
        IReadOnlyList<DocumentBlock> blocks;
        try
        {
            blocks = DocumentParser.Parse(markdown);
        }
        catch (FormatException error)
        {
            return [$"{name}: {error.Message}"];
        }

        lock (OneAtATime)
        {
            return RunAll(name, blocks);
        }
    }

    private static List<string> RunAll(string name, IReadOnlyList<DocumentBlock> blocks)
    {
        var failures = new List<string>();
        ScriptState<object>? state = null;
        foreach (DocumentBlock block in blocks.Where(block => block.Use != BlockUse.NotRun))
        {
            string where = $"{name}, block at line {block.Line}";
            Script<object> script = state is null
                ? CSharpScript.Create(block.Code, Options)
                : state.Script.ContinueWith(block.Code, Options);
            Diagnostic[] errors = [.. script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            if (block.Use == BlockUse.DoesNotCompile)
            {
                failures.AddRange(UnstatedErrors(block, script, errors).Select(failure => $"{where} {failure}"));
                continue;
            }

            if (errors.Length > 0)
            {
                failures.Add($"{where} does not compile:\n{string.Join('\n', errors.Select(error => Describe(block, error)))}");
                break;
            }

            (state, string printed, Exception? exception) = Execute(script, state);
            if (exception is not null)
            {
                failures.Add($"{where} throws {exception.GetType().Name}: {exception.Message}\nAfter printing:\n{printed}");
                break;
            }

            if (Difference(Lines(Stated(block, script)), Lines(printed)) is string difference)
            {
                failures.Add($"{where} prints other than is stated:\n{difference}");
            }
        }

        return failures;
    }

    private static (ScriptState<object> State, string Printed, Exception? Exception) Execute(Script<object> script, ScriptState<object>? previous)
    {
        TextWriter console = Console.Out;
        CultureInfo culture = CultureInfo.CurrentCulture;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(output);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
            ScriptState<object> state = (previous is null
                ? script.RunAsync(catchException: static _ => true)
                : script.RunFromAsync(previous, catchException: static _ => true)).GetAwaiter().GetResult();
            return (state, output.ToString(), state.Exception);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Console.SetOut(console);
        }
    }

    // The text block behind, or else the comments behind the statements that print.
    private static string Stated(DocumentBlock block, Script<object> script) =>
        block.Output ?? string.Join('\n', Root(script)
            .DescendantNodes()
            .OfType<ExpressionStatementSyntax>()
            .Where(static statement => statement.Expression is InvocationExpressionSyntax call && call.Expression.ToString() is "Console.WriteLine" or "System.Console.WriteLine")
            .Select(static statement => CommentBehind(statement.GetTrailingTrivia()))
            .Where(static comment => comment is not null));

    private static IEnumerable<string> UnstatedErrors(DocumentBlock block, Script<object> script, Diagnostic[] errors)
    {
        if (errors.Length == 0)
        {
            yield return "compiles, and is said not to.";
        }

        foreach (SyntaxTrivia trivia in Root(script).DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)))
        {
            Match stated = ErrorNumber().Match(trivia.ToString());
            int line = LineOf(trivia.GetLocation());
            if (stated.Success && !errors.Any(error => error.Id == stated.Groups[1].Value && LineOf(error.Location) == line))
            {
                yield return $"states {stated.Groups[1].Value} on its line {line + 1}, where the compiler says:\n{string.Join('\n', errors.Select(error => Describe(block, error)))}";
            }
        }
    }

    private static string? CommentBehind(SyntaxTriviaList trivia) => trivia
        .Where(static one => one.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(static one => one.ToString()[2..].Trim())
        .FirstOrDefault();

    private static SyntaxNode Root(Script<object> script) => script.GetCompilation().SyntaxTrees.Single().GetRoot();

    private static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];

    private static string? Difference(string[] stated, string[] printed)
    {
        if (stated.SequenceEqual(printed, StringComparer.Ordinal))
        {
            return null;
        }

        var lines = new List<string>();
        for (int i = 0; i < Math.Max(stated.Length, printed.Length); i++)
        {
            string? left = i < stated.Length ? stated[i] : null;
            string? right = i < printed.Length ? printed[i] : null;
            lines.AddRange(left == right
                ? [$"            {left}"]
                : new[] { left is null ? null : $"  stated  - {left}", right is null ? null : $"  printed + {right}" }.OfType<string>());
        }

        return string.Join('\n', lines);
    }

    private static string Describe(DocumentBlock block, Diagnostic error) =>
        $"  line {block.Line + LineOf(error.Location)}: {error.Id} {error.GetMessage(CultureInfo.InvariantCulture)}";

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line;

    // What a program has that refers to the two packages, and nothing that these tests bring along.
    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assembly[] packages = [typeof(Headcount).Assembly, typeof(SocialInsurance).Assembly, typeof(NodaTime.LocalDate).Assembly];
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Concat(packages.Select(static package => package.Location))
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    [GeneratedRegex(@"^//\s*(CS\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorNumber();
}
