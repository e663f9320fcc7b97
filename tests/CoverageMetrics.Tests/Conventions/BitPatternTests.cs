using CoverageMetrics.Tests.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>What is a pattern of bits and no number is converted unchecked: half of all patterns are numbers below zero.</summary>
public class BitPatternTests
{
    private static readonly string[] Makers = ["GetBits", "GetHashCode", "ToHashCode", "SingleToInt32Bits", "DoubleToInt64Bits"];

    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void BitPattern_IsConvertedUnchecked(string package) => Assert.Empty(CheckedConversions(Sources.Compile(package)));

    [Theory]
    [InlineData("System.Span<int> bits = stackalloc int[4]; decimal.GetBits(1m, bits); return (uint)bits[0];", true)]
    [InlineData("int[] bits = decimal.GetBits(1m); return (uint)bits[0];", true)]
    [InlineData("return (uint)\"\".GetHashCode();", true)]
    [InlineData("int flags = 3; return (byte)~flags;", true)]
    [InlineData("int left = 1, right = -1; return (uint)(left ^ right);", true)]
    [InlineData("int[] bits = decimal.GetBits(1m); return unchecked((uint)bits[0]);", false)]
    [InlineData("int[] bits = decimal.GetBits(1m); return (uint)(long)bits[0];", true)]
    [InlineData("int[] counts = [1]; return (uint)counts[0];", false)]
    public void Rule_SeesCheckedConversions(string statements, bool isFound)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "rule",
            [CSharpSyntaxTree.ParseText($"class Sample {{ uint Of() {{ {statements} }} }}")],
            PlatformAssemblies.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: true));

        Assert.Equal(isFound, CheckedConversions(compilation).Any());
    }

    private static IEnumerable<string> CheckedConversions(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from cast in tree.GetRoot().DescendantNodes().OfType<CastExpressionSyntax>()
        where model.GetOperation(cast) is IConversionOperation { IsChecked: true, Operand: { } operand } && IsBits(model, operand)
        select $"{tree.FilePath}({cast.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {cast}";

    private static bool IsBits(SemanticModel model, IOperation operand) => operand switch
    {
        IConversionOperation inner => IsBits(model, inner.Operand),
        IParenthesizedOperation inner => IsBits(model, inner.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation } or IBinaryOperation { OperatorKind: BinaryOperatorKind.ExclusiveOr } => true,
        IInvocationOperation call => Makers.Contains(call.TargetMethod.Name),
        IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array } => IsFilledWithBits(array),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation span } => IsFilledWithBits(span),
        _ => false,
    };

    // The local is given to one of the sources of bits, or got from one, in the same member.
    private static bool IsFilledWithBits(ILocalReferenceOperation local) => local.Syntax.Ancestors().OfType<MemberDeclarationSyntax>().First().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => Makers.Contains(call.Expression switch { MemberAccessExpressionSyntax member => member.Name.Identifier.Text, IdentifierNameSyntax name => name.Identifier.Text, _ => "" }))
        .Any(call => call.ArgumentList.Arguments.Any(argument => argument.ToString() == local.Local.Name)
            || call.Ancestors().OfType<VariableDeclaratorSyntax>().Any(variable => variable.Identifier.Text == local.Local.Name));
}
