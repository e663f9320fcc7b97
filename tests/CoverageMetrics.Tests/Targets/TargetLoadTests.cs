using System.Data;
using System.Data.Common;
using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Serialization;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

public class TargetLoadTests
{
    private static readonly string[] Names =
        ["area", "map", "day", "subject", "people", "number", "unit", "percent", "of", "per", "per_unit", "word", "side", "setter", "document", "issued", "note"];

    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").Map("map").Day("day").Subject("subject").Persons("people").Number("number", "unit").Percent("percent", "of")
        .Per("per", "per_unit").Qualifier("word").Direction("side").Setter("setter").Source("document").Published("issued").Note("note");

    private static readonly LocalDate YearEnd = new(2022, 12, 31);

    [Fact]
    public void Read_EachKind_MakesWhatTheFactoriesMake()
    {
        TargetTerms vss = TargetTerms.Of("VN", YearEnd).WithSetter("vn:vss");
        TargetLoad load = Read(
            Row(("people", 19_040_000), ("setter", "vn:vss")),
            Row(("number", "47140000"), ("unit", "vn:visits"), ("setter", "vn:vss")),
            Row(("number", 417_000_000_000_000m), ("unit", "VND"), ("setter", "vn:vss"), ("document", "Decision 1"), ("issued", "2022-01-31"), ("note", "draft")),
            Row(("percent", "95.15"), ("of", "population"), ("setter", "vn:vss"), ("word", "over")),
            Row(("percent", 2.1m), ("of", "payable"), ("unit", "VND"), ("setter", "vn:vss"), ("side", "at-most")),
            Row(("number", "6500000"), ("unit", "VND"), ("per", "member-months"), ("per_unit", "vn:member-months"), ("setter", "vn:vss")));

        Assert.Empty(load.Findings);
        Assert.Equal(6, load.RowsRead);
        Assert.Equal(
            new HashSet<AnyTarget>
            {
                AnyTarget.OfPeople(vss, AnyHeadcount.Of(19_040_000, "x")),
                AnyTarget.OfCount(vss, "x", 47_140_000, "vn:visits"),
                AnyTarget.OfMoney(vss.WithDocument("Decision 1").IssuedOn(new(2022, 1, 31)).WithNote("draft"), "x", AnyAmount.Of(417_000_000_000_000m, "VND")),
                AnyTarget.OfPercentage(vss.WithQualifier(FigureQualifier.Over), "x", AnyPercentage.FromPercent(95.15m, "population")),
                AnyTarget.OfPercentage(vss.AtMost(), "x", AnyPercentage.FromPercent(2.1m, "payable"), "VND"),
                AnyTarget.OfRatio(vss, FigureKey.Of("x", "VND", YearEnd).Per("member-months", "vn:member-months"), 6_500_000),
            },
            load.Targets.ToHashSet());
        Assert.Equal("6 rows: 6 targets, 0 faults", InEnglish(load.ToString));
    }

    [Theory]
    [InlineData(0, new long[] { })]
    [InlineData(10_000, new long[] { 10_000 })]
    [InlineData(25_000, new long[] { 10_000, 20_000, 25_000 })]
    public async Task Read_WithProgress_TellsEveryTenThousandRowsAndTheEnd_ThroughEveryDoor(int rows, long[] expected)
    {
        object?[][] cells = [.. Enumerable.Range(0, rows).Select(row => Row(("people", row), ("setter", "vn:vss")))];
        Told[] told = [new(), new(), new(), new()];
        using DataTable table = Table(Names, cells);
        using DbDataReader sync = table.CreateDataReader();
        await using DbDataReader async = table.CreateDataReader();

        TargetLoad[] loads =
        [
            TargetLoad.Read(sync, Columns, BadRows.Report, told[0], CancellationToken.None),
            await TargetLoad.ReadAsync(async, Columns, BadRows.Report, told[1], CancellationToken.None),
            TargetLoad.Read(Enumerable.Range(0, rows), Of, BadRows.Report, told[2], CancellationToken.None),
            await TargetLoad.ReadAsync(Incoming.Rows(rows), Of, BadRows.Report, told[3], CancellationToken.None),
        ];

        Assert.All(told, one => Assert.Equal(expected, one.Rows));
        Assert.All(loads, load => Assert.Equal(((long)rows, 0), (load.RowsRead, load.Findings.Count)));
    }

