using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>People, something else that is counted, or money gained, or lost when negative, between two observed quantities.</summary>
/// <remarks>
/// <para>The run-time twin of <see cref="HeadcountChange{TGroup}"/> and <see cref="AmountChange{TCurrency}"/>, and the change between two counts of one unit. Written with its sign.</para>
/// <para>Immutable and safe to share; costs a number and a reference to its unit. The default value is no change in people. Equal when number and unit are. No
/// order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ObservedChange : IFormattable, IShown
{
    // Null for people, so that the default value is no change in people.
    private readonly string? _unit;

    internal ObservedChange(decimal number, string unit)
    {
        Number = number;
        _unit = unit == FigureKey.People ? null : unit;
    }

    /// <summary>Gets how many people, or units of what is counted or of the currency, were gained, or lost when negative.</summary>
    public decimal Number { get; }

    /// <summary>Gets the unit: <see cref="FigureKey.People"/>, the code of what is counted, or the three capital letters of a currency.</summary>
    public string Unit => _unit ?? FigureKey.People;

    /// <summary>Finds the change between two quantities of the same unit.</summary>
    /// <param name="earlier">The earlier quantity.</param>
    /// <param name="later">The later quantity.</param>
    /// <returns>The later one less the earlier one.</returns>
    /// <exception cref="ArgumentException">The units differ, or only one of them is a net change.</exception>
    public static ObservedChange Between(ObservedQuantity earlier, ObservedQuantity later)
    {
        if (!earlier.IsLike(later))
        {
            Guard.ThrowMismatch(nameof(later), "compared", earlier.UnitName, later.UnitName);
        }

        return new(later.Number - earlier.Number, later.Unit);
    }

    /// <summary>Takes what came over a time, a flow, as the change it makes.</summary>
    /// <param name="flow">What came.</param>
    /// <returns>The gain.</returns>
    public static ObservedChange OfFlow(ObservedQuantity flow) => new(flow.Number, flow.Unit);

    /// <summary>Gives another change in the same unit.</summary>
    internal ObservedChange? WithNumber(decimal number) => new(number, Unit);

    /// <summary>Writes the change with its sign for reading, in the current culture.</summary>
    /// <returns>The change, such as <c>+613,000</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the change with its sign, and behind what is not people the unit.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The change.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => _unit is null
        ? DecimalText.ToSignedText(Number, format, formatProvider)
        : $"{DecimalText.ToSignedText(Number, format, formatProvider)} {_unit}";

    /// <summary>Writes the change as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
