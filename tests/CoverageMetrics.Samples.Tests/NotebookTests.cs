using System.Collections;
using System.Collections.Concurrent;
using CoverageMetrics.Samples.Tests.Support;

namespace CoverageMetrics.Samples.Tests;

/// <summary>Every cell of every notebook runs and shows what its comments state.</summary>
public class NotebookTests
{
    private static readonly string Folder = Repository.PathOf("tests", "CoverageMetrics.Samples.Tests", "Notebooks");

    private static readonly ConcurrentDictionary<string, Lazy<(IReadOnlyList<string> Failures, List<(DocumentBlock Cell, object Value, string Html)> Shown)>> Runs = new();

    public static TheoryData<string> Notebooks => new(Files());

    [Fact]
    public void Notebooks_AreSix() =>
        Assert.Equal(["first-steps.ipynb", "from-a-csv-to-a-page.ipynb", "provinces-compared.ipynb", "the-agencys-month.ipynb", "the-nations-month.ipynb", "what-changed-on-2025-07-01.ipynb"], Files());

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void File_IsANotebookWithoutStoredOutputs(string file)
    {
        Notebook notebook = Read(file);

        Assert.Empty(notebook.Findings);
        Assert.StartsWith("#r \"nuget: CoverageMetrics.Vietnam\"", notebook.Code[0].Code, StringComparison.Ordinal);
        Assert.True(notebook.MarkdownCells * 2 >= notebook.Code.Count, "A notebook that teaches has words between its cells.");
        Assert.All(notebook.Code, cell => Assert.True(cell.Code.Split('\n').Length <= 40, cell.Code));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Cells_AllRun_AndShowWhatIsStated(string file)
    {
        IReadOnlyList<string> failures = RunOf(file).Failures;

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Values_ThatAreShown_ShowThemselvesInEveryHost(string file)
    {
        object[] values = [.. RunOf(file).Shown.SelectMany(shown => shown.Value is IEnumerable many and not string && !ShowsItself(shown.Value) ? many.Cast<object>() : [shown.Value])];

        Assert.All(values, value => Assert.True(value is string || ShowsItself(value), value.GetType().ToString()));
        Assert.True(values.Count(ShowsItself) >= 8, "A notebook shows what the library makes of figures.");
    }

    [Theory]
    [InlineData("first-steps.ipynb", "Coverage of the labour force", "13,055,704 of 54,445,300 (labour force): <strong>23.98%</strong>")]
    [InlineData("first-steps.ipynb", "A reason instead of a number", "<em>no value (Suppressed: withheld by statistics office)</em>")]
    [InlineData("from-a-csv-to-a-page.ipynb", "The table", "MADE UP")]
    [InlineData("from-a-csv-to-a-page.ipynb", "The picture", "<svg")]
    [InlineData("provinces-compared.ipynb", "The funnel", "class=\"cc-limit\"")]
    [InlineData("provinces-compared.ipynb", "The table", ">+1.21")]
    [InlineData("provinces-compared.ipynb", "By cause", ">from people covered<")]
    [InlineData("provinces-compared.ipynb", "By region", "class=\"cc-up\"")]
    [InlineData("provinces-compared.ipynb", "Inequality in three years", "MADE UP")]
    [InlineData("the-agencys-month.ipynb", "The month", "(at most 2.1%)")]
    [InlineData("the-agencys-month.ipynb", "The month", ">+0.12<")]
    [InlineData("the-agencys-month.ipynb", "The offices", "</span> Coast office<")]
    [InlineData("the-nations-month.ipynb", "The report of the month", ">17,100,000<sup>")]
    [InlineData("the-nations-month.ipynb", "The pace", "<strong>6.57 times</strong>")]
    [InlineData("what-changed-on-2025-07-01.ipynb", "Half of the new province", "<em>no value (Incomplete: not reported: 52 Bình Định)</em>")]
    [InlineData("what-changed-on-2025-07-01.ipynb", "The whole of the new province", ">3,153,400 (Provisional)<")]
    public void Html_OfCell_HoldsCentralResult(string file, string title, string expected)
    {
        (DocumentBlock _, object _, string html) = Assert.Single(RunOf(file).Shown, shown => shown.Cell.Code.StartsWith($"// {title}\n", StringComparison.Ordinal));

        Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BrokenNotebook_NamesEveryFault()
    {
        string json = """
            { "cells": [
              { "cell_type": "code", "id": "a b", "metadata": {}, "execution_count": 1, "outputs": [ {} ], "source": [ "1\n", "2\n" ] },
              { "cell_type": "raw", "id": "b", "metadata": {}, "execution_count": null, "outputs": [], "source": [ "1" ] } ],
              "metadata": { "kernelspec": { "name": "python3", "language": "python", "display_name": "" }, "language_info": { "name": "python" } },
              "nbformat": 4, "nbformat_minor": 4 }
            """;

        Assert.Equal(9, Notebook.Parse(json).Findings.Count);
    }

    [Fact]
    public void Run_CellThatShowsOtherThanStated_ShowsBoth() => Assert.Contains(
        "cell at line 1 prints other than is stated:\n  stated  - 3\n  printed + 2", Assert.Single(Run("""1 + 1    // 3""")), StringComparison.Ordinal);

    [Fact]
    public void Run_CellThatShowsASequence_StatesEveryItem() => Assert.Empty(Run("""
        int[] all = { 1, 2 };    // not shown
        all
        // 1
        // 2
        """));

    [Fact]
    public void Run_CellWithoutStatedValue_Fails() => Assert.Contains("  printed + 2", Assert.Single(Run("1 + 1")), StringComparison.Ordinal);

    [Fact]
    public void Run_CellThatEndsWithAStatement_ShowsNothing() => Assert.Empty(Run("int one = 1;    // a remark"));

    [Fact]
    public void Run_PackageThatIsNotOurs_Fails() => Assert.Contains("does not compile", Assert.Single(Run("#r \"nuget: Elsewhere\"")), StringComparison.Ordinal);

    [Fact]
    public void Run_CellWithoutPackage_KnowsNothingOfIt() => Assert.Contains("does not compile", Assert.Single(Run("CoverageMetrics.Language.English")), StringComparison.Ordinal);

    [Fact]
    public void Language_OfNotebooks_IsThirteen() => Assert.Empty(Run("""
        static int Sum(params System.ReadOnlySpan<int> all) => all[0] + all[1];
        Sum(1, 2)    // 3
        """));

    // Running a notebook takes seconds, and its tests look at one run.
    private static (IReadOnlyList<string> Failures, List<(DocumentBlock Cell, object Value, string Html)> Shown) RunOf(string file) => Runs.GetOrAdd(file, static name => new(() =>
    {
        var shown = new List<(DocumentBlock Cell, object Value, string Html)>();
        return (DocumentRunner.Run(name, Read(name), (cell, value) => shown.Add((cell, value, HtmlOf(value)))), shown);
    })).Value;

    private static IReadOnlyList<string> Run(string code) => DocumentRunner.Run("sample.ipynb", Notebook.Of(code), static (_, _) => { });

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static Notebook Read(string file) => Notebook.Parse(File.ReadAllText(Path.Combine(Folder, file)));

    // By reflection: the host of the cells loads the packages for itself, as the hosts of notebooks do.
    private static bool ShowsItself(object value) => value.GetType() is var type
        && type.GetMethod("ToHtml", Type.EmptyTypes)?.ReturnType == typeof(string)
        && type.GetCustomAttributes(inherit: false).Any(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static string HtmlOf(object value) =>
        (string?)(value.GetType().GetMethod("ToHtmlFragment", Type.EmptyTypes) ?? value.GetType().GetMethod("ToHtml", Type.EmptyTypes))?.Invoke(value, null) ?? "";
}
