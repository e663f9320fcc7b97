using System.Reflection;
using Xunit.Sdk;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>The row of a theory over engines that is PostgreSQL's; where its binaries are not there it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlDataAttribute : DataAttribute
{
    public PostgreSqlDataAttribute() => Skip = PostgreSqlFactAttribute.Reason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["PostgreSQL"]];
}
