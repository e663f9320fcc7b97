using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>What a target is of and who set it: two issues of one key are a target and its revision.</summary>
/// <remarks>
/// <para>Area, map, subject, day, kind, unit and setter together: 19.04 million and 37.7 % of one setter are two targets. The default value is the key of
/// nothing. Equal when all are. No order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct TargetKey
{
    private readonly string? _subject;
    private readonly string? _unit;
    private readonly string? _setter;

    internal TargetKey(AnyTarget target)
    {
        Area = target.Terms.Area;
        Map = target.Terms.Map;
        Date = target.Terms.Date;
        _subject = target.Subject;
        Kind = target.Kind;
        _unit = target.Unit;
        _setter = target.Terms.Setter;
    }

    /// <summary>Gets the code of the area, read on the map of <see cref="Map"/>.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the day whose map the code of the area is read on.</summary>
    public LocalDate Map { get; }

    /// <summary>Gets the code of what is planned.</summary>
    public string Subject => _subject ?? "";

    /// <summary>Gets the day at whose end it is to be met.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets what the number counts.</summary>
    public QuantityKind Kind { get; }

    /// <summary>Gets the code of the group of people, of the currency, or of the denominator.</summary>
    public string Unit => _unit ?? "";

    /// <summary>Gets the code of who set it; empty when that is not known.</summary>
    public string Setter => _setter ?? "";

    /// <summary>Writes the parts of the key.</summary>
    /// <returns>The key, such as <c>VN vn:health-insurance 2025-12-31 Percentage of population set by vn:prime-minister</c>.</returns>
    public override string ToString() =>
        $"{Area} {Subject} {ObservationTime.On(Date)}{(Map == Date ? "" : $" on the map of {ObservationTime.On(Map)}")} {Kind} of {Unit} set by {(Setter.Length == 0 ? "somebody unknown" : Setter)}";
}
