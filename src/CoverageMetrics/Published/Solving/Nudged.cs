using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>A number, and how often a nudge too small to matter anywhere else is added: what lies just beyond an open end.</summary>
internal readonly record struct Nudged : IComparable<Nudged>
{
    internal Nudged(in ExactNumber number, in ExactNumber nudges)
    {
        Number = number;
        Nudges = nudges;
    }

    internal ExactNumber Number { get; }

    internal ExactNumber Nudges { get; }

    internal static Nudged OfEnd(in Edge edge, bool isLower) =>
        new(edge.Value, edge.Reach == Reach.Open ? ExactNumber.FromWhole(isLower ? 1 : -1) : default);

    internal Edge ToEdge() => new(Number, Nudges.Sign == 0 ? Reach.Closed : Reach.Open);

    internal Nudged Plus(in ExactNumber times, in Nudged other) => new(
        ExactNumber.Add(Number, ExactNumber.Multiply(times, other.Number)),
        other.Nudges.Sign == 0 ? Nudges : ExactNumber.Add(Nudges, ExactNumber.Multiply(times, other.Nudges)));

    internal Nudged Minus(in Nudged other) => Plus(ExactNumber.FromWhole(-1), other);

    internal Nudged DividedBy(in ExactNumber divisor) => new(
        ExactNumber.Divide(Number, divisor), Nudges.Sign == 0 ? default : ExactNumber.Divide(Nudges, divisor));

    /// <inheritdoc/>
    public int CompareTo(Nudged other)
    {
        int order = Number.CompareTo(other.Number);
        return order != 0 ? order : Nudges.CompareTo(other.Nudges);
    }

    public override string ToString() => Nudges.Sign == 0 ? $"{Number}" : $"{Number} and {Nudges} nudges";
}
