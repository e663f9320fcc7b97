using System.Data;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Serialization;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>Rows of percentages and ratios that were published without their counts.</summary>
public class ReportedRateLoadTests
{
    private static readonly string[] Names =
        ["area", "map", "day", "period", "mean", "subject", "people", "number", "unit", "percent", "of", "per", "per_unit", "status", "series", "scope", "published", "precision", "word", "source", "error", "break"];

    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").Map("map").Day("day").Period("period").MeanOf("mean").Subject("subject").Persons("people").Number("number", "unit")
        .Percent("percent", "of").Per("per", "per_unit").Status("status").Series("series").Scope("scope").Published("published").Precision("precision").Qualifier("word").Source("source")
        .RelativeStandardErrorPercent("error").Break("break");

    [Fact]
    public void Read_RatesAndCountsOfOneTable_AreBothInTheSet()
    {
        // 90.19% of the people of Tra Vinh had health insurance at the end of 2020; the count of the capital stands beside it.
        ObservationLoad load = Read(
            Row(("area", "84"), ("percent", "90.19"), ("of", "population"), ("status", "P"), ("published", "2021-01-15"), ("source", "vss"), ("word", "over"), ("precision", "0.01"), ("series", "cards"), ("scope", "residents")),
            Row(("area", "01"), ("people", 7_200_000)),
            Row(("area", "84"), ("subject", "pensions"), ("number", "6200000"), ("unit", "VND"), ("per", "pensioners"), ("per_unit", "people"), ("precision", "100000")));

        Assert.Empty(load.Findings);
        Assert.Single(load.Observations);
        var day = new LocalDate(2020, 12, 31);
        Assert.Equal(
            new HashSet<ReportedRate>
            {
                ReportedRate.Of("84", "insured", AnyPercentage.FromPercent(90.19m, "population"), day).WithStatus(FigureStatus.Provisional).PublishedOn(new(2021, 1, 15)).WithSource("vss").WithPrecision(0.01m, FigureQualifier.Over)
                    .WithSeries("cards").WithScope("residents"),
                ReportedRate.Of(FigureKey.Of("pensions", "VND", day).WithArea("84").Per("pensioners", FigureKey.People), 6_200_000).WithPrecision(100_000, FigureQualifier.None),
            },
            load.Observations.ReportedRates.ToHashSet());
        using var english = new InCulture("en-GB");
        Assert.Equal("3 rows: 1 observations, 2 published rates, 0 faults", load.ToString());
    }

    [Fact]
    public void Rates_written_into_a_table_are_read_back() =>
        Law.Holds(Arb.From(FormGenerators.Rates.ArrayOf()), rates =>
        {
            ReportedRate[] written = [.. rates.Select(rate => rate.WithText(""))];

            ObservationLoad load = Read([.. written.Select(RowOf)]);

            Assert.Empty(load.Findings);
            Assert.Empty(load.Observations);
            Assert.Equal(written.ToHashSet(), load.Observations.ReportedRates.ToHashSet());
        });

    [Fact]
    public void Read_APercentageAlone_TellsMissingOnesWithTheirDenominator()
    {
        using DataTable table = Table(["area", "year", "percent", "status"], [["84", "2020", "90.19", null], ["86", "2020", null, "Suppressed"], ["87", "2020", null, null]]);

        ObservationLoad load = ObservationLoad.Read(table.CreateDataReader(), ObservationColumns.Area("area").SubjectIs("insured").MeanOf("year").PercentOf("percent", "population").Status("status"));

        Assert.Empty(load.Findings);
        Assert.Equal(
            [("84", null), ("86", NoValueReason.Suppressed), ("87", (NoValueReason?)NoValueReason.Missing)],
            load.Observations.ReportedRates.Select(rate => (rate.Key.Area.Text, rate.Figure.Reason)));
        Assert.All(load.Observations.ReportedRates, rate => Assert.Equal(("population", FigureKey.People), (rate.Key.Denominator, rate.Key.Unit)));
    }

    [Fact]
    public void Read_AShareOfMoney_IsInTheUnitOfTheColumn()
    {
        using DataTable table = Table(["area", "year", "percent", "amount"], [["84", "2020", "2.10", null], ["84", "2020", null, "5"]]);
        ObservationColumns columns = ObservationColumns.Area("area").SubjectIs("late").Period("year").PercentOf("percent", "payable").NumberIn("amount", "VND");

        ObservationLoad load = ObservationLoad.Read(table.CreateDataReader(), columns);

        Assert.Equal("VND", Assert.Single(load.Observations.ReportedRates).Key.Unit);
        Assert.Equal("VND", Assert.Single(load.Observations).Unit);
        Assert.Equal("area area, subject late, period year,  number amount percent percent of payable", columns.ToString());
    }

