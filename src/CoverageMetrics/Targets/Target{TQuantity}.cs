using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>A headcount, a count or an amount that is to be there in an area on a day.</summary>
/// <remarks>
/// <para>Keeps the terms, what is planned and how much. Against an actual quantity of the same kind it has an attainment.</para>
/// <para>Immutable and safe to share; costs one small object beside its terms. Equal when everything is. No order.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record Target<TQuantity> : IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Target(TargetTerms terms, string subject, TQuantity quantity)
    {
        Terms = terms;
        Subject = subject;
        Quantity = quantity;
    }

    /// <summary>Gets for which area and day it is, and who set it.</summary>
    public TargetTerms Terms { get; }

    /// <summary>Gets the code of what is planned: the group of people, what the units are of, or the kind of money.</summary>
    public string Subject { get; }

    /// <summary>Gets how much is planned.</summary>
    public TQuantity Quantity { get; }

    /// <summary>Puts an actual quantity beside the target.</summary>
    /// <param name="actual">How much there is.</param>
    /// <returns>The attainment with what remains, or what is there beyond the target; its percentage is undefined for a target of zero. Ask
    /// <see cref="IsMetBy"/> whether the target is met: the attainment does not know a target that is met by less.</returns>
    public Attainment<TQuantity> AttainmentOf(TQuantity actual) => new(actual, Quantity);

    /// <summary>Finds whether an actual quantity meets the target.</summary>
    /// <param name="actual">How much there is.</param>
    /// <returns>Whether it is at least, or at most, what was planned.</returns>
    public bool IsMetBy(TQuantity actual) => Terms.Missing(Quantity.CompareTo(actual)) <= 0;

    /// <summary>Finds how far on the way from a base to the target an actual quantity is.</summary>
    /// <param name="start">What there was at the start, such as the end of last year.</param>
    /// <param name="actual">How much there is.</param>
    /// <returns>The progress.</returns>
    public TargetProgress<TQuantity> ProgressOf(TQuantity start, TQuantity actual) => new(start, actual, Quantity);

    /// <summary>Finds what is needed from a day on to reach the target.</summary>
    /// <param name="actual">How much there is.</param>
    /// <param name="asAt">The day at whose end there is as much; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The pace; undefined where no month is left.</returns>
    public Pace<TQuantity> PaceFrom(TQuantity actual, LocalDate asAt) =>
        new(actual, asAt.WithCalendar(CalendarSystem.Iso), Quantity, Terms.Date, Terms.Direction);

    /// <summary>Finds the milestones on a straight line from this target to a later one.</summary>
    /// <param name="later">The later target for the same area and subject.</param>
    /// <param name="spacing">Whether every day or every month counts alike.</param>
    /// <returns>One at every end of a month after this target's day, to whole people or units or four decimals of the currency, and the last one on the later
    /// target's day, which is that target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="later"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="later"/> is for another area or subject, or its day is not after this one's, or in the same month
    /// when the months count alike.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="spacing"/> is none of the known ones.</exception>
    public IReadOnlyList<Milestone<TQuantity>> PathTo(Target<TQuantity> later, MilestoneSpacing spacing)
    {
        ArgumentNullException.ThrowIfNull(later);
        MilestonePath.Check(Terms, Subject, later.Terms, later.Subject, nameof(later));
        int decimals = TQuantity.IsWhole ? 0 : 4;
        return MilestonePath.Between(Terms.Date, Quantity.Number, later.Terms.Date, later.Quantity.Number, spacing, (date, number) =>
            new Milestone<TQuantity>(date, TQuantity.FromNumber(decimal.Round(number, decimals, MidpointRounding.AwayFromZero))));
    }

    /// <summary>Finds the target with what it is of as a value, for tables, files and sets of mixed targets.</summary>
    /// <returns>The same target.</returns>
    public AnyTarget ToAny() => new(
        Terms, Subject, TQuantity.IsWhole ? QuantityKind.Count : QuantityKind.Amount, Quantity.Number, TQuantity.MeasuredIn);

    /// <summary>Writes what is planned, and the terms.</summary>
    /// <returns>The target, such as <c>279,000 (vn:social-insurance) 82 by 2022-12-31 (vn:tien-giang)</c>, in the current culture.</returns>
    public override string ToString() => Terms.Write(Quantity.ToString()!, Subject);

    /// <summary>Writes the target as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Terms.Named.Write(Quantity.ToString()!, Names.FromCode(Subject)));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
