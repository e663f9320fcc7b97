using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>How the people of divided areas are spread over the areas of another day, as somebody counted or judged.</summary>
/// <remarks>
/// <para>The weights of an area name every area in which its people may be, and add up to exactly 1. They hold between two days, usually the
/// last day before a change and the first one after it; a restatement that leads over further changes follows those by itself.</para>
/// <para>Immutable and safe to share; costs its shares, copied for each step. Two of them are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TransferWeights
{
    private readonly ImmutableSortedDictionary<AreaCode, (AreaCode? Area, Weight Weight)[]> _areas;

    private TransferWeights(LocalDate from, LocalDate to, string source, ImmutableSortedDictionary<AreaCode, (AreaCode? Area, Weight Weight)[]> areas)
    {
        FromDate = from;
        ToDate = to;
        Source = source;
        _areas = areas;
    }

    /// <summary>Gets the day on whose map the divided areas are named.</summary>
    public LocalDate FromDate { get; }

    /// <summary>Gets the day on whose map the areas are named in which the people are.</summary>
    public LocalDate ToDate { get; }

    /// <summary>Gets where the weights come from.</summary>
    public string Source { get; }

    /// <summary>Gets the codes of the divided areas, in order.</summary>
    public IReadOnlyCollection<AreaCode> Areas => [.. _areas.Keys];

    /// <summary>Starts to weigh areas of one day by where their people are on another day, later or earlier.</summary>
    /// <param name="fromDate">The day on whose map the divided areas are named.</param>
    /// <param name="toDate">The day on whose map the areas are named in which the people are.</param>
    /// <param name="source">Where the weights come from: every estimate names it.</param>
    /// <returns>Weights of no area as yet.</returns>
    /// <exception cref="ArgumentException">The two days are the same, or <paramref name="source"/> is null, empty or white space.</exception>
    public static TransferWeights Between(LocalDate fromDate, LocalDate toDate, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        LocalDate from = fromDate.WithCalendar(CalendarSystem.Iso);
        LocalDate to = toDate.WithCalendar(CalendarSystem.Iso);
        return from != to
            ? new(from, to, source, ImmutableSortedDictionary<AreaCode, (AreaCode? Area, Weight Weight)[]>.Empty)
            : throw new ArgumentException($"Weights lead from one day to another, but both are {ObservedDay.Write(from)}.", nameof(toDate));
    }

    /// <summary>Divides an area by shares.</summary>
    /// <param name="area">The code of the area on the first day.</param>
    /// <param name="shares">The codes of the areas of the second day, each with its share, 0 to 1; <see langword="null"/> in place of a code for
    /// people who went to no area of the catalogue.</param>
    /// <returns>The weights with this area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shares"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is negative or more than 1.</exception>
    /// <exception cref="ArgumentException">A code is not one, an area is weighed twice, or the shares do not add up to exactly 1; the message names
    /// the area, the rule and the value.</exception>
    public TransferWeights Dividing(AreaCode area, params (string? Destination, decimal Share)[] shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        AreaCode code = area.Given(nameof(area));
        foreach ((string? destination, decimal share) in shares)
        {
            if (share is < 0 or > 1)
            {
                throw new ArgumentOutOfRangeException(nameof(shares), share, string.Create(
                    CultureInfo.InvariantCulture, $"A weight lies between 0 and 1, but that of area {code} to {destination ?? "nowhere"} is {share}."));
            }
        }

        (AreaCode? Area, Weight Weight)[] destinations = Array.ConvertAll(shares, one => (CodeOf(one.Destination), Weight.FromFraction(one.Share)));
        Weight sum = Weight.Sum(Array.ConvertAll(destinations, destination => destination.Weight));
        return sum == Weight.Everybody
            ? With(code, destinations, nameof(shares))
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Weights add up to exactly 1, but those of area {code} add up to {shares.Sum(one => one.Share)}."), nameof(shares));
    }

    /// <summary>Divides an area by counts of its people, which give exact shares whatever they add up to.</summary>
    /// <param name="area">The code of the area on the first day.</param>
    /// <param name="people">The codes of the areas of the second day, each with how many people of the area are in it; <see langword="null"/> in place
    /// of a code for people who went to no area of the catalogue.</param>
    /// <returns>The weights with this area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="people"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="ArgumentException">A code is not one, an area is weighed twice, or nobody is counted anywhere; the message names the area.</exception>
    /// <exception cref="OverflowException">The counts add up to more than <see cref="long.MaxValue"/>.</exception>
    public TransferWeights DividingByPeople(AreaCode area, params (string? Destination, long People)[] people)
    {
        ArgumentNullException.ThrowIfNull(people);
        AreaCode code = area.Given(nameof(area));
        foreach ((string? destination, long count) in people)
        {
            if (count < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(people), count, string.Create(
                    CultureInfo.InvariantCulture, $"A count is not negative, but that of area {code} in {destination ?? "nowhere"} is {count}."));
            }
        }

        long whole = people.Sum(one => one.People);
        return whole > 0
            ? With(code, Array.ConvertAll(people, one => (CodeOf(one.Destination), Weight.OfPeople(one.People, whole))), nameof(people))
            : throw new ArgumentException($"Weights by people need somebody, but nobody of area {code} is counted anywhere.", nameof(people));
    }

    /// <summary>Divides the areas that were divided on the second day by the shares that published edges have.</summary>
    /// <param name="edges">The edges, read. An area some of whose edges of that day have no share is not weighed.</param>
    /// <returns>The weights with these areas; shares that add up to 1 only within the digits printed are taken of their sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edges"/> is null.</exception>
    /// <exception cref="ArgumentException">An area is weighed twice, or a share has more than 18 digits behind the point.</exception>
    public TransferWeights DividingAsPublished(BoundaryImport edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        TransferWeights weights = this;
        foreach ((AreaCode area, IReadOnlyList<(AreaCode? To, decimal Share)> shares) in edges.Shares[ToDate])
        {
            weights = weights.DividingByPeople(area, [.. shares.Select(one => (one.To?.Text, Units(area, one.Share, nameof(edges))))]);
        }

        return weights;
    }

    /// <summary>Finds where the people of a divided area are.</summary>
    /// <param name="area">The code of the area on the first day.</param>
    /// <returns>The areas, null for people who are in no area of the catalogue, with their shares in the order given; none when the area is not weighed here.</returns>
    public IReadOnlyList<(AreaCode? Area, Weight Weight)> Of(AreaCode area) => _areas.TryGetValue(area, out (AreaCode? Area, Weight Weight)[]? found) ? Array.AsReadOnly(found) : [];

    /// <summary>Writes the days, the areas and the source.</summary>
    /// <returns>The weights, such as <c>2008-07-31 to 2008-08-01: 17, 26 (census 2009)</c>.</returns>
    public override string ToString() =>
        $"{ObservedDay.Write(FromDate)} to {ObservedDay.Write(ToDate)}: {Excerpt.List(Areas, ", ")} ({Source})";

    private static long Units(AreaCode area, decimal share, string parameter) => share * 1_000_000_000_000_000_000m is var units && units == decimal.Truncate(units)
        ? (long)units
        : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture, $"A published share has at most 18 digits behind the point, but one of area {area} is {share}."), parameter);

    private TransferWeights With(AreaCode area, (AreaCode? Area, Weight Weight)[] destinations, string parameter)
    {
        var seen = new HashSet<AreaCode>(destinations.Length);
        foreach ((AreaCode? destination, _) in destinations)
        {
            if (!seen.Add(destination ?? default))
            {
                throw new ArgumentException($"Weights name an area once, but those of area {area} name {destination?.Text ?? "nowhere"} twice.", parameter);
            }
        }

        return _areas.ContainsKey(area)
            ? throw new ArgumentException($"An area is weighed once, but {area} is weighed already.", nameof(area))
            : new(FromDate, ToDate, Source, _areas.Add(area, destinations));
    }

    private static AreaCode? CodeOf(string? destination) => destination is null ? default(AreaCode?) : AreaCode.Of(destination);
}
