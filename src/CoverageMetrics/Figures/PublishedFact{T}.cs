using System;

namespace CoverageMetrics.Figures;

/// <summary>What the publications of one key say together, from the earliest day to the latest.</summary>
/// <typeparam name="T">What was published.</typeparam>
/// <remarks>
/// Publications of a day are one fact if one number fits how all of them were printed: the narrowest counts, and never what is common to them, which nobody published. A later one that agrees confirms
/// the fact, and counts only where it leaves no more open; one that does not agree revises it. A suppressed one wins on its day.
/// </remarks>
internal readonly struct PublishedFact<T>
    where T : class, IPublication
{
    private PublishedFact(T? source, bool isConflicting)
    {
        Source = source;
        IsConflicting = isConflicting;
    }

    /// <summary>Gets the publication that counts, or null where those of the last day contradict each other and none is suppressed.</summary>
    internal T? Source { get; }

    /// <summary>Gets a value indicating whether the publications of the last day contradict each other.</summary>
    internal bool IsConflicting { get; }

    /// <summary>Finds what several publications say.</summary>
    /// <param name="publications">The publications, by day and then in the order of the set.</param>
    /// <returns>The fact.</returns>
    internal static PublishedFact<T> Of(ReadOnlySpan<T> publications)
    {
        PublishedFact<T> fact = default;
        while (publications.Length > 0)
        {
            int count = 1;
            while (count < publications.Length && publications[count].Published == publications[0].Published)
            {
                count++;
            }

            fact = fact.Then(OfDay(publications[..count]));
            publications = publications[count..];
        }

        return fact;
    }

    /// <summary>Finds what the publications of one day say.</summary>
    /// <param name="publications">The publications, in the order of the set.</param>
    /// <returns>The fact.</returns>
    internal static PublishedFact<T> OfDay(ReadOnlySpan<T> publications)
    {
        T narrowest = publications[^1];
        bool isOneReason = true;
        foreach (T one in publications)
        {
            isOneReason &= one.Reason is not null && one.Reason == publications[0].Reason;
        }

        foreach (T one in publications)
        {
            if (one.IsSuppressed)
            {
                return new(one, !isOneReason);
            }
        }

        if (narrowest.Reason is not null)
        {
            return isOneReason ? new(narrowest, false) : new(null, true);
        }

        PrintedRange common = narrowest.Range;
        for (int i = publications.Length - 2; i >= 0; i--)
        {
            T one = publications[i];
            if (one.Reason is not null || one.UnitCode != narrowest.UnitCode)
            {
                return new(null, true);
            }

            common = common.Both(one.Range);
            narrowest = IsNarrower(one, narrowest) ? one : narrowest;
        }

        return common.Width < 0 ? new(null, true) : new(narrowest, false);
    }

    private PublishedFact<T> Then(in PublishedFact<T> later) =>
        Source is { Reason: null } source && later.Source is { Reason: null } other
        && source.UnitCode == other.UnitCode && source.Range.Meets(other.Range) && IsNarrower(source, other) ? this : later;

    // Of two that leave as much open, the one whose digits say more.
    private static bool IsNarrower(T one, T other) => one.Width.CompareTo(other.Width) switch
    {
        0 => one.Range.Width < other.Range.Width,
        int order => order < 0,
    };

    /// <summary>Writes the publication that counts.</summary>
    public override string ToString() => IsConflicting ? "conflict" : $"{Source}";
}
