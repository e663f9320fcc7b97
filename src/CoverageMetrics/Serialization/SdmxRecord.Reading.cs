using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <content>How a row is read.</content>
internal sealed partial class SdmxRecord
{
    private const int LargestMultiplier = 20;

    private static readonly Dictionary<string, LoadStatus> Firmness = JsonCodes.Status.Codes.Select(static one => (one.Code, new LoadStatus(one.Member, null)))
        .Concat(JsonCodes.NoValue.Codes.Select(static one => (one.Code, new LoadStatus(null, one.Member))))
        .ToDictionary(static one => one.Item1, static one => one.Item2, StringComparer.Ordinal);

    /// <summary>Makes what the row is.</summary>
    /// <param name="field">The field at fault.</param>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <returns>The observation or the rate, or neither.</returns>
    internal (Observation? Observation, ReportedRate? Rate) Read(out SdmxField field, out LoadRule? fault)
    {
        (field, fault) = (default, null);
        Observation? observation = null;
        ReportedRate? rate = null;
        bool isRead = TryKey(ref field, ref fault, out FigureKey key)
            && TryStatus(ref field, ref fault, out LoadStatus status)
            && TryNumber(ref field, ref fault, out decimal? number)
            && Agree(ref field, ref fault, ref status, number)
            && TryDetails(ref field, ref fault, key, out LocalDate? published, out ObservationDetails details)
            && (key.Denominator.Length > 0
                ? TryRate(ref field, ref fault, key, number, status, published, details, out rate)
                : TryObservation(ref field, ref fault, key, number, status, published, details, out observation));
        if (isRead && this[SdmxField.Exact].Length > 0 && !TryExact(ref observation, ref rate))
        {
            (observation, rate) = (null, null);
            (field, fault) = (SdmxField.Exact, new(Texts.LoadExactForm));
        }

        return (observation, rate);
    }

    private static bool Wrong(ref SdmxField field, ref LoadRule? fault, SdmxField at, LoadRule rule)
    {
        (field, fault) = (at, rule);
        return false;
    }

    private string Applicable(SdmxField field) => this[field] is NotApplicable ? "" : this[field];

    private bool TryKey(ref SdmxField field, ref LoadRule? fault, out FigureKey key)
    {
        key = default;
        if (!AreaCode.TryOf(this[SdmxField.Area], out AreaCode area))
        {
            return Wrong(ref field, ref fault, SdmxField.Area, new(Texts.LoadAreaForm, LoadHint.Code));
        }

        if (string.IsNullOrWhiteSpace(this[SdmxField.Subject]))
        {
            return Wrong(ref field, ref fault, SdmxField.Subject, new(Texts.LoadNoSubject));
        }

        (string unit, string denominator, string perUnit) = (this[SdmxField.Unit], Applicable(SdmxField.Denominator), Applicable(SdmxField.PerUnit));
        if (!Codes.IsUnit(unit) || (perUnit.Length > 0 && !Codes.IsUnit(perUnit)))
        {
            return Wrong(ref field, ref fault, Codes.IsUnit(unit) ? SdmxField.PerUnit : SdmxField.Unit, LoadCells.UnitForm);
        }

        if (perUnit.Length > 0 && (denominator.Length == 0 || perUnit == unit))
        {
            return Wrong(ref field, ref fault, denominator.Length == 0 ? SdmxField.Denominator : SdmxField.PerUnit, denominator.Length == 0 ? new(Texts.LoadNoDenominator) : new(Texts.LoadRatioUnits, ("unit", unit)));
        }

        if (!SdmxTime.TryRead(this[SdmxField.Time], this[SdmxField.Collected], out ObservationTime time))
        {
            bool isCollected = this[SdmxField.Collected] is "" or SdmxTime.End or SdmxTime.Sum or SdmxTime.Average;
            return Wrong(ref field, ref fault, isCollected ? SdmxField.Time : SdmxField.Collected, isCollected ? new(Texts.LoadSdmxTime) : new(Texts.LoadWord, ("words", "E, S, A")));
        }

        LocalDate map = time.AsAt;
        if (Applicable(SdmxField.Map) is { Length: > 0 } day && !LoadValue.TryDay(day, out map))
        {
            return Wrong(ref field, ref fault, SdmxField.Map, new(Texts.LoadDayForm, LoadHint.Day));
        }

        key = FigureKey.Of(this[SdmxField.Subject], unit, time).WithArea(area).OnMap(map);
        key = perUnit.Length > 0 ? key.Per(denominator, perUnit) : denominator.Length > 0 ? key.WithDenominator(denominator) : key;
        key = string.IsNullOrWhiteSpace(Applicable(SdmxField.Series)) ? key : key.WithSeries(this[SdmxField.Series]);
        key = string.IsNullOrWhiteSpace(Applicable(SdmxField.Scope)) ? key : key.WithScope(this[SdmxField.Scope]);
        return true;
    }

