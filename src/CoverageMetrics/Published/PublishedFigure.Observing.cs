using System;
using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Published;

/// <content>Printed figures become observations.</content>
public sealed partial record PublishedFigure
{
    /// <summary>Reports people, on a day or over a period, as they were printed: number, precision, qualifier, status and text are kept.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="area">The code the area had at that time.</param>
    /// <param name="time">The day, or the period.</param>
    /// <returns>The observation, whose <see cref="Observation.ReadAs"/> gives the interval of this figure under any conventions.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    /// <exception cref="InvalidOperationException">The figure is not a count, is a target or a range, or is more than a count can be.</exception>
    public Observation ToObservation<TGroup>(AreaCode area, ObservationTime time)
        where TGroup : struct, IPopulationGroup =>
        ToObservation(FigureKey.Of<TGroup>(area, time));

    /// <summary>Reports money, over a period or on a day, as it was printed: number, precision, qualifier, status and text are kept.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="area">The code the area had at that time.</param>
    /// <param name="subject">The code of what the money is: receipts, benefits.</param>
    /// <param name="time">The day, or the period.</param>
    /// <returns>The observation, whose <see cref="Observation.ReadAs"/> gives the interval of this figure under any conventions.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, or <paramref name="subject"/> is null, empty or white space.</exception>
    /// <exception cref="InvalidOperationException">The figure is not an amount, is a target or a range, or is more than an amount can be.</exception>
    public Observation ToObservation<TCurrency>(AreaCode area, string subject, ObservationTime time)
        where TCurrency : struct, ICurrency =>
        ToObservation(FigureKey.OfMoney<TCurrency>(subject, time).WithArea(area));

    /// <summary>Reports the figure of a key as it was printed: number, precision, qualifier, status and text are kept.</summary>
    /// <param name="key">What the figure is of; its unit is people or the currency of the amount.</param>
    /// <returns>The observation, whose <see cref="Observation.ReadAs"/> gives the interval of this figure under any conventions.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> has no area or no subject, is of a plan or a percentage, or has no unit.</exception>
    /// <exception cref="InvalidOperationException">The figure is of another kind than the key, is a target or a range, or is more than can be counted.</exception>
    public Observation ToObservation(FigureKey key)
    {
        if (key.Unit.Length == 0)
        {
            throw new ArgumentException($"The key must say what is counted: people, what else, or the code of a currency; it is '{key}'.", nameof(key));
        }

        if (WhyNoObservation(key) is { } why)
        {
            throw new InvalidOperationException(why);
        }

        ObservedQuantity quantity = ObservedQuantity.Of(Kind == QuantityKind.Count ? Whole() : Units(), key.Unit);
        decimal precision = IsInFull && Qualifier == FigureQualifier.None ? 1 : Decimal(LastDigit);
        return Observation.Of(key, Figure.Of(quantity, Status)).WithPrecision(precision, Qualifier).WithText(Text).Scaled(!IsInFull);
    }

    /// <summary>Reports a percentage of people that was printed without its counts: number, precision, qualifier, status and text are kept.</summary>
    /// <typeparam name="TCovered">The people covered.</typeparam>
    /// <typeparam name="TDenominator">Those who could be.</typeparam>
    /// <param name="area">The code the area had at that time.</param>
    /// <param name="time">The day, or the period.</param>
    /// <returns>The rate, which is shown and compared, and never pooled.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    /// <exception cref="InvalidOperationException">The figure is no percentage, or is a target or a range.</exception>
    public ReportedRate ToReportedRate<TCovered, TDenominator>(AreaCode area, ObservationTime time)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        string? whyNot = WhyNotReported ?? (Kind == QuantityKind.Percentage ? null : $"A rate is a percentage; the figure is a {Kind}: make an observation of it.");
        return whyNot is null
            ? ReportedRate.Of<TCovered, TDenominator>(area, Decimal(Number), time).WithPrecision(Decimal(LastDigit), Qualifier).WithStatus(Status).WithText(Text)
            : throw new InvalidOperationException(whyNot);
    }

    /// <summary>Reports a percentage or a ratio of a key that was printed without its quantities: number, precision, qualifier, status and text are kept.</summary>
    /// <param name="key">What it is of: area, subject, unit, <see cref="FigureKey.Denominator"/>, time, and <see cref="FigureKey.PerUnit"/> of a ratio.</param>
    /// <returns>The rate, which is shown and compared, and never pooled.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> has no area, unit or denominator, or is of a plan.</exception>
    /// <exception cref="InvalidOperationException">The figure is no percentage, or for the key of a ratio no ratio, nor of the kind of what is divided; or it is a target or a range.</exception>
    public ReportedRate ToReportedRate(FigureKey key)
    {
        bool isLike = Kind == key.Kind || (key.Kind == QuantityKind.Ratio && Kind == key.WithoutDenominator().Kind);
        string? whyNot = WhyNotReported ?? (isLike ? null : $"The figure is a {Kind}, and '{key}' a {key.Kind}.");
        return whyNot is null
            ? ReportedRate.Of(key, Decimal(Number)).WithPrecision(Decimal(LastDigit), Qualifier).WithStatus(Status).WithText(Text)
            : throw new InvalidOperationException(whyNot);
    }

    /// <summary>Takes over what an observation says.</summary>
    /// <param name="observation">An observation with a value.</param>
    /// <returns>The figure, which allows what the observation allows.</returns>
    internal static PublishedFigure Of(Observation observation)
    {
        decimal? unit = observation.Precision == 1 && !observation.IsScaled && observation.Qualifier == FigureQualifier.None ? null : observation.Precision;
        return new PublishedFigure(observation.Key.Kind, observation.Figure.Value.Number, unit, observation.Qualifier)
        {
            Status = observation.Figure.Status!.Value,
            Text = observation.Text,
        };
    }

    /// <summary>Takes over what a rate says.</summary>
    /// <param name="rate">A rate with a value.</param>
    /// <returns>The figure, which allows what the rate allows.</returns>
    internal static PublishedFigure Of(ReportedRate rate) => new(rate.Key.Kind, rate.Level.Value, rate.Precision, rate.Qualifier)
    {
        Status = rate.Level.Status!.Value,
        Text = rate.Text,
    };

    private string? WhyNotReported => IsTarget ? "A target was set, not observed: make a Target of it."
        : _range is not null ? "A range has no number of its own that could be reported."
        : null;

    // A key of a percentage is refused with the other keys that name no observation.
    private string? WhyNoObservation(in FigureKey key) => WhyNotReported ?? (Kind == QuantityKind.Percentage ? "A percentage without its counts is no observation: make a rate of it."
        : key.Kind is QuantityKind.Percentage || key.Kind == Kind ? null
        : $"The figure is a {Kind}, and '{key}' a {key.Kind}.");

    private long Whole()
    {
        ExactNumber number = Number;
        BigInteger persons = number.Floor();
        return number.IsWhole && persons <= long.MaxValue
            ? (long)persons
            : throw new InvalidOperationException($"The figure must be a whole number, at most {long.MaxValue}; it is {number}.");
    }

    private decimal Units() => Number.TryRound(0, out _)
        ? Decimal(Number)
        : throw new InvalidOperationException($"The figure is more than an amount can be: {Number}.");

    private decimal Decimal(in ExactNumber number) => number.IsWhole ? (decimal)number.Floor() : number.Round(_number.Scale);
}
