using CoverageMetrics.Tests.Conventions;

namespace CoverageMetrics.Aggregation.Tests.Conventions;

/// <summary>The package has tallies and no values: what the tests of the core try of every value is not there to be tried.</summary>
public class ValuesTests
{
    private static readonly Type[] OfValues = [typeof(IComparable), typeof(IComparable<>), typeof(IParsable<>), typeof(IPercentageBase), typeof(ICurrency)];

    [Fact]
    public void Types_AreNotOrderedOrParsedAndAreNoGroups() => Assert.Empty(
        from type in PublicTypes.All
        where !type.IsEnum
        from face in type.GetInterfaces()
        where OfValues.Contains(face.IsGenericType ? face.GetGenericTypeDefinition() : face)
        select $"{type}: {face}");
}
