using System;
using System.Collections.Generic;
using System.IO;
using CoverageMetrics.Areas;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>The rows of the three lists, each with its line, and the remarks on those that cannot be read.</summary>
internal sealed class CommuneLists
{
    private const string LaterTypes = "type_from_";

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

    internal List<CommuneTableRemark> Remarks { get; } = [];

    /// <summary>Gets the day on which the new communes begin.</summary>
    internal LocalDate Date { get; private set; }

    internal void Remark(CommuneTableRemarkKind kind, CommuneTableSource source, int line, string message) =>
        Remarks.Add(new(kind, source, line, message));

    private void ReadOld(CsvTable table)
    {
        while (table.Next())
        {
            string code = table["code"], district = table["district_code"], province = table["province_code"];
            if (!IsCode(district) || !IsCode(province) || table["district_name"].Length == 0
                || (code.Length > 0 && (!IsCode(code) || table["full_name"].Length == 0)))
            {
                Remark(CommuneTableRemarkKind.Unreadable, CommuneTableSource.OldList, table.Line, $"code \"{code}\", district \"{district}\", province \"{province}\".");
                continue;
            }

            Districts.TryAdd(district, new(district, table["district_name"], province, table.Line));
            if (code.Length > 0 && !Old.TryAdd(code, new(code, table["full_name"], table["type"], district, province, table.Line, [])))
            {
                Remark(CommuneTableRemarkKind.Repeated, CommuneTableSource.OldList, table.Line, $"commune {code} {table["full_name"]} is listed on line {Old[code].Line} already.");
            }
        }
    }

    private void ReadNew(CsvTable table)
    {
        var later = new List<(string Column, LocalDate Date)>();
        foreach (string column in table.Columns)
        {
            if (column.StartsWith(LaterTypes, StringComparison.Ordinal)
                && LocalDatePattern.Iso.Parse(column[LaterTypes.Length..].Replace('_', '-')) is { Success: true } date)
            {
                later.Add((column, date.Value));
            }
        }

        later.Sort((a, b) => a.Date.CompareTo(b.Date));
        while (table.Next())
        {
            string code = table["code"];
            if (!IsCode(code) || !IsCode(table["province_code"]) || table["full_name"].Length == 0
                || LocalDatePattern.Iso.Parse(table["valid_from"]) is not { Success: true } from || (New.Count > 0 && from.Value != Date))
            {
                Remark(CommuneTableRemarkKind.Unreadable, CommuneTableSource.NewList, table.Line, $"code \"{code}\", valid from \"{table["valid_from"]}\".");
                continue;
            }

            Date = from.Value;
            var types = new List<(LocalDate, string)>();
            string type = table["type"];
            foreach ((string column, LocalDate date) in later)
            {
                if (table[column].Length > 0 && table[column] != type)
                {
                    type = table[column];
                    types.Add((date, type));
                }
            }

            if (!New.TryAdd(code, new(code, table["full_name"], table["type"], string.Empty, table["province_code"], table.Line, types)))
            {
                Remark(CommuneTableRemarkKind.Repeated, CommuneTableSource.NewList, table.Line, $"commune {code} {table["full_name"]} is listed on line {New[code].Line} already.");
            }
        }
    }

    private void ReadRows(CsvTable table)
    {
        while (table.Next())
        {
            Row row = new(
                table["old_code"], table["old_full_name"], table["old_district_code"], table["old_province_code"],
                table["new_code"], table["new_full_name"], table["new_province_code"], ShareOf(table["share"]) ?? default, table.Line);
            if (ShareOf(table["share"]) is null || !table.IsComplete || !IsCode(row.NewCode) || (row.OldCode.Length > 0 && !IsCode(row.OldCode))
                || LocalDatePattern.Iso.Parse(table["effective_date"]) is not { Success: true } date || date.Value != Date)
            {
                Remark(
                    CommuneTableRemarkKind.Unreadable, CommuneTableSource.Succession, table.Line,
                    $"{row.OldCode} → {row.NewCode}, share \"{table["share"]}\", date \"{table["effective_date"]}\".");
                continue;
            }

            Rows.Add(row);
        }
    }

    private static bool IsCode(string text) => AreaCode.TryOf(text, out _);

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
    internal sealed record District(string Code, string FullName, string Province, int Line);

    /// <summary>A commune of one of the lists.</summary>
    internal sealed record Commune(
        string Code, string FullName, string Type, string District, string Province, int Line, List<(LocalDate Date, string Type)> LaterTypes)
    {
        internal string Name { get; } = Without(FullName, Type);

        /// <summary>Tells whether the commune is meant by a name.</summary>
        internal bool IsCalled(string fullName) =>
            string.Equals(FullName, fullName, StringComparison.Ordinal) || AreaName.AreSame(FullName, fullName);

        internal static string Without(string fullName, string type) =>
            type.Length > 0 && fullName.Length > type.Length + 1 && fullName[type.Length] == ' '
            && fullName.StartsWith(type, StringComparison.OrdinalIgnoreCase)
                ? fullName[(type.Length + 1)..]
                : fullName;
    }

    /// <summary>A row of the table.</summary>
    internal sealed record Row(
        string OldCode, string OldName, string OldDistrict, string OldProvince, string NewCode, string NewName, string NewProvince,
        TransferShare Share, int Line);
}
