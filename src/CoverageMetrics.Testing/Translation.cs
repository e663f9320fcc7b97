using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Testing;

/// <summary>What a language says and names, as its translator's file has it.</summary>
internal sealed class Translation
{
    private Translation(Language language)
    {
        Code = language.Code;
        var writer = new StringWriter();
        language.Write(writer);
        foreach ((_, bool isName, string key, string text) in LanguageFile.Read(new StringReader(writer.ToString())))
        {
            (isName ? Names : Texts).Add(key, text);
        }
    }

    internal string Code { get; }

    /// <summary>Gets the texts that are said, by key.</summary>
    internal Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the names, by code.</summary>
    internal Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    internal static Translation Of(Language language) => new(language);

    /// <summary>Reads languages.</summary>
    /// <exception cref="ArgumentNullException">There are none, or one is null.</exception>
    internal static Translation[] Of(Language[] languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        foreach (Language language in languages)
        {
            ArgumentNullException.ThrowIfNull(language, nameof(languages));
        }

        return [.. languages.Select(Of)];
    }

    /// <summary>Finds the places of a text.</summary>
    internal static string[] Places(string text) => TextTemplate.Read(text, out TextTemplate? template) is null ? [.. template!.Places] : [];
}
