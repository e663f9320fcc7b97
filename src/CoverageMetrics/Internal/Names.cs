using System;

namespace CoverageMetrics.Internal;

/// <summary>Finds the name of a group or base in a language.</summary>
internal static class Names
{
    /// <summary>Finds the name to print.</summary>
    /// <typeparam name="TBase">The group or base.</typeparam>
    /// <param name="language">The language.</param>
    /// <returns>Its name, or the words of its code when it has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    internal static string Of<TBase>(Language language)
        where TBase : struct, IPercentageBase
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.NameOf(GroupCode<TBase>.Value) ?? TBase.Name ?? FromCode(GroupCode<TBase>.Value);
    }

    /// <summary>Finds the words of a code: <c>vss:informal-workers</c> is informal workers.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its words.</returns>
    internal static string FromCode(string code)
    {
        string words = code[(code.LastIndexOf(':') + 1)..].Replace('-', ' ').Trim();
        return words.Length > 0 ? words : code;
    }
}
