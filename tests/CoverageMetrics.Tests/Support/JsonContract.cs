using System.Text.Json;
using FsCheck;

namespace CoverageMetrics.Tests.Support;

/// <summary>What every value promises of its JSON: it reads back alone, in a list, in a dictionary, as a property and where it may be
/// absent, whatever the application's options.</summary>
internal static class JsonContract
{
    /// <summary>Gets the options an application may have set.</summary>
    internal static JsonSerializerOptions[] Options { get; } =
    [
        new(),
        new(JsonSerializerDefaults.Web),
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower },
    ];

    internal static void RoundTrips<T>(Arbitrary<T> values)
        where T : struct =>
        Law.Holds(values, value =>
        {
            foreach (JsonSerializerOptions options in Options)
            {
                var row = new Row<T> { OneValue = value, MaybeValue = null, AnotherValue = value, ByArea = new() { ["51"] = value }, All = [value, default, value] };

                Row<T> read = JsonSerializer.Deserialize<Row<T>>(JsonSerializer.Serialize(row, options), options)!;

                Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options));
                Assert.Equal(value, read.OneValue);
                Assert.Null(read.MaybeValue);
                Assert.Equal(value, read.AnotherValue);
                Assert.Equal(row.ByArea, read.ByArea);
                Assert.Equal(row.All, read.All);
            }
        });

    private sealed class Row<T>
        where T : struct
    {
        public T OneValue { get; set; }

        public T? MaybeValue { get; set; }

        public T? AnotherValue { get; set; }

        public Dictionary<string, T> ByArea { get; set; } = [];

        public T[] All { get; set; } = [];
    }
}
