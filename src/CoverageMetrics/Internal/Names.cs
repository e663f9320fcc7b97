using System;
using System.Text;

namespace CoverageMetrics.Internal;

/// <summary>Finds the name of a group or base in a language.</summary>
internal static class Names
{
    private const int YearDigits = 4;

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

    /// <summary>Finds the words of a code: <c>vss:informal-workers</c> is informal workers, and <c>before-2022-10</c> is before 2022-10.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its words.</returns>
    internal static string FromCode(string code)
    {
        ReadOnlySpan<char> name = code.AsSpan(code.LastIndexOf(':') + 1);
        var words = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            words.Append(name[i] == '-' && !IsInDate(name, i) ? ' ' : name[i]);
        }

        return words.ToString().Trim() is { Length: > 0 } found ? found : code;
    }

    // Behind a year, and before a month.
    private static bool IsInDate(ReadOnlySpan<char> name, int at) =>
        at >= YearDigits && at < name.Length - 1 && char.IsAsciiDigit(name[at + 1]) && name.Slice(at - YearDigits, YearDigits).IndexOfAnyExceptInRange('0', '9') < 0;
}
