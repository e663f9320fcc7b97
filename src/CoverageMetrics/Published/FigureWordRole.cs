using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What words around a figure say of it, in whatever language: see <see cref="FigureGrammar.WithWords"/>.</summary>
/// <remarks>The examples are English; a language that has no such words leaves the role out. Words <em>before</em> a figure may stand with others of them between.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigureWordRole
{
    /// <summary>Before: what follows was gained. "rose by".</summary>
    Rise,

    /// <summary>Before: what follows was lost. "fell by".</summary>
    Fall,

    /// <summary>Before: so much more than something else. "higher by".</summary>
    More,

    /// <summary>Before: so much less than something else. "lower by".</summary>
    Less,

    /// <summary>Before: so much is missing of a plan. "still short by".</summary>
    Missing,

    /// <summary>Before: so much is missing of what is compared with behind it; with nothing compared, what follows is lacking altogether. "lacks".</summary>
    Lacking,

    /// <summary>Before: a mark that was passed, or how far a plan was exceeded; which of them, what stands around it says. "exceeded".</summary>
    Passing,

    /// <summary>Between <see cref="Passing"/> and a plan.</summary>
    PassingLink,

    /// <summary>Before: the level that something came to. "to", after a rise.</summary>
    Arriving,

    /// <summary>Before: a level. "is", "reached".</summary>
    Stating,

    /// <summary>Before: says nothing of the figure. "the", "now".</summary>
    Neutral,

    /// <summary>Before: says the same as the figure before in another way. "that is".</summary>
    Equivalent,

    /// <summary>Between a qualifier of at least or at most and the number. "of", in "a minimum of".</summary>
    Linking,

    /// <summary>Ends in a qualifier, and is none.</summary>
    NoQualifier,

    /// <summary>Before the first number of a range, and belongs to it. "from about".</summary>
    RangeOpening,

    /// <summary>Between the two numbers of a range. "to".</summary>
    RangeJoint,

    /// <summary>Before the first of two numbers that are a change from one to the other and no range. "rose from".</summary>
    ChangeFrom,

    /// <summary>What behind it stands is what is compared with. "compared with".</summary>
    Comparing,

    /// <summary>Joins two statements. "and".</summary>
    Joining,

    /// <summary>A plan or target. "plan".</summary>
    Plan,

    /// <summary>Between a percentage and the plan that it is of. "of the".</summary>
    PlanLink,

    /// <summary>Behind a plan. "for the year".</summary>
    PlanTail,

    /// <summary>Before a target that is only named: it was met, or compared with. "met the".</summary>
    Done,

    /// <summary>Behind a figure that was itself set. "as set".</summary>
    Set,

    /// <summary>Governs the sentence: what follows is an estimate. "estimated".</summary>
    Estimate,

    /// <summary>Ends in a word of estimate, and is none.</summary>
    NoEstimate,

    /// <summary>Governs the sentence: what follows is aimed at. "aims at".</summary>
    Aim,

    /// <summary>Names a target, which governs the sentence unless it is only named. "target".</summary>
    Target,

    /// <summary>What follows is what there is, whatever was planned before. "but", "so far".</summary>
    Turning,

    /// <summary>Begins or ends like a turning word, and is none.</summary>
    NoTurning,

    /// <summary>Names a day or year without digits. "last year".</summary>
    Dated,

    /// <summary>Says when, between a word that governs and its figure. "end", "beginning".</summary>
    Timing,

    /// <summary>A small number behind it is of a calendar. "day", "May".</summary>
    Calendar,

    /// <summary>A number of four digits behind it is a year. "in".</summary>
    Year,

    /// <summary>What is covered: behind a percentage it makes a share of it. "of the population".</summary>
    Denominator,

    /// <summary>A coverage: a mark that its percentage passes is a level. "coverage".</summary>
    Coverage,

    /// <summary>Begins with a word of scale, and is something else.</summary>
    NoScale,

    /// <summary>Begins like a unit of money, and is none.</summary>
    NoCurrency,

    /// <summary>Half of the scale before it: a number in two pieces, which is passed over. "and a half".</summary>
    Half,

    /// <summary>Behind a number: hundredths. "per cent", "percentage points".</summary>
    Percent,

    /// <summary>Behind a number: how many times as much. "times".</summary>
    Times,

    /// <summary>Needed before the number of times, where <see cref="Times"/> may also count occasions.</summary>
    Multiplying,

    /// <summary>Ends the search for a qualifier behind the number. "and".</summary>
    BoundStop,
}
