using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>A true quantity that nobody printed exactly, and the values that the claims about it leave.</summary>
/// <remarks>Immutable and safe to share; costs two intervals, and a search where it is asked what narrowed it. Quantities of a reconciliation are equal only to
/// themselves.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ReconciledQuantity : IShown
{
    private readonly Func<IReadOnlyList<Claim>> _explain;

    internal ReconciledQuantity(FigureKey quantity, FigureInterval interval, FigureInterval possible, Func<IReadOnlyList<Claim>> explain)
    {
        Quantity = quantity;
        Interval = interval;
        Possible = possible;
        _explain = explain;
    }

    /// <summary>Gets the quantity.</summary>
    public FigureKey Quantity { get; }

    /// <summary>Gets the numbers that the printed intervals leave, by exact arithmetic and without regard to whole persons.</summary>
    public FigureInterval Interval { get; }

    /// <summary>Gets the values that are left when counts must be whole numbers everywhere; the same as <see cref="Interval"/> for
    /// money.</summary>
    public FigureInterval Possible { get; }

    /// <summary>Finds the claims that narrowed <see cref="Interval"/> to what it is, directly or through other quantities.</summary>
    /// <returns>The claims, by label; none where nothing did.</returns>
    public IReadOnlyList<Claim> NarrowedBy() => _explain();

    /// <summary>Writes the quantity and its interval for reading, in the current culture.</summary>
    /// <returns>Such as <c>labour-force in 52 on 2022-06-30: [715,861.94…; 716,228.28…]</c>.</returns>
    public override string ToString() => $"{Quantity}: {Interval}";

    /// <summary>Writes the quantity and its interval as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text($"{Quantity.Named}: {Interval}");

    private object ToDump() => ShownValue.Of(this).ToDump();
}
