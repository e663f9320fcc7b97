using System;
using System.Text;

namespace CoverageMetrics.Aggregation;

/// <summary>Text that can be written as UTF-8 and read back: one without half a surrogate pair.</summary>
internal static class WellFormed
{
    /// <summary>Tells whether a text is well formed.</summary>
    internal static bool Is(string text) => ReferenceEquals(text, Of(text));

    /// <summary>Puts the replacement character where half a pair stands.</summary>
    /// <returns>The very text where nothing was wrong.</returns>
    internal static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            mended.Append(rune.ToString());
        }

        return mended.Equals(text) ? text : mended.ToString();
    }
}
