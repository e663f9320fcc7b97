using System.Text;
using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>The text of a catalogue and the catalogue are one: what is written comes back, whatever the names look like.</summary>
public class CatalogueTextLaws
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaLevel Province = AreaLevel.AtRank(7, "pro.vince");

    private static readonly string[] Pieces =
        ["a", "Đ", "1", " ", ",", "\"", "#", "@", "-", "'", "\uFEFF", "\u2028", "\u00A0", "e\u0302\u0301", "\U0001F3E0", "area", "=1", "\uFFFD", "\\", ";"];

    private static readonly string[] TextPieces = [.. Pieces, "\n", "\r", "\r\n", "\t", "|", "\0", "\u0085"];
    private static readonly string[] Codes = ["0", "-1", "a/b", "x:.", "00", "Đ_9"];

    private static readonly Arbitrary<Described> Catalogues = Arb.From(
        from areas in Gen.ListOf(Areas())
        from changes in Gen.ListOf(Changes())
        select new Described([.. areas], [.. changes]),
        described => Without(described.Areas).Select(areas => described with { Areas = areas })
            .Concat(Without(described.Renames).Select(renames => described with { Renames = renames })));

    [Fact]
    public void A_catalogue_comes_back_from_its_text_with_every_property_it_had() => Law.Holds(Catalogues, described =>
    {
        AreaCatalogue catalogue = described.Build();
        byte[] text = Encoding.UTF8.GetBytes(Write(catalogue));

        using var reader = new StreamReader(new MemoryStream(text), Encoding.UTF8);
        AreaCatalogue again = AreaCatalogue.Read(reader);

        Assert.Equal(Describe(catalogue), Describe(again));
        Assert.Equal(text, Encoding.UTF8.GetBytes(Write(again)));
    });

    private static string Write(AreaCatalogue catalogue)
    {
        using var writer = new StringWriter();
        catalogue.Write(writer);
        return writer.ToString();
    }

    private static IEnumerable<string> Describe(AreaCatalogue catalogue) =>
    [
        .. catalogue.Levels.Select(level => $"{level.Rank} {level.Code}"),
        .. catalogue.Areas.Select(area => string.Join(
            "\u0001",
            [
                area.ToString(), area.Level.Code, area.Name, area.Type, area.FullName, .. area.OtherNames,
                .. Days.Select(day => $"{area.ParentOn(day)} {area.CodeOn("bps", day)} {area.CodeOn("moha", day)} {string.Join('\u0002', area.OtherNamesOn(day))}"),
            ])),
        .. catalogue.Hierarchies.SelectMany(name => catalogue.In(name).Areas.Select(area => $"{name} {string.Join('\u0001', Days.Select(day => area.ParentOn(day)))}")),
        .. catalogue.Changes.Select(change => string.Join("\u0001", change, change.Certainty, change.LegalBasis, change.Note)),
    ];

    private static readonly LocalDate[] Days = [new(-300, 2, 1), .. Enumerable.Range(0, 12).Select(month => new LocalDate(2000, 1, 1).PlusMonths(month))];

    private static Gen<string> Name() =>
        from pieces in Gen.ListOf(Gen.Elements(Pieces), 4)
        let name = string.Concat(pieces).Trim()
        select AreaName.IsName(name) ? name : "N";

    private static Gen<AreaDescription> Areas() =>
        from name in Name()
        from type in Name()
        from others in Gen.ListOf(Name())
        from hasType in Gen.Elements(true, false)
        from parents in Gen.ListOf(Gen.Choose(-1, Codes.Length - 1))
        from offices in Gen.ListOf(Gen.Choose(-1, Codes.Length - 1))
        from scheme in Gen.Elements("", "bps", "moha")
        from dated in Gen.ListOf(Name())
        select new AreaDescription(name, hasType ? type : "", [.. others], [.. parents.Take(8)], [.. offices.Take(8)], scheme, [.. dated.Take(3)]);

    private static Gen<(string Basis, string Note)> Changes() =>
        from basis in Gen.ListOf(Gen.Elements(TextPieces), 5)
        from note in Gen.ListOf(Gen.Elements(TextPieces), 5)
        select (string.Concat(basis), string.Concat(note));

    private static IEnumerable<T[]> Without<T>(T[] items) =>
        Enumerable.Range(0, items.Length).Select(left => items.Where((_, i) => i != left).ToArray());

    /// <summary>An area; a parent of -1 is none, and each later one follows a month after the one before.</summary>
    private sealed record AreaDescription(string Name, string Type, string[] OtherNames, int[] Parents, int[] Offices, string Scheme, string[] DatedNames);

    /// <summary>A catalogue of areas below six that always exist, and one area that is renamed again and again.</summary>
    private sealed record Described(AreaDescription[] Areas, (string Basis, string Note)[] Renames)
    {
        internal AreaCatalogue Build()
        {
            var builder = new AreaCatalogueBuilder();
            foreach (string code in Codes)
            {
                builder.Add(Area.Of(code, Country, "Land"));
            }

            for (int i = 0; i < Areas.Length; i++)
            {
                builder.Add(ToArea($"p-{i}", Areas[i]));
            }

            for (int i = 0; i <= Renames.Length; i++)
            {
                Area area = Area.Of("renamed", Province, $"Name {i}");
                area = i > 0 ? area.From(Day(i)) : area;
                builder.Add(i < Renames.Length ? area.Until(Day(i + 1)) : area);
                if (i > 0)
                {
                    builder.Add(BoundaryChangeDraft.Rename(Day(i), "renamed").WithBasis(Renames[i - 1].Basis).Noting(Renames[i - 1].Note).Marked((ChangeCertainty)(i % 3)));
                }
            }

            return builder.Build();
        }

        private static LocalDate Day(int number) => new LocalDate(-300, 1, 1).PlusDays(number);

        private static Area ToArea(string code, AreaDescription one)
        {
            Area area = Area.Of(code, Province, one.Name).AlsoKnownAs(one.OtherNames);
            area = one.Type.Length > 0 ? area.OfType(one.Type, $"{one.Type} {one.Name}") : area;
            for (int i = 0; i < one.Parents.Length; i++)
            {
                LocalDate since = new LocalDate(2000, 1, 1).PlusMonths(i);
                area = (one.Parents[i], i) switch
                {
                    ( >= 0 and int parent, 0) when one.Name.Length % 2 == 0 => area.Under(Codes[parent]),
                    ( >= 0 and int parent, _) => area.UnderFrom(since, Codes[parent]),
                    _ => area.WithoutParentFrom(since),
                };
            }

            for (int i = 0; i < one.Offices.Length; i++)
            {
                LocalDate since = new LocalDate(2000, 1, 1).PlusMonths(i);
                area = one.Offices[i] >= 0 ? area.UnderFrom(since, Codes[one.Offices[i]], one.Scheme.Length % 2 == 0 ? "offices" : "of.2") : area.WithoutParentFrom(since, "offices-3");
                area = one.Scheme.Length == 0 ? area : one.Offices[i] >= 0 ? area.CodedFrom(since, one.Scheme, $"{code}-{one.Offices[i]}") : area.WithoutCodeFrom(since, one.Scheme);
            }

            for (int i = 0; i < one.DatedNames.Length; i++)
            {
                LocalDate day = new LocalDate(2000, 1, 1).PlusMonths(2 * i);
                area = i % 2 == 0 ? area.AlsoKnownAsFrom(day, one.DatedNames[i]) : area.AlsoKnownAsUntil(day, one.DatedNames[i]);
            }

            return area;
        }
    }
}
