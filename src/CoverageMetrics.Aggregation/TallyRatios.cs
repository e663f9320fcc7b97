using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>The ratios of all cells of a tally, exact and rounded half away from zero to hundredths of a percent.</summary>
/// <remarks>
/// <para>
/// For a table of many cells that is shown or searched. What is added up, compared or published is made of the counts themselves: ratios do not pool.
/// </para>
/// <para>Immutable and safe to share; costs eight bytes a cell.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyRatios
{
    private const decimal Hundred = 100;

    private readonly long[] _hundredths;

    internal TallyRatios(TallyLayout layout, long[] hundredths, int undefinedCells)
    {
        Layout = layout;
        _hundredths = hundredths;
        UndefinedCells = undefinedCells;
    }

    /// <summary>Gets the layout of the tally, of which the areas and the further dimensions make the cells.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Gets the ratios in hundredths of a percent: for each area each place in the further dimensions, the last of them fastest; <see cref="BulkRatios.Undefined"/> where there is none.</summary>
    public ReadOnlySpan<long> Hundredths => _hundredths;

    /// <summary>Gets the number of cells that have no ratio, because nobody is in what is divided by.</summary>
    public int UndefinedCells { get; }

    /// <summary>Gets the ratio of one cell in percent, with two decimals, or null where there is none.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="codes">A code of each further dimension, in the order of the layout.</param>
    /// <returns>The ratio, such as 23.98.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The layout has no such area or code, or another number of dimensions.</exception>
    public decimal? this[string area, params string[] codes] =>
        _hundredths[Layout.CellOf(area, codes)] is var ratio and not BulkRatios.Undefined ? ratio / Hundred : null;

    /// <summary>Writes how many ratios there are, for reading, in the current culture.</summary>
    /// <returns>Text such as <c>1,000,000 ratios, 12 of them undefined</c>.</returns>
    public override string ToString() => string.Create(null, $"{_hundredths.Length:N0} ratios, {UndefinedCells:N0} of them undefined");
}
