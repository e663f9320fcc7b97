using System.Runtime.CompilerServices;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using CoverageMetrics.Benchmarks;

return args switch
{
    [Start.FirstCoverage or Start.FirstLine] => Start.Print(args[0]),
    ["start", ..] => Start.Run(args[1..]),
    ["nationwide", ..] => Nationwide.Run(args[1..]),
    ["files", ..] => FromFiles.Run(args[1..]),
    _ => Measure(args),
};

// Apart, so that a start does not load what it does not use.
[MethodImpl(MethodImplOptions.NoInlining)]
static int Measure(string[] args)
{
    Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)];

    // A benchmark that does not build or throws ends without a measurement: the process has to say so too.
    bool measured = summaries.Length > 0
        && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
    bool onlyListed = args.Any(argument => argument is "--list" or "--help" or "--version" or "--info");
    return measured || onlyListed ? 0 : 1;
}
