using System.Globalization;
using BenchmarkDotNet.Attributes;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using NodaTime;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does it cost to put the figures of a whole country on another map: 10,000 communes that become 3,333, one in 25 of them divided?</summary>
[MemoryDiagnoser]
public class RestatementBenchmarks
{
    private const int Communes = 10_000;

    private static readonly AreaLevel Level = AreaLevel.AtRank(1, "commune");
    private static readonly LocalDate Before = new(2025, 6, 30);
    private static readonly LocalDate Reform = new(2025, 7, 1);

    private ObservationSet _observations = ObservationSet.Of([]);
    private AreaCatalogue _catalogue = new AreaCatalogueBuilder().Build();
    private RestatementDraft _draft = null!;
    private RestatementDraft _whole = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_701);
        var builder = new AreaCatalogueBuilder();
        TransferWeights weights = TransferWeights.Between(Before, Reform, "invented");
        for (int first = 0; first < Communes; first += 3)
        {
            int[] group = [.. Enumerable.Range(first, Math.Min(3, Communes - first))];
            builder.Add(Area.Of(Code(first), Level, $"New {first}").From(Reform));
            bool divides = first > 0 && group.Any(commune => commune % 25 == 0);
            BoundaryChangeDraft change = BoundaryChangeDraft.On(
                Reform, divides ? BoundaryChangeKind.PartialTransfer : group.Length > 1 ? BoundaryChangeKind.Merge : BoundaryChangeKind.Rename);
            foreach (int commune in group)
            {
                builder.Add(Area.Of(Code(commune), Level, $"Old {commune}").Until(Reform));

                // Every 25th commune goes in part to the area next to its own, as 440 of 10,035 did.
                bool isDivided = commune % 25 == 0 && first > 0;
                change = isDivided
                    ? change.Part(Code(commune), Code(first)).Part(Code(commune), Code(first - 3))
                    : change.Whole(Code(commune), Code(first));
                weights = isDivided ? weights.Dividing(Code(commune), (Code(first), 0.7m), (Code(first - 3), 0.3m)) : weights;
            }

            builder.Add(change);
        }

        _catalogue = builder.Build();
        _observations = ObservationSet.Of(Enumerable.Range(0, Communes)
            .Select(commune => Observation.Of(Code(commune), Headcount.Of<Participants>(random.NextInt64(20_000)), Before)));
        _draft = Restate.Of(_observations, _catalogue).WithWeights(weights);
        _whole = Restate.Of(_observations, _catalogue);
    }

    [Benchmark]
    public RestatedSet WithWeights() => _draft.To(Reform);

    [Benchmark]
    public RestatedSet WithoutWeights() => _whole.To(Reform);

    [Benchmark]
    public RolledUpSet RollUpTogether() => RollUp.Of(_observations, _catalogue.On(Before)).Together();

    // What the restatement stands on: following all areas from the one day to the other.
    [Benchmark]
    public AreaLineage LineageAlone() => _catalogue.Lineage(Before, Reform);

    private static string Code(int commune) => commune.ToString("00000", CultureInfo.InvariantCulture);
}
