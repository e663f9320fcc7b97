using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Testing.Tests.Conventions;

public class JsonFormsTests
{
    // A finding is for the one who reads the test.
    [Fact]
    public void Types_AreRefusedByNameInBothDirections() =>
        Assert.Empty(PublicTypes.All.Where(JsonForms.CanBeSerialized).Select(PublicTypes.Closed).SelectMany(JsonForms.Leaks));
}
