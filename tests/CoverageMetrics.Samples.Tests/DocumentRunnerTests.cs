using CoverageMetrics.Samples.Tests.Support;

namespace CoverageMetrics.Samples.Tests;

/// <summary>The runner of the documents finds what it is there to find.</summary>
public class DocumentRunnerTests
{
    [Fact]
    public void Run_StatedInComments_Passes() => Passes("""
        ```csharp
        using System;
        using CoverageMetrics;
        using CoverageMetrics.Groups;

        var participants = Headcount.Of<Participants>(13_055_704);
        Console.WriteLine(participants);   // 13,055,704
        Console.WriteLine(
            Coverage.Of(participants, Headcount.OfThousands<LabourForce>(54_445.3m)).Percentage.Round(2));   // 23.98%
        ```
        """);

    [Fact]
    public void Run_StatedInTextBlock_Passes() => Passes("""
        ```csharp
        for (int i = 1; i <= 2; i++)
        {
            System.Console.WriteLine($"line {i}");
        }
        ```

        prints

        ```text
        line 1
        line 2
        ```
        """);

    [Fact]
    public void Run_LaterBlock_SeesEarlierOne() => Passes("""
        ```csharp
        using System;

        public readonly record struct Rowers : CoverageMetrics.IDenominator
        {
            public static string Code => "club:rowers";
        }
        ```

        and then

        ```csharp
        Console.WriteLine(CoverageMetrics.Headcount.Of<Rowers>(8).ToAny());   // 8 (club:rowers)
        ```
        """);

    [Fact]
    public void Run_OtherLanguages_AreIgnored() => Passes("""
        ```sh
        dotnet test
        ```
        ```json
        { "not": C# }
        ```
        ```text
        nothing prints this
        ```
        """);

    [Fact]
    public void Run_NotRunBlock_IsIgnored() => Passes("""
        ```csharp not-run
        modelBuilder.Entity<Row>();
        ```
        """);

    [Fact]
    public void Run_MistakeThatTheCompilerRefuses_Passes() => Passes("""
        ```csharp does-not-compile
        int one = "1";   // CS0029: text is no number
        ```
        """);

    [Fact]
    public void Run_SlashesInText_AreNoComment() => Passes("""
        ```csharp
        System.Console.WriteLine("a // b");   // a // b
        ```
        """);

    [Fact]
    public void Run_CultureOfTheMachine_IsNotRead() => Passes("""
        ```csharp
        System.Console.WriteLine(System.Globalization.CultureInfo.CurrentCulture.Name);   // en-GB
        ```
        """);

    [Fact]
    public void Run_OtherResultThanComment_ShowsBoth() => Fails(
        """
        # Title

        ```csharp
        using System;
        Console.WriteLine(1);   // 1
        Console.WriteLine(2);   // 3
        ```
        """,
        "sample.md, block at line 4 prints other than is stated:\n            1\n  stated  - 3\n  printed + 2");

    [Fact]
    public void Run_OtherResultThanTextBlock_ShowsBoth() => Fails(
        """
        ```csharp
        System.Console.WriteLine("19.55%");
        ```
        ```text
        19.56%
        ```
        """,
        "sample.md, block at line 2 prints other than is stated:\n  stated  - 19.56%\n  printed + 19.55%");

    [Fact]
    public void Run_StatedButNotPrinted_Fails() => Fails(
        """
        ```csharp
        if (1 > 2)
        {
            System.Console.WriteLine("never");   // never
        }
        ```
        """,
        "  stated  - never");

    [Fact]
    public void Run_PrintedButNotStated_Fails() => Fails(
        """
        ```csharp
        System.Console.WriteLine(1);
        System.Console.WriteLine(2);   // 2
        ```
        """,
        "  printed + 1");

    [Fact]
    public void Run_CompileError_NamesLineAndError() => Fails(
        """
        ```csharp
        int one = 1;
        int two = one + "1";
        ```
        """,
        "sample.md, block at line 2 does not compile:\n  line 3: CS0029");

    [Fact]
    public void Run_LanguageNewerThanCallersHave_Fails() => Fails(
        """
        ```csharp
        System.Console.WriteLine(Numbers.Sum(1, 2));   // 3

        static class Numbers
        {
            public static int Sum(params System.ReadOnlySpan<int> all) => all[0] + all[1];
        }
        ```
        """,
        "does not compile");

    [Fact]
    public void Run_Exception_NamesIt() => Fails(
        """
        ```csharp
        CoverageMetrics.Headcount.Of<CoverageMetrics.Groups.Participants>(-1);
        ```
        """,
        "throws ArgumentOutOfRangeException");

    [Fact]
    public void Run_MistakeThatCompiles_Fails() => Fails(
        """
        ```csharp does-not-compile
        int one = 1;
        ```
        """,
        "compiles, and is said not to");

    [Fact]
    public void Run_MistakeWithAnotherError_ShowsIt() => Fails(
        """
        ```csharp does-not-compile
        int one = "1";   // CS0019
        ```
        """,
        "states CS0019 on its line 1, where the compiler says:\n  line 2: CS0029");

    [Fact]
    public void Run_BlockNeverClosed_Fails() => Fails("```csharp\nint one = 1;", "line 1 is never closed");

    [Fact]
    public void Run_UnknownUse_Fails() => Fails("```csharp maybe\n```", "'csharp maybe'");

    private static void Passes(string markdown) => Assert.Empty(DocumentRunner.Run("sample.md", markdown));

    private static void Fails(string markdown, string message) =>
        Assert.Contains(message, Assert.Single(DocumentRunner.Run("sample.md", markdown)), StringComparison.Ordinal);
}
