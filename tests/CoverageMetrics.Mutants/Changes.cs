using System.Diagnostics;
using System.Reflection;

namespace CoverageMetrics.Mutants;

/// <summary>The changes that are compiled into a package, of which one at most is in force: the class that Stryker adds to it.</summary>
internal sealed class Changes
{
    /// <summary>No change at all.</summary>
    internal const int None = -1;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    private readonly FieldInfo _active, _capture, _covered, _coveredBefore;
    private readonly MethodInfo _reset;
    private readonly object _lock;

    internal Changes(string folder, string package)
    {
        Type control = Assembly.LoadFrom(Path.Combine(folder, package + ".dll")).GetTypes().Single(type => type.Name == "MutantControl");
        FieldInfo Field(string name) => control.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) ?? throw new MissingFieldException(control.FullName, name);
        (_active, _capture, _covered, _coveredBefore) = (Field("ActiveMutant"), Field("CaptureCoverage"), Field("_coveredMutants"), Field("_coveredStaticMutants"));
        _reset = control.GetMethod("ResetCoverage") ?? throw new MissingMethodException(control.FullName, "ResetCoverage");
        _lock = Field("_coverageLock").GetValue(null)!;
        Active = None;
    }

    /// <summary>Gets or sets the number of the change in force.</summary>
    internal int Active
    {
        get => (int)_active.GetValue(null)!;
        set => _active.SetValue(null, value);
    }

    /// <summary>Notes which changes something passes.</summary>
    internal HashSet<int> PassedBy(Action action)
    {
        var passed = new HashSet<int>();
        Take([]);
        _capture.SetValue(null, true);
        // Each passing looks through the list of those before it, so that the list is kept short, and who repeats himself for long is left to run.
        var watch = Stopwatch.StartNew();
        var shortening = new Timer(_ => Shorten(), null, 1, 1);
        action();
        shortening.DisposeAsync().AsTask().Wait();
        _capture.SetValue(null, false);
        Take(passed);
        return passed;

        void Shorten()
        {
            Take(passed);
            if (watch.Elapsed > Long)
            {
                _capture.SetValue(null, false);
            }
        }
    }

    private void Take(HashSet<int> into)
    {
        lock (_lock)
        {
            into.UnionWith((List<int>)_covered.GetValue(null)!);
            into.UnionWith((List<int>)_coveredBefore.GetValue(null)!);
            _reset.Invoke(null, null);
        }
    }
}
