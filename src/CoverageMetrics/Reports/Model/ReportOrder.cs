namespace CoverageMetrics.Reports.Model;

/// <summary>In which order the areas of a report stand.</summary>
internal enum ReportOrder
{
    /// <summary>By level and code.</summary>
    Code = 0,

    /// <summary>By name, as the language orders them.</summary>
    Name = 1,

    /// <summary>By the place in a metric, the best first.</summary>
    Rank = 2,
}
