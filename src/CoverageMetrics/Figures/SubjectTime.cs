using System;

namespace CoverageMetrics.Figures;

/// <summary>What was counted and when, apart from where.</summary>
internal readonly struct SubjectTime : IEquatable<SubjectTime>
{
    internal SubjectTime(string subject, ObservationTime time)
    {
        Subject = subject;
        Time = time;
    }

    /// <summary>Gets the code of what was counted.</summary>
    internal string Subject { get; }

    /// <summary>Gets when.</summary>
    internal ObservationTime Time { get; }

    /// <inheritdoc/>
    public bool Equals(SubjectTime other) => Time == other.Time && string.Equals(Subject, other.Subject, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubjectTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Subject, StringComparison.Ordinal), Time.AsAt, Time.Months);

    /// <summary>Writes the subject and the time.</summary>
    public override string ToString() => $"{Subject} {Time}";
}
