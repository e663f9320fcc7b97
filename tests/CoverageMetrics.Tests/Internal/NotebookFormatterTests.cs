using CoverageMetrics.Groups;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

/// <summary>What a notebook writes for a value of the library, and for any other.</summary>
public class NotebookFormatterTests
{
    [Fact]
    public void Format_WritesHtmlOrPlainTextByItsType_AndLeavesOtherValuesToTheHost()
    {
        var people = Headcount.Of<LabourForce>(5);

        Assert.Equal((true, ((IShown)people).Shown.ToHtml()), Written("text/html", people));
        Assert.StartsWith("<", Written("text/html", people).Text, StringComparison.Ordinal);
        Assert.Equal((true, people.ToString()), Written("text/plain", people));
        Assert.Equal((false, ""), Written("text/html", 5));
        Assert.Equal((false, ""), Written("text/plain", null));

        static (bool IsWritten, string Text) Written(string type, object? value)
        {
            using var writer = new StringWriter();
            return (new NotebookFormatter(type).Format(value, writer), writer.ToString());
        }
    }
}
