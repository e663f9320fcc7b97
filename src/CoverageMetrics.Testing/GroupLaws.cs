using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Testing;

/// <summary>Laws of the groups of people, units and currencies that an assembly declares.</summary>
/// <remarks>Safe to share, as nothing is kept; costs one look at each type of the assembly.</remarks>
[RequiresDynamicCode("Reads the static members of types that are found at run time.")]
[RequiresUnreferencedCode("Reads the types of an assembly.")]
public static class GroupLaws
{
    /// <summary>Checks every group, unit, base of percentages and currency of an assembly.</summary>
    /// <param name="assembly">The assembly; types that nobody outside sees are checked too, open generic ones are not.</param>
    /// <param name="languages">The languages that have to name each code; none asks for English names alone.</param>
    /// <returns>What is broken, by type; empty when all is well. The laws are <c>is-empty-struct</c>, <c>code-has-form</c>, <c>code-has-prefix</c>, <c>code-is-unique</c>,
    /// <c>name-is-unique</c>, <c>name-is-said</c>, <c>part-is-not-around</c> and <c>parts-are-disjoint</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or a language.</exception>
    /// <exception cref="ReflectionTypeLoadException">The assembly needs another one that is not there.</exception>
    public static IReadOnlyList<LawFinding> Of(Assembly assembly, params Language[] languages)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        Translation[] said = Translation.Of(languages);
        Marker[] own = Marker.In(assembly);
        Assembly core = typeof(IPercentageBase).Assembly;
        Marker[] all = [.. assembly == core ? [] : Marker.In(core), .. own];
        return
        [
            .. own.SelectMany(one => OfOne(one, assembly == core)),
            .. OfNames(own, all, said),
            .. own.SelectMany(OfParts),
        ];
    }

    private static IEnumerable<LawFinding> OfOne(Marker one, bool isCore)
    {
        if (!one.Type.IsValueType || one.HasFields)
        {
            yield return Finding(one, "is-empty-struct", "it is used as a type argument only: an empty struct.");
        }

        if (!one.HasCode)
        {
            string form = one.IsCurrency ? "a currency has the three capital letters of ISO 4217" : $"{Codes.Form}, and '{Codes.People}' is that of headcounts";
            yield return Finding(one, "code-has-form", one.Fault is { } fault ? $"its code and name cannot be read: {Excerpt.Of(fault)}" : $"{form}; this is '{Excerpt.Of(one.Code ?? "null")}'.");
        }
        else if (!isCore && !one.IsCurrency && !one.Code!.Contains(':', StringComparison.Ordinal))
        {
            yield return Finding(one, "code-has-prefix", $"the code '{one.Code}' has no prefix and colon before it, as those have that are not the library's.");
        }
    }

    private static IEnumerable<LawFinding> OfNames(Marker[] own, Marker[] all, Translation[] languages)
    {
        foreach (Marker one in own.Where(static one => one.HasCode))
        {
            if (Array.Find(all, other => other.Code == one.Code && other.Type != one.Type) is { } same)
            {
                yield return Finding(one, "code-is-unique", $"the code '{one.Code}' is that of {same.Type} too: figures are read back by it.");
            }

            if (string.IsNullOrWhiteSpace(one.Shown) || one.Shown != one.Shown.Trim())
            {
                yield return Finding(one, "name-is-said", $"the name \"{one.Shown}\" is empty, or begins or ends with a space; without one, the words of the code are printed.");
            }
            else if (Array.Find(all, other => other.HasCode && other.Code != one.Code && other.Shown == one.Shown) is { } alike)
            {
                yield return Finding(one, "name-is-unique", $"the name \"{one.Shown}\" is that of {alike.Type} too: a reader cannot tell them apart.");
            }

            foreach (Translation language in languages.Where(language => !language.Names.ContainsKey(one.Code!)))
            {
                yield return Finding(one, "name-is-said", $"the language '{language.Code}' does not name the code '{one.Code}'.");
            }
        }
    }

    private static IEnumerable<LawFinding> OfParts(Marker one)
    {
        if (Around(one.Type, [], one.Type) is { } way)
        {
            yield return Finding(one, "part-is-not-around", $"it is a part of itself: {string.Join(" in ", way.Select(static type => type.Name))}.");
        }

        foreach (Type[] parts in one.Declared(typeof(IWholeOf<,>), typeof(IWholeOf<,,>), typeof(IWholeOf<,,,>)))
        {
            foreach ((Type part, int i) in parts.Select(static (part, i) => (part, i)))
            {
                if (parts.Take(i).FirstOrDefault(other => other == part || WholesOf(part).Contains(other) || WholesOf(other).Contains(part)) is { } overlapping)
                {
                    yield return Finding(one, "parts-are-disjoint", $"its parts {overlapping.Name} and {part.Name} have people in common, so that their sum counts them twice.");
                }
            }
        }
    }

    // The way from a group over the groups that it is a part of, back to it.
    private static Type[]? Around(Type type, HashSet<Type> seen, Type start)
    {
        foreach (Type whole in Above(type))
        {
            if (whole == start)
            {
                return [type, whole];
            }

            if (seen.Add(whole) && Around(whole, seen, start) is { } way)
            {
                return [type, .. way];
            }
        }

        return null;
    }

    private static HashSet<Type> WholesOf(Type type)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([type]);
        while (open.TryPop(out Type? next))
        {
            foreach (Type whole in Above(next).Where(found.Add))
            {
                open.Push(whole);
            }
        }

        return found;
    }

    // A part says what it is part of; a whole says its parts, which lie in the assembly of the whole or in one that it knows.
    private static IEnumerable<Type> Above(Type type) => type.GetInterfaces()
        .Where(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IPartOf<>))
        .Select(static face => face.GetGenericArguments()[0])
        .Concat(type.Assembly.GetTypes().Where(whole => whole.GetInterfaces().Any(face =>
            face.IsGenericType && face.Name.StartsWith("IWholeOf`", StringComparison.Ordinal) && face.Assembly == typeof(IPercentageBase).Assembly && face.GetGenericArguments().Contains(type))));

    private static LawFinding Finding(Marker one, string rule, string message) => new(one.Type.ToString(), rule, message);
}
