using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Names written right to left, and controls of directions, in everything that people look at.</summary>
public class DirectionTests
{
    private const string Cairo = "القاهرة (2)";

    private static readonly string[] Pieces =
        ["القاهرة", "ירושלים", "Hà Nội", " ", "12", "(3)", ",", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200F", "\U0001E900"];

    [Fact]
    public void Text_NameWrittenRightToLeft_IsBetweenIsolates()
    {
        string text = Outputs(Cairo)[0];
        string row = text.Split('\n').First(line => line.StartsWith("01 ", StringComparison.Ordinal));

        Assert.StartsWith($"01    \u2068{Cairo}\u2069", row, StringComparison.Ordinal);
        Assert.Contains($": \u2068{Cairo}\u2069, 31", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OtherNames_AreAsTheyWere() => Assert.DoesNotContain(Outputs("Hà Nội – 東京")[0], character => character is >= '\u2066' and <= '\u2069');

    [Fact]
    public void Csv_AndTheRowItself_HaveTheNameAsItWasGiven()
    {
        CoverageReport report = Report("\u202E" + Cairo);

        Assert.Equal("\u202E" + Cairo, CsvReader.Read(report.ToCsv())[1][2]);
        Assert.Equal("\u202E" + Cairo, report.Rows[0].Area!.Name);
    }

    [Fact]
    public void EveryOutput_WhateverNamesAre_IsolatesThem() => Law.Holds(
        Gen.Elements(Pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces).Trim()).Where(name => name.Length > 0).ToArbitrary(),
        name => Assert.All(Outputs(name).SelectMany(Texts), AssertIsolated));

    // Lines of text; of HTML and SVG what stands between and in the tags, each of which is a paragraph of its own.
    private static IEnumerable<string> Texts(string output) => !output.StartsWith('<')
        ? output.Split('\n')
        : XElement.Parse(output).DescendantsAndSelf().SelectMany(element => element.Nodes().OfType<XText>().Select(text => text.Value).Concat(element.Attributes().Select(attribute => attribute.Value)));

    private static void AssertIsolated(string text)
    {
        int depth = 0;
        foreach (int character in text.EnumerateRunes().Select(rune => rune.Value))
        {
            Assert.NotInRange(character, 0x202A, 0x202E);
            depth += character is >= 0x2066 and <= 0x2068 ? 1 : character == 0x2069 ? -1 : 0;
            Assert.True(depth >= 0, text);
            Assert.True(depth > 0 || character is not (0x200F or (>= 0x590 and <= 0x8FF) or 0x1E900), text);
        }

        Assert.Equal(0, depth);
    }

    private static string[] Outputs(string name)
    {
        CoverageReport report = Report(name);
        return [report.ToText(), report.ToMarkdown(), report.ToHtmlFragment(), report.Chart(ChartKind.Bars, "bhxh").ToSvg(), report.Chart(ChartKind.Bars, "bhxh").ToSvg(400)];
    }

    private static CoverageReport Report(string name)
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("01", Nation.Province, name)).Add(Area.Of("48", Nation.Province, name)).Build();
        return CoverageReport.For(
                ObservationSet.Of([Nation.People("01", 20, Nation.End2016).WithSource(name), Nation.Labour("01", 10, Nation.End2016)]),
                MetricSet.Of(Metric.Coverage<Participants, LabourForce>("bhxh", name)),
                catalogue)
            .On(Nation.End2016).Titled(name).Stamped(name).Build();
    }
}
