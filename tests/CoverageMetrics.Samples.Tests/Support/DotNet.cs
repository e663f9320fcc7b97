using System.Diagnostics;

namespace CoverageMetrics.Samples.Tests.Support;

/// <summary>Runs the SDK as a user does, in a process of its own.</summary>
internal static class DotNet
{
    // Nothing that the run of these tests has set for itself may reach the build of somebody else.
    private static readonly string[] Inherited = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "COREHOST", "DOTNET_STARTUP", "DOTNET_CLI_TELEMETRY_SESSION"];

    /// <summary>Runs a command of the SDK.</summary>
    /// <param name="folder">The folder it is run in.</param>
    /// <param name="packages">The folder that packages are restored to; null for the user's own.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>What it prints.</returns>
    /// <exception cref="InvalidOperationException">It fails; the message has what it prints.</exception>
    internal static string Run(string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => Inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        // A compiler or build node that stays behind would keep the pipes open that are read below.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ends with {process.ExitCode}:\n{output}\n{errors.Result}");
    }
}
