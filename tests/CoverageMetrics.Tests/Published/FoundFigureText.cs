using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Tests.Published;

/// <summary>Figures as their texts, intervals, meanings and directions, and their status where it is not stated.</summary>
internal static class FoundFigureText
{
    internal static string Of(FigureGrammar grammar, string text) => string.Join(" | ", grammar.Find(text).Select(Of));

    private static string Of(FoundFigure found) => string.Join(' ', new[]
    {
        found.Figure.Text,
        found.Figure.Interval.ToString(CultureInfo.InvariantCulture),
        found.Meaning.ToString(),
        found.Direction?.ToString() ?? "",
        found.Figure.IsTarget ? "Target" : found.Figure.Status == FigureStatus.Estimated ? "Estimate" : "",
    }.Where(part => part.Length > 0));
}
