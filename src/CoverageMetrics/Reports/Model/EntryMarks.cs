using System;

namespace CoverageMetrics.Reports.Model;

/// <summary>What is to be known about an entry.</summary>
[Flags]
internal enum EntryMarks
{
    /// <summary>There is no value.</summary>
    None = 0,

    /// <summary>There is a value.</summary>
    HasValue = 1,

    /// <summary>A value has no meaning here.</summary>
    NotApplicable = 2,

    /// <summary>More people are covered than could be.</summary>
    AboveHundred = 4,

    /// <summary>Some of the areas are not in it.</summary>
    Partial = 8,

    /// <summary>The count was published rounded, or with a word such as over or nearly.</summary>
    Rounded = 16,

    /// <summary>The coverage was published as a rate, without its counts.</summary>
    Rate = 32,

    /// <summary>It is not exact, and its bounds are not known.</summary>
    Inexact = 64,

    /// <summary>That a target is met, that a count rose, or the place, is not told by the number alone.</summary>
    Uncertain = 128,
}
