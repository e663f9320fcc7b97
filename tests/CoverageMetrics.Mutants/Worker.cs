using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace CoverageMetrics.Mutants;

/// <summary>What a process of its own does for a trial.</summary>
internal static class Worker
{
    /// <summary>Writes which changes each test passes when it runs first and when it runs again, and how long it takes then; not of tests that take seconds: the time for a change is over before they end.</summary>
    /// <returns>Always 0.</returns>
    internal static int Cover(TestSuite suite, Changes changes, int share, int of, string into)
    {
        using var file = new StreamWriter(into);
        int[] own = [.. Enumerable.Range(0, suite.Cases.Count).Where(index => TestSuite.NameOf(suite.Cases[index]).Split('.')[^2].Sum(letter => letter) % of == share)];
        var first = own.ToDictionary(index => index, Passed);
        foreach (int index in own.Where(index => first[index].Milliseconds < 3_000))
        {
            var again = Passed(index);
            file.WriteLine(string.Join('\t', index, TestSuite.NameOf(suite.Cases[index]), again.Failed ? "failed" : "passed", again.Milliseconds, Line(first[index].Changes), Line(again.Changes)));
        }
        return 0;

        (HashSet<int> Changes, bool Failed, long Milliseconds) Passed(int index)
        {
            bool failed = false;
            var watch = Stopwatch.StartNew();
            HashSet<int> passed = changes.PassedBy(() => failed = suite.FirstFailure([suite.Cases[index]], TimeSpan.MaxValue) is not null);
            return (passed, failed, watch.ElapsedMilliseconds);
        }
    }

    /// <summary>Reads lines of a change, the seconds for it and the numbers of tests, and writes a line for each: the test that noticed, "none", or "spoilt TEST" where the test fails without the change now too.
    /// A first line "N" alone puts change N in force before the tests are loaded.</summary>
    /// <returns>Always 0.</returns>
    internal static int Try(Func<TestSuite> load, Changes changes)
    {
        TestSuite? suite = null;
        TextWriter answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        while (Console.ReadLine() is { } line)
        {
            int[] numbers = [.. line.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            changes.Active = numbers[0];
            if (numbers is [_])
            {
                suite = load();
                continue;
            }
            suite ??= WithoutChange(changes, load);
            changes.Active = numbers[0];
            ITestCase? noticed = Noticed(suite, numbers[2..], TimeSpan.FromSeconds(numbers[1]));
            changes.Active = Changes.None;
            answers.WriteLine(noticed is null ? "none" : suite.FirstFailure([noticed], TimeSpan.MaxValue) is null ? TestSuite.NameOf(noticed) : "spoilt " + TestSuite.NameOf(noticed));
        }
        return 0;
    }

    private static TestSuite WithoutChange(Changes changes, Func<TestSuite> load)
    {
        changes.Active = Changes.None;
        return load();
    }

    // In growing batches: the first tests are the likeliest to notice, and each run has a cost of its own.
    private static ITestCase? Noticed(TestSuite suite, int[] tests, TimeSpan most)
    {
        var watch = Stopwatch.StartNew();
        int size = 1;
        for (int from = 0; from < tests.Length && watch.Elapsed < most; from += size, size = Math.Min(size * 2, 16))
        {
            if (suite.FirstFailure([.. tests.Skip(from).Take(size).Select(index => suite.Cases[index])], most - watch.Elapsed) is { } failed)
            {
                return failed;
            }
        }
        return null;
    }

    private static string Line(IEnumerable<int> numbers) => string.Join(' ', numbers);
}
