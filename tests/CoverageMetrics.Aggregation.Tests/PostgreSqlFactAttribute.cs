namespace CoverageMetrics.Aggregation.Tests;

/// <summary>A test that needs the binaries of a PostgreSQL server; where they are not there it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (PostgreSqlServer.Binaries is null)
        {
            Skip = "No PostgreSQL server is installed here.";
        }
    }
}
