using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A level per hundred of <typeparamref name="TBase"/>.</summary>
/// <remarks>
/// <para>Never negative, and it may exceed 100. The distance between two percentages of the same base is in <see cref="PercentagePoints"/>.
/// Percentages do not add, and there is no mean of them: pool the coverages they come from.</para>
/// <para>Immutable and safe to share; costs one number. The default value is 0 %. Percentages are equal, and ordered, by value, whatever number of decimals they print.</para>
/// </remarks>
/// <typeparam name="TBase">What the percentage is of.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct Percentage<TBase> :
    IComparable,
    IComparable<Percentage<TBase>>,
    ISubtractionOperators<Percentage<TBase>, Percentage<TBase>, PercentagePoints>,
    IAdditionOperators<Percentage<TBase>, PercentagePoints, Percentage<TBase>>,
    ISubtractionOperators<Percentage<TBase>, PercentagePoints, Percentage<TBase>>,
    IComparisonOperators<Percentage<TBase>, Percentage<TBase>, bool>
    where TBase : struct, IPercentageBase
{
    internal Percentage(decimal percent)
    {
        Debug.Assert(percent >= 0, "Checked by Percentage.FromPercent.");
        Percent = percent;
    }

    /// <summary>Gets how many per hundred: 19.55 for 19.55 %. Not negative, may exceed 100.</summary>
    public decimal Percent { get; }

    /// <summary>Finds the percentage to a number of decimals, an exact half going up, as published tables do.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded percentage, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public Percentage<TBase> Round(int decimals) => new(ExactMath.Round(Percent, decimals, MidpointRounding.AwayFromZero));

    /// <summary>Finds the percentage to a number of decimals, an exact half going to the even digit.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded percentage, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public Percentage<TBase> RoundHalfToEven(int decimals) => new(ExactMath.Round(Percent, decimals, MidpointRounding.ToEven));

    /// <summary>Finds the distance between two percentages of the same base.</summary>
    /// <param name="left">The later percentage.</param>
    /// <param name="right">The earlier percentage.</param>
    /// <returns>The points gained, or lost when negative.</returns>
    public static PercentagePoints operator -(Percentage<TBase> left, Percentage<TBase> right) =>
        new(ExactMath.Subtract(left.Percent, right.Percent));

    /// <summary>Finds the distance from an earlier percentage of the same base.</summary>
    /// <param name="earlier">The earlier percentage.</param>
    /// <returns>The points gained, or lost when negative.</returns>
    public PercentagePoints Minus(Percentage<TBase> earlier) => this - earlier;

    /// <summary>Finds the percentage some points higher.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">The points to go up, or down when negative.</param>
    /// <returns>The percentage arrived at.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage would be negative.</exception>
    /// <exception cref="OverflowException">The percentage would be more than 10^26.</exception>
    public static Percentage<TBase> operator +(Percentage<TBase> left, PercentagePoints right)
    {
        decimal percent = ExactMath.Subtract(left.Percent, -right.Points);
        return percent >= 0
            ? new(percent)
            : throw new ArgumentOutOfRangeException(
                nameof(right), right.Points, string.Create(CultureInfo.InvariantCulture, $"A percentage is never negative: {right.Points} points is more than the {left.Percent} % to come down from."));
    }

    /// <summary>Finds the percentage some points higher.</summary>
    /// <param name="points">The points to go up, or down when negative.</param>
    /// <returns>The percentage arrived at.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage would be negative.</exception>
    /// <exception cref="OverflowException">The percentage would be more than 10^26.</exception>
    public Percentage<TBase> Plus(PercentagePoints points) => this + points;

    /// <summary>Finds the percentage some points lower.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">The points to go down, or up when negative.</param>
    /// <returns>The percentage arrived at.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage would be negative.</exception>
    /// <exception cref="OverflowException">The percentage would be more than 10^26.</exception>
    public static Percentage<TBase> operator -(Percentage<TBase> left, PercentagePoints right) => left + -right;

    /// <summary>Finds the percentage some points lower.</summary>
    /// <param name="points">The points to go down, or up when negative.</param>
    /// <returns>The percentage arrived at.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage would be negative.</exception>
    /// <exception cref="OverflowException">The percentage would be more than 10^26.</exception>
    public Percentage<TBase> Minus(PercentagePoints points) => this - points;

    /// <inheritdoc/>
    public static bool operator <(Percentage<TBase> left, Percentage<TBase> right) => left.Percent < right.Percent;

    /// <inheritdoc/>
    public static bool operator <=(Percentage<TBase> left, Percentage<TBase> right) => left.Percent <= right.Percent;

    /// <inheritdoc/>
    public static bool operator >(Percentage<TBase> left, Percentage<TBase> right) => left.Percent > right.Percent;

    /// <inheritdoc/>
    public static bool operator >=(Percentage<TBase> left, Percentage<TBase> right) => left.Percent >= right.Percent;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(Percentage<TBase> other) => Percent.CompareTo(other.Percent);

    /// <summary>Writes the percentage with the name of its base.</summary>
    /// <param name="language">The language of the number and the name.</param>
    /// <returns>The text, such as <c>19.55% of the labour force of legal working age</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        string name = Names.Of<TBase>(language);
        return language.Say(Texts.PercentageOf, ("percentage", ToString(null, language)), ("group", name));
    }

    /// <summary>Finds this percentage with its base as a value, for tables of mixed bases, files and databases.</summary>
    /// <returns>The same percentage.</returns>
    public AnyPercentage ToAny() => new(Percent, GroupCode<TBase>.Value);

    /// <summary>Finds the nearest binary number, for a chart or a statistical routine.</summary>
    /// <returns>How many per hundred, approximately.</returns>
    public double ToDouble() => (double)Percent;
}
