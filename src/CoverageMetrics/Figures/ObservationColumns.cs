using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The names of the columns of a table or query in which the parts of an observation are found.</summary>
/// <remarks>
/// <para>Needed are the area, the subject, a day or a period, and a number, of people or with its unit; where two columns are named for one of these, each row fills one of the
/// two. All else may be left out. Codes are text, so that <c>01</c> and <c>1</c> stay two codes; days are dates without a time of day or ISO text; numbers are
/// numbers or invariant digits without group separators; an empty cell of a number is a figure without a value.</para>
/// <para>Names are compared without regard to case. Equal when all names are, and the catalogue of the codes.</para>
/// <para>Immutable and safe to share; costs one small object a step.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record ObservationColumns
{
    private ObservationColumns(string area) => AreaColumn = area;

    internal string AreaColumn { get; }

    internal AreaCatalogue? Catalogue { get; private init; }

    internal string? Scheme { get; private init; }

    internal string? MapColumn { get; private init; }

    internal string? SubjectColumn { get; private init; }

    internal string? SubjectCode { get; private init; }

    internal string? DayColumn { get; private init; }

    internal string? PeriodColumn { get; private init; }

    internal string? MeanColumn { get; private init; }

    internal bool AreChanges { get; private init; }

    internal string? PersonsColumn { get; private init; }

    internal string? NumberColumn { get; private init; }

    internal string? UnitColumn { get; private init; }

    internal string? UnitCode { get; private init; }

    internal string? StatusColumn { get; private init; }

    internal string? SeriesColumn { get; private init; }

    internal string? ScopeColumn { get; private init; }

    internal string? PublishedColumn { get; private init; }

    internal string? PrecisionColumn { get; private init; }

    internal string? QualifierColumn { get; private init; }

    internal string? SourceColumn { get; private init; }

    internal string? BreakColumn { get; private init; }

    /// <summary>Begins a description with the column of the area's code.</summary>
    /// <param name="column">The name of the column; it holds text.</param>
    /// <returns>The beginning of a description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public static ObservationColumns Area(string column) => new(Name(column));

    /// <summary>Says that the areas are named by the codes of another authority; the observations have those of the catalogue.</summary>
    /// <param name="catalogue">The catalogue that knows both.</param>
    /// <param name="scheme">The name of that authority's codes, as <see cref="Areas.Area.Coded"/> took it. A code that no area has on the day of the map is a finding.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The catalogue has no codes of that name; the message lists those there are.</exception>
    public ObservationColumns CodedIn(AreaCatalogue catalogue, string scheme)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        catalogue.CheckScheme(scheme, nameof(scheme));
        return this with { Catalogue = catalogue, Scheme = scheme };
    }

    /// <summary>Names the column with the day on whose map the area is meant.</summary>
    /// <param name="column">The name of the column; an empty cell is the day of the figure, or the last day of its period.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Map(string column) => this with { MapColumn = Name(column) };

    /// <summary>Names the column with the code of what was counted.</summary>
    /// <param name="column">The name of the column; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Subject(string column) => this with { SubjectColumn = Name(column), SubjectCode = null };

    /// <summary>Says what was counted in every row.</summary>
    /// <param name="code">The code of a group of people, what the units are of, or a kind of money.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, empty or white space.</exception>
    public ObservationColumns SubjectIs(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return this with { SubjectColumn = null, SubjectCode = code };
    }

    /// <summary>Names the column with the day of a stock.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Day(string column) => this with { DayColumn = Name(column) };

    /// <summary>Names the column with the period of a flow, written as <see cref="Periods.ReportingPeriod"/> writes it.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Period(string column) => this with { PeriodColumn = Name(column) };

    /// <summary>Names the column with the period that a figure is the mean of, such as the year of an average population.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns MeanOf(string column) => this with { MeanColumn = Name(column) };

    /// <summary>Names the column with the number of people.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Persons(string column) => this with { PersonsColumn = Name(column) };

    /// <summary>Says that the numbers are net changes, such as those who joined less those who left, and may be negative.</summary>
    /// <returns>The fuller description.</returns>
    public ObservationColumns AsChanges() => this with { AreChanges = true };

    /// <summary>Names the columns with the number and with its unit: <c>people</c>, the code of what is counted, such as <c>vn:visits</c>, or the three capital letters of a currency.</summary>
    /// <param name="column">The name of the column of numbers, in ones.</param>
    /// <param name="unitColumn">The name of the column of units; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or white space.</exception>
    public ObservationColumns Number(string column, string unitColumn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unitColumn);
        return this with { NumberColumn = Name(column), UnitColumn = unitColumn, UnitCode = null };
    }

    /// <summary>Names the column with the number, and its unit.</summary>
    /// <param name="column">The name of the column of numbers, in ones.</param>
    /// <param name="unit">The unit in every row: <c>people</c>, the code of what is counted, such as <c>vn:visits</c>, or the three capital letters of a currency.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or white space, or <paramref name="unit"/> is no unit.</exception>
    public ObservationColumns NumberIn(string column, string unit) => this with { NumberColumn = Name(column), UnitColumn = null, UnitCode = Guard.Unit(unit, nameof(unit)) };

    /// <summary>Names the column with the status of the value, or the reason why there is none: the name of a <see cref="FigureStatus"/> or
    /// <see cref="NoValueReason"/>, a code that <see cref="SdmxObservationStatus"/> reads,
    /// or <c>B</c>, a break in the series, which is a final figure with the break <c>break</c> where no column names another one.</summary>
    /// <param name="column">The name of the column; an empty cell is final, or missing where there is no value.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Status(string column) => this with { StatusColumn = Name(column) };

    /// <summary>Names the column with the code of the definition and base.</summary>
    /// <param name="column">The name of the column; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Series(string column) => this with { SeriesColumn = Name(column) };

    /// <summary>Names the column with the code of who was counted.</summary>
    /// <param name="column">The name of the column; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Scope(string column) => this with { ScopeColumn = Name(column) };

    /// <summary>Names the column with the day of publication.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Published(string column) => this with { PublishedColumn = Name(column) };

    /// <summary>Names the column with the place value of the last digit that is known.</summary>
    /// <param name="column">The name of the column; an empty cell is 1.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Precision(string column) => this with { PrecisionColumn = Name(column) };

    /// <summary>Names the column with the word the figure was published with: the name of a <see cref="FigureQualifier"/>.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Qualifier(string column) => this with { QualifierColumn = Name(column) };

    /// <summary>Names the column with where the figure was published.</summary>
    /// <param name="column">The name of the column; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Source(string column) => this with { SourceColumn = Name(column) };

    /// <summary>Names the column with the code of a break: of the law or decision by which a figure is the first of another definition.</summary>
    /// <param name="column">The name of the column; it holds text, and nothing where there is no break.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Break(string column) => this with { BreakColumn = Name(column) };

    /// <summary>Writes the name of the area's column and of those named for the figure.</summary>
    /// <returns>The description, such as <c>area ma_tinh, subject chuong_trinh, day ngay, persons so_nguoi</c>.</returns>
    public override string ToString() =>
        $"area {AreaColumn}, subject {SubjectColumn ?? SubjectCode}, {(DayColumn is null ? "" : $"day {DayColumn}, ")}{(PeriodColumn is null ? "" : $"period {PeriodColumn}, ")}{(MeanColumn is null ? "" : $"mean of {MeanColumn}, ")}{(PersonsColumn is null ? "" : $"persons {PersonsColumn}")}{(NumberColumn is null ? "" : $" number {NumberColumn}")}";

    private static string Name(string column)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        return column;
    }
}
