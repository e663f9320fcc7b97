using System;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <summary>What is wrong with a row, in no language yet.</summary>
/// <param name="Key">The sentence.</param>
/// <param name="Hint">How the cell would have to be written.</param>
/// <param name="Places">What stands in the places of the sentence; a unit is named by the language.</param>
internal sealed record LoadRule(TextKey Key, LoadHint Hint, params (string Place, string? Value)[] Places)
{
    internal LoadRule(TextKey key, params (string Place, string? Value)[] places)
        : this(key, LoadHint.None, places)
    {
    }

    /// <summary>Says what is wrong.</summary>
    /// <param name="language">The language.</param>
    /// <param name="value">The cell.</param>
    /// <returns>A sentence, with what is odd about the cell.</returns>
    internal string SentenceIn(Language language, object? value)
    {
        (string Place, string? Value)[] places = Array.ConvertAll(Places, place => place.Place == "unit" ? (place.Place, KeyWords.Name(place.Value!, language)) : place);
        string sentence = language.Say(Key, places);
        return Hint == LoadHint.None || value is null
            ? sentence
            : language.Say(Texts.LoadOdd, ("sentence", sentence), ("characters", LoadHints.OddIn(value, language)), ("type", Hint == LoadHint.Code ? "" : LoadHints.TypeOf(value)));
    }

    /// <summary>Says how the cell would have to be written.</summary>
    /// <param name="language">The language.</param>
    /// <param name="value">The cell.</param>
    /// <returns>A clause; empty where nobody can tell.</returns>
    internal string WayOutIn(Language language, object? value) => Key == Texts.LoadRenamed
        ? language.Say(Texts.LoadRewrite, Places)
        : value is null ? "" : LoadHints.Of(Hint, value, language);

    /// <summary>Writes the sentence in English.</summary>
    public override string ToString() => SentenceIn(Language.English, null);
}
