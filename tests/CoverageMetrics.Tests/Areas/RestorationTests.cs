using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>What became of areas that were united with others and came back as they were, by hand.</summary>
public class RestorationTests
{
    // a, b and x are united, with c later; a and b come back, b with another code, and what is left is e.
    private const string Twice = """
        area,a,province,,2010-01-01,,,A
        area,b,province,,2010-01-01,,,B
        area,c,province,,2015-01-01,,,C
        area,x,province,,2010-01-01,,,X
        area,m,province,2010-01-01,2015-01-01,,,M
        area,n,province,2015-01-01,2020-01-01,,,N
        area,a,province,2020-01-01,,,,A
        area,d,province,2020-01-01,,,,D
        area,e,province,2020-01-01,,,,E
        change,2010-01-01,merge
        part,a,m,whole
        part,b,m,whole
        part,x,m,whole
        change,2015-01-01,merge
        part,m,n,whole
        part,c,n,whole
        change,2020-01-01,split
        part,n,a,part,a@2005-01-01
        part,n,d,part,b@2005-01-01
        part,n,e,part
        """;

    // a comes back from g as p, which is united with the rest of g and with r, and comes back from there again.
    private const string Again = """
        area,a,province,,2008-01-01,,,A
        area,x,province,,2008-01-01,,,X
        area,r,province,,2015-01-01,,,R
        area,g,province,2008-01-01,2012-01-01,,,G
        area,p,province,2012-01-01,2015-01-01,,,P
        area,q,province,2012-01-01,2015-01-01,,,Q
        area,s,province,2015-01-01,2020-01-01,,,S
        area,a,province,2020-01-01,,,,A
        area,t,province,2020-01-01,,,,T
        change,2008-01-01,merge
        part,a,g,whole
        part,x,g,whole
        change,2012-01-01,split
        part,g,p,part,a@2005-01-01
        part,g,q,part
        change,2015-01-01,merge
        part,p,s,whole
        part,q,s,whole
        part,r,s,whole
        change,2020-01-01,split
        part,s,a,part,a@2005-01-01
        part,s,t,part
        """;

    // a comes back from g as p, which alone is united with r; what is left of g goes on as q.
    private const string Apart = """
        area,a,province,,2008-01-01,,,A
        area,x,province,,2008-01-01,,,X
        area,r,province,,2015-01-01,,,R
        area,g,province,2008-01-01,2012-01-01,,,G
        area,p,province,2012-01-01,2015-01-01,,,P
        area,q,province,2012-01-01,,,,Q
        area,s,province,2015-01-01,2020-01-01,,,S
        area,a,province,2020-01-01,,,,A
        area,t,province,2020-01-01,,,,T
        change,2008-01-01,merge
        part,a,g,whole
        part,x,g,whole
        change,2012-01-01,split
        part,g,p,part,a@2005-01-01
        part,g,q,part
        change,2015-01-01,merge
        part,p,s,whole
        part,r,s,whole
        change,2020-01-01,split
        part,s,a,part,a@2005-01-01
        part,s,t,part
        """;

    // a and b come back together as u, and from there each alone.
    private const string Together = """
        area,a,province,,2010-01-01,,,A
        area,b,province,,2010-01-01,,,B
        area,c,province,,2010-01-01,,,C
        area,m,province,2010-01-01,2020-01-01,,,M
        area,u,province,2020-01-01,2022-01-01,,,U
        area,v,province,2020-01-01,,,,V
        area,a,province,2022-01-01,,,,A
        area,b,province,2022-01-01,,,,B
        change,2010-01-01,merge
        part,a,m,whole
        part,b,m,whole
        part,c,m,whole
        change,2020-01-01,split
        part,m,u,part,a@2005-01-01|b@2005-01-01
        part,m,v,part
        change,2022-01-01,split
        part,u,a,part,a@2005-01-01
        part,u,b,part,b@2005-01-01
        """;

