using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A language that figures and reports are printed in: its way of writing numbers, its texts, the names it gives to codes, and its order of names.</summary>
/// <remarks>
/// <para>Can be passed wherever a format provider is asked for. It reads no culture data of the machine, so it prints the same
/// in a container that has none.</para>
/// <para>The library itself speaks <see cref="English"/>; any other language is made with <see cref="Of"/> and told its texts. What it does not say is printed in
/// English.</para>
/// <para>Immutable and safe to share as far as its functions are; costs its texts and names, copied for each step. Two languages are equal only when they are the same
/// object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class Language : IFormatProvider
{
    private const int LastProbed = 1_000;

    private readonly TextTemplate?[] _texts;
    private readonly ImmutableDictionary<string, string> _names;
    private readonly Func<long, string> _forms;
    private readonly IComparer<string> _order;

    private Language(string code, NumberFormatInfo numbers, TextTemplate?[] texts, ImmutableDictionary<string, string> names, Func<long, string> forms, IComparer<string> order)
    {
        Code = code;
        Numbers = numbers;
        _texts = texts;
        _names = names;
        _forms = forms;
        _order = order;
    }

    /// <summary>Gets English: a point before the decimals, a comma between thousands.</summary>
    public static Language English { get; } = new(
        "en",
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { PercentPositivePattern = 1, PercentNegativePattern = 1, NegativeSign = NumberText.Minus }),
        Texts.InEnglish(),
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
        OneAndOther,
        PlainOrder.Names);

    /// <summary>Gets the code of the language, such as <c>id</c>.</summary>
    public string Code { get; }

    /// <summary>Gets how the language writes numbers, read-only. The minus sign is U+2212, unless a language was made with one of its own that is no hyphen; parsers read a hyphen too.</summary>
    public NumberFormatInfo Numbers { get; }

    /// <summary>Gets the order of names.</summary>
    internal IComparer<string> NameOrder => _order;

    /// <summary>Makes a language that says nothing yet.</summary>
    /// <param name="code">Its code in ISO 639 or BCP 47, such as <c>id</c> or <c>pt-BR</c>, which HTML carries: ASCII letters, digits and single hyphens.</param>
    /// <param name="numbers">How it writes numbers; a copy is kept, in which a hyphen that stands for the minus sign is the minus sign of print, U+2212.</param>
    /// <returns>The language, with two plural forms as in English, and names ordered by their letters without marks and case.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is of another form.</exception>
    public static Language Of(string code, NumberFormatInfo numbers)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(numbers);
        return code.Split('-').All(static part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit))
            ? new(code, Printed(numbers), new TextTemplate?[Texts.All.Count], English._names, OneAndOther, PlainOrder.Names)
            : throw new ArgumentException($"The code of a language is made of ASCII letters and digits with single hyphens between them, such as id or pt-BR; this is '{Excerpt.Of(code)}'.", nameof(code));
    }

    /// <summary>Says texts of the library.</summary>
    /// <param name="texts">The keys, as <see cref="Missing"/> and <see cref="Write"/> list them, and the texts. In a text <c>{place}</c> is filled, and
    /// <c>[what stands in brackets]</c> is left out when a place in it is empty; a doubled brace or bracket stands for itself. A key said again is said anew.</param>
    /// <returns>The language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null, or a key or text in it.</exception>
    /// <exception cref="ArgumentException">A key is none of the library's, or a text has a place that its key does not have, or a brace or bracket without its other half.</exception>
    public Language Saying(params (string Key, string Text)[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var said = (TextTemplate?[])_texts.Clone();
        foreach ((string key, string text) in texts)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(texts));
            ArgumentNullException.ThrowIfNull(text, nameof(texts));
            if (Say(said, key, text) is { } fault)
            {
                throw new ArgumentException(fault, nameof(texts));
            }
        }

        return new(Code, Numbers, said, _names, _forms, _order);
    }

    /// <summary>Names codes: of groups, metrics, measures of one's own with their units and choices, setters of targets, levels of areas, bands, currencies and scales of numbers.</summary>
    /// <param name="names">The codes and their names. A code named again is named anew.</param>
    /// <returns>The language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <exception cref="ArgumentException">A code or name is null, empty or white space.</exception>
    public Language Naming(params (string Code, string Name)[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach ((string code, string name) in names)
        {
            Guard.Code(code, nameof(names));
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(names));
        }

        return new(Code, Numbers, _texts, _names.SetItems(names.Select(one => KeyValuePair.Create(one.Code, one.Name))), _forms, _order);
    }

    /// <summary>Says which plural form a number takes.</summary>
    /// <param name="forms">Finds the form of a number that is not negative: <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>, the last part of the keys of
    /// what is counted. Asked for the first thousand numbers at once.</param>
    /// <returns>The language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="forms"/> gives another form.</exception>
    public Language Counting(Func<long, string> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        for (long number = 0; number <= LastProbed; number++)
        {
            if (Array.IndexOf(CountKey.Names, forms(number)) < 0)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"A plural form is one of {string.Join(", ", CountKey.Names)}; for {number} it is '{forms(number)}'."), nameof(forms));
            }
        }

        return new(Code, Numbers, _texts, _names, forms, _order);
    }

    /// <summary>Says in which order names stand.</summary>
    /// <param name="names">The comparison of names; it must read no culture of the machine if reports are to be the same everywhere.</param>
    /// <returns>The language.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public Language Ordering(IComparer<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(Code, Numbers, _texts, _names, _forms, names);
    }

    /// <summary>Lists what the language does not say, and prints in English.</summary>
    /// <returns>The keys, in the order of the table; of counted texts only those of the forms that <see cref="Counting"/> gives.</returns>
    public IReadOnlyList<string> Missing() => [.. Used().Where(key => _texts[key.Index] is null).Select(key => key.Name)];

    /// <summary>Finds how the language writes numbers.</summary>
    /// <param name="formatType">What is asked for.</param>
    /// <returns><see cref="Numbers"/> when a <see cref="NumberFormatInfo"/> is asked for, else <see langword="null"/>.</returns>
    public object? GetFormat(Type? formatType) => formatType == typeof(NumberFormatInfo) ? Numbers : null;

    /// <summary>Writes the code of the language.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    private static NumberFormatInfo Printed(NumberFormatInfo numbers)
    {
        var printed = (NumberFormatInfo)numbers.Clone();
        printed.NegativeSign = printed.NegativeSign == NumberText.Hyphen ? NumberText.Minus : printed.NegativeSign;
        return NumberFormatInfo.ReadOnly(printed);
    }

    private static string OneAndOther(long number) => number == 1 ? "one" : "other";

    private static string? Say(TextTemplate?[] said, string key, string text)
    {
        if (Texts.Find(key) is not { } known)
        {
            string room = key.Split('.')[0] + ".";
            string[] near = [.. Texts.All.Select(one => one.Name).Where(name => name.StartsWith(room, StringComparison.Ordinal))];
            return $"The library has no text '{Excerpt.Of(key)}'; it has {string.Join(", ", near.Length > 0 ? near : Texts.All.Select(one => one.Name))}.";
        }

        string? fault = known.Read(text, out TextTemplate? template);
        said[known.Index] = template;
        return fault;
    }

    // The forms that numbers really take: of every language's numbers the first thousand and the round ones have them all.
    private IEnumerable<TextKey> Used()
    {
        HashSet<string> forms = [.. Enumerable.Range(0, LastProbed + 1).Select(number => _forms(number)), _forms(1_000_000)];
        HashSet<TextKey> unused = [.. Texts.Counted.SelectMany(counted => CountKey.Names.Where(form => !forms.Contains(form)).Select(form => counted.Of(form)!))];
        return Texts.All.Where(key => !unused.Contains(key));
    }
}
