using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Published;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>A figure found in a Vietnamese text, with the words around it that say what it is.</summary>
/// <remarks>Readings are equal only to themselves.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class VietnameseFigureReading
{
    internal VietnameseFigureReading(
        PublishedFigure figure,
        string unit,
        ChangeDirection? direction,
        IReadOnlyList<VietnameseNumberRepair> repairs)
    {
        Figure = figure;
        Unit = unit;
        Direction = direction;
        Repairs = repairs;
    }

    /// <summary>Gets the figure, with its words and brackets as its text.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>Gets what is counted, as printed behind the number: <c>người</c>, <c>thẻ</c>, <c>%</c>, <c>đồng</c>; empty where nothing
    /// known is.</summary>
    public string Unit { get; }

    /// <summary>Gets the direction when the figure is how much something rose (tăng) or fell (giảm), and not the level it came to; null
    /// when it is not. A bracket takes the direction of the figure before it.</summary>
    public ChangeDirection? Direction { get; }

    /// <summary>Gets what had to be put right in the number, each kind once.</summary>
    public IReadOnlyList<VietnameseNumberRepair> Repairs { get; }

    /// <summary>Writes the figure for reading, in the current culture.</summary>
    /// <returns>The interval, the convention and the text.</returns>
    public override string ToString() => $"{Figure} \"{Figure.Text}\"";
}
