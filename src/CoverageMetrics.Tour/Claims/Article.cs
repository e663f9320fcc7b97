using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Claims;

/// <summary>The sentences of an article that hold figures, and the claims they make.</summary>
internal sealed class Article
{
    private readonly List<FoundFigure> _readings = [];

    internal Article(AreaCode area, string source, LocalDate? published, Func<Article, AreaCode, Claim[]> toClaims)
    {
        (Area, Source, Published) = (area, source, published);
        Claims = toClaims(this, area);
    }

    internal AreaCode Area { get; }

    /// <summary>Who published it.</summary>
    internal string Source { get; }

    /// <summary>When it was published, where the day is known.</summary>
    internal LocalDate? Published { get; }

    internal IReadOnlyList<Claim> Claims { get; }

    /// <summary>Every figure found in the sentences.</summary>
    internal IReadOnlyList<FoundFigure> Readings => _readings;

    /// <summary>What it says of levels, as it stands in a report: counts and amounts with their rounding, and rates without their counts.</summary>
    internal ObservationSet Levels => ObservationSet
        .Of(Claims.Where(IsCounted).Select(CountOf))
        .With(Claims.Where(IsRate).Select(RateOf));

    /// <summary>What it says beside them: changes, how far plans are met, and targets.</summary>
    internal Claim[] Sayings => [.. Claims.Where(claim => !IsCounted(claim) && !IsRate(claim))];

    internal ClaimSet ToSet() => ClaimSet.Of(Claims);

    internal Claim this[string label] => Claims.Single(claim => claim.Label == label);

    private static bool IsCounted(Claim claim) => claim.Kind is ClaimKind.Count or ClaimKind.Amount;

    private static bool IsRate(Claim claim) => claim is { Kind: ClaimKind.Coverage, Subject.IsPlan: false, Figure.IsTarget: false };

    private Observation CountOf(Claim claim)
    {
        Observation observation = claim.Figure!.ToObservation(claim.Subject).WithSource(Source);
        return Published is { } day ? observation.PublishedOn(day) : observation;
    }

    private ReportedRate RateOf(Claim claim)
    {
        PublishedFigure figure = claim.Figure!;
        ReportedRate rate = ReportedRate.Of(claim.Subject.Area, claim.Subject.Subject, AnyPercentage.FromPercent(figure.Number.Round(2), claim.Others[0].Subject), claim.Subject.Time)
            .WithPrecision(figure.LastDigit.Round(2), figure.Qualifier).WithStatus(figure.Status).WithText(figure.Text).WithSource(Source);
        return Published is { } day ? rate.PublishedOn(day) : rate;
    }

    internal PublishedFigure[] Read(string sentence)
    {
        IReadOnlyList<FoundFigure> found = VietnameseFigure.Find(sentence);
        _readings.AddRange(found);
        return [.. found.Select(reading => reading.Figure)];
    }
}
