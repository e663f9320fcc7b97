using System.Reflection;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>The public types of the package whose tests these are, and a closed one for each that is generic.</summary>
internal static class PublicTypes
{
    // What a type parameter of the library can stand for.
    private static readonly Type[] Arguments =
        [typeof(Participants), typeof(LabourForce), typeof(Dong), typeof(Headcount<LabourForce>), typeof(Insured), typeof(Visits), typeof(string)];

    internal static Type[] All { get; } = Assembly.Load(typeof(PublicTypes).Assembly.GetName().Name!.Replace(".Tests", "", StringComparison.Ordinal)).GetExportedTypes();

    internal static Type Closed(Type type) => type.IsGenericTypeDefinition
        ? Combinations(type.GetGenericArguments().Length).Select(arguments => TryClose(type, arguments)).First(closed => closed is not null)!
        : type;

    private static IEnumerable<Type[]> Combinations(int length) => length == 0
        ? [[]]
        : Combinations(length - 1).SelectMany(head => Arguments.Select(last => head.Append(last).ToArray()));

    private static Type? TryClose(Type type, Type[] arguments)
    {
        try
        {
            return type.MakeGenericType(arguments);
        }
        catch (ArgumentException)
        {
            // The constraints refuse these arguments; others will do.
            return null;
        }
    }
}
