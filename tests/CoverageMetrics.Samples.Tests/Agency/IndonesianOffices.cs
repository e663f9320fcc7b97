using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>The regencies of the south of Papua in two hierarchies, the provinces of the state and the branch offices of the agency, with the codes of two authorities.</summary>
/// <remarks>The names of regencies and provinces, and the day on which the law on new provinces was signed, are real. So are the codes before the division, of the bridging table of the statistics office of 2020
/// (sig.bps.go.id/bridging-kode), and those of the ministry since (93.01 was 91.01, and so on); that both changed on the day of the law is a simplification, and the codes of the statistics office since were not read in a
/// source. Which office serves which regency, and the move of one, are made up to show what an agency has: offices that do not keep to the borders of provinces.</remarks>
internal static class IndonesianOffices
{
    /// <summary>The name of the hierarchy of offices.</summary>
    internal const string Offices = "offices";

    /// <summary>The name of the codes of the statistics office.</summary>
    internal const string Bps = "bps";

    /// <summary>The name of the codes of the ministry of home affairs.</summary>
    internal const string Kemendagri = "kemendagri";

    /// <summary>The day on which Papua was divided.</summary>
    internal static readonly LocalDate NewProvinces = new(2022, 7, 25);

    /// <summary>The day on which a regency moves to another office.</summary>
    internal static readonly LocalDate Move = new(2025, 4, 1);

    internal static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    internal static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    internal static readonly AreaLevel Branch = AreaLevel.AtRank(3, "branch-office");
    internal static readonly AreaLevel Regency = AreaLevel.AtRank(4, "regency");

    /// <summary>Gets both hierarchies in one catalogue.</summary>
    internal static AreaCatalogue Catalogue { get; } = new AreaCatalogueBuilder()
        .Add(Area.Of("ID", Country, "Indonesia"))
        .Add(Area.Of("91", Province, "Papua").Under("ID").Until(NewProvinces))
        .Add(Area.Of("91", Province, "Papua").Under("ID").From(NewProvinces))
        .Add(Area.Of("93", Province, "Papua Selatan").Under("ID").From(NewProvinces))
        .Add(Area.Of("95", Province, "Papua Pegunungan").Under("ID").From(NewProvinces))
        .Add(BoundaryChangeDraft.On(NewProvinces, BoundaryChangeKind.Split).Part("91", "91").Part("91", "93").Part("91", "95").WithBasis("UU 14/2022, UU 16/2022"))
        .Add(Area.Of("kc-jayapura", Branch, "KC Jayapura").Under("ID", Offices))
        .Add(Area.Of("kc-merauke", Branch, "KC Merauke").Under("ID", Offices))
        .Add(InTheSouth("merauke", "Merauke", ("9401", "91.01"), ("9501", "93.01")).Under("kc-merauke", Offices))
        .Add(InTheSouth("boven-digoel", "Boven Digoel", ("9413", "91.16"), ("9502", "93.02")).Under("kc-merauke", Offices))
        .Add(InTheSouth("mappi", "Mappi", ("9414", "91.17"), ("9503", "93.03")).Under("kc-merauke", Offices).UnderFrom(Move, "kc-jayapura", Offices))
        .Add(InTheSouth("asmat", "Asmat", ("9415", "91.18"), ("9504", "93.04")).Under("kc-merauke", Offices))
        .Add(Area.Of("pegunungan-bintang", Regency, "Pegunungan Bintang").Under("91").UnderFrom(NewProvinces, "95").Under("kc-jayapura", Offices)
            .Coded(Bps, "9417").Coded(Kemendagri, "91.12").CodedFrom(NewProvinces, Kemendagri, "95.02"))
        .Add(Area.Of("jayapura", Regency, "Kota Jayapura").Under("91").Under("kc-jayapura", Offices).Coded(Bps, "9471").Coded(Kemendagri, "91.71"))
        .Build();

    private static Area InTheSouth(string code, string name, (string Bps, string Kemendagri) before, (string Bps, string Kemendagri) since) => Area.Of(code, Regency, name).Under("91").UnderFrom(NewProvinces, "93")
        .Coded(Bps, before.Bps).CodedFrom(NewProvinces, Bps, since.Bps).Coded(Kemendagri, before.Kemendagri).CodedFrom(NewProvinces, Kemendagri, since.Kemendagri);
}
