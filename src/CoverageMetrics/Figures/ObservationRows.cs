using System;
using System.Collections;
using System.Collections.Generic;

namespace CoverageMetrics.Figures;

/// <summary>Observations as they come, of which nobody knows how many there will be: kept in short rows, so that none is copied into a longer one.</summary>
internal sealed class ObservationRows : IReadOnlyCollection<Observation>
{
    // Short enough to be no large object.
    private const int Length = 8_192;

    private readonly List<Observation[]> _full = [];
    private Observation[] _last = new Observation[16];
    private int _inLast;

    /// <inheritdoc/>
    public int Count => (_full.Count * Length) + _inLast;

    /// <summary>Adds an observation.</summary>
    /// <param name="observation">The observation.</param>
    internal void Add(Observation observation)
    {
        if (_inLast == Length)
        {
            _full.Add(_last);
            (_last, _inLast) = (new Observation[Length], 0);
        }
        else if (_inLast == _last.Length)
        {
            Array.Resize(ref _last, 2 * _last.Length);
        }

        _last[_inLast++] = observation;
    }

    /// <inheritdoc/>
    public IEnumerator<Observation> GetEnumerator()
    {
        foreach (Observation[] row in _full)
        {
            foreach (Observation observation in row)
            {
                yield return observation;
            }
        }

        for (int i = 0; i < _inLast; i++)
        {
            yield return _last[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{Count:N0} observations";
}
