using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CoverageMetrics.Internal;

/// <summary>Checks with messages that say the rule and the value, thrown away from the loops that check.</summary>
internal static class Guard
{
    /// <summary>Checks a number of decimals to round to.</summary>
    /// <param name="decimals">The number of decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 10.</exception>
    internal static void Decimals(int decimals)
    {
        if (decimals is < 0 or > ExactMath.MaxDecimals)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, $"A percentage is rounded to 0 to {ExactMath.MaxDecimals} decimals.");
        }
    }

    /// <summary>Adds two numbers of what is counted that are not negative.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="unit">What is counted.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum is more than <see cref="long.MaxValue"/>.</exception>
    internal static long Add(long left, long right, string unit = Codes.People)
    {
        long sum = unchecked(left + right);
        if (sum < 0)
        {
            // Found back from the sum, so that a loop need not keep what it has added to.
            ThrowSumOverflow(unchecked(sum - right), right, unit);
        }

        return sum;
    }

    /// <summary>Adds two changes in what is counted.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="unit">What is counted.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum does not fit a <see cref="long"/>.</exception>
    internal static long AddSigned(long left, long right, string unit = Codes.People)
    {
        long sum = unchecked(left + right);
        if (((left ^ sum) & (right ^ sum)) < 0)
        {
            ThrowSumOverflow(left, right, unit);
        }

        return sum;
    }

    /// <summary>Throws for the sum of two numbers that does not fit.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="unit">What is counted.</param>
    [DoesNotReturn]
    internal static void ThrowSumOverflow(long left, long right, string unit = Codes.People) =>
        throw new OverflowException(string.Create(
            CultureInfo.InvariantCulture,
            $"The sum of {left} and {right} {unit} does not fit: a count is at most {long.MaxValue}."));

    /// <summary>Throws for a percentage or points that are beyond what can be kept.</summary>
    /// <param name="left">The one side.</param>
    /// <param name="right">The other side, to be taken away.</param>
    [DoesNotReturn]
    internal static void ThrowPointsOverflow(decimal left, decimal right) =>
        throw new OverflowException(string.Create(
            CultureInfo.InvariantCulture,
            $"{left} less {right} does not fit: percentages and points are at most {ExactMath.Largest} either way."));

    /// <summary>Throws for a ratio that has no value.</summary>
    /// <param name="ratio">What is undefined: a coverage, a growth.</param>
    /// <param name="code">What it is measured against.</param>
    /// <param name="why">Why it is undefined.</param>
    [DoesNotReturn]
    internal static void ThrowUndefined(string ratio, string code, string why) =>
        throw new InvalidOperationException($"The {ratio} of '{code}' has no percentage: {why}. Ask IsDefined first.");

    /// <summary>Throws for a figure of another group, base or currency than asked for.</summary>
    /// <param name="what">What was to be converted.</param>
    /// <param name="actual">The code it has.</param>
    /// <param name="expected">The code asked for.</param>
    [DoesNotReturn]
    internal static void ThrowWrongCode(string what, string actual, string expected) =>
        throw new InvalidOperationException($"The {what} is of '{actual}', not of '{expected}'.");

    /// <summary>Throws for two figures that cannot be put together because their codes differ.</summary>
    /// <param name="parameter">The parameter with the second figure.</param>
    /// <param name="what">What was to be done: added, pooled.</param>
    /// <param name="left">The code of the first.</param>
    /// <param name="right">The code of the second.</param>
    [DoesNotReturn]
    internal static void ThrowMismatch(string parameter, string what, string left, string right) =>
        throw new ArgumentException($"Figures of '{left}' and of '{right}' cannot be {what}.", parameter);

    /// <summary>Throws for a type whose code is wrong.</summary>
    /// <param name="fault">What is wrong.</param>
    [DoesNotReturn]
    internal static void ThrowCode(string fault) => throw new InvalidOperationException(fault);

    /// <summary>Checks a code of a group, base or currency.</summary>
    /// <param name="code">The code.</param>
    /// <param name="parameter">The parameter that has it.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">It is null, empty or white space.</exception>
    internal static string Code(string code, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code, parameter);
        return code;
    }

    /// <summary>Checks a code of a currency that is told from other units by its form.</summary>
    /// <param name="code">The code.</param>
    /// <param name="parameter">The parameter that has it.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">It is null, empty or white space, or not three capital letters.</exception>
    internal static string Currency(string code, string parameter) => Codes.IsCurrency(Code(code, parameter))
        ? code
        : throw new ArgumentException($"A currency has the three capital letters of ISO 4217; found '{Excerpt.Of(code)}'.", parameter);

    /// <summary>Checks a unit that numbers are in.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="parameter">The parameter that has it.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException">It is not of the form of a code, and no currency.</exception>
    internal static string Unit(string unit, string parameter) => Codes.IsUnit(Code(unit, parameter))
        ? unit
        : throw new ArgumentException($"A unit is {Codes.FormOfUnit}; found '{Excerpt.Of(unit)}'.", parameter);

    /// <summary>Checks a code of what is counted and is not people.</summary>
    /// <param name="code">The code.</param>
    /// <param name="parameter">The parameter that has it.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">It is not of the form of a code, or that of people.</exception>
    internal static string CountedUnit(string code, string parameter) => !Codes.IsCode(Code(code, parameter))
        ? throw new ArgumentException($"What is counted has a code: {Codes.Form}; found '{Excerpt.Of(code)}'.", parameter)
        : code == Codes.People
            ? throw new ArgumentException($"'{Codes.People}' is the unit of headcounts: what is not people has a code of its own.", parameter)
            : code;
}
