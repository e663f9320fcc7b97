using System;

namespace CoverageMetrics.Internal;

/// <summary>Tells .NET Interactive who writes the values of a type in a notebook.</summary>
/// <remarks>A convention, so that the package needs no other: the host looks for an attribute of this name on any type that it has to show, whatever
/// assembly the attribute is from.</remarks>
/// <param name="formatterSourceType">A type with a constructor without parameters and a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>Gets the type that makes the formatters, read by the host.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
