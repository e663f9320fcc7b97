using System;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Model;

/// <summary>An area that a caller named: itself, or by the code it has on the map of the report.</summary>
/// <param name="Area">The area, or null when it was named by its code.</param>
/// <param name="Code">The code.</param>
internal sealed record AreaChoice(Area? Area, AreaCode Code)
{
    /// <summary>Takes an area.</summary>
    internal static AreaChoice Of(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return new(area, area.Code);
    }

    /// <summary>Takes the code of an area.</summary>
    internal static AreaChoice Of(AreaCode area) => new(null, area.Given(nameof(area)));

    /// <summary>Finds the area on a map.</summary>
    /// <param name="map">The areas of the map.</param>
    /// <returns>The area.</returns>
    /// <exception cref="InvalidOperationException">It does not stand on the map.</exception>
    internal Area On(AreaTree map) => (Area is { } area ? map.Contains(area) ? area : null : map.Find(Code))
        ?? throw new InvalidOperationException($"A report is of areas of its map: {Area?.ToString() ?? Code.Text} does not stand on that of {Figures.ObservationTime.On(map.Date)}. Choose the map with OnMap.");

    /// <summary>Writes the code.</summary>
    public override string ToString() => Code.Text;
}
