using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published;

/// <content>What is left of the quantities becomes observations.</content>
public sealed partial class Reconciliation
{
    /// <summary>Reports what the claims leave of each quantity that was counted, so that narrowed figures go into reports and checks like any other.</summary>
    /// <remarks>
    /// <para>Where a claimed count or amount leaves just as much by itself, it is given back as it was printed: number, precision, qualifier, status and text. Otherwise the observation is <see cref="FigureStatus.Derived"/>:
    /// the one number that is left; or <see cref="FigureQualifier.AtMost"/> the largest, where nothing is left out below it; or <see cref="FigureQualifier.About"/> the whole number in the middle, with the distance to the
    /// farther end as its precision.</para>
    /// <para><see cref="Observation.ReadAs"/> gives under <see cref="ReadingConventions.Usual"/> all numbers that are left, and at most one person, or less than two units of money, more at either end.</para>
    /// <para>No observation is made of a plan, which was not counted; of a quantity without an upper end, of which nothing could be reported that is sure; and of one whose number is more than an observation can have. They
    /// are the <see cref="Quantities"/> whose key is missing here.</para>
    /// </remarks>
    /// <returns>The observations, in the order of <see cref="Quantities"/>.</returns>
    public IReadOnlyList<Observation> ToObservations()
    {
        ILookup<FigureKey, PublishedFigure> printed = Claims
            .Where(claim => claim.Verdict != ClaimVerdict.Contradicted && claim.Claim.Kind is ClaimKind.Count or ClaimKind.Amount)
            .ToLookup(claim => claim.Claim.Subject, claim => claim.Claim.Figure!);
        return [.. Quantities.Where(IsObserved).Select(one => AsPrinted(one, printed[one.Quantity]) ?? Derived(one)).OfType<Observation>()];
    }

    private static bool IsObserved(ReconciledQuantity one) =>
        !one.Quantity.IsPlan && one.Quantity.Kind != QuantityKind.Percentage && one.Possible is { IsEmpty: false, HasUpper: true };

    private static Observation? AsPrinted(ReconciledQuantity one, IEnumerable<PublishedFigure> figures) => figures
        .Where(figure => figure.Convention != ReadingConvention.StatedRange && !figure.IsTarget && figure.Number.IsWhole && figure.Number.Numerator <= MostOf(one.Quantity) && IsAll(one, figure.Interval))
        .Select(figure => figure.ToObservation(one.Quantity))
        .FirstOrDefault(observation => IsAll(one, observation.ReadAs(ReadingConventions.Usual)));

    private static bool IsAll(ReconciledQuantity one, FigureInterval interval) =>
        one.Possible.Equals(one.Quantity.Kind == QuantityKind.Count ? interval.ToWhole() : interval);

    private static Observation? Derived(ReconciledQuantity one)
    {
        BigInteger lower = one.Possible.Lower.Floor();
        BigInteger upper = one.Possible.Upper.Ceiling();
        BigInteger number = lower == 0 ? upper : (lower + upper) / 2;
        BigInteger distance = BigInteger.Max(upper - number, number - lower);
        if (number > MostOf(one.Quantity))
        {
            return null;
        }

        ObservedQuantity quantity = ObservedQuantity.Of((decimal)number, one.Quantity.Unit.Length == 0 ? FigureKey.People : one.Quantity.Unit);
        Observation made = Observation.Of(one.Quantity, Figure.Of(quantity, FigureStatus.Derived));
        return upper == lower ? made
            : lower == 0 ? made.WithPrecision(1, FigureQualifier.AtMost)
            : made.WithPrecision((decimal)distance, FigureQualifier.About);
    }

    private static BigInteger MostOf(FigureKey key) => key.Kind == QuantityKind.Count ? long.MaxValue : (BigInteger)Money.Largest;
}
