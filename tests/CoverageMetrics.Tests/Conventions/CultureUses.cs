using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Finds where a package writes a value by the culture of the thread: interpolated, added or joined to text, appended, or by its <c>ToString()</c>.</summary>
internal sealed class CultureUses
{
    private static readonly HashSet<string> NeutralDays = new(StringComparer.Ordinal) { "uuuu-MM-dd", "uuuu'-'MM'-'dd", "R", "r" };

    // Our types whose ToString() writes by the culture of the thread.
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);

    private CultureUses()
    {
    }

    /// <summary>Finds the places outside of <c>ToString()</c>, and of notebooks, which show its text: both are for people.</summary>
    /// <param name="compilation">The package.</param>
    /// <returns>The file, the line and the text of each.</returns>
    internal static IReadOnlyList<string> In(CSharpCompilation compilation)
    {
        var uses = new CultureUses();
        Written[] all = [.. compilation.SyntaxTrees.SelectMany(tree => WrittenIn(compilation.GetSemanticModel(tree)))];
        Written[] found;
        int before;
        do
        {
            before = uses._written.Count;
            found = [.. all.Where(one => one.Values.Any(uses.IsByCulture))];
            uses._written.UnionWith(found.Select(one => one.ToStringOf).OfType<ISymbol>());
        }
        while (uses._written.Count > before);
        return [.. found.Where(one => one.ToStringOf is null && !IsShown(one.Node)).Select(one => one.ToString())];
    }

    private bool IsByCulture(Value value) => TypeOf(value.Type) switch
    {
        null or { TypeKind: TypeKind.Enum or TypeKind.Error } => false,
        _ when value.IsCultureItself => true,
        { } type when value.HasProvider && (type is ITypeParameterSymbol || type.AllInterfaces.Any(one => one.Name == "IFormattable")) => false,
        ITypeParameterSymbol => true,
        { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_DateTime } => true,

        // No culture groups the digits of a whole number that is written without a format.
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } or { Name: "BigInteger" or "Int128" or "UInt128" } => value.Format is [not ('D' or 'd' or 'X' or 'x' or 'B' or 'b' or '0'), ..],
        { ContainingNamespace.Name: "NodaTime" } => value.Format is null || !NeutralDays.Contains(value.Format),
        { } type => _written.Contains(type.OriginalDefinition),
    };

    private static bool IsShown(SyntaxNode node) =>
        node.Ancestors().Any(around => around is PropertyDeclarationSyntax { Identifier.Text: "Shown" } or TypeDeclarationSyntax { Identifier.Text: "ShownValue" });

    private static ITypeSymbol? TypeOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static IEnumerable<Written> WrittenIn(SemanticModel model)
    {
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            Value[] values = [.. ValuesOf(node, model)];
            if (values.Length > 0)
            {
                yield return new(node, values, ToStringAround(node, model));
            }
        }
    }

    private static IEnumerable<Value> ValuesOf(SyntaxNode node, SemanticModel model) => node switch
    {
        InterpolationSyntax hole => [new(model.GetTypeInfo(hole.Expression).Type, hole.FormatClause?.FormatStringToken.ValueText, HasProvider(hole, model))],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String =>
            [new(model.GetTypeInfo(sum.Left).Type), new(model.GetTypeInfo(sum.Right).Type)],
        IdentifierNameSyntax { Identifier.Text: "CurrentCulture" } name when model.GetSymbolInfo(name).Symbol is IPropertySymbol property => [new(property.Type, IsCultureItself: true)],
        InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method => ValuesOf(call, method, model),
        _ => [],
    };

    private static IEnumerable<Value> ValuesOf(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return method switch
        {
            { Name: "ToString", Parameters: [] } => call.Expression is MemberAccessExpressionSyntax access ? [new(model.GetTypeInfo(access.Expression).Type)] : [],
            { Name: "ToString", Parameters: [{ Type.SpecialType: SpecialType.System_String }] } => [new(method.ContainingType, "N")],
            { Name: "ToString", Parameters: [_, { Type.Name: "IFormatProvider" }] } when arguments is [_, { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression }] => [new(method.ContainingType, IsCultureItself: true)],
            { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } => arguments.Select(argument => new Value(ItemOf(model.GetTypeInfo(argument.Expression).Type))),
            { Name: "Append", ContainingType.Name: "StringBuilder" } => arguments.Select(argument => new Value(model.GetTypeInfo(argument.Expression).Type)),
            _ => [],
        };
    }

    private static ITypeSymbol? ItemOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { SpecialType: not SpecialType.System_String } named =>
            named.AllInterfaces.Prepend(named).FirstOrDefault(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0] ?? type,
        _ => type,
    };

    // string.Create(provider, …), Append(provider, …), and what becomes text later.
    private static bool HasProvider(InterpolationSyntax hole, SemanticModel model) =>
        hole.Ancestors().OfType<InterpolatedStringExpressionSyntax>().First() is var text
        && (model.GetTypeInfo(text).ConvertedType?.Name == "FormattableString" || HasProvider(text, model));

    private static bool HasProvider(InterpolatedStringExpressionSyntax text, SemanticModel model) =>
        text.Parent?.Parent is ArgumentListSyntax list
        && list.Arguments.Any(argument => model.GetTypeInfo(argument.Expression).Type is { Name: "CultureInfo" or "IFormatProvider" or "NumberFormatInfo" or "Language" });

    private static INamedTypeSymbol? ToStringAround(SyntaxNode node, SemanticModel model) =>
        node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { Identifier.Text: "ToString", ParameterList.Parameters.Count: 0 } method
            ? model.GetDeclaredSymbol(method)?.ContainingType.OriginalDefinition
            : null;

    private sealed record Value(ITypeSymbol? Type, string? Format = null, bool HasProvider = false, bool IsCultureItself = false);

    private sealed record Written(SyntaxNode Node, IReadOnlyList<Value> Values, ISymbol? ToStringOf)
    {
        public override string ToString() => $"{Node.SyntaxTree.FilePath}({Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {Node}";
    }
}
