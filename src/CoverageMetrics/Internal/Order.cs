using System;

namespace CoverageMetrics.Internal;

/// <summary>Compares ordered values whose type is known only when the program runs, as F# and non-generic collections do.</summary>
internal static class Order
{
    /// <summary>Compares a value with another, which comes after nothing at all.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="obj">The other, or <see langword="null"/>.</param>
    /// <returns>The sign of the order.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is of another type; the message names both.</exception>
    internal static int Compare<T>(T value, object? obj)
        where T : struct, IComparable<T> => obj switch
        {
            null => 1,
            T other => value.CompareTo(other),
            _ => throw new ArgumentException($"A value of {TypeNames.Of(typeof(T))} is compared with another one, not with one of {TypeNames.Of(obj.GetType())}.", nameof(obj)),
        };
}