    [Theory]
    [InlineData("percent", "90.19%", "no percentage")]
    [InlineData("percent", "-5", "no percentage")]
    [InlineData("percent", 90.19, "no percentage")]
    [InlineData("of", null, "what it is of")]
    [InlineData("of", 5, "codes are text")]
    [InlineData("unit", 5, "codes are text")]
    [InlineData("unit", "Lượt", "no unit")]
    [InlineData("people", 5, "has several")]
    [InlineData("number", 5, "has several")]
    [InlineData("status", "Missing", "there is no value")]
    [InlineData("status", "B", "none of this")]
    [InlineData("break", "law-41-2024", "none of this")]
    [InlineData("error", "2.5", "none of this")]
    public void Read_AWrongCell_IsAFinding(string column, object? value, string rule)
    {
        LoadFinding finding = Assert.Single(Read(Row(("percent", "90.19"), ("of", "population"), (column, value))).Findings);

        Assert.Equal(column is "people" or "number" ? "percent" : column, finding.Column);
        Assert.Contains(rule, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AMissingRatioWithoutItsUnit_IsAFinding()
    {
        Assert.Equal("unit", Assert.Single(Read(Row(("per", "pensioners"), ("per_unit", "people"))).Findings).Column);
        Assert.Equal(NoValueReason.Missing, Assert.Single(Read(Row(("unit", "VND"), ("per", "pensioners"), ("per_unit", "people"))).Observations.ReportedRates).Ratio.Reason);
    }

    [Fact]
    public void ReadReportedRates_ThroughASelector_ReportsWhatItThrows()
    {
        ObservationLoad load = ObservationLoad.ReadReportedRates([90.19m, -1m], percent => ReportedRate.Of<Insured, LabourForce>("84", percent, new LocalDate(2020, 12, 31)));

        Assert.Equal(90.19m, Assert.Single(load.Observations.ReportedRates).Figure.Value.Percent);
        Assert.Equal(2, Assert.Single(load.Findings).Row);
        Assert.Throws<InvalidDataException>(() => ObservationLoad.ReadReportedRates([1], ReportedRate (_) => null!, BadRows.Stop, CancellationToken.None));
        Assert.Throws<ArgumentNullException>("rows", () => ObservationLoad.ReadReportedRates<int>(null!, _ => null!));
        Assert.Throws<ArgumentNullException>("selector", () => ObservationLoad.ReadReportedRates<int>([], null!));
    }

    [Fact]
    public void Columns_WithoutANumberForARatio_AreRefused()
    {
        using DataTable table = Table(Names, []);
        Assert.Contains("per one", Assert.Throws<ArgumentException>("columns", () => ObservationLoad.Read(
            table.CreateDataReader(), ObservationColumns.Area("area").Subject("subject").Day("day").Persons("people").Per("per", "per_unit"))).Message, StringComparison.Ordinal);
    }

    private static object?[] RowOf(ReportedRate rate)
    {
        FigureKey key = rate.Key;
        bool isRatio = key.Kind == QuantityKind.Ratio;
        Figure<decimal> level = isRatio ? rate.Ratio : rate.Figure.Select(percentage => percentage.Percent);
        object? number = level.HasValue ? level.Value.ToString(CultureInfo.InvariantCulture) : null;
        ObservationTime time = key.Time;
        return
        [
            key.Area.Text, key.Map, time.Period is null ? time.AsAt : null, time.IsMean ? null : time.Period, time.IsMean ? time.Period : null, key.Subject, null, isRatio ? number : null,
            isRatio ? key.Unit : null, isRatio ? null : number, isRatio ? null : key.Denominator, isRatio ? key.Denominator : null, isRatio ? key.PerUnit : null,
            level.Status?.ToString() ?? level.Reason.ToString(), key.Series, key.Scope, rate.Published, rate.Precision.ToString(CultureInfo.InvariantCulture), rate.Qualifier.ToString(), rate.Source, null, null,
        ];
    }

    private static object?[] Row(params (string Column, object? Value)[] cells)
    {
        object?[] row = new object?[Names.Length];
        (row[0], row[2], row[5]) = ("84", "2020-12-31", "insured");
        foreach ((string column, object? value) in cells)
        {
            row[Array.IndexOf(Names, column)] = value;
        }

        return row;
    }

    private static ObservationLoad Read(params object?[][] rows)
    {
        using DataTable table = Table(Names, rows);
        return ObservationLoad.Read(table.CreateDataReader(), Columns);
    }

    private static DataTable Table(string[] names, object?[][] rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        Array.ForEach(names, name => table.Columns.Add(name, typeof(object)));
        Array.ForEach(rows, row => table.Rows.Add(row));
        return table;
    }
}
