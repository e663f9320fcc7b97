using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using NodaTime;

namespace CoverageMetrics.Tests.Restatement;

/// <summary>A hundred people on the way over two changes, of which weights are known of some.</summary>
public class WeightedWaysTests
{
    private const string Head = """
        coverage-metrics-areas,1
        level,1,province
        area,p,province,,2010-01-01,,,P
        area,q,province,2010-01-01,2015-01-01,,,Q
        area,r,province,2010-01-01,2015-01-01,,,R
        area,k,province,2015-01-01,,,,K
        area,s,province,2015-01-01,,,,S
        area,t,province,2015-01-01,,,,T
        change,2010-01-01,split
        part,p,q,part
        part,p,r,part
        change,2015-01-01,change-of-code
        part,q,k,whole
        change,2015-01-01,split

        """;

    private const string United = """
        coverage-metrics-areas,1
        level,1,province
        area,z,province,,2003-01-01,,,Z
        area,a,province,2003-01-01,2010-01-01,,,A
        area,b,province,,2010-01-01,,,B
        area,c,province,,2015-01-01,,,C
        area,m,province,2010-01-01,2015-01-01,,,M
        area,n,province,2015-01-01,,,,N
        change,2003-01-01,change-of-code
        part,z,a,whole
        change,2010-01-01,merge
        part,a,m,whole
        part,b,m,whole
        change,2015-01-01,merge
        part,m,n,whole
        part,c,n,whole
        """;

    [Theory]
    [InlineData("s,everyone|t,land-only", "2005>2012 p q=25 r=75", "2020-01-01", "k 25; s 75")]
    [InlineData("s,land-only|t,everyone", "2005>2012 p q=25 r=75", "2020-01-01", "k 25; t 75")]
    [InlineData("s,part|t,part", "2005>2012 p q=25 r=75|2012>2016 r s=20 t=80", "2020-01-01", "k 25; s 15; t 60")]
    [InlineData("s,part|t,part", "2005>2012 p q=25 r=75", "2020-01-01", "k none; s none; t none")]
    [InlineData("s,part|t,part", "2005>2012 p q=100 r=0", "2020-01-01", "k 100; s 0; t 0")]
    [InlineData("s,part|t,part", "2005>2016 p k=50 s=20 t=30", "2020-01-01", "k 50; s 20; t 30")]
    [InlineData("s,part|t,part", "2005>2016 p k=50 s=20 t=30", "2015-01-01", "k 50; s 20; t 30")]
    [InlineData("s,part|t,part", "2005>2016 p k=50 s=20 t=30", "2014-12-31", "q none; r none")]
    [InlineData("s,part|t,part", "2005>2012 p q=25 r=75", "2010-01-01", "q 25; r 75")]
    public void To_ALaterMap_FollowsWeightsAndWhereEverybodyWent(string parts, string weights, string day, string expected) =>
        Assert.Equal(expected, Written(Head + "part,r," + parts.Replace("|", "\npart,r,", StringComparison.Ordinal), "p", new(2005, 7, 1), weights, day));

    [Theory]
    [InlineData("2020>2005 n a=40 b=35 c=25", "2005-07-01", "a 40; b 35; c 25")]
    [InlineData("2020>2005 n a=40 b=35 c=25", "2001-07-01", "b 35; c 25; z 40")]
    [InlineData("2020>2005 n a=40 b=35 c=25", "2009-12-31", "a 40; b 35; c 25")]
    [InlineData("2020>2005 n a=40 b=35 c=25", "2010-01-01", "c none; m none")]
    [InlineData("2020>2012 n m=60 c=40|2012>2005 m a=50 b=50", "2001-07-01", "b 30; c 40; z 30")]
    [InlineData("2020>2012 n m=60 c=40", "2001-07-01", "b none; c none; z none")]
    [InlineData("2020>2012 n m=60 c=40", "2014-12-31", "c 40; m 60")]
    public void To_AnEarlierMap_FollowsWeightsAndWhereEverybodyWas(string weights, string day, string expected) =>
        Assert.Equal(expected, Written(United, "n", new(2020, 7, 1), weights, day));

    private static string Written(string land, string area, LocalDate on, string weights, string day)
    {
        RestatementDraft draft = Restate.Of([Observation.Of(area, Headcount.Of<Participants>(100), on)], AreaCatalogue.Read(new StringReader(land)));
        foreach (string[] words in weights.Split('|').Select(static one => one.Split(' ')))
        {
            int[] years = [.. words[0].Split('>').Select(static year => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))];
            (string? Area, long People)[] shares = [.. words.Skip(2).Select(static one => (one[..1], long.Parse(one[2..], System.Globalization.CultureInfo.InvariantCulture)))];
            TransferWeights census = TransferWeights.Between(new(years[0], 7, 1), new LocalDate(years[1], 7, 1), "census");
            draft = draft.WithWeights(census.DividingByPeople(words[1], shares));
        }

        LocalDate map = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        return string.Join("; ", draft.To(map).Figures.Select(static one => $"{one.Area.Code} {(one.Figure.TryGetValue(out ObservedQuantity quantity) ? quantity.Number.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : "none")}"));
    }
}
