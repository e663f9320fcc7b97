using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>What an observation is of, apart from when it was published: two publications of one key are a figure and its revision.</summary>
/// <remarks>
/// <para>Area, map, subject, time, series and scope together. The default value has none of them and is the key of nothing. Equal when all six are. No order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct ObservationKey
{
    private readonly string? _subject;
    private readonly string? _series;
    private readonly string? _scope;

    internal ObservationKey(AreaCode area, LocalDate map, string subject, ObservationTime time, string series, string scope)
    {
        Area = area;
        Map = map;
        _subject = subject;
        Time = time;
        _series = series;
        _scope = scope;
    }

    /// <summary>Gets the code of the area, read on the map of <see cref="Map"/>.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the day whose map the code of the area is read on.</summary>
    public LocalDate Map { get; }

    /// <summary>Gets the code of what was counted.</summary>
    public string Subject => _subject ?? "";

    /// <summary>Gets when it was counted.</summary>
    public ObservationTime Time { get; }

    /// <summary>Gets the code of the definition and base; empty for the usual one.</summary>
    public string Series => _series ?? "";

    /// <summary>Gets the code of who was counted; empty for the usual scope.</summary>
    public string Scope => _scope ?? "";

    /// <summary>Finds whether another key is of the same figure.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Whether all six parts are equal.</returns>
    public bool Equals(ObservationKey other) =>
        Area == other.Area && Map == other.Map && Subject == other.Subject && Time == other.Time && Series == other.Series && Scope == other.Scope;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Area, Map, string.GetHashCode(Subject, StringComparison.Ordinal), Time.AsAt, Time.Period.GetValueOrDefault().Months, DefinitionHash);

    /// <summary>Writes the parts of the key.</summary>
    /// <returns>The key, such as <c>51 vn:social-insurance 2022-06-30</c>.</returns>
    public override string ToString() => $"{Area} {Subject} {TimeAndDefinition}";

    /// <summary>Gets the parts of the key but the subject, as text.</summary>
    internal string PlaceAndTime => $"{Area} {TimeAndDefinition}";

    private string TimeAndDefinition =>
        $"{Time}{(Map == Time.AsAt ? "" : $" on the map of {ObservationTime.On(Map)}")}{(Series.Length == 0 ? "" : $" series {Series}")}{(Scope.Length == 0 ? "" : $" scope {Scope}")}";

    // Nearly every key is of the usual series and scope.
    private int DefinitionHash => Series.Length == 0 && Scope.Length == 0 ? 0 : HashCode.Combine(Series, Scope);

    /// <summary>Finds whether the key is that of an observation.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>Whether all parts are the same.</returns>
    internal bool IsOf(Observation observation) =>
        Area == observation.Area && Map == observation.Map && Subject == observation.Subject && Time == observation.Time && Series == observation.Series && Scope == observation.Scope;
}
