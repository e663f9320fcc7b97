using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using CoverageMetrics.Benchmarks;

if (args is ["nationwide", ..])
{
    return Nationwide.Run(args[1..]);
}

if (args is ["files", ..])
{
    return FromFiles.Run(args[1..]);
}

Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)];

// A benchmark that does not build or throws ends without a measurement: the process has to say so too.
bool measured = summaries.Length > 0
    && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success));
bool onlyListed = args.Any(argument => argument is "--list" or "--help" or "--version" or "--info");
return measured || onlyListed ? 0 : 1;