    // a has another code before it is united with b, and comes back with its first.
    private const string Recoded = """
        area,a,province,,2008-01-01,,,A
        area,g,province,2008-01-01,2010-01-01,,,G
        area,b,province,,2010-01-01,,,B
        area,m,province,2010-01-01,2020-01-01,,,M
        area,a,province,2020-01-01,,,,A
        area,b,province,2020-01-01,,,,B
        change,2008-01-01,change-of-code
        part,a,g,whole
        change,2010-01-01,merge
        part,g,m,whole
        part,b,m,whole
        change,2020-01-01,partial-transfer
        part,m,a,part,a@2005-01-01
        part,m,b,part
        """;

    // a and b are united with land from outside, and of the three a alone comes back.
    private const string Alone = """
        area,a,province,,2010-01-01,,,A
        area,b,province,,2010-01-01,,,B
        area,m,province,2010-01-01,2020-01-01,,,M
        area,a,province,2020-01-01,,,,A
        change,2010-01-01,partial-transfer
        part,a,m,whole
        part,b,m,whole
        part,,m,part
        change,2020-01-01,partial-transfer
        part,m,a,part,a@2005-01-01
        part,m,,part
        """;

    [Theory]
    [InlineData(Twice, 2005, 2021, "a: a (Whole); b: d (Whole); c: e (Whole); x: e (Whole)")]
    [InlineData(Twice, 2021, 2005, "a: a (Whole); d: b (Whole); e: c (Part), x (Part)")]
    [InlineData(Twice, 2012, 2021, "c: e (Whole); m: a (Part), d (Part), e (Part)")]
    [InlineData(Twice, 2021, 2012, "a: m (Whole); d: m (Whole); e: c (Part), m (Part)")]
    [InlineData(Twice, 2017, 2021, "n: a (Part), d (Part), e (Part)")]
    [InlineData(Twice, 2021, 2017, "a: n (Whole); d: n (Whole); e: n (Whole)")]
    [InlineData(Twice, 2017, 2005, "n: a (Part), b (Part), c (Part), x (Part)")]
    [InlineData(Again, 2005, 2021, "a: a (Whole); r: t (Whole); x: t (Whole)")]
    [InlineData(Again, 2021, 2005, "a: a (Whole); t: r (Part), x (Part)")]
    [InlineData(Again, 2009, 2021, "g: a (Part), t (Part); r: t (Whole)")]
    [InlineData(Again, 2021, 2009, "a: g (Whole); t: g (Part), r (Part)")]
    [InlineData(Again, 2013, 2021, "p: a (Whole); q: t (Whole); r: t (Whole)")]
    [InlineData(Again, 2021, 2013, "a: p (Whole); t: q (Part), r (Part)")]
    [InlineData(Again, 2005, 2013, "a: p (Whole); r: r (Whole); x: q (Whole)")]
    [InlineData(Again, 2013, 2005, "p: a (Whole); q: x (Whole); r: r (Whole)")]
    [InlineData(Again, 2017, 2005, "s: a (Part), r (Part), x (Part)")]
    [InlineData(Again, 2017, 2021, "s: a (Part), t (Part)")]
    [InlineData(Apart, 2005, 2021, "a: a (Whole); r: t (Whole); x: q (Whole)")]
    [InlineData(Apart, 2009, 2021, "g: a (Part), q (Part); r: t (Whole)")]
    [InlineData(Apart, 2021, 2009, "a: g (Whole); q: g (Whole); t: r (Whole)")]
    [InlineData(Apart, 2021, 2013, "a: p (Whole); q: q (Whole); t: r (Whole)")]
    [InlineData(Apart, 2017, 2009, "q: g (Whole); s: g (Part), r (Part)")]
    [InlineData(Together, 2005, 2021, "a: u (Whole); b: u (Whole); c: v (Whole)")]
    [InlineData(Together, 2021, 2005, "u: a (Part), b (Part); v: c (Whole)")]
    [InlineData(Together, 2005, 2023, "a: a (Whole); b: b (Whole); c: v (Whole)")]
    [InlineData(Together, 2023, 2005, "a: a (Whole); b: b (Whole); v: c (Whole)")]
    [InlineData(Together, 2012, 2023, "m: a (Part), b (Part), v (Part)")]
    [InlineData(Together, 2023, 2012, "a: m (Whole); b: m (Whole); v: m (Whole)")]
    [InlineData(Together, 2021, 2023, "u: a (Part), b (Part); v: v (Whole)")]
    [InlineData(Recoded, 2005, 2021, "a: a (Whole); b: b (Whole)")]
    [InlineData(Recoded, 2021, 2005, "a: a (Whole); b: b (Whole)")]
    [InlineData(Recoded, 2009, 2021, "b: b (Whole); g: a (Whole)")]
    [InlineData(Recoded, 2021, 2009, "a: g (Whole); b: b (Whole)")]
    [InlineData(Recoded, 2012, 2021, "m: a (Part), b (Part)")]
    [InlineData(Alone, 2005, 2021, "a: a (Whole); b: nowhere (Whole)")]
    [InlineData(Alone, 2021, 2005, "a: a (Whole)")]
    [InlineData(Alone, 2012, 2021, "m: a (Part), nowhere (Part)")]
    [InlineData(Alone, 2012, 2005, "m: a (Part), b (Part), nowhere (Part)")]
    public void Descents_OfAreasThatComeBack_AreTheLandTheyWere(string land, int from, int to, string expected)
    {
        AreaLineage lineage = AreaCatalogue.Read(new StringReader(Head + land)).Lineage(new(from, 7, 1), new LocalDate(to, 7, 1));

        Assert.Equal(expected, string.Join("; ", lineage.Descents.Select(Written)));
    }

