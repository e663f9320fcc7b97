using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>Everything that was reported, with its revisions: what is known of an area, a subject and a time.</summary>
/// <remarks>
/// <para>A later publication of the same key is a revision and takes the place of the earlier one. Different figures of one key published on the same
/// day are a conflict: the key then has no value until a later publication settles it. An observation without a publication day counts as published
/// before all others. The order in which observations are given never matters; the same observation given twice counts once.</para>
/// <para>Where one of the publications of a day is suppressed, the key is: the others of that day are kept without their values, so that nothing can show them.
/// What was published before stays what was known then, and is not shown by the set itself.</para>
/// <para>Immutable and safe to share; costs a place in an index for each observation, and a new index where more are added. Two sets are equal only when they are the
/// same object.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ObservationSet : IReadOnlyCollection<Observation>, IShown
{
    private readonly PublicationIndex _publications;
    private readonly Lazy<Dictionary<Place, FigureKey[]>> _keys;
    private readonly Lazy<Dictionary<SubjectTime, Publications[]>> _bySubject;
    private readonly LocalDate? _knownOn;

    private ObservationSet(PublicationIndex publications, PublishedRates rates, IReadOnlyList<Break> declared, LocalDate? knownOn)
    {
        _publications = publications;
        PublishedRates = rates;
        ReportedRates = Array.AsReadOnly(rates.All);
        _knownOn = knownOn;
        Keys = new KeyView(publications);
        _keys = new(() => Keys
            .GroupBy(Place.Of)
            .ToDictionary(group => group.Key, group => group.OrderBy(key => key.Series, StringComparer.Ordinal).ThenBy(key => key.Scope, StringComparer.Ordinal).ToArray()));
        _bySubject = new(() => BySubject(publications));
        var several = new List<Observation[]>();
        var breaks = new HashSet<Break>(declared);
        for (int place = 0; place < publications.Count; place++)
        {
            Publications ofOneKey = publications[place];
            if (ofOneKey.Only is not { } only)
            {
                Count += ofOneKey.Count;
                several.Add(ofOneKey.ToArray());
                breaks.UnionWith(ofOneKey.ToArray().Where(static one => one.Break.Length > 0).Select(Break.Of));
                continue;
            }

            Count++;
            if (only.Break.Length > 0)
            {
                breaks.Add(Break.Of(only));
            }
        }

        DeclaredBreaks = declared;
        Breaks = breaks.Count == 0 ? [] : Array.AsReadOnly(breaks.OrderBy(static one => one.Key).ThenBy(static one => one.Code, StringComparer.Ordinal).ToArray());

        Conflicts = Array.AsReadOnly(several
            .OrderBy(observations => observations[0].Key.ToString(), StringComparer.Ordinal)
            .SelectMany(Listed)
            .ToArray());
    }

    /// <summary>Gets how many observations there are, revisions included.</summary>
    public int Count { get; }

    /// <summary>Gets what the observations are of, in no particular order.</summary>
    public IReadOnlyCollection<FigureKey> Keys { get; }

    /// <summary>Gets the keys whose publications of one day no number fits, as they were rounded and worded, also where a later publication settled it; without any value where the key is suppressed.</summary>
    public IReadOnlyList<ObservationConflict> Conflicts { get; }

    /// <summary>Gets the rates that were published without their counts, revisions included, by what they are of.</summary>
    public IReadOnlyList<ReportedRate> ReportedRates { get; }

    /// <summary>Gets the definitions that changed, those that observations flag among them, by what they are of.</summary>
    public IReadOnlyList<Break> Breaks { get; }

    /// <summary>Gets the definitions that were said to change, and not by an observation.</summary>
    internal IReadOnlyList<Break> DeclaredBreaks { get; }

    /// <summary>Gets the rates by what they are of.</summary>
    internal PublishedRates PublishedRates { get; }

    /// <summary>Collects observations.</summary>
    /// <param name="observations">The observations, in any order.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> or one of them is null.</exception>
    public static ObservationSet Of(IEnumerable<Observation> observations) => Of(observations, new PublishedRates([]), []);

    private static ObservationSet Of(IEnumerable<Observation> observations, PublishedRates rates, IReadOnlyList<Break> breaks)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var publications = new PublicationIndex(observations.TryGetNonEnumeratedCount(out int count) ? count : (observations as ObservationRows)?.Count ?? 0);
        var revised = new Dictionary<int, List<Observation>>();
        foreach (Observation observation in observations)
        {
            ArgumentNullException.ThrowIfNull(observation, nameof(observations));
            int place = publications.FindOrAdd(observation, out bool isNew);
            if (!isNew)
            {
                ref List<Observation>? others = ref CollectionsMarshal.GetValueRefOrAddDefault(revised, place, out _);
                (others ??= [publications[place].First]).Add(observation);
            }
        }

        foreach ((int place, List<Observation> others) in revised)
        {
            Observation[] distinct = Protected(others).Distinct().ToArray();
            Array.Sort(distinct, ByPublication);
            publications[place] = new(distinct);
        }

        return new(publications, rates, breaks, null);
    }

    /// <summary>Finds what was known on a day: later publications are left out.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The observations published on or before it, and those without a publication day.</returns>
    public ObservationSet KnownOn(LocalDate date)
    {
        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        if (_knownOn <= day)
        {
            return this;
        }

        var known = new PublicationIndex(_publications.Count);
        foreach (Publications ofOneKey in _publications.All())
        {
            Observation[] observations = ofOneKey.ToArray();
            int count = observations.Count(observation => observation.Published is not { } published || published <= day);
            if (count > 0)
            {
                known.Add(count == observations.Length ? ofOneKey : new(observations[..count]));
            }
        }

        return new(known, PublishedRates.KnownOn(day), DeclaredBreaks, day);
    }

    /// <summary>Adds further observations.</summary>
    /// <param name="observations">The observations.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> or one of them is null.</exception>
    public ObservationSet With(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return Of(this.Concat(observations), PublishedRates, DeclaredBreaks);
    }

    /// <summary>Adds further observations.</summary>
    /// <param name="observations">The observations.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> or one of them is null.</exception>
    public ObservationSet With(params Observation[] observations) => With((IEnumerable<Observation>)observations);

    /// <summary>Adds rates that were published without their counts.</summary>
    /// <param name="rates">The rates, in any order.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> or one of them is null.</exception>
    public ObservationSet With(IEnumerable<ReportedRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new(_publications, new(ReportedRates.Concat(rates.Select(rate => rate ?? throw new ArgumentNullException(nameof(rates), "A rate is null.")))), DeclaredBreaks, null);
    }

    /// <summary>Adds rates that were published without their counts.</summary>
    /// <param name="rates">The rates, in any order.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> or one of them is null.</exception>
    public ObservationSet With(params ReportedRate[] rates) => With((IEnumerable<ReportedRate>)rates);

    /// <summary>Says which definitions changed, for all that is reported of them: comparisons across the day stand, and are marked.</summary>
    /// <param name="breaks">The breaks.</param>
    /// <returns>The set with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breaks"/> or one of them is null.</exception>
    public ObservationSet With(IEnumerable<Break> breaks)
    {
        ArgumentNullException.ThrowIfNull(breaks);
        Break[] all = [.. DeclaredBreaks.Concat(breaks.Select(one => one ?? throw new ArgumentNullException(nameof(breaks), "A break is null."))).Distinct().OrderBy(static one => one.Key).ThenBy(static one => one.Code, StringComparer.Ordinal)];
        return new(_publications, PublishedRates, Array.AsReadOnly(all), _knownOn);
    }

    /// <summary>Says which definitions changed, for all that is reported of them: comparisons across the day stand, and are marked.</summary>
    /// <param name="breaks">The breaks.</param>
    /// <returns>The set with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breaks"/> or one of them is null.</exception>
    public ObservationSet With(params Break[] breaks) => With((IEnumerable<Break>)breaks);

    /// <summary>Finds the latest rate of a key that was published without its counts.</summary>
    /// <param name="key">What it is of, with its denominator.</param>
    /// <returns>The percentage; none where nobody published it, or the latest publications contradict each other, and undefined for a key of a ratio.</returns>
    public Figure<AnyPercentage> ReportedRateOf(FigureKey key) => ReportedRate.Percentage(key, PublishedRates.Latest(key).Level);

    /// <summary>Finds the latest ratio of a key that was published without its quantities.</summary>
    /// <param name="key">What it is of and <see cref="FigureKey.Per"/> what.</param>
    /// <returns>How much there is per one; none where nobody published it, or the latest publications contradict each other, and undefined for a key of anything else.</returns>
    public Figure<decimal> ReportedRatioOf(FigureKey key) => key.Kind == QuantityKind.Ratio ? PublishedRates.Latest(key).Level : Figure.None<decimal>(NoValueReason.Undefined);

    /// <summary>Finds the latest observation of a key.</summary>
    /// <param name="key">What it is of.</param>
    /// <returns>The observation, or <see langword="null"/> when there is none or the latest publications conflict.</returns>
    public Observation? Find(FigureKey key) =>
        PublicationsOf(key) is { Count: > 0 } found ? Latest(found).Source : null;

    /// <summary>Finds the latest figure of a key.</summary>
    /// <param name="key">What it is of.</param>
    /// <returns>The figure; none where nobody reported it or the latest publications conflict.</returns>
    public Figure<ObservedQuantity> FigureOf(FigureKey key)
    {
        Publications found = PublicationsOf(key);
        return found.Count > 0 ? Latest(found).Figure : Figure.None<ObservedQuantity>(NoValueReason.Missing);
    }

    /// <summary>Finds all publications of a key.</summary>
    /// <param name="key">What they are of.</param>
    /// <returns>The observations, the earliest publication first; none when there are none.</returns>
    public IReadOnlyList<Observation> Publications(FigureKey key) =>
        Array.AsReadOnly(PublicationsOf(key).ToArray());

    /// <summary>Finds the keys of one area, subject and time, of all series and scopes.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="map">The day whose map the code is read on.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="time">When.</param>
    /// <returns>The keys, by series and scope; none when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public IReadOnlyList<FigureKey> KeysOf(Areas.AreaCode area, LocalDate map, string subject, ObservationTime time)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _keys.Value.TryGetValue(new(area, map.WithCalendar(CalendarSystem.Iso), subject, time), out FigureKey[]? keys) ? Array.AsReadOnly(keys) : [];
    }

    /// <summary>Finds when what was reported.</summary>
    internal IEnumerable<SubjectTime> SubjectTimes => _bySubject.Value.Keys;

    /// <summary>Finds everything that was reported of a subject at a time, of all areas, series and scopes.</summary>
    /// <param name="asked">What and when.</param>
    /// <returns>For each key its publications, the latest last; in no particular order.</returns>
    internal ReadOnlySpan<Publications> PublicationsOf(in SubjectTime asked) => _bySubject.Value.GetValueOrDefault(asked);

    /// <summary>Finds the latest figure among the publications of one key.</summary>
    /// <param name="publications">The publications, the latest last.</param>
    /// <returns>The figure, and the observation it was taken from; none where the latest ones conflict, and a suppressed one wins.</returns>
    internal static (Figure<ObservedQuantity> Figure, Observation? Source) Latest(in Publications publications)
    {
        Observation latest = publications.Last;
        if (publications.Only is not null)
        {
            return (latest.Figure, latest);
        }

        var fact = PublishedFact<Observation>.Of(publications.ToArray());
        return fact.Source is { } source ? (source.Figure, source)
            : (Figure.None<ObservedQuantity>(NoValueReason.Conflicting, NoValueDetail.SeveralPublished(latest.Key, publications.QuantitiesOfLastDay())), null);
    }

    /// <summary>Finds all observations, revisions included, in no particular order.</summary>
    /// <returns>The observations.</returns>
    public IEnumerator<Observation> GetEnumerator() => _publications.All().SelectMany(ofOneKey => ofOneKey.ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes how many observations there are for reading, in the current culture.</summary>
    /// <returns>The numbers, such as <c>1,204 observations, 2 conflicts</c>.</returns>
    public override string ToString() => $"{Count:N0} observations, {Conflicts.Count:N0} conflicts";

    /// <summary>Writes the first observations, one a row, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Rows(ToString(), ShownRows.Of(
        this, one => [one.Area, Names.FromCode(one.Subject), one.Time, ShownFigureOf(one), one.Source], "area", "what", "time", "figure", "source"));

    private object ToDump() => ShownValue.Of(this).ToDump();

    // What was published before it was suppressed is no longer shown.
    private Figure<ObservedQuantity> ShownFigureOf(Observation one) =>
        FigureOf(one.Key).Reason == NoValueReason.Suppressed ? one.Withheld().Figure : one.Figure;

    private Publications PublicationsOf(in FigureKey key) => _publications.Find(key) is >= 0 and int place ? _publications[place] : default;

    private static Dictionary<SubjectTime, Publications[]> BySubject(PublicationIndex publications)
    {
        var found = new Dictionary<SubjectTime, List<Publications>>();
        foreach (Publications ofOneKey in publications.All())
        {
            ref List<Publications>? others = ref CollectionsMarshal.GetValueRefOrAddDefault(found, new(ofOneKey.First.Subject, ofOneKey.First.Time), out _);
            (others ??= []).Add(ofOneKey);
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private static int ByPublication(Observation left, Observation right)
    {
        int byDay = Nullable.Compare(left.Published, right.Published);
        return byDay != 0 ? byDay : ByQuantity(left, right);
    }

    private static int ByQuantity(Observation left, Observation right)
    {
        left.Figure.TryGetValue(out ObservedQuantity one);
        right.Figure.TryGetValue(out ObservedQuantity other);
        int byValue = left.Figure.HasValue.CompareTo(right.Figure.HasValue);
        int byNumber = byValue != 0 ? byValue : one.Number.CompareTo(other.Number);

        // The same number twice: the less firm and the coarser report is taken, so that nothing is made firmer than somebody said. All that can differ
        // is compared, because the order of the rows must not decide.
        int byStatus = byNumber != 0 ? byNumber : Nullable.Compare(left.Figure.Status, right.Figure.Status);
        int byPrecision = byStatus != 0 ? byStatus : left.Precision.CompareTo(right.Precision);
        int byQualifier = byPrecision != 0 ? byPrecision : left.Qualifier.CompareTo(right.Qualifier);
        int byError = byQualifier != 0 ? byQualifier : Nullable.Compare(right.RelativeStandardErrorPercent, left.RelativeStandardErrorPercent);
        int byUnit = byError != 0 ? byError : string.CompareOrdinal(left.Unit, right.Unit);
        int byChange = byUnit != 0 ? byUnit : one.IsChange.CompareTo(other.IsChange);
        int byReason = byChange != 0 ? byChange : Nullable.Compare(left.Figure.Reason, right.Figure.Reason);
        int byDetail = byReason != 0 ? byReason : string.CompareOrdinal(left.Figure.Detail?.ToString(), right.Figure.Detail?.ToString());
        int byWithheld = byDetail != 0 ? byDetail : left.IsWithheld.CompareTo(right.IsWithheld);
        int bySource = byWithheld != 0 ? byWithheld : string.CompareOrdinal(left.Source, right.Source);
        int byText = bySource != 0 ? bySource : string.CompareOrdinal(left.Text, right.Text);
        return byText != 0 ? byText : string.CompareOrdinal(left.Break, right.Break);
    }

    private static IEnumerable<Observation> Protected(List<Observation> ofOneKey)
    {
        HashSet<LocalDate?> days = [.. ofOneKey.Where(static one => ((IPublication)one).IsSuppressed).Select(one => one.Published)];
        return days.Count == 0 ? ofOneKey : ofOneKey.Select(one => days.Contains(one.Published) ? one.Withheld() : one);
    }

    // A key that is suppressed now has no value in the conflicts of earlier days either.
    private static IEnumerable<ObservationConflict> Listed(Observation[] ofOneKey)
    {
        bool isSuppressed = Latest(new(ofOneKey)).Figure.Reason == NoValueReason.Suppressed;
        return ofOneKey
            .GroupBy(one => one.Published)
            .Where(sameDay => sameDay.Any(one => one.IsWithheld) || PublishedFact<Observation>.OfDay(sameDay.ToArray()).IsConflicting)
            .Select(sameDay => new ObservationConflict(sameDay.First().Key, Array.AsReadOnly(sameDay.Select(one => isSuppressed ? one.Withheld() : one).ToArray())));
    }

    private readonly record struct Place(Areas.AreaCode Area, LocalDate Map, string Subject, ObservationTime Time)
    {
        internal static Place Of(FigureKey key) => new(key.Area, key.Map, key.Subject, key.Time);

        /// <summary>Writes the area, the subject and the time.</summary>
        public override string ToString() => $"{Area} {Subject} {Time}";
    }

    private sealed class KeyView(PublicationIndex publications) : IReadOnlyCollection<FigureKey>
    {
        public int Count => publications.Count;

        public IEnumerator<FigureKey> GetEnumerator() => publications.All().Select(ofOneKey => ofOneKey.First.Key).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
