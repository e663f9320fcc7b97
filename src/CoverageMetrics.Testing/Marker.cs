using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Testing;

/// <summary>A type that names a group, a unit, a base of percentages or a currency, and what it says of itself.</summary>
[RequiresDynamicCode("Reads the static members of types that are found at run time.")]
[RequiresUnreferencedCode("Reads the types of an assembly.")]
internal sealed class Marker
{
    private static readonly MethodInfo ReadBase = typeof(Marker).GetMethod(nameof(OfBase), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ReadCurrency = typeof(Marker).GetMethod(nameof(OfCurrency), BindingFlags.NonPublic | BindingFlags.Static)!;

    private Marker(Type type)
    {
        Type = type;
        HasFields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;
        IsCurrency = typeof(ICurrency).IsAssignableFrom(type);
        try
        {
            (Code, Name) = ((string?, string?))(IsCurrency ? ReadCurrency : ReadBase).MakeGenericMethod(type).Invoke(null, null)!;
        }
        catch (TargetInvocationException error)
        {
            Fault = ErrorText.Of(error.InnerException!);
        }
    }

    internal Type Type { get; }

    internal bool HasFields { get; }

    internal bool IsCurrency { get; }

    /// <summary>Gets the code as it stands, of any form.</summary>
    internal string? Code { get; }

    /// <summary>Gets the name that the type gives itself, or null.</summary>
    internal string? Name { get; }

    /// <summary>Gets the message of the exception by which the type does not say its code and name, or null.</summary>
    internal string? Fault { get; }

    /// <summary>Gets whether the code is one.</summary>
    internal bool HasCode => IsCurrency ? Codes.IsCurrency(Code) : Codes.IsCode(Code) && !(Code == Codes.People && typeof(ICountedUnit).IsAssignableFrom(Type));

    /// <summary>Gets what is printed in English.</summary>
    internal string Shown => Name ?? (IsCurrency ? Code! : Code![(Code!.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('-', ' '));

    /// <summary>Finds the markers of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>Its markers by name, those that nobody outside sees among them; generic types are left out.</returns>
    internal static Marker[] In(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(static type => type is { IsInterface: false, IsAbstract: false, ContainsGenericParameters: false })
            .Where(static type => typeof(IPercentageBase).IsAssignableFrom(type) || typeof(ICurrency).IsAssignableFrom(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => new Marker(type)),
    ];

    /// <summary>Finds the groups that a declaration names.</summary>
    /// <param name="declarations">The open interfaces: <see cref="IPartOf{TWhole}"/>, or those of wholes.</param>
    /// <returns>The groups of each declaration, in its order.</returns>
    internal IEnumerable<Type[]> Declared(params Type[] declarations) => Type.GetInterfaces()
        .Where(face => face.IsGenericType && declarations.Contains(face.GetGenericTypeDefinition()))
        .Select(static face => face.GetGenericArguments());

    private static (string?, string?) OfBase<T>()
        where T : IPercentageBase => (T.Code, T.Name);

    private static (string?, string?) OfCurrency<T>()
        where T : ICurrency => (T.Code, T.Name);
}
