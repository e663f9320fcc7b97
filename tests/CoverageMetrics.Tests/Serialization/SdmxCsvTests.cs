using System.Globalization;
using System.Text.RegularExpressions;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Conventions;
using CoverageMetrics.Tests.Reports;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Observations as SDMX-CSV 2.0: read back equal, by the rules of the standard, and as others write it.</summary>
public partial class SdmxCsvTests
{
    private const string Header = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UNIT_MULT";

    // The code lists of the standard: SDMX:CL_OBS_STATUS(2.2), SDMX:CL_CONF_STATUS(1.3), SDMX:CL_TIME_PER_COLLECT.
    private const string ObservationStatuses = "ABDEFGHIJKLMNOPQSUVW";
    private const string ConfidentialityStatuses = "ACDEFGMNOPST";
    private const string Collections = "ABEHLMSUVY";
    private const string StatusesWithoutValue = "HLMOQ";

    // One publication for each key, day and source: what a data set of SDMX is.
    private static readonly Arbitrary<ObservationSet> Sets = Arb.From(
        from observations in FormGenerators.Observations.ArrayOf()
        from rates in FormGenerators.Rates.ArrayOf()
        select ObservationSet.Of(observations.DistinctBy(one => (one.Key, one.Published, one.Source))).With(rates.DistinctBy(one => (one.Key, one.Published, one.Source))));

    [Fact]
    public void Observations_written_are_read_back_equal() =>
        Law.Holds(Sets, set =>
        {
            string text = set.ToSdmxCsv();

            ObservationLoad load = DataExchange.ReadSdmxCsv(new StringReader(text));

            Assert.Empty(load.Findings);
            Assert.Equal(set.ToHashSet(), load.Observations.ToHashSet());
            Assert.Equal(set.ReportedRates.ToHashSet(), load.Observations.ReportedRates.ToHashSet());
            Assert.Equal(text.Split("\r\n").Order(StringComparer.Ordinal), load.Observations.ToSdmxCsv().Split("\r\n").Order(StringComparer.Ordinal));
        });

    [Fact]
    public void What_was_counted_printed_or_published_needs_no_exact_form() =>
        Law.Holds(Sets, set =>
        {
            ObservationSet plain = ObservationSet.Of(set.Select(Plain)).With(set.ReportedRates);

            string[][] rows = [.. CsvReader.Read(plain.ToSdmxCsv())];

            Assert.Equal(plain.Select(one => one.IsWithheld).Concat(plain.ReportedRates.Select(_ => false)), rows[1..].Select(row => row[^1].Length > 0));
        });

    [Fact]
    public void Messages_follow_the_rules_of_the_standard() =>
        Law.Holds(Sets, set =>
        {
            string text = set.ToSdmxCsv();
            string[][] rows = [.. CsvReader.Read(text)];
            string[] header = rows[0];

            Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
            Assert.Equal(["STRUCTURE", "STRUCTURE_ID", "ACTION"], header[..3]);
            Assert.All(header, name => Assert.Matches(Identifier(), name));
            Assert.Equal(header.Length, header.Distinct().Count());
            int value = Array.IndexOf(header, "OBS_VALUE");
            Assert.Equal(rows.Length - 1, rows[1..].Select(row => string.Join('\u001F', row[3..value])).Distinct().Count());
            foreach (string[] row in rows[1..])
            {
                string At(string name) => row[Array.IndexOf(header, name)];
                Assert.Equal(header.Length, row.Length);
                Assert.Contains(row[0], new[] { "dataflow", "datastructure", "dataprovision" });
                Assert.Matches(Reference(), row[1]);
                Assert.Contains(row[2], new[] { "I", "A", "M", "R", "D" });
                Assert.All(row[3..value], dimension => Assert.NotEmpty(dimension));
                Assert.Single(At("OBS_STATUS"));
                Assert.Contains(At("OBS_STATUS"), ObservationStatuses, StringComparison.Ordinal);
                Assert.Single(At("CONF_STATUS"));
                Assert.Contains(At("CONF_STATUS"), ConfidentialityStatuses, StringComparison.Ordinal);
                Assert.Single(At("TIME_PER_COLLECT"));
                Assert.Contains(At("TIME_PER_COLLECT"), Collections, StringComparison.Ordinal);
                Assert.Matches(Time(), At("TIME_PERIOD"));
                Assert.Equal(At("OBS_VALUE").Length == 0, StatusesWithoutValue.Contains(At("OBS_STATUS"), StringComparison.Ordinal));
                if (At("OBS_VALUE").Length > 0)
                {
                    Assert.Matches(Decimal(), At("OBS_VALUE"));
                    Assert.Equal("0", At("UNIT_MULT"));
                    Assert.Equal(At("OBS_VALUE").Split('.') is [_, var decimals] ? decimals.Length : 0, int.Parse(At("DECIMALS"), CultureInfo.InvariantCulture));
                    Assert.Equal("F", At("CONF_STATUS"));
                }
            }
        });

