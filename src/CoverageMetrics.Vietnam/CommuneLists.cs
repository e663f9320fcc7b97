using System;
using System.Collections.Generic;
using System.IO;
using CoverageMetrics.Areas;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>The rows of the three lists, each with its line, and the findings on those that cannot be read.</summary>
internal sealed class CommuneLists
{
    private const string LaterTypes = "type_from_";

    // Of nearly every commune; never added to.
    private static readonly List<(LocalDate Date, string Type)> NoTypes = [];

    private string? _dateText;
    private LocalDate? _date;

    internal CommuneLists(TextReader oldList, TextReader newList, TextReader succession)
    {
        ReadOld(new(oldList, CommuneTableSource.OldList, "code", "full_name", "type", "district_code", "district_name", "province_code"));
        ReadNew(new(newList, CommuneTableSource.NewList, "code", "name", "full_name", "type", "province_code", "valid_from"));
        ReadRows(new(
            succession, CommuneTableSource.Succession, "old_code", "old_full_name", "old_district_code", "old_province_code", "new_code",
            "new_full_name", "new_province_code", "share", "effective_date"));
    }

    internal Dictionary<string, District> Districts { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Commune> Old { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Commune> New { get; } = new(StringComparer.Ordinal);

    internal List<Row> Rows { get; } = [];

    internal List<CommuneTableFinding> Findings { get; } = [];

    /// <summary>Gets the day on which the new communes begin.</summary>
    internal LocalDate Date { get; private set; }

    internal void Report(CommuneTableFindingKind kind, CommuneTableSource source, int line, string message) =>
        Findings.Add(new(kind, source, line, message));

    private void ReadOld(CsvTable table)
    {
        int codes = table["code"], names = table["full_name"], types = table["type"];
        int districts = table["district_code"], districtNames = table["district_name"], provinces = table["province_code"];
        while (table.Next())
        {
            string code = table[codes], district = table[districts], province = table[provinces];
            District ofRow = DistrictOf(district, table[districtNames], province, table.Line);
            Commune commune = new(code, table[names], table[types], district, province, table.Line, NoTypes);
            if (!table.IsClosed || !IsCode(district) || !IsCode(province) || !ofRow.IsNamed || (code.Length > 0 && !(IsCode(code) && commune.IsNamed)))
            {
                Report(
                    CommuneTableFindingKind.Unreadable, CommuneTableSource.OldList, table.Line,
                    $"code \"{code}\" {commune.FullName}, type \"{commune.Type}\", district \"{district}\" {ofRow.FullName}, province \"{province}\".");
                continue;
            }

            Districts.TryAdd(district, ofRow);
            if (code.Length > 0 && !Old.TryAdd(code, commune))
            {
                Report(CommuneTableFindingKind.Repeated, CommuneTableSource.OldList, table.Line, $"commune {code} {table[names]} is listed on line {Old[code].Line} already.");
            }
        }
    }

    // The same row after row.
    private District DistrictOf(string code, string name, string province, int line) =>
        Districts.TryGetValue(code, out District? known) && known.FullName == name && known.Province == province ? known : new(code, name, province, line);

    private void ReadNew(CsvTable table)
    {
        int codes = table["code"], names = table["full_name"], types = table["type"], provinces = table["province_code"], froms = table["valid_from"];
        var later = new List<(int Column, LocalDate Date)>();
        foreach (string column in table.Columns)
        {
            if (column.StartsWith(LaterTypes, StringComparison.Ordinal)
                && LocalDatePattern.Iso.Parse(column[LaterTypes.Length..].Replace('_', '-')) is { Success: true } date)
            {
                later.Add(later.Exists(other => other.Date == date.Value)
                    ? throw new FormatException($"{CommuneTableSource.NewList}: two columns have the types from {date.Value:uuuu-MM-dd}.")
                    : (table[column], date.Value));
            }
        }

        later.Sort((a, b) => a.Date.CompareTo(b.Date));
        while (table.Next())
        {
            List<(LocalDate Date, string Type)> laterTypes = later.Count == 0 ? NoTypes : [];
            Commune commune = new(table[codes], table[names], table[types], string.Empty, table[provinces], table.Line, laterTypes);
            string type = commune.Type;
            bool isNamed = commune.IsNamed;
            foreach ((int column, LocalDate date) in later)
            {
                if (table[column].Length > 0 && table[column] != type)
                {
                    type = table[column];
                    laterTypes.Add((date, type));
                    isNamed &= AreaName.IsName(type) && AreaName.IsName(commune.FullNameAs(type));
                }
            }

            if (!table.IsClosed || !IsCode(commune.Code) || !IsCode(commune.Province) || !isNamed
                || DateOf(table[froms]) is not { } from || (New.Count > 0 && from != Date))
            {
                Report(
                    CommuneTableFindingKind.Unreadable, CommuneTableSource.NewList, table.Line,
                    $"code \"{commune.Code}\" {commune.FullName}, type \"{type}\", province \"{commune.Province}\", valid from \"{table[froms]}\".");
                continue;
            }

            Date = from;
            if (!New.TryAdd(commune.Code, commune))
            {
                Report(
                    CommuneTableFindingKind.Repeated, CommuneTableSource.NewList, table.Line,
                    $"commune {commune.Code} {commune.FullName} is listed on line {New[commune.Code].Line} already.");
            }
        }

        if (New.Count == 0)
        {
            throw new FormatException($"{CommuneTableSource.NewList}: no row can be read, so that there is no day on which new communes begin.");
        }
    }

    private void ReadRows(CsvTable table)
    {
        int[] texts = Array.ConvertAll(
            ["old_code", "old_full_name", "old_district_code", "old_province_code", "new_code", "new_full_name", "new_province_code"], column => table[column]);
        int shares = table["share"], dates = table["effective_date"];
        while (table.Next())
        {
            TransferShare? share = ShareOf(table[shares]);
            Row row = new(
                table[texts[0]], table[texts[1]], table[texts[2]], table[texts[3]], table[texts[4]], table[texts[5]], table[texts[6]], share ?? default, table.Line);
            if (share is null || !table.IsComplete || !IsCode(row.NewCode) || (row.OldCode.Length > 0 && !IsCode(row.OldCode))
                || !IsNameOrEmpty(row.OldName) || !IsNameOrEmpty(row.NewName)
                || DateOf(table[dates]) is not { } date || date != Date)
            {
                Report(
                    CommuneTableFindingKind.Unreadable, CommuneTableSource.Succession, table.Line,
                    $"{row.OldCode} {row.OldName} → {row.NewCode} {row.NewName}, share \"{table[shares]}\", date \"{table[dates]}\".");
                continue;
            }

            Rows.Add(row);
        }
    }

    // The day is the same row after row.
    private LocalDate? DateOf(string text)
    {
        if (!ReferenceEquals(text, _dateText))
        {
            (_dateText, _date) = (text, LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null);
        }

        return _date;
    }

    private static bool IsCode(string text) => AreaCode.TryOf(text, out _);

    private static bool IsNameOrEmpty(string text) => text.Length == 0 || AreaName.IsName(text);

    // "whole_area" is all of the land while people went elsewhere: of the people, a part.
    private static TransferShare? ShareOf(string text) => text switch
    {
        "whole" => TransferShare.Whole,
        "part" or "rest" or "part_population" or "whole_area" => TransferShare.Part,
        "part_area" => TransferShare.LandOnly,
        "part_area_all_population" => TransferShare.Everyone,
        _ => null,
    };

    /// <summary>A district of the old list.</summary>
    internal sealed record District(string Code, string FullName, string Province, int Line)
    {
        private static readonly string[] Types = ["thành phố", "thị xã", "quận", "huyện"];

        /// <summary>Gets the word for what kind of district it is; empty when its name begins with none.</summary>
        internal string Type { get; } = Commune.TypeOf(FullName, Types);

        internal string Name => Commune.Without(FullName, Type);

        /// <summary>Gets a value indicating whether its names can be names of an area.</summary>
        internal bool IsNamed => AreaName.IsName(FullName) && AreaName.IsName(Name);
    }

    /// <summary>A commune of one of the lists.</summary>
    internal sealed record Commune(
        string Code, string FullName, string Type, string District, string Province, int Line, List<(LocalDate Date, string Type)> LaterTypes)
    {
        internal string Name { get; } = Without(FullName, Type);

        /// <summary>Gets a value indicating whether its names can be names of an area.</summary>
        internal bool IsNamed => AreaName.IsName(FullName) && AreaName.IsName(Name) && IsNameOrEmpty(Type);

        /// <summary>Writes the full name it has when it is of another type.</summary>
        internal string FullNameAs(string type) =>
            type == Type || type.Length == 0 ? FullName : $"{char.ToUpperInvariant(type[0])}{type[1..]} {Name}";

        /// <summary>Tells whether the commune is meant by a name.</summary>
        internal bool IsCalled(string fullName) =>
            string.Equals(FullName, fullName, StringComparison.Ordinal) || AreaName.AreSame(Vietnamese.Spelled(FullName), Vietnamese.Spelled(fullName));

        internal static string Without(string fullName, string type) => Begins(fullName, type) ? fullName[(type.Length + 1)..] : fullName;

        internal static string TypeOf(string fullName, string[] types) => Array.Find(types, type => Begins(fullName, type)) ?? string.Empty;

        private static bool Begins(string fullName, string type) =>
            type.Length > 0 && fullName.Length > type.Length + 1 && fullName[type.Length] == ' '
            && fullName.StartsWith(type, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A row of the table.</summary>
    internal sealed record Row(
        string OldCode, string OldName, string OldDistrict, string OldProvince, string NewCode, string NewName, string NewProvince,
        TransferShare Share, int Line);
}
