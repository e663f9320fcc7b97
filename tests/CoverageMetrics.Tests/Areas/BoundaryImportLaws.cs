using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Known = CoverageMetrics.Tests.Areas.TerritoryHistory.Known;

namespace CoverageMetrics.Tests.Areas;

/// <summary>Invented histories, published as edges by an office with habits of its own and imported again: every area is where it was.</summary>
public class BoundaryImportLaws
{
    private static readonly AreaLevel Level = AreaLevel.AtRank(1, "district");

    private static readonly Arbitrary<Office> Offices = Arb.From(
        from decisions in Gen.Choose(0, 11).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, int.MaxValue), count))
        from listsAll in Gen.Elements(true, false)
        from saysWhatGoesOn in Gen.Elements(true, false)
        from order in Gen.Choose(0, 1_000)
        select new Office(decisions, listsAll, saysWhatGoesOn, order),
        office => Enumerable.Range(0, office.Decisions.Length).Select(left => office with { Decisions = [.. office.Decisions.Where((_, i) => i != left)] })
            .Concat(office.Order > 0 ? [office with { Order = 0 }] : []).Concat(office.ListsAll ? [office with { ListsAll = false }] : []));

    [Fact]
    public void What_is_imported_descends_as_it_did() => Law.Holds(Offices, office =>
    {
        TerritoryHistory history = TerritoryHistory.Play(office.Decisions, describesAll: false);
        AreaCatalogue truth = history.Catalogue();

        BoundaryImport import = BoundaryImport.Of(office.Publish(history, truth));

        Assert.True(import.IsConsistent, string.Join('\n', import.Findings));
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(import).Build();
        HashSet<Area> mentioned = [.. truth.Changes.SelectMany(change => change.Parts).SelectMany(part => new[] { part.Predecessor, part.Successor }).OfType<Area>()];
        Assert.Equal(office.ListsAll && history.LastDay > 0 ? truth.Areas : truth.Areas.Where(mentioned.Contains), catalogue.Areas);
        Assert.Equal(catalogue.Areas.Select(area => truth.Areas.Single(area.Equals).Name), catalogue.Areas.Select(area => area.Name));
        Assert.Equal(truth.Changes.Select(Write).Order(), catalogue.Changes.Select(Write).Order());
        foreach (Area area in catalogue.Areas)
        {
            for (int day = 0; day <= history.LastDay; day++)
            {
                Assert.Equal(truth.Follow(area, TerritoryHistory.Date(day)).ToString(), catalogue.Follow(area, TerritoryHistory.Date(day)).ToString());
            }
        }
    });

    // A transfer of all or the return of one part is told apart from a merge or split by whoever wrote the history, and makes no other descent.
    private static string Write(BoundaryChange change) =>
        $"{change.Date} {string.Join(", ", change.Parts.Select(part => part.ToString()).Order(StringComparer.Ordinal))}";

    /// <summary>An office: whether it lists areas that stay as they are, whether it says that an area goes on which takes in another, and in which order its lines come.</summary>
    internal sealed record Office(int[] Decisions, bool ListsAll, bool SaysWhatGoesOn, int Order)
    {
        public IEnumerable<BoundaryEdge> Publish(TerritoryHistory history, AreaCatalogue truth)
        {
            var edges = new List<BoundaryEdge>();
            var known = new HashSet<string>();
            for (int day = 1; day <= history.LastDay; day++)
            {
                BoundaryPart[] parts = [.. truth.Changes.Where(change => change.Date == TerritoryHistory.Date(day)).SelectMany(change => change.Parts)];
                foreach (BoundaryPart part in parts)
                {
                    if (SaysWhatGoesOn || !GoesOnWithMore(part, parts) || !known.Contains(part.Successor!.Code.Text))
                    {
                        edges.Add(EdgeOf(part));
                    }
                }

                known.UnionWith(parts.SelectMany(part => new[] { part.Predecessor, part.Successor }).OfType<Area>().Select(area => area.Code.Text));
                if (ListsAll)
                {
                    edges.AddRange(history.On(day).Where(area => area.From < day).Select(area =>
                        BoundaryEdge.Of(TerritoryHistory.Date(day), Level, area.Code, area.Code).Named(NameOf(area), NameOf(area))));
                    known.UnionWith(history.On(day).Select(area => area.Code));
                }
            }

            var random = new Random(Order);
            return Order == 0 ? edges : edges.OrderBy(_ => random.Next());
        }

        private static bool GoesOnWithMore(BoundaryPart part, BoundaryPart[] parts) => part.Share == TransferShare.Whole
            && part.Predecessor is { } from && part.Successor is { } to && from.Code == to.Code && parts.Count(other => Equals(other.Successor, to) && other.Predecessor is not null) > 1;

        private static BoundaryEdge EdgeOf(BoundaryPart part)
        {
            BoundaryEdge edge = BoundaryEdge.Of((part.Successor?.ValidFrom ?? part.Predecessor!.ValidUntil)!.Value, Level, part.Predecessor?.Code.Text, part.Successor?.Code.Text)
                .Named(part.Predecessor?.Name, part.Successor?.Name);
            edge = part.Share switch
            {
                TransferShare.Everyone => edge.WithShare(1),
                TransferShare.LandOnly => edge.WithShare(0),
                _ => edge,
            };
            return part.Restores.Aggregate(edge, (made, area) => made.Restoring(area.Code.Text, area.ValidFrom ?? area.ValidUntil!.Value.PlusDays(-1)));
        }

        private static string NameOf(Known area) => $"Name {area.Code} {area.From}";
    }
}
