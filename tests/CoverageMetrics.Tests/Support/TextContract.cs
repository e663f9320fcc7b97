using System.Globalization;
using System.Text;
using FsCheck;

namespace CoverageMetrics.Tests.Support;

/// <summary>What every value promises of its text: it reads back under any conventions, and all ways to write it agree.</summary>
internal static class TextContract
{
    private static readonly string[] Formats = ["", "G", "R"];

    /// <summary>Gets the conventions every text is tried under. They differ in the decimal separator, in the group separator (one of them has
    /// an apostrophe, two have spaces that are not the ASCII one), in group sizes, and in signs of more than one character.</summary>
    internal static IFormatProvider[] Providers { get; } =
    [
        CultureInfo.InvariantCulture,
        Language.English,
        Vietnamese.Language,
        .. new[] { "vi-VN", "en-GB", "hi-IN", "fr-FR", "sv-SE", "fa-IR", "de-CH", "ar-SA", "he-IL", "bg-BG", "es-ES" }.Select(CultureInfo.GetCultureInfo),
        new NumberFormatInfo { NumberGroupSizes = [3, 0] },
        new NumberFormatInfo { NumberGroupSizes = [] },
        new NumberFormatInfo { NumberGroupSeparator = "" },
        new NumberFormatInfo { NumberGroupSeparator = "::", NumberDecimalSeparator = ";;", NegativeSign = "minus ", PositiveSign = "plus " },
    ];

    // Separators and signs of one, two and three bytes, and of more than one character.
    private static IFormatProvider[] ProvidersOfManyBytes { get; } = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("sv-SE"), Providers[^1]];

    /// <summary>Checks that the text for programs reads back to the same value under all conventions.</summary>
    internal static void RoundTrips<T>(Arbitrary<T> values)
        where T : struct, ISpanFormattable, ISpanParsable<T> =>
        Law.Holds(values, value =>
        {
            foreach (IFormatProvider provider in Providers)
            {
                string text = value.ToString("R", provider);
                Assert.True(T.TryParse(text, provider, out T read), $"'{text}' cannot be read under {provider}.");
                Assert.Equal(value, read);
                Assert.Equal(value, T.Parse(text, provider));
            }
        });

    /// <summary>Checks that the text for people, with group separators, reads back to what it says under all conventions.</summary>
    internal static void PrintedTextReadsBack<T>(Arbitrary<T> values)
        where T : struct, ISpanFormattable, ISpanParsable<T> =>
        Law.Holds(values, value =>
        {
            foreach (IFormatProvider provider in Providers)
            {
                string text = value.ToString(null, provider);
                Assert.True(T.TryParse(text, provider, out T read), $"'{text}' cannot be read under {provider}.");
                Assert.Equal(text, read.ToString(null, provider));
            }
        });

    /// <summary>Checks that a value is written into exactly as much room as it needs, and that no buffer changes what is written.</summary>
    internal static void SpansAgree<T>(Arbitrary<T> values)
        where T : struct, ISpanFormattable =>
        Law.Holds(values, value =>
        {
            foreach (string format in Formats)
            {
                foreach (IFormatProvider provider in ProvidersOfManyBytes)
                {
                    string text = value.ToString(format, provider);
                    for (int room = 0; room <= text.Length + 1; room++)
                    {
                        char[] buffer = new char[room];
                        Assert.Equal(room >= text.Length, value.TryFormat(buffer, out int written, format, provider));
                        Assert.Equal(room >= text.Length ? text : "", new string(buffer, 0, written));
                    }

                    if (value is IUtf8SpanFormattable utf8)
                    {
                        Utf8Agrees(utf8, text, format, provider);
                    }
                }
            }
        });

    private static void Utf8Agrees(IUtf8SpanFormattable value, string text, string format, IFormatProvider provider)
    {
        byte[] expected = Encoding.UTF8.GetBytes(text);
        for (int room = 0; room <= expected.Length + 1; room++)
        {
            byte[] buffer = new byte[room];
            Assert.Equal(room >= expected.Length, value.TryFormat(buffer, out int written, format, provider));
            Assert.Equal(room >= expected.Length ? expected : [], buffer[..written]);
        }
    }
}
