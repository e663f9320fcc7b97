using CoverageMetrics.Figures;

namespace CoverageMetrics.WebSample;

/// <summary>What was reported so far. A set is immutable, so that a reader has all of one state, and a writer puts the next in its place.</summary>
public sealed class FigureStore
{
    private readonly Lock _gate = new();
    private volatile ObservationSet _figures = ObservationSet.Of([]);

    /// <summary>Gets all that was reported.</summary>
    public ObservationSet Figures => _figures;

    /// <summary>Adds figures.</summary>
    public ObservationSet Add(IEnumerable<Observation> more)
    {
        lock (_gate)
        {
            return _figures = _figures.With(more);
        }
    }
}
