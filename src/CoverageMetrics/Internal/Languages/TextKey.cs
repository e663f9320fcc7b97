using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Internal.Languages;

/// <summary>One text of the library: its key, its places, and the text in English.</summary>
internal sealed class TextKey
{
    private readonly string[] _also;
    private string[]? _places;

    internal TextKey(int index, string name, string english, string[] also)
    {
        Index = index;
        Name = name;
        English = TextTemplate.OfOwn(english);
        _also = also;
    }

    /// <summary>Gets the place of the key in the table.</summary>
    internal int Index { get; }

    /// <summary>Gets the key as a language names it.</summary>
    internal string Name { get; }

    /// <summary>Gets the text in English.</summary>
    internal TextTemplate English { get; }

    /// <summary>Gets the places that a text of the key may have.</summary>
    internal IReadOnlyList<string> Places => _places ??= [.. English.Places.Union(_also)];

    /// <summary>Reads a text of the key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="template">The template, or null when there is a fault.</param>
    /// <returns>What is wrong, as a sentence, or null when nothing is.</returns>
    internal string? Read(string text, out TextTemplate? template)
    {
        if (TextTemplate.Read(text, out template) is { } fault)
        {
            return $"The text of '{Name}' {fault}: \"{Excerpt.Of(text)}\".";
        }

        return template!.Places.Except(Places).FirstOrDefault() is { } unknown
            ? $"The text of '{Name}' has the place {{{unknown}}}; {(Places.Count == 0 ? "it has no places" : $"its places are {string.Join(", ", Places.Select(place => $"{{{place}}}"))}")}: \"{Excerpt.Of(text)}\"."
            : null;
    }

    /// <summary>Writes the key.</summary>
    public override string ToString() => Name;
}
