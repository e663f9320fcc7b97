using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>What the columns of an SDMX-CSV row mean together: which one is at fault where two do not agree, and what is kept of each.</summary>
public class SdmxReadingTests
{
    private const string Most = "79228162514264337593543950335";

    private static readonly LocalDate Day = new(2022, 12, 31);
    private static readonly FigureKey People = FigureKey.Of("x", FigureKey.People, ObservationTime.On(Day)).WithArea("VN");
    private static readonly FigureKey Rate = People.WithDenominator("y");

    [Theory]
    [InlineData("people", "1", "DENOMINATOR,PER_UNIT", "y,PS", "PER_UNIT", "PS", "no unit")]
    [InlineData("PS", "1", "DENOMINATOR,PER_UNIT", "y,PS", "UNIT_MEASURE", "PS", "no unit")]
    [InlineData("people", "1", "PER_UNIT", "VND", "DENOMINATOR", null, "of or per")]
    [InlineData("people", "1", "DENOMINATOR,PER_UNIT", "_Z,VND", "DENOMINATOR", "_Z", "of or per")]
    [InlineData("people", "1", "DENOMINATOR,PER_UNIT", "y,people", "PER_UNIT", "people", "both are people")]
    [InlineData("people", "1", "TIME_PER_COLLECT", "H", "TIME_PER_COLLECT", "H", "E, S, A")]
    [InlineData("people", "1", "TIME_PER_COLLECT", "S", "TIME_PERIOD", "2022-12-31", "2022-Q3")]
    [InlineData("people", "1", "TIME_PER_COLLECT", "A", "TIME_PERIOD", "2022-12-31", "2022-Q3")]
    [InlineData("people", "1", "FIGURE_STATUS,OBS_STATUS", "suppressed,A", "FIGURE_STATUS", "suppressed", "says that there is no value")]
    [InlineData("people", "1", "FIGURE_STATUS,OBS_STATUS", ",Q", "OBS_STATUS", "Q", "says that there is no value")]
    [InlineData("people", "", "FIGURE_STATUS,OBS_STATUS", "provisional,A", "OBS_VALUE", null, "although the status is provisional")]
    [InlineData("people", "", "FIGURE_STATUS,OBS_STATUS", ",P", "OBS_VALUE", null, "although the status is P")]
    [InlineData("people", "1", "OBS_STATUS", "provisional", "OBS_STATUS", "provisional", "Q, U, V")]
    [InlineData("people", "1", "UNIT_MULT", "21", "UNIT_MULT", "21", "power of ten")]
    [InlineData("people", "1", "UNIT_MULT", "-21", "UNIT_MULT", "-21", "power of ten")]
    [InlineData("people", "7922816251426433759354395033.5", "UNIT_MULT", "1", "OBS_VALUE", "7922816251426433759354395033.5", "whole numbers")]
    [InlineData("people", "7922816251426433759354395033.6", "UNIT_MULT", "1", "OBS_VALUE", "7922816251426433759354395033.6", "no number")]
    [InlineData("people", Most, "UNIT_MULT", "0", "OBS_VALUE", Most, "whole numbers")]
    [InlineData("people", "1", "REL_STD_ERROR", "0", "REL_STD_ERROR", "0", "above 0 and at most 100")]
    [InlineData("people", "1", "REL_STD_ERROR", "100.1", "REL_STD_ERROR", "100.1", "above 0 and at most 100")]
    [InlineData("people", "1", "DENOMINATOR,REL_STD_ERROR", "y,5", "REL_STD_ERROR", "5", "has none of this")]
    [InlineData("people", "1", "DENOMINATOR,BREAK", "y,law", "BREAK", "law", "has none of this")]
    [InlineData("people", "1", "DENOMINATOR,OBS_STATUS", "y,B", "BREAK", null, "has none of this")]
    [InlineData("people", "1", "ACTION", "", "ACTION", null, "I, A, M, R")]
    public void Read_WhatDoesNotAgree_IsAFindingAtTheColumnAtFault(string unit, string number, string columns, string values, string column, string? value, string rule)
    {
        ObservationLoad load = Read(unit, number, columns, values);

        LoadFinding finding = Assert.Single(load.Findings);
        Assert.Equal((column, value), (finding.Column, finding.Value));
        Assert.Contains(rule, finding.Message, StringComparison.Ordinal);
        Assert.Empty(load.Observations);
        Assert.Empty(load.Observations.ReportedRates);
    }

    [Theory]
    [InlineData("", "C", "", NoValueReason.Suppressed)]
    [InlineData("O", "N", "", NoValueReason.Suppressed)]
    [InlineData("O", "F", "", NoValueReason.Missing)]
    [InlineData("O", "", "", NoValueReason.Missing)]
    [InlineData("M", "F", "", NoValueReason.Undefined)]
    [InlineData("Q", "F", "", NoValueReason.Suppressed)]
    [InlineData("O", "C", "missing", NoValueReason.Missing)]
    [InlineData("O", "F", "incomplete", NoValueReason.Incomplete)]
    public void Read_WhereThereIsNoNumber_KeepsTheReasonAndTheUnit(string status, string confidentiality, string own, NoValueReason reason)
    {
        ObservationLoad load = Read("VND", "", "OBS_STATUS,CONF_STATUS,FIGURE_STATUS", $"{status},{confidentiality},{own}");

        Assert.Empty(load.Findings);
        Observation read = Assert.Single(load.Observations);
        Assert.Equal((reason, "VND"), (read.Figure.Reason, read.Unit));
    }