    [Fact]
    public void Message_IsPermanent()
    {
        ObservationSet set = ObservationSet.Of(
        [
            Observation.Of("82", Headcount.OfThousands<Participants>(215), new LocalDate(2022, 6, 30)).WithPrecision(1_000, FigureQualifier.Over).PublishedOn(new LocalDate(2022, 7, 5)).WithSource("vss, \"news\""),
            Observation.Of("VN", "receipts", Amount.Of<Support.Dong>(270_000.50m), ReportingPeriod.FirstMonths(2022, 8)).WithStatus(FigureStatus.Provisional),
            Observation.Of(AreaCode.Of("64"), "x", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), ObservationTime.MeanOf(ReportingPeriod.Quarter(2022, 3))),
            Observation.Of("51", Headcount.Of<Participants>(5), new LocalDate(2025, 7, 31)).WithBreak("law-41-2024"),
        ]).With(ReportedRate.Of<Participants, LabourForce>("86", 90.19m, new LocalDate(2020, 12, 31)));

        ApprovedText.Check(set.ToSdmxCsv().Replace("\r\n", "\n", StringComparison.Ordinal), "SdmxMessage");
    }

    [Fact]
    public void ABreakDeclaredForASet_IsMarkedAtTheFirstFigureOfEachAreaAndSeries_AndReadBack()
    {
        LocalDate law = new(2025, 7, 1);
        Observation Of(string area, int people, LocalDate day) => Observation.Of(area, Headcount.Of<Participants>(people), day);
        ObservationSet set = ObservationSet.Of(
        [
            Of("51", 1, law.PlusDays(-1)), Of("51", 2, law.PlusMonths(1)), Of("51", 3, law.PlusMonths(1)).PublishedOn(law.PlusMonths(2)), Of("51", 4, law.PlusMonths(2)),
            Of("82", 5, law), Of("82", 6, law).WithSeries("monthly"), Of("82", 7, law.PlusMonths(1)).WithSeries("monthly"), Of("82", 8, law.PlusMonths(1)).WithScope("cards").WithBreak("own"),
            Of("01", 9, law.PlusYears(-1)), Observation.Of("51", Headcount.Of<LabourForce>(10), law),
        ]).With(Break.Of(FigureKey.Of<Participants>(law), "law-41-2024"));

        string[] rows = set.ToSdmxCsv().Split("\r\n");
        ObservationSet read = DataExchange.ReadSdmxCsv(new StringReader(set.ToSdmxCsv())).Observations;

        Assert.Equal(4, rows.Count(row => row.Contains(",B,", StringComparison.Ordinal) && row.Contains("law-41-2024", StringComparison.Ordinal)));
        Assert.Equal(
            ["51 2025-08-01 law-41-2024 2", "51 2025-08-01 law-41-2024 3", "82 2025-07-01 law-41-2024 5", "82 2025-07-01 monthly law-41-2024 6", "82 2025-08-01 own 8"],
            read.Where(one => one.Break.Length > 0).Select(one => $"{one.Area} {one.Time} {(one.Series.Length > 0 ? one.Series + " " : "")}{one.Break} {one.Figure.Value.Number}").Order(StringComparer.Ordinal));
        Assert.Equal(set.Select(one => (one.Key, one.Figure, one.Published)).ToHashSet(), read.Select(one => (one.Key, one.Figure, one.Published)).ToHashSet());
        Assert.Equal(read.ToSdmxCsv(), set.ToSdmxCsv());
    }

    [Fact]
    public void ABreakInsideAPeriod_IsMarkedAtIt_WhereNoFigureBeginsLater()
    {
        Observation year = Observation.Of("51", Headcount.Of<Participants>(2), ReportingPeriod.Year(2025));
        Observation month = Observation.Of("51", Headcount.Of<Participants>(1), ReportingPeriod.Month(2025, 8));
        Break law = Break.Of(FigureKey.Of<Participants>(new LocalDate(2025, 7, 1)).WithArea("51"), "law");

        Assert.Equal("law", Assert.Single(DataExchange.ReadSdmxCsv(new StringReader(ObservationSet.Of([year]).With(law).ToSdmxCsv())).Observations).Break);
        Assert.Equal(month.WithBreak("law"), Assert.Single(DataExchange.ReadSdmxCsv(new StringReader(ObservationSet.Of([year, month]).With(law).ToSdmxCsv())).Observations, one => one.Break.Length > 0));
    }

    [Fact]
    public void ToSdmxCsv_OfADataflow_NamesIt()
    {
        using var writer = new StringWriter();
        ObservationSet set = ObservationSet.Of([Observation.Of("82", Headcount.Of<Participants>(5), new LocalDate(2022, 6, 30))]);
        set.ToSdmxCsv(writer, "VSS.STA:COVERAGE(1.0.0)");

        Assert.StartsWith("dataflow,VSS.STA:COVERAGE(1.0.0),I,82,", writer.ToString().Split("\r\n")[1], StringComparison.Ordinal);
        foreach (string wrong in new[] { "", "COVERAGE", "VSS:COVERAGE", "VSS:(1.0)", ":COVERAGE(1.0)", "VSS:COVERAGE()", "VSS:A,B(1.0)" })
        {
            Bad.Argument<ArgumentException>("dataflow", $"'{wrong}'", () =>
            {
                set.ToSdmxCsv(writer, wrong);
                return null;
            });
        }
    }

    [Fact]
    public void ToSdmxCsv_OfPublicationsThatDiffer_IsRefusedWithTheKey()
    {
        Observation one = Observation.Of("82", Headcount.Of<Participants>(5), new LocalDate(2022, 6, 30));
        Observation other = Observation.Of("82", Headcount.Of<Participants>(6), new LocalDate(2022, 6, 30));

        Bad.Argument<ArgumentException>("observations", "82 2022-06-30 participants people", () => ObservationSet.Of([one, other]).ToSdmxCsv());
        Assert.Equal(3, ObservationSet.Of([one, other.WithSource("b")]).ToSdmxCsv().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("_Z", Assert.Throws<ArgumentException>(() => ObservationSet.Of([one.WithSource("_Z")]).ToSdmxCsv()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AMessageOfSomebodyElse_TakesMultipliersStatusesTimesAndSeparators()
    {
        ObservationLoad load = Read(
            Header.Replace(",ACTION", "", StringComparison.Ordinal).Replace(',', ';') + ";UPDATED",
            "dataflow;ILO:X(1.0);VN;x;people;2022-M08;17.1;A;F;6;2022-09-01",
            "dataflow;ILO:X(1.0);VN;x;people;2022-12-31;1.5E+3;P;;3;",
            "dataflow;ILO:X(1.0);VN;x;VND;2022-A1;2705;B;F;-1;",
            "dataflow;ILO:X(1.0);VN;x;people;2021-S2;NaN;O;C;;");

        Assert.Empty(load.Findings);
        Assert.Equal(
            new HashSet<Observation>
            {
                Observation.Of("VN", "x", ObservedQuantity.OfPeople(17_100_000), ObservationTime.During(ReportingPeriod.Month(2022, 8))),
                Observation.Of("VN", "x", ObservedQuantity.OfPeople(1_500_000), ObservationTime.On(new(2022, 12, 31))).WithStatus(FigureStatus.Provisional),
                Observation.Of("VN", "x", ObservedQuantity.OfMoney(AnyAmount.Of(270.5m, "VND")), ObservationTime.During(ReportingPeriod.Year(2022))).WithBreak("break"),
                Observation.Of(AreaCode.Of("VN"), "x", Figure.None<ObservedQuantity>(NoValueReason.Suppressed), ObservationTime.During(ReportingPeriod.Half(2021, 2))),
            },
            load.Observations.ToHashSet());
    }

    [Theory]
    [InlineData("datastructure,A:B(1.0),D,VN,x,people,2022,1,A,F,0", "ACTION", "D", "deletes")]
    [InlineData("datastructure,A:B(1.0),X,VN,x,people,2022,1,A,F,0", "ACTION", "X", "I, A, M, R")]
    [InlineData("datastructure,A:B(1.0),I,Ha Noi,x,people,2022,1,A,F,0", "REF_AREA", "Ha Noi", "no area code")]
    [InlineData("datastructure,A:B(1.0),I,VN, ,people,2022,1,A,F,0", "SUBJECT", " ", "needs the code")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,PS,2022,1,A,F,0", "UNIT_MEASURE", "PS", "no unit")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022-W03,1,A,F,0", "TIME_PERIOD", "2022-W03", "2022-Q3")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022-13,1,A,F,0", "TIME_PERIOD", "2022-13", "2022-Q3")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,\"1,5\",A,F,0", "OBS_VALUE", "1,5", "no number")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1.5,A,F,0", "OBS_VALUE", "1.5", "whole numbers")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,-1,A,F,0", "OBS_VALUE", "-1", "never negative")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,VND,2022,-1,A,F,0", "OBS_VALUE", "-1", "no amount")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1,A,F,99", "UNIT_MULT", "99", "power of ten")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,79228162514264337593543950335,A,F,1", "OBS_VALUE", "79228162514264337593543950335", "no number")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1,D,F,0", "OBS_STATUS", "D", "no status")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1,Final,F,0", "OBS_STATUS", "Final", "no status")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1,O,F,0", "OBS_STATUS", "O", "says that there is no value")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,,A,F,0", "OBS_VALUE", null, "although the status is A")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1,A,N,0", "CONF_STATUS", "N", "not free")]
    [InlineData("datastructure,A:B(1.0),I,VN,x,people,2022,1,A,F", null, null, "10 fields")]
    public void Read_ARowThatIsNoObservation_IsAFindingWithItsLine(string row, string? column, string? value, string rule)
    {
        ObservationLoad load = Read(Header, "datastructure,A:B(1.0),I,VN,x,people,2021,1,A,F,0", row);

        LoadFinding finding = Assert.Single(load.Findings);
        Assert.Equal((3L, 2L, column, value), (finding.Line, finding.Row, finding.Column, finding.Value));
        Assert.Contains(rule, finding.Message, StringComparison.Ordinal);
        Assert.Single(load.Observations);
        Assert.Throws<InvalidDataException>(() => DataExchange.ReadSdmxCsv(new StringReader($"{Header}\n{row}\n"), BadRows.Stop, CancellationToken.None));
    }

    [Theory]
    [InlineData("AREA_DATE", "May", "no day")]
    [InlineData("PUBLISHED", "May", "no day")]
    [InlineData("PRECISION", "0", "no place value")]
    [InlineData("QUALIFIER", "roughly", "nearly")]
    [InlineData("REL_STD_ERROR", "101", "no standard error")]
    [InlineData("FIGURE_STATUS", "closed", "provisional")]
    [InlineData("TIME_PER_COLLECT", "H", "E, S, A")]
    [InlineData("PER_UNIT", "VND", "of or per")]
    [InlineData("EXACT_FORM", "{}", "exact form")]
    [InlineData("EXACT_FORM", "{\"area\":\"VN\",\"subject\":\"x\",\"unit\":\"people\",\"time\":\"2022\",\"number\":2,\"status\":\"final\"}", "exact form")]
    [InlineData("EXACT_FORM", "{\"area\":\"VN\",\"subject\":\"x\",\"unit\":\"people\",\"time\":\"2022\",\"number\":1,\"status\":\"final\"}{}", "exact form")]
    [InlineData("EXACT_FORM", "{\"area\":\"VN\",\"subject\":\"x\",\"unit\":\"people\",\"time\":\"2022\",\"number\":1,\"source\":\"\\uDEDD\",\"status\":\"final\"}", "exact form")]
    public void Read_AWrongFieldOfTheStructure_IsAFinding(string column, string value, string rule)
    {
        ObservationLoad load = Read($"{Header},{column}", $"datastructure,A:B(1.0),I,VN,x,people,2022,1,A,F,0,\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

        Assert.Contains(rule, Assert.Single(load.Findings).Message, StringComparison.Ordinal);
        Assert.Empty(load.Observations);
    }

    [Fact]
    public void Read_ARate_HasNoBreakAndIsNotNegative()
    {
        string header = Header + ",DENOMINATOR,BREAK";

        Assert.Equal("OBS_VALUE", Assert.Single(Read(header, "datastructure,A:B(1.0),I,VN,x,people,2022,-1,A,F,0,y,").Findings).Column);
        Assert.Equal("BREAK", Assert.Single(Read(header, "datastructure,A:B(1.0),I,VN,x,people,2022,1,A,F,0,y,z").Findings).Column);
        Assert.Equal(90.2m, Assert.Single(Read(header, "datastructure,A:B(1.0),I,VN,x,people,2022-12-31,902,A,F,-1,y,").Observations.ReportedRates).Figure.Value.Percent);
    }

    [Theory]
    [InlineData("", "STRUCTURE")]
    [InlineData("DATAFLOW,REF_AREA", "STRUCTURE")]
    [InlineData("STRUCTURE_ID,REF_AREA", "separator")]
    [InlineData("STRUCTURE[;],STRUCTURE_ID", "several parts")]
    [InlineData("STRUCTURE,ACTION", "STRUCTURE_ID")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA", "SUBJECT")]
    [InlineData("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA", "labels=id")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area", "labels=id")]
    public void Read_AHeaderOfSomethingElse_IsRefusedNamingTheRule(string header, string rule) =>
        Assert.Contains(rule, Assert.Throws<FormatException>(() => DataExchange.ReadSdmxCsv(new StringReader(header))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"open", "never closed")]
    [InlineData("\"a\"b,", "something else")]
    [InlineData("a\"b,", "inside a field")]
    public void Read_QuotationMarksThatDoNotMatch_AreRefusedWithTheLine(string row, string rule)
    {
        string message = Assert.Throws<FormatException>(() => Read(Header, row)).Message;

        Assert.StartsWith("Line 2: ", message, StringComparison.Ordinal);
        Assert.Contains(rule, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithAByteOrderMarkAndLineBreaksInFields_TellsTheLineOfARecord()
    {
        ObservationLoad load = Read("\uFEFF" + Header + ",SOURCE", "datastructure,A:B(1.0),I,VN,x,people,2022,1,A,F,0,\"two\nlines\"", "", "datastructure,A:B(1.0),I,VN,x,people,2023,y,A,F,0,");

        Assert.Equal("two\nlines", Assert.Single(load.Observations).Source);
        Assert.Equal(5, Assert.Single(load.Findings).Line);
    }

    [Fact]
    public void Nothing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("observations", () => DataExchange.ToSdmxCsv(null!));
        Assert.Throws<ArgumentNullException>("writer", () => ObservationSet.Of([]).ToSdmxCsv(null!));
        Assert.Throws<ArgumentNullException>("dataflow", () => ObservationSet.Of([]).ToSdmxCsv(new StringWriter(), null!));
        Assert.Throws<ArgumentNullException>("reader", () => DataExchange.ReadSdmxCsv(null!));
        Assert.Throws<ArgumentOutOfRangeException>("onBadRow", () => DataExchange.ReadSdmxCsv(new StringReader(Header), (BadRows)7, CancellationToken.None));
        Assert.Throws<OperationCanceledException>(() => DataExchange.ReadSdmxCsv(new StringReader($"{Header}\nx\n"), BadRows.Report, new CancellationToken(true)));
    }

    // Without bounds but those of how it was printed, and without the details of a reason.
    private static Observation Plain(Observation one)
    {
        Figure<ObservedQuantity> figure = one.Figure.TryGetValue(out ObservedQuantity quantity)
            ? Figure.Of(quantity, one.Figure.Status!.Value)
            : Figure.None<ObservedQuantity>(one.Figure.Reason!.Value);
        Observation plain = Observation.Of(one.Key, figure).WithSource(one.Source).WithText(one.Text).WithPrecision(one.Precision, one.Qualifier);
        plain = one.Published is { } day ? plain.PublishedOn(day) : plain;
        return one.Break.Length == 0 ? plain : plain.WithBreak(one.Break);
    }

    private static ObservationLoad Read(params string[] lines) => DataExchange.ReadSdmxCsv(new StringReader(string.Join('\n', lines) + "\n"));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_@$-]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)*:[A-Za-z0-9_@$-]+\([0-9]+\.[0-9]+(\.[0-9]+)?\)$")]
    private static partial Regex Reference();

    // ObservationalTimePeriod: Gregorian year, month and day; reporting year, semester, trimester, quarter and month; time range.
    [GeneratedRegex(@"^(\d{4}|\d{4}-(0[1-9]|1[0-2])|-?\d{4}-\d\d-\d\d|\d{4}-(A1|S[12]|T[1-3]|Q[1-4]|M(0[1-9]|1[0-2]))|\d{4}-\d\d-\d\d/P\d+[YMD])$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Decimal();
}
