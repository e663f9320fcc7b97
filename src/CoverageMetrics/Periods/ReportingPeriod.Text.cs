using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Periods;

public readonly partial record struct ReportingPeriod : IFormattable, IParsable<ReportingPeriod>, IShown
{
    /// <summary>The forms that a period is written in, for messages.</summary>
    internal const string Forms = "2022, 2022-08, 2022-Q3, 2022-H1, 2022-01/2022-09 or 2019-04/2020-03";

    // Only the form of two months can be another period's.
    private const int LongestShortForm = 7;

    /// <summary>Writes the period, the same in every culture: <c>2022-08</c>, <c>2022-Q3</c>, <c>2022-H1</c> and <c>2022</c> of the calendar; first and last month, such as <c>2022-01/2022-09</c> or
    /// <c>2019-04/2020-03</c>, of any other.</summary>
    /// <returns>The period.</returns>
    public override string ToString()
    {
        (LocalDate first, LocalDate last) = (FirstDay, LastDay);
        return IsOfCalendar ? Months switch
        {
            1 => Invariant($"{first.Year:D4}-{first.Month:D2}"),
            3 => Invariant($"{first.Year:D4}-Q{last.Month / 3}"),
            6 => Invariant($"{first.Year:D4}-H{last.Month / 6}"),
            _ => Invariant($"{first.Year:D4}"),
        }
        : Invariant($"{first.Year:D4}-{first.Month:D2}/{last.Year:D4}-{last.Month:D2}");
    }

    /// <summary>Writes the period; neither the format nor the culture changes it.</summary>
    /// <param name="format">Empty, G or R.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format is null or "" or "G" or "g" or "R" or "r"
        ? ToString()
        : throw new FormatException($"A reporting period has one form only; the format '{format}' is not known.");

    /// <summary>Writes the period in words, by the calendar; <see cref="ReportingYear.ToText"/> writes it by another year.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words: <c>first 9 months of 2022</c>, or <c>April 2019 to March 2020</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language) => ReportingYear.Calendar.ToText(this, language);

    /// <summary>Writes the period with its name as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(), ToText(Language.English));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Reads a period in the form that <see cref="ToString()"/> writes.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form is the same in every culture.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not of one of the forms.</exception>
    public static ReportingPeriod Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out ReportingPeriod period)
            ? period
            : throw new FormatException(
                $"'{QuotedText.Shortened(s)}'{QuotedText.OddIn(s)} is no reporting period: expected a form such as {Forms}.{(TryReadAnyForm(s, out period) ? $" This one is written {period}." : "")}");
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportingPeriod result)
    {
        bool isOneForm = TryReadAnyForm(s, out result) && (s.Length <= LongestShortForm || result.ToString() == s);
        result = isOneForm ? result : default;
        return isOneForm;
    }

    /// <summary>Reads a period in any form: as it is written, or as its first and last month, which for a month, quarter, half or year is not how it is written.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The period.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool TryReadAnyForm([NotNullWhen(true)] string? s, out ReportingPeriod result)
    {
        result = default;
        if (s is null || s.Length < 4 || !TryYear(s.AsSpan(0, 4), out int year))
        {
            return false;
        }

        ReadOnlySpan<char> rest = s.AsSpan(4);
        switch (rest)
        {
            case "":
                result = Year(year);
                return true;
            case ['-', 'Q', >= '1' and <= '4' and var quarter]:
                result = Quarter(year, quarter - '0');
                return true;
            case ['-', 'H', >= '1' and <= '2' and var half]:
                result = Half(year, half - '0');
                return true;
            case ['-', _, _] when TryMonth(rest[1..], out int month):
                result = Month(year, month);
                return true;
            case ['-', _, _, '/', _, _, _, _, '-', _, _]
                when TryMonth(rest[1..3], out int first) && TryYear(rest[4..8], out int lastYear) && TryMonth(rest[9..], out int last)
                    && MonthsUntil(lastYear - year) + last - first + 1 is >= 1 and <= MostMonths and int months:
                result = StartingIn(year, first, months);
                return true;
            default:
                return false;
        }
    }

    private static bool TryYear(ReadOnlySpan<char> text, out int year) => TryDigits(text, out year) && year is >= 1 and <= LastYear;

    private static bool TryMonth(ReadOnlySpan<char> text, out int month) => TryDigits(text, out month) && month is >= 1 and <= MonthsInYear;

    // The framework's own parser overlooks zero characters at the end.
    private static bool TryDigits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && !text.ContainsAnyExceptInRange('0', '9');

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
