using System;
using System.Collections.Generic;
using System.Globalization;

namespace CoverageMetrics.Internal;

/// <summary>Names the first few of many, and how many more there are, so that a reason or a note stays one that people read.</summary>
internal static class FirstFew
{
    /// <summary>How many are named.</summary>
    internal const int Most = 8;

    private const int LongestText = 160;
    private const int LongestList = 400;

    /// <summary>Names the first few in a language.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="language">The language.</param>
    /// <returns>The names.</returns>
    internal static string Of(IEnumerable<string> names, Language language)
    {
        (List<string> named, int others) = Divide(names, Most);
        return language.List(named, others);
    }

    /// <summary>Names the first few in the words of a reason.</summary>
    /// <param name="names">All of them.</param>
    /// <returns>The names, such as <c>52 North, 64 South, and 3 more</c>.</returns>
    internal static string Of(IEnumerable<string> names) => Of(names, Most, ", ");

    /// <summary>Names the first few in the words of a reason.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="most">How many are named.</param>
    /// <param name="separator">What stands between them.</param>
    /// <returns>The names.</returns>
    internal static string Of(IEnumerable<string> names, int most, string separator)
    {
        (List<string> named, int others) = Divide(names, most);
        return string.Join(separator, others == 0 ? named : [.. named, string.Create(CultureInfo.InvariantCulture, $"and {others} more")]);
    }

    /// <summary>Keeps the beginning of a text that is part of another one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, or its beginning up to the end of a word and three dots.</returns>
    internal static string BeginningOf(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', LongestText);
        return string.Concat(text.AsSpan(0, end > 0 ? end : LongestText), "…");
    }

    private static (List<string> Named, int Others) Divide(IEnumerable<string> names, int most)
    {
        var named = new List<string>();
        int others = 0;
        int length = 0;
        foreach (string name in names)
        {
            length += name.Length;
            if (named.Count == 0 || (others == 0 && named.Count < most && length <= LongestList))
            {
                named.Add(name);
            }
            else
            {
                others++;
            }
        }

        return (named, others);
    }
}
