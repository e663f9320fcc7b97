using System.Text.Json;

namespace CoverageMetrics.Serialization;

/// <summary>Reads one JSON value.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="reader">The reader, at the value.</param>
/// <returns>The value.</returns>
/// <exception cref="JsonException">It is another one than the rule allows; the message has the rule and what was found.</exception>
internal delegate T JsonReading<out T>(ref Utf8JsonReader reader);
