using System;
using System.Collections.Concurrent;

namespace CoverageMetrics.Internal;

/// <summary>The form of codes, and how those are kept whose type is known only when the program runs.</summary>
internal static class Codes
{
    /// <summary>The form of the code of a group, base or metric, for messages.</summary>
    internal const string Form = "a code is lower-case ASCII letters and digits with single hyphens between them, behind a prefix of the same form and a colon where it has one, and at most 64 characters";

    /// <summary>The code of people as a unit, which is that of no currency and of nothing else that is counted.</summary>
    internal const string People = "people";

    /// <summary>What a unit is, for messages.</summary>
    internal const string FormOfUnit = $"'{People}', the code of what is counted, such as vn:visits, or the three capital letters of a currency";

    private const int Longest = 64;
    private const int CurrencyLetters = 3;

    // Types that cannot be unloaded only, so that nothing is kept alive; each comes in once.
    private static readonly ConcurrentDictionary<string, Type> Groups = new(StringComparer.Ordinal);

    /// <summary>Finds how a code is kept, so that a figure read with an empty code equals the default value, which has none.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The code, or <see langword="null"/> when it is empty.</returns>
    internal static string? OrNull(string code) => code.Length == 0 ? null : code;

    /// <summary>Finds whether a text is a code: <c>labour-force</c>, <c>vss:informal-workers</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsCode(string? text)
    {
        if (text is null or { Length: > Longest })
        {
            return false;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return IsName(text.AsSpan(colon + 1)) && (colon < 0 || IsName(text.AsSpan(0, colon)));
    }

    /// <summary>Finds whether a text is the code of a currency: <c>VND</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is three capital letters.</returns>
    internal static bool IsCurrency(string? text) =>
        text is { Length: CurrencyLetters } && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]);

    /// <summary>Finds whether a text is a unit that figures are in.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is a code, that of people among them, or a currency.</returns>
    internal static bool IsUnit(string? text) => IsCurrency(text) || IsCode(text);

    /// <summary>Finds what is wrong with the code of a group or base.</summary>
    /// <param name="type">The type that has it.</param>
    /// <param name="code">The code.</param>
    /// <returns>The fault, or <see langword="null"/> when there is none.</returns>
    internal static string? GroupFault(Type type, string? code)
    {
        if (!IsCode(code))
        {
            return $"The code of {type} is {Quote(code)}: {Form}.";
        }

        if (code == People && typeof(ICountedUnit).IsAssignableFrom(type))
        {
            return $"The code of {type} is '{People}', the unit of headcounts: what is not people has a code of its own.";
        }

        // A cell or a script that runs again declares the same group once more, and may have given it a better name.
        if (type.IsCollectible || type.DeclaringType?.Name.StartsWith("Submission#", StringComparison.Ordinal) == true)
        {
            return null;
        }

        Type first = Groups.GetOrAdd(code!, type);
        return first.Name == type.Name
            ? null
            : $"The code '{code}' of {type} is that of {first} too: a code belongs to one group, because figures are read back by it.";
    }

    /// <summary>Finds what is wrong with the code of a currency.</summary>
    /// <param name="type">The type that has it.</param>
    /// <param name="code">The code.</param>
    /// <returns>The fault, or <see langword="null"/> when there is none.</returns>
    internal static string? CurrencyFault(Type type, string? code) =>
        IsCurrency(code)
            ? null
            : $"The code of {type} is {Quote(code)}: a currency has the three capital letters of ISO 4217.";

    private static bool IsName(ReadOnlySpan<char> text)
    {
        // Anything but a letter or a digit is a hyphen, and what comes before it is no hyphen: the first character and the last are none either.
        bool within = false;
        foreach (char character in text)
        {
            bool letter = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
            if (!letter && !(within && character == '-'))
            {
                return false;
            }

            within = letter;
        }

        return within;
    }

    private static string Quote(string? code) => code is null ? "null" : $"'{(code.Length <= Longest ? code : code[..Longest] + "…")}'";
}
