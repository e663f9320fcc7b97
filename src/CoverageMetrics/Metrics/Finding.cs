using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>Something to look at before publishing: where, which metric, which rule, and the numbers.</summary>
/// <remarks>Immutable and safe to share; costs one small object, its text made when it is asked for. Two findings are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Finding : IShown
{
    private readonly Func<Language, string> _name;
    private readonly Func<Language, string> _words;

    internal Finding(FindingRule rule, Area? area, string metric, Func<Language, string> name, Func<Language, string> words)
    {
        Rule = rule;
        Area = area;
        Metric = metric;
        _name = name;
        _words = words;
    }

    /// <summary>Gets the check that found it.</summary>
    public FindingRule Rule { get; }

    /// <summary>Gets the area, or <see langword="null"/> when the area of a conflict is not on the map, and where nothing is of one area.</summary>
    public Area? Area { get; }

    /// <summary>Gets the code of the metric, or of what was counted, or <c>targets</c>; texts have the name that the metric has in their language, or that of a metric which counts it.</summary>
    public string Metric { get; }

    /// <summary>Writes what was found, with its numbers.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string where = Area is { } area ? $"{area.CodeAndName}, {_name(language)}" : _name(language);
        return $"{where}: {_words(language)}";
    }

    /// <summary>Writes the finding in English.</summary>
    /// <returns>One sentence.</returns>
    public override string ToString() => ToText(Language.English);

    /// <summary>Writes the finding in English as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
