using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CoverageMetrics.Groups;

namespace CoverageMetrics.Benchmarks;

/// <summary>How long does it take from the start of a process until it has printed its first coverage?</summary>
/// <remarks>The goals: 60 ms where the program is compiled while it runs, 15 ms where it was compiled ahead. The time of a program that prints a line of
/// its own is that of the runtime.</remarks>
internal static class Start
{
    internal const string FirstCoverage = "first-coverage";
    internal const string FirstLine = "first-line";

    private const int Usual = 20;

    /// <summary>Starts processes one after another and prints their times.</summary>
    /// <param name="args">How many of each kind, and the path of a program that prints a coverage, published ahead of time.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args)
    {
        int times = Usual;
        if (args.Length > 2 || (args.Length > 0 && (!int.TryParse(args[0], CultureInfo.InvariantCulture, out times) || times < 1)))
        {
            Console.Error.WriteLine("start [TIMES [PROGRAM]]");
            return 2;
        }

        Time("a line of its own, compiled while it runs", times, Own(FirstLine));
        Time("a coverage, compiled while it runs", times, Own(FirstCoverage));
        if (args.Length == 2)
        {
            Time($"a coverage, {Path.GetFileName(args[1])}", times, new(args[1]));
        }

        return 0;
    }

    /// <summary>Prints what a process was started for.</summary>
    /// <param name="what">The first argument of the process.</param>
    /// <returns>The exit code.</returns>
    internal static int Print(string what)
    {
        if (what == FirstLine)
        {
            Console.WriteLine("23.98%");
        }
        else
        {
            PrintCoverage();
        }

        return 0;
    }

    // Apart, so that nothing of the library is looked at where it is not used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PrintCoverage()
    {
        Coverage<Participants, LabourForce> coverage = CoverageMetrics.Coverage.Of(Headcount.Of<Participants>(13_055_704), Headcount.OfThousands<LabourForce>(54_445.3m));
        Console.WriteLine(coverage.Percentage.Round(2));
    }

    private static ProcessStartInfo Own(string what)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new(program, isHost ? [typeof(Start).Assembly.Location, what] : [what]);
    }

    private static void Time(string what, int times, ProcessStartInfo program)
    {
        program.RedirectStandardOutput = true;
        double[] milliseconds = [.. Enumerable.Range(0, times + 1).Select(_ => Time(program)).Skip(1).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {milliseconds[0]:N1} ms at least, median {milliseconds[times / 2]:N1} ms, {times} times"));
    }

    private static double Time(ProcessStartInfo program)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(program)!;
        string? line = process.StandardOutput.ReadLine();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.WaitForExit();
        return line == "23.98%" ? milliseconds : throw new InvalidOperationException($"{program.FileName} printed \"{line}\".");
    }
}
