using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>The places that rounded figures leave open, beside every world that they allow.</summary>
public class PlacesLaws
{
    private static readonly LocalDate Day = new(2022, 8, 31);
    private static readonly string[] Codes = ["51", "62", "82"];

    private static readonly Arbitrary<(int Low, int Width)[]> Counts =
        Arb.From((from low in Gen.Choose(0, 6) from width in Gen.Choose(0, 3) select (low, width)).ArrayOf(3));

    [Fact]
    public void Places_are_those_of_all_worlds() =>
        Prop.ForAll(Counts, counts =>
        {
            MetricTable table = Country.Table(Day, [.. counts.Select((count, i) => Between(Codes[i], count.Low, count.Low + count.Width))]);
            foreach (MetricRank rank in table.Rank(Codes.Select(table.On), Country.Count))
            {
                int place = Array.IndexOf(Codes, rank.Cell.Area.Code.Text);
                List<int> places = [];
                for (int a = counts[0].Low; a <= counts[0].Low + counts[0].Width; a++)
                {
                    for (int b = counts[1].Low; b <= counts[1].Low + counts[1].Width; b++)
                    {
                        for (int c = counts[2].Low; c <= counts[2].Low + counts[2].Width; c++)
                        {
                            int[] world = [a, b, c];
                            places.Add(1 + world.Count(other => other > world[place]));
                        }
                    }
                }

                Assert.Equal((places.Min(), places.Max()), (rank.Best, rank.Worst));
                Assert.Equal(places.Distinct().Count() > 1 || places[0] != rank.Rank, rank.CouldBeSwapped);
            }
        }).Check(Law.Of(300));

    [Fact]
    public void Rank_OfPrintedFigures_MarksThoseThatCouldBeSwapped()
    {
        MetricTable table = Country.Table(
            Day,
            Country.Insured("51", 139_986, Day),
            Country.Insured("62", 140_000, Day).WithPrecision(1_000, FigureQualifier.About),
            Country.Insured("82", 250_000, Day).WithPrecision(1_000, FigureQualifier.Over));

        IReadOnlyList<MetricRank> ranks = table.Rank(Codes.Select(table.On), Country.Count);

        Assert.Equal(["82", "62", "51"], ranks.Select(rank => rank.Cell.Area.Code.Text));
        Assert.Equal([false, true, true], ranks.Select(rank => rank.CouldBeSwapped));
        Assert.Equal([(1, 1), (2, 3), (2, 3)], ranks.Select(rank => (rank.Best!.Value, rank.Worst!.Value)));
    }

    [Fact]
    public void Rank_ByCoverage_ComparesThePercentages()
    {
        MetricTable table = Country.Table(
            Day,
            Country.Insured("51", 50, Day), Country.Labour("51", 100, Day).WithPrecision(10, FigureQualifier.None),
            Country.Insured("62", 48, Day), Country.Labour("62", 100, Day),
            Country.Insured("82", 40, Day), Country.Labour("82", 100, Day));

        Assert.Equal([true, true, false], table.Rank(Codes.Select(table.On), Country.Rate).Select(rank => rank.CouldBeSwapped));
    }

    private static Observation Between(string area, long low, long high) => Observation.Of(
        AreaCode.Of(area),
        "participants",
        Figure.Of(ObservedQuantity.OfPeople(high), FigureStatus.Final, Bounds.Of(ObservedQuantity.OfPeople(low), ObservedQuantity.OfPeople(high), BoundsReason.Rounded)),
        ObservationTime.On(Day));
}
