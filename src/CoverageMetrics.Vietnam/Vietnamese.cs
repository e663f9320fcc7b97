using System;
using System.Globalization;

namespace CoverageMetrics.Vietnam;

/// <summary>The language of Viet Nam: how it prints figures and reports, and how it spells names.</summary>
/// <remarks>Immutable and safe to share; costs its language, made once.</remarks>
public static partial class Vietnamese
{
    /// <summary>Gets Vietnamese: a comma before the decimals and a point between thousands, every text of the library, the names of its groups, of the programmes, the
    /// dong and the scales of numbers, and the order of the Vietnamese alphabet.</summary>
    /// <remarks>It reads no culture data of the machine. Metrics and setters of targets are named by whoever defines them, with <see cref="CoverageMetrics.Language.Naming"/>.</remarks>
    public static Language Language { get; } = CoverageMetrics.Language.Of("vi", new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        CurrencyDecimalSeparator = ",",
        CurrencyGroupSeparator = ".",
        CurrencySymbol = "₫",
        CurrencyPositivePattern = 3,
        CurrencyNegativePattern = 8,
        PercentDecimalSeparator = ",",
        PercentGroupSeparator = ".",
        PercentPositivePattern = 1,
        PercentNegativePattern = 1,
    })
        .Counting(static _ => "other")
        .Ordering(VietnameseOrder.Names)
        .Saying(LibraryTexts())
        .Saying(ChartTexts())
        .Saying(LoadTexts())
        .Naming(CodeNames());

    /// <summary>Brings the spellings of a Vietnamese name into one, by which a catalogue finds its areas: see <see cref="Areas.AreaCatalogue.SpelledBy"/>.</summary>
    /// <remarks>Where Vietnamese has two places for a tone mark, in words that end in oa, oe or uy, the mark moves to the last vowel: Hòa and Hoà, Thủy and Thuỷ are one.
    /// Only whole words of a Vietnamese initial and one of these endings are touched, so that words of other languages keep their marks where they are.</remarks>
    /// <param name="name">The name.</param>
    /// <returns>The one spelling, in capitals; it is for comparing, not for people.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static string Spelled(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return VietnameseSpelling.Of(name);
    }
}
