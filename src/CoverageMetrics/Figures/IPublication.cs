using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>What somebody published of a key on a day: a figure as it was rounded and worded, or that there is none.</summary>
internal interface IPublication
{
    /// <summary>Gets the day, or null when it is not known.</summary>
    LocalDate? Published { get; }

    /// <summary>Gets why there is no figure, or null when there is one.</summary>
    NoValueReason? Reason { get; }

    /// <summary>Gets a value indicating whether the figure was kept back to protect people.</summary>
    bool IsSuppressed { get; }

    /// <summary>Gets the unit of the figure.</summary>
    string UnitCode { get; }

    /// <summary>Gets the numbers that the figure can stand for, ends included, when there is one.</summary>
    PrintedRange Range { get; }

    /// <summary>Gets how far apart the smallest and the largest are that the figure can be, when there is one.</summary>
    decimal Width { get; }
}
