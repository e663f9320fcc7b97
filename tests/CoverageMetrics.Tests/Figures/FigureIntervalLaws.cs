using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Figures;

/// <summary>Held against numbers tried one by one: every half from −4 to 4 and a far one on each side, which stand for all others when
/// the ends are whole.</summary>
public class FigureIntervalLaws
{
    private static readonly decimal[] Tried = [-1_000_000, .. Enumerable.Range(-8, 17).Select(number => number / 2m), 1_000_000];

    private static readonly Arbitrary<Pair> Pairs = Arb.From(
        from a in Intervals() from b in Intervals() select new Pair(a, b));

    [Fact]
    public void Intersecting_keeps_what_is_in_both() =>
        Law.Holds(Pairs, pair => Tried.All(x =>
            pair.First.Intersect(pair.Second).Contains(Number(x)) == (pair.First.Contains(Number(x)) && pair.Second.Contains(Number(x)))));

    [Fact]
    public void Sums_differences_and_products_are_in_the_interval() =>
        Law.Holds(Pairs, pair => Members(pair.First).All(x => Members(pair.Second).All(y =>
            pair.First.Plus(pair.Second).Contains(Number(x + y))
            && pair.First.Minus(pair.Second).Contains(Number(x - y))
            && pair.First.Times(pair.Second).Contains(Number(x * y)))));

    [Fact]
    public void Quotients_are_in_the_interval() =>
        Law.Holds(Pairs, pair => pair.Second.Contains(default(ExactNumber)) || Members(pair.First).All(x => Members(pair.Second).All(y =>
            pair.First.DividedBy(pair.Second).Contains(ExactNumber.Divide(Number(x), Number(y))))));

    [Fact]
    public void A_sum_has_no_room_that_no_two_numbers_fill() =>
        Law.Holds(Pairs, pair => Tried.All(z =>
            !pair.First.Plus(pair.Second).Contains(Number(z))
            || !pair.First.Intersect(FigureInterval.Point(Number(z)).Minus(pair.Second)).IsEmpty));

    [Fact]
    public void A_product_of_positive_numbers_has_no_room_that_no_two_numbers_fill() =>
        Law.Holds(Pairs, pair =>
        {
            FigureInterval positive = FigureInterval.Above(default);
            FigureInterval first = pair.First.Intersect(positive);
            FigureInterval second = pair.Second.Intersect(positive);

            return Tried.Where(z => z > 0).All(z =>
                !first.Times(second).Contains(Number(z)) || !first.Intersect(FigureInterval.Point(Number(z)).DividedBy(second)).IsEmpty);
        });

    [Fact]
    public void Whole_numbers_are_those_of_the_interval() =>
        Law.Holds(Pairs, pair => Enumerable.Range(-6, 13).All(n =>
            pair.First.ToWhole().Contains(Number(n)) == pair.First.Contains(Number(n))));

    private static Gen<FigureInterval> Intervals() =>
        from lower in Gen.Choose(-4, 4)
        from width in Gen.Choose(0, 4)
        from kind in Gen.Choose(0, 7)
        select kind switch
        {
            0 => FigureInterval.Closed(Number(lower), Number(lower + width)),
            1 => FigureInterval.Open(Number(lower), Number(lower + width)),
            2 => FigureInterval.ClosedOpen(Number(lower), Number(lower + width)),
            3 => FigureInterval.OpenClosed(Number(lower), Number(lower + width)),
            4 => FigureInterval.AtLeast(Number(lower)),
            5 => FigureInterval.Above(Number(lower)),
            6 => FigureInterval.Below(Number(lower)),
            _ => FigureInterval.AtMost(Number(lower)),
        };

    private static IEnumerable<decimal> Members(FigureInterval interval) => Tried.Where(x => interval.Contains(Number(x)));

    private static ExactNumber Number(decimal value) => ExactNumber.FromDecimal(value);

    public sealed record Pair(FigureInterval First, FigureInterval Second);
}
