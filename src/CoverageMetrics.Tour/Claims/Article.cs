using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Published;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Claims;

/// <summary>The sentences of an article that hold figures, and the claims they make.</summary>
internal sealed class Article
{
    private readonly List<FoundFigure> _readings = [];

    internal Article(AreaCode area, Func<Article, AreaCode, Claim[]> toClaims)
    {
        Area = area;
        Claims = toClaims(this, area);
    }

    internal AreaCode Area { get; }

    internal IReadOnlyList<Claim> Claims { get; }

    /// <summary>Every figure found in the sentences.</summary>
    internal IReadOnlyList<FoundFigure> Readings => _readings;

    internal ClaimSet ToSet() => ClaimSet.Of(Claims);

    internal Claim this[string label] => Claims.Single(claim => claim.Label == label);

    internal PublishedFigure[] Read(string sentence)
    {
        IReadOnlyList<FoundFigure> found = VietnameseFigure.Find(sentence);
        _readings.AddRange(found);
        return [.. found.Select(reading => reading.Figure)];
    }
}
