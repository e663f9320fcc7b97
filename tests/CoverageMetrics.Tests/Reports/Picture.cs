using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoverageMetrics.Tests.Reports;

/// <summary>A picture read back from its SVG: what is drawn where, and where words stand by an estimate that is not the library's.</summary>
internal sealed partial class Picture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private Picture(XElement root) => Root = root;

    internal XElement Root { get; }

    internal double Width => Number(Root, "width");

    internal double Height => Number(Root, "height");

    internal static Picture Of(string svg) => new(XDocument.Parse(svg).Root!);

    internal IEnumerable<XElement> All(string cssClass) => Root.Descendants().Where(element => element.Attribute("class")?.Value == "cc-" + cssClass);

    internal string[] Texts(string cssClass) => [.. All(cssClass).Where(element => element.Name == Svg + "text").Select(text => text.Value)];

    /// <summary>The row of an area: the group that says its name first.</summary>
    internal XElement Row(string label) => Root.Elements(Svg + "g").Single(row => row.Element(Svg + "title")!.Value.StartsWith(label + ": ", StringComparison.Ordinal));

    internal static XElement[] In(XElement row, string cssClass) => [.. row.Descendants().Where(element => element.Attribute("class")?.Value == "cc-" + cssClass)];

    internal static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The points of a path or the ends of a line.</summary>
    internal static (double X, double Y)[] Points(XElement element) => element.Name == Svg + "line"
        ? [(Number(element, "x1"), Number(element, "y1")), (Number(element, "x2"), Number(element, "y2"))]
        : [.. Pair().Matches(element.Attribute("d")!.Value).Select(match => (Parse(match.Groups[1]), Parse(match.Groups[2])))];

    /// <summary>The straight parts of a line or a path, each of which may begin anew.</summary>
    internal static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Segments(XElement element)
    {
        if (element.Name == Svg + "line")
        {
            (double X, double Y)[] ends = Points(element);
            yield return (ends[0], ends[1]);
            yield break;
        }

        (double X, double Y) at = default;
        foreach (Match part in Part().Matches(element.Attribute("d")!.Value))
        {
            double first = Parse(part.Groups[2]);
            (double X, double Y) next = part.Groups[1].Value switch
            {
                "V" => (at.X, first),
                "H" => (first, at.Y),
                _ => (first, Parse(part.Groups[3])),
            };
            if (part.Groups[1].Value != "M")
            {
                yield return (at, next);
            }

            at = next;
        }
    }

    /// <summary>The middle of a marker, of any shape.</summary>
    internal static (double X, double Y) Middle(XElement marker)
    {
        if (marker.Name == Svg + "circle")
        {
            return (Number(marker, "cx"), Number(marker, "cy"));
        }

        double[] across = [.. Across().Matches(marker.Attribute("d")!.Value).Select(match => Parse(match.Groups[1]))];
        double[] down = [.. Down().Matches(marker.Attribute("d")!.Value).Select(match => Parse(match.Groups[1]))];
        return ((across.Min() + across.Max()) / 2, (down.Min() + down.Max()) / 2);
    }

    /// <summary>Where words stand: letters as wide as in Arial, and a little more.</summary>
    internal (double Left, double Top, double Right, double Bottom, string Text)[] Boxes() => [.. Root.Descendants(Svg + "text").Select(text =>
    {
        double size = Number(text, "font-size");
        double width = text.Value.Sum(Advance) * size * (text.Attribute("font-weight") is null ? 1 : 1.08);
        double left = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch { "end" => width, "middle" => width / 2, _ => 0 });
        double baseline = Number(text, "y");
        return (left, baseline - (0.74 * size), left + width, baseline + (0.2 * size), text.Value);
    })];

    /// <summary>Where numbers of the upright axis, or of the other one, stand, and what is written there.</summary>
    internal (double Place, string Text)[] Ticks(bool isUpright) => [.. All("tick").Where(tick => (tick.Attribute("text-anchor")?.Value == "end") == isUpright)
        .Select(tick => (Number(tick, isUpright ? "y" : "x"), tick.Value))];

    private static double Advance(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '/' or '!' or '|' => 0.29,
        't' or 'f' or 'r' or '-' or '(' or ')' or '[' or ']' => 0.36,
        'm' or 'M' or 'W' or 'w' or '%' or '→' => 0.82,
        >= 'A' and <= 'Z' => 0.68,
        _ => 0.57,
    };

    private static double Parse(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ML](-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex Pair();

    [GeneratedRegex(@"([MLVH])(-?[\d.]+)(?: (-?[\d.]+))?")]
    private static partial Regex Part();

    [GeneratedRegex(@"[MLH](-?[\d.]+)")]
    private static partial Regex Across();

    [GeneratedRegex(@"(?:[ML]-?[\d.]+ |V)(-?[\d.]+)")]
    private static partial Regex Down();
}
