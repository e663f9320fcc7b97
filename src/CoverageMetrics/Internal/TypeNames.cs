using System;
using System.Linq;

namespace CoverageMetrics.Internal;

/// <summary>Writes types as a program names them.</summary>
internal static class TypeNames
{
    /// <summary>Writes the name of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The name with its arguments, without namespaces: <c>Coverage&lt;Participants, LabourForce&gt;</c>.</returns>
    internal static string Of(Type type) => Of(type, type.GetGenericArguments());

    /// <summary>Writes the name of a type with the arguments of another.</summary>
    /// <param name="type">The type, which may be open.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The name: <c>CoverageJsonConverter&lt;Participants, LabourForce&gt;</c>.</returns>
    internal static string Of(Type type, Type[] arguments)
    {
        // A type inside a generic one has arguments and none in its name.
        string name = type.Name.Split('`')[0];
        return name.Length < type.Name.Length ? $"{name}<{string.Join(", ", arguments.Select(Of))}>" : name;
    }
}
