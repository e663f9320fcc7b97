using System.Diagnostics;
using System.Text;

namespace CoverageMetrics.Mutants;

/// <summary>A process that runs tests, started as the test host of the SDK starts them: with what their assembly needs and how it is to run.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    internal static WorkerProcess Start(string folder, string tests, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            ArgumentList = { "exec", "--depsfile", Path.Combine(folder, tests + ".deps.json"), "--runtimeconfig", Path.Combine(folder, tests + ".runtimeconfig.json"), typeof(WorkerProcess).Assembly.Location },
            // A change that collects without end is to fail, not to take the machine with it; and laws notice most of what they notice early.
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0xC0000000", ["COVERAGEMETRICS_CASES"] = "40" },
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return new(Process.Start(start)!);
    }

    internal void Write(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended: the answer is none.
        }
    }

    /// <summary>Reads a line.</summary>
    /// <returns>The line, or null where the process ended or did not answer in time.</returns>
    internal string? Read(TimeSpan most)
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        return line.Wait(most) ? line.Result : null;
    }

    internal async Task EndAsync()
    {
        _ = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"A process ended with {_process.ExitCode}. {_errors}");
        }
        Dispose();
    }
}
