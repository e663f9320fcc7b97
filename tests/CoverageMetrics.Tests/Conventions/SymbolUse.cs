using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>One use of a type or member in a source file.</summary>
/// <param name="Path">The file, inside its package.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Symbol">What it means.</param>
/// <param name="Type">The type itself, or the one the member belongs to.</param>
/// <param name="IsOwn">Whether the type is of the package itself.</param>
internal sealed record SymbolUse(string Path, SimpleNameSyntax Name, ISymbol Symbol, INamedTypeSymbol Type, bool IsOwn)
{
    /// <summary>Gets the room the file is in; the root is the empty name.</summary>
    internal string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Gets the namespace of the type.</summary>
    internal string Namespace => Type.ContainingNamespace.ToDisplayString();

    /// <summary>Gets the room the type is in, when it is of the core package.</summary>
    internal string TargetRoom => Namespace == "CoverageMetrics" ? "" : Namespace.Split('.')[1];

    /// <summary>Gets a value indicating whether an attribute names the type.</summary>
    internal bool IsInAttribute => Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } && Name.Ancestors().OfType<AttributeSyntax>().Any();

    /// <summary>Writes where the use is and of what.</summary>
    /// <returns>The text, for a failing test.</returns>
    public override string ToString() => $"{Path}({Name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {Symbol.ToDisplayString()}";
}
