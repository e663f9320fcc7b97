using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>One printed phrase as a statement about true quantities that nobody printed exactly.</summary>
/// <remarks>
/// <para>Keeps the caller's label, the quantities and the figure. Claims are equal only to themselves, and have no order.</para>
/// <para>Immutable and safe to share; costs one object.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Claim : IShown
{
    private static readonly FigureInterval One = FigureInterval.Point(ExactNumber.FromWhole(1));
    private static readonly FigureInterval Hundred = FigureInterval.Point(ExactNumber.FromWhole(100));
    private static readonly FigureInterval NotAbove = FigureInterval.AtMost(default);

    private Claim(
        string label,
        ClaimKind kind,
        FigureKey subject,
        IReadOnlyList<FigureKey> others,
        PublishedFigure? figure,
        ChangeDirection direction)
    {
        Label = label;
        Kind = kind;
        Subject = subject;
        Others = others;
        Figure = figure;
        Direction = direction;
        Allowed = Allow();
    }

    /// <summary>Gets the caller's name for the claim, unique in its set.</summary>
    public string Label { get; }

    /// <summary>Gets what the claim says.</summary>
    public ClaimKind Kind { get; }

    /// <summary>Gets the quantity the claim is about: the covered, the later, the actual, the part, or the whole of a sum.</summary>
    public FigureKey Subject { get; }

    /// <summary>Gets what it is held against: the denominator, the earlier, the plan, the whole, or the parts of a sum; for percentage points the
    /// denominator, the earlier covered and the earlier denominator; empty where the claim is about one quantity alone.</summary>
    public IReadOnlyList<FigureKey> Others { get; }

    /// <summary>Gets the printed figure; null where the claim has none.</summary>
    public PublishedFigure? Figure { get; }

    /// <summary>Gets the direction of an increment, a growth rate or percentage points; a rise for any other claim.</summary>
    public ChangeDirection Direction { get; }

    /// <summary>Gets a value indicating whether the claim says that something rose or fell.</summary>
    public bool IsChange => Kind is ClaimKind.Increment or ClaimKind.GrowthRate or ClaimKind.PercentagePoints;

    internal ClaimForm Form => Kind switch
    {
        ClaimKind.Count or ClaimKind.Amount or ClaimKind.Target => ClaimForm.Level,
        ClaimKind.SumOfParts => ClaimForm.Sum,
        ClaimKind.Coverage or ClaimKind.GrowthRate or ClaimKind.Multiple or ClaimKind.Attainment or ClaimKind.Share or ClaimKind.Ratio => ClaimForm.Ratio,
        ClaimKind.Shortfall or ClaimKind.Excess => Figure!.Kind == QuantityKind.Percentage ? ClaimForm.Ratio : ClaimForm.Difference,
        ClaimKind.PercentagePoints => ClaimForm.QuotientDifference,
        ClaimKind.Increment or ClaimKind.PartOf or ClaimKind.AtMostDenominator or ClaimKind.Same => ClaimForm.Difference,
        _ => throw Unnamed.Member(Kind),
    };

    // What the level, the ratio, the difference, or the difference of two quotients may be.
    internal FigureInterval Allowed { get; }

    // Asks whether the claim stays true when all quantities grow by one factor.
    internal bool IsScaleFree => Form is ClaimForm.Ratio or ClaimForm.Sum or ClaimForm.QuotientDifference || Kind is ClaimKind.PartOf or ClaimKind.AtMostDenominator or ClaimKind.Same;

    // Asks whether the claim is true of some values: of the subject, then of what it is held against.
    internal bool Allows(ExactNumber[] values)
    {
        ExactNumber subject = values[0];
        return Form switch
        {
            ClaimForm.Level => Allowed.Contains(subject),
            ClaimForm.Ratio => values[1].Sign > 0 && Allowed.Contains(ExactNumber.Divide(subject, values[1])),
            ClaimForm.QuotientDifference => values[1].Sign > 0 && values[3].Sign > 0
                && Allowed.Contains(ExactNumber.Subtract(ExactNumber.Divide(subject, values[1]), ExactNumber.Divide(values[2], values[3]))),
            ClaimForm.Difference => Allowed.Contains(ExactNumber.Subtract(subject, values[1])),
            ClaimForm.Sum => subject == values[1..].Aggregate((sum, part) => ExactNumber.Add(sum, part)),
            _ => throw Unnamed.Member(Form),
        };
    }

    /// <summary>Reads the figure of the claim under other conventions.</summary>
    /// <param name="conventions">The conventions to read it by.</param>
    /// <returns>The claim with the interval they give.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conventions"/> is null.</exception>
    public Claim ReadAs(ReadingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return Figure is null ? this : With(Figure.ReadAs(conventions));
    }

    /// <summary>Writes the claim for reading, in the current culture.</summary>
    /// <returns>The label, what is claimed, the figure and the quantities.</returns>
    public override string ToString() => Written(static key => key);

    /// <summary>Writes the claim as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Written(static key => key.Named));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private string Written(Func<FigureKey, FigureKey> name)
    {
        string others = string.Join(Kind == ClaimKind.SumOfParts ? " + " : ", ", Others.Select(quantity => name(quantity).ToString()));
        string direction = IsChange ? $" {Direction}" : string.Empty;
        return $"{Label}: {Kind}{direction}{(Figure is null ? string.Empty : $" {Figure}")} of {name(Subject)}{(others.Length > 0 ? " against " : string.Empty)}{others}";
    }

    internal Claim With(PublishedFigure figure) => new(Label, Kind, Subject, Others, figure, Direction);

    internal Claim Reverse() =>
        new(Label, Kind, Subject, Others, Figure, Direction == ChangeDirection.Rise ? ChangeDirection.Fall : ChangeDirection.Rise);

    private FigureInterval Allow()
    {
        FigureInterval figure = Figure?.Interval ?? NotAbove;
        switch (Kind)
        {
            case ClaimKind.Coverage or ClaimKind.Attainment or ClaimKind.Share or ClaimKind.Multiple:
                return figure.DividedBy(Hundred);
            case ClaimKind.GrowthRate:
                return Beside(figure, isBelow: Direction == ChangeDirection.Fall);
            case ClaimKind.Shortfall or ClaimKind.Excess when Form == ClaimForm.Ratio:
                return Beside(figure, isBelow: Kind == ClaimKind.Shortfall);
            case ClaimKind.PercentagePoints:
                return Direction == ChangeDirection.Fall ? figure.DividedBy(Hundred).Negate() : figure.DividedBy(Hundred);
            case ClaimKind.Increment when Direction == ChangeDirection.Fall:
            case ClaimKind.Shortfall:
                return figure.Negate();
            case ClaimKind.Same:
                return FigureInterval.Point(default);
            case ClaimKind.Count or ClaimKind.Amount or ClaimKind.Target or ClaimKind.Increment or ClaimKind.Excess or ClaimKind.PartOf or ClaimKind.SumOfParts
                or ClaimKind.AtMostDenominator or ClaimKind.Ratio:
                return figure;
            default:
                throw Unnamed.Member(Kind);
        }
    }

    // So many hundredths of the base above it or below it, in parts of the base.
    private static FigureInterval Beside(FigureInterval hundredths, bool isBelow)
    {
        FigureInterval parts = hundredths.DividedBy(Hundred);
        return One.Plus(isBelow ? parts.Negate() : parts).Intersect(FigureInterval.NotNegative);
    }
}
