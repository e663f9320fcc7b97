using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>A public type has a JSON form, or it is refused by name in both directions, wherever it stands.</summary>
internal static class JsonForms
{
    private static readonly string[] Texts = ["{}", "null", "\"x\"", "0", "[]"];

    /// <summary>Finds the ways by which a type is written or read without a form.</summary>
    /// <param name="type">A closed type that has none.</param>
    /// <returns>What was not refused, or not by name.</returns>
    internal static IEnumerable<string> Leaks(Type type)
    {
        // What it is written in: alone, where it may be absent, in a list, as a value, as a key, as a property.
        Type[] places =
        [
            type,
            .. type.IsValueType ? new[] { typeof(Nullable<>).MakeGenericType(type) } : [],
            type.MakeArrayType(),
            typeof(Dictionary<,>).MakeGenericType(typeof(string), type),
            typeof(Dictionary<,>).MakeGenericType(type, typeof(int)),
            typeof(Holder<>).MakeGenericType(type),
        ];
        return
            from place in places
            from attempt in Texts.Select(text => (Way: $"read from {text}", Do: (Action)(() => JsonSerializer.Deserialize(text, place))))
                .Append((Way: "written", Do: () => JsonSerializer.Serialize(place.IsValueType ? Activator.CreateInstance(place) : null, place)))
            let error = Record.Exception(attempt.Do)
            where error is not NotSupportedException || !error.Message.Contains($"{type.Name.Split('`')[0]}", StringComparison.Ordinal)
                || !error.Message.Contains("has no JSON form", StringComparison.Ordinal)
            select $"{place} {attempt.Way}: {error?.Message ?? "not refused"}";
    }

    /// <summary>Finds whether a value of the type can be made and given to a serializer: no static class, no span, no converter.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it can.</returns>
    internal static bool CanBeSerialized(Type type) =>
        !(type.IsAbstract && type.IsSealed) && !type.IsByRefLike && !type.IsAssignableTo(typeof(JsonConverter)) && !type.IsAssignableTo(typeof(Delegate));

    /// <summary>Finds whether a type names a converter that gives it a form.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Whether it does.</returns>
    internal static bool HasForm(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false) is { ConverterType.Name: not "RefusingJsonConverterFactory" };

    private sealed class Holder<T>
    {
        public T? Held { get; set; }
    }
}
