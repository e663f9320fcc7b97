using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Languages are data: nothing asks which one it prints, and the core knows English alone.</summary>
public class LanguagesTests
{
    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [InlineData("CoverageMetrics")]
    [InlineData("CoverageMetrics.Aggregation")]
    [InlineData("CoverageMetrics.Statistics")]
    [InlineData("CoverageMetrics.Testing")]
    public void Core_HasNoLetterWithMarks(string package) => Assert.Empty(
        from file in Sources.FilesOf(package)
        from line in file.Unit.GetText().Lines
        let text = line.ToString()
        where text.Any(IsMarked)
        select $"{file.Path}({line.LineNumber + 1}): {text.Trim()}");

    [Theory]
    [MemberData(nameof(Packages))]
    public void NoLanguage_IsComparedWithAnother(string package) => Assert.Empty(ComparisonsIn(Sources.Compile(package)));

    [Fact]
    public void TheRule_SeesComparisons()
    {
        CSharpCompilation core = Sources.Compile("CoverageMetrics");
        CSharpCompilation with = core.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "class X { bool A(CoverageMetrics.Language l) => ReferenceEquals(l, CoverageMetrics.Language.English); bool B(CoverageMetrics.Language l) => l == CoverageMetrics.Language.English; bool C(CoverageMetrics.Language l) => l.Equals(null) || l.Code is \"vi\"; }",
            (CSharpParseOptions)core.SyntaxTrees.First().Options,
            "X.cs"));

        Assert.Equal(4, ComparisonsIn(with).Count());
        Assert.All("đ₫ắÀ", mark => Assert.True(IsMarked(mark)));
        Assert.DoesNotContain("×–“x”…→≠∞", IsMarked);
    }

    private static bool IsMarked(char character) => character == '\u20AB' || (character is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') && char.IsLetter(character));

    private static IEnumerable<string> ComparisonsIn(CSharpCompilation compilation)
    {
        INamedTypeSymbol? language = compilation.GetTypeByMetadataName("CoverageMetrics.Language");
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            bool IsLanguage(SyntaxNode? node) => node is not null && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(node).Type, language);
            bool IsItsCode(SyntaxNode node) => model.GetSymbolInfo(node).Symbol is IPropertySymbol { Name: "Code" } code && SymbolEqualityComparer.Default.Equals(code.ContainingType, language);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                bool isComparison = node switch
                {
                    BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary =>
                        IsLanguage(binary.Left) || IsLanguage(binary.Right) || IsItsCode(binary.Left) || IsItsCode(binary.Right),
                    IsPatternExpressionSyntax pattern => IsItsCode(pattern.Expression),
                    SwitchExpressionSyntax choice => IsItsCode(choice.GoverningExpression),
                    InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "ReferenceEquals" } } call => call.ArgumentList.Arguments.Any(argument => IsLanguage(argument.Expression)),
                    InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Equals" or "ReferenceEquals" } member } call =>
                        IsLanguage(member.Expression) || call.ArgumentList.Arguments.Any(argument => IsLanguage(argument.Expression)),
                    _ => false,
                };
                if (isComparison)
                {
                    yield return $"{tree.FilePath}({tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}): {node}";
                }
            }
        }
    }
}
