using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

/// <summary>The few forms in which a notebook shows values.</summary>
public class ShownLayoutTests
{
    [Fact]
    public void ToHtml_OfOneLine_ShowsTheTextAndWhatStandsBehindIt()
    {
        Assert.Equal("<span class=\"coverage-value\">a&lt;b</span>", ShownValue.Text("a<b").ToHtml());
        Assert.Equal("<span class=\"coverage-value\">3 <small>(people &amp; co)</small></span>", ShownValue.Text("3", "people & co").ToHtml());
        Assert.Equal("<span class=\"coverage-value\"><em>no value</em></span>", ShownValue.Nothing("no value").ToHtml());
        Assert.Equal("<span class=\"coverage-value\">3 of 4: <strong>75%</strong></span>", ShownValue.Ratio("3 of 4", "75%").ToHtml());
        Assert.Equal("<span class=\"coverage-value\">3 of 0: <em>undefined</em></span>", ShownValue.Ratio("3 of 0", null).ToHtml());
        Assert.Equal("<span class=\"coverage-value\">3 (Estimated) <small>(people)</small></span>", ShownValue.Text("3", "people").With(" (Estimated)", ("status", "Estimated")).ToHtml());
    }

    [Fact]
    public void ToDump_IsTextOrNamedParts()
    {
        Assert.Equal("3", ShownValue.Text("3").ToDump());
        Assert.Equal("3 (people)", ShownValue.Text("3", "people").ToDump());
        Assert.Equal("3 (Estimated) (people)", ShownValue.Text("3", "people").With(" (Estimated)", ("status", "Estimated")).ToDump());
        Assert.Equal("of=3|per=4", Dumped(ShownValue.Ratio("3 of 4", "75%", ("of", 3), ("per", 4)).With("", ("status", null)).ToDump()));
        Assert.Equal("of=3|per=4|status=Estimated", Dumped(ShownValue.Ratio("3 of 4", "75%", ("of", 3), ("per", 4)).With(" (Estimated)", ("status", "Estimated")).ToDump()));
        Assert.Equal("inner=7 (people)", Dumped(ShownValue.Parts("all", ("inner", ShownValue.Text("7", "people")), ("none", null)).ToDump()));
        Assert.Equal(["a=1|b=2", "a=3|b=4"], Assert.IsType<IEnumerable<object>>(ShownValue.Rows("rows", ShownRows.Of([(1, 2), (3, 4)], static one => [one.Item1, one.Item2], "a", "b")).ToDump(), exactMatch: false).Select(Dumped));
    }

    [Fact]
    public void ToHtml_OfParts_LeavesOutWhatIsEmpty()
    {
        string html = ShownValue.Parts("all", ("a", 1), ("b", null), ("c", ""), ("d", Array.Empty<int>()), ("e", new[] { "x", "<y>" }), ("f", ShownValue.Text("z"))).ToHtml();

        Assert.Equal(
            "<table class=\"coverage-value\"><caption>all</caption><tbody><tr><th>a</th><td>1</td></tr><tr><th>e</th><td><div>x</div><div>&lt;y&gt;</div></td></tr><tr><th>f</th><td><span class=\"coverage-value\">z</span></td></tr></tbody></table>",
            Bare(html));
    }

    // Twenty are shown, and how many more there are.
    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "… and 1 more: foreach goes through all of them")]
    [InlineData(1_020, "… and 1,000 more: foreach goes through all of them")]
    public void ToHtml_OfMany_ShowsTwenty(int count, string? more)
    {
        using var english = new Support.InCulture("en-GB");
        int[] all = [.. Enumerable.Range(1, count)];
        string shown = string.Concat(all.Take(20).Select(static one => $"<tr><td>{one}</td><td>x</td></tr>"));
        string listed = string.Concat(all.Take(20).Select(static one => $"<div>{one}</div>"));

        Assert.Equal(
            $"<table class=\"coverage-value\"><caption>all</caption><thead><tr><th>n</th><th>&lt;x&gt;</th></tr></thead><tbody>{shown}{(more is null ? "" : $"<tr><td colspan=\"2\">{more}</td></tr>")}</tbody></table>",
            Bare(ShownValue.Rows("all", ShownRows.Of(all, static one => [one, "x"], "n", "<x>")).ToHtml()));
        Assert.Equal(
            $"<table class=\"coverage-value\"><caption>all</caption><tbody><tr><th>n</th><td>{listed}{(more is null ? "" : $"<div>{more}</div>")}</td></tr></tbody></table>", Bare(ShownValue.Parts("all", ("n", all)).ToHtml()));
    }

    private static string Dumped(object dump) => string.Join('|', Assert.IsType<IDictionary<string, object?>>(dump, exactMatch: false).Select(static part => $"{part.Key}={part.Value}"));

    private static string Bare(string html) => System.Text.RegularExpressions.Regex.Replace(html, " (style|scope)=\"[^\"]*\"", "");
}
