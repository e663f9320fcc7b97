using System;
using System.Buffers;

namespace CoverageMetrics.Internal;

/// <summary>Escapes text for HTML and XML, inside elements and quoted attributes.</summary>
internal static class HtmlText
{
    // Besides the marks of the language: what XML does not allow, and half surrogate pairs, which are no characters.
    private static readonly SearchValues<char> ToEscape = SearchValues.Create(Characters());

    /// <summary>Escapes text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with <c>&amp; &lt; &gt; " '</c> as references, and characters that XML does not allow replaced by U+FFFD; what is written right to left is isolated.</returns>
    internal static string Escape(string text)
    {
        text = Bidi.Isolate(text);
        int first = text.AsSpan().IndexOfAny(ToEscape);
        if (first < 0)
        {
            return text;
        }

        var escaped = new System.Text.StringBuilder(text.Length + 16).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            char character = text[i];
            switch (character)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\'':
                    escaped.Append("&#39;");
                    break;
                case >= '\uD800' and <= '\uDBFF' when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    escaped.Append(character).Append(text[++i]);
                    break;
                default:
                    escaped.Append(ToEscape.Contains(character) ? '\uFFFD' : character);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static ReadOnlySpan<char> Characters()
    {
        var characters = new System.Text.StringBuilder("&<>\"'\uFFFE\uFFFF");
        for (char control = '\0'; control < ' '; control++)
        {
            characters.Append(control is '\t' or '\n' or '\r' ? "" : control.ToString());
        }

        for (char control = '\u007F'; control <= '\u009F'; control++)
        {
            characters.Append(control);
        }

        for (char half = '\uD800'; half <= '\uDFFF'; half++)
        {
            characters.Append(half);
        }

        return characters.ToString();
    }
}
