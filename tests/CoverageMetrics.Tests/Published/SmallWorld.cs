using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Claims about three or four quantities of a few people, true or not, that can be tried out on all counts.</summary>
/// <remarks>The same seed makes the same claims, so that a counterexample shrinks by leaving out the last ones.</remarks>
internal sealed class SmallWorld
{
    private readonly int _most;
    private readonly FigureKey[] _quantities;
    private readonly List<Func<long[], bool>> _tests = [];
    private readonly List<Claim> _claims = [];

    internal SmallWorld(int seed, int quantities, int claims, SmallWorldKinds kinds)
    {
        var random = new Random(seed);
        _most = quantities == 3 ? 24 : 11;
        _quantities = [.. Enumerable.Range(0, quantities).Select(number => FigureKey.Of($"group-{number}", ObservationTime.On(new LocalDate(2022, 12, 31))).WithArea(AreaCode.Of("00001")))];
        if (kinds is SmallWorldKinds.Distances or SmallWorldKinds.Points)
        {
            // One group on several days, the last of them planned.
            FigureKey group = _quantities[0];
            _quantities = [.. Enumerable.Range(1, quantities).Select(day => group.On(new LocalDate(2022, 12, day)))];
            _quantities[^1] = _quantities[^1].WithSetter("setter");
        }

        for (int i = 0; i < quantities; i++)
        {
            // Counts bounded above, so that trying these counts tries them all.
            Add(i, random.Next(0, _most + 1));
        }

        for (int i = 0; i < claims; i++)
        {
            Tell(random, $"claim-{i}", kinds);
        }
    }

    internal IReadOnlyList<Claim> Claims => _claims;

    internal IReadOnlyList<FigureKey> Quantities => _quantities;

    internal int NumberOf(FigureKey quantity) => Array.IndexOf(_quantities, quantity);

    internal List<long[]> Solve()
    {
        var solutions = new List<long[]>();
        long[] counts = new long[_quantities.Length];
        int digit;
        do
        {
            if (_tests.TrueForAll(test => test(counts)))
            {
                solutions.Add([.. counts]);
            }

            digit = 0;
            while (digit < counts.Length && counts[digit] == _most)
            {
                counts[digit++] = 0;
            }

            if (digit < counts.Length)
            {
                counts[digit]++;
            }
        }
        while (digit < counts.Length);

        return solutions;
    }

    private void Tell(Random random, string label, SmallWorldKinds kinds)
    {
        int[] some = [.. Enumerable.Range(0, _quantities.Length)];
        random.Shuffle(some);
        (int x, int y) = (some[0], some[1]);
        int n = random.Next(0, 120);
        int change = random.Next(0, 12);
        int actual = x == some.Length - 1 ? y : x;
        int[] parts = some[1..random.Next(3, some.Length + 1)];
        switch (random.Next(kinds switch { SmallWorldKinds.Differences => 3, SmallWorldKinds.Everything => 6, SmallWorldKinds.Distances => 10, _ => 13 }))
        {
            case 0:
                Add(Claim.Increment(label, _quantities[x], _quantities[y], ChangeDirection.Rise, PublishedFigure.Count(change, FigureQualifier.AtLeast)),
                    p => p[x] - p[y] >= change && p[x] - p[y] < change + (change == 10 ? 10 : 1));
                break;
            case 1:
                Add(Claim.PartOf(label, _quantities[x], _quantities[y]), p => p[x] <= p[y]);
                break;
            case 2:
                Add(Claim.Increment(label, _quantities[x], _quantities[y], ChangeDirection.Fall, PublishedFigure.Count(change)), p => p[y] - p[x] == change);
                break;
            case 3:
                Add(Claim.Coverage(label, _quantities[x], _quantities[y], PublishedFigure.Percent(n)),
                    p => p[y] > 0 && Math.Abs((200 * p[x]) - (2 * n * p[y])) <= p[y]);
                break;
            case 4:
                Add(Claim.GrowthRate(label, _quantities[x], _quantities[y], ChangeDirection.Fall, PublishedFigure.Percent(n)),
                    p => p[y] > 0 && Math.Abs((200 * (p[y] - p[x])) - (2 * n * p[y])) <= p[y]);
                break;
            case 6:
                decimal times = change / 4m;
                decimal unit = new(1, 0, 0, false, times.Scale);
                Add(Claim.Multiple(label, _quantities[x], _quantities[y], PublishedFigure.Multiple(times, FigureQualifier.None)),
                    p => p[y] > 0 && Math.Abs(p[x] - (times * p[y])) * 2 <= unit * p[y]);
                break;
            case 7:
                Add(Claim.Shortfall(label, _quantities[actual], _quantities[^1], PublishedFigure.Count(change, FigureQualifier.AtMost)), p => p[^1] - p[actual] <= change && p[^1] >= p[actual]);
                break;
            case 8:
                Add(Claim.Excess(label, _quantities[actual], _quantities[^1], PublishedFigure.Percent(n)),
                    p => p[^1] > 0 && Math.Abs((200 * (p[actual] - p[^1])) - (2 * n * p[^1])) <= p[^1]);
                break;
            case 9:
                Add(Claim.Count(label, _quantities[x], PublishedFigure.Range(QuantityKind.Count, FigureInterval.Closed(ExactNumber.FromWhole(change), ExactNumber.FromWhole(change + 3)))),
                    p => p[x] >= change && p[x] <= change + 3);
                break;
            case >= 10:
                (int z, int w) = (some[2], some[^1] == some[2] ? y : some[^1]);
                var direction = (ChangeDirection)(n % 2);
                int sign = direction == ChangeDirection.Rise ? 1 : -1;
                int points = n / 2;
                Add(Claim.PercentagePoints(label, _quantities[x], _quantities[y], _quantities[z], _quantities[w], direction, PublishedFigure.Percent(points)),
                    p => p[y] > 0 && p[w] > 0 && Math.Abs((sign * 200 * ((p[x] * p[w]) - (p[z] * p[y]))) - (2 * points * p[y] * p[w])) <= p[y] * p[w]);
                break;
            default:
                Add(Claim.SumOfParts(label, _quantities[x], parts.Select(part => _quantities[part])), p => p[x] == parts.Sum(part => p[part]));
                break;
        }
    }

    private void Add(int number, int most) => Add(
        Claim.Count($"count-{number}", _quantities[number], PublishedFigure.Count(most, FigureQualifier.AtMost)),
        p => p[number] <= most);

    private void Add(Claim claim, Func<long[], bool> test)
    {
        _claims.Add(claim);
        _tests.Add(test);
    }
}
