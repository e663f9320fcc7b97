using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>The number of a row: what it counts, in which unit, and of or per what.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Number">The number, or null where the cell is empty.</param>
/// <param name="Unit">Its unit; empty where nobody says and there is no number.</param>
internal readonly record struct LoadNumber(QuantityKind Kind, decimal? Number, string Unit)
{
    /// <summary>Gets the column that it stands in.</summary>
    internal LoadColumn? Column { get; init; }

    /// <summary>Gets what a percentage is of or a ratio is per; empty of anything else.</summary>
    internal string Denominator { get; init; } = "";

    /// <summary>Gets the unit of what a ratio is per; empty of anything else.</summary>
    internal string PerUnit { get; init; } = "";

    /// <summary>Gets a value indicating whether it is a percentage or a ratio.</summary>
    internal bool IsReportedRate => Denominator.Length > 0;

    /// <summary>Gets the quantity that was counted.</summary>
    /// <param name="isChange">Whether it is a net change.</param>
    internal ObservedQuantity ToQuantity(bool isChange) => Codes.IsCurrency(Unit)
        ? ObservedQuantity.Of(Number.GetValueOrDefault(), Unit, isChange)
        : new(Number.GetValueOrDefault(), Unit == FigureKey.People ? null : Unit, isChange);

    /// <summary>Names what it is of.</summary>
    /// <param name="subject">The code of what was counted or planned.</param>
    /// <param name="time">When.</param>
    /// <returns>The key of the percentage or the ratio.</returns>
    internal FigureKey KeyOf(string subject, ObservationTime time)
    {
        FigureKey key = FigureKey.Of(subject, Unit, time);
        return PerUnit.Length > 0 ? key.Per(Denominator, PerUnit) : key.WithDenominator(Denominator);
    }

    /// <summary>Writes the number and its unit.</summary>
    public override string ToString() => $"{Number} {Unit} {Denominator}";
}
