using System;

namespace CoverageMetrics.Aggregation;

/// <summary>Tells somebody about once a million rows how far a count on one thread has come.</summary>
internal sealed class RowReports(IProgress<TallyProgress>? progress)
{
    private const long RowsPerReport = 1_000_000;

    private long _told;

    /// <summary>Tells how many rows have been read, if enough have been since the last time.</summary>
    internal void Read(long rows, long? expected)
    {
        if (rows - _told >= RowsPerReport)
        {
            _told = rows;
            progress?.Report(new(rows, expected));
        }
    }

    /// <summary>Tells that all rows have been read.</summary>
    internal void End(long rows) => progress?.Report(new(rows, rows));
}
