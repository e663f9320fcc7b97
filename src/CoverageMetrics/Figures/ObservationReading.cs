using System;
using System.Data;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal.Languages;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>Makes an observation or a published rate of each row of a reader.</summary>
internal sealed class ObservationReading
{
    private readonly LoadCells _cells;
    private readonly bool _areChanges;
    private readonly LoadColumn? _status;
    private readonly LoadColumn? _series;
    private readonly LoadColumn? _scope;
    private readonly LoadColumn? _published;
    private readonly LoadColumn? _precision;
    private readonly LoadColumn? _standardError;
    private readonly LoadColumn? _source;
    private readonly LoadColumn? _break;

    private ObservationDetails _lastDetails = ObservationDetails.Usual;

    /// <summary>Finds the columns of a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="columns">Their names.</param>
    /// <exception cref="ArgumentException">A column is not there, holds numbers where codes are text, one that is needed is not named, or one of targets is.</exception>
    internal ObservationReading(IDataReader reader, ObservationColumns columns)
    {
        if ((columns.SetterColumn ?? columns.SetterCode ?? columns.DirectionColumn ?? columns.NoteColumn) is { } ofTargets)
        {
            throw new ArgumentException($"Setters, directions and notes are of targets, which a target load reads: an observation has none, and \"{ofTargets}\" is named.", nameof(columns));
        }

        _cells = new(reader, columns, "An observation");
        _areChanges = columns.AreChanges;
        _status = LoadColumn.Text(reader, columns.StatusColumn);
        _series = LoadColumn.Text(reader, columns.SeriesColumn);
        _scope = LoadColumn.Text(reader, columns.ScopeColumn);
        _published = LoadColumn.Find(reader, columns.PublishedColumn);
        _precision = LoadColumn.Find(reader, columns.PrecisionColumn);
        _standardError = LoadColumn.Find(reader, columns.StandardErrorColumn);
        _source = LoadColumn.Text(reader, columns.SourceColumn);
        _break = LoadColumn.Text(reader, columns.BreakColumn);
    }

    /// <summary>Gets the cells, which know what was renamed.</summary>
    internal LoadCells Cells => _cells;

    /// <summary>Reads the row the reader stands on.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="rate">The rate that was published without its counts, when the row is one.</param>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <returns>The observation, or null.</returns>
    internal Observation? Read(long row, out ReportedRate? rate, out LoadFinding? fault)
    {
        rate = null;
        fault = null;
        string series = "";
        string scope = "";
        decimal? precision = null;
        decimal? standardError = null;
        if (_cells.TryPlace(out AreaCode area, out string subject, out ObservationTime time, out LocalDate map)
            && TryStatus(out LoadStatus status, out string word)
            && _cells.TryNumber(out LoadNumber number)
            && Agree(status, word, number)
            && _cells.TryText(_series, out series)
            && _cells.TryText(_scope, out scope)
            && _cells.TryDay(_published, out LocalDate? published)
            && TryPrecision(out precision)
            && _cells.TryQualifier(out FigureQualifier qualifier)
            && TryStandardError(out standardError)
            && _cells.TryText(_source, out string source)
            && _cells.TryText(_break, out string changedBy)
            && (!number.IsReportedRate || IsOfReportedRate(word, standardError, changedBy)))
        {
            _cells.Keep(row);
            if (number.IsReportedRate)
            {
                rate = Rate(number.KeyOf(subject, time).WithArea(area).OnMap(map), number, status, series, scope, published, precision, qualifier, source);
                return null;
            }

            changedBy = IsBreak(word) && changedBy.Length == 0 ? Break.Unnamed : changedBy;
            Figure<ObservedQuantity> figure = number.Number is null
                ? Figure.None<ObservedQuantity>(status.Reason.GetValueOrDefault(NoValueReason.Missing))
                : new(number.ToQuantity(_areChanges), status.Value.GetValueOrDefault(FigureStatus.Final));
            ObservationDetails details = Details(series, scope, precision ?? 1, qualifier, standardError, source, changedBy);
            Observation loaded = Observation.Loaded(area, map, subject, figure, time, published, details);
            return !figure.HasValue && number.Unit.Length > 0 ? loaded.WithUnit(number.Unit) : loaded;
        }

        fault = _cells.LeaveOut(row);
        return null;
    }

    private static bool IsBreak(string word) => word.Equals(SdmxObservationStatus.Break, StringComparison.OrdinalIgnoreCase);

    private static ReportedRate Rate(
        FigureKey key, in LoadNumber number, LoadStatus status, string series, string scope, LocalDate? published, decimal? precision, FigureQualifier qualifier, string source)
    {
        key = series.Length == 0 ? key : key.WithSeries(series);
        key = scope.Length == 0 ? key : key.WithScope(scope);
        ReportedRate rate = number.Number is { } level
            ? ReportedRate.Of(key, level).WithStatus(status.Value.GetValueOrDefault(FigureStatus.Final))
            : ReportedRate.None(key, status.Reason.GetValueOrDefault(NoValueReason.Missing));
        rate = precision is null && qualifier == FigureQualifier.None ? rate : rate.WithPrecision(precision ?? rate.Precision, qualifier);
        rate = published is { } day ? rate.PublishedOn(day) : rate;
        return source.Length == 0 ? rate : rate.WithSource(source);
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

    private bool TryStatus(out LoadStatus status, out string word)
    {
        status = default;
        return _cells.TryText(_status, out word)
            && (word.Length == 0 || LoadStatus.Names.TryGetValue(word, out status) || _cells.Wrong(_status, word, new(Texts.LoadStatusWord, ("words", string.Join(", ", LoadStatus.Names.Keys)))));
    }

    private bool Agree(LoadStatus status, string word, in LoadNumber number) => number.Number is null
        ? status.Value is null || _cells.Wrong(number.Column, null, new(Texts.LoadStatusOfNothing, ("status", word)))
        : status.Reason is null || _cells.Wrong(_status, word, new(Texts.LoadStatusOfValue));

    private bool IsOfReportedRate(string word, decimal? standardError, string changedBy) =>
        standardError is not null ? _cells.Wrong(_standardError, standardError, new(Texts.LoadNotOfReportedRate))
        : changedBy.Length > 0 ? _cells.Wrong(_break, changedBy, new(Texts.LoadNotOfReportedRate))
        : !IsBreak(word) || _cells.Wrong(_status, word, new(Texts.LoadNotOfReportedRate));

    private bool TryPrecision(out decimal? precision)
    {
        precision = null;
        object? value = _cells.Value(_precision);
        if (value is null)
        {
            return true;
        }

        bool isRead = LoadValue.TryDecimal(value, out decimal read) && read > 0;
        precision = read;
        return isRead || _cells.Wrong(_precision, value, new(Texts.LoadPlaceValue, LoadHint.Number));
    }

    private bool TryStandardError(out decimal? percent)
    {
        percent = null;
        object? value = _cells.Value(_standardError);
        if (value is null)
        {
            return true;
        }

        bool isRead = LoadValue.TryDecimal(value, out decimal read) && read is > 0 and <= Observation.LargestStandardError;
        percent = isRead ? read : null;
        return isRead || _cells.Wrong(_standardError, value, new(Texts.LoadStandardError, LoadHint.Number));
    }
}
