using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>One further way in which a tally is broken down: by sex, by age band, by sector or by anything with few values.</summary>
/// <remarks>
/// <para>Rows carry either the number of a code, or, for age bands, a year of birth.</para>
/// <para>Immutable and safe to share; costs its codes. Two dimensions are equal when their names, codes and age bands are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyDimension : IEquatable<TallyDimension>
{
    /// <summary>The most codes that one dimension has: 255.</summary>
    public const int MaximumCodes = byte.MaxValue;

    /// <summary>The greatest age in years that is counted: a row of somebody older is a missing year of birth, and rejected.</summary>
    public const int MaximumAge = 150;

    private readonly int[] _lowerAges;

    private TallyDimension(string name, CodeIndex codes, int year, int[] lowerAges)
    {
        Name = name;
        Codes = codes;
        Year = year;
        _lowerAges = lowerAges;
    }

    /// <summary>Gets the name, such as <c>sex</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the codes, such as <c>female</c> and <c>male</c>, or <c>0-4</c>, <c>5-9</c> and so on to <c>75+</c>.</summary>
    public CodeIndex Codes { get; }

    /// <summary>Gets a value indicating whether this groups people by age, so that rows carry a year of birth.</summary>
    public bool IsAgeBands => _lowerAges.Length > 0;

    /// <summary>Gets the year in which ages are taken, or 0 when this is not about age.</summary>
    public int Year { get; }

    /// <summary>Gets the age in years at which each band begins, or nothing when this is not about age.</summary>
    public IReadOnlyList<int> LowerAges => _lowerAges;

    /// <summary>Makes a dimension of codes.</summary>
    /// <param name="name">What the rows are broken down by, such as <c>sex</c>.</param>
    /// <param name="codes">The values that a row can have.</param>
    /// <returns>The dimension.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or not well-formed Unicode, or there are more than <see cref="MaximumCodes"/> codes.</exception>
    public static TallyDimension Of(string name, CodeIndex codes)
    {
        RequireName(name);
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count > MaximumCodes)
        {
            throw new ArgumentException($"A dimension has at most {MaximumCodes} codes, but '{name}' has {codes.Count}.", nameof(codes));
        }

        return new(name, codes, 0, []);
    }

    /// <summary>Makes a dimension of codes.</summary>
    /// <param name="name">What the rows are broken down by, such as <c>sex</c>.</param>
    /// <param name="codes">The values that a row can have.</param>
    /// <returns>The dimension.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or not well-formed Unicode, a code is empty or repeated, or there are none or more than <see cref="MaximumCodes"/> codes.
    /// </exception>
    public static TallyDimension Of(string name, params string[] codes) => Of(name, CodeIndex.Of(codes));

    /// <summary>Groups people by age into bands that begin at given ages; the last has no end.</summary>
    /// <remarks>
    /// The age is the number of years between the year of birth and <paramref name="year"/>. A band holds the ages from its own
    /// lower age up to, and without, the next band's: 0, 15, 60 are the bands <c>0-14</c>, <c>15-59</c> and <c>60+</c>.
    /// </remarks>
    /// <param name="name">What to call it, such as <c>age</c>.</param>
    /// <param name="year">The year in which ages are taken, from 1 to 9999.</param>
    /// <param name="lowerAges">The age at which each band begins: rising, the first 0, none above <see cref="MaximumAge"/>.</param>
    /// <returns>The dimension.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is not from 1 to 9999.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or not well-formed Unicode, or the ages do not rise from 0 to at most <see cref="MaximumAge"/>.</exception>
    public static TallyDimension AgeBands(string name, int year, params int[] lowerAges)
    {
        RequireName(name);
        ArgumentNullException.ThrowIfNull(lowerAges);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (lowerAges.Length == 0 || lowerAges[0] != 0)
        {
            throw new ArgumentException("The first age band must begin at 0.", nameof(lowerAges));
        }

        var codes = new string[lowerAges.Length];
        for (int band = 0; band < lowerAges.Length; band++)
        {
            int from = lowerAges[band];
            bool last = band + 1 == lowerAges.Length;
            if (from > MaximumAge || (!last && lowerAges[band + 1] <= from))
            {
                throw new ArgumentException($"Age bands must begin at rising ages of at most {MaximumAge}, but band {band} begins at {from}.", nameof(lowerAges));
            }

            codes[band] = last
                ? string.Create(CultureInfo.InvariantCulture, $"{from}+")
                : string.Create(CultureInfo.InvariantCulture, $"{from}-{lowerAges[band + 1] - 1}");
        }

        return new(name, CodeIndex.Of(codes), year, [.. lowerAges]);
    }

    /// <summary>Groups people by age into bands of equal width; the last has no end.</summary>
    /// <param name="name">What to call it, such as <c>age</c>.</param>
    /// <param name="year">The year in which ages are taken, from 1 to 9999.</param>
    /// <param name="bandYears">How many years of age a band holds, at least 1.</param>
    /// <param name="bands">How many bands there are, at least 1; the last begins at an age of at most <see cref="MaximumAge"/>.</param>
    /// <returns>The dimension.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="year"/> is not from 1 to 9999, <paramref name="bandYears"/> or <paramref name="bands"/> is below 1 or above <see cref="MaximumAge"/>.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or not well-formed Unicode, or the last band would begin above <see cref="MaximumAge"/>.</exception>
    public static TallyDimension EqualAgeBands(string name, int year, int bandYears, int bands)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bandYears, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bandYears, MaximumAge);
        ArgumentOutOfRangeException.ThrowIfLessThan(bands, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bands, MaximumAge + 1);
        var lowerAges = new int[bands];
        for (int band = 0; band < bands; band++)
        {
            lowerAges[band] = band * bandYears;
        }

        return AgeBands(name, year, lowerAges);
    }

    /// <inheritdoc/>
    public bool Equals(TallyDimension? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Name == other.Name && Year == other.Year && Codes.Equals(other.Codes) && _lowerAges.AsSpan().SequenceEqual(other._lowerAges));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TallyDimension);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Year, Codes);

    /// <summary>Writes the name and the codes.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{Name}: {Codes}";

    private static void RequireName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!WellFormed.Is(name))
        {
            throw new ArgumentException("The name of a dimension must be well-formed Unicode, but has half a surrogate pair.", nameof(name));
        }
    }

    /// <summary>Finds the band of an age.</summary>
    /// <param name="age">Years of age, from 0 to <see cref="MaximumAge"/>.</param>
    /// <returns>The number of the band.</returns>
    internal int BandOf(int age)
    {
        int band = _lowerAges.Length - 1;
        while (_lowerAges[band] > age)
        {
            band--;
        }

        return band;
    }
}
