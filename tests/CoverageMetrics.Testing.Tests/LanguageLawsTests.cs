using System.Globalization;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Testing.Tests;

/// <summary>Languages that each break one law.</summary>
public class LanguageLawsTests
{
    public static TheoryData<string, string, string, string, string> Texts { get; } = new()
    {
        { "note.partial", "incomplete", "note.partial", "places-are-kept", "leaves out {counted}, {asked}, {areas}" },
        { "date.day", "{day} {year}", "date.day", "places-are-kept", "leaves out {month}" },
        { "count.areas.other", "areas", "count.areas.other", "places-are-kept", "leaves out {count}" },
        { "month.2", "January", "month.1", "texts-differ", "month.1 and month.2 are one text, \"January\"" },
        { "mark.estimated", "p", "mark.provisional", "texts-differ", "mark.provisional and mark.estimated are one text, \"p\"" },
        { "period.quarter", "Q {year}", "2023-Q1", "periods-differ", "\"Q 2023\" is what 2023-Q1 and 2023-Q2 and 2023-Q3 and 2023-Q4 are called" },
    };

    public static TheoryData<NumberFormatInfo, string> Numbers { get; } = new()
    {
        { new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "," }, "people: 1000 is printed as \"1,000\", and n" },
        { new() { NumberDecimalSeparator = "0" }, "people: 0 is printed as \"0\", and not read back" },
        { new() { NegativeSign = "+" }, "a change of people: -1 is printed as \"+1\"" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Of_ABrokenText_IsNamedWithItsLaw(string key, string text, string subject, string rule, string message)
    {
        LawFinding finding = Assert.Single(LanguageLaws.Of(Language.English.Saying((key, text))), one => one.Subject == subject && one.Rule == rule);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Of_NumbersThatAreNotReadBack_SaysTheFirst(NumberFormatInfo numbers, string finding) =>
        Assert.StartsWith(finding, string.Join('\n', LanguageLaws.Of(Language.Of("xx", numbers)).Where(one => one.Rule == "number-is-read-back").Select(one => one.ToString())), StringComparison.Ordinal);

    [Fact]
    public void Of_ALanguageThatSaysNothing_ListsEveryText()
    {
        Language silent = Language.Of("xx", NumberFormatInfo.InvariantInfo);

        Assert.Equal(silent.Missing(), LanguageLaws.Of(silent).Where(one => one.Rule == "text-is-said").Select(one => one.Subject));
    }

    [Fact]
    public void Of_TextsInOtherForms_IsNoFinding() => Assert.Empty(LanguageLaws.Of(
        Language.English.Saying(("date.day", "{dd}/{mm}/{yyyy}"), ("period.quarter", "quarter {roman} {year}"), ("count.areas.one", "one area"))));

    [Fact]
    public void Of_AFormThatCountsGiveAndNobodySays_IsMissing() => Assert.Contains(
        LanguageLaws.Of(Vietnamese.Language.Counting(n => n == 2 ? "two" : "other")), one => one is { Rule: "text-is-said", Subject: "count.areas.two" });
}
