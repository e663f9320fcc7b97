using CoverageMetrics.Areas;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>Claims about three quantities of a few people, true or not, that can be tried out on every triple of counts.</summary>
internal sealed class SmallWorld
{
    private const int Most = 24;

    private readonly UnknownQuantity[] _quantities =
        [.. Enumerable.Range(0, 3).Select(number => UnknownQuantity.People($"group-{number}", AreaCode.Of("00001"), new LocalDate(2022, 12, 31)))];

    private readonly List<Func<long[], bool>> _tests = [];
    private readonly List<Claim> _claims = [];

    internal SmallWorld(Random random)
    {
        for (int i = 0; i < 3; i++)
        {
            // Counts bounded above, so that trying the triples tries them all.
            Add(i, random.Next(0, Most));
        }

        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int x = random.Next(3);
            int y = (x + random.Next(1, 3)) % 3;
            string label = $"claim-{i}";
            int n = random.Next(0, 120);
            int change = random.Next(0, 12);
            switch (random.Next(5))
            {
                case 0:
                    Add(Claim.Coverage(label, _quantities[x], _quantities[y], PublishedFigure.Percent(n)),
                        p => p[y] > 0 && Math.Abs((200 * p[x]) - (2 * n * p[y])) <= p[y]);
                    break;
                case 1:
                    Add(Claim.GrowthRate(label, _quantities[x], _quantities[y], ChangeDirection.Fall, PublishedFigure.Percent(n)),
                        p => p[y] > 0 && Math.Abs((200 * (p[y] - p[x])) - (2 * n * p[y])) <= p[y]);
                    break;
                case 2:
                    Add(Claim.Increment(label, _quantities[x], _quantities[y], ChangeDirection.Rise, PublishedFigure.Count(change, FigurePrecision.AtLeast)),
                        p => p[x] - p[y] >= change && p[x] - p[y] < change + (change == 10 ? 10 : 1));
                    break;
                case 3:
                    Add(Claim.PartOf(label, _quantities[x], _quantities[y]), p => p[x] <= p[y]);
                    break;
                default:
                    int z = 3 - x - y;
                    Add(Claim.SumOfParts(label, _quantities[x], [_quantities[y], _quantities[z]]), p => p[x] == p[y] + p[z]);
                    break;
            }
        }
    }

    internal IReadOnlyList<Claim> Claims => _claims;

    internal int NumberOf(UnknownQuantity quantity) => Array.IndexOf(_quantities, quantity);

    internal List<long[]> Solve()
    {
        var solutions = new List<long[]>();
        for (long i = 0; i <= Most; i++)
        {
            for (long j = 0; j <= Most; j++)
            {
                for (long k = 0; k <= Most; k++)
                {
                    long[] triple = [i, j, k];
                    if (_tests.TrueForAll(test => test(triple)))
                    {
                        solutions.Add(triple);
                    }
                }
            }
        }

        return solutions;
    }

    private void Add(int number, int most) => Add(
        Claim.Count($"count-{number}", _quantities[number], PublishedFigure.Count(most, FigurePrecision.AtMost)),
        p => p[number] <= most);

    private void Add(Claim claim, Func<long[], bool> test)
    {
        _claims.Add(claim);
        _tests.Add(test);
    }
}
