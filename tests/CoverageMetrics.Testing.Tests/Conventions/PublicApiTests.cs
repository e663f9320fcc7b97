using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Testing.Tests.Conventions;

/// <summary>The public surface is a reviewed file. After a change that is meant, run the tests once with APPROVE_API=1 and review the difference.</summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_IsAsApproved() => ApprovedText.Check(PublicApiPrinter.Print(typeof(LawFinding).Assembly), "PublicApi.CoverageMetrics.Testing");
}
