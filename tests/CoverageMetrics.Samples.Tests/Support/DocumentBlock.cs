namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>What is done with a block of a document.</summary>
internal enum BlockUse
{
    /// <summary>It is compiled and run, and what it prints is compared with what the document states.</summary>
    Run,

    /// <summary>It shows a mistake, and the compiler has to refuse it.</summary>
    DoesNotCompile,

    /// <summary>It is a cell of a notebook: what it prints and the value of its last expression, which a notebook shows, are compared with
    /// what its comments state.</summary>
    Cell,

    /// <summary>It is a cell that needs the formatter of .NET Interactive, which is run where that is at hand.</summary>
    Kernel,

    /// <summary>It is a program of one file, which the SDK runs with the packages as they are packed.</summary>
    Program,

    /// <summary>It needs something that is not at hand, and is only read.</summary>
    NotRun,
}

/// <summary>A fenced block of C# in a document, or a cell of a notebook.</summary>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Code">The code.</param>
/// <param name="Use">What is done with it.</param>
/// <param name="Output">The <c>text</c> block that follows it and states all that it prints; null when there is none.</param>
internal sealed record DocumentBlock(int Line, string Code, BlockUse Use, string? Output);
