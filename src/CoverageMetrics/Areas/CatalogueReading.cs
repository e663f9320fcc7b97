using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using CoverageMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Areas;

/// <summary>Reads the catalogue format; a line that cannot be read is reported, and the others are read all the same.</summary>
internal sealed class CatalogueReading
{
    internal const string Header = "coverage-metrics-areas";

    private static readonly string[] Kinds =
        ["merge", "split", "partial-transfer", "rename", "change-of-code", "change-of-type", "abolition", "establishment"];

    private static readonly string[] Shares = ["whole", "part", "everyone", "land-only"];
    private static readonly string[] Certainties = ["documented", "year-only", "doubtful"];

    private readonly AreaCatalogueBuilder _builder = new();
    private readonly CatalogueFindings _issues = new();
    private readonly Dictionary<string, AreaLevel> _levels = new(StringComparer.Ordinal);
    private Area? _area;
    private int _areaLine;
    private BoundaryChangeDraft? _change;
    private readonly List<DraftPart> _parts = [];
    private int _changeLine;

    internal static string Name(BoundaryChangeKind kind) => Kinds[(int)kind];

    internal static string Name(TransferShare share) => Shares[(int)share];

    internal static string Name(ChangeCertainty certainty) => Certainties[(int)certainty];

    internal bool TryRead(TextReader reader, [NotNullWhen(true)] out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings)
    {
        var lines = new CatalogueLines(reader);
        bool headed = false;
        while (true)
        {
            int start = lines.Line + 1;
            string? complaint = lines.Read(out List<string>? fields);
            if (fields is null)
            {
                break;
            }

            if (complaint is null && fields.TrueForAll(string.IsNullOrEmpty))
            {
                continue;
            }

            complaint ??= headed ? Take(fields, start) : ComplaintOfHeader(fields);
            headed = true;
            if (complaint is not null)
            {
                Complain(start, complaint);
            }
        }

        if (!headed)
        {
            Complain(1, ComplaintOfHeader([])!);
        }

        CloseArea();
        CloseChange();
        return _builder.TryBuild(_issues, out catalogue, out findings);
    }

    private static string? ComplaintOfHeader(List<string> fields) =>
        fields is [Header, "1", ..] ? null : $"the first line must be \"{Header},1\"";

    private void Complain(int line, string complaint) =>
        _issues.Add(AreaCatalogueFindingKind.Unreadable, line, $"The line cannot be read: {complaint}.");

    private string? Take(List<string> fields, int line)
    {
        try
        {
            switch (fields[0])
            {
                case "level":
                    CheckLength(fields, 3);
                    AddLevel(Field(fields, 2), Field(fields, 1));
                    return null;
                case "area":
                    CloseArea();
                    CheckLength(fields, 10);
                    _area = ReadArea(fields);
                    _areaLine = line;
                    return null;
                case "under" or "code" or "name" when _area is null:
                    return $"a line of this kind belongs to the area above it, but there is none";
                case "under":
                    CheckLength(fields, 3);
                    _area = Dated(_area, Field(fields, 1), Field(fields, 2).Split('|'), "parent", PlacesIn);
                    return null;
                case "code":
                    CheckLength(fields, 3);
                    _area = Dated(_area, Field(fields, 1), Field(fields, 2).Split('|'), "code", CodesIn);
                    return null;
                case "name":
                    CheckLength(fields, 4);
                    _area = _area.AlsoKnown(DateOrNone(Field(fields, 2)), DateOrNone(Field(fields, 3)), Field(fields, 1));
                    return null;
                case "change":
                    CloseArea();
                    CloseChange();
                    CheckLength(fields, 6);
                    _change = ReadChange(fields);
                    _changeLine = line;
                    return null;
                case "part" when _change is not null:
                    CheckLength(fields, 5);
                    _parts.Add(ReadPart(fields) with { Line = line });
                    return null;
                case "part":
                    return "a part belongs to the change above it, but there is none";
                default:
                    return $"a line begins with level, area, under, code, name, change or part, but this one with \"{Excerpt.Of(fields[0])}\"";
            }
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return ErrorText.Of(exception).TrimEnd('.');
        }
    }

