using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Figures;

/// <summary>Codes that became others, and the rows in which a load met them.</summary>
internal sealed class RenamedCodes
{
    private readonly Dictionary<string, string> _codes;

    private RenamedCodes(Dictionary<string, string> codes) => _codes = codes;

    /// <summary>Takes a map of codes.</summary>
    /// <param name="codes">The new code by the old one.</param>
    /// <param name="areAreas">Whether they are codes of areas.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is empty or white space, no code of an area, or both old and new.</exception>
    internal static RenamedCodes Of(IReadOnlyDictionary<string, string> codes, bool areAreas)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var kept = codes.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach ((string old, string code) in kept)
        {
            if (string.IsNullOrWhiteSpace(old) || string.IsNullOrWhiteSpace(code))
            {
                throw new ArgumentException($"A renamed code and its new code are not empty; these are \"{old}\" and \"{code}\".", nameof(codes));
            }

            if (areAreas && !AreaCode.TryOf(code, out _))
            {
                throw new ArgumentException($"\"{old}\" became the code of an area, but \"{code}\" is none.", nameof(codes));
            }

            if (kept.ContainsKey(code))
            {
                throw new ArgumentException($"\"{code}\" is the new code of \"{old}\" and an old code itself: name the last code of each.", nameof(codes));
            }
        }

        return new(kept);
    }

    /// <summary>Finds the new code.</summary>
    /// <param name="code">A code.</param>
    /// <returns>The new one, or null where it was not renamed.</returns>
    internal string? Find(string code) => _codes.GetValueOrDefault(code);

    /// <summary>Writes how many codes were renamed.</summary>
    public override string ToString() => $"{_codes.Count} renamed codes";
}
