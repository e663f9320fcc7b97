using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CoverageMetrics.Areas;

/// <content>The catalogue as text.</content>
public sealed partial class AreaCatalogue
{
    /// <summary>Reads a catalogue from its text.</summary>
    /// <remarks>
    /// Comma-separated lines, UTF-8 by custom, a field in double quotes when it has a comma, a quote or a line break, its own quotes doubled. Empty lines and lines that
    /// begin with <c>#</c> are passed over; empty fields at the end may be left out. The first line is <c>coverage-metrics-areas,1</c>. Then, in any order, except
    /// that a level comes before its areas, parts follow their change, and an area is followed by its parents in further hierarchies, its codes of other authorities and its names of some days:
    /// <code>
    /// level,RANK,LEVEL
    /// area,CODE,LEVEL,FROM,UNTIL,PARENTS,TYPE,NAME,FULL NAME,OTHER NAMES
    /// under,HIERARCHY,PARENTS
    /// code,SCHEME,CODES
    /// name,NAME,FROM,UNTIL
    /// change,DATE,KIND,CERTAINTY,LEGAL BASIS,NOTE
    /// part,PREDECESSOR,SUCCESSOR,SHARE,RESTORES
    /// </code>
    /// Days are written <c>2025-07-01</c>; an empty FROM or UNTIL is open. PARENTS is a code, and after a <c>|</c> each later one with its first day,
    /// <c>VN|RRD@2008-08-01</c>, a <c>-</c> for none; CODES are written in the same way. OTHER NAMES are separated by <c>|</c>. KIND is merge, split, partial-transfer, rename, change-of-code,
    /// change-of-type, abolition or establishment; CERTAINTY documented (or empty), year-only or doubtful; SHARE whole, part, everyone or land-only. An empty PREDECESSOR or SUCCESSOR is outside
    /// the catalogue. RESTORES names the earlier areas a part consists of, each with a day on which it existed, <c>0301@1999-12-31</c>, separated by <c>|</c>.
    /// </remarks>
    /// <param name="reader">Where to read from, to the end.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="AreaCatalogueException">Lines cannot be read or do not fit together; they are listed.</exception>
    public static AreaCatalogue Read(TextReader reader) =>
        TryRead(reader, out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings)
            ? catalogue
            : throw new AreaCatalogueException(findings);

    /// <summary>Reads a catalogue from its text, if everything fits together.</summary>
    /// <param name="reader">Where to read from, to the end.</param>
    /// <param name="catalogue">The catalogue, or <see langword="null"/>.</param>
    /// <param name="findings">What cannot be read or does not fit, by line, the first thousand findings and how many more there are; empty when there is a catalogue.</param>
    /// <returns><see langword="true"/> when there is a catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static bool TryRead(TextReader reader, [NotNullWhen(true)] out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new CatalogueReading().TryRead(reader, out catalogue, out findings);
    }

    /// <summary>Writes the catalogue as text that <see cref="Read(TextReader)"/> takes, lines ending in a line feed.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CatalogueText.Write(writer, CatalogueReading.Header, "1");
        foreach (AreaLevel level in Levels)
        {
            CatalogueText.Write(writer, "level", level.Rank.ToString(CultureInfo.InvariantCulture), level.Code);
        }

        foreach (Area area in Areas)
        {
            CatalogueText.Write(
                writer, "area", area.Code.Text, area.Level.Code, Day.Write(area.ValidFrom), Day.Write(area.ValidUntil),
                string.Join('|', area.Parents.Of(string.Empty)), area.Type, area.Name, area.Type.Length > 0 ? area.FullName : string.Empty,
                string.Join('|', area.OtherNames));
            WriteRest(writer, area);
        }

        foreach (BoundaryChange change in Changes)
        {
            CatalogueText.Write(
                writer, "change", Day.Write(change.Date), CatalogueReading.Name(change.Kind), CatalogueReading.Name(change.Certainty),
                change.LegalBasis, change.Note);
            foreach (BoundaryPart part in change.Parts)
            {
                CatalogueText.Write(
                    writer, "part", part.Predecessor?.Code.Text ?? string.Empty, part.Successor?.Code.Text ?? string.Empty,
                    CatalogueReading.Name(part.Share),
                    string.Join('|', part.Restores.Select(area => $"{area.Code}@{Day.Write(AreaCatalogueBuilder.DayOf(area))}")));
            }
        }
    }

    private static void WriteRest(TextWriter writer, Area area)
    {
        foreach (string hierarchy in area.Parents.Names.Where(name => name.Length > 0))
        {
            CatalogueText.Write(writer, "under", hierarchy, string.Join('|', area.Parents.Of(hierarchy)));
        }

        foreach (string scheme in area.Codes.Names)
        {
            CatalogueText.Write(writer, "code", scheme, string.Join('|', area.Codes.Of(scheme)));
        }

        foreach (DatedName name in area.DatedNames)
        {
            CatalogueText.Write(writer, "name", name.Name, Day.Write(name.From), Day.Write(name.Until));
        }
    }
}