    [Fact]
    public async Task ReadAsync_RowsAsTheyComeIn_ReadsWhatReadReads()
    {
        TargetLoad load = await TargetLoad.ReadAsync(Incoming.Rows(3), row => row == 1 ? throw new FormatException("no") : Of(row), BadRows.Report, CancellationToken.None);

        Assert.Equal((3, 2, 1), (load.RowsRead, load.Targets.Count, load.Findings.Count));
        await Assert.ThrowsAsync<InvalidDataException>(() => TargetLoad.ReadAsync(Incoming.Rows(1), AnyTarget (_) => null!, BadRows.Stop, CancellationToken.None));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TargetLoad.ReadAsync(Incoming.Rows(1), Of, BadRows.Report, new CancellationToken(true)));
        Assert.Equal("rows", (await Assert.ThrowsAsync<ArgumentNullException>(() => TargetLoad.ReadAsync((IAsyncEnumerable<int>)null!, Of, BadRows.Report, CancellationToken.None))).ParamName);
        Assert.Equal("selector", (await Assert.ThrowsAsync<ArgumentNullException>(() => TargetLoad.ReadAsync(Incoming.Rows(1), null!, BadRows.Report, CancellationToken.None))).ParamName);
        Assert.Equal("progress", (await Assert.ThrowsAsync<ArgumentNullException>(() => TargetLoad.ReadAsync(Incoming.Rows(1), Of, BadRows.Report, null!, CancellationToken.None))).ParamName);
        Assert.Equal("progress", Assert.Throws<ArgumentNullException>(() => TargetLoad.Read([1], Of, BadRows.Report, null!, CancellationToken.None)).ParamName);
    }

    [Fact]
    public void Targets_written_into_a_table_are_read_back() =>
        Law.Holds(Arb.From(FormGenerators.Targets.ArrayOf()), targets =>
        {
            AnyTarget[] written = [.. targets.Select(WithoutBlanks)];

            TargetLoad load = Read([.. written.Select(RowOf)]);

            Assert.Empty(load.Findings);
            Assert.Equal(written.ToHashSet(), load.Targets.ToHashSet());
        });

    [Theory]
    [InlineData("percent", "45%", "no percentage", "")]
    [InlineData("percent", "45,5", "no percentage", "write 45.5")]
    [InlineData("percent", "-1", "no percentage", "")]
    [InlineData("percent", 45.5, "no percentage", "")]
    [InlineData("percent", "+2.1 pp", "no percentage", "")]
    [InlineData("people", "19,04 triệu", "whole numbers", "")]
    [InlineData("people", 12.5, "whole numbers", "")]
    [InlineData("people", -5, "never negative", "")]
    [InlineData("people", null, "a target needs its number", "")]
    [InlineData("side", "less", "at-least, at-most", "")]
    [InlineData("word", "roughly", "About", "")]
    [InlineData("day", "31/12/2022", "no day", "write 2022-12-31")]
    [InlineData("issued", "January", "no day", "")]
    [InlineData("setter", 5, "codes are text", "")]
    [InlineData("area", "Hà Nội", "no area code", "an area is told by its code")]
    public void Read_ARowThatIsNoTarget_IsAFindingWithRowColumnValueAndRule(string column, object? value, string rule, string wayOut)
    {
        (string, object?)[] cells = column == "percent" ? [(column, value), ("of", "population")] : column == "people" ? [(column, value)] : [(column, value), ("people", 1)];

        TargetLoad load = Read(Row(("people", 5)), Row(cells));

        LoadFinding finding = Assert.Single(load.Findings);
        Assert.Equal((2, column), (finding.Row, finding.Column));
        Assert.Equal(value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture), finding.Value);
        Assert.Contains(rule, finding.SentenceIn(Language.English), StringComparison.Ordinal);
        Assert.Contains(wayOut, finding.WayOutIn(Language.English), StringComparison.Ordinal);
        Assert.True(finding.IsLeftOut);
        Assert.Single(load.Targets);
    }

    [Fact]
    public void Read_WhatContradictsItself_IsAFinding()
    {
        TargetLoad load = Read(
            Row(("people", 1), ("percent", 5), ("of", "population")),
            Row(("people", 1), ("number", 5), ("unit", "VND")),
            Row(("percent", 5)),
            Row(("number", 5)),
            Row(("number", 5), ("unit", "VND"), ("per_unit", "people")),
            Row(("number", 5), ("unit", "VND"), ("per", "x")),
            Row(("number", 5), ("unit", "VND"), ("per", "x"), ("per_unit", "VND")),
            Row(("people", 1), ("word", "under"), ("side", "at-least")));

        Assert.Empty(load.Targets);
        Assert.Equal(["percent", "number", "of", "unit", "per", "per_unit", "per_unit", "side"], load.Findings.Select(finding => finding.Column));
    }

    [Fact]
    public void Read_WithAPeriod_IsForItsLastDay()
    {
        using DataTable table = Table(["area", "year", "percent"], [["VN", "2025", "95.15"], ["VN", 2026, "96"]]);

        TargetLoad load = TargetLoad.Read(table.CreateDataReader(), ObservationColumns.Area("area").SubjectIs("insured").Period("year").PercentOf("percent", "population").SetterIs("vn:pm"));

        Assert.Equal([(new LocalDate(2025, 12, 31), 95.15m, "vn:pm"), (new LocalDate(2026, 12, 31), 96m, "vn:pm")], load.Targets.Select(target => (target.Terms.Date, target.Number, target.Terms.Setter)));
    }

    [Fact]
    public void Read_ColumnsThatNoTargetHas_AreRefusedByName()
    {
        ObservationColumns least = ObservationColumns.Area("area").Subject("subject").Day("day").Persons("people");
        foreach ((string name, ObservationColumns columns) in new[]
        {
            ("MeanOf", least.MeanOf("day")), ("AsChanges", least.AsChanges()), ("Status", least.Status("word")), ("Series", least.Series("word")), ("Scope", least.Scope("word")),
            ("Precision", least.Precision("number")), ("RelativeStandardErrorPercent", least.RelativeStandardErrorPercent("number")), ("Break", least.Break("word")),
        })
        {
            using DataTable table = Table(Names, []);
            Assert.Contains(name, Assert.Throws<ArgumentException>("columns", () => TargetLoad.Read(table.CreateDataReader(), columns)).Message, StringComparison.Ordinal);
        }

        foreach (ObservationColumns columns in new[] { least.Setter("setter"), least.SetterIs("x"), least.Direction("side"), least.Note("note") })
        {
            using DataTable table = Table(Names, []);
            Assert.Contains("of targets", Assert.Throws<ArgumentException>("columns", () => ObservationLoad.Read(table.CreateDataReader(), columns)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Read_EveryDoor_GivesTheSame()
    {
        object?[][] rows = [Row(("people", 5)), Row(("people", "x")), Row(("people", 7), ("setter", "a"))];
        using DataTable table = Table(Names, rows);
        await using DbDataReader reader = table.CreateDataReader();
        TargetLoad expected = Read(rows);

        TargetLoad waited = await TargetLoad.ReadAsync(reader, Columns, BadRows.Report, CancellationToken.None);
        TargetLoad selected = TargetLoad.Read(rows, row => AnyTarget.OfPeople(
            row[13] is string setter ? TargetTerms.Of("VN", YearEnd).WithSetter(setter) : TargetTerms.Of("VN", YearEnd),
            AnyHeadcount.Of(row[4] is int people ? people : throw new FormatException("no number"), "x")));

        Assert.Equal(expected.Targets.ToHashSet(), waited.Targets.ToHashSet());
        Assert.Equal(expected.Findings, waited.Findings);
        Assert.Equal(expected.Targets.ToHashSet(), selected.Targets.ToHashSet());
        Assert.Equal("row 2: no number", Assert.Single(selected.Findings).ToString());
        Assert.Single(TargetLoad.Read([1], AnyTarget (_) => null!).Findings);
    }

    [Fact]
    public void Read_ABadRowToStopAt_ThrowsNamingIt()
    {
        using DataTable table = Table(Names, [Row(("people", 5)), Row(("people", -5))]);

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => TargetLoad.Read(table.CreateDataReader(), Columns, BadRows.Stop, CancellationToken.None));

        Assert.Equal("The load stopped at row 2, people \"-5\": a number of people is never negative.", error.Message);
        Assert.Throws<OperationCanceledException>(() => TargetLoad.Read(table.CreateDataReader(), Columns, BadRows.Report, new CancellationToken(true)));
        Assert.Throws<ArgumentOutOfRangeException>("onBadRow", () => TargetLoad.Read(table.CreateDataReader(), Columns, (BadRows)7, CancellationToken.None));
        Assert.Throws<ArgumentNullException>("reader", () => TargetLoad.Read(null!, Columns));
        Assert.Throws<ArgumentNullException>("columns", () => TargetLoad.Read(table.CreateDataReader(), null!));
        Assert.Throws<ArgumentNullException>("rows", () => TargetLoad.Read<int>(null!, _ => null!));
        Assert.Throws<ArgumentNullException>("selector", () => TargetLoad.Read<int>([], null!));
    }

    private static AnyTarget Of(int people) => AnyTarget.OfPeople(TargetTerms.Of("VN", YearEnd).WithSetter("vn:vss"), AnyHeadcount.Of(people, "x"));

    private static AnyTarget WithoutBlanks(AnyTarget target)
    {
        static string Kept(string text) => string.IsNullOrWhiteSpace(text) ? "" : text;
        TargetTerms terms = target.Terms.WithDocument(Kept(target.Terms.Document)).WithNote(Kept(target.Terms.Note));
        return target.Kind switch
        {
            QuantityKind.Count when target.Unit == FigureKey.People => AnyTarget.OfPeople(terms, AnyHeadcount.Of((long)target.Number, target.Subject)),
            QuantityKind.Count => AnyTarget.OfCount(terms, target.Subject, (long)target.Number, target.Unit),
            QuantityKind.Amount => AnyTarget.OfMoney(terms, target.Subject, AnyAmount.Of(target.Number, target.Unit)),
            QuantityKind.Percentage => AnyTarget.OfPercentage(terms, target.Subject, AnyPercentage.FromPercent(target.Number, target.Denominator), target.Unit),
            _ => AnyTarget.OfRatio(terms, target.Key.WithArea(terms.Area), target.Number),
        };
    }

    private static object?[] RowOf(AnyTarget target)
    {
        TargetTerms terms = target.Terms;
        bool isPeople = target.Kind == QuantityKind.Count && target.Unit == FigureKey.People;
        bool isPercent = target.Kind == QuantityKind.Percentage;
        bool isRatio = target.Kind == QuantityKind.Ratio;
        return
        [
            terms.Area.Text, terms.Map, terms.Date, target.Subject, isPeople ? target.Number : null, isPeople || isPercent ? null : target.Number, isPeople ? null : target.Unit,
            isPercent ? target.Number.ToString(CultureInfo.InvariantCulture) : null, isPercent ? target.Denominator : null, isRatio ? target.Denominator : null, isRatio ? target.PerUnit : null,
            terms.Qualifier.ToString(), terms.Direction == TargetDirection.AtMost ? "at-most" : null, terms.Setter, terms.Document, terms.Issued, terms.Note,
        ];
    }

    private static object?[] Row(params (string Column, object? Value)[] cells)
    {
        object?[] row = new object?[Names.Length];
        (row[0], row[2], row[3]) = ("VN", "2022-12-31", "x");
        foreach ((string column, object? value) in cells)
        {
            row[Array.IndexOf(Names, column)] = value;
        }

        return row;
    }

    private static TargetLoad Read(params object?[][] rows)
    {
        using DataTable table = Table(Names, rows);
        return TargetLoad.Read(table.CreateDataReader(), Columns);
    }

    private static DataTable Table(string[] names, object?[][] rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        Array.ForEach(names, name => table.Columns.Add(name, typeof(object)));
        Array.ForEach(rows, row => table.Rows.Add(row));
        return table;
    }

    private static string InEnglish(Func<string> text)
    {
        using var english = new InCulture("en-GB");
        return text();
    }
}
