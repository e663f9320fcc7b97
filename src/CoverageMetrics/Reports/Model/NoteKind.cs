namespace CoverageMetrics.Reports.Model;

/// <summary>What a footnote is about.</summary>
internal enum NoteKind
{
    /// <summary>There is no value.</summary>
    NoValue = 0,

    /// <summary>A coverage is above 100 %.</summary>
    AboveHundred = 1,

    /// <summary>A count was published rounded.</summary>
    Rounded = 2,

    /// <summary>A total does not have all areas in it.</summary>
    Partial = 3,

    /// <summary>A setter has several targets for one day that differ.</summary>
    SeveralTargets = 4,

    /// <summary>A target is a percentage of other people than those of the metric.</summary>
    TargetOfOthers = 5,

    /// <summary>A setter has no target here.</summary>
    NoTarget = 6,

    /// <summary>A percentage was published without its counts.</summary>
    Rate = 7,

    /// <summary>A value is not exact, and its bounds are not known.</summary>
    Inexact = 8,

    /// <summary>Whether a target is met is told by bounds and not by a number.</summary>
    Met = 9,

    /// <summary>Whether a count rose is told by bounds and not by a number.</summary>
    Rise = 10,

    /// <summary>A place could be another one.</summary>
    Place = 11,

    /// <summary>The end of a month is compared with a cut-off before it.</summary>
    CutOff = 12,

    /// <summary>A definition changed.</summary>
    Break = 13,
}
