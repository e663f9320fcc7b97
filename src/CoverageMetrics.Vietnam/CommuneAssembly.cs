using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using NodaTime;
using Commune = CoverageMetrics.Vietnam.CommuneLists.Commune;
using Row = CoverageMetrics.Vietnam.CommuneLists.Row;

namespace CoverageMetrics.Vietnam;

/// <summary>Places the rows of the table between the two lists, and makes a catalogue of them.</summary>
internal sealed partial class CommuneAssembly
{
    private const string Basis = "Quyết định 19/2025/QĐ-TTg";

    private readonly CommuneLists _lists;
    private readonly LocalDate _listed;
    private readonly LocalDate _after;
    private readonly LocalDate _date;
    private readonly AreaCatalogueBuilder _builder = new();
    private readonly Dictionary<string, List<Placed>> _byNew = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Placed>> _byOld = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Commune> _unlisted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<(string District, string Key), Commune>> _oldByName;
    private readonly Lazy<ILookup<(string Province, string Key), Commune>> _newByName;
    private readonly HashSet<string> _oldCodes;
    private readonly HashSet<string> _newCodes;
    private readonly HashSet<string> _fitting;

    internal CommuneAssembly(CommuneLists lists, LocalDate listed)
    {
        _lists = lists;
        _listed = listed;
        _after = listed.PlusDays(1);
        _date = lists.Date;
        _oldByName = new(() => lists.Old.Values.ToLookup(commune => (commune.District, AreaName.Key(commune.FullName))));
        _newByName = new(() => lists.New.Values.ToLookup(commune => (commune.Province, AreaName.Key(commune.FullName))));
        _oldCodes = [.. lists.Rows.Select(row => row.OldCode)];
        _newCodes = [.. lists.Rows.Select(row => row.NewCode)];
        _fitting =
        [
            .. lists.Rows.Where(row => lists.Old.TryGetValue(row.OldCode, out Commune? listed) && listed.IsCalled(row.OldName))
                .Select(row => row.OldCode),
        ];
    }

    internal CommuneTable Assemble()
    {
        foreach (Row row in _lists.Rows)
        {
            Place(row);
        }

        SettleShares();
        _builder.Include(Provinces.Catalogue);
        AddDistricts();
        AddOldCommunes();
        AddNewCommunes();
        CommuneTableRemark[] remarks = [.. _lists.Remarks.OrderBy(remark => remark.Source).ThenBy(remark => remark.Line)];
        return new(_builder.Build(), Array.AsReadOnly(remarks));
    }

    private void Place(Row row)
    {
        if (row.OldCode.Length > 0)
        {
            _touched.Add(row.OldCode);
        }

        if (NewOf(row) is not { } newCode || OldOf(row) is not { } oldCode)
        {
            return;
        }

        _touched.Add(oldCode);
        if (_byOld.TryGetValue(oldCode, out List<Placed>? parts) && parts.Find(part => part.New == newCode) is { } other)
        {
            Remark(CommuneTableRemarkKind.Repeated, row, $"{row.OldCode} → {row.NewCode} is on line {other.Line} already.");
            return;
        }

        Placed placed = new(oldCode, newCode, row.Share, row.Line);
        Add(_byOld, oldCode, placed);
        Add(_byNew, newCode, placed);
    }

    private string? NewOf(Row row)
    {
        if (_lists.New.TryGetValue(row.NewCode, out Commune? listed))
        {
            if (row.NewProvince != listed.Province)
            {
                Remark(CommuneTableRemarkKind.OtherProvince, row, $"{row.NewCode} {row.NewName} is in province {listed.Province} in the list, not in {row.NewProvince}.");
            }

            if (!listed.IsCalled(row.NewName))
            {
                Remark(CommuneTableRemarkKind.OtherName, row, $"{row.NewCode} is {listed.FullName} in the list, not {row.NewName}.");
            }

            return row.NewCode;
        }

        if (_newByName.Value[(row.NewProvince, AreaName.Key(row.NewName))].Where(commune => !_newCodes.Contains(commune.Code)).ToArray() is [{ } only])
        {
            Remark(CommuneTableRemarkKind.PlacedByName, row, $"{row.NewCode} {row.NewName} is not in the list; {only.Code} of the same name is.");
            return only.Code;
        }

        Remark(CommuneTableRemarkKind.NewCommuneNotListed, row, $"{row.NewCode} {row.NewName} is not in the list.");
        return null;
    }

