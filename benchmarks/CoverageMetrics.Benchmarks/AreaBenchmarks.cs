using BenchmarkDotNet.Attributes;
using CoverageMetrics.Areas;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Benchmarks;

/// <summary>How long does a nation's map take: reading and checking all communes, and following them through 2025-07-01?</summary>
[MemoryDiagnoser]
public class AreaBenchmarks
{
    private static readonly LocalDate Before = new(2025, 6, 30);
    private static readonly LocalDate After = new(2025, 7, 1);

    private (string Old, string New, string Rows) _lists;
    private string _text = string.Empty;
    private AreaCatalogue _catalogue = Provinces.Catalogue;
    private Area[] _communes = [];

    [GlobalSetup]
    public void Setup()
    {
        _lists = CommuneLists.Load();
        _catalogue = ReadCommuneTable().Catalogue;
        _communes = [.. _catalogue.On(Before).At(AdministrativeLevels.Commune)];
        using var writer = new StringWriter();
        _catalogue.Write(writer);
        _text = writer.ToString();
    }

    [Benchmark(Baseline = true)]
    public CommuneTable ReadCommuneTable()
    {
        using var oldList = new StringReader(_lists.Old);
        using var newList = new StringReader(_lists.New);
        using var rows = new StringReader(_lists.Rows);
        return CommuneTable.Read(oldList, newList, rows);
    }

    [Benchmark]
    public AreaCatalogue ReadCatalogueText()
    {
        using var reader = new StringReader(_text);
        return AreaCatalogue.Read(reader);
    }

    [Benchmark]
    public AreaLineage FollowAllForwards() => _catalogue.Lineage(Before, After);

    [Benchmark]
    public AreaLineage FollowAllBackwards() => _catalogue.Lineage(After, Before);

    [Benchmark]
    public AreaTree TreeOfADay() => _catalogue.On(Before);

    [Benchmark]
    public int FindTenThousandByCode()
    {
        int found = 0;
        foreach (Area commune in _communes)
        {
            found += _catalogue.Find(commune.Code, Before) is null ? 0 : 1;
        }

        return found;
    }
}
