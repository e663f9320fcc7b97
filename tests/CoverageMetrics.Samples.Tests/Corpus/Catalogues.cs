using CoverageMetrics.Areas;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>The text form of catalogues, which stands in files.</summary>
internal static class Catalogues
{
    internal static CorpusFile File() => new CorpusFile("catalogues.txt").Add("a small land", Written(Land.Catalogue)).Add("the provinces of Viet Nam", Written(Provinces.Catalogue));

    private static string Written(AreaCatalogue catalogue)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        catalogue.Write(writer);
        return writer.ToString();
    }
}
