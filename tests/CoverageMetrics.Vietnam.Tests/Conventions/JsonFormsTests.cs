using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Vietnam.Tests.Conventions;

public class JsonFormsTests
{
    [Fact]
    public void Types_AreRefusedByNameInBothDirections() =>
        Assert.Empty(typeof(SocialInsurance).Assembly.GetExportedTypes().Where(JsonForms.CanBeSerialized).SelectMany(JsonForms.Leaks));
}
