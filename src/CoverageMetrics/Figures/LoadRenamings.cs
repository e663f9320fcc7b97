using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <summary>The renamed codes that a load met, with their rows.</summary>
internal sealed class LoadRenamings
{
    private readonly Dictionary<(string Column, string Old), (string Code, long? Line, List<long> Rows)> _met = [];
    private readonly List<(string Column, string Old, string Code)> _inRow = [];

    /// <summary>Finds the code that a cell stands for, and remembers it until the row is kept or left out.</summary>
    /// <param name="codes">The renamed codes, or null.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="code">The code of the cell; afterwards the new one, where it was renamed.</param>
    internal void Apply(RenamedCodes? codes, string column, ref string code)
    {
        if (codes?.Find(code) is { } renamed)
        {
            _inRow.Add((column, code, renamed));
            code = renamed;
        }
    }

    /// <summary>Forgets what the row had.</summary>
    internal void Clear() => _inRow.Clear();

    /// <summary>Keeps what the row had.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="line">Finds the line of the file, or null.</param>
    internal void Keep(long row, Func<long, long>? line)
    {
        foreach ((string column, string old, string code) in _inRow)
        {
            if (!_met.TryGetValue((column, old), out (string Code, long? Line, List<long> Rows) met))
            {
                met = (code, line?.Invoke(row), []);
                _met.Add((column, old), met);
            }

            met.Rows.Add(row);
        }

        _inRow.Clear();
    }

    /// <summary>Finds what there is to say.</summary>
    /// <returns>A finding for each renamed code of a column, by its first row.</returns>
    internal IEnumerable<LoadFinding> Findings() => _met
        .OrderBy(static met => met.Value.Rows[0])
        .ThenBy(static met => met.Key.Column, StringComparer.Ordinal)
        .Select(static met => new LoadFinding(met.Value.Rows.AsReadOnly(), met.Value.Line, met.Key.Column, met.Key.Old, new(Texts.LoadRenamed, ("code", met.Value.Code))));

    /// <summary>Writes how many were met.</summary>
    public override string ToString() => $"{_met.Count} renamed codes";
}
