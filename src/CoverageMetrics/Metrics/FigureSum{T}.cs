using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Metrics;

/// <summary>A sum of the figures that have a value, as firm as the least firm of them. The default value is no sum yet.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal struct FigureSum<T>
    where T : struct
{
    private T _sum;
    private FigureStatus? _status;

    /// <summary>Gets the sum, or no value when no figure has one.</summary>
    internal readonly Figure<T> Sum => _status is { } status ? new(_sum, status) : Figure.None<T>(NoValueReason.Missing);

    /// <summary>Adds a figure; one without a value changes nothing.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="add">Adds two values.</param>
    /// <returns>Whether it has a value.</returns>
    internal bool Add(in Figure<T> figure, Func<T, T, T> add)
    {
        if (!figure.TryGetValue(out T value))
        {
            return false;
        }

        (_sum, _status) = _status is { } before
            ? (add(_sum, value), Figure.LessFirm(before, figure.Status!.Value))
            : (value, figure.Status!.Value);
        return true;
    }
}
