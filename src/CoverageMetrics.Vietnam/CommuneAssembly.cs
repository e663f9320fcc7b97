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
    private readonly AreaCatalogueBuilder _builder = new AreaCatalogueBuilder().SpelledBy(Vietnamese.Spelled);
    private readonly Dictionary<string, List<Placed>> _byNew;
    private readonly Dictionary<string, List<Placed>> _byOld;
    private readonly Dictionary<string, Commune> _unlisted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched;
    private readonly Dictionary<(string Old, string New), Placed> _placed;
    private readonly Lazy<Dictionary<(string District, string Key), Commune?>> _oldByName;
    private readonly Lazy<Dictionary<(string Province, string Key), Commune?>> _newByName;
    private readonly HashSet<string> _fitting;

    internal CommuneAssembly(CommuneLists lists, LocalDate listed)
    {
        _lists = lists;
        _listed = listed;
        _after = listed.PlusDays(1);
        _date = lists.Date;
        _byNew = new(lists.New.Count, StringComparer.Ordinal);
        _byOld = new(lists.Old.Count, StringComparer.Ordinal);
        _touched = new(lists.Old.Count, StringComparer.Ordinal);
        _placed = new(lists.Rows.Count);
        _oldByName = new(() => OnlyOnes(lists.Old.Values, commune => commune.District, lists.Rows.Select(row => row.OldCode)));
        _newByName = new(() => OnlyOnes(lists.New.Values, commune => commune.Province, lists.Rows.Select(row => row.NewCode)));
        _fitting = new(lists.Old.Count, StringComparer.Ordinal);
        _fitting.UnionWith(lists.Rows.Where(row => lists.Old.TryGetValue(row.OldCode, out Commune? listed) && listed.IsCalled(row.OldName)).Select(row => row.OldCode));
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
        CommuneTableFinding[] findings = [.. _lists.Findings.OrderBy(finding => finding.Source).ThenBy(finding => finding.Line)];
        return new(_builder.Build(), Array.AsReadOnly(findings));
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
        Placed placed = new(oldCode, newCode, row.Share, row.Line);
        if (!_placed.TryAdd((oldCode, newCode), placed))
        {
            Report(CommuneTableFindingKind.Repeated, row, $"{row.OldCode} → {row.NewCode} is on line {_placed[(oldCode, newCode)].Line} already.");
            return;
        }

        Add(_byOld, oldCode, placed);
        Add(_byNew, newCode, placed);
    }

    private string? NewOf(Row row)
    {
        if (_lists.New.TryGetValue(row.NewCode, out Commune? listed))
        {
            if (row.NewProvince != listed.Province)
            {
                Report(CommuneTableFindingKind.OtherProvince, row, $"{row.NewCode} {row.NewName} is in province {listed.Province} in the list, not in {row.NewProvince}.");
            }

            if (!listed.IsCalled(row.NewName))
            {
                Report(CommuneTableFindingKind.OtherName, row, $"{row.NewCode} is {listed.FullName} in the list, not {row.NewName}.");
            }

            return row.NewCode;
        }

        if (_newByName.Value.GetValueOrDefault((row.NewProvince, AreaName.Key(Vietnamese.Spelled(row.NewName)))) is { } only)
        {
            Report(CommuneTableFindingKind.PlacedByName, row, $"{row.NewCode} {row.NewName} is not in the list; {only.Code} of the same name is.");
            return only.Code;
        }

        Report(CommuneTableFindingKind.NewCommuneNotListed, row, $"{row.NewCode} {row.NewName} is not in the list.");
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

            Report(CommuneTableFindingKind.NoOldArea, row, $"\"{row.OldName}\" has no code, so {row.NewCode} {row.NewName} goes without it.");
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
            && _oldByName.Value.GetValueOrDefault((row.OldDistrict, AreaName.Key(Vietnamese.Spelled(row.OldName)))) is { } only)
        {
            Report(
                CommuneTableFindingKind.PlacedByName, row,
                $"{row.OldCode} {row.OldName} is {(isListed ? listed!.FullName : "not")} in the list; {only.Code} of the same name and district is in it and in no other row.");
            return only.Code;
        }

        if (isListed)
        {
            Report(CommuneTableFindingKind.OtherName, row, $"{row.OldCode} is {listed!.FullName} in the list, not {row.OldName}.");
            CheckProvince(row, listed);
            return row.OldCode;
        }

        if (!_lists.Districts.ContainsKey(row.OldDistrict) || row.OldName.Length == 0 || _lists.Districts.ContainsKey(row.OldCode))
        {
            Report(CommuneTableFindingKind.NoOldArea, row, $"{row.OldCode} {row.OldName} is not in the list, nor its district {row.OldDistrict}.");
            return null;
        }

        string type = Commune.TypeOf(row.OldName, CommuneTypes);
        Commune unlisted = new(row.OldCode, row.OldName, type, row.OldDistrict, row.OldProvince, row.Line, []);
        if (!unlisted.IsNamed)
        {
            Report(CommuneTableFindingKind.NoOldArea, row, $"{row.OldCode} {row.OldName} is not in the list, and its name is none of an area.");
            return null;
        }

        _unlisted.TryAdd(row.OldCode, unlisted);
        Report(CommuneTableFindingKind.OldCommuneNotListed, row, $"{row.OldCode} {row.OldName} is not in the list; it began later.");
        return row.OldCode;
    }

    private void CheckProvince(Row row, Commune listed)
    {
        if (row.OldProvince != listed.Province)
        {
            Report(CommuneTableFindingKind.OtherProvince, row, $"{row.OldCode} {row.OldName} is in province {listed.Province} in the list, not in {row.OldProvince}.");
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

            _lists.Report(
                CommuneTableFindingKind.ContradictoryShares, CommuneTableSource.Succession, parts[0].Line,
                $"the rows of {old} ({Named(parts)}) do not say where its people went; they are placed as parts.");
        }
    }

    // As many as a person reads.
    private static string Named(List<Placed> parts) =>
        $"{string.Join(", ", parts.Take(10).Select(part => part.New))}{(parts.Count > 10 ? $" and {parts.Count - 10} more" : "")}";

    // The communes that no row names, by the only one of their name; a name that several have stands for none.
    private static Dictionary<(string Within, string Key), Commune?> OnlyOnes(
        IEnumerable<Commune> communes, Func<Commune, string> within, IEnumerable<string> rowCodes)
    {
        HashSet<string> named = [.. rowCodes];
        var only = new Dictionary<(string, string), Commune?>();
        foreach (Commune commune in communes.Where(commune => !named.Contains(commune.Code)))
        {
            (string, string) key = (within(commune), AreaName.Key(Vietnamese.Spelled(commune.FullName)));
            only[key] = only.ContainsKey(key) ? null : commune;
        }

        return only;
    }

    private void Report(CommuneTableFindingKind kind, Row row, string message) =>
        _lists.Report(kind, CommuneTableSource.Succession, row.Line, message);

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
