using System;
using System.Collections.Generic;
using System.Numerics;

namespace CoverageMetrics.Figures;

/// <summary>The publications of every key, by key, in the order in which the keys came.</summary>
/// <remarks>
/// A key has six parts, and each observation has them all: it is looked up by the observation itself, so that a set of all communes and months keeps no second copy of the keys.
/// For one thread at a time while observations are added.
/// </remarks>
internal sealed class PublicationIndex
{
    private const int Fewest = 16;

    private int[] _buckets;
    private Entry[] _entries;
    private string? _lastArea;
    private string? _lastSubject;
    private int _areaHash;
    private int _subjectHash;

    internal PublicationIndex(int capacity)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, Fewest));
        _buckets = new int[size];
        _entries = new Entry[size];
    }

    /// <summary>Gets how many keys there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Gets the publications of a key by the place of the key.</summary>
    /// <param name="place">From 0 to below <see cref="Count"/>.</param>
    internal ref Publications this[int place] => ref _entries[place].Publications;

    /// <summary>Finds the place of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its place, or -1 when nothing was published.</returns>
    internal int Find(in FigureKey key) => Find(key, key.PlaceHash);

    /// <summary>Finds the place of the key of an observation, and makes one when it is the first.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="isNew">Whether it was the first, and is the only publication now.</param>
    /// <returns>The place.</returns>
    internal int FindOrAdd(Observation observation, out bool isNew)
    {
        int hash = HashOf(observation);
        int found = First(hash);
        while (found >= 0 && (_entries[found].Hash != hash || !observation.Key.IsOf(_entries[found].Publications.First)))
        {
            found = _entries[found].Next;
        }

        isNew = found < 0;
        return isNew ? Add(hash, new(observation)) : found;
    }

    /// <summary>Adds the publications of a key that is not there yet.</summary>
    /// <param name="publications">At least one, all of one key, the latest last.</param>
    internal void Add(Publications publications) => Add(HashOf(publications.First), publications);

    /// <summary>Lists the publications of every key.</summary>
    /// <returns>In the order in which the keys came.</returns>
    internal IEnumerable<Publications> All()
    {
        for (int place = 0; place < Count; place++)
        {
            yield return _entries[place].Publications;
        }
    }

    private int Find(in FigureKey key, int hash)
    {
        for (int place = First(hash); place >= 0; place = _entries[place].Next)
        {
            if (_entries[place].Hash == hash && key.IsOf(_entries[place].Publications.First))
            {
                return place;
            }
        }

        return -1;
    }

    // Observations come area by area, or subject by subject.
    private int HashOf(Observation observation)
    {
        if (!ReferenceEquals(observation.Subject, _lastSubject))
        {
            (_lastSubject, _subjectHash) = (observation.Subject, string.GetHashCode(observation.Subject, StringComparison.Ordinal));
        }

        if (!ReferenceEquals(observation.Area.Text, _lastArea))
        {
            (_lastArea, _areaHash) = (observation.Area.Text, observation.Area.GetHashCode());
        }

        return FigureKey.PlaceHashOf(_areaHash, observation.Map, _subjectHash, observation.Time, observation.Series, observation.Scope);
    }

    private int First(int hash) => _buckets[hash & (_buckets.Length - 1)] - 1;

    private int Add(int hash, Publications publications)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        int place = Count++;
        _entries[place] = new() { Hash = hash, Publications = publications };
        Chain(place);
        return place;
    }

    private void Chain(int place)
    {
        ref int bucket = ref _buckets[_entries[place].Hash & (_buckets.Length - 1)];
        _entries[place].Next = bucket - 1;
        bucket = place + 1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, checked(_entries.Length * 2));
        _buckets = new int[_entries.Length];
        for (int place = 0; place < Count; place++)
        {
            Chain(place);
        }
    }

    private struct Entry
    {
        internal int Hash;
        internal int Next;
        internal Publications Publications;
    }
}