    private string? OldOf(Row row)
    {
        if (row.OldCode.Length == 0)
        {
            if (row.OldName.Length == 0 && _lists.Districts.ContainsKey(row.OldDistrict))
            {
                return row.OldDistrict;
            }

            Remark(CommuneTableRemarkKind.NoOldArea, row, $"\"{row.OldName}\" has no code, so {row.NewCode} {row.NewName} goes without it.");
            return null;
        }

        bool isListed = _lists.Old.TryGetValue(row.OldCode, out Commune? listed);
        if (isListed && listed!.IsCalled(row.OldName))
        {
            CheckProvince(row, listed);
            return row.OldCode;
        }

        // A listed code is given up only when another row fits it; otherwise the commune was renamed after the list.
        if ((!isListed || _fitting.Contains(row.OldCode))
            && _oldByName.Value[(row.OldDistrict, AreaName.Key(row.OldName))].Where(commune => !_oldCodes.Contains(commune.Code)).ToArray() is [{ } only])
        {
            Remark(
                CommuneTableRemarkKind.PlacedByName, row,
                $"{row.OldCode} {row.OldName} is {(isListed ? listed!.FullName : "not")} in the list; {only.Code} of the same name and district is in it and in no other row.");
            return only.Code;
        }

        if (isListed)
        {
            Remark(CommuneTableRemarkKind.OtherName, row, $"{row.OldCode} is {listed!.FullName} in the list, not {row.OldName}.");
            CheckProvince(row, listed);
            return row.OldCode;
        }

        if (!_lists.Districts.ContainsKey(row.OldDistrict) || row.OldName.Length == 0 || _lists.Districts.ContainsKey(row.OldCode))
        {
            Remark(CommuneTableRemarkKind.NoOldArea, row, $"{row.OldCode} {row.OldName} is not in the list, nor its district {row.OldDistrict}.");
            return null;
        }

        string type = Array.Find(CommuneTypes, candidate => Commune.Without(row.OldName, candidate) != row.OldName) ?? string.Empty;
        _unlisted.TryAdd(row.OldCode, new(row.OldCode, row.OldName, type, row.OldDistrict, row.OldProvince, row.Line, []));
        Remark(CommuneTableRemarkKind.OldCommuneNotListed, row, $"{row.OldCode} {row.OldName} is not in the list; it began later.");
        return row.OldCode;
    }

    private void CheckProvince(Row row, Commune listed)
    {
        if (row.OldProvince != listed.Province)
        {
            Remark(CommuneTableRemarkKind.OtherProvince, row, $"{row.OldCode} {row.OldName} is in province {listed.Province} in the list, not in {row.OldProvince}.");
        }
    }

    // Whatever the rows say, what leaves an old commune must be everything, and not more.
    private void SettleShares()
    {
        foreach ((string old, List<Placed> parts) in _byOld)
        {
            bool contradicts = parts.Count > 1 && (parts.Exists(part => part.Share == TransferShare.Whole)
                || parts.Count(part => part.Share == TransferShare.Everyone) > 1
                || (parts.Exists(part => part.Share == TransferShare.Everyone) && parts.Exists(part => part.Share == TransferShare.Part)));
            bool nobody = parts.TrueForAll(part => part.Share == TransferShare.LandOnly);
            if (!contradicts && !nobody)
            {
                continue;
            }

            foreach (Placed part in parts)
            {
                part.Share = TransferShare.Part;
            }

            _lists.Remark(
                CommuneTableRemarkKind.ContradictoryShares, CommuneTableSource.Succession, parts[0].Line,
                $"the rows of {old} ({string.Join(", ", parts.Select(part => part.New))}) do not say where its people went; they are placed as parts.");
        }
    }

    private void Remark(CommuneTableRemarkKind kind, Row row, string message) =>
        _lists.Remark(kind, CommuneTableSource.Succession, row.Line, message);

    private static void Add(Dictionary<string, List<Placed>> groups, string key, Placed placed)
    {
        if (!groups.TryGetValue(key, out List<Placed>? group))
        {
            groups.Add(key, group = new(2));
        }

        group.Add(placed);
    }

    /// <summary>A row between two known areas.</summary>
    private sealed class Placed(string old, string @new, TransferShare share, int line)
    {
        internal string Old => old;

        internal string New => @new;

        internal TransferShare Share { get; set; } = share;

        internal int Line => line;
    }
}
