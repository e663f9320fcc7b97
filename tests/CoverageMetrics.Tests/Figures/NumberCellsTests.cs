using System.Data;
using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Tests.Figures;

/// <summary>The cells of a number, its unit and its time: which is at fault, and what an empty one is.</summary>
public class NumberCellsTests
{
    private static readonly string[] Names = ["area", "day", "period", "mean", "people", "number", "unit", "percent", "of", "per", "per_unit", "status"];

    private static readonly ObservationColumns Numbers = ObservationColumns.Area("area").SubjectIs("x").Day("day").Number("number", "unit").Per("per", "per_unit").Status("status");
    private static readonly ObservationColumns Rates = Numbers.Percent("percent", "of");

    [Theory]
    [InlineData("number=5", "unit", null, "needs its unit")]
    [InlineData("number=5;unit=", "unit", null, "needs its unit")]
    [InlineData("number=5;unit=PS", "unit", "PS", "needs its unit")]
    [InlineData("unit=PS", "unit", "PS", "no unit")]
    [InlineData("number=5;unit=VND;per=pensioners", "per_unit", null, "needs its unit")]
    [InlineData("number=5;unit=VND;per=pensioners;per_unit=PS", "per_unit", "PS", "needs its unit")]
    [InlineData("number=5;unit=VND;per=pensioners;per_unit=VND", "per_unit", "VND", "both are VND")]
    [InlineData("number=5;unit=VND;per_unit=people", "per", null, "of or per")]
    [InlineData("number=-5;unit=VND", "number", "-5", "no amount of money")]
    [InlineData("number=-5;unit=VND;per=pensioners;per_unit=people", "number", "-5", "no ratio")]
    [InlineData("number=-5;unit=people", "number", "-5", "never negative")]
    [InlineData("per=pensioners;per_unit=people", "unit", null, "needs its unit")]
    [InlineData("number=5;percent=5;of=y", "percent", "5", "has several")]
    [InlineData("unit=people;status=A", "number", null, "although the status is A")]
    public void Read_ARowWithoutOneNumberInItsUnit_IsAFindingAtTheCellAtFault(string cells, string column, string? value, string rule)
    {
        LoadFinding finding = Assert.Single(Read(Rates, cells).Findings);

        Assert.Equal((column, value), (finding.Column, finding.Value));
        Assert.Contains(rule, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("per", 5)]
    [InlineData("per_unit", 5)]
    [InlineData("unit", 5)]
    public void Read_ACodeThatIsANumber_IsAFindingWithoutAFigure(string column, object code)
    {
        string cells = string.Join(';', new[] { "number=6", "unit=VND", "per=pensioners", "per_unit=people" }.Where(cell => !cell.StartsWith(column + "=", StringComparison.Ordinal)));

        ObservationLoad load = Read(Rates, cells, (column, code));

        Assert.Equal(column, Assert.Single(load.Findings).Column);
        Assert.Empty(load.Observations);
        Assert.Empty(load.Observations.ReportedRates);
    }

    [Fact]
    public void Read_AnAmountBelowZero_IsAChange()
    {
        Assert.Equal(-5m, Assert.Single(Read(Numbers.AsChanges(), "number=-5;unit=VND").Observations).Figure.Value.Number);
        Assert.Equal(5m, Assert.Single(Read(Numbers.AsChanges(), "number=5;unit=VND").Observations).Figure.Value.Number);
        Assert.Equal(5m, Assert.Single(Read(Numbers, "number=5;unit=VND").Observations).Figure.Value.Number);
    }

    [Theory]
    [InlineData(true, true, true, "people")]
    [InlineData(true, false, true, "people")]
    [InlineData(false, true, true, "number")]
    [InlineData(false, false, true, "percent")]
    public void Read_AStatusOfANumberThatIsMissing_IsAFindingAtTheNumber(bool hasPeople, bool hasNumber, bool hasPercent, string column)
    {
        ObservationColumns columns = ObservationColumns.Area("area").SubjectIs("x").Day("day").Status("status");
        columns = hasPeople ? columns.Persons("people") : columns;
        columns = hasNumber ? columns.NumberIn("number", "VND") : columns;
        columns = hasPercent ? columns.PercentOf("percent", "y") : columns;

        LoadFinding finding = Assert.Single(Read(columns, "status=P").Findings);

        Assert.Equal((column, null), (finding.Column, finding.Value));
        Assert.Contains("although the status is P", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ARowWithoutANumber_LacksACountWhereThereIsAColumnOfCounts_AndARateElsewhere()
    {
        ObservationColumns columns = ObservationColumns.Area("area").SubjectIs("x").Day("day");

        Assert.Equal((1, 0), CountsOf(columns.Persons("people").PercentOf("percent", "y")));
        Assert.Equal((1, 0), CountsOf(columns.NumberIn("number", "VND").PercentOf("percent", "y")));
        Assert.Equal((1, 0), CountsOf(columns.Persons("people").NumberIn("number", "VND").PercentOf("percent", "y")));
        Assert.Equal((1, 0), CountsOf(columns.Persons("people")));
        Assert.Equal((0, 1), CountsOf(columns.PercentOf("percent", "y")));

        static (int Observations, int Rates) CountsOf(ObservationColumns columns)
        {
            ObservationLoad load = Read(columns, "");
            Assert.Empty(load.Findings);
            return (load.Observations.Count, load.Observations.ReportedRates.Count);
        }
    }

    [Fact]
    public void Read_APercentageBesideMoney_IsOfMoneyWhereNoPeopleAreCounted()
    {
        ObservationColumns columns = ObservationColumns.Area("area").SubjectIs("x").Day("day").NumberIn("number", "VND").PercentOf("percent", "y");

        Assert.Equal("VND", Assert.Single(Read(columns, "percent=5").Observations.ReportedRates).Key.Unit);
        Assert.Equal("people", Assert.Single(Read(columns.Persons("people"), "percent=5").Observations.ReportedRates).Key.Unit);
    }

    [Theory]
    [InlineData("day=;", "day,period,mean", "day", null, "needs a day or a period")]
    [InlineData("day=;", "period,mean", "period", null, "needs a day or a period")]
    [InlineData("day=;", "period", "period", null, "needs a day or a period")]
    [InlineData("day=;", "mean", "mean", null, "needs a day or a period")]
    [InlineData("day=2022-12-31;period=2022", "day,period,mean", "day", "2022-12-31", "this row has both")]
    [InlineData("day=2022-12-31;mean=2022", "day,period,mean", "day", "2022-12-31", "this row has both")]
    [InlineData("day=;period=2022;mean=2023", "period,mean", "mean", "2023", "or the mean of one")]
    [InlineData("day=;period=2022;mean=2022", "day,period,mean", "mean", "2022", "or the mean of one")]
    public void Read_ARowWithoutOneTime_IsAFindingAtTheCellAtFault(string cells, string columns, string column, string? value, string rule)
    {
        ObservationLoad load = Read(Timed(columns), "people=5;" + cells);

        LoadFinding finding = Assert.Single(load.Findings);
        Assert.Equal((column, value), (finding.Column, finding.Value));
        Assert.Contains(rule, finding.Message, StringComparison.Ordinal);
        Assert.Empty(load.Observations);
    }

    [Fact]
    public void Read_APeriodOrItsMean_IsTheOneThatIsFilled()
    {
        Assert.Equal(ObservationTime.During(ReportingPeriod.Year(2022)), TimeOf("day=;period=2022"));
        Assert.Equal(ObservationTime.MeanOf(ReportingPeriod.Year(2022)), TimeOf("day=;mean=2022"));
        Assert.Equal(ObservationTime.On(new(2022, 12, 31)), TimeOf(""));

        static ObservationTime TimeOf(string cells) => Assert.Single(Read(Timed("day,period,mean"), "people=5;" + cells).Observations).Time;
    }

    private static ObservationColumns Timed(string names)
    {
        ObservationColumns columns = ObservationColumns.Area("area").SubjectIs("x").Persons("people");
        columns = names.Contains("day", StringComparison.Ordinal) ? columns.Day("day") : columns;
        columns = names.Contains("period", StringComparison.Ordinal) ? columns.Period("period") : columns;
        return names.Contains("mean", StringComparison.Ordinal) ? columns.MeanOf("mean") : columns;
    }

    private static ObservationLoad Read(ObservationColumns columns, string cells, params (string Column, object Value)[] others)
    {
        object?[] row = new object?[Names.Length];
        (row[0], row[1]) = ("84", "2022-12-31");
        foreach (string[] cell in cells.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')))
        {
            row[Array.IndexOf(Names, cell[0])] = cell[1].Length == 0 ? null : cell[1];
        }

        foreach ((string column, object value) in others)
        {
            row[Array.IndexOf(Names, column)] = value;
        }

        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        Array.ForEach(Names, name => table.Columns.Add(name, typeof(object)));
        table.Rows.Add(row);
        return ObservationLoad.Read(table.CreateDataReader(), columns);
    }
}
