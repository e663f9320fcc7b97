using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Only a reporting year knows when a year begins and ends: nothing else says January or 31 December by itself.</summary>
public partial class YearTests
{
    // Where a year of the calendar is what was written: the forms of a period, and a number in a column of periods.
    private static readonly string[] Calendars = ["Periods/ReportingYear.cs", "Periods/ReportingYear.Text.cs", "Periods/ReportingPeriod.cs", "Periods/ReportingPeriod.Text.cs", "Figures/LoadValue.cs"];

    private static readonly string[] OfCalendarYear = ["Year", "Half", "Quarter", "FirstMonths"];

    public static TheoryData<string> Packages => [.. Sources.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_FollowsTheYearItIsGiven(string package)
    {
        IEnumerable<string> days =
            from file in Sources.FilesOf(package)
            where !Calendars.Contains(file.Path)
            from Match match in FirstOrLastDay().Matches(file.Unit.ToString())
            select $"{file.Path}: {match.Value}";
        IEnumerable<string> years =
            from use in Sources.UsesIn(package)
            where use.Type.Name == "ReportingPeriod" && use.Symbol is IMethodSymbol { IsStatic: true } method && OfCalendarYear.Contains(method.Name) && !Calendars.Contains(use.Path)
            select $"{use.Path}: {use.Symbol.Name}";
        IEnumerable<string> words =
            from file in Sources.FilesOf(package)
            where package == "CoverageMetrics" && !file.Path.StartsWith("Internal/Languages/", StringComparison.Ordinal) && !file.Path.StartsWith("Published/", StringComparison.Ordinal)
            from literal in file.Unit.DescendantNodes().OfType<LiteralExpressionSyntax>()
            where MonthAtAnEnd().IsMatch(literal.Token.ValueText)
            select $"{file.Path}: {literal}";

        Assert.Empty(days.Concat(years).Concat(words));
    }

    [Theory]
    [InlineData("new LocalDate(Date.Year, 12, 31)")]
    [InlineData("new(year, 1, 1)")]
    [InlineData("new(day.Year - 1, 12, 31)")]
    [InlineData("On(new(year, 7, 1))")]
    [InlineData("On(new(year, 6, 30))")]
    [InlineData("month.FirstDay.Month == 1")]
    [InlineData("date.Month is 12")]
    [InlineData("month % 12 == 0")]
    public void DayOfTheCalendar_IsFound(string code) => Assert.Matches(FirstOrLastDay(), code);

    [Theory]
    [InlineData("new(1970, 1, 1)")]
    [InlineData("month is >= 1 and <= 12")]
    public void DayOfOneYear_IsNone(string code) => Assert.DoesNotMatch(FirstOrLastDay(), code);

    // The first or last day of a half, of a year that is not written in digits; a month that is asked whether it is the first or the last.
    [GeneratedRegex(@"(?<!\d{4}), ?(1, ?1|6, ?30|7, ?1|12, ?31)\)|[mM]onth\)? ?(==|is|%) ?(1|12)\b(?! ?[<>])")]
    private static partial Regex FirstOrLastDay();

    [GeneratedRegex("January|December")]
    private static partial Regex MonthAtAnEnd();
}
