using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Testing;

/// <summary>One thing that breaks a law of the library, and where.</summary>
/// <remarks>Immutable and safe to share; costs three texts. Two findings are equal when all three are.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record LawFinding
{
    internal LawFinding(string subject, string rule, string message)
    {
        Subject = subject;
        Rule = rule;
        Message = message;
    }

    /// <summary>Gets what breaks the law: a type, an area, the key of a text, the code of a metric.</summary>
    public string Subject { get; }

    /// <summary>Gets the code of the law, such as <c>code-is-unique</c>, by which a known exception can be left out.</summary>
    public string Rule { get; }

    /// <summary>Gets a sentence that says what is wrong, with the values.</summary>
    public string Message { get; }

    /// <summary>Writes subject, sentence and law.</summary>
    /// <returns>The finding, such as <c>Members: the code 'members' has no prefix … (code-has-prefix)</c>.</returns>
    public override string ToString() => $"{Subject}: {Message} ({Rule})";
}
