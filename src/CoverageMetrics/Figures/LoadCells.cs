using System;
using System.Collections.Generic;
using System.Data;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>Reads the cells that figures and targets have in common. One reader, one thread; what recurs is kept, so that it is read and stored once.</summary>
internal sealed partial class LoadCells
{
    private readonly IDataReader _reader;
    private readonly ObservationColumns _columns;
    private readonly LoadColumn _area;
    private readonly LoadColumn? _map;
    private readonly LoadColumn? _subject;
    private readonly LoadColumn? _day;
    private readonly LoadColumn? _period;
    private readonly LoadColumn? _mean;
    private readonly LoadColumn? _qualifier;
    private readonly Dictionary<string, AreaCode> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalDate> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportingPeriod> _periods = new(StringComparer.Ordinal);
    private readonly LoadRenamings _renamings = new();

    private AreaCode _lastArea;
    private LoadColumn? _faultColumn;
    private object? _faultValue;
    private LoadRule? _fault;

    /// <summary>Finds the columns of a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="columns">Their names.</param>
    /// <param name="what">What the rows are, for messages.</param>
    /// <exception cref="ArgumentException">A column is not there, holds numbers where codes are text, or one that is needed is not named.</exception>
    internal LoadCells(IDataReader reader, ObservationColumns columns, string what)
    {
        _reader = reader;
        _columns = columns;
        _area = LoadColumn.Text(reader, columns.AreaColumn);
        _map = LoadColumn.Find(reader, columns.MapColumn);
        _subject = LoadColumn.Text(reader, columns.SubjectColumn);
        _day = LoadColumn.Find(reader, columns.DayColumn);
        _period = LoadColumn.Find(reader, columns.PeriodColumn);
        _mean = LoadColumn.Find(reader, columns.MeanColumn);
        _persons = LoadColumn.Find(reader, columns.PersonsColumn);
        _number = LoadColumn.Find(reader, columns.NumberColumn);
        _unit = LoadColumn.Text(reader, columns.UnitColumn);
        _percent = LoadColumn.Find(reader, columns.PercentColumn);
        _percentOf = LoadColumn.Text(reader, columns.PercentOfColumn);
        _per = LoadColumn.Text(reader, columns.PerColumn);
        _perUnit = LoadColumn.Text(reader, columns.PerUnitColumn);
        _qualifier = LoadColumn.Text(reader, columns.QualifierColumn);
        string? unnamed = _subject is null && columns.SubjectCode is null ? "the subject (Subject or SubjectIs)"
            : _day is null && _period is null && _mean is null ? "the time (Day, Period or MeanOf)"
            : _persons is null && _number is null && _percent is null ? "the quantity (Persons, Number, NumberIn, Percent or PercentOf)"
            : _per is not null && _number is null ? "the number that is per one of something (Number or NumberIn)"
            : null;
        if (unnamed is not null)
        {
            throw new ArgumentException($"{what} needs {unnamed}: no column is named for it.", nameof(columns));
        }
    }

    /// <summary>Gets the column of the word that a figure was published or a target set with.</summary>
    internal LoadColumn? QualifierColumn => _qualifier;

    /// <summary>Finds the renamed codes that the rows had.</summary>
    /// <returns>The findings.</returns>
    internal IEnumerable<LoadFinding> Renamings() => _renamings.Findings();

    /// <summary>Keeps the row the reader stands on.</summary>
    /// <param name="row">Its number.</param>
    internal void Keep(long row) => _renamings.Keep(row, _columns.LineOf);

    /// <summary>Leaves out the row the reader stands on.</summary>
    /// <param name="row">Its number.</param>
    /// <returns>What is wrong with it.</returns>
    internal LoadFinding LeaveOut(long row)
    {
        _renamings.Clear();
        return new([row], _columns.LineOf?.Invoke(row), _faultColumn?.Name, _faultValue, _fault!);
    }

    /// <summary>Says what is wrong with the row.</summary>
    /// <param name="column">The column, or null for the row as a whole.</param>
    /// <param name="value">The cell, or null where it is empty.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>False.</returns>
    internal bool Wrong(LoadColumn? column, object? value, LoadRule fault)
    {
        (_faultColumn, _faultValue, _fault) = (column, value, fault);
        return false;
    }

    /// <summary>Finds what a cell holds.</summary>
    /// <param name="column">The column, or null where none is named.</param>
    /// <returns>The value, or null when it is empty.</returns>
    internal object? Value(LoadColumn? column) => column?.Value(_reader);

    /// <summary>Reads the area, the subject, the time and the day of the map.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="subject">The code of what was counted or planned.</param>
    /// <param name="time">When.</param>
    /// <param name="map">The day on whose map the area is meant.</param>
    /// <returns>Whether all are there.</returns>
    internal bool TryPlace(out AreaCode area, out string subject, out ObservationTime time, out LocalDate map)
    {
        subject = "";
        time = default;
        map = default;
        if (TryArea(out area) && TrySubject(out subject) && TryTime(out time) && TryDay(_map, out LocalDate? day))
        {
            map = day ?? time.AsAt;
            return TryCode(ref area, map);
        }

        return false;
    }

