using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Compiles and runs the C# blocks of a document, or the cells of a notebook, and compares what they print with what is stated.</summary>
/// <remarks>
/// <para>The blocks of a document are run as the cells of a notebook are: in order, sharing what they declare. The language of a document is
/// C# 12, the oldest that a caller needs, that of a notebook C# 13, which its hosts have; the culture is British.</para>
/// <para>What a block prints is stated either in comments behind the <c>Console.WriteLine</c> statements, one a line, or in the <c>text</c>
/// block that follows. A block that prints something has to state all of it. Behind the lines of a block that must
/// not compile, a comment that starts with the number of an error states which.</para>
/// <para>A notebook shows the value of the last expression of a cell, here as plain text, a sequence with a line for every item. The comments
/// behind that expression state it.</para>
/// </remarks>
internal static partial class DocumentRunner
{
    private static readonly ScriptOptions OfDocuments = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp12)
        .WithReferences([.. Framework(), .. Packages.All]);

    // The packages come by #r "nuget: …", as in a notebook.
    private static readonly ScriptOptions OfNotebooks = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp13)
        .WithReferences(Framework());

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
            return InBritain(() => RunAll(name, blocks, OfDocuments.AddReferences(Packages.AddedBy(markdown)), static (_, _) => { }));
        }
    }

    /// <summary>Runs the blocks of a document as the one program that a reader pastes.</summary>
    /// <param name="markdown">The text of the document.</param>
    /// <returns>What the compiler says against it; empty when it compiled and ran to its end.</returns>
    internal static IReadOnlyList<string> Pasted(string markdown)
    {
        lock (OneAtATime)
        {
            return PastedProgram.Run(markdown, [.. Framework(), .. Packages.All, .. Packages.AddedBy(markdown)]);
        }
    }

    /// <summary>Runs a notebook.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="shown">Is given every cell that shows a value, and the value, still in the British culture.</param>
    /// <returns>What is wrong with it, one message a cell; empty when all is as stated.</returns>
    internal static IReadOnlyList<string> Run(string name, Notebook notebook, Action<DocumentBlock, object> shown)
    {
        lock (OneAtATime)
        {
            return InBritain(() => RunAll(name, notebook.Code, OfNotebooks, shown));
        }
    }

    private static List<string> RunAll(string name, IReadOnlyList<DocumentBlock> blocks, ScriptOptions options, Action<DocumentBlock, object> shown)
    {
        var failures = new List<string>();
        ScriptState<object>? state = null;
        foreach (DocumentBlock block in blocks.Where(block => block.Use is not (BlockUse.NotRun or BlockUse.Kernel or BlockUse.Program)))
        {
            string where = $"{name}, {(block.Use == BlockUse.Cell ? "cell" : "block")} at line {block.Line}";
            (string code, ImmutableArray<MetadataReference> references) = Packages.Take(block.Code);
            options = options.AddReferences(references);
            Script<object> script = state is null
                ? CSharpScript.Create(code, options)
                : state.Script.ContinueWith(code, options);
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

            if (block.Use == BlockUse.Cell && state.ReturnValue is { } value)
            {
                printed += Text(value);
                shown(block, value);
            }

            if (Difference(Lines(Stated(block, script)), Lines(printed)) is string difference)
            {
                failures.Add($"{where} prints other than is stated:\n{difference}");
            }
        }

        return failures;
    }

    private static List<string> InBritain(Func<List<string>> run)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static (ScriptState<object> State, string Printed, Exception? Exception) Execute(Script<object> script, ScriptState<object>? previous)
    {
        TextWriter console = Console.Out;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            Console.SetOut(output);
            ScriptState<object> state = (previous is null
                ? script.RunAsync(catchException: static _ => true)
                : script.RunFromAsync(previous, catchException: static _ => true)).GetAwaiter().GetResult();
            return (state, output.ToString(), state.Exception);
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static string Text(object value)
    {
        // What has a text of its own is one value, also where it can be walked through.
        bool isSequence = value is IEnumerable and not string && value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } type
            && (type == typeof(object) || type == typeof(ValueType));
        return isSequence ? string.Join('\n', ((IEnumerable)value).Cast<object?>()) : value.ToString() ?? "";
    }

    // The text block behind, or else the comments behind the statements that print, and behind the value that a cell shows.
    private static string Stated(DocumentBlock block, Script<object> script) => block.Output ?? string.Join(
        '\n',
        Root(script)
            .DescendantNodes()
            .OfType<ExpressionStatementSyntax>()
            .Where(static statement => statement.Expression is InvocationExpressionSyntax call && call.Expression.ToString() is "Console.WriteLine" or "System.Console.WriteLine")
            .Select(static statement => CommentBehind(statement.GetTrailingTrivia()))
            .Where(static comment => comment is not null)
            .Concat(block.Use == BlockUse.Cell ? CommentsBehindValue(Root(script)) : []));

    private static IEnumerable<string> CommentsBehindValue(SyntaxNode cell) =>
        cell.ChildNodes().LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            ? cell.DescendantTrivia()
                .Where(one => one.SpanStart >= last.Expression.Span.End && one.IsKind(SyntaxKind.SingleLineCommentTrivia))
                .Select(static one => one.ToString()[2..].Trim())
            : [];

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

    private static IEnumerable<MetadataReference> Framework()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    [GeneratedRegex(@"^//\s*(CS\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorNumber();
}
