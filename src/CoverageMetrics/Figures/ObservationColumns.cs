using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The names of the columns of a table or query in which the parts of an observation, of a published rate or of a target are found.</summary>
/// <remarks>
/// <para>Needed are the area, the subject, a day or a period, and a number, of people, with its unit, or in percent; where several columns are named for one of these, each row fills one of
/// them. All else may be left out. Codes are text, so that <c>01</c> and <c>1</c> stay two codes; days are dates without a time of day or ISO text; numbers are
/// numbers or invariant digits without group separators; an empty cell of a number is a figure without a value.</para>
/// <para>Of a target, <see cref="Source"/> is the document and <see cref="Published"/> the day of issue; <see cref="Setter"/>, <see cref="Direction"/> and <see cref="Note"/> are of targets alone.</para>
/// <para>Names are compared without regard to case. Equal when all names are, and the catalogue of the codes; a map of renamed codes and a function that finds lines equal themselves alone.</para>
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

    internal string? StandardErrorColumn { get; private init; }

    internal string? SourceColumn { get; private init; }

    internal string? BreakColumn { get; private init; }

    internal string? PercentColumn { get; private init; }

    internal string? PercentOfColumn { get; private init; }

    internal string? PercentOfCode { get; private init; }

    internal string? PerColumn { get; private init; }

    internal string? PerUnitColumn { get; private init; }

    internal string? SetterColumn { get; private init; }

    internal string? SetterCode { get; private init; }

    internal string? DirectionColumn { get; private init; }

    internal string? NoteColumn { get; private init; }

    internal RenamedCodes? RenamedSubjects { get; private init; }

    internal RenamedCodes? RenamedAreas { get; private init; }

    internal Func<long, long>? LineOf { get; private init; }

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

    /// <summary>Names the column with the standard error of an estimate from a sample, in percent of the estimate: 2.5, not 0.025.</summary>
    /// <param name="column">The name of the column; an empty cell is no estimate from a sample.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns RelativeStandardErrorPercent(string column) => this with { StandardErrorColumn = Name(column) };

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

    /// <summary>Names the columns with a percentage that is known without its counts, and with the code of what it is of.</summary>
    /// <remarks>A row that fills it is a <see cref="ReportedRate"/>, or a target for a coverage or share. It is of people, unless <see cref="Number"/> or <see cref="NumberIn"/> names another unit
    /// and no column is named for people.</remarks>
    /// <param name="column">The name of the column: 45.5 for 45.5%; its decimals are taken for known.</param>
    /// <param name="denominatorColumn">The name of the column of codes, such as <c>labour-force</c>; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or white space.</exception>
    public ObservationColumns Percent(string column, string denominatorColumn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(denominatorColumn);
        return this with { PercentColumn = Name(column), PercentOfColumn = denominatorColumn, PercentOfCode = null };
    }

    /// <summary>Names the column with a percentage that is known without its counts, and what it is of.</summary>
    /// <param name="column">The name of the column: 45.5 for 45.5%; its decimals are taken for known.</param>
    /// <param name="denominator">The code of what it is of in every row, such as <c>labour-force</c>.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or white space.</exception>
    public ObservationColumns PercentOf(string column, string denominator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(denominator);
        return this with { PercentColumn = Name(column), PercentOfColumn = null, PercentOfCode = denominator };
    }

    /// <summary>Names the columns that make a ratio of a number: what it is per, and in which unit that is.</summary>
    /// <remarks>A row that fills them is a <see cref="ReportedRate"/> or a target of how much there is per one, in the unit of <see cref="Number"/> or <see cref="NumberIn"/>.</remarks>
    /// <param name="denominatorColumn">The name of the column of codes of what it is per; it holds text, and nothing where the number is no ratio.</param>
    /// <param name="unitColumn">The name of the column of units of that; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException">An argument is null, empty or white space.</exception>
    public ObservationColumns Per(string denominatorColumn, string unitColumn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unitColumn);
        ArgumentException.ThrowIfNullOrWhiteSpace(denominatorColumn);
        return this with { PerColumn = denominatorColumn, PerUnitColumn = unitColumn };
    }

    /// <summary>Names the column with the code of who set a target.</summary>
    /// <param name="column">The name of the column; it holds text, and nothing where the setter is not known.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Setter(string column) => this with { SetterColumn = Name(column), SetterCode = null };

    /// <summary>Says who set the targets of all rows.</summary>
    /// <param name="setter">The code of who did.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="setter"/> is null, empty or white space.</exception>
    public ObservationColumns SetterIs(string setter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(setter);
        return this with { SetterColumn = null, SetterCode = setter };
    }

    /// <summary>Names the column with the side from which a target is met: <c>at-least</c> or <c>at-most</c>.</summary>
    /// <param name="column">The name of the column; it holds text, and an empty cell is at least, or what the word of <see cref="Qualifier"/> says.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Direction(string column) => this with { DirectionColumn = Name(column) };

    /// <summary>Names the column with what has to be known beside a target.</summary>
    /// <param name="column">The name of the column; it holds text.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentException"><paramref name="column"/> is null, empty or white space.</exception>
    public ObservationColumns Note(string column) => this with { NoteColumn = Name(column) };

    /// <summary>Says which codes of subjects, and of what percentages are of, became others: rows with an old code are read with the new one.</summary>
    /// <param name="codes">The new code by the old one. A code that was met is a <see cref="LoadFinding"/> with all its rows, and no fault.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is empty or white space, or both an old and a new one; the message has it.</exception>
    public ObservationColumns RenamingSubjects(IReadOnlyDictionary<string, string> codes) => this with { RenamedSubjects = RenamedCodes.Of(codes, areAreas: false) };

    /// <summary>Says which codes of areas are written otherwise: rows with such a code are read with the other one. An area that ceased keeps its code on the map of its day.</summary>
    /// <param name="codes">The code by how it is written. A code that was met is a <see cref="LoadFinding"/> with all its rows, and no fault.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codes"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is empty or white space, the new one is no code of an area, or a code is both an old and a new one; the message has it.</exception>
    public ObservationColumns RenamingAreas(IReadOnlyDictionary<string, string> codes) => this with { RenamedAreas = RenamedCodes.Of(codes, areAreas: true) };

    /// <summary>Says on which line of the file the first row stands, so that findings name lines; each row is one line.</summary>
    /// <param name="line">The line, 2 behind one line of headings.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="line"/> is not positive.</exception>
    public ObservationColumns FirstRowOnLine(long line)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(line);
        return this with { LineOf = row => line - 1 + row };
    }

    /// <summary>Says how to find the line of the file that the reader stands on, so that findings name lines.</summary>
    /// <param name="line">Asks the reader of the file, such as <c>() => parser.RawRow</c>; it is called for rows with a finding, while the reader stands on them.</param>
    /// <returns>The fuller description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="line"/> is null.</exception>
    public ObservationColumns LinesFrom(Func<long> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return this with { LineOf = _ => line() };
    }

    /// <summary>Writes the name of the area's column and of those named for the figure.</summary>
    /// <returns>The description, such as <c>area ma_tinh, subject chuong_trinh, day ngay, persons so_nguoi</c>.</returns>
    public override string ToString() =>
        $"area {AreaColumn}, subject {SubjectColumn ?? SubjectCode}, {(DayColumn is null ? "" : $"day {DayColumn}, ")}{(PeriodColumn is null ? "" : $"period {PeriodColumn}, ")}{(MeanColumn is null ? "" : $"mean of {MeanColumn}, ")}{(PersonsColumn is null ? "" : $"persons {PersonsColumn}")}{(NumberColumn is null ? "" : $" number {NumberColumn}")}{(PercentColumn is null ? "" : $" percent {PercentColumn} of {PercentOfColumn ?? PercentOfCode}")}";

    private static string Name(string column)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        return column;
    }
}
