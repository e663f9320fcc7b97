using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>A figure found in a text, with the words around it that say what it is.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Readings are equal only to themselves.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class FoundFigure
{
    internal FoundFigure(
        PublishedFigure figure,
        int start,
        int length,
        string unit,
        FigureMeaning meaning,
        ChangeDirection? direction,
        IReadOnlyList<FigureRepair> repairs)
    {
        Figure = figure;
        Start = start;
        Length = length;
        Unit = unit;
        Meaning = meaning;
        Direction = direction;
        Repairs = repairs;
    }

    /// <summary>Gets the figure. Its text is what stands at <see cref="Start"/>, with letters and their marks put together and characters of
    /// double width replaced; brackets belong to it where both do.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>Gets where the figure begins, counted in the characters of the text that was given, as it was given.</summary>
    public int Start { get; }

    /// <summary>Gets how many characters of that text the figure with its words takes up; no two readings share one.</summary>
    public int Length { get; }

    /// <summary>Gets what is counted, in small letters as printed behind the number: <c>people</c>, <c>cards</c>, <c>%</c>; behind the figure before where only that
    /// one says of what; empty where nothing known is.</summary>
    public string Unit { get; }

    /// <summary>Gets what the figure measures.</summary>
    public FigureMeaning Meaning { get; }

    /// <summary>Gets the direction of a change: rose or fell; null for any other meaning. What says the same again, in brackets or
    /// after a word for equivalent, takes the direction of the figure before it.</summary>
    public ChangeDirection? Direction { get; }

    /// <summary>Gets what had to be put right in the figure with its words, each kind once.</summary>
    public IReadOnlyList<FigureRepair> Repairs { get; }

    /// <summary>Writes the figure for reading, in the current culture.</summary>
    /// <returns>The interval, the convention and the text.</returns>
    public override string ToString() => $"{Figure} \"{Figure.Text}\"";
}
