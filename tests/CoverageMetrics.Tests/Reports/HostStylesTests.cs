using System.Text.RegularExpressions;

namespace CoverageMetrics.Tests.Reports;

/// <summary>The styles of a report hold inside a host that has rules for all tables, headings and lists, wherever the host's style sheet stands.</summary>
/// <remarks>Shown without a browser: for every property that JupyterLab sets on the elements of a fragment, the fragment has a declaration of its own whose selector is the stronger one.</remarks>
public partial class HostStylesTests
{
    // The rules of JupyterLab 4 for rendered HTML (.jp-RenderedHTMLCommon and :not(.jp-RenderedMarkdown).jp-RenderedHTMLCommon): classes in the selector, element, properties.
    public static TheoryData<int, string, string> JupyterLab => new()
    {
        { 1, "table", "border-collapse border-spacing border color font-size table-layout margin-left margin-bottom margin-right" },
        { 1, "thead", "border-bottom vertical-align" },
        { 1, "td", "vertical-align padding line-height white-space max-width border" },
        { 1, "thead th", "vertical-align padding line-height max-width border font-weight" },
        { 1, "tbody th", "vertical-align padding line-height max-width border font-weight" },
        { 1, "tr", "vertical-align padding line-height border" },
        { 2, "tr", "background" },
        { 2, "td", "text-align" },
        { 2, "thead th", "text-align" },
        { 2, "tbody th", "text-align" },
        { 1, "p", "text-align margin margin-bottom" },
        { 2, ".cr-title", "line-height font-weight font-style margin margin-top margin-bottom font-size" },
        { 2, ".cr-part", "line-height font-weight font-style margin margin-top margin-bottom font-size" },
        { 2, "ul", "padding-left list-style margin-bottom" },
        { 2, ".cr-notes", "padding-left list-style margin-bottom" },
    };

    [Theory]
    [MemberData(nameof(JupyterLab))]
    public void Fragment_IsStrongerThanJupyterLab(int hostClasses, string element, string properties)
    {
        (string Selector, string[] Properties)[] own = [.. Rules(MediaBlock().Replace(Nation.Report(Nation.Provinces).Build().ToHtmlFragment(), ""))];

        Assert.All(properties.Split(' '), property => Assert.Contains(
            own, rule => IsOf(rule.Selector, element) && Classes(rule.Selector) > hostClasses && rule.Properties.Any(declared => Sets(declared, property))));
    }

    [Fact]
    public void Fragment_SetsNothingOutsideOfItself() =>
        Assert.All(Rules(Nation.Report(Nation.Provinces).Build().ToHtmlFragment()), rule => Assert.Matches(@"^(\.|@page )coverage-report", rule.Selector));

    private static IEnumerable<(string Selector, string[] Properties)> Rules(string fragment)
    {
        string styles = fragment.Split("<style>")[1].Split("</style>")[0];
        return
            from match in Rule().Matches(styles)
            from selector in match.Groups["selectors"].Value.Split(',')
            select (selector.Trim(), match.Groups["declarations"].Value.Split(';').Select(declaration => declaration.Split(':')[0]).ToArray());
    }

    // Behind the class of the report a selector names the element, or less of it: th is about thead th too.
    private static bool IsOf(string selector, string element) =>
        selector.IndexOf(' ', StringComparison.Ordinal) is >= 0 and int behind && $" {element}".EndsWith(selector[behind..], StringComparison.Ordinal);

    // Margin sets margin-bottom; but border is no shorthand of how cells stand to one another.
    private static bool Sets(string declared, string property) => property == declared
        || (property is not ("border-collapse" or "border-spacing") && property.StartsWith(declared + "-", StringComparison.Ordinal));

    private static int Classes(string selector) => selector.Count(mark => mark is '.' or '[' or ':');

    [GeneratedRegex(@"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}")]
    private static partial Regex MediaBlock();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<declarations>[^{}]*)\}")]
    private static partial Regex Rule();
}
