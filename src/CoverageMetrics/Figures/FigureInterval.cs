using System;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The numbers between two exact ends, each of which belongs to it or does not.</summary>
/// <remarks>
/// <para>Keeps the ends and whether they belong; an end may be missing, and the interval then goes on without limit.</para>
/// <para>An interval without any number in it is <see cref="Empty"/>, whatever ends it was made from.</para>
/// <para>Immutable and safe to share; costs its two ends. Intervals are equal when they hold the same numbers. They have no order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class FigureInterval : IEquatable<FigureInterval>, IShown
{
    private readonly Edge _lower;
    private readonly Edge _upper;

    private FigureInterval(in Edge lower, in Edge upper)
    {
        _lower = lower;
        _upper = upper;
    }

    /// <summary>Gets the interval that holds nothing: what is left when figures cannot all be true.</summary>
    public static FigureInterval Empty { get; } =
        new(new Edge(default, Reach.Open), new Edge(default, Reach.Open));

    /// <summary>Gets the interval of all numbers.</summary>
    public static FigureInterval All { get; } = new(Edge.Unlimited, Edge.Unlimited);

    /// <summary>Gets the interval of all numbers that are not negative, where every count and amount begins.</summary>
    public static FigureInterval NotNegative { get; } = new(new Edge(default, Reach.Closed), Edge.Unlimited);

    /// <summary>Gets a value indicating whether there is no number in it.</summary>
    public bool IsEmpty => ReferenceEquals(this, Empty);

    /// <summary>Gets a value indicating whether it holds exactly one number.</summary>
    public bool IsPoint => HasLower && HasUpper && !IsEmpty && Lower == Upper;

    /// <summary>Gets a value indicating whether there is a lower end.</summary>
    public bool HasLower => _lower.Reach != Reach.Unlimited;

    /// <summary>Gets a value indicating whether there is an upper end.</summary>
    public bool HasUpper => _upper.Reach != Reach.Unlimited;

    /// <summary>Gets the lower end; zero where there is none or the interval is empty.</summary>
    public ExactNumber Lower => _lower.Value;

    /// <summary>Gets the upper end; zero where there is none or the interval is empty.</summary>
    public ExactNumber Upper => _upper.Value;

    /// <summary>Gets a value indicating whether the lower end itself belongs to the interval.</summary>
    public bool IncludesLower => _lower.Reach == Reach.Closed;

    /// <summary>Gets a value indicating whether the upper end itself belongs to the interval.</summary>
    public bool IncludesUpper => _upper.Reach == Reach.Closed;

    internal ref readonly Edge LowerEdge => ref _lower;

    internal ref readonly Edge UpperEdge => ref _upper;

    /// <summary>Takes one number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The interval that holds nothing else.</returns>
    public static FigureInterval Point(ExactNumber value) =>
        new(new Edge(value, Reach.Closed), new Edge(value, Reach.Closed));

    /// <summary>Takes the numbers between two ends, with both ends.</summary>
    /// <param name="lower">The smallest number.</param>
    /// <param name="upper">The largest number.</param>
    /// <returns>The interval; empty when the ends are the wrong way round.</returns>
    public static FigureInterval Closed(ExactNumber lower, ExactNumber upper) =>
        Between(new Edge(lower, Reach.Closed), new Edge(upper, Reach.Closed));

    /// <summary>Takes the numbers between two ends, without either end.</summary>
    /// <param name="lower">The end below them.</param>
    /// <param name="upper">The end above them.</param>
    /// <returns>The interval; empty when the lower end is not below the upper.</returns>
    public static FigureInterval Open(ExactNumber lower, ExactNumber upper) =>
        Between(new Edge(lower, Reach.Open), new Edge(upper, Reach.Open));

    /// <summary>Takes the numbers between two ends, with the lower end and without the upper.</summary>
    /// <param name="lower">The smallest number.</param>
    /// <param name="upper">The end above them.</param>
    /// <returns>The interval; empty when the lower end is not below the upper.</returns>
    public static FigureInterval ClosedOpen(ExactNumber lower, ExactNumber upper) =>
        Between(new Edge(lower, Reach.Closed), new Edge(upper, Reach.Open));

    /// <summary>Takes the numbers between two ends, without the lower end and with the upper.</summary>
    /// <param name="lower">The end below them.</param>
    /// <param name="upper">The largest number.</param>
    /// <returns>The interval; empty when the lower end is not below the upper.</returns>
    public static FigureInterval OpenClosed(ExactNumber lower, ExactNumber upper) =>
        Between(new Edge(lower, Reach.Open), new Edge(upper, Reach.Closed));

    /// <summary>Takes all numbers from one on, however large.</summary>
    /// <param name="lower">The smallest number.</param>
    /// <returns>The interval without an upper end.</returns>
    public static FigureInterval AtLeast(ExactNumber lower) => new(new Edge(lower, Reach.Closed), Edge.Unlimited);

    /// <summary>Takes all larger numbers.</summary>
    /// <param name="lower">The end below them.</param>
    /// <returns>The interval without an upper end.</returns>
    public static FigureInterval Above(ExactNumber lower) => new(new Edge(lower, Reach.Open), Edge.Unlimited);

    /// <summary>Takes all numbers up to one, however small.</summary>
    /// <param name="upper">The largest number.</param>
    /// <returns>The interval without a lower end.</returns>
    public static FigureInterval AtMost(ExactNumber upper) => new(Edge.Unlimited, new Edge(upper, Reach.Closed));

    /// <summary>Takes all smaller numbers.</summary>
    /// <param name="upper">The end above them.</param>
    /// <returns>The interval without a lower end.</returns>
    public static FigureInterval Below(ExactNumber upper) => new(Edge.Unlimited, new Edge(upper, Reach.Open));

    /// <summary>Asks whether a number is in the interval.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Whether it lies between the ends, or is an end that belongs.</returns>
    public bool Contains(ExactNumber value) => !IsEmpty && _lower.AllowsAsLower(value) && _upper.AllowsAsUpper(value);

    /// <summary>Asks whether every number of another interval is in this one.</summary>
    /// <param name="other">The interval that may be inside.</param>
    /// <returns>Whether it is; the empty interval is inside every interval.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Contains(FigureInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Intersect(other).Equals(other);
    }

    /// <summary>Finds the whole numbers of the interval.</summary>
    /// <returns>The interval from the smallest whole number to the largest, with both; empty when there is none.</returns>
    public FigureInterval ToWhole() => Between(_lower.ToWholeLower(), _upper.ToWholeUpper());

    /// <inheritdoc/>
    public bool Equals(FigureInterval? other) =>
        other is not null && _lower == other._lower && _upper == other._upper;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FigureInterval);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_lower, _upper);

    /// <summary>Writes the interval for reading, in the current culture.</summary>
    /// <returns>Both ends, round brackets where an end does not belong: <c>(17,100,000; 17,200,000]</c>.</returns>
    public override string ToString() => ToString(null);

    /// <summary>Writes the interval as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(null));

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Writes the interval for reading.</summary>
    /// <param name="provider">The culture of the numbers, or null for the current one.</param>
    /// <returns>Both ends, round brackets where an end does not belong: <c>(17,100,000; 17,200,000]</c>.</returns>
    public string ToString(IFormatProvider? provider)
    {
        if (IsEmpty)
        {
            return "∅";
        }

        if (IsPoint)
        {
            return $"[{Lower.ToString(provider)}]";
        }

        string lower = HasLower ? Lower.ToString(provider) : "-∞";
        string upper = HasUpper ? Upper.ToString(provider) : "∞";
        return $"{(IncludesLower ? '[' : '(')}{lower}; {upper}{(IncludesUpper ? ']' : ')')}";
    }

    internal static FigureInterval Between(in Edge lower, in Edge upper) =>
        Edge.AreApart(lower, upper) ? Empty : new(lower, upper);
}
