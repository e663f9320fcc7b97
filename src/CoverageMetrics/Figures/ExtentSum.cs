using System;

namespace CoverageMetrics.Figures;

/// <summary>The sum of what quantities can be that do not depend on each other, from which one can be taken away again.</summary>
internal sealed class ExtentSum
{
    private Extent _sum = Figures.Extent.Exactly(0);
    private int _withoutLow;
    private int _withoutHigh;
    private int _unknown;

    /// <summary>Gets the numbers; null where those of one of the quantities are not known.</summary>
    internal Extent? Extent => Limited(_sum, _withoutLow, _withoutHigh, _unknown);

    /// <summary>Adds what a quantity can be.</summary>
    /// <param name="extent">Its numbers, or null where they are not known.</param>
    internal void Add(Extent? extent)
    {
        if (extent is not { } known)
        {
            _unknown++;
            return;
        }

        _sum = _sum.Plus(known with { Low = known.Low ?? 0, High = known.High ?? 0 });
        _withoutLow += known.Low is null ? 1 : 0;
        _withoutHigh += known.High is null ? 1 : 0;
    }

    /// <summary>Adds another sum.</summary>
    /// <param name="other">The other sum.</param>
    internal void Add(ExtentSum other)
    {
        _sum = _sum.Plus(other._sum);
        _withoutLow += other._withoutLow;
        _withoutHigh += other._withoutHigh;
        _unknown += other._unknown;
    }

    /// <summary>Finds what the sum can be without one of the quantities in it.</summary>
    /// <param name="part">What the quantity can be.</param>
    /// <returns>The numbers, or null.</returns>
    internal Extent? Without(Extent? part) => part is { } known
        ? Limited(
            _sum with { Low = _sum.Low - (known.Low ?? 0), High = _sum.High - (known.High ?? 0) },
            _withoutLow - (known.Low is null ? 1 : 0),
            _withoutHigh - (known.High is null ? 1 : 0),
            _unknown)
        : Limited(_sum, _withoutLow, _withoutHigh, _unknown - 1);

    private static Extent? Limited(in Extent sum, int withoutLow, int withoutHigh, int unknown) =>
        unknown > 0 ? null : sum with { Low = withoutLow > 0 ? null : sum.Low, High = withoutHigh > 0 ? null : sum.High };

    /// <summary>Writes the ends.</summary>
    public override string ToString() => FormattableString.Invariant($"{Extent}");
}
