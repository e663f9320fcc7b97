using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Known = CoverageMetrics.Tests.Areas.TerritoryHistory.Known;

namespace CoverageMetrics.Tests.Areas;

/// <summary>Lineages of invented countries, held against the cells of which their areas consist.</summary>
public class AreaLineageLaws
{
    private static readonly Config Config = Law.Of(300);

    private static readonly Arbitrary<int[]> Decisions = Arb.From(
        Gen.Choose(0, 11).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, int.MaxValue), count)),
        decisions => Enumerable.Range(0, decisions.Length).Select(i => decisions.Where((_, at) => at != i).ToArray())
            .Concat(decisions.Select((decision, i) => decisions.Select((old, at) => at == i ? decision / 9 % 100 * 9 + decision % 9 : old).ToArray())
                .Where(smaller => !smaller.SequenceEqual(decisions))));

    [Fact]
    public void An_area_is_found_wherever_its_land_is() => ForEveryPairOfDays(describesAll: false, (day, to, source, descent, _) =>
        Assert.All(
            to.Where(target => target.Cells.Overlaps(source.Cells)),
            target => Assert.Contains(descent.Destinations, link => link.Destination.Code.Text == target.Code)));

    [Fact]
    public void What_is_said_to_be_whole_is_whole() => ForEveryPairOfDays(describesAll: false, (day, to, source, descent, _) =>
    {
        foreach (LineageLink link in descent.Destinations)
        {
            HashSet<int> target = to.Single(known => known.Code == link.Destination.Code.Text).Cells;
            int[] people = [.. source.Cells.Where(TerritoryHistory.IsPopulated)];
            Assert.True(link.Share != TransferShare.Whole || source.Cells.IsSubsetOf(target));
            Assert.True(!link.HasEveryone || people.All(target.Contains));
            Assert.True(link.Share != TransferShare.LandOnly || !people.Any(target.Contains));
        }

        Assert.True(descent.Lost is not null || source.Cells.IsSubsetOf(to.SelectMany(known => known.Cells)));
        Assert.True(descent.Lost != TransferShare.Whole || !source.Cells.Overlaps(to.SelectMany(known => known.Cells)));
    });

    [Fact]
    public void Where_everything_is_described_the_lineage_is_exact() => ForEveryPairOfDays(describesAll: true, (day, to, source, descent, _) =>
    {
        Known[] expected = [.. to.Where(known => known.Cells.Overlaps(source.Cells)).OrderBy(known => known.Code, StringComparer.Ordinal)];
        Assert.Equal(expected.Select(known => known.Code), descent.Destinations.Select(link => link.Destination.Code.Text));
        Assert.Equal(
            expected.Select(known => source.Cells.IsSubsetOf(known.Cells)),
            descent.Destinations.Select(link => link.Share == TransferShare.Whole));
        Assert.Equal(source.Cells.IsSubsetOf(to.SelectMany(known => known.Cells)), descent.Lost is null);
    });

    [Fact]
    public void What_is_said_to_be_a_sum_of_areas_is_their_sum() => ForEveryOrigin(describesAll: false, (from, target, origin) =>
    {
        HashSet<int> sum = [.. from.Where(known => origin.Sources.Any(link => link.Source.Code.Text == known.Code)).SelectMany(known => known.Cells)];
        Assert.True(!origin.IsSameTerritory || sum.SetEquals(target.Cells));
        if (origin.IsSumOfSources)
        {
            int[] counted = [.. from.Where(known => origin.Sources.Any(link => link.HasEveryone && link.Source.Code.Text == known.Code))
                .SelectMany(known => known.Cells).Where(TerritoryHistory.IsPopulated).Order()];
            Assert.Equal(target.Cells.Where(TerritoryHistory.IsPopulated).Order(), counted);
        }
    });

    [Fact]
    public void Where_everything_is_described_origins_are_exact() => ForEveryOrigin(describesAll: true, (from, target, origin) =>
    {
        Known[] expected = [.. from.Where(known => known.Cells.Overlaps(target.Cells)).OrderBy(known => known.Code, StringComparer.Ordinal)];
        Assert.Equal(expected.Select(known => known.Code), origin.Sources.Select(link => link.Source.Code.Text));
        Assert.Equal(target.Cells.IsSubsetOf(expected.SelectMany(known => known.Cells)), origin.Unknown is null);
        Assert.Equal(expected is [{ } only] && only.Cells.SetEquals(target.Cells), origin.IsSameTerritory);
    });

    [Fact]
    public void One_area_followed_alone_goes_where_it_goes_among_all() => ForEveryPairOfDays(describesAll: false, (day, to, source, descent, catalogue) =>
    {
        AreaDescent alone = catalogue.Follow(descent.Area, TerritoryHistory.Date(to.Day));
        Assert.Equal(descent.ToString(), alone.ToString());
    });

    [Fact]
    public void Changes_on_the_way_lie_between_the_two_days() => ForEveryPairOfDays(describesAll: false, (day, to, source, descent, _) =>
    {
        foreach (LineageLink link in descent.Destinations)
        {
            Assert.Equal(ReferenceEquals(link.Source, link.Destination), link.Changes.Count == 0);
            Assert.All(link.Changes, change => Assert.InRange(
                change.Date, TerritoryHistory.Date(Math.Min(day, to.Day) + 1), TerritoryHistory.Date(Math.Max(day, to.Day))));
            Assert.Equal(link.Changes.OrderBy(change => change.Date), link.Changes);
        }
    });

    [Fact]
    public void A_catalogue_comes_back_from_its_text_as_it_was() => Prop.ForAll(Decisions, decisions =>
    {
        AreaCatalogue catalogue = TerritoryHistory.Play(decisions, describesAll: false).Catalogue();
        string text = Write(catalogue);
        AreaCatalogue again = AreaCatalogue.Read(new StringReader(text));
        Assert.Equal(catalogue.Areas, again.Areas);
        Assert.Equal(text, Write(again));
        Assert.Equal(text, Write(new AreaCatalogueBuilder().Include(catalogue).Build()));
    }).Check(Config);

    private static void ForEveryPairOfDays(bool describesAll, Action<int, DayAreas, Known, AreaDescent, AreaCatalogue> check) =>
        Prop.ForAll(Decisions, decisions =>
        {
            TerritoryHistory history = TerritoryHistory.Play(decisions, describesAll);
            AreaCatalogue catalogue = history.Catalogue();
            for (int from = 0; from <= history.LastDay; from++)
            {
                for (int to = 0; to <= history.LastDay; to++)
                {
                    AreaLineage lineage = catalogue.Lineage(TerritoryHistory.Date(from), TerritoryHistory.Date(to));
                    var target = new DayAreas(to, [.. history.On(to)]);
                    foreach (Known source in history.On(from))
                    {
                        check(from, target, source, lineage.Descent(catalogue[source.Code, TerritoryHistory.Date(from)]), catalogue);
                    }
                }
            }
        }).Check(Config);

    private static void ForEveryOrigin(bool describesAll, Action<Known[], Known, AreaOrigin> check) =>
        Prop.ForAll(Decisions, decisions =>
        {
            TerritoryHistory history = TerritoryHistory.Play(decisions, describesAll);
            AreaCatalogue catalogue = history.Catalogue();
            for (int from = 0; from <= history.LastDay; from++)
            {
                Known[] sources = [.. history.On(from)];
                for (int to = 0; to <= history.LastDay; to++)
                {
                    AreaLineage lineage = catalogue.Lineage(TerritoryHistory.Date(from), TerritoryHistory.Date(to));
                    foreach (Known target in history.On(to))
                    {
                        check(sources, target, lineage.Origin(catalogue[target.Code, TerritoryHistory.Date(to)]));
                    }
                }
            }
        }).Check(Config);

    private static string Write(AreaCatalogue catalogue)
    {
        using var writer = new StringWriter();
        catalogue.Write(writer);
        return writer.ToString();
    }

    /// <summary>The areas of a day.</summary>
    private sealed class DayAreas(int day, List<Known> areas) : List<Known>(areas)
    {
        public int Day => day;
    }
}
