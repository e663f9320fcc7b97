using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>What stands where a row and a column of a report meet: a number or a choice, or the reason why there is none.</summary>
/// <remarks>
/// <para>Keeps the exact number, unrounded and in ones: people or units of the currency, percent, points, or a place. The default value has no value because nobody
/// reported it. Equal when everything is. No order: the columns of a report hold different things.</para>
/// <para>Larger than other values because it carries what a caller needs to print it; it is made when it is asked for.</para>
/// <para>Immutable and safe to share; costs about a dozen fields, and its text.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ReportValue : IShown
{
    private readonly string? _text;

    internal ReportValue(decimal number, bool hasValue, bool isApplicable, FigureStatus status, string text)
    {
        HasValue = hasValue;
        Number = number;
        IsNotApplicable = !isApplicable;
        Status = hasValue ? status : null;
        _text = text;
    }

    /// <summary>Gets a value indicating whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the exact number in ones, unrounded; zero when there is no value, and for a choice.</summary>
    public decimal Number { get; }

    /// <summary>Gets the number as the report prints it: in the unit of the column, with its decimals, rounded once and half away from zero; zero when there is no value, and for a choice.</summary>
    /// <remarks>Where the report prints ranges, <see cref="Text"/> is what the value can be, and this its number.</remarks>
    public decimal Rounded { get; internal init; }

    /// <summary>Gets the code of the choice, or <see langword="null"/> when there is none or the value is a number.</summary>
    public string? Choice { get; internal init; }

    /// <summary>Gets how firm the value is, or <see langword="null"/> when there is none.</summary>
    public FigureStatus? Status { get; }

    /// <summary>Gets a value indicating whether no value has a meaning here: the coverage of a metric without a denominator, the rank of a total.</summary>
    public bool IsNotApplicable { get; }

    /// <summary>Gets why there is no value, or <see langword="null"/> when there is one or none has a meaning.</summary>
    public NoValueReason? Reason { get; internal init; }

    /// <summary>Gets a value indicating whether it is a coverage above 100 %.</summary>
    public bool IsAboveHundred { get; internal init; }

    /// <summary>Gets a value indicating whether it is a total that some of the areas are not in.</summary>
    public bool IsPartial { get; internal init; }

    /// <summary>Gets a value indicating whether it is a count that was published rounded, or with a word such as over or nearly.</summary>
    public bool IsRounded { get; internal init; }

    /// <summary>Gets a value indicating whether it is a coverage that was published as a rate, without its counts.</summary>
    public bool IsReportedRate { get; internal init; }

    /// <summary>Gets the smallest and the largest number that it can be, in ones and unrounded; <see langword="null"/> when there is no value, when it is exact, and when its bounds are not known.</summary>
    public Bounds<decimal>? Bounds { get; internal init; }

    /// <summary>Gets a value indicating whether the number alone does not tell that a target is met, that a count rose, or which place it is: its bounds allow for something else, or say something else. A note says which.</summary>
    public bool IsUncertain { get; internal init; }

    /// <summary>Gets the number as the report prints it, or what it can be where the report prints ranges, rounded and in its unit; a dash when there is none, empty when none has a meaning.</summary>
    public string Text => _text ?? ReportWriting.Dash;

    /// <summary>Writes the number as the report prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    /// <summary>Writes the value as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
