using System;

namespace CoverageMetrics.Internal.Languages;

/// <summary>A text of the library that depends on a number: a key for each plural form.</summary>
/// <param name="Forms">The keys, in the order of <see cref="Names"/>.</param>
internal sealed record CountKey(TextKey[] Forms)
{
    /// <summary>The plural forms of the Unicode locale data, which name the last part of the key.</summary>
    internal static readonly string[] Names = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>Gets the key of the form that every language has.</summary>
    internal TextKey Other => Forms[^1];

    /// <summary>Finds the key of a form.</summary>
    /// <param name="form">The name of the form.</param>
    /// <returns>The key, or null when there is no such form.</returns>
    internal TextKey? Of(string form) => Array.IndexOf(Names, form) is >= 0 and int index ? Forms[index] : null;
}
