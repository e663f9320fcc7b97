using System.Globalization;
using System.Numerics;

namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Probabilities in 60 digits, as whole numbers of 10^-60.</summary>
internal static class Digits
{
    private static readonly BigInteger One = BigInteger.Pow(10, 60);
    private static readonly BigInteger Pi = BigInteger.Parse("3141592653589793238462643383279502884197169399375105820974944", CultureInfo.InvariantCulture);

    /// <summary>Finds the expected counts at which as many or more, and as many or fewer, have one in so many.</summary>
    internal static (double Lower, double Upper) PoissonLimits(int count, int oneIn)
    {
        BigInteger lower = count == 0 ? BigInteger.Zero : Bisect(at => (All(at) - UpTo(count - 1, at)) * oneIn < All(at), count * One);
        BigInteger upper = Bisect(at => UpTo(count, at) * oneIn > All(at), ((10 * count) + 100) * One);
        return (ToDouble(lower), ToDouble(upper));
    }

    /// <summary>Finds how many in 10^60 of a normal variable lie above a number of standard deviations.</summary>
    internal static BigInteger Above(decimal deviations)
    {
        BigInteger z = ToFixed(deviations);
        BigInteger squared = z * z / One;
        BigInteger sum = BigInteger.Zero;
        BigInteger power = z;
        for (int term = 0; !power.IsZero; term++)
        {
            sum += power / ((2 * term) + 1);
            power = -(power * squared / One / (2 * (term + 1)));
        }

        // Divided by the root of 2 pi.
        BigInteger root = Root(2 * Pi * One);
        return (One / 2) - (sum * One / root);
    }

    /// <summary>Gives one in so many, in 10^-60.</summary>
    internal static BigInteger OneIn(int many) => One / many;

    private static BigInteger ToFixed(decimal number) => new BigInteger(number * 1_000_000_000_000_000_000_000_000m) * BigInteger.Pow(10, 36);

    private static double ToDouble(BigInteger number) => (double)(number / BigInteger.Pow(10, 30)) / 1e30;

    // at^0/0! + at^1/1! + ... of the first so many, and of all: e^at.
    private static BigInteger UpTo(int count, BigInteger at)
    {
        BigInteger term = One;
        BigInteger sum = term;
        for (int next = 1; next <= count; next++)
        {
            term = term * at / One / next;
            sum += term;
        }

        return sum;
    }

    private static BigInteger All(BigInteger at) => UpTo((int)(6 * at / One) + 200, at);

    private static BigInteger Bisect(Func<BigInteger, bool> isBelow, BigInteger high)
    {
        BigInteger low = BigInteger.Zero;
        while (high - low > BigInteger.Pow(10, 30))
        {
            BigInteger middle = (low + high) / 2;
            (low, high) = isBelow(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static BigInteger Root(BigInteger number)
    {
        BigInteger root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (number / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
