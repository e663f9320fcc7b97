using System.Diagnostics;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CoverageMetrics.Mutants;

/// <summary>The tests of an assembly, in an order that is the same in every process, run in this process one after the other.</summary>
internal sealed class TestSuite
{
    // They spoil inputs for minutes, measure what the changes themselves make dear, or pack all packages for each test.
    private static readonly string[] LeftOut = ["Mutations", "HostileBytes", "TextDriver", "CostTests", "PackageTests"];

    private readonly ITestFrameworkExecutor _executor;

    internal TestSuite(string folder, string name)
    {
        Assembly assembly = Assembly.LoadFrom(Path.Combine(folder, name + ".dll"));
        var framework = new XunitTestFramework(new Found());
        var found = new Found();
        using (ITestFrameworkDiscoverer discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly)))
        {
            discoverer.Find(false, found, new RunOptions());
            found.Done.Wait();
        }
        Cases = [.. found.Cases.Where(one => !LeftOut.Any(NameOf(one).Contains)).OrderBy(one => one.UniqueID, StringComparer.Ordinal)];
        _executor = framework.GetExecutor(assembly.GetName());
    }

    internal IReadOnlyList<ITestCase> Cases { get; }

    /// <summary>Gets the full name of a test's method.</summary>
    internal static string NameOf(ITestCase test) => test.TestMethod.TestClass.Class.Name + "." + test.TestMethod.Method.Name;

    /// <summary>Runs tests until one fails or the time is over.</summary>
    /// <returns>The test that failed, or null.</returns>
    internal ITestCase? FirstFailure(IEnumerable<ITestCase> tests, TimeSpan most)
    {
        var run = new Run(most);
        _executor.RunTests(tests, run, new RunOptions());
        run.Done.Wait();
        return run.Failed;
    }

    private sealed class Found : Sink
    {
        internal List<ITestCase> Cases { get; } = [];

        public override bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage found)
            {
                Cases.Add(found.TestCase);
            }
            if (message is IDiscoveryCompleteMessage)
            {
                Done.Set();
            }
            return true;
        }
    }

    private sealed class Run(TimeSpan most) : Sink
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        internal ITestCase? Failed { get; private set; }

        public override bool OnMessage(IMessageSinkMessage message)
        {
            Failed ??= message switch
            {
                ITestFailed failed => failed.TestCase,
                IErrorMessage => (message as IExecutionMessage)?.TestCases.FirstOrDefault(),
                _ => null,
            };
            if (message is ITestAssemblyFinished)
            {
                Done.Set();
            }
            return Failed is null && _watch.Elapsed < most;
        }
    }

    private abstract class Sink : IMessageSink
    {
        internal ManualResetEventSlim Done { get; } = new();

        public abstract bool OnMessage(IMessageSinkMessage message);
    }

    private sealed class RunOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.discovery.SynchronousMessageReporting"] = true,
            ["xunit.discovery.PreEnumerateTheories"] = false,
        };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out object? value) && value is TValue known ? known : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
