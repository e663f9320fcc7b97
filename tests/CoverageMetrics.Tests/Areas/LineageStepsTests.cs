using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>What became of areas over one change and over two, forwards and backwards, by hand.</summary>
public class LineageStepsTests
{
    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly LocalDate Second = new(2021, 1, 1);
    private static readonly LocalDate Early = new(2019, 7, 1);
    private static readonly LocalDate Late = new(2021, 7, 1);

    // a is abolished, b stays, e is established and f begins without a word; of g a part is lost, of h land alone, and of i everybody.
    private static readonly AreaCatalogue OneStep = AreaCatalogue.Read(new StringReader("""
        coverage-metrics-areas,1
        level,2,province
        area,a,province,,2020-01-01,,,A
        area,b,province,,,,,B
        area,e,province,2020-01-01,,,,E
        area,f,province,2020-01-01,,,,F
        area,g,province,,2020-01-01,,,G
        area,g,province,2020-01-01,,,,G
        area,h,province,,2020-01-01,,,H
        area,h,province,2020-01-01,,,,H
        area,i,province,,2020-01-01,,,I
        area,i,province,2020-01-01,,,,I
        change,2020-01-01,abolition
        part,a,,whole
        change,2020-01-01,establishment
        part,,e,whole
        change,2020-01-01,partial-transfer
        part,g,g,part
        part,g,,part
        change,2020-01-01,partial-transfer
        part,h,h,everyone
        part,h,,land-only
        change,2020-01-01,partial-transfer
        part,i,i,land-only
        part,i,,everyone
        """));

    // Everybody of a comes together in m again, and its empty land stays with l; everybody of p is lost on two ways, and its empty land stays with q; half of s is lost, and half of it is in t.
    private static readonly AreaCatalogue TwoSteps = AreaCatalogue.Read(new StringReader("""
        coverage-metrics-areas,1
        level,2,province
        area,a,province,,2020-01-01,,,A
        area,b,province,2020-01-01,2021-01-01,,,B
        area,c,province,2020-01-01,2021-01-01,,,C
        area,l,province,2020-01-01,,,,L
        area,m,province,2021-01-01,,,,M
        area,p,province,,2020-01-01,,,P
        area,q,province,2020-01-01,,,,Q
        area,r,province,2020-01-01,2021-01-01,,,R
        area,o,province,2020-01-01,2021-01-01,,,O
        area,s,province,,2020-01-01,,,S
        area,t,province,2020-01-01,,,,T
        area,u,province,2020-01-01,2021-01-01,,,U
        change,2020-01-01,split
        part,a,b,part
        part,a,c,part
        part,a,l,land-only
        change,2020-01-01,split
        part,p,r,part
        part,p,o,part
        part,p,q,land-only
        change,2020-01-01,split
        part,s,t,part
        part,s,u,part
        change,2021-01-01,merge
        part,b,m,whole
        part,c,m,whole
        change,2021-01-01,abolition
        part,r,,whole
        part,o,,whole
        part,u,,whole
        """));

    [Fact]
    public void Descents_OverOneChange_AreWhatItSays()
    {
        AreaLineage lineage = OneStep.Lineage(Early, Late);

        Assert.Equal(["a: nowhere (Whole)", "b: b (Whole)", "g: g (Part), nowhere (Part)", "h: h (Everyone), nowhere (LandOnly)", "i: i (LandOnly), nowhere (Everyone)"], lineage.Descents.Select(Written));
        Assert.Equal([1, 0, 1, 1, 1], lineage.Descents.Select(static one => one.LostIn.Count));
        Assert.Equal([false, true, false, false, false], lineage.Descents.Select(static one => one.IsWhole));
        Assert.Equal([null, "b", null, "h", null], lineage.Descents.Select(static one => one.HomeOfEveryone?.Code.Text));
        Assert.Equal("Abolition", lineage.Descents[0].LostIn[0].Kind.ToString());
        Assert.Equal(["b: ", "e: Whole", "f: Whole", "g: ", "h: ", "i: "], lineage.Origins.Select(static one => $"{one.Area.Code}: {one.Unknown}"));
        Assert.Equal([true, false, false, false, false, false], lineage.Origins.Select(static one => one.IsSameTerritory));
    }

    // Backwards what was established is lost, by the change that says so or by none.
    [Fact]
    public void Descents_Backwards_LoseWhatBegan()
    {
        AreaLineage lineage = OneStep.Lineage(Late, Early);

        Assert.Equal(["b: b (Whole)", "e: nowhere (Whole)", "f: nowhere (Whole)"], lineage.Descents.Take(3).Select(Written));
        Assert.Equal([0, 1, 0], lineage.Descents.Take(3).Select(static one => one.LostIn.Count));
        Assert.Equal(["a: Whole", "b: "], lineage.Origins.Take(2).Select(static one => $"{one.Area.Code}: {one.Unknown}"));
    }

    // On the day on which it begins an area is there, and nothing of it is new.
    [Fact]
    public void Origins_FromTheDayOfTheChangeOn_AreTheAreasThemselves()
    {
        foreach (AreaLineage lineage in new[] { OneStep.Lineage(First, Late), OneStep.Lineage(Late, First) })
        {
            Assert.All(lineage.Origins, static one => Assert.True(one.IsSameTerritory));
            Assert.All(lineage.Descents, static one => Assert.True(one.IsWhole));
            Assert.Equal(["b", "e", "f", "g", "h", "i"], lineage.Origins.Select(static one => one.Area.Code.Text));
        }

        Assert.Equal(["b", "e", "f", "g", "h", "i"], OneStep.Lineage(First.PlusDays(-1), First).Origins.Select(static one => one.Area.Code.Text));
        Assert.False(OneStep.Lineage(First.PlusDays(-1), First).Origin(OneStep["e", First]).IsSameTerritory);
    }

    [Fact]
    public void Descents_OverTwoChanges_UniteWhatCameTogetherAgain()
    {
        AreaLineage lineage = TwoSteps.Lineage(Early, Late);

        Assert.Equal(["a: l (LandOnly), m (Everyone)", "p: q (LandOnly), nowhere (Everyone)", "s: t (Part), nowhere (Part)"], lineage.Descents.Select(Written));
        Assert.Equal(["l: a (LandOnly)", "m: a (Everyone)", "q: p (LandOnly)", "t: s (Part)"], lineage.Origins.Select(static one => $"{one.Area.Code}: {string.Join(", ", one.Sources.Select(static link => $"{link.Source.Code} ({link.Share})"))}"));
        Assert.Equal(Second, lineage.Descent(TwoSteps["s", Early]).LostIn[^1].Date);
        Assert.Equal([First, Second], lineage.Descents[0].Destinations[1].Changes.Select(static one => one.Date).Distinct().Order());
        Assert.Equal(["a: b (Part), c (Part), l (LandOnly)", "p: o (Part), q (LandOnly), r (Part)", "s: t (Part), u (Part)"], TwoSteps.Lineage(Early, First).Descents.Select(Written));
        Assert.Equal(["b: m (Whole)", "c: m (Whole)", "l: l (Whole)", "o: nowhere (Whole)"], TwoSteps.Lineage(First, Late).Descents.Take(4).Select(Written));
        Assert.Equal(Second, TwoSteps.Lineage(First, Late).Descent(TwoSteps["u", First]).LostIn[0].Date);
    }

    private static string Written(AreaDescent descent) =>
        $"{descent.Area.Code}: {string.Join(", ", descent.Destinations.Select(static link => $"{link.Destination.Code} ({link.Share})").Concat(descent.Lost is { } lost ? [$"nowhere ({lost})"] : []))}";
}
