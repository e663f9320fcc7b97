using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>The smallest and the largest that a value in a picture can be, in the unit of the report.</summary>
/// <param name="Smallest">The smallest, or null without a limit.</param>
/// <param name="Largest">The largest, or null without a limit.</param>
internal sealed record Whisker(decimal? Smallest, decimal? Largest)
{
    /// <summary>Gets the ends that there are.</summary>
    internal IEnumerable<decimal> Ends => new[] { Smallest, Largest }.OfType<decimal>();

    /// <summary>Writes the ends.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Smallest} to {Largest}");
}
