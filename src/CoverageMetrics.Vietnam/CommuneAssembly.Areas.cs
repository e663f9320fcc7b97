using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using NodaTime;
using Commune = CoverageMetrics.Vietnam.CommuneLists.Commune;
using District = CoverageMetrics.Vietnam.CommuneLists.District;

namespace CoverageMetrics.Vietnam;

/// <content>Placed rows as areas and changes.</content>
internal sealed partial class CommuneAssembly
{
    private static readonly string[] CommuneTypes = ["thị trấn", "phường", "xã"];

    private readonly HashSet<string> _unchanged = new(StringComparer.Ordinal);

    private void AddDistricts()
    {
        var ended = new List<string>(_lists.Districts.Count);
        foreach (District district in _lists.Districts.Values)
        {
            Area area = Area.Of(district.Code, AdministrativeLevels.District, district.Name).From(_listed).Until(_date);
            _builder.Add(Typed(area, district.Type, district.FullName).Under(ProvinceOn(district.Province, _listed)));
            if (!_byOld.ContainsKey(district.Code))
            {
                ended.Add(district.Code);
            }
        }

        if (ended.Count > 0)
        {
            _builder.Add(BoundaryChangeDraft.Abolition(_date, [.. ended]).Noting("the district level ends"));
        }
    }

    private void AddOldCommunes()
    {
        foreach (Commune commune in _lists.Old.Values)
        {
            if (IsUnchanged(commune))
            {
                _unchanged.Add(commune.Code);
                continue;
            }

            bool inTable = _touched.Contains(commune.Code);
            Area area = Area.Of(commune.Code, AdministrativeLevels.Commune, commune.Name).From(_listed).Until(inTable ? _date : _after);
            _builder.Add(Typed(area, commune.Type, commune.FullName).Under(commune.District));
            if (!inTable)
            {
                _lists.Report(
                    CommuneTableFindingKind.OldCommuneWithoutRow, CommuneTableSource.OldList, commune.Line,
                    $"{commune.Code} {commune.FullName} is in no row of the table.");
                _builder.Add(BoundaryChangeDraft.Abolition(_after, commune.Code).Marked(ChangeCertainty.Doubtful).Noting("in the list and in no row of the table"));
            }
            else if (!_byOld.ContainsKey(commune.Code))
            {
                _builder.Add(BoundaryChangeDraft.Abolition(_date, commune.Code).Marked(ChangeCertainty.Doubtful).Noting("its rows could not be placed"));
            }
        }

        foreach (Commune commune in _unlisted.Values)
        {
            if (IsUnchanged(commune))
            {
                _unchanged.Add(commune.Code);
            }
            else
            {
                Area area = Area.Of(commune.Code, AdministrativeLevels.Commune, commune.Name).From(_after).Until(_date);
                _builder.Add(Typed(area, commune.Type, commune.FullName).Under(commune.District));
            }

            _builder.Add(BoundaryChangeDraft.Establishment(_after, commune.Code).Marked(ChangeCertainty.Doubtful).Noting("in the table and not in the list"));
        }
    }

    private void AddNewCommunes()
    {
        foreach (Commune commune in _lists.New.Values)
        {
            List<Placed> parts = _byNew.GetValueOrDefault(commune.Code) ?? [];
            AddVersions(commune, _unchanged.Contains(commune.Code) ? Before(commune.Code) : null);
            if (parts.Count == 0)
            {
                _lists.Report(
                    CommuneTableFindingKind.NewCommuneWithoutRow, CommuneTableSource.NewList, commune.Line,
                    $"{commune.Code} {commune.FullName} is in no row of the table.");
            }
            else if (parts is [{ Share: TransferShare.Whole } only])
            {
                AddNewIdentity(only.Old, commune);
            }
            else
            {
                AddParts(commune.Code, parts);
            }
        }
    }

    private void AddParts(string code, List<Placed> parts)
    {
        if (parts.TrueForAll(part => part.Share == TransferShare.Whole))
        {
            _builder.Add(BoundaryChangeDraft.Merge(_date, code, [.. parts.Select(part => part.Old)]).WithBasis(Basis));
            return;
        }

        BoundaryChangeDraft change = BoundaryChangeDraft.PartialTransfer(_date).WithBasis(Basis);
        foreach (Placed part in parts)
        {
            change = change.Transfer(part.Old, code, part.Share);
            if (part.Share != TransferShare.Whole && _byOld[part.Old] is [{ } onlyPart])
            {
                // The row of the rest was reported and left out.
                change = change.ToNowhere(part.Old, onlyPart.Share == TransferShare.Everyone ? TransferShare.LandOnly : TransferShare.Part);
            }
        }

        _builder.Add(change);
    }

    // One commune that goes on alone takes another code, name or type, or several of these.
    private void AddNewIdentity(string old, Commune commune)
    {
        if (_unchanged.Contains(commune.Code))
        {
            return;
        }

        (string name, string type) = Before(old) is { } before
            ? (before.Name, before.Type)
            : (_lists.Districts[old].Name, _lists.Districts[old].Type);
        foreach ((bool changes, BoundaryChangeKind kind) in new[]
        {
            (old != commune.Code, BoundaryChangeKind.ChangeOfCode),
            (name != commune.Name, BoundaryChangeKind.Rename),
            (type != commune.Type, BoundaryChangeKind.ChangeOfType),
        })
        {
            if (changes)
            {
                _builder.Add(BoundaryChangeDraft.On(_date, kind).Whole(old, commune.Code).WithBasis(Basis));
            }
        }
    }

    private void AddVersions(Commune commune, Commune? before)
    {
        Area area = Area.Of(commune.Code, AdministrativeLevels.Commune, commune.Name);
        area = before is null
            ? area.From(_date).Under(ProvinceOn(commune.Province, _date))
            : area.From(_unlisted.ContainsKey(commune.Code) ? _after : _listed).Under(before.District).UnderFrom(_date, ProvinceOn(commune.Province, _date));
        string type = commune.Type;
        foreach ((LocalDate date, string later) in commune.LaterTypes.Where(change => change.Date > _date))
        {
            if (later == type)
            {
                continue;
            }

            _builder.Add(Typed(area.Until(date), type, commune.FullNameAs(type)));
            _builder.Add(BoundaryChangeDraft.ChangeOfType(date, commune.Code));
            area = Area.Of(commune.Code, AdministrativeLevels.Commune, commune.Name).From(date).Under(ProvinceOn(commune.Province, _date));
            type = later;
        }

        _builder.Add(Typed(area, type, commune.FullNameAs(type)));
    }

    private Commune? Before(string code) => _lists.Old.GetValueOrDefault(code) ?? _unlisted.GetValueOrDefault(code);

    private bool IsUnchanged(Commune old) =>
        _byOld.TryGetValue(old.Code, out List<Placed>? parts)
        && parts is [{ Share: TransferShare.Whole } only]
        && only.New == old.Code
        && _byNew[old.Code].Count == 1
        && _lists.New[old.Code] is { } commune
        && (commune.IsCalled(old.FullName) || commune.Name == old.Name)
        && commune.Type == old.Type;

    private static Area Typed(Area area, string type, string fullName) => type.Length > 0 ? area.OfType(type, fullName) : area;

    // A province the package does not know would break the whole catalogue; its communes lie in the country.
    private static string ProvinceOn(string code, LocalDate date) =>
        Provinces.Catalogue.Find(code, date) is { } province && province.Level == AdministrativeLevels.Province ? code : "VN";
}
