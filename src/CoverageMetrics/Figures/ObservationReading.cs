using System;
using System.Collections.Generic;
using System.Data;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>Makes an observation of each row of a reader. One reader, one thread; what recurs is kept, so that it is read and stored once.</summary>
internal sealed class ObservationReading
{
    private readonly IDataReader _reader;
    private readonly string? _subjectCode;
    private readonly string? _unitCode;
    private readonly bool _areChanges;
    private readonly AreaCatalogue? _catalogue;
    private readonly string? _scheme;
    private readonly LoadColumn _area;
    private readonly LoadColumn? _map;
    private readonly LoadColumn? _subject;
    private readonly LoadColumn? _day;
    private readonly LoadColumn? _period;
    private readonly LoadColumn? _mean;
    private readonly LoadColumn? _persons;
    private readonly LoadColumn? _number;
    private readonly LoadColumn? _unit;
    private readonly LoadColumn? _status;
    private readonly LoadColumn? _series;
    private readonly LoadColumn? _scope;
    private readonly LoadColumn? _published;
    private readonly LoadColumn? _precision;
    private readonly LoadColumn? _qualifier;
    private readonly LoadColumn? _standardError;
    private readonly LoadColumn? _source;
    private readonly LoadColumn? _break;
    private readonly Dictionary<string, AreaCode> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalDate> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportingPeriod> _periods = new(StringComparer.Ordinal);

    private AreaCode _lastArea;
    private ObservationDetails _lastDetails = ObservationDetails.Usual;
    private LoadColumn? _faultColumn;
    private object? _faultValue;
    private string? _faultMessage;

    /// <summary>Finds the columns of a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="columns">Their names.</param>
    /// <exception cref="ArgumentException">A column is not there, holds numbers where codes are text, or one that is needed is not named.</exception>
    internal ObservationReading(IDataReader reader, ObservationColumns columns)
    {
        _reader = reader;
        _subjectCode = columns.SubjectCode;
        _unitCode = columns.UnitCode;
        _areChanges = columns.AreChanges;
        _area = LoadColumn.Text(reader, columns.AreaColumn)!;
        _catalogue = columns.Catalogue;
        _scheme = columns.Scheme;
        _map = LoadColumn.Find(reader, columns.MapColumn);
        _subject = LoadColumn.Text(reader, columns.SubjectColumn);
        _day = LoadColumn.Find(reader, columns.DayColumn);
        _period = LoadColumn.Find(reader, columns.PeriodColumn);
        _mean = LoadColumn.Find(reader, columns.MeanColumn);
        _persons = LoadColumn.Find(reader, columns.PersonsColumn);
        _number = LoadColumn.Find(reader, columns.NumberColumn);
        _unit = LoadColumn.Text(reader, columns.UnitColumn);
        _status = LoadColumn.Text(reader, columns.StatusColumn);
        _series = LoadColumn.Text(reader, columns.SeriesColumn);
        _scope = LoadColumn.Text(reader, columns.ScopeColumn);
        _published = LoadColumn.Find(reader, columns.PublishedColumn);
        _precision = LoadColumn.Find(reader, columns.PrecisionColumn);
        _qualifier = LoadColumn.Text(reader, columns.QualifierColumn);
        _standardError = LoadColumn.Find(reader, columns.StandardErrorColumn);
        _source = LoadColumn.Text(reader, columns.SourceColumn);
        _break = LoadColumn.Text(reader, columns.BreakColumn);
        string? unnamed = _subject is null && _subjectCode is null ? "the subject (Subject or SubjectIs)"
            : _day is null && _period is null && _mean is null ? "the time (Day, Period or MeanOf)"
            : _persons is null && _number is null ? "the quantity (Persons, Number or NumberIn)"
            : null;
        if (unnamed is not null)
        {
            throw new ArgumentException($"An observation needs {unnamed}: no column is named for it.", nameof(columns));
        }
    }

