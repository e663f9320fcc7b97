using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using Xunit.Abstractions;

namespace CoverageMetrics.Tests.Areas;

/// <summary>Spoilt catalogue texts: they are read or reported, and what is read is written and read again.</summary>
public class CatalogueTextMutations(ITestOutputHelper output)
{
    private const string Sound = """"
        coverage-metrics-areas,1
        level,1,country
        level,2,province
        area,VN,country,,,,,Việt Nam,,Viet Nam|Vietnam
        area,01,province,,2000-01-01,VN,tỉnh,Hòa Bình,Tỉnh Hòa Bình
        area,02,province,,2000-01-01,VN|-@1990-01-01|VN@1995-01-01,,"Two, too"
        under,offices,VN@1995-01-01|-@1999-01-01
        code,bps,7|8@1990-01-01
        name,Zwo,1990-01-01,
        name,Due,,1990-01-01
        area,03,province,2000-01-01,2010-01-01,VN,,Three
        area,01,province,2010-01-01,,VN,,One
        area,04,province,2010-01-01,,VN,,Four
        # a note
        change,2000-01-01,merge,documented,"Law ""1""",a note
        part,01,03,whole
        part,02,03,whole
        change,2010-01-01,split,doubtful
        part,03,01,part,01@1999-12-31
        part,03,04,part,02@1999-12-31

        """";

    [Fact]
    public void TryRead_SpoiltTexts_ReportsOrReadsThem() =>
        Assert.InRange(Mutations.Drive(output, "AreaCatalogue.TryRead", 80_000, [Sound], IsReadAndReadAgain), Mutations.Times(2_000), Mutations.Times(78_000));

    private static bool IsReadAndReadAgain(string text)
    {
        if (!AreaCatalogue.TryRead(new StringReader(text), out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings))
        {
            Assert.NotEmpty(findings);
            Assert.DoesNotContain(findings, issue => issue.Message.Contains("(Parameter", StringComparison.Ordinal));
            return false;
        }

        string written = Write(catalogue);
        Assert.Equal(written, Write(AreaCatalogue.Read(new StringReader(written))));
        Assert.Equal(catalogue.Areas, catalogue.Areas.Select(area => catalogue.FindByName(area.Name).Single(area.Equals)));
        return true;
    }

    private static string Write(AreaCatalogue catalogue)
    {
        using var writer = new StringWriter();
        catalogue.Write(writer);
        return writer.ToString();
    }
}
