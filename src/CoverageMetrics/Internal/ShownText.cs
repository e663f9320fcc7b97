using System;

namespace CoverageMetrics.Internal;

/// <summary>The texts of values as a notebook shows them: with names where <c>ToString</c> has codes.</summary>
internal static class ShownText
{
    /// <summary>Names the group or unit of a value.</summary>
    /// <typeparam name="TQuantity">What is counted.</typeparam>
    /// <param name="text">The text, which has the code in brackets.</param>
    /// <returns>The text with the name in brackets.</returns>
    internal static string Of<TQuantity>(string text)
        where TQuantity : struct, IQuantity<TQuantity> =>
        text.Replace($"({TQuantity.Unit})", $"({TQuantity.UnitIn(Language.English)})", StringComparison.Ordinal);
}
