using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>An amount of money in a currency that is known only when the program runs: the door for files, databases and tables of mixed currencies.</summary>
/// <remarks>
/// <para>Keeps the value and the code of the currency. The checks that the compiler makes for <see cref="Amount{TCurrency}"/> are made when the line runs.</para>
/// <para>Immutable and safe to share; costs a number and a code. The default value is nothing of the currency with the empty code. Equal when value and code are; no
/// order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct AnyAmount : ISpanFormattable, IShown
{
    private readonly string? _currency;

    internal AnyAmount(decimal value, string currency)
    {
        Value = value;
        _currency = Codes.OrNull(currency);
    }

    /// <summary>Gets the amount in units of the currency, not negative.</summary>
    public decimal Value { get; }

    /// <summary>Gets the code of the currency.</summary>
    public string Currency => _currency ?? "";

    /// <summary>Makes an amount of units of a currency.</summary>
    /// <param name="value">How many units.</param>
    /// <param name="currency">The code of the currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative, more than 10^20, or has more than four decimals.</exception>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is null, empty or white space.</exception>
    public static AnyAmount Of(decimal value, string currency) =>
        new(Money.Check(value, 1m, nameof(value)), Guard.Code(currency, nameof(currency)));

    /// <summary>Adds another amount of the same currency.</summary>
    /// <param name="other">Another amount.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another currency.</exception>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public AnyAmount Plus(AnyAmount other)
    {
        if (other.Currency != Currency)
        {
            Guard.ThrowMismatch(nameof(other), "added", Currency, other.Currency);
        }

        return new(Money.Add(Value, other.Value, Currency), Currency);
    }

    /// <summary>Finds the amount with its currency as a type, if it is of that currency.</summary>
    /// <typeparam name="TCurrency">The currency asked for.</typeparam>
    /// <param name="amount">The same money, or nothing when the currency is another.</param>
    /// <returns>Whether the currency is the one asked for.</returns>
    public bool TryTo<TCurrency>(out Amount<TCurrency> amount)
        where TCurrency : struct, ICurrency
    {
        bool same = Currency == CurrencyCode<TCurrency>.Value;
        amount = same ? new(Value) : default;
        return same;
    }

    /// <summary>Finds the amount with its currency as a type.</summary>
    /// <typeparam name="TCurrency">The currency it has to be of.</typeparam>
    /// <returns>The same money.</returns>
    /// <exception cref="InvalidOperationException">It is of another currency; the message names both.</exception>
    public Amount<TCurrency> To<TCurrency>()
        where TCurrency : struct, ICurrency
    {
        if (!TryTo(out Amount<TCurrency> amount))
        {
            Guard.ThrowWrongCode("amount", Currency, CurrencyCode<TCurrency>.Value);
        }

        return amount;
    }

    /// <summary>Writes the value and the code of the currency for reading, in the current culture.</summary>
    /// <returns>The amount, such as <c>270,000,000,000,000 VND</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the value and the code of the currency.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions; <see langword="null"/> for the current culture.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Value, signed: false, ' ' + Currency, destination, out charsWritten, format, provider);

    /// <summary>Writes the amount as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
