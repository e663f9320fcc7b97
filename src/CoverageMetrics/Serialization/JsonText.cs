using System;
using System.Globalization;
using System.Text.Json;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Reads the JSON texts that percentages, points and rates are written as.</summary>
internal static class JsonText
{
    private const string Example = "19.55% of labour-force";

    /// <summary>Reads a text.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="example">What the text looks like, for messages.</param>
    /// <returns>The text.</returns>
    /// <exception cref="JsonException">The value is no text.</exception>
    internal static string Read(ref Utf8JsonReader reader, string example) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"Expected a text such as \"{example}\"; found {reader.TokenType}.");

    /// <summary>Reads a percentage with the code of its base.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="JsonException">The value is no such text.</exception>
    internal static AnyPercentage ReadPercentage(ref Utf8JsonReader reader)
    {
        string text = Read(ref reader, Example);
        int at = text.IndexOf(PercentageText.Suffix, StringComparison.Ordinal);
        return at > 0
            && NumberText.TryRead(text.AsSpan(0, at), NumberFormatInfo.InvariantInfo, out decimal percent)
            && percent <= ExactMath.Largest
            ? new(percent, text[(at + PercentageText.Suffix.Length)..])
            : throw Unreadable(text, Example);
    }

    /// <summary>Says that a text is not of the form expected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="example">What it should look like.</param>
    /// <returns>The error.</returns>
    internal static JsonException Unreadable(string text, string example) =>
        new($"'{(text.Length <= 60 ? text : text[..60] + "…")}' cannot be read: expected a text such as \"{example}\".");
}
