using System.Collections.Generic;

namespace CoverageMetrics.Internal;

/// <summary>Makes the formatters of all values; found and made by .NET Interactive through <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal sealed class NotebookFormatterSource
{
    /// <summary>Makes the formatters, called by the host by this name.</summary>
    /// <returns>One for rich and one for plain notebooks.</returns>
    public IEnumerable<object> CreateTypeFormatters() => [new NotebookFormatter(NotebookFormatter.Html), new NotebookFormatter("text/plain")];
}
