using CoverageMetrics.Figures;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>A category of a decomposition: its coverage at both times, and the four figures that they are made of, where they are not plain counts.</summary>
internal sealed record DecomposedCategory(string Code, AnyCoverage Earlier, AnyCoverage Later)
{
    /// <summary>Gets the covered and the denominator of the earlier and of the later time; null of plain counts.</summary>
    internal Figure<ObservedQuantity>[]? Figures { get; init; }

    /// <summary>Gets a value indicating whether both denominators are one and the same figure, so that they are wrong by the same.</summary>
    internal bool HasOneDenominator { get; init; }

    /// <summary>Gets a value indicating whether all is final and exact.</summary>
    internal bool IsFirm => Figures is null || System.Array.TrueForAll(Figures, one => one is { IsExact: true, Status: FigureStatus.Final });

    internal Figure<ObservedQuantity> this[int place] => Figures is { } figures ? figures[place] : Figure.Of(ObservedQuantity.OfPeople(place switch
    {
        0 => Earlier.Covered,
        1 => Earlier.Total,
        2 => Later.Covered,
        _ => Later.Total,
    }));
}
