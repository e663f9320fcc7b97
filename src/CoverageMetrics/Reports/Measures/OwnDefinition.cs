using System;
using System.Collections.Immutable;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Measures;

/// <summary>What a caller says of a measure of their own.</summary>
/// <param name="Code">The permanent code.</param>
/// <param name="Unit">The unit of the numbers.</param>
/// <param name="Decimals">How many decimals are printed.</param>
/// <param name="Number">Finds the number of a place, or null where it is a choice.</param>
/// <param name="Choice">Finds the choice of a place, or null where it is a number.</param>
internal sealed record OwnDefinition(string Code, string Unit, int Decimals, Func<ReportPlace, Figure<decimal>>? Number, Func<ReportPlace, Figure<ReportChoice>>? Choice)
{
    internal bool IsByBase { get; init; }

    /// <summary>Gets a value indicating whether it is against targets that are percentages, and not people or money; null when it is against none.</summary>
    internal bool? IsOfPercentages { get; init; }

    /// <summary>Gets the codes of the metrics that it has a meaning for; none for all.</summary>
    internal ImmutableArray<string> Metrics { get; init; } = [];

    /// <summary>Gets how it is worked out, in English; empty when that is not said.</summary>
    internal string Rule { get; init; } = "";

    /// <summary>Writes the code.</summary>
    public override string ToString() => Code;
}
