using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Aggregation.Tests.Conventions;

public class JsonFormsTests
{
    private static IEnumerable<Type> Serializable => PublicTypes.All.Where(JsonForms.CanBeSerialized);

    [Fact]
    public void Types_WithAFormAreThese() => Assert.Equal([typeof(ParticipantTally)], Serializable.Where(JsonForms.HasForm));

    [Fact]
    public void Types_WithoutAFormAreRefusedByNameInBothDirections() =>
        Assert.Empty(Serializable.Where(type => type != typeof(ParticipantTally)).Select(PublicTypes.Closed).SelectMany(JsonForms.Leaks));
}
