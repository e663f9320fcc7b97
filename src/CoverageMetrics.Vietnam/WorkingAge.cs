using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>The ages between which people are of working age in a year: from the fifteenth birthday until before a later day.</summary>
/// <remarks>
/// <para>Until 2020 men from 15 to 59 and women from 15 to 54. From 2021 the upper end is the retirement age of the Labour
/// Code of 2019 (Nghị định 135/2020/NĐ-CP): 60 years 3 months for men in 2021 and 3 months more each year up to 62 years in 2028; 55 years 4 months for
/// women in 2021 and 4 months more each year up to 60 years in 2035. That statistics follow the retirement age is common usage; no document found says so.</para>
/// <para>Immutable and safe to share; costs two numbers. The default value is an age span that begins and ends at birth, so that nobody is in it. Spans are equal when
/// both ends are. They have no order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct WorkingAge
{
    private const int FirstYearOfTheCode = 2021;

    private readonly short _months;
    private readonly short _untilMonths;

    private WorkingAge(int months, int untilMonths)
    {
        _months = (short)months;
        _untilMonths = (short)untilMonths;
    }

    /// <summary>Gets the completed years at which working age begins: 15.</summary>
    public int FromYears => _months / 12;

    /// <summary>Gets the completed years of the age at which it ends; the months beyond them are in <see cref="UntilMonths"/>.</summary>
    public int UntilYears => _untilMonths / 12;

    /// <summary>Gets the months beyond <see cref="UntilYears"/>, 0 to 11. People of exactly that age are no longer in the span.</summary>
    public int UntilMonths => _untilMonths % 12;

    /// <summary>Finds the working age of a year.</summary>
    /// <param name="year">The calendar year, 1995 to 9999. Years before 1995 had other laws.</param>
    /// <param name="sex">Men or women.</param>
    /// <returns>The span of ages.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is before 1995 or after 9999, or <paramref name="sex"/> is neither.</exception>
    public static WorkingAge On(int year, Sex sex)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1995);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        int steps = Math.Max(0, year - FirstYearOfTheCode + 1);
        return sex switch
        {
            Sex.Male => new(15 * 12, Math.Min((60 * 12) + (3 * steps), 62 * 12)),
            Sex.Female => new(15 * 12, Math.Min((55 * 12) + (4 * steps), 60 * 12)),
            _ => throw Unnamed.Member(sex),
        };
    }

    /// <summary>Tells whether somebody of an age is of working age.</summary>
    /// <param name="years">The completed years, 0 to 199.</param>
    /// <param name="months">The completed months beyond them, 0 to 11.</param>
    /// <returns><see langword="true"/> from the beginning of the span until before its end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> or <paramref name="months"/> is out of its bounds.</exception>
    public bool Includes(int years, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 199);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 11);
        int age = (years * 12) + months;
        return _months <= age && age < _untilMonths;
    }

    /// <summary>Writes both ends.</summary>
    /// <returns>The span, such as <c>15y to under 60y3m</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{FromYears}y to under {UntilYears}y{(UntilMonths > 0 ? $"{UntilMonths}m" : string.Empty)}");
}
