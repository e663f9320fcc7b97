using System;
using System.Globalization;

namespace CoverageMetrics.Internal;

/// <summary>The bounds of an amount of money, within which every rate of two amounts fits a decimal.</summary>
internal static class Money
{
    /// <summary>The largest amount.</summary>
    internal const decimal Largest = 100_000_000_000_000_000_000m;

    private const int MostDecimals = 4;

    /// <summary>Finds whether a number is an amount.</summary>
    /// <param name="value">The number, not negative.</param>
    /// <returns>Whether it is within the bounds.</returns>
    internal static bool IsValid(decimal value) => value <= Largest && value == decimal.Round(value, MostDecimals);

    /// <summary>Finds an amount of a number of larger units.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">How much one is.</param>
    /// <param name="parameter">The parameter with the number.</param>
    /// <returns>The amount without trailing zeros behind the decimal separator.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, too large or has too many decimals.</exception>
    internal static decimal Check(decimal number, decimal unit, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest / unit, parameter);
        decimal value = number * unit;
        return IsValid(value) ? WithoutTrailingZeros(value) : throw TooManyDecimals(parameter, number, value);
    }

    /// <summary>Finds a change of a number of units.</summary>
    /// <param name="number">The number.</param>
    /// <param name="parameter">The parameter with the number.</param>
    /// <returns>The change without trailing zeros behind the decimal separator.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is too large either way or has too many decimals.</exception>
    internal static decimal CheckChange(decimal number, string parameter)
    {
        if (Math.Abs(number) > Largest)
        {
            throw new ArgumentOutOfRangeException(parameter, number, string.Create(CultureInfo.InvariantCulture, $"A change in money is at most {Largest} either way: {number}."));
        }

        return IsValid(Math.Abs(number)) ? WithoutTrailingZeros(number) : throw TooManyDecimals(parameter, number, number);
    }

    /// <summary>Adds two amounts or changes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="currency">The code of the currency.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum is beyond the largest amount.</exception>
    internal static decimal Add(decimal left, decimal right, string currency)
    {
        decimal sum = left + right;
        return Math.Abs(sum) <= Largest
            ? WithoutTrailingZeros(sum)
            : throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"The sum of {left} and {right} {currency} does not fit: an amount is at most {Largest}."));
    }

    /// <summary>Finds the same amount without zeros at the end of its decimals, so that equal amounts print alike.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>The amount.</returns>
    internal static decimal WithoutTrailingZeros(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    private static ArgumentOutOfRangeException TooManyDecimals(string parameter, decimal number, decimal value) =>
        new(parameter, number, string.Create(CultureInfo.InvariantCulture, $"An amount has at most {MostDecimals} decimals: {value}."));
}
