using System.Reflection;
using System.Xml.Linq;
using Microsoft.DotNet.Interactive.Formatting;

namespace CoverageMetrics.Notebooks.Tests.Support;

/// <summary>Shows values as the hosts of notebooks do: .NET Interactive by its own formatter, Verso and LINQPad by what they look for.</summary>
internal static class Hosts
{
    internal static string Html(object value) => value.ToDisplayString("text/html");

    internal static string Plain(object value) => value.ToDisplayString("text/plain");

    /// <summary>Calls the public method that Verso calls.</summary>
    internal static string Verso(object value) =>
        (string)value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)!.Invoke(value, null)!;

    /// <summary>Calls the method that LINQPad calls, also where it is private.</summary>
    internal static object LinqPad(object value) => DumpMethod(value.GetType())!.Invoke(value, null)!;

    /// <summary>Walks through all that LINQPad would draw of a value.</summary>
    /// <returns>Every text, with the names of members and without their nesting.</returns>
    internal static IEnumerable<string> LinqPadTexts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IDictionary<string, object?> members => members.SelectMany(member => LinqPadTexts(member.Value).Prepend(member.Key)),
        _ when DumpMethod(value.GetType()) is not null => LinqPadTexts(LinqPad(value)),
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(LinqPadTexts),
        _ => [value.ToString()!],
    };

    /// <summary>Finds the text that a reader of a fragment of HTML sees.</summary>
    internal static string TextOf(string html)
    {
        XElement root = XElement.Parse($"<div>{html}</div>", LoadOptions.PreserveWhitespace);
        return string.Join(' ', root.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name != "style").Select(text => text.Value));
    }

    private static MethodInfo? DumpMethod(Type type) =>
        type.GetMethod("ToDump", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes) is { } method && method.ReturnType == typeof(object)
            ? method
            : null;
}
