using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes the members of an enumeration as permanent codes, also as the names of properties, and reads them back.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="what">What it is, with its article, for messages.</param>
/// <param name="codes">Each member with its code.</param>
internal sealed class CodeJsonConverter<T>(string what, params (T Member, string Code)[] codes) : JsonConverter<T>
    where T : struct, Enum
{
    /// <summary>Gets the codes, in the order of the members.</summary>
    internal IReadOnlyList<(T Member, string Code)> Codes { get; } = codes;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? MemberOf(reader.GetString()!) : throw Unknown(reader.TokenType.ToString());

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MemberOf(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(CodeOf(value));
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(CodeOf(value));
    }

    /// <summary>Finds the code of a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The code.</returns>
    /// <exception cref="JsonException">It is none of the members.</exception>
    internal string CodeOf(T member)
    {
        foreach ((T known, string code) in codes)
        {
            if (EqualityComparer<T>.Default.Equals(known, member))
            {
                return code;
            }
        }

        throw Unknown(FormattableString.Invariant($"{member}"));
    }

    private T MemberOf(string text)
    {
        foreach ((T member, string code) in codes)
        {
            if (string.Equals(code, text, StringComparison.Ordinal))
            {
                return member;
            }
        }

        throw Unknown($"'{Excerpt.Of(text)}'");
    }

    private JsonException Unknown(string found) => new($"{what} is one of {string.Join(", ", codes.Select(one => one.Code))}; found {found}.");
}
