namespace CoverageMetrics.Reports.Model;

/// <summary>Why something that was given to a report is not in it.</summary>
internal enum NotShownKind
{
    /// <summary>Targets of the areas and metrics of the report are for another day.</summary>
    OtherDay = 0,

    /// <summary>Targets are of areas without a row.</summary>
    OtherArea = 1,

    /// <summary>Targets are of what no metric of the report is of.</summary>
    OtherSubject = 2,

    /// <summary>Targets would stand in columns that were not asked for.</summary>
    OtherColumn = 3,
}
