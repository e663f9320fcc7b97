using System;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>A value, or the reason why there is none.</summary>
/// <remarks>
/// <para>Keeps how firm the value is, and what is worked out from it is no firmer. A missing value stays missing with its reason: it never counts as zero.</para>
/// <para>The default value has no value because nobody reported it. Figures are equal when value, status, reason and detail are. No order.</para>
/// </remarks>
/// <typeparam name="T">What the figure is: a headcount, a coverage, points.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Figure<T> : IShown
    where T : struct
{
    private readonly T _value;
    private readonly FigureStatus _status;
    private readonly NoValueReason _reason;

    internal Figure(T value, FigureStatus status)
    {
        _value = value;
        _status = status;
        HasValue = true;
    }

    internal Figure(NoValueReason reason, NoValueDetail? detail)
    {
        _reason = reason;
        Detail = detail;
    }

    /// <summary>Gets a value indicating whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says why.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException($"There is no value: {Why}. Ask HasValue first.");

    /// <summary>Gets how firm the value is, or <see langword="null"/> when there is none.</summary>
    public FigureStatus? Status => HasValue ? _status : null;

    /// <summary>Gets why there is no value, or <see langword="null"/> when there is one.</summary>
    public NoValueReason? Reason => HasValue ? null : _reason;

    /// <summary>Gets what more is known about why there is no value, or <see langword="null"/>.</summary>
    public NoValueDetail? Detail { get; }

    private string Why => Detail is null ? _reason.ToString() : $"{_reason}: {Detail}";

    /// <summary>Finds the value, if there is one.</summary>
    /// <param name="value">The value, or the default of its type.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>Works out another figure from this one, as firm as this one.</summary>
    /// <typeparam name="TResult">What the other figure is.</typeparam>
    /// <param name="selector">The calculation, done only when there is a value.</param>
    /// <returns>The figure, or none for the same reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    public Figure<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        return HasValue ? new(selector(_value), _status) : new(_reason, Detail);
    }

    /// <summary>Works out a figure from this one and another, as firm as the less firm of them.</summary>
    /// <typeparam name="TOther">What the other figure is.</typeparam>
    /// <typeparam name="TResult">What the result is.</typeparam>
    /// <param name="other">The other figure.</param>
    /// <param name="combine">The calculation, done only when both have a value.</param>
    /// <returns>The figure, or none for the reason of the first one that has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="combine"/> is null.</exception>
    public Figure<TResult> Combine<TOther, TResult>(Figure<TOther> other, Func<T, TOther, TResult> combine)
        where TOther : struct
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(combine);
        if (!HasValue)
        {
            return new(_reason, Detail);
        }

        return other.HasValue
            ? new(combine(_value, other._value), Figure.LessFirm(_status, other._status))
            : new(other._reason, other.Detail);
    }

    /// <summary>Writes the value and its status when it is not final, or why there is none, in the current culture.</summary>
    /// <returns>The text, such as <c>716,041 (Derived)</c> or <c>no value (Missing)</c>.</returns>
    public override string ToString() => WriteWith(CultureInfo.CurrentCulture);

    /// <summary>Writes the same with the numbers of a language.</summary>
    /// <param name="numbers">The conventions of the numbers.</param>
    /// <returns>The text.</returns>
    internal string WriteWith(IFormatProvider numbers) => HasValue
        ? string.Create(numbers, $"{_value}{(_status == FigureStatus.Final ? "" : $" ({_status})")}")
        : $"no value ({Why})";

    /// <summary>Writes the value as it shows itself, with its status, or the reason why there is none, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => !HasValue
        ? ShownValue.Nothing(ToString())
        : _value is IShown value
            ? value.Shown.With(ToString(), ("status", _status == FigureStatus.Final ? null : _status))
            : ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
