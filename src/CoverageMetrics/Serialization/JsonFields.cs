using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <summary>The fields that several forms have: one name for one thing.</summary>
internal static class JsonFields
{
    internal static readonly JsonField<long> Persons = new("persons", JsonForms.Persons);
    internal static readonly JsonField<long> Count = new("count", JsonForms.Persons);
    internal static readonly JsonField<decimal> Amount = new("amount", JsonForms.Money);
    internal static readonly JsonField<string> Of = new("of", JsonForms.Code);
    internal static readonly JsonField<string> Currency = new("currency", JsonForms.Code);
    internal static readonly JsonField<long> Covered = new("covered", JsonForms.Persons);
    internal static readonly JsonField<long> Total = new("total", JsonForms.Persons);
    internal static readonly JsonField<string> Who = new("who", JsonForms.Code);

    internal static readonly JsonField<AreaCode> Area = new("area", JsonForms.Area);
    internal static readonly JsonField<LocalDate> Map = new("map", JsonForms.Day);
    internal static readonly JsonField<string> Subject = new("subject", JsonForms.Code);
    internal static readonly JsonField<string> Unit = new("unit", JsonForms.Code);
    internal static readonly JsonField<string> Denominator = new("denominator", JsonForms.Code);
    internal static readonly JsonField<string> PerUnit = new("perUnit", JsonForms.Code);
    internal static readonly JsonField<ObservationTime> Time = new("time", JsonForms.Time);
    internal static readonly JsonField<string> Series = new("series", JsonForms.Code);
    internal static readonly JsonField<string> Scope = new("scope", JsonForms.Code);
    internal static readonly JsonField<string> Setter = new("setter", JsonForms.Code);

    internal static readonly JsonField<decimal> Number = new("number", JsonForms.Number);
    internal static readonly JsonField<decimal> Change = new("change", JsonForms.Number);
    internal static readonly JsonField<decimal> Percent = new("percent", JsonForms.Number);
    internal static readonly JsonField<FigureStatus> Status = new("status", JsonCodes.Status);
    internal static readonly JsonField<NoValueReason> Reason = new("reason", JsonCodes.NoValue);

    internal static readonly JsonField<LocalDate> Published = new("published", JsonForms.Day);
    internal static readonly JsonField<decimal> Precision = new("precision", JsonForms.Positive);
    internal static readonly JsonField<FigureQualifier> Qualifier = new("qualifier", JsonCodes.Qualifier);
    internal static readonly JsonField<decimal> RelativeStandardErrorPercent = new("relativeStandardErrorPercent", JsonForms.StandardError);
    internal static readonly JsonField<string> Source = new("source", JsonForms.Text);
    internal static readonly JsonField<string> Text = new("text", JsonForms.Text);
    internal static readonly JsonField<string> Break = new("break", JsonForms.Code);
    internal static readonly JsonField<int> Version = new("version", JsonForms.Version);
}
