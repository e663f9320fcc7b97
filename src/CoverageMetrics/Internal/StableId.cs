using System;

namespace CoverageMetrics.Internal;

/// <summary>Names an element of a page by what it says: the same everywhere, and another for something else.</summary>
internal static class StableId
{
    /// <summary>Finds a name: FNV-1a over everything that is said.</summary>
    /// <param name="prefix">What the name begins with.</param>
    /// <param name="said">What is said.</param>
    /// <param name="more">What is said besides.</param>
    /// <returns>The name.</returns>
    internal static string Of(string prefix, ReadOnlySpan<char> said, ReadOnlySpan<char> more)
    {
        ulong hash = 14_695_981_039_346_656_037;
        unchecked
        {
            foreach (char character in said)
            {
                hash = (hash ^ character) * 1_099_511_628_211;
            }

            foreach (char character in more)
            {
                hash = (hash ^ character) * 1_099_511_628_211;
            }
        }

        return FormattableString.Invariant($"{prefix}-{hash:x16}");
    }
}
