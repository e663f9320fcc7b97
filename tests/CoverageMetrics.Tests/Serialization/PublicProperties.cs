using System.Collections;
using System.Reflection;
using System.Text.Json;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Compares two values by everything that a caller can ask them, for types that are equal only to themselves.</summary>
internal static class PublicProperties
{
    /// <summary>Finds how two values differ.</summary>
    /// <param name="expected">A value.</param>
    /// <param name="actual">Another value.</param>
    /// <param name="path">Where they are, for the answer.</param>
    /// <returns>What differs; empty when nothing does.</returns>
    internal static IEnumerable<string> Differences(object? expected, object? actual, string path = "value")
    {
        if (expected is null || actual is null || expected.GetType() != actual.GetType())
        {
            return Equals(expected, actual) ? [] : [$"{path}: {expected ?? "null"} / {actual ?? "null"}"];
        }

        bool isOurs = !expected.GetType().IsArray && expected.GetType().Namespace!.StartsWith("CoverageMetrics", StringComparison.Ordinal);
        bool hasParts = isOurs && expected.GetType() is { IsEnum: false } type && (!type.IsValueType || expected is NoValuePart || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Figure<>)));
        if (Equals(expected, actual) && expected is not IEnumerable && !hasParts)
        {
            return [];
        }

        IEnumerable<string> items = expected is IEnumerable list and not string ? OfItems(ItemsOf(list), ItemsOf((IEnumerable)actual), path) : [];
        return hasParts ? items.Concat(
                from property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                where property.GetIndexParameters().Length == 0
                from difference in Differences(Ask(property, expected), Ask(property, actual), $"{path}.{property.Name}")
                select difference)
            : expected is IEnumerable and not string ? items
            : Equals(expected, actual) ? [] : [$"{path}: {expected} / {actual}"];
    }

    // A set of observations has no order.
    private static object[] ItemsOf(IEnumerable list) => list is IReadOnlyCollection<Observation> or IReadOnlyCollection<FigureKey>
        ? [.. list.Cast<object>().OrderBy(item => JsonSerializer.Serialize(item), StringComparer.Ordinal)]
        : [.. list.Cast<object>()];

    private static IEnumerable<string> OfItems(object[] expected, object[] actual, string path) => expected.Length != actual.Length
        ? [$"{path}: {expected.Length} / {actual.Length}"]
        : expected.Zip(actual).SelectMany((pair, at) => Differences(pair.First, pair.Second, $"{path}[{at}]"));

    // What has no answer has none on either side.
    private static object? Ask(PropertyInfo property, object of)
    {
        try
        {
            return property.GetValue(of);
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException!.Message;
        }
    }
}
