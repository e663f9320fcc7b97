using System.Reflection;

namespace CoverageMetrics.Vietnam.Tests.Conventions;

public class CodesTests
{
    public static TheoryData<Type> Markers => [.. typeof(SocialInsurance).Assembly.GetExportedTypes()
        .Where(type => type.IsValueType && (type.IsAssignableTo(typeof(IPercentageBase)) || type.IsAssignableTo(typeof(ICurrency))))];

    [Theory]
    [MemberData(nameof(Markers))]
    public void Code_IsTakenByTheCoreAsItIs(Type marker)
    {
        string code = TextOf(marker, "Code");
        Type quantity = (marker.IsAssignableTo(typeof(ICurrency)) ? typeof(Amount<>) : marker.IsAssignableTo(typeof(ICountedUnit)) ? typeof(Count<>) : typeof(Headcount<>)).MakeGenericType(marker);

        Assert.Equal(code, TextOf(quantity, "Unit"));
        Assert.True(marker.IsAssignableTo(typeof(ICurrency)) || code.StartsWith("vn:", StringComparison.Ordinal));
    }

    private static string TextOf(Type type, string property) => (string)type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
