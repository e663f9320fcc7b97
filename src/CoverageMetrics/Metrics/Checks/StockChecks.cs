using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Whether a stock is what it was plus who joined less who left, and whether moves between areas cancel.</summary>
internal static class StockChecks
{
    /// <summary>Checks an area.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="area">The area.</param>
    /// <param name="flows">The stock and its flows.</param>
    /// <param name="tolerance">How many people they may be apart.</param>
    /// <returns>What was found; nothing where a figure is missing, as then nothing can be said.</returns>
    internal static IEnumerable<Finding> Of(MetricTable table, Area area, StockFlows flows, long tolerance)
    {
        if (table.Period is not { } period || !period.EachMonth().First().TryPrevious(out ReportingPeriod previous))
        {
            yield break;
        }

        if (AgainstFlows(table, area, flows, tolerance, period, table.Year.CloseOf(previous)) is { } stock)
        {
            yield return stock;
        }

        if (flows is { MovedIn: { } movedIn, MovedOut: { } movedOut } && Moves(table, area, movedIn, movedOut, period, tolerance) is { } moves)
        {
            yield return moves;
        }
    }

    private static Finding? AgainstFlows(MetricTable table, Area area, StockFlows flows, long tolerance, ReportingPeriod period, LocalDate before)
    {
        Observation? now = Found(table, area, flows.Stock, table.Date);
        Observation? then = Found(table, area, flows.Stock, before);
        Observation?[] joined = [.. flows.Joined.Select(code => Found(table, area, code, period)), .. Moved(table, area, flows.MovedIn, period)];
        Observation?[] left = [.. flows.Left.Select(code => Found(table, area, code, period)), .. Moved(table, area, flows.MovedOut, period)];
        if (now is null || then is null || joined.Contains(null) || left.Contains(null))
        {
            return null;
        }

        PrintedRange rise = Sum(joined!);
        PrintedRange fall = Sum(left!);
        PrintedRange start = PrintedRange.Of(then);
        PrintedRange expected = new(start.Low + rise.Low - fall.High - tolerance, start.High + rise.High - fall.Low + tolerance);
        if (expected.Meets(PrintedRange.Of(now)))
        {
            return null;
        }

        decimal sum = then.Figure.Value.Number + Number(joined!) - Number(left!);
        decimal stock = now.Figure.Value.Number;
        return Checks.Found.Of(FindingRule.StockAgainstFlows, table, area, flows.Stock, language => language.Say(
            Texts.FindingStock,
            ("stock", Write(stock, language)),
            ("earlier", Write(then.Figure.Value.Number, language)),
            ("day", KeyWords.Time(ObservationTime.On(before), language)),
            ("joined", Write(Number(joined!), language)),
            ("left", Write(Number(left!), language)),
            ("sum", Write(sum, language)),
            ("difference", Signed(stock - sum, language))));
    }

    // Who came from another area of the nation went from another area of it. An area without parts of its own has nothing to cancel.
    private static Finding? Moves(MetricTable table, Area area, string movedIn, string movedOut, ReportingPeriod period, long tolerance)
    {
        Area[] below = [.. table.Areas.Children(area)];
        Observation?[] came = [.. below.Select(one => Found(table, one, movedIn, period))];
        Observation?[] went = [.. below.Select(one => Found(table, one, movedOut, period))];
        if (below.Length == 0 || came.Contains(null) || went.Contains(null))
        {
            return null;
        }

        PrintedRange left = Sum(went!);
        if (Sum(came!).Meets(new(left.Low - tolerance, left.High + tolerance)))
        {
            return null;
        }

        (decimal into, decimal outOf) = (Number(came!), Number(went!));
        return Checks.Found.Of(FindingRule.StockAgainstFlows, table, area, movedIn, language => language.Say(
            Texts.FindingMoves, ("in", Write(into, language)), ("out", Write(outOf, language)), ("difference", Signed(into - outOf, language))));
    }

    // Moves within an area are none of its own: where it did not report any, it has none.
    private static Observation?[] Moved(MetricTable table, Area area, string? code, ReportingPeriod period)
    {
        Observation? moved = code is null ? null : Found(table, area, code, period);
        return moved is not null ? [moved] : code is null || table.Areas.Children(area).Count > 0 ? [] : [null];
    }

    private static Observation? Found(MetricTable table, Area area, string subject, ObservationTime time) =>
        table.Reported(area, subject, time) is { Figure: { HasValue: true, Value.IsPeople: true } } found ? found : null;

    private static PrintedRange Sum(IEnumerable<Observation> all) => all.Select(PrintedRange.Of).Aggregate(default(PrintedRange), static (sum, one) => sum.Plus(one));

    private static decimal Number(IEnumerable<Observation> all) => all.Sum(static one => one.Figure.Value.Number);

    private static string Write(decimal people, Language language) => DecimalText.ToText(people, null, language);

    private static string Signed(decimal people, Language language) => DecimalText.ToSignedText(people, null, language);
}
