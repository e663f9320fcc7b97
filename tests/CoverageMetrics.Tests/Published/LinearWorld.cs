using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Claims about a few sums of money or counts, true or not, with ends of every kind.</summary>
/// <remarks>The same seed makes the same claims, so that a counterexample shrinks by leaving out the last ones.</remarks>
internal sealed class LinearWorld
{
    private readonly Random _random;
    private readonly bool _isMoney;
    private readonly List<Claim> _claims = [];

    internal LinearWorld(int seed, int quantities, int claims, bool isMoney, LinearWorldKinds kinds)
    {
        _random = new Random(seed);
        _isMoney = isMoney;
        ObservationTime day = ObservationTime.On(new LocalDate(2022, 12, 31));
        Quantities = [.. Enumerable.Range(0, quantities).Select(number => (isMoney ? FigureKey.OfMoney<ClaimTests.Dongs>($"fund-{number}", day) : FigureKey.Of($"group-{number}", day)).WithArea(AreaCode.Of("52")))];
        if (kinds == LinearWorldKinds.Points)
        {
            // One group on several days.
            Quantities = [.. Enumerable.Range(1, quantities).Select(number => Quantities[0].On(new LocalDate(2022, 12, number)))];
        }

        for (int i = 0; i < claims; i++)
        {
            _claims.Add(Tell($"claim-{i}", kinds));
        }
    }

    internal LinearWorld(FigureKey[] quantities, IEnumerable<Claim> claims)
    {
        _random = new Random(0);
        _claims = [.. claims];
        Quantities = quantities;
    }

    internal FigureKey[] Quantities { get; }

    internal IReadOnlyList<Claim> Claims => _claims;

    internal int NumberOf(FigureKey quantity) => Array.IndexOf(Quantities, quantity);

    // The claims, and that nothing is negative, nor zero where it is divided by.
    internal LinearSystem System(IEnumerable<Claim> claims) => new(Quantities.Length,
    [
        .. Enumerable.Range(0, Quantities.Length).Select(number => LinearSystem.Least([(number, One)], Quantities.Length, new Edge(default, Reach.Closed))),
        .. claims.SelectMany(Conditions),
    ]);

    // All whole numbers up to the most.
    internal List<long[]> SolveWhole(int most)
    {
        var solutions = new List<long[]>();
        int all = (int)Math.Pow(most + 1, Quantities.Length);
        for (int i = 0; i < all; i++)
        {
            int rest = i;
            long[] counts = new long[Quantities.Length];
            for (int number = 0; number < counts.Length; number++)
            {
                (rest, counts[number]) = (rest / (most + 1), rest % (most + 1));
            }

            if (_claims.TrueForAll(claim => claim.Allows([.. Of(claim).Select(number => ExactNumber.FromWhole(counts[number]))])))
            {
                solutions.Add(counts);
            }
        }

        return solutions;
    }

    // Nothing is larger than the most.
    internal LinearWorld Limit(int most)
    {
        for (int number = 0; number < Quantities.Length; number++)
        {
            _claims.Add(Level($"limit-{number}", Quantities[number], FigureInterval.Closed(default, ExactNumber.FromWhole(most))));
        }

        return this;
    }

    // Whether the claims cannot all be true, and can without any one of them.
    internal bool IsMinimal(IReadOnlyList<Claim> claims) =>
        !System(claims).HasSolution() && claims.All(claim => System(claims.Where(other => other != claim)).HasSolution());

    private static ExactNumber One { get; } = ExactNumber.FromWhole(1);

    private IEnumerable<int> Of(Claim claim) => [NumberOf(claim.Subject), .. claim.Others.Select(NumberOf)];

