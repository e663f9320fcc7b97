using System.Globalization;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests;

public class LanguageLaws
{
    private static readonly Arbitrary<string> Lines = Gen.Elements("a", " ", "\"", "\\", "=", "#", "\n", "\r", "[[", "]]", "{{", "}}", "é", "name ").ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Vietnamese_numbers_are_written_as_the_culture_data_of_the_machine_has_them() => Law.Holds(
        Generators.Amounts,
        a => a.ToString(null, Vietnamese.Language) == a.ToString(null, CultureInfo.GetCultureInfo("vi-VN")));

    [Fact]
    public void English_numbers_are_written_as_the_invariant_culture_has_them_with_the_minus_of_print() => Law.Holds(
        Generators.Points,
        a => a.ToString(null, Language.English) == a.ToString(null, CultureInfo.InvariantCulture).Replace('-', '\u2212'));

    [Fact]
    public void A_filled_text_of_the_table_has_no_brace_or_bracket_left() => Law.Holds(
        Gen.Elements(Texts.All.ToArray()).Zip(Gen.Elements("", "x").ArrayOf(16)).ToArbitrary(),
        one =>
        {
            (TextKey key, string[] values) = one;
            string filled = key.English.Fill([.. key.Places.Select((place, i) => (place, (string?)values[i]))]);
            return filled.AsSpan().IndexOfAny("{}[]") < 0;
        });

    [Fact]
    public void A_language_is_read_as_it_was_written() => Law.Holds(Lines, Lines, (text, name) =>
    {
        Language said = Language.Of("xx", NumberFormatInfo.InvariantInfo).Saying(("report.area", text));
        said = string.IsNullOrWhiteSpace(name) ? said : said.Naming((name, name));
        using var writer = new StringWriter();
        said.Write(writer);
        Language again = Language.Of("xx", NumberFormatInfo.InvariantInfo).Read(new StringReader(writer.ToString()));
        return again.Say(Texts.ReportArea) == said.Say(Texts.ReportArea) && (string.IsNullOrWhiteSpace(name) || again.NameOf(name) == name);
    });
}
