using BenchmarkDotNet.Attributes;
using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

/// <summary>How long does it take to count the different people among a million rows, by province and programme, beside sets of identifiers?</summary>
[MemoryDiagnoser]
public class PersonBenchmarks
{
    private const int Provinces = 34;

    private readonly Register _register = Register.Even(1_000_000, Provinces);
    private readonly TallyLayout _layout = TallyLayout.Of(CodeIndex.Numbered(Provinces), "compulsory", "voluntary", "unemployment", "health");

    [Benchmark(Baseline = true)]
    public HashSet<ulong>[] HashSets()
    {
        HashSet<ulong>[] sets = [.. Enumerable.Range(0, (Provinces + 1) * 4).Select(_ => new HashSet<ulong>())];
        for (int row = 0; row < _register.Areas.Length; row++)
        {
            for (int programme = 0; programme < 4; programme++)
            {
                if (((_register.Flags[row] >> programme) & 1) != 0)
                {
                    sets[(_register.Areas[row] * 4) + programme].Add(_register.Persons[row]);
                    sets[(Provinces * 4) + programme].Add(_register.Persons[row]);
                }
            }
        }

        return sets;
    }

    [Benchmark]
    public PersonTally Tally() => PersonTally.Count(_register.Columns().About(_register.Persons), _layout);
}