    private IEnumerable<LinearCondition> Conditions(Claim claim)
    {
        int[] own = [.. Of(claim)];
        FigureInterval allowed = claim.Allowed;
        (int Number, ExactNumber Factor)[] difference = [(own[0], One), .. own[1..].Select(other => (other, ExactNumber.FromWhole(-1)))];
        return claim.Form switch
        {
            ClaimForm.Level => Between([(own[0], One)], allowed),
            ClaimForm.Difference => Between(difference, allowed),
            ClaimForm.Sum => Between(difference, FigureInterval.Point(default)),
            ClaimForm.Ratio =>
            [
                LinearSystem.Least([(own[1], One)], Quantities.Length, new Edge(default, Reach.Open)),
                .. allowed.HasLower ? Between([(own[0], One), (own[1], ExactNumber.Negate(allowed.Lower))], FigureInterval.Between(new Edge(default, allowed.LowerEdge.Reach), Edge.Unlimited)) : [],
                .. allowed.HasUpper ? Between([(own[0], One), (own[1], ExactNumber.Negate(allowed.Upper))], FigureInterval.Between(Edge.Unlimited, new Edge(default, allowed.UpperEdge.Reach))) : [],
            ],
            _ => throw new InvalidOperationException($"{claim.Form} is not linear."),
        };
    }

    private List<LinearCondition> Between((int Number, ExactNumber Factor)[] terms, FigureInterval allowed)
    {
        List<LinearCondition> conditions = [];
        if (allowed.HasLower)
        {
            conditions.Add(LinearSystem.Least(terms, Quantities.Length, allowed.LowerEdge));
        }

        if (allowed.HasUpper)
        {
            conditions.Add(LinearSystem.Most(terms, Quantities.Length, allowed.UpperEdge));
        }

        return conditions;
    }

    private Claim Tell(string label, LinearWorldKinds kinds)
    {
        int[] some = [.. Enumerable.Range(0, Quantities.Length)];
        _random.Shuffle(some);
        (FigureKey x, FigureKey y) = (Quantities[some[0]], Quantities[some[1]]);
        QuantityKind kind = _isMoney ? QuantityKind.Amount : QuantityKind.Count;
        var direction = (ChangeDirection)_random.Next(2);
        switch (_random.Next(kinds == LinearWorldKinds.Rates ? 3 : 0, kinds switch { LinearWorldKinds.Sums => 9, LinearWorldKinds.Points => 12, _ => 7 }))
        {
            case 0 or 1:
                return Level(label, x, Range(8, 1));
            case 2:
                return Claim.Increment(label, x, y, direction, PublishedFigure.Range(kind, Range(5, 1)));
            case 3:
                return Claim.Share(label, x, y, PublishedFigure.Range(QuantityKind.Percentage, Range(7, 25)));
            case 4:
                return Claim.Multiple(label, y, x, PublishedFigure.Range(QuantityKind.Percentage, Range(5, 50)));
            case 5:
                return Claim.GrowthRate(label, x, y, direction, PublishedFigure.Range(QuantityKind.Percentage, Range(5, 25)));
            case 6:
                return _random.Next(3) == 0 ? Claim.Same(label, x, y) : Claim.PartOf(label, x, y);
            case 7 or 8:
                return Claim.SumOfParts(label, x, some[1..].Select(number => Quantities[number]));
            default:
                (FigureKey z, FigureKey w) = _random.Next(3) == 0 ? (Quantities[some[2]], y) : (Quantities[some[2]], Quantities[some[^1]]);
                return Claim.PercentagePoints(label, x, y, z, z == w ? x : w, direction, PublishedFigure.Range(QuantityKind.Percentage, Range(5, 25)));
        }
    }

    private Claim Level(string label, FigureKey quantity, FigureInterval range) => _isMoney
        ? Claim.Amount(label, quantity, PublishedFigure.Range(QuantityKind.Amount, range))
        : Claim.Count(label, quantity, PublishedFigure.Range(QuantityKind.Count, range));

    private FigureInterval Range(int most, int unit)
    {
        int lower = _random.Next(most);
        int width = _random.Next(4);
        Reach reach = width > 0 && _random.Next(3) == 0 ? Reach.Open : Reach.Closed;
        Reach upper = width > 0 && _random.Next(3) == 0 ? Reach.Open : Reach.Closed;
        return FigureInterval.Between(
            new Edge(ExactNumber.FromWhole(lower * unit), reach),
            _random.Next(5) == 0 ? Edge.Unlimited : new Edge(ExactNumber.FromWhole((lower + width) * unit), upper));
    }
}
