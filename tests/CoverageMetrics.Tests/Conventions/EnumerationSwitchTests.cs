using CoverageMetrics.Tests.Compilation;
using Microsoft.CodeAnalysis.CSharp;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>A switch over an enumeration of ours names every member, and throws for any other: a new member is never taken for an old one.</summary>
public class EnumerationSwitchTests
{
    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Switch_NamesEveryMember_AndThrowsForOthers(string package)
    {
        string faults = string.Join('\n', EnumerationSwitches.FaultsOf(Sources.Compile(package)));

        Assert.True(faults.Length == 0, faults);
    }

    [Theory]
    [InlineData("size switch { Size.Small => 1, Size.Large or Size.Huge => 2, _ => throw Unnamed.Member(size) }", "")]
    [InlineData("maybe switch { null => 0, Size.Small => 1, (Size.Large or Size.Huge) => 2, _ => throw Unnamed.Member(maybe) }", "")]
    [InlineData("size switch { Size.Small => 1, Size.Large => 2, _ => 3 }", "names no Huge; has an arm that answers for all others: _")]
    [InlineData("size switch { Size.Small => 1, Size.Large => 2, Size.Huge => 3, _ => 3 }", "has an arm that answers for all others: _")]
    [InlineData("size switch { Size.Small => 1, Size.Large => 2, _ => throw Unnamed.Member(size) }", "names no Huge")]
    [InlineData("size switch { Size.Small => 1, Size.Large => 2, Size.Huge when number > 1 => 3, _ => throw Unnamed.Member(size) }", "names no Huge")]
    [InlineData("size switch { Size.Small => 1, Size.Large or Size.Huge => 2, _ when number > 1 => 3, _ => throw Unnamed.Member(size) }", "has an arm that answers for all others: _")]
    [InlineData("size switch { Size.Small => 1, not Size.Small => 2 }", "names no Large, Huge; has an arm that answers for all others: not Size.Small")]
    [InlineData("size switch { Size.Small => 1, Size.Large => 2, Size.Huge => 3 }", "has no last arm that throws")]
    [InlineData("size switch { Size.Small => 1, Size.Large => 2, Size.Huge => 3, _ => throw new System.InvalidOperationException() }", "has an arm that answers for all others: _")]
    [InlineData("number switch { 1 => 1, _ => 2 }", "")]
    [InlineData("(size, number) switch { (Size.Small, 1) => 1, _ => 2 }", "")]
    public void Rule_SeesWhatAnswers(string expression, string faults) => Assert.Equal(faults, Seen($"int Of(Size size, Size? maybe, int number) => {expression};"));

    [Theory]
    [InlineData("case Size.Small: case Size.Large: return 1; case Size.Huge: return 2; default: throw Unnamed.Member(size);", "")]
    [InlineData("case Size.Small: return 1; case Size.Large or Size.Huge: return 2; default: throw Unnamed.Member(size);", "")]
    [InlineData("case Size.Small: return 1; default: return 2;", "names no Large, Huge; has an arm that answers for all others: default:")]
    [InlineData("case Size.Small: return 1;", "names no Large, Huge; has no last arm that throws")]
    public void Rule_SeesWhatAnswersInStatements(string cases, string faults) => Assert.Equal(faults, Seen($"int Of(Size size) {{ switch (size) {{ {cases} }} return 0; }}"));

    private static string Seen(string member)
    {
        const string Types = "enum Size { Small, Large, Huge } static class Unnamed { internal static System.Exception Member<T>(T value) => new System.ArgumentException(); }";
        CSharpCompilation compilation = CSharpCompilation.Create("rule", [CSharpSyntaxTree.ParseText($"namespace CoverageMetrics.Rule; {Types} class Sample {{ {member} }}")], PlatformAssemblies.References);
        return string.Join("; ", EnumerationSwitches.FaultsOf(compilation).Select(fault => fault[(fault.IndexOf("Size ", StringComparison.Ordinal) + 5)..]));
    }
}
