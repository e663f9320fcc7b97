namespace CoverageMetrics.Internal;

/// <summary>Keeps the codes of groups, bases and currencies of figures whose type is known only when the program runs.</summary>
internal static class Codes
{
    /// <summary>Finds how a code is kept, so that a figure read with an empty code equals the default value, which has none.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The code, or <see langword="null"/> when it is empty.</returns>
    internal static string? OrNull(string code) => code.Length == 0 ? null : code;
}
