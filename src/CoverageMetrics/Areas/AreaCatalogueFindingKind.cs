using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>What can be wrong with a catalogue.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum AreaCatalogueFindingKind
{
    /// <summary>A line cannot be read.</summary>
    Unreadable,

    /// <summary>One level has two ranks.</summary>
    ContradictoryLevel,

    /// <summary>Two areas have the same code on the same day.</summary>
    OverlappingValidity,

    /// <summary>An area lies, on some day, in an area that does not exist then.</summary>
    UnknownParent,

    /// <summary>An area lies in an area of its own or a lower level.</summary>
    ParentNotAbove,

    /// <summary>An area lies in itself, directly or through others.</summary>
    ParentCycle,

    /// <summary>An area that takes part in a change does not exist that day.</summary>
    PartMissing,

    /// <summary>A change has a part that ends or begins on another day than the change.</summary>
    PartOnAnotherDay,

    /// <summary>An area has a successor and yet no end.</summary>
    SuccessorWithoutEnd,

    /// <summary>An area ends, and no change says what became of it.</summary>
    EndWithoutSuccessor,

    /// <summary>The successor of an area ends, and no change says what became of it.</summary>
    SuccessorOfSuccessorMissing,

    /// <summary>The parts of an area contradict each other: a whole beside a part, or the same part with two shares.</summary>
    ContradictoryShares,

    /// <summary>Part of an area goes somewhere and no change says what became of the rest.</summary>
    RestUnaccountedFor,

    /// <summary>A change does not have the parts its kind needs.</summary>
    WrongParts,

    /// <summary>A part is said to restore an area that did not lie in it.</summary>
    ImpossibleRestoration,

    /// <summary>There are more findings than are listed.</summary>
    FurtherFindings,

    /// <summary>An area lies in no area of a hierarchy, so that the totals of that hierarchy do not count it.</summary>
    OutsideHierarchy,

    /// <summary>An edge has an old code whose area ended on an earlier day.</summary>
    UsedAfterEnd,

    /// <summary>A code goes on to another area on the day on which it begins.</summary>
    UsedBeforeBeginning,

    /// <summary>Areas take each other's codes in a circle on one day.</summary>
    CircleOnOneDay,

    /// <summary>Shares of an area add up to 1 within the digits that are printed, and not exactly; no contradiction.</summary>
    SharesRounded,

    /// <summary>The same edge stands on two lines, and counts once; no contradiction.</summary>
    RepeatedEdge,

    /// <summary>An area that takes in another is taken to go on, though no edge says so; no contradiction.</summary>
    GoesOnUnsaid,

    /// <summary>A code is in use on several levels, and has its level before it on all but one; no contradiction as long as that is a code.</summary>
    CodeOnSeveralLevels,
}
