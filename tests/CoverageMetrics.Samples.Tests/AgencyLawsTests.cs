using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Testing;
using CoverageMetrics.Tour.Agency;

namespace CoverageMetrics.Samples.Tests;

/// <summary>What the agencies of these tests, and that of the tour, declare keeps the laws of the library.</summary>
public class AgencyLawsTests
{
    [Fact]
    public void Groups_KeepTheLaws() => Assert.Empty(GroupLaws.Of(typeof(InformalWorkers).Assembly));

    [Fact]
    public void Offices_KeepTheLaws() => Assert.Empty(CatalogueLaws.Of(IndonesianOffices.Catalogue));

    [Fact]
    public void Metrics_KeepTheLaws() => Assert.Empty(MetricLaws.Of(AgencyMetrics.Whole));
}
