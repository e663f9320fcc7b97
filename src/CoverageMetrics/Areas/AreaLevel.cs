using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>A tier of a country's administration, such as country, region, province, district or commune.</summary>
/// <remarks>
/// <para>Keeps a code of the caller's choice and a rank. An area lies only in areas of a smaller rank; ranks may have gaps, and
/// several levels may share one, for example districts and towns of the same tier.</para>
/// <para>Levels may appear and disappear: a catalogue tells which are present on a date.</para>
/// <para>Immutable and safe to share; costs a number and a reference to its code. The default value is no level: rank 0 and an empty code. Levels are equal when code and
/// rank are, and are ordered by rank, then by code.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct AreaLevel : IComparable, IComparable<AreaLevel>, IShown
{
    private readonly AreaCode _code;

    private AreaLevel(int rank, AreaCode code)
    {
        Rank = rank;
        _code = code;
    }

    /// <summary>Gets how far from the top the level is: the top has the smallest rank. At least 1, except for the default value.</summary>
    public int Rank { get; }

    /// <summary>Gets the name of the level for programs, such as <c>province</c>.</summary>
    public string Code => _code.Text;

    /// <summary>Makes a level.</summary>
    /// <param name="rank">How far from the top it is, 1 to 1,000.</param>
    /// <param name="code">Its name for programs, of the characters an <see cref="AreaCode"/> may have.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is below 1 or above 1,000.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not a code.</exception>
    public static AreaLevel AtRank(int rank, string code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, 1_000);
        ArgumentNullException.ThrowIfNull(code);
        return AreaCode.TryOf(code, out AreaCode text)
            ? new(rank, text)
            : throw new ArgumentException($"A level is named like an area code, but this is \"{Excerpt.Of(code)}\".", nameof(code));
    }

    /// <summary>Compares two levels by rank.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another level.</param>
    /// <returns><see langword="true"/> when the first comes before the second.</returns>
    public static bool operator <(AreaLevel left, AreaLevel right) => left.CompareTo(right) < 0;

    /// <summary>Compares two levels by rank.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another level.</param>
    /// <returns><see langword="true"/> when the first does not come after the second.</returns>
    public static bool operator <=(AreaLevel left, AreaLevel right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two levels by rank.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another level.</param>
    /// <returns><see langword="true"/> when the first comes after the second.</returns>
    public static bool operator >(AreaLevel left, AreaLevel right) => left.CompareTo(right) > 0;

    /// <summary>Compares two levels by rank.</summary>
    /// <param name="left">A level.</param>
    /// <param name="right">Another level.</param>
    /// <returns><see langword="true"/> when the first does not come before the second.</returns>
    public static bool operator >=(AreaLevel left, AreaLevel right) => left.CompareTo(right) >= 0;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(AreaLevel other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : _code.CompareTo(other._code);

    /// <summary>Writes the name of the level for programs.</summary>
    /// <returns>The name, such as <c>province</c>.</returns>
    public override string ToString() => Code;

    /// <summary>Writes the level as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
