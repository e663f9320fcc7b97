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
    private readonly List<AreaCatalogueIssue> _issues = [];
    private readonly Dictionary<string, AreaLevel> _levels = new(StringComparer.Ordinal);
    private BoundaryChangeDraft? _change;
    private readonly List<DraftPart> _parts = [];
    private int _changeLine;

    internal static string Name(BoundaryChangeKind kind) => Kinds[(int)kind];

    internal static string Name(TransferShare share) => Shares[(int)share];

    internal static string Name(ChangeCertainty certainty) => Certainties[(int)certainty];

    internal bool TryRead(TextReader reader, [NotNullWhen(true)] out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueIssue> issues)
    {
        int line = 0;
        bool headed = false;
        while (true)
        {
            int start = line + 1;
            string? complaint = CatalogueText.Read(reader, ref line, out List<string>? fields);
            if (fields is null)
            {
                break;
            }

            if (complaint is null && fields is [""] or [['#', ..], ..])
            {
                continue;
            }

            if (!headed)
            {
                headed = true;
                complaint ??= fields is [[.. Header] or ['\uFEFF', .. Header], "1", ..]
                    ? null
                    : $"the first line must be \"{Header},1\"";
            }
            else
            {
                complaint ??= Take(fields, start);
            }

            if (complaint is not null)
            {
                _issues.Add(new(AreaCatalogueIssueKind.Unreadable, start, $"The line cannot be read: {complaint}."));
            }
        }

        if (!headed)
        {
            _issues.Add(new(AreaCatalogueIssueKind.Unreadable, 1, $"The line cannot be read: the first line must be \"{Header},1\"."));
        }

        CloseChange();
        return _builder.TryBuild(_issues, out catalogue, out issues);
    }

    private string? Take(List<string> fields, int line)
    {
        try
        {
            switch (fields[0])
            {
                case "level":
                    _levels[Field(fields, 2)] = AreaLevel.AtRank(int.Parse(Field(fields, 1), NumberStyles.None, CultureInfo.InvariantCulture), Field(fields, 2));
                    return null;
                case "area":
                    _builder.Add(ReadArea(fields), line);
                    return null;
                case "change":
                    CloseChange();
                    _change = ReadChange(fields);
                    _changeLine = line;
                    return null;
                case "part" when _change is not null:
                    _parts.Add(ReadPart(fields) with { Line = line });
                    return null;
                case "part":
                    return "a part belongs to the change above it, but there is none";
                default:
                    return $"a line begins with level, area, change or part, but this one with \"{fields[0]}\"";
            }
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return ErrorText.Of(exception).TrimEnd('.');
        }
    }

    private Area ReadArea(List<string> fields)
    {
        AreaLevel level = _levels.TryGetValue(Field(fields, 2), out AreaLevel known)
            ? known
            : throw new FormatException($"there is no line above for the level \"{Field(fields, 2)}\"");
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
        if (Field(fields, 5).Length > 0)
        {
            foreach (string parent in Field(fields, 5).Split('|'))
            {
                string[] codeAndDay = parent.Split('@');
                area = codeAndDay switch
                {
                    [string code] => area.Under(code),
                    ["-", string day] => area.WithoutParentFrom(Date(day)),
                    [string code, string day] => area.UnderFrom(Date(day), code),
                    _ => throw new FormatException($"\"{parent}\" is not a parent"),
                };
            }
        }

        return area;
    }

    private static BoundaryChangeDraft ReadChange(List<string> fields) =>
        BoundaryChangeDraft.On(Date(Field(fields, 1)), (BoundaryChangeKind)Choice(Kinds, Field(fields, 2)))
            .Marked(Field(fields, 3).Length > 0 ? (ChangeCertainty)Choice(Certainties, Field(fields, 3)) : ChangeCertainty.Documented)
            .By(Field(fields, 4))
            .Noting(Field(fields, 5));

    private static DraftPart ReadPart(List<string> fields)
    {
        AreaCode? from = Field(fields, 1).Length > 0 ? AreaCode.Of(Field(fields, 1)) : null;
        AreaCode? to = Field(fields, 2).Length > 0 ? AreaCode.Of(Field(fields, 2)) : null;
        if (from is null && to is null)
        {
            throw new FormatException("a part names an area that ends, one that begins, or both");
        }

        var restores = new List<(AreaCode, LocalDate)>();
        foreach (string restored in Field(fields, 4).Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            restores.Add(restored.Split('@') is [string code, string day]
                ? (AreaCode.Of(code), Date(day))
                : throw new FormatException($"\"{restored}\" is not a code, the mark @ and a day"));
        }

        return new(from, to, (TransferShare)Choice(Shares, Field(fields, 3)), [.. restores]);
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

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new FormatException($"a day is written 2025-07-01, but this is \"{text}\"");

    private static int Choice(string[] names, string name) => Array.IndexOf(names, name) is >= 0 and int index
        ? index
        : throw new FormatException($"\"{name}\" is none of {string.Join(", ", names)}");
}
