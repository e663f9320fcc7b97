using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Statistics.Tests.Conventions;

public class JsonFormsTests
{
    // What is worked out is worked out again from what it was worked out from.
    [Fact]
    public void Types_AreRefusedByNameInBothDirections() =>
        Assert.Empty(PublicTypes.All.Where(JsonForms.CanBeSerialized).Select(PublicTypes.Closed).SelectMany(JsonForms.Leaks));
}
