namespace CoverageMetrics.Testing;

/// <summary>Numbers that follow from a seed and a text, the same on every machine and whatever else was asked.</summary>
internal static class Dice
{
    /// <summary>Throws for a number between 0 and 1.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="what">What the number is for.</param>
    /// <returns>A number with six decimals.</returns>
    internal static decimal Fraction(long seed, string what) => Whole(seed, what, 1_000_000) / 1_000_000m;

    /// <summary>Throws for a whole number.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="what">What the number is for.</param>
    /// <param name="sides">How many numbers there are, from 0.</param>
    /// <returns>The number.</returns>
    internal static int Whole(long seed, string what, int sides)
    {
        unchecked
        {
            ulong hash = 14695981039346656037UL ^ (ulong)seed;
            foreach (char letter in what)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return (int)((hash ^ (hash >> 31)) % (ulong)sides);
        }
    }
}
