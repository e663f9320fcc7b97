using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>Why a coverage changed: because the people are made up otherwise, or because more of each kind are covered; and how much of the change comes from each kind.</summary>
/// <remarks>
/// <para>The kinds are areas, ages, or any categories that divide the people. With w the part of the denominator that a category is, and r its coverage, the composition is the sum of (w1 - w0) (r0 + r1) / 2 and the
/// coverage within categories the sum of (r1 - r0) (w0 + w1) / 2: two components without a rest. E. M. Kitagawa, <i>Journal of the American Statistical Association</i> 50 (1955), 1168-1194. A coverage is x people out of n, so that the
/// second one comes apart in the same way into other numerators and other denominators.</para>
/// <para>In percentage points, as fractions of whole numbers that add up to the change without a rest. Rounded ones need not.</para>
/// <para>As firm as the figures that it was made of. Where these have bounds, the change and the points of each category have theirs; the components are then not exact, and have none.</para>
/// <para>Immutable and safe to share; costs its categories.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CoverageDecomposition
{
    private readonly NoValueDetail? _lacking;
    private readonly Firmness? _firmness;

    private CoverageDecomposition(DecomposedCategory[] categories, AnyCoverage earlier, AnyCoverage later, NoValueDetail? lacking)
    {
        (Firmness?[] parts, _firmness) = Firmness.Of(categories);
        _lacking = lacking;
        Earlier = earlier;
        Later = later;
        Parts = [.. categories.Select((one, place) => new DecompositionPart(one, earlier.Total, later.Total, parts[place]))];
        Change = Sum(part => part.Points, Firmness.Of);
        Composition = Sum(part => part.Composition, Firmness.Less);
        Within = Sum(part => part.Within, Firmness.Less);
        FromNumerator = Sum(part => part.FromNumerator, Firmness.Less);
        FromDenominator = Sum(part => part.FromDenominator, Firmness.Less);
    }

    /// <summary>Gets the coverage of all categories at the earlier time.</summary>
    public AnyCoverage Earlier { get; }

    /// <summary>Gets the coverage of all categories at the later time.</summary>
    public AnyCoverage Later { get; }

    /// <summary>Gets the change of the coverage, in percentage points; none where there was nobody at a time, and incomplete where an area lacks a figure: the detail names them.</summary>
    public Figure<ExactNumber> Change { get; }

    /// <summary>Gets how many points of it come from people being in other categories than before; incomplete where a category had nobody at a time.</summary>
    public Figure<ExactNumber> Composition { get; }

    /// <summary>Gets how many points of it come from other coverages of the categories; incomplete where a category had nobody at a time.</summary>
    public Figure<ExactNumber> Within { get; }

    /// <summary>Gets how many points of those within categories come from other numbers of people covered in them; incomplete where a category had nobody at a time.</summary>
    public Figure<ExactNumber> FromNumerator { get; }

    /// <summary>Gets how many points of those within categories come from other denominators of them; incomplete where a category had nobody at a time.</summary>
    public Figure<ExactNumber> FromDenominator { get; }

    /// <summary>Gets the categories, in the order given.</summary>
    public IReadOnlyList<DecompositionPart> Parts { get; }

    /// <summary>Decomposes the change of a coverage.</summary>
    /// <param name="categories">Each category with its code and its coverage at both times; together they are everybody, and nobody twice.</param>
    /// <returns>The decomposition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="categories"/> is null.</exception>
    /// <exception cref="ArgumentException">Two coverages are of different groups; the message names both.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static CoverageDecomposition Of(IEnumerable<(string Code, AnyCoverage Earlier, AnyCoverage Later)> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        return Of([.. categories.Select(one => new DecomposedCategory(one.Code, one.Earlier, one.Later))], null);
    }

    /// <summary>Decomposes the change of a coverage between two times of a table by the areas that were compared.</summary>
    /// <remarks>Takes the denominators that the metric asks for, such as the mean of a year, and the earlier figures of the same areas on the map of the table.</remarks>
    /// <param name="change">The comparisons of the areas, which together are everybody.</param>
    /// <returns>The decomposition by the areas whose coverages can be compared. Where one lacks a figure, what is added over all areas is incomplete, and the points of each area are of the coverage of those that have them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentException">The comparisons are of a metric that is no coverage.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static CoverageDecomposition Of(MetricTotalComparison change)
    {
        ArgumentNullException.ThrowIfNull(change);
        List<DecomposedCategory> known = [];
        List<Area> lacking = [];
        foreach (MetricComparison area in change.Areas)
        {
            if (!area.Later.Metric.IsCoverage)
            {
                throw new ArgumentException($"The change must be of a coverage, but is of '{area.Later.Metric.Code}'.", nameof(change));
            }

            if (area.Points.Reason is null or NoValueReason.Undefined && area is { Earlier: { } earlier, Later: { } later }
                && earlier.Coverage.TryGetValue(out AnyCoverage was) && later.Coverage.TryGetValue(out AnyCoverage isNow))
            {
                known.Add(new(area.Later.Area.Code.Text, was, isNow)
                {
                    Figures = [earlier.Count, earlier.Denominator, later.Count, later.Denominator],
                    HasOneDenominator = earlier.DenominatorSource is { } denominator && ReferenceEquals(denominator, later.DenominatorSource),
                });
            }
            else
            {
                lacking.Add(area.Later.Area);
            }
        }

        return Of([.. known], Lacking(lacking));
    }

    /// <summary>Decomposes the change of a coverage between two times by the areas of a level: why did it rise?</summary>
    /// <remarks>Figures are read on the map of the tree; where there is none, an area that was valid at the time takes that of its own map. An area that has other borders at the earlier time lacks it until it is restated.</remarks>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="observations">The observations, of the usual series and scope.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="level">The level whose areas are the categories; together they are everybody.</param>
    /// <param name="earlier">The earlier time.</param>
    /// <param name="later">The later time.</param>
    /// <returns>The decomposition by the areas that have all four figures. Where one lacks a figure, what is added over all areas is incomplete, and the points of each area are of the coverage of those that have them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> or <paramref name="tree"/> is null.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static CoverageDecomposition Between<TCovered, TDenominator>(ObservationSet observations, AreaTree tree, AreaLevel level, ObservationTime earlier, ObservationTime later)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(tree);
        List<DecomposedCategory> known = [];
        List<Area> lacking = [];
        foreach (Area area in tree.At(level))
        {
            Figure<ObservedQuantity>[] figures =
                [People<TCovered>(area, earlier), People<TDenominator>(area, earlier), People<TCovered>(area, later), People<TDenominator>(area, later)];
            if (Array.TrueForAll(figures, one => one.HasValue))
            {
                known.Add(new(area.Code.Text, CoverageOf(figures[0].Value, figures[1].Value), CoverageOf(figures[2].Value, figures[3].Value)) { Figures = figures });
            }
            else
            {
                lacking.Add(area);
            }
        }

        return Of([.. known], Lacking(lacking));

        static AnyCoverage CoverageOf(ObservedQuantity covered, ObservedQuantity total) =>
            Coverage.Of(Headcount.Of<TCovered>((long)covered.Number), Headcount.Of<TDenominator>((long)total.Number)).ToAny();

        Figure<ObservedQuantity> People<TGroup>(Area area, ObservationTime time)
            where TGroup : struct, IPopulationGroup
        {
            FigureKey key = FigureKey.Of<TGroup>(area.Code, time);
            Figure<ObservedQuantity> figure = observations.FigureOf(key.OnMap(tree.Date));
            return figure.HasValue || !area.IsValidOn(time.AsAt) ? figure : observations.FigureOf(key);
        }
    }

    /// <summary>Sorts the categories by how much they contribute, up or down.</summary>
    /// <returns>The categories, those with the most points of either sign first, those without any last.</returns>
    public IReadOnlyList<DecompositionPart> LargestFirst() =>
        [.. Parts.OrderByDescending(part => part.Points.TryGetValue(out ExactNumber points) ? ExactNumber.FromFraction(BigInteger.Abs(points.Numerator), points.Denominator) : ExactNumber.FromWhole(-1))];

    /// <summary>Writes the change and its two components, in the current culture.</summary>
    /// <returns>Text such as <c>+7.5 points: composition 3.75, within categories 3.75</c>.</returns>
    public override string ToString() => string.Create(null, $"{Change} points: composition {Composition}, within categories {Within}");

    private static NoValueDetail? Lacking(List<Area> areas) => areas.Count == 0 ? null : NoValueDetail.AreasLacking(areas);

    private static CoverageDecomposition Of(DecomposedCategory[] categories, NoValueDetail? lacking)
    {
        if (categories.Length == 0)
        {
            return new([], default, default, lacking);
        }

        AnyCoverage earlier = categories.Select(one => one.Earlier).Aggregate((left, right) => left.Pool(right));
        AnyCoverage later = categories.Select(one => one.Later).Aggregate((left, right) => left.Pool(right));

        return (earlier.Who, earlier.Of) == (later.Who, later.Of)
            ? new(categories, earlier, later, lacking)
            : throw new ArgumentException($"The two times must be of the same groups, but are of {earlier.Who} / {earlier.Of} and {later.Who} / {later.Of}.", nameof(categories));
    }

    private Figure<ExactNumber> Sum(Func<DecompositionPart, Figure<ExactNumber>> component, Func<Firmness?, ExactNumber, Figure<ExactNumber>> firm)
    {
        if (_lacking is not null)
        {
            return Figure.None<ExactNumber>(NoValueReason.Incomplete, _lacking);
        }

        ExactNumber sum = default;
        foreach (DecompositionPart part in Parts)
        {
            if (!component(part).TryGetValue(out ExactNumber points))
            {
                return part.Points.HasValue ? Figure.None<ExactNumber>(NoValueReason.Incomplete) : Withheld.Undefined<ExactNumber>();
            }

            sum = Exact.Plus(sum, points);
        }

        return Parts.Count == 0 ? Withheld.Undefined<ExactNumber>() : firm(_firmness, sum);
    }
}
