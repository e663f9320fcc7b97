using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>Pools coverages that have a value; the pooled one is as firm as the least firm of them, and exact when all of them are.</summary>
internal struct CoverageSum
{
    private AnyCoverage _sum;
    private FigureStatus? _status;
    private bool _isInexact;

    /// <summary>Gets the pooled coverage, or missing when nothing was added.</summary>
    internal readonly Figure<AnyCoverage> Sum => _status is { } status ? new(_sum, status, Figure.InexactUnless(!_isInexact)) : Figure.None<AnyCoverage>(NoValueReason.Missing);

    /// <summary>Adds a coverage.</summary>
    /// <param name="figure">The coverage.</param>
    /// <returns>Whether it has a value.</returns>
    internal bool Add(in Figure<AnyCoverage> figure)
    {
        if (!figure.TryGetValue(out AnyCoverage value))
        {
            return false;
        }

        _isInexact |= !figure.IsExact;
        (_sum, _status) = _status is { } before
            ? (_sum.Pool(value), Figure.LessFirm(before, figure.Status!.Value))
            : (value, figure.Status!.Value);
        return true;
    }

    /// <summary>Writes the pooled coverage.</summary>
    public override readonly string ToString() => Sum.ToString();
}
