using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Finds the switches over enumerations of ours that would answer for a member nobody has thought of yet.</summary>
internal static class EnumerationSwitches
{
    // The one helper of each package that a last arm throws with.
    private const string Helper = "Unnamed";

    /// <summary>Finds what is wrong with the switches of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <returns>Where, and what: a member that no arm names, an arm that answers for all others, or no arm that throws.</returns>
    internal static IEnumerable<string> FaultsOf(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                ExpressionSyntax? over = node switch
                {
                    SwitchExpressionSyntax expression => expression.GoverningExpression,
                    SwitchStatementSyntax statement => statement.Expression,
                    _ => null,
                };
                if (over is not null && EnumerationOf(model.GetTypeInfo(over).Type) is { } enumeration)
                {
                    string where = $"{tree.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";
                    foreach (string fault in FaultsOf(model, enumeration, [.. ArmsOf(node)]))
                    {
                        yield return $"{where}: {enumeration.Name} {fault}";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> FaultsOf(SemanticModel model, INamedTypeSymbol enumeration, Arm[] arms)
    {
        HashSet<object> named = [.. arms.Where(arm => !arm.IsConditional).SelectMany(arm => ConstantsOf(model, arm.Of)).OfType<object>()];
        string[] lacking = [.. enumeration.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue && !named.Contains(member.ConstantValue!)).Select(member => member.Name)];
        if (lacking.Length > 0)
        {
            yield return $"names no {string.Join(", ", lacking)}";
        }

        Arm[] others = [.. arms.Where(arm => !ConstantsOf(model, arm.Of).Any())];
        if (others.Length == 0)
        {
            yield return "has no last arm that throws";
        }

        foreach (Arm answering in others.Where(arm => !IsThrown(model, arm.Answer)))
        {
            yield return $"has an arm that answers for all others: {answering.Of}";
        }
    }

    private static IEnumerable<Arm> ArmsOf(SyntaxNode node) => node is SwitchExpressionSyntax expression
        ? expression.Arms.Select(arm => new Arm(arm.Pattern, arm.WhenClause is not null, (arm.Expression as ThrowExpressionSyntax)?.Expression))
        : ((SwitchStatementSyntax)node).Sections.SelectMany(section => section.Labels.Select(label => new Arm(
            label switch { CaseSwitchLabelSyntax one => one.Value, CasePatternSwitchLabelSyntax pattern => pattern.Pattern, _ => label },
            label is CasePatternSwitchLabelSyntax { WhenClause: not null },
            section.Statements is [ThrowStatementSyntax thrown] ? thrown.Expression : null)));

    // What an arm names: one member, or several with "or" between them; nothing when it is for others too.
    private static IEnumerable<object?> ConstantsOf(SemanticModel model, SyntaxNode of) => of switch
    {
        ConstantPatternSyntax constant => ConstantsOf(model, constant.Expression),
        ParenthesizedPatternSyntax inner => ConstantsOf(model, inner.Pattern),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => ConstantsOf(model, either.Left).Concat(ConstantsOf(model, either.Right)),
        ExpressionSyntax expression when model.GetConstantValue(expression) is { HasValue: true, Value: var value } => [value],
        _ => [],
    };

    private static bool IsThrown(SemanticModel model, ExpressionSyntax? thrown) =>
        thrown is not null && model.GetSymbolInfo(thrown).Symbol is IMethodSymbol { ContainingType.Name: Helper, IsStatic: true };

    private static INamedTypeSymbol? EnumerationOf(ITypeSymbol? type)
    {
        ITypeSymbol? found = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return found is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration && (enumeration.ContainingNamespace.ToDisplayString() + ".").StartsWith("CoverageMetrics.", StringComparison.Ordinal)
            ? enumeration
            : null;
    }

    /// <summary>One arm of a switch.</summary>
    /// <param name="Of">What it is for.</param>
    /// <param name="IsConditional">Whether it is for that only under a condition.</param>
    /// <param name="Answer">What it throws, or null when it does not.</param>
    private sealed record Arm(SyntaxNode Of, bool IsConditional, ExpressionSyntax? Answer);
}
