using System;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts rows that come one at a time, with codes instead of numbers, each standing for one or for many.</summary>
/// <remarks>A row is described by calling the members in their order until one returns false: the row is rejected then.</remarks>
internal sealed class RowCounter
{
    private readonly TallyLayout _layout;
    private readonly LocalDate? _asAt;
    private readonly long[] _counts;
    private readonly int[] _strides;
    private readonly RejectLedger _rejects = new();
    private readonly RowReports _reports;
    private long _rowsNotInForce;
    private long _rows;
    private int _area;
    private int _cell;
    private int _flags;

    internal RowCounter(TallyLayout layout, TallyOptions options)
    {
        _layout = layout;
        _asAt = options.Day;
        _reports = new(options.Progress);
        _counts = new long[layout.Counts];
        _strides = new int[layout.Dimensions.Count];
        int stride = layout.CellsPerArea;
        for (int dimension = 0; dimension < _strides.Length; dimension++)
        {
            stride /= layout.Dimensions[dimension].Codes.Count;
            _strides[dimension] = stride;
        }
    }

    /// <summary>Gets for how many rows those stand that have been read.</summary>
    internal long RowsRead { get; private set; }

    /// <summary>Begins a row that stands for a number of rows.</summary>
    internal bool Begin(string? area, long rows)
    {
        _rows = rows;
        _reports.Read(RowsRead, null);
        RowsRead += rows;
        _flags = 0;
        if (!_layout.Areas.TryFind(area, out _area))
        {
            return Reject(RejectReason.UnknownArea, Shown(area));
        }

        _cell = _area * _layout.CellsPerArea;
        return true;
    }

    /// <summary>Tells whether the row is in a programme; null is missing.</summary>
    internal bool Programme(int programme, bool? enrolled)
    {
        if (enrolled is not bool known)
        {
            return Reject(RejectReason.UnknownProgramme, $"{_layout.Programmes[programme]}=");
        }

        _flags |= known ? 1 << programme : 0;
        return true;
    }

    /// <summary>Tells the one programme that the row is about.</summary>
    internal bool ProgrammeCode(string? code)
    {
        if (!_layout.Programmes.TryFind(code, out int programme))
        {
            return Reject(RejectReason.UnknownProgramme, Shown(code));
        }

        _flags |= 1 << programme;
        return true;
    }

    /// <summary>Tells all programmes as bits.</summary>
    internal bool Flags(byte flags)
    {
        _flags = flags;
        return (flags & ~_layout.KnownFlags) == 0
            || Reject(RejectReason.UnknownProgramme, flags.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Tells the code of a further dimension.</summary>
    internal bool Category(int dimension, string? code)
    {
        TallyDimension by = _layout.Dimensions[dimension];
        if (!by.Codes.TryFind(code, out int place))
        {
            return Reject(RejectReason.UnknownCategory, $"{by.Name}={Shown(code)}");
        }

        _cell += place * _strides[dimension];
        return true;
    }

    /// <summary>Tells the year of birth, for a dimension of age bands; null is missing.</summary>
    internal bool BirthYear(int dimension, int? year)
    {
        TallyDimension by = _layout.Dimensions[dimension];
        if (year is not int born || (long)by.Year - born is < 0 or > TallyDimension.MaximumAge)
        {
            return Reject(RejectReason.UnknownCategory, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{by.Name}={year}"));
        }

        _cell += by.BandOf(by.Year - born) * _strides[dimension];
        return true;
    }

    /// <summary>Tells the number of the age band, as worked out elsewhere.</summary>
    internal void Band(int dimension, int band) => _cell += band * _strides[dimension];

    /// <summary>Tells the first day in force, null where it is missing, and the first no longer in force, null where there is none.</summary>
    internal bool Dates(LocalDate? start, LocalDate? end)
    {
        if (_asAt is not LocalDate date)
        {
            return true;
        }

        LocalDate? last = end?.WithCalendar(CalendarSystem.Iso);
        return start?.WithCalendar(CalendarSystem.Iso) is not LocalDate first ? MissingStart()
            : last < first ? EndBeforeStart()
            : (first <= date && !(last <= date)) || NotInForce();
    }

    internal bool MissingStart() => Reject(RejectReason.MissingStart, _layout.Areas[_area]);

    internal bool EndBeforeStart() => Reject(RejectReason.EndBeforeStart, _layout.Areas[_area]);

    internal bool NotInForce()
    {
        _rowsNotInForce += _rows;
        return false;
    }

    /// <summary>Counts the row.</summary>
    internal void Count()
    {
        int groups = _layout.Memberships((byte)_flags);
        int at = _cell * _layout.Groups.Count;
        for (int group = 0; groups != 0; group++, groups >>= 1)
        {
            _counts[at + group] += (groups & 1) != 0 ? _rows : 0;
        }
    }

    /// <summary>Tells that there are no more rows, and gives what was counted.</summary>
    internal ParticipantTally ToTally()
    {
        _reports.End(RowsRead);
        return new(_layout, _asAt, _counts, RowsRead, _rowsNotInForce, _rejects.ToRejectedRows());
    }

    /// <summary>Shows a code that is none: blank is missing.</summary>
    private static string Shown(string? code) => string.IsNullOrWhiteSpace(code) ? "" : code;

    private bool Reject(RejectReason reason, string value)
    {
        if (_rows > 0)
        {
            _rejects.Add(reason, value, _rows);
        }

        return false;
    }
}
