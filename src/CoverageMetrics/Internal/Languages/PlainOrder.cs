using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Internal.Languages;

/// <summary>The order of names where a language has none of its own: by their letters without marks and case, then by the marks, then as they are written.</summary>
internal static class PlainOrder
{
    /// <summary>Gets the comparison of names.</summary>
    internal static Comparer<string> Names { get; } = Comparer<string>.Create(static (left, right) =>
    {
        int byLetters = string.CompareOrdinal(Letters(left), Letters(right));
        return byLetters != 0 ? byLetters : string.CompareOrdinal(left, right);
    });

    // Normalising a text that is not well-formed throws.
    private static string Letters(string name) => name.Any(char.IsSurrogate)
        ? name.ToUpperInvariant()
        : string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(WithoutStroke)).ToUpperInvariant();

    // Strokes are no marks that could be taken off.
    private static char WithoutStroke(char letter) => letter switch
    {
        '\u00D8' or '\u00F8' => 'O',
        '\u0110' or '\u0111' => 'D',
        '\u0126' or '\u0127' => 'H',
        '\u0131' => 'I',
        '\u0141' or '\u0142' => 'L',
        _ => letter,
    };
}
