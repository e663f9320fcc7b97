namespace CoverageMetrics.Tests.Conventions;

/// <summary>What an exception says becomes a fault, a reason or a remark in one place, which leaves out the name of a parameter that nobody there knows.</summary>
public class ErrorTextTests
{
    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_TakesTheMessageOfAnExceptionInOnePlace(string package) => Assert.Empty(
        from use in Sources.UsesIn(package)
        where use.Symbol.Name == nameof(Exception.Message) && IsException(use.Type)
        where use.Path != "Internal/ErrorText.cs"
        select use.ToString());

    [Fact]
    public void Packages_TakeTheMessageSomewhere() =>
        Assert.Contains(Sources.UsesIn("CoverageMetrics"), use => use.Path == "Internal/ErrorText.cs" && use.Symbol.Name == nameof(Exception.Message) && IsException(use.Type));

    private static bool IsException(Microsoft.CodeAnalysis.INamedTypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == "System.Exception" || IsException(type.BaseType));
}
