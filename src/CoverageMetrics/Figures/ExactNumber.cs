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
/// <para>Immutable and safe to share; costs two whole numbers without limit, brought to lowest terms by each operation. The default value is zero. Numbers are equal, and
/// ordered, by their value.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ExactNumber : IComparable, IComparable<ExactNumber>, IComparisonOperators<ExactNumber, ExactNumber, bool>, IShown
{
    private const int MostDecimals = 6;

    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    // Zero stands for one, so that the default value is 0/1.
    private readonly BigInteger _denominator;

    internal ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        Debug.Assert(denominator.Sign > 0, "Callers divide by positive numbers only.");
        if (!denominator.IsOne)
        {
            BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (!divisor.IsOne)
            {
                numerator /= divisor;
                denominator /= divisor;
            }
        }

        Numerator = numerator;
        _denominator = denominator.IsOne ? BigInteger.Zero : denominator;
    }

    private ExactNumber(BigInteger whole)
    {
        Numerator = whole;
        _denominator = BigInteger.Zero;
    }

    /// <summary>Gets the number above the line, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Gets the number below the line, at least one.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Gets a value indicating whether there is nothing below the line but one.</summary>
    public bool IsWhole => _denominator.IsZero;

    /// <summary>Gets minus one, zero or one, as the number is below, at or above zero.</summary>
    public int Sign => Numerator.Sign;

    internal bool IsOne => IsWhole && Numerator.IsOne;

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
        return scale == 0 ? new(numerator) : new(numerator, BigInteger.Pow(10, scale));
    }

    /// <summary>Takes over a whole number.</summary>
    /// <param name="value">The number, in its own unit.</param>
    /// <returns>The same number.</returns>
    public static ExactNumber FromWhole(BigInteger value) => new(value);

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
        if (Numerator.Sign != other.Numerator.Sign || _denominator == other._denominator)
        {
            return Numerator.CompareTo(other.Numerator);
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
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
        if (IsWhole)
        {
            return Numerator;
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

    internal static ExactNumber Add(in ExactNumber left, in ExactNumber right) =>
        left.IsWhole && right.IsWhole
            ? new(left.Numerator + right.Numerator)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    internal static ExactNumber Subtract(in ExactNumber left, in ExactNumber right) =>
        left.IsWhole && right.IsWhole
            ? new(left.Numerator - right.Numerator)
            : new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    internal static ExactNumber Multiply(in ExactNumber left, in ExactNumber right) =>
        left.IsWhole && right.IsWhole
            ? new(left.Numerator * right.Numerator)
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    // The sign travels to the numerator; a divisor of zero is the caller's mistake.
    internal static ExactNumber Divide(in ExactNumber left, in ExactNumber right) =>
        right.Sign < 0
            ? new(-(left.Numerator * right.Denominator), -(left.Denominator * right.Numerator))
            : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    internal static ExactNumber Negate(in ExactNumber value) => new(-value.Numerator, value.Denominator);
}
