using System;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>A fraction of two whole numbers without rounding: what an end of an interval is made of.</summary>
/// <remarks>
/// <para>Keeps numerator and denominator in lowest terms, the denominator above zero, so equal numbers are stored alike.</para>
/// <para>Immutable and safe to share; costs two whole numbers without limit, and no object while both have at most 63 bits, brought to lowest terms by each operation. The default value is zero. Numbers are equal, and
/// ordered, by their value.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ExactNumber : IComparable, IComparable<ExactNumber>, IComparisonOperators<ExactNumber, ExactNumber, bool>, IShown
{
    private const int MostDecimals = 6;

    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    // What nearly every number is: two parts of 64 bits. The denominator is kept less one, so that the default value is 0/1.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;

    // Both parts, where one of them takes more.
    private readonly Wide? _wide;

    internal ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        Debug.Assert(denominator.Sign > 0, "Callers divide by positive numbers only.");
        if (IsNarrow(numerator) && IsNarrow(denominator))
        {
            long common = denominator.IsOne ? 1 : CommonDivisor((long)BigInteger.Abs(numerator), (long)denominator);
            _numerator = (long)numerator / common;
            _denominatorLessOne = ((long)denominator / common) - 1;
            return;
        }

        if (!denominator.IsOne)
        {
            BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (!divisor.IsOne)
            {
                numerator /= divisor;
                denominator /= divisor;
            }
        }

        if (IsNarrow(numerator) && IsNarrow(denominator))
        {
            _numerator = (long)numerator;
            _denominatorLessOne = (long)denominator - 1;
        }
        else
        {
            _wide = new(numerator, denominator);
        }
    }

    // In lowest terms.
    private ExactNumber(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private ExactNumber(Wide wide) => _wide = wide;

    /// <summary>Gets the number above the line, with the sign.</summary>
    public BigInteger Numerator => _wide is null ? _numerator : _wide.Numerator;

    /// <summary>Gets the number below the line, at least one.</summary>
    public BigInteger Denominator => _wide is null ? Below : _wide.Denominator;

    /// <summary>Gets a value indicating whether there is nothing below the line but one.</summary>
    public bool IsWhole => _wide is null ? _denominatorLessOne == 0 : _wide.Denominator.IsOne;

    /// <summary>Gets minus one, zero or one, as the number is below, at or above zero.</summary>
    public int Sign => _wide is null ? Math.Sign(_numerator) : _wide.Numerator.Sign;

    internal bool IsOne => _wide is null && _numerator == 1 && _denominatorLessOne == 0;

    /// <summary>Gets how many bits the number below the line takes.</summary>
    internal long BitsBelow => _wide is null ? 64 - long.LeadingZeroCount(Below) : _wide.Denominator.GetBitLength();

    private long Below => _denominatorLessOne + 1;

    /// <summary>Takes over a decimal number as it stands.</summary>
    /// <param name="value">The number, in its own unit.</param>
    /// <returns>The same number.</returns>
    public static ExactNumber FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        var digits = (BigInteger)new UInt128(unchecked((uint)bits[2]), unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        BigInteger numerator = bits[3] < 0 ? -digits : digits;
        return new(numerator, BigInteger.Pow(10, scale));
    }

    /// <summary>Takes over a whole number.</summary>
    /// <param name="value">The number, in its own unit.</param>
    /// <returns>The same number.</returns>
    public static ExactNumber FromWhole(BigInteger value) => new(value, BigInteger.One);

    /// <summary>Divides two whole numbers.</summary>
    /// <param name="numerator">The number above the line.</param>
    /// <param name="denominator">The number below the line.</param>
    /// <returns>The quotient, in lowest terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is zero or negative.</exception>
    public static ExactNumber FromFraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return new(numerator, denominator);
    }

    /// <inheritdoc/>
    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(ExactNumber other)
    {
        if (_wide is null && other._wide is null)
        {
            return _denominatorLessOne == other._denominatorLessOne
                ? _numerator.CompareTo(other._numerator)
                : Product(_numerator, other.Below).CompareTo(Product(other._numerator, Below));
        }

        return Sign != other.Sign ? Sign.CompareTo(other.Sign) : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <summary>Rounds to a number of decimals, halves away from zero.</summary>
    /// <param name="decimals">How many decimals to keep, from 0 to 28.</param>
    /// <returns>The nearest decimal number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 28.</exception>
    /// <exception cref="OverflowException">The number with these decimals has more digits than a decimal holds.</exception>
    public decimal Round(int decimals) => TryRound(decimals, out decimal rounded)
        ? rounded
        : throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"A number of {BigInteger.Abs(Floor()).GetBitLength()} bits before the point has with {decimals} decimals more digits than a decimal holds."));

    /// <summary>Rounds to a number of decimals, halves away from zero, if a decimal holds as many digits.</summary>
    /// <param name="decimals">How many decimals to keep, from 0 to 28.</param>
    /// <param name="rounded">The nearest decimal number, or 0.</param>
    /// <returns><see langword="true"/> when it fits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 28.</exception>
    public bool TryRound(int decimals, out decimal rounded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        BigInteger scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) * 2;
        BigInteger nearest = (scaled + Denominator) / (2 * Denominator);
        bool fits = nearest <= LargestDecimal;
        decimal magnitude = fits ? (decimal)nearest * new decimal(1, 0, 0, false, (byte)decimals) : 0;
        rounded = Sign < 0 ? -magnitude : magnitude;
        return fits;
    }

    /// <summary>Finds the largest whole number that is not above this one.</summary>
    /// <returns>The number rounded down.</returns>
    public BigInteger Floor()
    {
        if (_wide is null)
        {
            (long whole, long rest) = Math.DivRem(_numerator, Below);
            return rest < 0 ? whole - 1 : whole;
        }

        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - BigInteger.One : quotient;
    }

    /// <summary>Finds the smallest whole number that is not below this one.</summary>
    /// <returns>The number rounded up.</returns>
    public BigInteger Ceiling() => IsWhole ? Numerator : Floor() + BigInteger.One;

    /// <summary>Writes the number for reading, in the current culture.</summary>
    /// <returns>The number with thousands separators and up to six decimals; where these are not all, two decimals and an ellipsis.</returns>
    public override string ToString() => ToString(null);

    /// <summary>Writes the number as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(null));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Writes the number for reading.</summary>
    /// <param name="provider">The culture of the number, or null for the current one.</param>
    /// <returns>The number with thousands separators and up to six decimals; where these are not all, two decimals and an ellipsis.</returns>
    public string ToString(IFormatProvider? provider)
    {
        if (BigInteger.Abs(Numerator) / Denominator >= BigInteger.Pow(10, 20))
        {
            return IsWhole ? Numerator.ToString("N0", provider) : string.Create(provider, $"{Numerator}/{Denominator}");
        }

        int decimals = 0;
        for (BigInteger power = BigInteger.One; decimals < MostDecimals && !(power % Denominator).IsZero; power *= 10)
        {
            decimals++;
        }

        return (BigInteger.Pow(10, decimals) % Denominator).IsZero
            ? Round(decimals).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", provider)
            : Round(2).ToString("N2", provider) + "…";
    }

    internal static ExactNumber Add(in ExactNumber left, in ExactNumber right) => left._wide is null && right._wide is null
        ? AddNarrow(left._numerator, left.Below, right._numerator, right.Below)
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    internal static ExactNumber Subtract(in ExactNumber left, in ExactNumber right) => left._wide is null && right._wide is null
        ? AddNarrow(left._numerator, left.Below, -right._numerator, right.Below)
        : new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    internal static ExactNumber Multiply(in ExactNumber left, in ExactNumber right) => left._wide is null && right._wide is null
        ? MultiplyNarrow(left._numerator, left.Below, right._numerator, right.Below)
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    // The sign travels to the numerator; a divisor of zero is the caller's mistake.
    internal static ExactNumber Divide(in ExactNumber left, in ExactNumber right)
    {
        Debug.Assert(right.Sign != 0, "Callers do not divide by zero.");
        if (left._wide is null && right._wide is null)
        {
            return right._numerator < 0
                ? MultiplyNarrow(-left._numerator, left.Below, right.Below, -right._numerator)
                : MultiplyNarrow(left._numerator, left.Below, right.Below, right._numerator);
        }

        return right.Sign < 0
            ? new(-(left.Numerator * right.Denominator), -(left.Denominator * right.Numerator))
            : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    internal static ExactNumber Negate(in ExactNumber value) => value._wide is null ? new(-value._numerator, value.Below) : new(-value.Numerator, value.Denominator);

    private static bool IsNarrow(in BigInteger value) => value >= -long.MaxValue && value <= long.MaxValue;

    // What both denominators have in common is all that the sum can be divided by (Knuth, 4.5.1).
    private static ExactNumber AddNarrow(long numerator, long denominator, long otherNumerator, long otherDenominator)
    {
        long common = CommonDivisor(denominator, otherDenominator);
        Int128 sum = Product(numerator, otherDenominator / common) + Product(otherNumerator, denominator / common);
        long divisor = common == 1 ? 1 : CommonDivisor((long)(Int128.Abs(sum) % common), common);
        return InLowestTerms(divisor == 1 ? sum : sum / divisor, Product(denominator / common, otherDenominator / divisor));
    }

    private static ExactNumber MultiplyNarrow(long numerator, long denominator, long otherNumerator, long otherDenominator)
    {
        long across = CommonDivisor(Math.Abs(numerator), otherDenominator);
        long back = CommonDivisor(Math.Abs(otherNumerator), denominator);
        return InLowestTerms(Product(numerator / across, otherNumerator / back), Product(denominator / back, otherDenominator / across));
    }

    private static ExactNumber InLowestTerms(Int128 numerator, Int128 denominator) =>
        numerator >= -long.MaxValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Wide(numerator, denominator));

    // Of two numbers of 63 bits: it always fits, as do two of them together.
    private static Int128 Product(long left, long right) => unchecked((Int128)left * right);

    // Stein's: of zero and a number it is the number.
    private static long CommonDivisor(long left, long right)
    {
        if (left == 0 || right == 0)
        {
            return left | right;
        }

        int twos = BitOperations.TrailingZeroCount(left | right);
        left >>= BitOperations.TrailingZeroCount(left);
        while (right != 0)
        {
            right >>= BitOperations.TrailingZeroCount(right);
            (left, right) = left < right ? (left, right - left) : (right, left - right);
        }

        return left << twos;
    }

    private sealed record Wide(BigInteger Numerator, BigInteger Denominator);
}
