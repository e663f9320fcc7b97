using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Internal;

/// <summary>What a message quotes of texts and lists: as much as a person reads, and how much more there is.</summary>
internal static class Excerpt
{
    private const int LongestText = 80;
    private const int MostItems = 20;

    /// <summary>Quotes a text; characters that nobody can see are written as their code point, such as <c>[U+0009]</c>.</summary>
    internal static string Of(string text)
    {
        var quoted = new StringBuilder();
        for (int at = 0; at < Math.Min(text.Length, LongestText); at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                quoted.Append(text, at++, 2);
            }
            else if (IsSeen(text[at]))
            {
                quoted.Append(text[at]);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"[U+{(int)text[at]:X4}]");
            }
        }

        return text.Length <= LongestText
            ? quoted.ToString()
            : quoted.Append(CultureInfo.InvariantCulture, $"… ({text.Length:N0} characters)").ToString();
    }

    /// <summary>Joins the first items, and says how many more there are.</summary>
    internal static string List<T>(IReadOnlyCollection<T> items, string separator) => string.Join(
        separator,
        items.Take(MostItems).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item}"))
            .Concat(items.Count > MostItems ? [string.Create(CultureInfo.InvariantCulture, $"… and {items.Count - MostItems:N0} more")] : []));

    private static bool IsSeen(char character) => character == ' ' || char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
