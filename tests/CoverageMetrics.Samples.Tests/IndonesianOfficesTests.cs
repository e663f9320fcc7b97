using System.Data;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Samples.Tests.Agency;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>An agency elsewhere reports the same regencies by province and by its own offices, from files with the codes of two authorities. All figures are generated.</summary>
public class IndonesianOfficesTests
{
    private static readonly LocalDate Day = new(2025, 12, 31);
    private static readonly MetricSet Metrics = MetricSet.Of(Metric.Coverage<HealthMembers, Population>("jkn", "National health insurance"));
    private static readonly (string Bps, string Kemendagri, long Members, long People)[] Generated =
    [
        ("9501", "93.01", 231_000, 240_000), ("9502", "93.02", 64_000, 68_000), ("9503", "93.03", 101_000, 112_000), ("9504", "93.04", 109_000, 118_000), ("9471", "91.71", 410_000, 420_000),
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
    public void Report_InTheHierarchyOfOffices_HasTheirRowsAndTheSameTotal()
    {
        AreaCatalogue offices = IndonesianOffices.Catalogue.In(IndonesianOffices.Offices);
        CoverageReport byOffice = Report(offices, IndonesianOffices.Branch);
        CoverageReport byProvince = Report(IndonesianOffices.Catalogue, IndonesianOffices.Province);

        Assert.Equal(["KC Jayapura", "KC Merauke"], byOffice.Areas.Select(area => area.Name));
        Assert.Equal(511_000 + 404_000, TotalOf(byOffice));
        Assert.Equal(TotalOf(byOffice), TotalOf(byProvince));
        Assert.Equal(404_000, byOffice["kc-merauke", "jkn"][ReportMeasure.Count].Number);
        Assert.Contains("KC Merauke", byOffice.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("Data contoh", byOffice.ToText(), StringComparison.Ordinal);
        Assert.Equal(["kc-merauke", "kc-jayapura"], new[] { IndonesianOffices.Move.PlusDays(-1), IndonesianOffices.Move }.Select(day => offices["mappi", day].ParentOn(day)!.Value.Text));
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

    // Regencies are reported; offices and provinces are their sums. What one regency of the mountains did not report is missing in its office and province.
    private static CoverageReport Report(AreaCatalogue catalogue, AreaLevel level)
    {
        ObservationSet regencies = Load(IndonesianOffices.Kemendagri, [.. Generated.Select(row => (row.Kemendagri, row.Members, Day)), ("95.02", 0, Day)]).Observations
            .With(Generated.Select(row => Observation.Of(catalogue.Find(IndonesianOffices.Bps, row.Bps, Day)!.Code, Headcount.Of<Population>(row.People), Day)));
        ObservationSet payroll = ObservationSet.Of(RollUp.Of(regencies, catalogue.On(Day)).From(IndonesianOffices.Regency).To(level).ToObservations());
        return CoverageReport.For(payroll, Metrics, catalogue).On(Day).ByArea(level).Show(ReportMeasure.Count).In(Indonesian.Language).Stamped("Data contoh").Build();
    }

    private static decimal TotalOf(CoverageReport report) => report.Areas.Sum(area => report[area.Code, "jkn"][ReportMeasure.Count].Number);

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
