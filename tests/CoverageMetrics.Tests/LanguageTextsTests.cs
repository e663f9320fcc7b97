using System.Globalization;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Tests;

public class LanguageTextsTests
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly Language Land = Language.Of("xx", Numbers);

    [Fact]
    public void AnEmptyLanguage_SaysNothing()
    {
        Assert.Equal(Texts.All.Count - (4 * Texts.Counted.Count), Land.Missing().Count);
        Assert.Equal("August 2022", ReportingPeriod.Month(2022, 8).ToText(Land));
    }

    [Fact]
    public void Saying_IsPrinted_AndLeavesTheOldLanguageAsItIs()
    {
        Language said = Land.Saying(("period.month", "{mm}/{year}"), ("period.year", "tahun {year}"));

        Assert.Equal("08/2022", ReportingPeriod.Month(2022, 8).ToText(said));
        Assert.Equal("tahun 2022", ReportingPeriod.Year(2022).ToText(said));
        Assert.Equal("2022", ReportingPeriod.Year(2022).ToText(Land));
        Assert.Equal("th. 2022", ReportingPeriod.Year(2022).ToText(said.Saying(("period.year", "th. {year}"))));
        Assert.Equal(Land.Missing().Except(["period.month", "period.year"]), said.Missing());
    }

    [Theory]
    [InlineData("note.partail", "x", "The library has no text 'note.partail'; it has note.no-value, ")]
    [InlineData("nothing", "x", "The library has no text 'nothing'; it has list.between, ")]
    [InlineData("note.partial", "{total}", "The text of 'note.partial' has the place {total}; its places are {counted}, {asked}, {areas}: \"{total}\".")]
    [InlineData("report.area", "{area}", "The text of 'report.area' has the place {area}; it has no places: \"{area}\".")]
    [InlineData("note.partial", "a { b", "begins no place")]
    [InlineData("note.partial", "{}", "begins no place")]
    [InlineData("note.partial", "{a{b}", "begins no place")]
    [InlineData("note.partial", "a } b", "ends no place")]
    [InlineData("note.partial", "[a [b]]", "brackets within brackets")]
    [InlineData("note.partial", "a ] b", "ends nothing")]
    [InlineData("note.partial", "a [ {areas}", "without a ']'")]
    [InlineData("note.partial", "a [b]", "brackets without a place")]
    public void Saying_WhatIsWrong_NamesTheKeyAndTheFault(string key, string text, string expected)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Land.Saying((key, text)));

        Assert.Equal("texts", error.ParamName);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a {x}[, b {y}].", "1", "2", "a 1, b 2.")]
    [InlineData("a {x}[, b {y}].", "1", "", "a 1.")]
    [InlineData("a {x}[, b {y}].", "1", null, "a 1.")]
    [InlineData("[{x} and {y}]", "1", "", "")]
    [InlineData("[{x}; ][{y}]", "", "2", "2")]
    [InlineData("{{x}} [[{y}]]", "1", "2", "{x} [2]")]
    [InlineData("{y}{x}", "{y}", "[", "[{y}")]
    [InlineData("", "1", "2", "")]
    public void Template_IsFilled(string text, string? x, string? y, string expected)
    {
        Assert.Null(TextTemplate.Read(text, out TextTemplate? template));
        Assert.Equal(expected, template!.Fill([("x", x), ("y", y)]));
    }

    [Fact]
    public void Counting_ChoosesTheForm()
    {
        Language slavic = Land
            .Counting(n => (n % 10, n % 100) switch { (1, not 11) => "one", ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few", _ => "many" })
            .Saying(("count.areas.one", "{count} oblast"), ("count.areas.few", "{count} oblasti"), ("count.areas.many", "{count} oblastey"));

        Assert.Equal(["1 oblast", "3 oblasti", "11 oblastey", "1.021 oblast"], new[] { 1, 3, 11, 1_021 }.Select(n => slavic.Count(Texts.CountAreas, n)));
        Assert.Contains("count.months.few", slavic.Missing());
        Assert.DoesNotContain("count.months.other", slavic.Missing());
        Assert.Equal("2 wilayah", Land.Saying(("count.areas.other", "{count} wilayah")).Count(Texts.CountAreas, 2));
        Assert.Equal("1 wilayah", Land.Saying(("count.areas.other", "{count} wilayah")).Count(Texts.CountAreas, 1));
    }

    [Fact]
    public void Counting_AFormThatIsNone_IsRefused() => Assert.Contains(
        "A plural form is one of zero, one, two, few, many, other; for 7 it is 'seven'.",
        Assert.Throws<ArgumentException>(() => Land.Counting(n => n == 7 ? "seven" : "other")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Lists_AreJoinedByTheLanguage()
    {
        Language said = Land.Saying(("list.between", ", "), ("list.last", " dan "), ("list.more.other", "{count} lainnya"));

        Assert.Equal("", said.List([]));
        Assert.Equal("a", said.List(["a"]));
        Assert.Equal("a dan b", said.List(["a", "b"]));
        Assert.Equal("a, b dan c", said.List(["a", "b", "c"]));
        Assert.Equal("a, b, 3 lainnya", said.List(["a", "b"], 3));
    }

    [Fact]
    public void Naming_NamesCodes()
    {
        Language said = Land.Naming(("labour-force", "angkatan kerja"), ("high", "tinggi"));

        Assert.Equal("50% of the angkatan kerja", Percentage.FromPercent<CoverageMetrics.Groups.LabourForce>(50).ToText(said));
        Assert.Equal("tinggi", CoverageMetrics.Metrics.Band.AtLeast(90, "high").NameIn(said));
        Assert.Equal("very high", CoverageMetrics.Metrics.Band.AtLeast(90, "very-high").NameIn(said));
        Assert.Throws<ArgumentException>(() => Land.Naming(("labour-force", " ")));
        Assert.Throws<ArgumentException>(() => Land.Naming((" ", "x")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id-")]
    [InlineData("id_ID")]
    [InlineData("<b>")]
    public void Of_ACodeOfAnotherForm_IsRefused(string code) =>
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Language.Of(code, Numbers)).ParamName);

    [Fact]
    public void Write_ListsAllKeys_AndReadSaysThemAgain()
    {
        Language said = Land.Saying(("unit.points", " poin"), ("title.months", "\"{area}\" \\ {time}"), ("list.last", "\n")).Naming(("a = b", "x "), ("c", "\"y"));
        string file = Written(said);
        Language again = Land.Read(new StringReader(file));

        Assert.Contains("\nunit.points = \" poin\"\n", file, StringComparison.Ordinal);
        Assert.Contains("\n# report.area = Area\n", file, StringComparison.Ordinal);
        Assert.Contains("\nname \"a = b\" = \"x \"\n", file, StringComparison.Ordinal);
        Assert.Equal(file, Written(again));
        Assert.Equal(said.Missing(), again.Missing());
        Assert.Equal("x ", again.NameOf("a = b"));
        Assert.Equal(Texts.All.Count - (4 * Texts.Counted.Count), Written(Language.English).Split('\n').Count(line => line.Contains(" = ", StringComparison.Ordinal) && line[0] != '#'));
    }

    [Theory]
    [InlineData("report.area = A\nreport.aera = B\n", "Line 2 of the language: The library has no text 'report.aera'")]
    [InlineData("\n\nreport.area = {x}", "Line 3 of the language: The text of 'report.area' has the place {x}")]
    [InlineData("report.area A", "Line 1 of the language: expected 'key = text'")]
    [InlineData("= A", "Line 1 of the language: expected 'key = text'")]
    [InlineData("name \"x = A", "Line 1 of the language: expected 'key = text'")]
    [InlineData("report.area = \"A", "Line 1 of the language: a text that begins with a quotation mark")]
    [InlineData("report.area = \"A\" B", "Line 1 of the language: a text that begins with a quotation mark")]
    [InlineData("report.area = A\r\n# x\r\nreport.area = B", "Line 3 of the language: 'report.area' stands in line 1 already.")]
    [InlineData("name x = \" \"", "Line 1 of the language: a code and its name are not empty.")]
    public void Read_WhatIsWrong_NamesTheLine(string file, string expected) => Assert.StartsWith(
        expected, Assert.Throws<FormatException>(() => Land.Read(new StringReader(file))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_TakesSpacesRemarksAndAByteOrderMark()
    {
        Language said = Land.Read(new StringReader("\uFEFF  report.area=Wilayah  \r\n # remark\n\nname  x  =  y\n"));

        Assert.Equal("Wilayah", said.Say(Texts.ReportArea));
        Assert.Equal("y", said.NameOf("x"));
    }

    [Fact]
    public void Ordering_OrdersNames()
    {
        string[] names = ["Zürich", "Łódź", "\u00D8sterbro", "Lublin", "zug", "Lund"];

        Assert.Equal(["Łódź", "Lublin", "Lund", "\u00D8sterbro", "zug", "Zürich"], names.Order(Land.NameOrder));
        Assert.Equal(names.Order(StringComparer.Ordinal), names.Order(Land.Ordering(StringComparer.Ordinal).NameOrder));
    }

    private static string Written(Language language)
    {
        using var writer = new StringWriter();
        language.Write(writer);
        return writer.ToString();
    }
}
