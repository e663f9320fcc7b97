using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Testing;

/// <summary>Laws of a catalogue of areas beyond those that it is built by: totals count every area, and a name finds its area and tells it from its neighbours.</summary>
/// <remarks>Safe to share, as nothing is kept; costs a tree for each hierarchy, and a search for each name, on each day that the catalogue knows.</remarks>
public static partial class CatalogueLaws
{
    /// <summary>Checks a catalogue on every day that it knows, in all its hierarchies.</summary>
    /// <param name="catalogue">The catalogue; what it is built by holds already.</param>
    /// <returns>What is broken, by area, each area once for each law; empty when all is well. The laws are <c>area-is-in-a-total</c>, <c>name-finds-area</c> and
    /// <c>neighbours-differ</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public static IReadOnlyList<LawFinding> Of(AreaCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        LocalDate[] days = DaysOf(catalogue);
        IEnumerable<(string Name, AreaCatalogue Catalogue)> hierarchies = catalogue.Hierarchies.Select(name => (name, catalogue.In(name))).Prepend(("", catalogue));
        return
        [
            .. days.SelectMany(day => hierarchies.SelectMany(hierarchy => OfRoots(hierarchy.Catalogue.On(day), hierarchy.Name)).Concat(OfNames(catalogue, day)))
                .DistinctBy(static finding => (finding.Subject, finding.Rule)),
        ];
    }

    // Every day on which something begins or ends stands in the text, and so do days of decisions, which do no harm.
    private static LocalDate[] DaysOf(AreaCatalogue catalogue)
    {
        var text = new StringWriter();
        catalogue.Write(text);
        LocalDate[] days =
        [
            .. Date().Matches(text.ToString()).Select(static date => LocalDatePattern.Iso.Parse(date.Value)).Where(static date => date.Success).Select(static date => date.Value).Distinct().Order(),
        ];
        return days.Length == 0 ? [new(2000, 1, 1)] : [days[0].PlusDays(-1), .. days];
    }

    private static IEnumerable<LawFinding> OfRoots(AreaTree tree, string hierarchy) =>
        from root in tree.Roots
        where root.Level != tree.Levels[0]
        select new LawFinding(
            root.ToString(), "area-is-in-a-total",
            $"on {Written(tree.Date)} it lies in no area{(hierarchy.Length == 0 ? "" : $" of the hierarchy '{hierarchy}'")}, and is no {tree.Levels[0]}: totals do not count it.");

    private static IEnumerable<LawFinding> OfNames(AreaCatalogue catalogue, LocalDate day)
    {
        foreach (Area area in catalogue.Areas.Where(area => area.IsValidOn(day)))
        {
            foreach (string name in area.OtherNamesOn(day).Append(area.Name).Append(area.FullName).Where(name => !catalogue.FindByName(name, day).Contains(area)))
            {
                yield return new(area.ToString(), "name-finds-area", $"on {Written(day)} the name \"{name}\" does not find it.");
            }

            Area[] alike = [.. catalogue.FindByName(area.FullName, day).Where(other => !other.Equals(area) && other.Level == area.Level && other.ParentOn(day) == area.ParentOn(day))];
            if (alike.Length > 0)
            {
                yield return new(area.ToString(), "neighbours-differ", $"on {Written(day)} its full name \"{area.FullName}\" finds {Excerpt.List(alike, ", ")} beside it too.");
            }
        }
    }

    private static string Written(LocalDate day) => LocalDatePattern.Iso.Format(day);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