    [Theory]
    [InlineData("0.00000000000000000007", "20", 7)]
    [InlineData("700000000000000000000", "-20", 7)]
    [InlineData("0.7", "1", 7)]
    [InlineData("70", "-1", 7)]
    [InlineData("7", "0", 7)]
    [InlineData("7", "", 7)]
    [InlineData("7", "+3", 7_000)]
    public void Read_AMultiplier_IsThePowerOfTenOfTheNumber(string number, string power, long people)
    {
        ObservationLoad load = Read("people", number, "UNIT_MULT", power);

        Assert.Empty(load.Findings);
        Assert.Equal(Observation.Of("VN", "x", ObservedQuantity.OfPeople(people), ObservationTime.On(Day)), Assert.Single(load.Observations));
    }

    [Theory]
    [InlineData("4.5")]
    [InlineData("100")]
    public void Read_AStandardError_IsKeptWithTheEstimate(string percent)
    {
        ObservationLoad load = Read("people", "7", "OBS_STATUS,REL_STD_ERROR", "E," + percent);

        Assert.Empty(load.Findings);
        Observation read = Assert.Single(load.Observations);
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), read.RelativeStandardErrorPercent);
        Assert.False(read.Figure.IsExact);
    }

    [Fact]
    public void Read_ARateThatWasRounded_HasThePrecisionAndTheWordOfItsColumns()
    {
        ReportedRate level = ReportedRate.Of(Rate, 90.2m);

        Assert.Equal(level, RateOf("", ""));
        Assert.Equal(level.WithPrecision(0.5m, FigureQualifier.None), RateOf("0.5", ""));
        Assert.Equal(level.WithPrecision(0.5m, FigureQualifier.Over), RateOf("0.5", "over"));
        Assert.Equal(level.WithPrecision(0.1m, FigureQualifier.Over), RateOf("", "over"));

        static ReportedRate RateOf(string precision, string qualifier)
        {
            ObservationLoad load = Read("people", "90.2", "DENOMINATOR,PRECISION,QUALIFIER", $"y,{precision},{qualifier}");
            Assert.Empty(load.Findings);
            return Assert.Single(load.Observations.ReportedRates);
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("\"area\":\"01\"", false)]
    [InlineData("\"subject\":\"z\"", false)]
    [InlineData("\"denominator\":\"z\"", false)]
    [InlineData("\"percent\":90.3", false)]
    [InlineData("\"published\":\"2023-01-06\"", false)]
    [InlineData("\"published\":null", false)]
    [InlineData("\"percent\":null", false)]
    [InlineData("{", false)]
    [InlineData("{}", false)]
    public void Read_TheExactFormOfARate_IsTakenWhereItIsOfTheRow(string changed, bool isOfTheRow)
    {
        Dictionary<string, string> fields = new()
        {
            ["area"] = "\"VN\"",
            ["subject"] = "\"x\"",
            ["unit"] = "\"people\"",
            ["denominator"] = "\"y\"",
            ["time"] = "\"2022-12-31\"",
            ["percent"] = "90.2",
            ["status"] = "\"final\"",
            ["precision"] = "0.1",
            ["published"] = "\"2023-01-05\"",
            ["source"] = "\"the exact form\"",
        };
        if (changed.Contains(':', StringComparison.Ordinal))
        {
            (string name, string other) = (changed.Split(':')[0].Trim('"'), changed[(changed.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            fields[name] = other;
            if (other == "null")
            {
                fields.Remove(name);
            }

            if (!fields.ContainsKey("percent"))
            {
                fields.Remove("status");
                fields["reason"] = "\"missing\"";
            }
        }

        string exact = "{" + string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}")) + "}" + (changed.StartsWith('{') ? changed : "");
        ObservationLoad load = Read("people", "90.2", "DENOMINATOR,PUBLISHED,EXACT_FORM", $"y,2023-01-05,\"{exact.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

        Assert.Equal(isOfTheRow ? [] : ["EXACT_FORM"], load.Findings.Select(finding => finding.Column));
        Assert.Equal(isOfTheRow ? [ReportedRate.Of(Rate, 90.2m).PublishedOn(new(2023, 1, 5)).WithSource("the exact form")] : [], load.Observations.ReportedRates);
    }

    [Theory]
    [InlineData("01", "", 7)]
    [InlineData("VN", ",\"published\":\"2023-01-05\"", 7)]
    [InlineData("VN", "", 8)]
    public void Read_AnExactFormOfAnotherObservation_IsAFinding(string area, string published, int people)
    {
        string exact = $"{{\"area\":\"{area}\",\"subject\":\"x\",\"unit\":\"people\",\"time\":\"2022-12-31\",\"number\":{people},\"status\":\"final\"{published}}}";
        ObservationLoad load = Read("people", "7", "EXACT_FORM", $"\"{exact.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

        Assert.Equal("EXACT_FORM", Assert.Single(load.Findings).Column);
        Assert.Empty(load.Observations);
    }

    [Theory]
    [InlineData("STRUCTURED,STRUCTURE_ID,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE", "and a separator behind it")]
    [InlineData("structure,STRUCTURE_ID,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE", "begins with the column STRUCTURE.")]
    [InlineData("DATAFLOWS,STRUCTURE_ID,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE", "begins with the column STRUCTURE.")]
    [InlineData("STRUCTURE,STRUCTURE_ID", "no column REF_AREA")]
    [InlineData("STRUCTURE,STRUCTURE_ID,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD", "no column OBS_VALUE")]
    public void Read_AHeaderThatLacksAColumn_IsRefusedNamingIt(string header, string rule) =>
        Assert.Contains(rule, Assert.Throws<FormatException>(() => DataExchange.ReadSdmxCsv(new StringReader(header + "\n"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("VSS.STA:A-B_C(1.0+)", true)]
    [InlineData("V:A(1)", true)]
    [InlineData("V S:A(1.0)", false)]
    [InlineData("VSS:A(1 0)", false)]
    [InlineData("VSS:A.B(1.0)", false)]
    [InlineData("VSS:A(1.0", false)]
    public void IsReference_IsAnAgencyItsStructureAndAVersion(string text, bool isOne) => Assert.Equal(isOne, SdmxTable.IsReference(text));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Read_EveryEndOfALine_CountsOnce(string end)
    {
        string[] lines = ["STRUCTURE,STRUCTURE_ID,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,SOURCE", "d,A:B(1),VN,x,people,2022,1,\"two", "lines\"", "", "d,A:B(1),VN,x,people,2023,y,", "d,A:B(1),VN,x,people,2024,z,"];

        ObservationLoad load = DataExchange.ReadSdmxCsv(new StringReader(string.Join(end, lines)));

        Assert.Equal($"two{end}lines", Assert.Single(load.Observations).Source);
        Assert.Equal([5L, 6L], load.Findings.Select(finding => finding.Line!.Value));
    }

    [Fact]
    public void Written_BreaksOfASet_AreThoseOfTheirSeriesAndScopeAndTheLastOfSeveral()
    {
        Observation plain = Of(1, new(2025, 9, 30));
        Observation monthly = plain.WithSeries("monthly");
        Observation cards = plain.WithScope("cards");
        FigureKey key = FigureKey.Of("x", FigureKey.People, ObservationTime.On(new(2025, 7, 1)));
        FigureKey later = FigureKey.Of("x", FigureKey.People, ObservationTime.On(new(2025, 8, 1)));

        Assert.Equal(["", "", "law"], BreaksOf([plain, cards, monthly], Break.Of(key.WithSeries("monthly"), "law")));
        Assert.Equal(["", "law", ""], BreaksOf([plain, cards, monthly], Break.Of(key.WithScope("cards"), "law")));
        Assert.Equal(["law", "law", "law"], BreaksOf([plain, cards, monthly], Break.Of(key, "law")));
        Assert.Equal(["decree"], BreaksOf([plain], Break.Of(key, "law"), Break.Of(later, "decree")));
        Assert.Equal(["decree"], BreaksOf([plain], Break.Of(later, "decree"), Break.Of(key, "law")));
    }

    [Fact]
    public void Written_ABreak_IsAtThePeriodThatBeginsBehindIt()
    {
        Observation quarter = Observation.Of("VN", "x", ObservedQuantity.OfPeople(1), ObservationTime.During(ReportingPeriod.Quarter(2025, 3)));
        Observation month = Observation.Of("VN", "x", ObservedQuantity.OfPeople(2), ObservationTime.During(ReportingPeriod.Month(2025, 10)));
        var law = Break.Of(FigureKey.Of("x", FigureKey.People, ObservationTime.On(new(2025, 8, 1))), "law");

        Assert.Equal(["", "law"], BreaksOf([quarter, month], law));
        Assert.Equal(["law"], BreaksOf([quarter], law));
    }

    private static Observation Of(int people, LocalDate day) => Observation.Of("VN", "x", ObservedQuantity.OfPeople(people), ObservationTime.On(day));

    private static string[] BreaksOf(Observation[] observations, params Break[] breaks)
    {
        ObservationSet read = DataExchange.ReadSdmxCsv(new StringReader(ObservationSet.Of(observations).With(breaks).ToSdmxCsv())).Observations;
        return Array.ConvertAll(observations, one => read.Single(other => other.Key == one.Key).Break);
    }

    private static ObservationLoad Read(string unit, string number, string columns, string values) => DataExchange.ReadSdmxCsv(new StringReader(
        $"STRUCTURE,STRUCTURE_ID,REF_AREA,SUBJECT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,{columns}\ndataflow,A:B(1.0),VN,x,{unit},2022-12-31,{number},{values}\n"));
}
