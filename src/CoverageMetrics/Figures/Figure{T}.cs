using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>A value, or the reason why there is none.</summary>
/// <remarks>
/// <para>Keeps how firm the value is, and what is worked out from it is no firmer. A missing value stays missing with its reason: it never counts as zero. A value may have <see cref="Bounds"/>, and they travel.</para>
/// <para>Immutable and safe to share; costs its value, its status or reason, and one reference. The default value has no value because nobody reported it. Figures are
/// equal when value, status, bounds, reason and detail are. No order.</para>
/// </remarks>
/// <typeparam name="T">What the figure is: a headcount, a coverage, points.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Figure<T> : IShown
    where T : struct
{
    private readonly T _value;

    // The status of a value, or the reason why there is none.
    private readonly byte _code;

    // The detail of a reason; the bounds of a value; Figure.Inexact where it has some that nobody knows.
    private readonly object? _more;

    internal Figure(T value, FigureStatus status)
    {
        _value = value;
        _code = (byte)status;
        HasValue = true;
    }

    internal Figure(T value, FigureStatus status, object? bounds)
        : this(value, status) => _more = bounds is Bounds<T> known && known.IsOne(value) ? null : bounds;

    internal Figure(NoValueReason reason, NoValueDetail? detail)
    {
        _code = (byte)reason;
        _more = detail;
    }

    internal Figure(bool hasValue, T value, byte code, object? more)
    {
        HasValue = hasValue;
        _value = value;
        _code = code;
        _more = more;
    }

    /// <summary>Gets a value indicating whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says why.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException($"There is no value: {Why}. Ask HasValue first.");

    /// <summary>Gets how firm the value is, or <see langword="null"/> when there is none.</summary>
    public FigureStatus? Status => HasValue ? Firmness : null;

    /// <summary>Gets why there is no value, or <see langword="null"/> when there is one.</summary>
    public NoValueReason? Reason => HasValue ? null : Lack;

    /// <summary>Gets what more is known about why there is no value, or <see langword="null"/>.</summary>
    public NoValueDetail? Detail => _more as NoValueDetail;

    /// <summary>Gets the smallest and the largest value that it can be; <see langword="null"/> when there is no value, when it is exact, and when it is not but its bounds are not known.</summary>
    public Bounds<T>? Bounds => _more as Bounds<T>;

    /// <summary>Gets a value indicating whether there is a value and it can be no other: as it was counted, or worked out from nothing but such values.</summary>
    public bool IsExact => HasValue && _more is null;

    internal byte Code => _code;

    internal object? More => _more;

    private FigureStatus Firmness => (FigureStatus)_code;

    private NoValueReason Lack => (NoValueReason)_code;

    private string Why => Detail is null ? Lack.ToString() : $"{Lack}: {Detail}";

    /// <summary>Finds the value, if there is one.</summary>
    /// <param name="value">The value, or the default of its type.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>Gives the same figure with bounds in place of any that it has.</summary>
    /// <param name="bounds">The smallest and the largest value that it can be.</param>
    /// <returns>The figure, exact where the bounds leave its value alone; the same one when it has no value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bounds"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="bounds"/> are of another unit than the value.</exception>
    public Figure<T> WithBounds(Bounds<T> bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        if (!HasValue)
        {
            return this;
        }

        // A value of another unit is refused; one beyond the bounds is not.
        _ = bounds.Contains(_value);
        return new(_value, Firmness, bounds);
    }

    /// <summary>Finds whether another figure says the same, whatever it can be besides.</summary>
    /// <param name="other">The other figure.</param>
    /// <returns>Whether all but the bounds are equal.</returns>
    internal bool SaysTheSameAs(in Figure<T> other) =>
        HasValue == other.HasValue && _code == other._code && EqualityComparer<T>.Default.Equals(_value, other._value) && Detail == other.Detail;

    /// <summary>Gives the same figure with another status.</summary>
    /// <param name="status">How firm it is.</param>
    /// <returns>The figure; the same one when it has no value.</returns>
    internal Figure<T> WithStatus(FigureStatus status)
    {
        Figure.ThrowIfUndefined(status);
        return HasValue ? new(_value, status, _more) : this;
    }

    /// <summary>Gives the same figure with what stands beside its value.</summary>
    /// <param name="bounds">Bounds, <see cref="Figure.Inexact"/>, or null of an exact figure.</param>
    /// <returns>The figure, which has a value.</returns>
    internal Figure<T> WithSlot(object? bounds) => new(_value, Firmness, bounds);

    /// <summary>Works out another figure from this one, as firm as this one. The other figure of one with bounds is not exact, and has none: see <see cref="SelectMonotone{TResult}(Func{T, TResult})"/>.</summary>
    /// <typeparam name="TResult">What the other figure is.</typeparam>
    /// <param name="selector">The calculation, done only when there is a value.</param>
    /// <returns>The figure, or none for the same reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    public Figure<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        return HasValue ? new(selector(_value), Firmness, Figure.InexactUnless(_more is null)) : new(Lack, Detail);
    }

    /// <summary>Works out another figure that only rises, or only falls, with this one: its bounds are those of this one, worked out likewise.</summary>
    /// <typeparam name="TResult">What the other figure is, of a kind that has an order.</typeparam>
    /// <param name="selector">The calculation, done only when there is a value.</param>
    /// <returns>The figure, as firm as this one, or none for the same reason. Where one end has no limit, and the calculation gives the same for the value and the other end, the figure is not exact and has no bounds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    /// <exception cref="ArgumentException">There are bounds, and <typeparamref name="TResult"/> has no order.</exception>
    public Figure<TResult> SelectMonotone<TResult>(Func<T, TResult> selector)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        if (Bounds is not { } bounds)
        {
            return Select(selector);
        }

        T end = bounds.Smallest ?? bounds.Largest!.Value;
        T other = bounds.Smallest is null ? _value : bounds.Largest ?? _value;
        int direction = Math.Sign(BoundsOrder.Compare(selector(end), selector(other))) * Math.Sign(BoundsOrder.Compare(end, other));
        return direction == 0 && (bounds.Smallest is null || bounds.Largest is null)
            ? new(selector(_value), Firmness, Figure.Inexact)
            : SelectMonotone(selector, direction >= 0);
    }

    /// <summary>Works out another figure that is known to rise, or to fall, with this one.</summary>
    /// <typeparam name="TResult">What the other figure is.</typeparam>
    /// <param name="selector">The calculation.</param>
    /// <param name="rises">Whether it rises with this one.</param>
    /// <returns>The figure with the bounds worked out likewise.</returns>
    internal Figure<TResult> SelectMonotone<TResult>(Func<T, TResult> selector, bool rises)
        where TResult : struct
    {
        if (Bounds is not { } bounds)
        {
            return Select(selector);
        }

        TResult? first = bounds.Smallest is { } smallest ? selector(smallest) : null;
        TResult? last = bounds.Largest is { } largest ? selector(largest) : null;
        return new(selector(_value), Firmness, new Bounds<TResult>(rises ? first : last, rises ? last : first, bounds.Reason, bounds.IsTight));
    }

    /// <summary>Works out a figure from this one and another, as firm as the less firm of them.</summary>
    /// <typeparam name="TOther">What the other figure is.</typeparam>
    /// <typeparam name="TResult">What the result is.</typeparam>
    /// <param name="other">The other figure.</param>
    /// <param name="combine">The calculation, done only when both have a value.</param>
    /// <returns>The figure, or none for the reason of the first one that has none. Where one of them has bounds it is not exact, and has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="combine"/> is null.</exception>
    public Figure<TResult> Combine<TOther, TResult>(Figure<TOther> other, Func<T, TOther, TResult> combine)
        where TOther : struct
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(combine);
        if (!HasValue)
        {
            return new(Lack, Detail);
        }

        return other.HasValue
            ? new(combine(_value, other._value), Figure.LessFirm(Firmness, other.Firmness), Figure.InexactUnless(_more is null && other._more is null))
            : new(other.Lack, other.Detail);
    }

    /// <summary>Writes the value and its status when it is not final, or why there is none, in the current culture.</summary>
    /// <returns>The text, such as <c>716,041 (Derived)</c> or <c>no value (Missing)</c>.</returns>
    public override string ToString() => WriteWith(CultureInfo.CurrentCulture);

    /// <summary>Writes the same with the numbers of a language.</summary>
    /// <param name="numbers">The conventions of the numbers.</param>
    /// <returns>The text.</returns>
    internal string WriteWith(IFormatProvider numbers) => HasValue
        ? string.Create(numbers, $"{_value}{(Firmness == FigureStatus.Final ? "" : $" ({Firmness})")}")
        : $"no value ({Why})";

    /// <summary>Writes the value as it shows itself, with its status, or the reason why there is none, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => !HasValue
        ? ShownValue.Nothing(ToString())
        : _value is IShown value
            ? value.Shown.With(Firmness == FigureStatus.Final ? "" : $" ({Firmness})", ("status", Firmness == FigureStatus.Final ? null : Firmness))
            : ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