    private static void CheckLength(List<string> fields, int most)
    {
        int last = fields.FindLastIndex(field => field.Length > 0);
        if (last >= most)
        {
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"a line of this kind has up to {most} fields, but this one has {last + 1}; a field with a comma is in quotes"));
        }
    }

    private void AddLevel(string code, string rank)
    {
        if (!int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > 1_000)
        {
            throw new FormatException($"a rank is a whole number from 1 to 1000, but this is \"{Excerpt.Of(rank)}\"");
        }

        AreaLevel level = AreaLevel.AtRank(number, code);
        if (_levels.TryGetValue(code, out AreaLevel other) && other != level)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"the level {code} has rank {other.Rank} above and {number} here"));
        }

        _levels[code] = level;
    }

    private Area ReadArea(List<string> fields)
    {
        AreaLevel level = _levels.TryGetValue(Field(fields, 2), out AreaLevel known)
            ? known
            : throw new FormatException($"there is no line above for the level \"{Excerpt.Of(Field(fields, 2))}\"");
        Area area = Area.Of(Field(fields, 1), level, Field(fields, 7));
        if (Field(fields, 6).Length > 0 || Field(fields, 8).Length > 0)
        {
            area = area.OfType(Field(fields, 6), Field(fields, 8).Length > 0 ? Field(fields, 8) : $"{Field(fields, 6)} {Field(fields, 7)}");
        }

        if (Field(fields, 9).Length > 0)
        {
            area = area.AlsoKnownAs(Field(fields, 9).Split('|'));
        }

        area = Field(fields, 3).Length > 0 ? area.From(Date(Field(fields, 3))) : area;
        area = Field(fields, 4).Length > 0 ? area.Until(Date(Field(fields, 4))) : area;
        return Field(fields, 5).Length > 0 ? Under(area, Field(fields, 5).Split('|')) : area;
    }

    /// <summary>Puts an area under parents as the text of a catalogue names them.</summary>
    /// <exception cref="FormatException">A parent is none.</exception>
    internal static Area Under(Area area, string[] parents) => Dated(area, string.Empty, parents, "parent", static (one, _, day, code) => (day, code) switch
    {
        (null, _) => one.Under(code!),
        ({ } date, null) => one.WithoutParentFrom(date),
        ({ } date, _) => one.UnderFrom(date, code),
    });

    /// <summary>Gives an area parents of a hierarchy or codes of a scheme, as the text of a catalogue writes them.</summary>
    /// <exception cref="FormatException">One of them is none.</exception>
    internal static Area Dated(Area area, string name, string[] codes, string what, Func<Area, string, LocalDate?, string?, Area> step)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            area = codes[i].Split('@', 3) switch
            {
                [string code] when i == 0 => step(area, name, null, code),
                [_] => throw new FormatException($"only the first {what} has no day, but \"{Excerpt.Of(codes[i])}\" follows another"),
                ["-", string day] => step(area, name, Date(day), null),
                [string code, string day] => step(area, name, Date(day), code),
                _ => throw new FormatException($"\"{Excerpt.Of(codes[i])}\" is not a {what}"),
            };
        }

        return area;
    }

    internal static Area PlacesIn(Area area, string hierarchy, LocalDate? day, string? code) => (day, code) switch
    {
        (null, _) => area.Under(code!, hierarchy),
        ({ } date, null) => area.WithoutParentFrom(date, hierarchy),
        ({ } date, _) => area.UnderFrom(date, code, hierarchy),
    };

    internal static Area CodesIn(Area area, string scheme, LocalDate? day, string? code) => (day, code) switch
    {
        (null, _) => area.Coded(scheme, code!),
        ({ } date, null) => area.WithoutCodeFrom(date, scheme),
        ({ } date, _) => area.CodedFrom(date, scheme, code),
    };

    private static BoundaryChangeDraft ReadChange(List<string> fields) =>
        BoundaryChangeDraft.On(Date(Field(fields, 1)), (BoundaryChangeKind)Choice(Kinds, Field(fields, 2)))
            .Marked(Field(fields, 3).Length > 0 ? (ChangeCertainty)Choice(Certainties, Field(fields, 3)) : ChangeCertainty.Documented)
            .WithBasis(Field(fields, 4))
            .Noting(Field(fields, 5));

    private static DraftPart ReadPart(List<string> fields)
    {
        AreaCode? from = Field(fields, 1).Length > 0 ? AreaCode.Of(Field(fields, 1)) : default(AreaCode?);
        AreaCode? to = Field(fields, 2).Length > 0 ? AreaCode.Of(Field(fields, 2)) : default(AreaCode?);
        if (from is null && to is null)
        {
            throw new FormatException("a part names an area that ends, one that begins, or both");
        }

        var restores = new List<(AreaCode, LocalDate)>();
        foreach (string restored in Field(fields, 4).Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            restores.Add(restored.Split('@', 3) is [string code, string day]
                ? (AreaCode.Of(code), Date(day))
                : throw new FormatException($"\"{Excerpt.Of(restored)}\" is not a code, the mark @ and a day"));
        }

        return new(from, to, (TransferShare)Choice(Shares, Field(fields, 3)), [.. restores]);
    }

    private void CloseArea()
    {
        if (_area is not null)
        {
            _builder.Add(_area, _areaLine);
        }

        _area = null;
    }

    private void CloseChange()
    {
        if (_change is not null)
        {
            _builder.Add(_change.WithParts([.. _parts]), _changeLine);
        }

        _change = null;
        _parts.Clear();
    }

    private static string Field(List<string> fields, int index) => index < fields.Count ? fields[index] : string.Empty;

    internal static LocalDate? DateOrNone(string text) => text.Length > 0 ? Date(text) : null;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new FormatException($"a day is written 2025-07-01, but this is \"{Excerpt.Of(text)}\"");

    private static int Choice(string[] names, string name) => Array.IndexOf(names, name) is >= 0 and int index
        ? index
        : throw new FormatException($"\"{Excerpt.Of(name)}\" is none of {string.Join(", ", names)}");
}
