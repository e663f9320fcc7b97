using System.Data;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Samples.Tests.Agency;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>An agency elsewhere has its regencies under provinces and under its own offices, and loads files with the codes of two authorities. All figures are generated.</summary>
public class IndonesianOfficesTests
{
    private static readonly LocalDate Day = new(2025, 12, 31);
    private static readonly (string Bps, string Kemendagri, long Members)[] Generated =
    [
        ("9501", "93.01", 231_000), ("9502", "93.02", 64_000), ("9503", "93.03", 101_000), ("9504", "93.04", 109_000), ("9471", "91.71", 410_000),
    ];

    [Fact]
    public void Load_CodesOfTwoAuthorities_AreTheSameRegencies()
    {
        ObservationSet byBps = Load(IndonesianOffices.Bps, [.. Generated.Select(row => (row.Bps, row.Members, Day))]).Observations;
        ObservationSet byKemendagri = Load(IndonesianOffices.Kemendagri, [.. Generated.Select(row => (row.Kemendagri, row.Members, Day))]).Observations;

        Assert.Equal(byBps, byKemendagri);
        Assert.Equal(["merauke", "boven-digoel", "mappi", "asmat", "jayapura"], byBps.Select(one => one.Area.Text));
    }

    [Fact]
    public void Load_CodeOfAnotherDay_IsThatRegencyOrAFinding()
    {
        ObservationLoad load = Load(IndonesianOffices.Bps, [("9401", 1, IndonesianOffices.NewProvinces.PlusDays(-1)), ("9401", 1, IndonesianOffices.NewProvinces), ("9501", 1, IndonesianOffices.NewProvinces)]);

        Assert.Equal(["merauke", "merauke"], load.Observations.Select(one => one.Area.Text));
        Assert.Equal("row 2, wilayah \"9401\": no area has this code of the scheme bps on 2022-07-25", Assert.Single(load.Findings).ToString());
    }

    [Fact]
    public void Findings_AreInTheLanguageOfTheAgency()
    {
        ObservationLoad load = Load(IndonesianOffices.Bps, [("9401", -1, IndonesianOffices.NewProvinces.PlusDays(-1)), ("9401", 1, IndonesianOffices.NewProvinces)]);

        Assert.Equal(
            "2 baris: 0 angka dan 2 baris salah\n"
            + "baris data 1, peserta \"-1\": jumlah orang tidak pernah negatif\n"
            + "baris data 2, wilayah \"9401\": tidak ada wilayah dengan kode ini menurut bps pada 2022-07-25\n",
            load.ToText(Indonesian.Language));
        Assert.StartsWith("<table class=\"coverage-findings\" lang=\"id\">", load.ToHtml(Indonesian.Language), StringComparison.Ordinal);
    }

    [Fact]
    public void Hierarchies_CountTheSameRegencies()
    {
        Assert.Empty(IndonesianOffices.Catalogue.FindOutside(IndonesianOffices.Regency, Day));
        Assert.Contains("it has offices", Assert.Throws<ArgumentException>(() => IndonesianOffices.Catalogue.In("kantor")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalogue_ComesBackFromItsText()
    {
        string text = Write(IndonesianOffices.Catalogue);

        Assert.Contains("under,offices,kc-merauke|kc-jayapura@2025-04-01\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Write(AreaCatalogue.Read(new StringReader(text)).In(IndonesianOffices.Offices)));
    }

    private static ObservationLoad Load(string scheme, (string Code, long Members, LocalDate Day)[] rows)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([new("wilayah"), new("tanggal"), new("peserta")]);
        foreach ((string code, long members, LocalDate day) in rows)
        {
            table.Rows.Add(code, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), members);
        }

        using DataTableReader reader = table.CreateDataReader();
        return ObservationLoad.Read(
            reader, ObservationColumns.Area("wilayah").CodedIn(IndonesianOffices.Catalogue, scheme).SubjectIs(HealthMembers.Code).Day("tanggal").Persons("peserta"));
    }

    private static string Write(AreaCatalogue catalogue)
    {
        using var writer = new StringWriter();
        catalogue.Write(writer);
        return writer.ToString();
    }
}
