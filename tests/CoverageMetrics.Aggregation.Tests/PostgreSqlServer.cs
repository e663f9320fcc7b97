using System.Diagnostics;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>A private PostgreSQL server in a temporary folder, reached through a socket in it and stopped with the test.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private readonly string _folder;

    internal PostgreSqlServer()
    {
        _folder = Directory.CreateTempSubdirectory("coverage-metrics-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; the package has made a user for it.
            Run("chown", "postgres", _folder);
        }

        RunAsOwner("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        RunAsOwner("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off", "start");
    }

    /// <summary>Gets the newest installed server's folder of programs, or null where there is none.</summary>
    internal static string? Binaries { get; } = Find();

    internal string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Pooling=false";

    private string Data => Path.Combine(_folder, "data");

    public void Dispose()
    {
        RunAsOwner("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find()
    {
        const string Versions = "/usr/lib/postgresql";
        return Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
            : null;
    }

    private static void RunAsOwner(string program, params string[] arguments)
    {
        string path = Path.Combine(Binaries!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output is not captured: the server would inherit the pipe and keep it open.
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
