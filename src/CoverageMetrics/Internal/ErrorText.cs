using System;

namespace CoverageMetrics.Internal;

/// <summary>Finds what an exception says, for a text that is no exception: the name of a parameter means nothing to whoever reads it.</summary>
internal static class ErrorText
{
    /// <summary>Finds what an exception says.</summary>
    /// <param name="error">The exception.</param>
    /// <returns>Its message on one line, without the parameter.</returns>
    internal static string Of(Exception error)
    {
        string message = error is ArgumentException { ParamName: { Length: > 0 } name }
            ? error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : error.Message;
        return message.ReplaceLineEndings(" ");
    }
}
