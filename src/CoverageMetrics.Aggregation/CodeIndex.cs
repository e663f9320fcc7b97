using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>Gives each code of a list, such as commune codes, its place in the list: a dense number to count by.</summary>
/// <remarks>
/// <para>Codes are turned into numbers once, where rows come in; everything after that counts by number.</para>
/// <para>
/// Immutable and safe to share; costs a place in a list and one in a dictionary for each code, and for codes of digits two bytes for each number between the least and the greatest
/// of a length, where those are at most 131,072. Two indexes are equal when they hold the same codes in the same order.
/// </para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class CodeIndex : IEquatable<CodeIndex>
{
    /// <summary>The number that <see cref="Encode(ReadOnlySpan{string?}, Span{ushort})"/> writes for a code that is not in the index; a tally counts such a row apart.</summary>
    public const ushort Unknown = ushort.MaxValue;

    /// <summary>The most codes that one index holds: 65,535, so that <see cref="Unknown"/> stays free.</summary>
    public const int MaximumCount = ushort.MaxValue;

    private readonly string[] _codes;
    private readonly Dictionary<string, int> _ordinals;
    private readonly DigitCodes _digits;
    private readonly int _longest;

    private CodeIndex(string[] codes, Dictionary<string, int> ordinals)
    {
        _codes = codes;
        _ordinals = ordinals;
        _digits = new(codes);
        _longest = codes.Max(code => code.Length);
        HasLeadingZeros = Array.Exists(codes, code => code.Length > 1 && code[0] == '0' && !code.AsSpan().ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>Gets the number of codes.</summary>
    public int Count => _codes.Length;

    /// <summary>Gets the codes in the order of their numbers.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>Gets whether a code is of digits of which the first is 0, so that it is not found as a number.</summary>
    internal bool HasLeadingZeros { get; }

    /// <summary>Gets the code with a number.</summary>
    /// <param name="ordinal">The number, from 0.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ordinal"/> is negative or not below <see cref="Count"/>.</exception>
    public string this[int ordinal]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, _codes.Length);
            return _codes[ordinal];
        }
    }

    /// <summary>Numbers codes in the order in which they are given.</summary>
    /// <param name="codes">The codes; spelling and case count.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="codes"/> is empty, holds a null, an empty or a repeated code or one that is not well-formed Unicode, or more than <see cref="MaximumCount"/>.
    /// </exception>
    public static CodeIndex Of(IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var list = new List<string>();
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string code in codes)
        {
            if (string.IsNullOrEmpty(code))
            {
                throw new ArgumentException($"A code must not be empty, but number {list.Count} is.", nameof(codes));
            }

            if (!WellFormed.Is(code))
            {
                throw new ArgumentException($"A code must be well-formed Unicode, but number {list.Count} has half a surrogate pair.", nameof(codes));
            }

            if (!ordinals.TryAdd(code, list.Count))
            {
                throw new ArgumentException($"A code must not be repeated, but '{code}' is both number {ordinals[code]} and number {list.Count}.", nameof(codes));
            }

            if (list.Count == MaximumCount)
            {
                throw new ArgumentException($"An index holds at most {MaximumCount} codes.", nameof(codes));
            }

            list.Add(code);
        }

        if (list.Count == 0)
        {
            throw new ArgumentException("An index needs at least one code.", nameof(codes));
        }

        return new([.. list], ordinals);
    }

    /// <summary>Numbers codes in the order in which they are given.</summary>
    /// <param name="codes">The codes; spelling and case count.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="codes"/> is empty, holds a null, an empty or a repeated code or one that is not well-formed Unicode, or more than <see cref="MaximumCount"/>.
    /// </exception>
    public static CodeIndex Of(params string[] codes) => Of((IEnumerable<string>)codes);

    /// <summary>Numbers the areas of one level on one day, in the order of their codes.</summary>
    /// <param name="tree">The areas as they stood on the day.</param>
    /// <param name="level">The level, such as the communes'.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no area of the level on the day, or more than <see cref="MaximumCount"/>.</exception>
    public static CodeIndex OfAreas(AreaTree tree, AreaLevel level)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Of(tree.At(level).Select(area => area.Code.Text));
    }

    /// <summary>Makes an index for rows that carry numbers already: the codes are <c>0</c>, <c>1</c>, <c>2</c> and so on.</summary>
    /// <param name="count">How many codes there are, from 1 to <see cref="MaximumCount"/>.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or above <see cref="MaximumCount"/>.</exception>
    public static CodeIndex Numbered(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumCount);
        var codes = new string[count];
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            codes[ordinal] = ordinal.ToString(CultureInfo.InvariantCulture);
        }

        return Of(codes);
    }

    /// <summary>Finds the number of a code that has to be there.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its number, from 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not in the index.</exception>
    public int OrdinalOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryFind(code, out int ordinal)
            ? ordinal
            : throw new ArgumentException($"'{code}' is none of the {Count} codes of the index ({Preview()}).", nameof(code));
    }

    /// <inheritdoc/>
    public bool Equals(CodeIndex? other) =>
        ReferenceEquals(this, other) || (other is not null && _codes.AsSpan().SequenceEqual(other._codes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodeIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_codes.Length, _codes[0], _codes[^1]);

    /// <summary>Writes how many codes there are, and the first of them.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{Count} codes ({Preview()})";

    private string Preview() =>
        _codes.Length <= 4 ? string.Join(", ", _codes) : $"{_codes[0]}, {_codes[1]}, {_codes[2]}, … {_codes[^1]}";
}
