using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>The rates of a set, by what they are of.</summary>
internal sealed class PublishedRates
{
    private readonly Dictionary<FigureKey, ReportedRate[]> _rates;

    internal PublishedRates(IEnumerable<ReportedRate> rates) => _rates = rates
        .Distinct()
        .GroupBy(rate => rate.Key)
        .ToDictionary(group => group.Key, group => group.OrderBy(rate => rate.Published).ThenBy(rate => rate.Level.HasValue ? rate.Level.Value : -1).ThenBy(rate => rate.Source, StringComparer.Ordinal).ToArray());

    /// <summary>Gets all of them, by key and publication.</summary>
    internal ReportedRate[] All => [.. _rates.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)];

    /// <summary>Gets a value indicating whether there is none.</summary>
    internal bool IsEmpty => _rates.Count == 0;

    /// <summary>Gets what the rates are of.</summary>
    internal IEnumerable<FigureKey> Keys => _rates.Keys;

    /// <summary>Finds the rates that were published on or before a day, or on a day that is not known.</summary>
    internal PublishedRates KnownOn(LocalDate day) => IsEmpty ? this : new(All.Where(rate => rate.Published is not { } published || published <= day));

    /// <summary>Finds the rate of a key that counts, or all of the last day where they contradict each other.</summary>
    internal ReportedRate[] OfLastDay(FigureKey key) => Latest(key).Source is { } source ? [source] : LastOf(key);

    /// <summary>Finds how many publications there are of a key.</summary>
    internal int CountOf(FigureKey key) => _rates[key].Length;

    /// <summary>Finds the rate of a key that counts: what one day's publications say together, confirmed or revised by those of later days.</summary>
    /// <param name="key">What it is of.</param>
    /// <returns>The number of the percentage or ratio, and the rate it was taken from; none where nobody published it, or the latest ones contradict each other.</returns>
    internal (Figure<decimal> Level, ReportedRate? Source) Latest(FigureKey key)
    {
        if (!_rates.TryGetValue(key, out ReportedRate[]? publications))
        {
            return (Figure.None<decimal>(NoValueReason.Missing), null);
        }

        return PublishedFact<ReportedRate>.Of(publications).Source is { } source
            ? (source.Level, source)
            : (Figure.None<decimal>(NoValueReason.Conflicting, NoValueDetail.SeveralPublished(key, [])), null);
    }

    private ReportedRate[] LastOf(FigureKey key) => _rates.TryGetValue(key, out ReportedRate[]? publications)
        ? [.. publications.Where(rate => rate.Published == publications[^1].Published)]
        : [];
}
