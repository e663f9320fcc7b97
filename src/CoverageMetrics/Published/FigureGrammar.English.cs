using System.Globalization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published;

/// <content>The grammar of English.</content>
public sealed partial class FigureGrammar
{
    /// <summary>Gets the grammar of English reports: "over 17.1 million people", "nearly 87 million", "fell by 1.2%", "89.47% of the plan".</summary>
    /// <remarks>A billion is a thousand million. "m", "bn" and "tn" are scales only behind a number. Amounts whose currency stands before the number are passed over.</remarks>
    public static FigureGrammar English { get; } = Of(NumberFormatInfo.InvariantInfo)
        .WithQualifier(FigureQualifier.Over, "over", "above", "more than", "in excess of", "exceeding", "exceeded", "passed", "upwards of")
        .WithQualifier(FigureQualifier.AtLeast, "at least", "no less than", "no fewer than", "not less than", "a minimum of")
        .WithQualifier(FigureQualifier.Nearly, "nearly", "almost", "close to", "just under", "just below")
        .WithQualifier(FigureQualifier.About, "about", "around", "approximately", "roughly", "some", "circa")
        .WithQualifier(FigureQualifier.Under, "under", "below", "less than", "fewer than")
        .WithQualifier(FigureQualifier.AtMost, "at most", "no more than", "not more than", "up to", "a maximum of")
        .WithQualifierBehind(FigureQualifier.AtLeast, "or more", "and more", "and over", "or over")
        .WithQualifierBehind(FigureQualifier.AtMost, "or less", "or fewer", "and under")
        .WithScale(NumberScale.Thousands, "thousand", "thousands")
        .WithScale(NumberScale.Millions, "million", "millions", "mn", "m")
        .WithScale(NumberScale.Billions, "billion", "billions", "bn")
        .WithScale(NumberScale.Trillions, "trillion", "trillions", "tn")
        .WithUnits(
            "people", "persons", "members", "participants", "workers", "employees", "employers", "households", "families", "pensioners", "beneficiaries", "contributors", "patients", "children", "students",
            "cards", "visits", "cases", "records", "units", "enterprises", "companies", "provinces", "districts", "communes")
        .WithCurrency("dong", "dollars", "euros", "pounds", "rupiah", "kip")
        .WithWords(FigureWordRole.Rise, "rose by", "rose", "rising by", "increased by", "increase of", "increasing by", "grew by", "growth of", "gained", "up by", "up", "a rise of", "gain of")
        .WithWords(FigureWordRole.Fall, "fell by", "fell", "falling by", "decreased by", "decrease of", "decreasing by", "declined by", "decline of", "dropped by", "lost", "down by", "down", "a fall of")
        .WithWords(FigureWordRole.More, "higher by", "larger by", "more by", "above it by", "exceeded by", "ahead by")
        .WithWords(FigureWordRole.Less, "lower by", "smaller by", "less by", "fewer by", "below it by", "behind by")
        .WithWords(FigureWordRole.Missing, "short by", "still short by", "still missing", "shortfall of", "a shortfall of")
        .WithWords(FigureWordRole.Lacking, "lacks", "lacking", "missing")
        .WithWords(FigureWordRole.Passing, "exceeded", "passed", "exceeding")
        .WithWords(FigureWordRole.Arriving, "to", "from", "at")
        .WithWords(FigureWordRole.Stating, "is", "are", "was", "were", "reached", "reaching", "stands", "stood", "has", "have", "had", "covers", "covering", "numbered", "totalled")
        .WithWords(FigureWordRole.Neutral, "a", "an", "the", "now", "only", "further", "another", "year", "by", "of", "rate", "total")
        .WithWords(FigureWordRole.Equivalent, "that is", "or", "equivalent to", "equal to", "corresponding to")
        .WithWords(FigureWordRole.Linking, "of", "is")
        .WithWords(FigureWordRole.RangeJoint, "to", "or")
        .WithWords(FigureWordRole.RangeOpening, "from about", "between")
        .WithWords(FigureWordRole.ChangeFrom, "rose from", "fell from", "increased from", "decreased from", "grew from", "up from", "down from")
        .WithWords(FigureWordRole.Comparing, "compared with", "compared to", "against", "than", "on the year before")
        .WithWords(FigureWordRole.Joining, "and", "while")
        .WithWords(FigureWordRole.Plan, "plan", "target", "budget", "annual plan", "annual target", "year plan")
        .WithWords(FigureWordRole.PlanLink, "of the", "of its", "of their", "of", "against the", "compared with the")
        .WithWords(FigureWordRole.PlanTail, "by", "for", "the", "year", "set", "as")
        .WithWords(FigureWordRole.PassingLink, "the", "its", "their")
        .WithWords(FigureWordRole.Done, "met the", "met its", "reached the", "exceeded the", "of the", "of its", "against the", "compared with the", "compared to the", "than the", "passed the")
        .WithWords(FigureWordRole.Set, "set", "assigned")
        .WithWords(FigureWordRole.Estimate, "estimated", "estimated at", "an estimated", "estimate", "estimate of", "expected", "expected to reach", "projected")
        .WithWords(FigureWordRole.Aim, "aims at", "aims to", "aims to reach", "aiming for", "aiming at", "is to reach")
        .WithWords(FigureWordRole.Target, "target", "target of", "goal", "goal of", "objective")
        .WithWords(FigureWordRole.Turning, "but", "so far", "currently", "at present", "already")
        .WithWords(FigureWordRole.Dated, "last year", "previous year", "year before", "ago")
        .WithWords(FigureWordRole.Timing, "end", "beginning", "middle", "this", "in", "for", "on", "until", "be")
        .WithWords(
            FigureWordRole.Calendar, "day", "month", "year", "quarter", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
        .WithWords(FigureWordRole.Year, "in", "year", "since", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
        .WithWords(FigureWordRole.Denominator, "of the population", "of the labour force", "of all", "of people", "of workers", "of the total", "of those")
        .WithWords(FigureWordRole.Coverage, "rate", "coverage", "share")
        .WithWords(FigureWordRole.Half, "and a half")
        .WithWords(FigureWordRole.Percent, "per cent", "percent", "percentage points", "percentage point", "points")
        .WithWords(FigureWordRole.Times, "times", "fold")
        .WithWords(FigureWordRole.BoundStop, "and", "from", "aged");
}
