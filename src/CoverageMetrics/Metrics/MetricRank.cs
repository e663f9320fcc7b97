using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>The place of an area among others.</summary>
/// <remarks>
/// <para>Areas with the same figure share the best of their places, and the places behind them stay empty: 1, 2, 2, 4. An area without a figure has no place.</para>
/// <para>Immutable and safe to share; costs one small object. Two ranks are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricRank : IShown
{
    internal MetricRank(int? rank, int? best, int? worst, int of, MetricCell cell)
    {
        Rank = rank;
        Best = best;
        Worst = worst;
        Of = of;
        Cell = cell;
    }

    /// <summary>Gets the place, the best being 1, or <see langword="null"/> when there is no figure.</summary>
    public int? Rank { get; }

    /// <summary>Gets the best place that the bounds of the figures allow, or <see langword="null"/> when there is no figure.</summary>
    public int? Best { get; }

    /// <summary>Gets the worst place that the bounds of the figures allow, or <see langword="null"/> when there is no figure.</summary>
    public int? Worst { get; }

    /// <summary>Gets a value indicating whether the area could change places with another one, because figures have bounds.</summary>
    public bool CouldBeSwapped => Best != Rank || Worst != Rank;

    /// <summary>Gets how many areas have a place.</summary>
    public int Of { get; }

    /// <summary>Gets the figures of the area.</summary>
    public MetricCell Cell { get; }

    /// <summary>Writes the place and the area.</summary>
    /// <returns>The place, such as <c>2 of 34: 51 North</c>.</returns>
    public override string ToString() => $"{Rank?.ToString(CultureInfo.InvariantCulture) ?? "–"} of {Of}: {Cell.Area.CodeAndName}";

    /// <summary>Writes the rank as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
