using System.Diagnostics;
using System.Globalization;

namespace CoverageMetrics.Benchmarks;

/// <summary>A job that was run once to warm up and then several times: what it said each time, and a line of JSON with its times.</summary>
internal sealed record Timed(string Check, string Line)
{
    private const double MostSeconds = 15;

    internal static Timed Of(string engine, string variant, string job, int threads, int repetitions, int rows, Func<string> work)
    {
        string check = work();
        var times = new List<double>();
        var processorTimes = new List<double>();
        var spent = Stopwatch.StartNew();
        while (times.Count < repetitions && (times.Count == 0 || spent.Elapsed.TotalSeconds < MostSeconds))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            string again = work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processorTimes.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            if (again != check)
            {
                check = "UNSTABLE";
            }
        }

        string ms = Listed(times);
        string cpu = Listed(processorTimes);
        long peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        return new(
            check,
            $$"""{"engine":"{{engine}}","variant":"{{variant}}","job":"{{job}}","threads":{{threads}},"rows":{{rows}},"ms":[{{ms}}],"cpu_ms":[{{cpu}}],"peak_mib":{{peak}},"check":"{{check}}"}""");
    }

    private static string Listed(List<double> times) => string.Join(',', times.Select(time => time.ToString("F3", CultureInfo.InvariantCulture)));
}
