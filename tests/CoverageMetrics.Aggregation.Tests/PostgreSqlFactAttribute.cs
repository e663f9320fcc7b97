namespace CoverageMetrics.Aggregation.Tests;

/// <summary>A test that needs the binaries of a PostgreSQL server; where they are not there it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = Reason;

    /// <summary>Gets why what needs a server does not run here; null where it runs, as it does in <c>.ci/run</c>, which installs one.</summary>
    internal static string? Reason => PostgreSqlServer.Binaries is null ? "No PostgreSQL server is installed here." : null;
}
