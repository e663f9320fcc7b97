using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>A part that lacks: an area of a sum, or a figure of a calculation.</summary>
/// <remarks>Immutable and safe to share; costs a few references. Equal when all that it holds is. No order.</remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct NoValuePart : IShown
{
    internal NoValuePart(Area? area, FigureKey? key, NoValueReason? reason, NoValueDetail? detail)
    {
        Area = area;
        Key = key;
        Reason = reason;
        Detail = detail;
    }

    /// <summary>Gets the area, or <see langword="null"/> where no area lacks.</summary>
    public Area? Area { get; }

    /// <summary>Gets the figure, or <see langword="null"/> where the area says enough.</summary>
    public FigureKey? Key { get; }

    /// <summary>Gets why it has no value, or <see langword="null"/> where that is not told.</summary>
    public NoValueReason? Reason { get; }

    /// <summary>Gets what more is known about why, or <see langword="null"/>.</summary>
    public NoValueDetail? Detail { get; }

    /// <summary>Writes the part in English.</summary>
    /// <returns>The words, such as <c>not reported: 52 North</c>.</returns>
    public override string ToString() => NoValueDetail.PartsLacking([this]).ToString();

    /// <summary>Writes the part as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