    /// <summary>Reads the row the reader stands on.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <returns>The observation, or null.</returns>
    internal Observation? Read(long row, out ObservationFinding? fault)
    {
        string series = "";
        string scope = "";
        string source = "";
        string changedBy = "";
        decimal precision = 1;
        decimal? standardError = null;
        LocalDate? published = null;
        var qualifier = FigureQualifier.None;
        fault = null;
        if (TryArea(out AreaCode area)
            && TrySubject(out string subject)
            && TryTime(out ObservationTime time)
            && TryDay(_map, out LocalDate? map)
            && TryCode(ref area, map ?? time.AsAt)
            && TryFigure(out Figure<ObservedQuantity> figure, out bool isFlagged)
            && (_series is null || TryText(_series, out series))
            && (_scope is null || TryText(_scope, out scope))
            && TryDay(_published, out published)
            && (_precision is null || TryPrecision(out precision))
            && (_qualifier is null || TryQualifier(out qualifier))
            && (_standardError is null || TryStandardError(out standardError))
            && (_source is null || TryText(_source, out source))
            && (_break is null || TryText(_break, out changedBy)))
        {
            changedBy = isFlagged && changedBy.Length == 0 ? Break.Unnamed : changedBy;
            ObservationDetails details = Details(series, scope, precision, qualifier, standardError, source, changedBy);
            Observation loaded = Observation.Loaded(area, map ?? time.AsAt, subject, figure, time, published, details);
            return !figure.HasValue && UnitOfNothing() is { Length: > 0 } unit ? loaded.WithUnit(unit) : loaded;
        }

        fault = new(row, _faultColumn?.Name, _faultValue is null ? null : LoadValue.Write(_faultValue), _faultMessage!);
        return null;
    }

    // The same row after row: one object for all of them.
    private ObservationDetails Details(string series, string scope, decimal precision, FigureQualifier qualifier, decimal? standardError, string source, string changedBy)
    {
        bool isAsBefore = _lastDetails.Series == series && _lastDetails.Scope == scope && _lastDetails.Source == source && _lastDetails.Break == changedBy
            && _lastDetails.Precision == precision && _lastDetails.Precision.Scale == precision.Scale && _lastDetails.Qualifier == qualifier
            && _lastDetails.RelativeStandardErrorPercent is null && standardError is null;
        return isAsBefore ? _lastDetails : _lastDetails = new()
        {
            Series = series,
            Scope = scope,
            Precision = precision,
            Qualifier = qualifier,
            RelativeStandardErrorPercent = standardError,
            Source = source,
            Break = changedBy,
        };
    }

    // A missing number is in the unit that its row or its column names.
    private string? UnitOfNothing() => _unit is not null
        ? TryText(_unit, out string named) ? named : null
        : _persons is null ? _unitCode : null;

    private bool Wrong(LoadColumn? column, object? value, string message)
    {
        (_faultColumn, _faultValue, _faultMessage) = (column, value, message);
        return false;
    }

    private bool TryArea(out AreaCode area)
    {
        object? value = _area.Value(_reader);
        if (value is not string text)
        {
            area = default;
            return Wrong(_area, value, value is null ? "an observation needs the code of an area" : LoadColumn.CodesAreText);
        }

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
                return Wrong(_area, text, $"this is no area code: 1 to 64 letters, digits or the marks - _ . : /{QuotedText.OddIn(text)}{LoadHint.OfCode(text)}");
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
            subject = _subjectCode!;
            return true;
        }

