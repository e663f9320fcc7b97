using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Agency;

/// <summary>Six provinces in two hierarchies: all of them together, and the three offices that serve them. The provinces are real, the offices are made up.</summary>
internal static class AgencyAreas
{
    internal const string All = "vp";

    internal static readonly AreaLevel Office = AreaLevel.AtRank(2, "office");

    /// <summary>Makes the catalogue.</summary>
    /// <param name="provinces">The code of each province, and that of its office.</param>
    /// <param name="texts">The language of the names.</param>
    /// <returns>The catalogue; <c>In("offices")</c> has the offices.</returns>
    internal static AreaCatalogue Of(IEnumerable<(string Province, string Office)> provinces, TourTexts texts)
    {
        var areas = new AreaCatalogueBuilder().Add(Area.Of(All, AdministrativeLevels.Country, texts["agency.all"]));
        foreach (IGrouping<string, (string Province, string Office)> office in provinces.GroupBy(one => one.Office))
        {
            areas.Add(Area.Of(office.Key, Office, texts[$"agency.{office.Key}"]).Under(All, "offices"));
            foreach ((string province, _) in office)
            {
                areas.Add(Area.Of(province, AdministrativeLevels.Province, Provinces.Catalogue[province, AgencyFigures.Year.LastDay].Name).Under(All).Under(office.Key, "offices"));
            }
        }

        return areas.Build();
    }
}