    private bool TryStatus(ref SdmxField field, ref LoadRule? fault, out LoadStatus status)
    {
        status = default;
        string own = this[SdmxField.Firmness];
        string code = this[SdmxField.Status];
        if (own.Length > 0)
        {
            return Firmness.TryGetValue(own, out status) || Wrong(ref field, ref fault, SdmxField.Firmness, new(Texts.LoadWord, ("words", string.Join(", ", Firmness.Keys))));
        }

        return code.Length == 0 || (code.Length == 1 && LoadStatus.Names.TryGetValue(code, out status))
            || Wrong(ref field, ref fault, SdmxField.Status, new(Texts.LoadStatusWord, ("words", string.Join(", ", LoadStatus.Names.Keys.Where(static name => name.Length == 1)))));
    }

    private bool TryNumber(ref SdmxField field, ref LoadRule? fault, out decimal? number)
    {
        number = null;
        string text = this[SdmxField.Value];
        if (text is "" or "NaN")
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal value) || text.Contains('\0'))
        {
            return Wrong(ref field, ref fault, SdmxField.Value, new(Texts.LoadSdmxNumber, LoadHint.Number));
        }

        int power = 0;
        string multiplier = this[SdmxField.Multiplier];
        if (multiplier.Length > 0 && (!int.TryParse(multiplier, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) || Math.Abs(power) > LargestMultiplier))
        {
            return Wrong(ref field, ref fault, SdmxField.Multiplier, new(Texts.LoadMultiplier));
        }

        decimal factor = 1;
        for (int i = 0; i < Math.Abs(power); i++)
        {
            factor *= 10;
        }

        if (power > 0 && Math.Abs(value) > decimal.MaxValue / factor)
        {
            return Wrong(ref field, ref fault, SdmxField.Value, new(Texts.LoadSdmxNumber));
        }

        number = power < 0 ? value / factor : value * factor;
        return true;
    }

    // What is not free is not taken in; where there is no value, that is why.
    private bool Agree(ref SdmxField field, ref LoadRule? fault, ref LoadStatus status, decimal? number)
    {
        bool isFree = this[SdmxField.Confidentiality] is "" or Free;
        if (number is not null)
        {
            return !isFree ? Wrong(ref field, ref fault, SdmxField.Confidentiality, new(Texts.LoadConfidential))
                : status.Reason is null || Wrong(ref field, ref fault, this[SdmxField.Firmness].Length > 0 ? SdmxField.Firmness : SdmxField.Status, new(Texts.LoadStatusOfValue));
        }

        if (status.Value is not null)
        {
            return Wrong(ref field, ref fault, SdmxField.Value, new(Texts.LoadStatusOfNothing, ("status", this[SdmxField.Firmness].Length > 0 ? this[SdmxField.Firmness] : this[SdmxField.Status])));
        }

        status = !isFree && this[SdmxField.Firmness].Length == 0 ? new(null, NoValueReason.Suppressed) : status;
        return true;
    }

    private bool TryDetails(ref SdmxField field, ref LoadRule? fault, in FigureKey key, out LocalDate? published, out ObservationDetails details)
    {
        published = null;
        details = ObservationDetails.Usual;
        LocalDate day = default;
        if (Applicable(SdmxField.Published) is { Length: > 0 } text)
        {
            if (!LoadValue.TryDay(text, out day))
            {
                return Wrong(ref field, ref fault, SdmxField.Published, new(Texts.LoadDayForm, LoadHint.Day));
            }

            published = day;
        }

        decimal precision = 1;
        if (this[SdmxField.Precision].Length > 0 && !(LoadValue.TryDecimal(this[SdmxField.Precision], out precision) && precision > 0))
        {
            return Wrong(ref field, ref fault, SdmxField.Precision, new(Texts.LoadPlaceValue, LoadHint.Number));
        }

        var qualifier = FigureQualifier.None;
        if (this[SdmxField.Qualifier] is { Length: > 0 } word)
        {
            (FigureQualifier Member, string Code) found = JsonCodes.Qualifier.Codes.FirstOrDefault(one => one.Code == word);
            if (found.Code is null)
            {
                return Wrong(ref field, ref fault, SdmxField.Qualifier, new(Texts.LoadWord, ("words", string.Join(", ", JsonCodes.Qualifier.Codes.Select(static one => one.Code)))));
            }

            qualifier = found.Member;
        }

        decimal error = 0;
        if (this[SdmxField.StandardError].Length > 0 && !(LoadValue.TryDecimal(this[SdmxField.StandardError], out error) && error is > 0 and <= Observation.LargestStandardError))
        {
            return Wrong(ref field, ref fault, SdmxField.StandardError, new(Texts.LoadStandardError, LoadHint.Number));
        }

        details = new()
        {
            Series = key.Series,
            Scope = key.Scope,
            Precision = precision,
            Qualifier = qualifier,
            RelativeStandardErrorPercent = error == 0 ? null : error,
            Source = Applicable(SdmxField.Source),
            Text = this[SdmxField.Comment],
            Break = this[SdmxField.Break].Length > 0 ? this[SdmxField.Break] : this[SdmxField.Status] == SdmxObservationStatus.Break ? Break.Unnamed : "",
        };
        return true;
    }

    private bool TryObservation(
        ref SdmxField field, ref LoadRule? fault, in FigureKey key, decimal? number, LoadStatus status, LocalDate? published, ObservationDetails details, out Observation? observation)
    {
        observation = null;
        bool isChange = this[SdmxField.NetChange] == Yes;
        Figure<ObservedQuantity> figure = Figure.None<ObservedQuantity>(status.Reason.GetValueOrDefault(NoValueReason.Missing));
        if (number is { } value)
        {
            LoadRule? wrong = Codes.IsCurrency(key.Unit)
                ? (value < 0 && !isChange) || !Money.IsValid(Math.Abs(value)) ? new(Texts.LoadAmountForm) : null
                : LoadValue.Counted(value, key.Unit, isChange, out _);
            if (wrong is not null)
            {
                return Wrong(ref field, ref fault, SdmxField.Value, wrong);
            }

            figure = new(new LoadNumber(QuantityKind.Count, value, key.Unit).ToQuantity(isChange), status.Value.GetValueOrDefault(FigureStatus.Final));
        }

        observation = Observation.Loaded(key.Area, key.Map, key.Subject, figure, key.Time, published, details);
        observation = figure.HasValue ? observation : observation.WithUnit(key.Unit);
        return true;
    }

    private bool TryRate(
        ref SdmxField field, ref LoadRule? fault, in FigureKey key, decimal? number, LoadStatus status, LocalDate? published, ObservationDetails details, out ReportedRate? rate)
    {
        rate = null;
        if (details.Break.Length > 0 || details.RelativeStandardErrorPercent is not null)
        {
            return Wrong(ref field, ref fault, details.Break.Length > 0 ? SdmxField.Break : SdmxField.StandardError, new(Texts.LoadNotOfReportedRate));
        }

        if (number is < 0 or > ExactMath.Largest)
        {
            return Wrong(ref field, ref fault, SdmxField.Value, new(Texts.LoadPercentForm));
        }

        rate = number is { } level
            ? ReportedRate.Of(key, level).WithStatus(status.Value.GetValueOrDefault(FigureStatus.Final))
            : ReportedRate.None(key, status.Reason.GetValueOrDefault(NoValueReason.Missing));
        rate = this[SdmxField.Precision].Length == 0 && details.Qualifier == FigureQualifier.None ? rate
            : rate.WithPrecision(this[SdmxField.Precision].Length == 0 ? rate.Precision : details.Precision, details.Qualifier);
        rate = published is { } day ? rate.PublishedOn(day) : rate;
        rate = rate.WithSource(details.Source).WithText(details.Text);
        return true;
    }

    // The exact form says more than the other columns, and nothing else.
    private bool TryExact(ref Observation? observation, ref ReportedRate? rate)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(this[SdmxField.Exact]));
            reader.Read();
            if (observation is { } told)
            {
                Observation exact = ExactObservation.Read(ref reader, typeof(Observation), NoOptions);
                observation = exact;
                return exact.Key == told.Key && exact.Published == told.Published && NumberOf(exact.Figure) == NumberOf(told.Figure) && !reader.Read();
            }

            ReportedRate read = ExactRate.Read(ref reader, typeof(ReportedRate), NoOptions);
            bool agrees = read.Key == rate!.Key && read.Published == rate.Published && read.Level.HasValue == rate.Level.HasValue && (!read.Level.HasValue || read.Level.Value == rate.Level.Value);
            rate = read;
            return agrees && !reader.Read();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The reader calls an escaped half of a pair an invalid operation.
            return false;
        }
    }

    private static decimal? NumberOf(Figure<ObservedQuantity> figure) => figure.TryGetValue(out ObservedQuantity quantity) ? quantity.Number : null;
}
