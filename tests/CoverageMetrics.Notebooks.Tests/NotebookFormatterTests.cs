using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Notebooks.Tests.Support;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using Microsoft.DotNet.Interactive.Formatting;
using NodaTime;

namespace CoverageMetrics.Notebooks.Tests;

/// <summary>Values show themselves in .NET Interactive, Verso and LINQPad, without a call to set anything up.</summary>
public partial class NotebookFormatterTests
{
    // Keys, settings and settings of settings: parts of other values, with a text of their own for messages.
    private static readonly string[] NeverTheEndOfACell =
        ["NumberScale", "TallyProgress", "RejectedExample"];

    private static readonly Coverage<SocialInsurance, LabourForce> Coverage2016 =
        Coverage.Of(Headcount.Of<SocialInsurance>(13_055_704), Headcount.OfThousands<LabourForce>(54_445.3m));

    public static TheoryData<string> Cultures => ["en-GB", "vi-VN", "fa-IR"];

    [Fact]
    public void Structs_WithATextOfTheirOwn_AllShowThemselves() => Assert.Empty(
        from type in ShownValues.Public
        where type.IsValueType && !type.IsEnum && !type.IsByRefLike && type.Namespace != "CoverageMetrics.Groups" && !ShownValues.Types.Contains(type)
        where type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } text
            && text.DeclaringType == type && !text.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        where !NeverTheEndOfACell.Contains(type.Name)
        select type);

    [Fact]
    public void Exceptions_AllExist() =>
        Assert.All(NeverTheEndOfACell, name => Assert.Contains(ShownValues.Public, type => type.Name == name && !ShownValues.Types.Contains(type)));

    [Fact]
    public void Types_ThatShowThemselves_AreAllTriedHere() =>
        Assert.Equal(Names(ShownValues.Types), Names(ShownValues.All().Select(value => value.GetType()).Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)));

    [Fact]
    public void Types_ThatShowThemselves_KeepTheConventionsOfAllHosts() => Assert.All(ShownValues.Types, type =>
    {
        Assert.Equal(typeof(string), type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)?.ReturnType);
        MethodInfo? dump = type.GetMethod("ToDump", BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes);
        Assert.Equal(typeof(object), dump?.ReturnType);
        Assert.True(dump!.IsPrivate);
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Plain_OfEveryValue_IsItsText(string culture)
    {
        using var machine = new InCulture(culture);

        Assert.All(ShownValues.All(), value => Assert.Equal(value.ToString(), Hosts.Plain(value)));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Html_OfEveryValue_IsWellFormedAndSaysAllThatItsTextSays(string culture)
    {
        using var machine = new InCulture(culture);

        Assert.All(ShownValues.All(), value =>
        {
            string html = Hosts.Html(value);
            string text = Hosts.TextOf(html);
            foreach (string word in Words().Matches(Codes().Replace(value is CoverageReport report ? report.Title : value.ToString()!, "")).Select(match => match.Value))
            {
                Assert.Contains(word, text, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(value is CoverageReport or CoverageChart, html.Contains("<style", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void ToHtml_OfEveryValue_IsWhatTheFormatterWrites()
    {
        using var machine = new InCulture("en-GB");

        Assert.All(ShownValues.All().Where(value => value is not CoverageReport), value => Assert.Equal(Hosts.Html(value), Hosts.Verso(value)));
        Assert.All(ShownValues.All().Zip(ShownValues.All()), pair => Assert.Equal(Hosts.Html(pair.First), Hosts.Html(pair.Second)));
    }

    [Fact]
    public void ToDump_OfEveryValue_IsTextOrATableOfTexts()
    {
        using var machine = new InCulture("en-GB");

        Assert.All(ShownValues.All(), value =>
        {
            Assert.True(Hosts.LinqPad(value) is string or IDictionary<string, object?> or IEnumerable<object>, value.GetType().Name);
            string[] texts = [.. Hosts.LinqPadTexts(value)];
            Assert.NotEmpty(texts);
            Assert.DoesNotContain(texts, text => text.StartsWith("CoverageMetrics.", StringComparison.Ordinal) || text.StartsWith("System.", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void PreferredMimeType_IsHtml() =>
        Assert.All(ShownValues.All(), value => Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(value.GetType())));

    [Fact]
    public void Coverage_ShowsBothCountsAndThePercentage()
    {
        using var machine = new InCulture("en-GB");

        Assert.Equal("<span class=\"coverage-value\">13,055,704 of 54,445,300 (labour force): <strong>23.98%</strong></span>", Hosts.Html(Coverage2016));
        Assert.Equal(["covered", "13,055,704 (social insurance participants)", "of", "54,445,300 (labour force)", "percentage", "23.98% (of the labour force)"], Hosts.LinqPadTexts(Coverage2016));
    }

    [Fact]
    public void Codes_AreShownByTheirWords()
    {
        using var machine = new InCulture("en-GB");
        LocalDate day = new(2022, 8, 31);
        Observation visits = Observation.Of("51", "vn:inpatient-visits", Count.Of<Visits>(5), ReportingPeriod.Month(2022, 8)).WithSeries("vn:new-law");

        Assert.Equal("<span class=\"coverage-value\">5 (social insurance)</span>", Headcount.Of<SocialInsurance>(5).ToAny().ToHtml());
        Assert.Equal("<span class=\"coverage-value\">13,055,704 of 54,445,300 (labour force): <strong>23.98% of labour force</strong></span>", Coverage2016.ToAny().ToHtml());
        Assert.Equal("<span class=\"coverage-value\">50% of labour force</span>", Percentage.FromPercent<LabourForce>(50).ToAny().ToHtml());
        Assert.Equal("<span class=\"coverage-value\">51 inpatient visits visits 2022-08 series new law</span>", visits.Key.ToHtml());
        Assert.Equal("<span class=\"coverage-value\">5 visits</span>", visits.Figure.Value.ToHtml());
        Assert.Contains("51 inpatient visits visits 2022-08 series new law", visits.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(">social insurance<", ObservationSet.Of([Observation.Of("51", Headcount.Of<SocialInsurance>(5), day)]).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("social insurance in percent of labour force", ReportedRate.Of<SocialInsurance, LabourForce>("82", 28.9m, day).ToHtml(), StringComparison.Ordinal);
        Target<Headcount<SocialInsurance>> plan = Target.Of(TargetTerms.Of("82", new LocalDate(2022, 12, 31)).WithSetter("vn:tien-giang"), Headcount.Of<SocialInsurance>(279_000));
        Assert.Equal("<span class=\"coverage-value\">279,000 (social insurance) 82 by 2022-12-31 (tien giang)</span>", plan.ToHtml());
        Assert.Equal(plan.ToHtml(), plan.ToAny().ToHtml());
        Assert.Contains("13% of labour force (social insurance) 82", Target.Of<SocialInsurance, LabourForce>(plan.Terms, Percentage.FromPercent<LabourForce>(13)).ToHtml(), StringComparison.Ordinal);
        Claim claim = Claim.Count("count", FigureKey.Of<SocialInsurance>("82", day), PublishedFigure.Count(5));
        Assert.Contains("of 82 social insurance 2022-08-31", claim.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("<span class=\"coverage-value\">82 social insurance 2022-08-31: ", ClaimSet.Of(claim).Reconcile().Quantities[0].ToHtml(), StringComparison.Ordinal);
        Assert.Contains("social insurance", Break.Of(FigureKey.Of<SocialInsurance>(day), "law").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_OfNobody_IsShownAsUndefined()
    {
        using var machine = new InCulture("en-GB");

        Assert.Equal("<span class=\"coverage-value\">0 of 0 (labour force): <em>undefined</em></span>", Hosts.Html(default(Coverage<SocialInsurance, LabourForce>)));
    }

    [Fact]
    public void Figure_WithStatus_ShowsItWithTheResult()
    {
        using var machine = new InCulture("en-GB");
        Figure<Coverage<SocialInsurance, LabourForce>> derived = Figure.Of(Coverage2016, FigureStatus.Derived);

        Assert.Equal("<span class=\"coverage-value\">13,055,704 of 54,445,300 (labour force) (Derived): <strong>23.98%</strong></span>", Hosts.Html(derived));
        Assert.Equal(["status", "Derived"], Hosts.LinqPadTexts(derived).TakeLast(2));
    }

    [Fact]
    public void Figure_WithoutValue_ShowsTheReason() => Assert.Equal(
        "<span class=\"coverage-value\"><em>no value (Missing: withheld by a &lt;b&gt; &amp; c)</em></span>",
        Hosts.Html(Figure.None<Headcount<SocialInsurance>>(NoValueReason.Missing, NoValueDetail.WithheldBy("a <b> & c"))));

    [Fact]
    public void Name_OfAGroup_IsEscaped()
    {
        string html = Hosts.Html(Headcount.Of<HostilePeople>(8));

        Assert.Equal("<span class=\"coverage-value\">8 <small>(&lt;script&gt;alert(&quot;&#39;&amp;&#39;&quot;)&lt;/script&gt;)</small></span>", html);
        Assert.Contains(HostilePeople.Written, Hosts.TextOf(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Collections_ShowEveryValueAsItShowsItself()
    {
        using var machine = new InCulture("en-GB");
        string one = Hosts.Html(Coverage2016);
        object[] collections =
        [
            new[] { Coverage2016, default },
            new List<Coverage<SocialInsurance, LabourForce>> { Coverage2016 },
            new Dictionary<string, object> { ["whole"] = Coverage2016 },
            new { Name = "nation", Coverage = Coverage2016 },
            (1, Coverage2016),
            new[] { new { Name = "nation", Values = new[] { Coverage2016 } } },
            new Coverage<SocialInsurance, LabourForce>?[] { Coverage2016, null },
        ];

        Assert.All(collections, collection => Assert.Contains(one, Hosts.Html(collection), StringComparison.Ordinal));
        Assert.All(collections, collection => Assert.Contains("13,055,704 of 54,445,300 (labour-force)", Hosts.Plain(collection), StringComparison.Ordinal));
    }

    [Fact]
    public void Record_OfACaller_ShowsTheValuesInIt()
    {
        using var machine = new InCulture("en-GB");

        Assert.Contains(Hosts.Html(Coverage2016), Hosts.Html(new District("Đức Phổ", Coverage2016)), StringComparison.Ordinal);
    }

    [Fact]
    public void Record_OfACaller_WithAFormatterOfItsOwn_BuildsOnToHtml()
    {
        using var machine = new InCulture("en-GB");
        Formatter.Register<Commune>((commune, writer) => writer.Write($"<b>{WebUtility.HtmlEncode(commune.Name)}</b> {commune.Coverage.ToHtml()}"), "text/html");

        Assert.Equal($"<b>&lt;i&gt;</b> {Hosts.Html(Coverage2016)}", Hosts.Html(new Commune("<i>", Coverage2016)));
    }

    [Fact]
    public void Report_IsAFragmentInACell_AndAPageByItself()
    {
        CoverageReport report = ShownValues.Report;

        Assert.Equal(report.ToHtmlFragment(), Hosts.Html(report));
        Assert.Contains(report.ToHtmlFragment(), Hosts.Html(new { Report = report }), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", Hosts.Verso(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_IsItsPictureInEveryHost()
    {
        CoverageChart chart = ShownValues.Chart;

        Assert.Equal(chart.ToHtml(), Hosts.Html(chart));
        Assert.Equal(chart.ToHtml(), Hosts.Verso(chart));
        Assert.Contains("<svg", Hosts.Html(new { Chart = chart }), StringComparison.Ordinal);
        Assert.Contains(chart.Description, Hosts.LinqPadTexts(chart));
    }

    [Fact]
    public void Report_InLinqPad_IsATableOfItsRowsWithItsNotes()
    {
        CoverageReport report = ShownValues.Report;
        string[] texts = [.. Hosts.LinqPadTexts(report)];

        Assert.All(report.Rows.SelectMany(row => report.Columns.Select(column => row[column].Text).Prepend(row.Label)), text => Assert.Contains(text, texts));
        Assert.All(report.Footnotes, note => Assert.Contains(note.ToString(), texts));
        Assert.All(report.Findings, finding => Assert.Contains(finding.ToString(), texts));
    }

    [Fact]
    public void LongSets_ShowTheFirstRowsAndHowManyMoreThereAre()
    {
        XElement table = XElement.Parse(Hosts.Html(ShownValues.Observations));
        ObservationSet twenty = ObservationSet.Of(ShownValues.Observations.Take(20));

        Assert.Equal(25, ShownValues.Observations.Count);
        Assert.Equal(21, table.Element("tbody")!.Elements("tr").Count());
        Assert.Equal("… and 5 more: foreach goes through all of them", table.Element("tbody")!.Elements("tr").Last().Value);
        Assert.DoesNotContain("more", XElement.Parse(Hosts.Html(twenty)).Value, StringComparison.Ordinal);
        Assert.Equal(25, ((IEnumerable<object>)Hosts.LinqPad(ShownValues.Observations)).Count());
    }

    [Fact]
    public void LongReports_ShowTheFirstRowsTheTotalAndHowToSeeAll()
    {
        var level = AreaLevel.AtRank(2, "commune");
        AreaCatalogue communes = Enumerable.Range(0, 3_000)
            .Aggregate(new AreaCatalogueBuilder().Add(Area.Of("VN", AreaLevel.AtRank(1, "country"), "Việt Nam")), (builder, i) => builder.Add(Area.Of($"{i:D4}", level, $"Commune {i}").Under("VN"))).Build();
        var day = new LocalDate(2022, 8, 31);
        CoverageReport report = CoverageReport
            .For(ObservationSet.Of(Enumerable.Range(0, 2_000).Select(i => Observation.Of($"{i:D4}", Headcount.Of<SocialInsurance>(i), day))), MetricSet.Of(Metric.People<SocialInsurance>("si", "Social insurance")), communes)
            .On(day).ByArea(level).Check(PublishingChecks.Usual).Build();

        XElement section = XElement.Parse(Hosts.Html(report));
        string[] rows = [.. section.Descendants("tbody").Single().Elements("tr").Select(row => row.Element("th")!.Value)];

        Assert.Equal(3_001, report.Rows.Count);
        Assert.Equal((101, "0099 Commune 99", report.Rows[^1].Label), (rows.Length, rows[^2], rows[^1]));
        Assert.Contains(section.Elements("p"), line => line.Value == "… and 2,900 more rows: ToHtml() writes all of them");
        Assert.Equal(21, section.Elements("ul").Last().Elements("li").Count());
        Assert.Equal($"… and {report.Findings.Count - 20:N0} more: Findings has all findings", section.Elements("ul").Last().Elements("li").Last().Value);
        Assert.Equal(3_001, XElement.Parse(report.ToHtmlFragment()).Descendants("tbody").Single().Elements("tr").Count());
        Assert.Contains(XElement.Parse(Hosts.Html(report.In(Vietnamese.Language))).Elements("p"), line => line.Value == "… và 2.900 dòng nữa: ToHtml() ghi tất cả các dòng");
    }

    [Fact]
    public void Reports_OfAHundredRows_AreShownWhole() => Assert.All(new[] { ShownValues.Report, ShownValues.Report.Only(_ => false) }, report =>
    {
        Assert.Equal(report.Rows.Count, XElement.Parse(Hosts.Html(report)).Descendants("tbody").Single().Elements("tr").Count());
        Assert.DoesNotContain("more row", Hosts.Html(report), StringComparison.Ordinal);
    });

    [Fact]
    public void Html_OfEveryValue_HasNoCodeOfAGroup() => Assert.All(ShownValues.All().Where(value => value is not Metric), value =>
        Assert.DoesNotMatch("""(?<![\w-])(vn:[a-z]|labour-force|working-age-|test:[a-z])""", Hosts.TextOf(Hosts.Html(value))));

    [Fact]
    public void LongLists_InACell_ShowTheFirstLinesAndHowManyMoreThereAre()
    {
        ObservationLoad load = ObservationLoad.Read(Enumerable.Range(1, 23), Observation (row) => throw new FormatException($"row {row}"));
        XElement faults = XElement.Parse(Hosts.Html(load)).Descendants("td").Single();

        Assert.Equal(21, faults.Elements("div").Count());
        Assert.Equal("… and 3 more: foreach goes through all of them", faults.Elements("div").Last().Value);
    }

    [Fact]
    public void Parts_ThatAreEmpty_AreLeftOut()
    {
        XElement observation = XElement.Parse(Hosts.Html(Observation.Of("VN", Headcount.Of<SocialInsurance>(1), new LocalDate(2022, 8, 31))));

        Assert.Equal(["figure"], observation.Descendants("th").Select(name => name.Value));
    }

    [Fact]
    public void Values_TakeNoMoreRoomThanTheirCounts()
    {
        Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<Headcount<SocialInsurance>>());
        Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Coverage<SocialInsurance, LabourForce>>());
    }

    private static string[] Names(IEnumerable<Type> types) => [.. types.Select(type => type.FullName!).Distinct().Order(StringComparer.Ordinal)];

    // Letters and digits with what holds a number together.
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,٫٬][\p{N}]+)*%?")]
    private static partial Regex Words();

    // What stands before the colon of a code, and the code of a group whose name is another one: names are shown.
    [GeneratedRegex(@"test:hostile-people|\b[a-z0-9]+(-[a-z0-9]+)*:(?=[a-z0-9])")]
    private static partial Regex Codes();

    private sealed record Commune(string Name, Coverage<SocialInsurance, LabourForce> Coverage);

    private sealed record District(string Name, Coverage<SocialInsurance, LabourForce> Coverage);
}
