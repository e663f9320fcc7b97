using System;
using System.Globalization;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Words;

/// <summary>How the numbers of a place are written: the one rounding of a figure happens here.</summary>
/// <param name="Size">How many ones are in the unit.</param>
/// <param name="Decimals">How many decimals are printed; below zero for as many as the number has.</param>
/// <param name="IsSigned">Whether a plus sign is written.</param>
/// <param name="Suffix">What stands behind the number.</param>
internal readonly record struct ValueFormat(decimal Size, int Decimals, bool IsSigned, string Suffix)
{
    /// <summary>Finds how a kind of figure of a metric is written.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="metric">The metric, whose decimals percentages and points have.</param>
    /// <param name="plan">What was asked.</param>
    /// <param name="words">The language; null for a program, without suffixes.</param>
    /// <returns>The format.</returns>
    internal static ValueFormat Of(ReportColumnKind kind, Metric metric, ReportPlan plan, ReportWords? words)
    {
        ReportUnit unit = plan.UnitOf(metric);
        string percent = words is null ? "" : "%";
        string points = words is null ? "" : words.PointsSuffix;
        return kind switch
        {
            ReportColumnKind.Count or ReportColumnKind.Remaining => new(unit.Size, unit.Decimals ?? -1, false, ""),
            ReportColumnKind.NetIncrease or ReportColumnKind.Change => new(unit.Size, unit.Decimals ?? -1, true, ""),
            ReportColumnKind.Coverage or ReportColumnKind.Attainment or ReportColumnKind.Share => new(1, metric.Decimals, false, percent),
            ReportColumnKind.GrowthRate => new(1, metric.Decimals, true, percent),
            ReportColumnKind.Rank => new(1, 0, false, ""),
            ReportColumnKind.Points or ReportColumnKind.PointsToGo or ReportColumnKind.Contribution => new(1, metric.Decimals, true, points),
            _ => throw Unnamed.Member(kind),
        };
    }

    /// <summary>Finds whether a number is printed as it is.</summary>
    /// <param name="number">The exact number.</param>
    /// <returns>Whether no digit is rounded away.</returns>
    internal bool IsExact(decimal number) => Decimals < 0 || ExactMath.Round(number / Size, Decimals, MidpointRounding.AwayFromZero) == number / Size;

    /// <summary>Writes a number.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="number">The exact number.</param>
    /// <param name="numbers">The separators of the language.</param>
    internal void Write(TextBuffer buffer, decimal number, NumberFormatInfo numbers)
    {
        decimal inUnit = Size == 1 ? number : number / Size;
        buffer.Append(Decimals < 0 ? inUnit : ExactMath.Round(inUnit, Decimals, MidpointRounding.AwayFromZero), IsSigned, numbers);
        buffer.Append(Suffix);
    }

    /// <summary>Writes a number for a program: a point before the decimals, nothing between thousands, a sign only below zero.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="number">The exact number.</param>
    internal void WriteInvariant(TextBuffer buffer, decimal number)
    {
        decimal inUnit = Size == 1 ? number : number / Size;
        buffer.Append(Decimals < 0 ? inUnit : ExactMath.Round(inUnit, Decimals, MidpointRounding.AwayFromZero), false, TextBuffer.Plain);
    }

    /// <summary>Writes the size and the decimals.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size} {Decimals} {Suffix}");
}
