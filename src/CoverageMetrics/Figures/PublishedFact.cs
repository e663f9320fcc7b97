using System;

namespace CoverageMetrics.Figures;

/// <summary>What the publications of one key say together, from the earliest day to the latest.</summary>
/// <remarks>
/// Publications of a day are one fact if one number fits how all of them were printed: the narrowest counts, and never what is common to them, which nobody published. A later one that agrees confirms
/// the fact, and counts only where it is as narrow; one that does not agree revises it. A suppressed one wins on its day.
/// </remarks>
internal readonly struct PublishedFact
{
    private readonly PrintedRange _range;

    private PublishedFact(Observation? source, PrintedRange range, bool isConflicting)
    {
        Source = source;
        _range = range;
        IsConflicting = isConflicting;
    }

    /// <summary>Gets the observation that counts, or null where those of the last day contradict each other and none is suppressed.</summary>
    internal Observation? Source { get; }

    /// <summary>Gets a value indicating whether the publications of the last day contradict each other.</summary>
    internal bool IsConflicting { get; }

    /// <summary>Finds what several publications say.</summary>
    /// <param name="publications">The publications, by day and then in the order of the set.</param>
    /// <returns>The fact.</returns>
    internal static PublishedFact Of(ReadOnlySpan<Observation> publications)
    {
        PublishedFact fact = default;
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
    internal static PublishedFact OfDay(ReadOnlySpan<Observation> publications)
    {
        Observation narrowest = publications[^1];
        foreach (Observation one in publications)
        {
            if (ObservationSet.IsSuppressed(one))
            {
                return new(one, default, !SameReason(publications));
            }
        }

        if (!narrowest.Figure.TryGetValue(out ObservedQuantity last))
        {
            return SameReason(publications) ? new(narrowest, default, false) : new(null, default, true);
        }

        PrintedRange range = PrintedRange.Of(narrowest);
        PrintedRange common = range;
        for (int i = publications.Length - 2; i >= 0; i--)
        {
            Observation one = publications[i];
            if (!one.Figure.TryGetValue(out ObservedQuantity quantity) || !quantity.IsLike(last))
            {
                return new(null, default, true);
            }

            PrintedRange other = PrintedRange.Of(one);
            common = common.Both(other);
            (narrowest, range) = other.Width < range.Width ? (one, other) : (narrowest, range);
        }

        return common.Width < 0 ? new(null, default, true) : new(narrowest, range, false);
    }

    private PublishedFact Then(in PublishedFact later) =>
        Source is { Figure.HasValue: true } source && later.Source is { Figure.HasValue: true } other
        && source.Unit == other.Unit && _range.Meets(later._range) && _range.Width < later._range.Width ? this : later;

    private static bool SameReason(ReadOnlySpan<Observation> publications)
    {
        foreach (Observation one in publications)
        {
            if (one.Figure.HasValue || one.Figure.Reason != publications[0].Figure.Reason)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the observation that counts.</summary>
    public override string ToString() => IsConflicting ? "conflict" : $"{Source}";
}
