using System;

namespace CoverageMetrics.Figures;

/// <summary>What is said of few observations, or the same of very many: one object for all of them.</summary>
internal sealed record ObservationDetails
{
    /// <summary>Gets what is said where nothing is.</summary>
    internal static ObservationDetails Usual { get; } = new();

    /// <summary>Gets the series.</summary>
    internal string Series { get; init; } = "";

    /// <summary>Gets the counting scope.</summary>
    internal string Scope { get; init; } = "";

    /// <summary>Gets the precision.</summary>
    internal decimal Precision { get; init; } = 1;

    /// <summary>Gets the qualifier.</summary>
    internal FigureQualifier Qualifier { get; init; }

    /// <summary>Gets the relative standard error.</summary>
    internal decimal? RelativeStandardErrorPercent { get; init; }

    /// <summary>Gets the source.</summary>
    internal string Source { get; init; } = "";

    /// <summary>Gets the text.</summary>
    internal string Text { get; init; } = "";

    /// <summary>Gets the code of a break.</summary>
    internal string Break { get; init; } = "";

    /// <summary>Gets a value indicating whether it was printed with a word of scale.</summary>
    internal bool IsScaled { get; init; }

    /// <summary>Gets a value indicating whether the value was taken out.</summary>
    internal bool IsWithheld { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Series} {Scope} {Precision} {Qualifier} {Source} {Text} {Break}");
}
