using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The smallest and the largest value that a figure can have, and why no more is known.</summary>
/// <remarks>
/// <para>Keeps two ends of the figure's own kind, each of which belongs to the bounds, or has no limit. A sampling error is no bound.</para>
/// <para>The value that was published need not lie between them: over 17.1 million is above its number.</para>
/// <para>Immutable and safe to share; costs two values. Equal when ends, reason and tightness are. No order.</para>
/// </remarks>
/// <typeparam name="T">What the figure is: a quantity, a percentage, points.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Bounds<T> : IEquatable<Bounds<T>>, IShown
    where T : struct
{
    internal Bounds(T? smallest, T? largest, BoundsReason reason, bool isTight)
    {
        Debug.Assert(smallest is not null || largest is not null, "Without any limit nothing is known.");
        (Smallest, Largest, Reason, IsTight) = (smallest, largest, reason, isTight);
    }

    /// <summary>Gets the smallest value that the figure can have, or <see langword="null"/> when there is no limit.</summary>
    public T? Smallest { get; }

    /// <summary>Gets the largest value that the figure can have, or <see langword="null"/> when there is no limit.</summary>
    public T? Largest { get; }

    /// <summary>Gets why no more is known.</summary>
    public BoundsReason Reason { get; }

    /// <summary>Gets a value indicating whether the figure can come as near to either end as one likes; otherwise the bounds hold, and may be wider than they need be.</summary>
    public bool IsTight { get; }

    /// <summary>Finds whether a value lies within the bounds.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is neither below the smallest nor above the largest.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is of another unit.</exception>
    public bool Contains(T value) =>
        (Smallest is not { } smallest || BoundsOrder.Compare(smallest, value) <= 0) && (Largest is not { } largest || BoundsOrder.Compare(value, largest) <= 0);

    /// <inheritdoc/>
    public bool Equals(Bounds<T>? other) => ReferenceEquals(this, other)
        || (other is not null && Reason == other.Reason && IsTight == other.IsTight
            && EqualityComparer<T?>.Default.Equals(Smallest, other.Smallest) && EqualityComparer<T?>.Default.Equals(Largest, other.Largest));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bounds<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Smallest, Largest, Reason, IsTight);

    /// <summary>Writes both ends for reading, in the current culture.</summary>
    /// <returns>The bounds, such as <c>17,100,001 to 17,199,999</c> or <c>at least 17,100,001</c>.</returns>
    public override string ToString() => (Smallest, Largest) switch
    {
        ({ } smallest, { } largest) => $"{smallest} to {largest}",
        ({ } smallest, null) => $"at least {smallest}",
        (null, var largest) => $"at most {largest}",
    };

    /// <summary>Writes the bounds as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Gets the parts of divided quantities in a sum, so that all the parts of one are it again; null when there are none.</summary>
    internal BoundsSum? Parts { get; set; }

    /// <summary>Gets a value indicating whether they leave one value only.</summary>
    internal bool IsOne(T value) => Smallest is { } smallest && Largest is { } largest && smallest.Equals(value) && largest.Equals(value);
}