    /// <summary>Reads a text; an empty cell is none.</summary>
    /// <param name="column">The column, or null where none is named.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is no number.</returns>
    internal bool TryText(LoadColumn? column, out string text)
    {
        object? value = Value(column);
        text = "";
        if (value is null)
        {
            return true;
        }

        if (value is not string read)
        {
            return Wrong(column, value, new(Texts.LoadCodesAreText));
        }

        text = column!.Kept(read, _texts);
        return true;
    }

    /// <summary>Reads a day, if there is one.</summary>
    /// <param name="column">The column, or null where none is named.</param>
    /// <param name="day">The day, or null.</param>
    /// <returns>Whether there is nothing else.</returns>
    internal bool TryDay(LoadColumn? column, out LocalDate? day)
    {
        day = null;
        object? value = Value(column);
        if (value is null)
        {
            return true;
        }

        if (!LoadValue.TryDay(value, _days, out LocalDate known))
        {
            return Wrong(column, value, new(Texts.LoadDayForm, LoadHint.Day));
        }

        day = known;
        return true;
    }

    /// <summary>Reads the word that a figure was published or a target set with.</summary>
    /// <param name="qualifier">The word.</param>
    /// <returns>Whether it is one, or none.</returns>
    internal bool TryQualifier(out FigureQualifier qualifier)
    {
        qualifier = FigureQualifier.None;
        return TryText(_qualifier, out string word)
            && (word.Length == 0
                || LoadStatus.Qualifiers.TryGetValue(word, out qualifier)
                || Wrong(_qualifier, word, new(Texts.LoadWord, ("words", string.Join(", ", Enum.GetNames<FigureQualifier>())))));
    }

    private bool TryArea(out AreaCode area)
    {
        object? value = Value(_area);
        if (value is not string text)
        {
            area = default;
            return Wrong(_area, value, new(value is null ? Texts.LoadNoArea : Texts.LoadCodesAreText));
        }

        _renamings.Apply(_columns.RenamedAreas, _area.Name, ref text);

        // Neighbouring rows are often of the same area; the default value has no text, and no cell that is an area code has none.
        if (text.Length > 0 && text == _lastArea.Text)
        {
            area = _lastArea;
            return true;
        }

        if (!_areas.TryGetValue(text, out area))
        {
            if (!AreaCode.TryOf(text, out area))
            {
                return Wrong(_area, text, new(Texts.LoadAreaForm, LoadHint.Code));
            }

            _areas.Add(text, area);
        }

        _lastArea = area;
        return true;
    }

    private bool TrySubject(out string subject)
    {
        if (_subject is null)
        {
            subject = _columns.SubjectCode!;
            return true;
        }

        return TryRenamed(_subject, out subject) && (subject.Length > 0 || Wrong(_subject, null, new(Texts.LoadNoSubject)));
    }

    private bool TryRenamed(LoadColumn column, out string code)
    {
        bool isRead = TryText(column, out code);
        _renamings.Apply(_columns.RenamedSubjects, column.Name, ref code);
        return isRead;
    }

    private bool TryTime(out ObservationTime time)
    {
        time = default;
        object? day = Value(_day);
        object? flow = Value(_period);
        object? mean = Value(_mean);
        if (flow is not null && mean is not null)
        {
            return Wrong(_mean, mean, new(Texts.LoadPeriodAndMean));
        }

        object? period = flow ?? mean;
        if (day is null == period is null)
        {
            return Wrong(_day ?? _period ?? _mean, day ?? period, new(day is null ? Texts.LoadNoTime : Texts.LoadDayAndPeriod));
        }

        if (day is not null)
        {
            if (!LoadValue.TryDay(day, _days, out LocalDate date))
            {
                return Wrong(_day, day, new(Texts.LoadDayForm, LoadHint.Day));
            }

            time = ObservationTime.On(date);
            return true;
        }

        if (!LoadValue.TryPeriod(period!, _periods, out ReportingPeriod months))
        {
            return Wrong(flow is null ? _mean : _period, period, new(Texts.LoadPeriodForm, LoadHint.Period, ("forms", ReportingPeriod.Forms)));
        }

        time = flow is null ? ObservationTime.MeanOf(months) : ObservationTime.During(months);
        return true;
    }

    // The code of another authority becomes that of the catalogue.
    private bool TryCode(ref AreaCode area, LocalDate map)
    {
        string code = area.Text;
        area = _columns.Catalogue is { } catalogue ? catalogue.Find(_columns.Scheme!, code, map)?.Code ?? default : area;
        return area != default || Wrong(_area, code, new(Texts.LoadAreaUnknown, ("scheme", _columns.Scheme), ("day", ObservationTime.On(map).ToString())));
    }
}
