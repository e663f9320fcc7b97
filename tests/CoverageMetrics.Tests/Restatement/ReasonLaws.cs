using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Support;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

public class ReasonLaws
{
    private const int Longest = 1_000;

    private static readonly AreaLevel County = AreaLevel.AtRank(2, "county");
    private static readonly LocalDate Before = new(1999, 12, 31);
    private static readonly LocalDate First = new(2000, 1, 1);

    [Fact]
    public void A_reason_names_a_few_and_counts_the_others_however_many_there_are() => Law.Holds(
        Gen.Choose(1, 120).ToArbitrary(), Gen.Elements(NoValueReason.Missing, NoValueReason.Suppressed, NoValueReason.Incomplete).ToArbitrary(), (areas, reason) =>
        {
            string[] codes = [.. Enumerable.Range(100, areas).Select(code => code.ToString(CultureInfo.InvariantCulture))];
            var builder = new AreaCatalogueBuilder().Add(Area.Of("1", County, "Whole").From(First)).Add(Area.Of("2", County, "Other").Until(First)).Add(Area.Of("3", County, "Third").Until(First));
            foreach (string code in codes)
            {
                builder.Add(Area.Of(code, County, $"County of the river {code}").Until(First));
            }

            AreaCatalogue merged = builder.Add(BoundaryChangeDraft.Merge(First, "1", ["2", "3", .. codes])).Build();
            Figure<ObservedQuantity> none = Figure.None<ObservedQuantity>(reason, NoValueDetail.AreasLacking(merged.On(Before).Areas));
            Figure<ObservedQuantity> sum = Assert.Single(Restate.Of(
                [Observation.Of(AreaCode.Of("2"), "participants", ObservedQuantity.OfPeople(1), ObservationTime.On(Before)), .. codes.Select(code => Observation.Of(AreaCode.Of(code), "participants", none, ObservationTime.On(Before)))],
                merged).To(First).Figures).Figure;

            Assert.InRange(sum.Detail!.ToString().Length, 1, Longest);
            Assert.True(areas <= 8 || sum.Detail.ToString().Contains(" more", StringComparison.Ordinal));
        });

    [Fact]
    public void A_cause_names_a_few_changes_and_counts_the_others_however_many_there_are() => Law.Holds(Gen.Choose(1, 60).ToArbitrary(), changes =>
    {
        // One county loses parts to many others on one day, each by a law with a long name.
        var builder = new AreaCatalogueBuilder().Add(Area.Of("1", County, "Giver").Until(First)).Add(Area.Of("1", County, "Giver").From(First));
        foreach (string taker in Enumerable.Range(100, changes).Select(code => code.ToString(CultureInfo.InvariantCulture)))
        {
            builder.Add(Area.Of(taker, County, "Taker").Until(First)).Add(Area.Of(taker, County, "Taker").From(First));
            builder.Add(BoundaryChangeDraft.PartialTransfer(First).Part("1", "1").Part("1", taker).Whole(taker, taker)
                .WithBasis($"Act {taker} of the year 2000 on the adjustment of the boundaries of counties and on the seats of their councils"));
        }

        RestatedSet restated = Restate.Of([Observation.Of(AreaCode.Of("1"), "participants", ObservedQuantity.OfPeople(5), ObservationTime.On(Before))], builder.Build()).To(First);

        Assert.All(restated.Figures, figure => Assert.InRange(figure.Figure.Detail?.ToString().Length ?? 0, 0, Longest));
        Assert.All(restated.Unplaced, unplaced => Assert.InRange(unplaced.ToText(Language.English).Length, 1, Longest));
        Assert.NotEmpty(restated.Unplaced);
    });
}