        return TryText(_subject, out subject) && (subject.Length > 0 || Wrong(_subject, null, "an observation needs the code of what was counted"));
    }

    // An empty cell is no text.
    private bool TryText(LoadColumn column, out string text)
    {
        object? value = column.Value(_reader);
        text = "";
        if (value is null)
        {
            return true;
        }

        if (value is not string read)
        {
            return Wrong(column, value, LoadColumn.CodesAreText);
        }

        text = column.Kept(read, _texts);
        return true;
    }

    private bool TryTime(out ObservationTime time)
    {
        time = default;
        object? day = _day?.Value(_reader);
        object? flow = _period?.Value(_reader);
        object? mean = _mean?.Value(_reader);
        if (flow is not null && mean is not null)
        {
            return Wrong(_mean, mean, "an observation is of a period or the mean of one, and this row has both");
        }

        object? period = flow ?? mean;
        if (day is null == period is null)
        {
            return Wrong(_day ?? _period ?? _mean, day ?? period, day is null ? "an observation needs a day or a period" : "an observation has a day or a period, and this row has both");
        }

        if (day is not null)
        {
            if (!LoadValue.TryDay(day, _days, out LocalDate date))
            {
                return Wrong(_day, day, LoadValue.NoDay(day));
            }

            time = ObservationTime.On(date);
            return true;
        }

        if (!LoadValue.TryPeriod(period!, _periods, out ReportingPeriod months))
        {
            return Wrong(flow is null ? _mean : _period, period, $"this is no period such as {ReportingPeriod.Forms}{LoadHint.OfPeriod(period!)}");
        }

        time = flow is null ? ObservationTime.MeanOf(months) : ObservationTime.During(months);
        return true;
    }

    private bool TryFigure(out Figure<ObservedQuantity> figure, out bool isFlagged)
    {
        figure = default;
        isFlagged = false;
        LoadStatus status = default;
        string word = "";
        if (_status is not null && (!TryText(_status, out word) || (word.Length > 0 && !LoadStatus.Names.TryGetValue(word, out status) && !Wrong(_status, word, $"this is no status, no reason for a missing value and no code that can be read: {string.Join(", ", LoadStatus.Names.Keys)}"))))
        {
            return false;
        }

        isFlagged = word.Equals(SdmxObservationStatus.Break, StringComparison.OrdinalIgnoreCase);
        object? persons = _persons?.Value(_reader);
        object? number = _number?.Value(_reader);
        if (persons is null && number is null)
        {
            figure = Figure.None<ObservedQuantity>(status.Reason.GetValueOrDefault(NoValueReason.Missing));
            return (UnitOfNothing() is not { Length: > 0 } unit || Codes.IsUnit(unit) || Wrong(_unit, unit, $"this is no unit: {Codes.FormOfUnit}"))
                && (status.Value is null || Wrong(_persons ?? _number, null, $"there is no value, although the status is {word}"));
        }

        if (persons is not null && number is not null)
        {
            return Wrong(_number, number, "an observation is one number, and this row has people and another");
        }

        if (status.Reason is not null)
        {
            return Wrong(_status, word, "the status says that there is no value, and this row has one");
        }

        ObservedQuantity quantity = default;
        if (persons is not null ? !TryCounted(_persons!, persons, FigureKey.People, out quantity) : !TryNumber(number!, out quantity))
        {
            return false;
        }

        figure = new(quantity, status.Value.GetValueOrDefault(FigureStatus.Final));
        return true;
    }

    private bool TryCounted(LoadColumn column, object value, string unit, out ObservedQuantity quantity)
    {
        quantity = default;
        if (LoadValue.Counted(value, unit, _areChanges, out long number) is { } message)
        {
            return Wrong(column, value, message);
        }

        quantity = new(number, unit == FigureKey.People ? null : unit, _areChanges);
        return true;
    }

    private bool TryNumber(object value, out ObservedQuantity quantity)
    {
        quantity = default;
        string? unit = _unitCode;
        if (_unit is not null && !TryText(_unit, out unit))
        {
            return false;
        }

        if (!Codes.IsUnit(unit))
        {
            return Wrong(_unit, string.IsNullOrEmpty(unit) ? null : unit, $"a number needs its unit: {Codes.FormOfUnit}");
        }

        if (!Codes.IsCurrency(unit))
        {
            return TryCounted(_number!, value, unit!, out quantity);
        }

        if (!LoadValue.TryDecimal(value, out decimal number) || (number < 0 && !_areChanges) || !Money.IsValid(Math.Abs(number)))
        {
            return Wrong(_number, value, $"this is no amount of money: a number from 0 to 10^20 with at most four decimals, not in binary floating point{LoadHint.OfNumber(value)}");
        }

        quantity = ObservedQuantity.Of(number, unit!, _areChanges);
        return true;
    }

    private bool TryDay(LoadColumn? column, out LocalDate? day)
    {
        day = null;
        object? value = column?.Value(_reader);
        if (value is null)
        {
            return true;
        }

        if (!LoadValue.TryDay(value, _days, out LocalDate known))
        {
            return Wrong(column, value, LoadValue.NoDay(value));
        }

        day = known;
        return true;
    }

    // The code of another authority becomes that of the catalogue.
    private bool TryCode(ref AreaCode area, LocalDate map)
    {
        string code = area.Text;
        area = _catalogue is null ? area : _catalogue.Find(_scheme!, code, map)?.Code ?? default;
        return area != default || Wrong(_area, code, $"no area has this code of the scheme {_scheme} on {ObservationTime.On(map)}");
    }

    private bool TryPrecision(out decimal precision)
    {
        precision = 1;
        object? value = _precision!.Value(_reader);
        return value is null
            || (LoadValue.TryDecimal(value, out precision) && precision > 0)
            || Wrong(_precision, value, $"this is no place value: a positive number such as 1 or 100000{LoadHint.OfNumber(value)}");
    }

    private bool TryStandardError(out decimal? percent)
    {
        percent = null;
        object? value = _standardError!.Value(_reader);
        if (value is null)
        {
            return true;
        }

        bool isRead = LoadValue.TryDecimal(value, out decimal read) && read is > 0 and <= Observation.LargestStandardError;
        percent = isRead ? read : null;
        return isRead || Wrong(_standardError, value, $"this is no standard error in percent of an estimate: a number above 0 and at most 100{LoadHint.OfNumber(value)}");
    }

    private bool TryQualifier(out FigureQualifier qualifier)
    {
        qualifier = FigureQualifier.None;
        return TryText(_qualifier!, out string word)
            && (word.Length == 0
                || LoadStatus.Qualifiers.TryGetValue(word, out qualifier)
                || Wrong(_qualifier, word, $"this is none of the words {string.Join(", ", Enum.GetNames<FigureQualifier>())}"));
    }
}
