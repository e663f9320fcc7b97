using CoverageMetrics.Figures;
using CoverageMetrics.Published.Solving;

namespace CoverageMetrics.Tests.Published;

/// <summary>A few numbers, sums of multiples of them, and ends of both, open or closed; each end is its own reason.</summary>
internal sealed class SimplexWorld
{
    private readonly (int Number, ExactNumber Factor)[][] _terms;
    private readonly List<(int Number, bool IsLower, Edge Edge)> _ends = [];

    internal SimplexWorld(int seed, int columns, int rows)
    {
        var random = new Random(seed);
        Columns = columns;
        _terms =
        [
            .. Enumerable.Range(0, columns).Select(column => new[] { (column, ExactNumber.FromWhole(1)) }),
            .. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(column => (column, ExactNumber.FromWhole(random.Next(-2, 4)))).ToArray()),
        ];
        for (int number = 0; number < _terms.Length; number++)
        {
            foreach (bool isLower in (bool[])[true, false])
            {
                if (random.Next(3) > 0)
                {
                    _ends.Add((number, isLower, new Edge(ExactNumber.FromFraction(random.Next(0, 9) + (isLower ? 0 : 4), random.Next(1, 3)), random.Next(3) == 0 ? Reach.Open : Reach.Closed)));
                }
            }
        }
    }

    internal int Columns { get; }

    internal int Numbers => _terms.Length;

    internal (int Number, ExactNumber Factor)[] Terms(int number) => _terms[number];

    internal Simplex Make()
    {
        var simplex = new Simplex(Columns, Effort.For(1));
        for (int row = Columns; row < Numbers; row++)
        {
            Assert.Equal(row, simplex.Add(_terms[row]));
        }

        for (int end = 0; end < _ends.Count; end++)
        {
            simplex.SetEnd(_ends[end].Number, _ends[end].IsLower, Nudged.OfEnd(_ends[end].Edge, _ends[end].IsLower), end);
        }

        return simplex;
    }

    // The ends of these reasons; that no number is negative that no end is set below has none.
    internal LinearSystem System(Func<int, bool> isKept, params LinearCondition[] others) => new(Columns,
    [
        .. Enumerable.Range(0, Columns).Where(column => isKept(Provenance.None) && !_ends.Exists(end => end.Number == column && end.IsLower))
            .Select(column => LinearSystem.Least(_terms[column], Columns, new Edge(default, Reach.Closed))),
        .. _ends.Where((_, end) => isKept(end)).Select(end => end.IsLower ? LinearSystem.Least(_terms[end.Number], Columns, end.Edge) : LinearSystem.Most(_terms[end.Number], Columns, end.Edge)),
        .. others,
    ]);

    internal void AssertFits(Simplex simplex)
    {
        for (int number = 0; number < Numbers; number++)
        {
            Assert.Equal(simplex.ValueOf(number), _terms[number].Aggregate(default(Nudged), (sum, term) => sum.Plus(term.Factor, simplex.ValueOf(term.Number))));
        }

        Assert.All(_ends, end => Assert.True(
            simplex.ValueOf(end.Number).CompareTo(Nudged.OfEnd(end.Edge, end.IsLower)) * (end.IsLower ? 1 : -1) >= 0, $"{end} is {simplex.ValueOf(end.Number)}"));
    }
}