    // a, called g for two years, lay in m beside b.
    [Theory]
    [InlineData("m,a,part,a@2005-01-01|m,b,part,a@2005-01-01", 17, "Areas a A [, 2008-01-01) and a A [, 2008-01-01) cannot both come back from m M [2010-01-01, 2020-01-01): one lay in the other.")]
    [InlineData("m,a,part,g@2009-01-01|m,b,part,a@2005-01-01", 17, "Areas a A [, 2008-01-01) and g G [2008-01-01, 2010-01-01) cannot both come back from m M [2010-01-01, 2020-01-01): one lay in the other.")]
    [InlineData("m,a,part,a@2005-01-01|m,b,part,g@2009-01-01", 17, "Areas a A [, 2008-01-01) and g G [2008-01-01, 2010-01-01) cannot both come back from m M [2010-01-01, 2020-01-01): one lay in the other.")]
    [InlineData("m,a,part,zz@2005-01-01|m,b,part", 16, "m → a (Part): there is no area zz to restore on 2005-01-01.")]
    [InlineData("m,a,part|m,d,part|,b,part,a@2005-01-01", 18, "Area a A [, 2008-01-01) cannot come back in part from outside: it did not lie in it as a whole.")]
    [InlineData("m,a,part|m,d,part,b@2021-01-01", 17, "Area b B [2020-01-01, ) cannot come back in part from m M [2010-01-01, 2020-01-01): it did not lie in it as a whole.")]
    [InlineData("m,a,part,a@2005-01-01|m,b,part,b@2005-01-01", 0, null)]
    public void Read_WhatCannotComeBack_IsFoundWithItsLine(string parts, int line, string? message)
    {
        AreaCatalogue.TryRead(
            new StringReader($"""
            {Head}area,a,province,,2008-01-01,,,A
            area,g,province,2008-01-01,2010-01-01,,,G
            area,b,province,,2010-01-01,,,B
            area,m,province,2010-01-01,2020-01-01,,,M
            area,a,province,2020-01-01,,,,A
            area,b,province,2020-01-01,,,,B
            area,d,province,2020-01-01,,,,D
            change,2008-01-01,change-of-code
            part,a,g,whole
            change,2010-01-01,merge
            part,g,m,whole
            part,b,m,whole
            change,2020-01-01,partial-transfer
            part,{parts.Replace("|", "\npart,", StringComparison.Ordinal)}
            """),
            out _,
            out IReadOnlyList<AreaCatalogueFinding> findings);

        Assert.Equal(message is null ? [] : [(line, message)], findings.Select(one => (one.Line!.Value, one.Message)));
    }

    private const string Head = "coverage-metrics-areas,1\nlevel,2,province\n";

    private static string Written(AreaDescent descent) =>
        $"{descent.Area.Code}: {string.Join(", ", descent.Destinations.Select(static link => $"{link.Destination.Code} ({link.Share})").Concat(descent.Lost is { } lost ? [$"nowhere ({lost})"] : []))}";
}
