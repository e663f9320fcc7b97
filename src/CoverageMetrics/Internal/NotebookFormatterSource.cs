using System.Collections.Generic;

namespace CoverageMetrics.Internal;

/// <summary>Makes the formatters of all values; found and made by .NET Interactive through <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal sealed class NotebookFormatterSource
{
    private readonly NotebookFormatter[] _formatters = [new(NotebookFormatter.Html), new("text/plain")];

    /// <summary>Finds the formatters, called by the host by this name.</summary>
    /// <returns>One for rich and one for plain notebooks.</returns>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
