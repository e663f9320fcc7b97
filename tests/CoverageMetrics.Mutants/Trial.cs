using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CoverageMetrics.Mutants;

/// <summary>Tries every change of a report: in as many processes as there are processors, each of which runs tests against one change after the other.</summary>
internal sealed class Trial(string folder, string tests, string package, TimeSpan most, TimeSpan together)
{
    private const string Untried = "Pending";

    private static readonly int Processes = Environment.ProcessorCount;

    // The tests that noticed something in a file are the first to look at its other changes.
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> _noticers = new();
    private readonly Dictionary<int, List<PassingTest>> _again = [];
    private readonly HashSet<int> _first = [];
    private readonly Stopwatch _watch = new();
    private readonly Dictionary<int, string> _before = [];
    private readonly List<PassingTest> _all = [];

    internal async Task<int> RunAsync(string report)
    {
        await ReadPassingTestsAsync();
        JsonNode root = JsonNode.Parse(await File.ReadAllTextAsync(report))!;
        (string File, JsonObject Mutant)[] chosen = [..
            from file in root["files"]!.AsObject()
            where !file.Key.Contains("/../", StringComparison.Ordinal) // of another package, compiled into this one too
            from mutant in file.Value!["mutants"]!.AsArray()
            let status = (string?)mutant!["status"]
            // What the tests of the package had no time for is no matter for those of others.
            where status is not ("Ignored" or "CompileError") && (status != Untried || tests == package + ".Tests") && mutant["killedBy"] is not JsonArray { Count: > 0 }
            select (file.Key, mutant.AsObject())];
        // In no order, so that what has been tried at any time stands for the rest; those that need a process each come last.
        new Random(17_100_000).Shuffle(chosen);
        var changes = new ConcurrentQueue<(string File, JsonObject Mutant)>(chosen.OrderBy(one => Once(Number(one.Mutant))));
        foreach ((_, JsonObject mutant) in chosen)
        {
            _before[Number(mutant)] = (string)mutant["status"]!;
            mutant["status"] = Untried;
        }
        _watch.Start();
        await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => Task.Run(() => TryAll(changes, chosen.Length, root, report))));
        await File.WriteAllTextAsync(report, root.ToJsonString());
        return 0;
    }

    private async Task ReadPassingTestsAsync()
    {
        string[] files = [.. Enumerable.Range(0, Processes).Select(share => Path.Combine(folder, $"passing.{share}"))];
        await Task.WhenAll(files.Select((into, share) => WorkerProcess.Start(folder, tests, "cover", folder, tests, package, $"{share}", $"{Processes}", into).EndAsync()));
        foreach (string[] parts in files.SelectMany(File.ReadLines).Select(line => line.Split('\t')))
        {
            if (parts[2] == "failed")
            {
                Console.Error.WriteLine($"Left out, because it fails without a change: {parts[1]}");
                continue;
            }
            var test = new PassingTest(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], long.Parse(parts[3], CultureInfo.InvariantCulture));
            _all.Add(test);
            _first.UnionWith(Numbers(parts[4]));
            foreach (int change in Numbers(parts[5]))
            {
                if (!_again.TryGetValue(change, out List<PassingTest>? passing))
                {
                    _again.Add(change, passing = []);
                }
                passing.Add(test);
            }
        }

        static IEnumerable<int> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture));
    }

    private void TryAll(ConcurrentQueue<(string File, JsonObject Mutant)> changes, int all, JsonNode root, string report)
    {
        WorkerProcess? worker = null;
        while (_watch.Elapsed < together && changes.TryDequeue(out var one))
        {
            int number = Number(one.Mutant);
            // What is passed only when something runs for the first time needs a process in which nothing ran, and who passes it says nothing of who uses what it left.
            bool once = Once(number);
            (string status, string? by) = once || _again.ContainsKey(number) ? Try(ref worker, number, Ordered(once ? _all : _again[number], one.File), one.File, once) : (_before[number] == "Survived" ? "Survived" : "NoCoverage", null);
            lock (root)
            {
                one.Mutant["status"] = status;
                if (by is not null)
                {
                    one.Mutant["killedBy"] = new JsonArray(by);
                }
                if (changes.Count % 200 == 0)
                {
                    Console.Error.WriteLine($"{all - changes.Count:N0} of {all:N0}");
                    File.WriteAllText(report, root.ToJsonString());
                }
            }
        }
        worker?.Dispose();
    }

    private (string Status, string? By) Try(ref WorkerProcess? worker, int number, int[] passing, string file, bool once)
    {
        for (bool isAgain = false; ; isAgain = true)
        {
            if (once || isAgain)
            {
                worker?.Dispose();
                worker = null;
            }
            bool fresh = worker is null;
            worker ??= WorkerProcess.Start(folder, tests, "try", folder, tests, package);
            if (once)
            {
                worker.Write($"{number}");
            }
            worker.Write($"{number} {most.TotalSeconds} {string.Join(' ', passing)}");
            // A machine that was busy for a while must not count as a test that noticed: the second time it has twice as long.
            string? answer = worker.Read((most + TimeSpan.FromSeconds(fresh ? 12 : 6)) * (isAgain ? 2 : 1));
            if (answer is null or "" || once)
            {
                worker.Dispose();
                worker = null;
            }
            if (answer == "none")
            {
                return ("Survived", null);
            }
            if (answer is null or "")
            {
                if (!isAgain)
                {
                    continue;
                }
                return ("Timeout", "the time");
            }
            string test = answer.Split(' ')[^1];
            if (answer.StartsWith("spoilt", StringComparison.Ordinal) && !fresh)
            {
                continue;
            }
            if (test != answer)
            {
                worker?.Dispose();
                worker = null;
            }
            _noticers.GetOrAdd(file, _ => new()).AddOrUpdate(test, 1, (_, times) => times + 1);
            return ("Killed", test);
        }
    }

    private bool Once(int change) => _first.Contains(change) && !_again.ContainsKey(change);

    private static int Number(JsonObject mutant) => int.Parse((string)mutant["id"]!, CultureInfo.InvariantCulture);

    private int[] Ordered(List<PassingTest> passing, string file)
    {
        ConcurrentDictionary<string, int> noticers = _noticers.GetOrAdd(file, _ => new());
        string type = Path.GetFileName(file).Split('.', '{')[0];
        return [.. passing
            .OrderByDescending(test => test.Milliseconds < 500 ? noticers.GetValueOrDefault(test.Name) / (1 + (test.Milliseconds / 10)) : 0)
            .ThenByDescending(test => test.Milliseconds < 500 && test.Name.Split('.')[^2].StartsWith(type, StringComparison.Ordinal))
            .ThenBy(test => test.Milliseconds)
            .Select(test => test.Index)];
    }

    private readonly record struct PassingTest(int Index, string Name, long Milliseconds);
}
