using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>What is written is read back with every property as it was, and written again it is the same text, whatever the application's options.</summary>
public class FormLaws
{
    [Fact]
    public void ObservationTimes() => ComeBack(FormGenerators.Times);

    [Fact]
    public void FigureKeys() => ComeBack(FormGenerators.Keys);

    [Fact]
    public void NumberScales() => ComeBack(FormGenerators.Scales);

    [Fact]
    public void Choices_OfReadingConventions() => ComeBack(FormGenerators.Conventions);

    [Fact]
    public void ObservedQuantities() => ComeBack(FormGenerators.Quantities);

    [Fact]
    public void Figures_OfValuesWithAFormOfTheirOwn()
    {
        ComeBack(FormGenerators.FiguresOf(Generators.AnyHeadcounts.Generator));
        ComeBack(FormGenerators.FiguresOf(Generators.AnyVisits.Generator));
        ComeBack(FormGenerators.FiguresOf(Generators.Percentages.Generator));
        ComeBack(FormGenerators.FiguresOf(FormGenerators.Quantities));
        ComeBack(FormGenerators.FiguresOf(Generators.Decimals(Generators.AnyCounts, 9).Generator));
        ComeBack(FormGenerators.FiguresOf(Gen.Elements(true, false)));
        ComeBack(FormGenerators.FiguresOf(Generators.AnyCounts.Generator));
    }

    [Fact]
    public void Bounds()
    {
        ComeBack(FormGenerators.BoundsOf(Generators.Points.Generator));
        ComeBack(FormGenerators.BoundsOf(FormGenerators.Quantities));
    }

    [Fact]
    public void Details() => ComeBack(FormGenerators.Details);

    [Fact]
    public void Parts() => ComeBack(
        from key in FormGenerators.Keys
        from detail in FormGenerators.Details
        from reason in Gen.Elements(Enum.GetValues<NoValueReason>())
        from which in Gen.Choose(0, 7)
        select new NoValuePart(null, (which & 1) == 0 ? null : key, (which & 2) == 0 ? null : reason, (which & 4) == 0 ? null : detail));

    [Fact]
    public void Observations() => ComeBack(FormGenerators.Observations);

    [Fact]
    public void ReportedRates() => ComeBack(FormGenerators.Rates);

    [Fact]
    public void ObservationSets() => ComeBack(
        from observations in FormGenerators.Observations.ListOf()
        from rates in FormGenerators.Rates.ListOf()
        from breaks in FormGenerators.Breaks.ListOf()
        select FormGenerators.SetOf([.. observations], [.. rates], [.. breaks]));

    [Fact]
    public void Breaks() => ComeBack(FormGenerators.Breaks);

    // Where the same figure comes again, revised, contradicted or suppressed.
    [Fact]
    public void ObservationSets_WithRevisions() => Law.Holds(ReportedRows.WithAnotherOrder(), pair => ComesBack(ObservationSet.Of(pair.Rows)));

    [Fact]
    public void Terms() => ComeBack(FormGenerators.Terms);

    [Fact]
    public void Targets_OfAnyKind() => ComeBack(FormGenerators.Targets);

    [Fact]
    public void Targets_WithTheirTypes() => Law.Holds(Arb.From(FormGenerators.Targets), target =>
    {
        switch (target.Kind)
        {
            case QuantityKind.Count when target.Unit == FigureKey.People:
                ComesBack(target.ToPeople<LabourForce>()!);
                break;
            case QuantityKind.Count:
                ComesBack(target.ToCount<Visits>()!);
                break;
            case QuantityKind.Amount:
                ComesBack(target.ToMoney<Dong>()!);
                break;
            case QuantityKind.Percentage:
                ComesBack(target.ToCoverage<Insured, LabourForce>()!);
                break;
            default:
                ComesBack(target);
                break;
        }
    });

    [Fact]
    public void TargetSets() => ComeBack(FormGenerators.Targets.ListOf().Select(TargetSet.Of));

    [Fact]
    public void PublishedFigures() => ComeBack(FormGenerators.Printed);

    [Fact]
    public void Claims() => ComeBack(FormGenerators.Claims);

    [Fact]
    public void ClaimSets() => ComeBack(FormGenerators.Claims.ListOf().Select(claims => ClaimSet.Of(claims.DistinctBy(claim => claim.Label))));

    [Fact]
    public void Claims_OfWhatWasReported() => Law.Holds(ReportedRows.WithAnotherOrder(), pair => ComesBack(ClaimSet.Of(ObservationSet.Of(pair.Rows))));

    private static void ComeBack<T>(Gen<T> values) => Law.Holds(Arb.From(values), ComesBack);

    private static void ComesBack<T>(T value)
    {
        foreach (JsonSerializerOptions options in JsonContract.Options)
        {
            string text = JsonSerializer.Serialize(value, options);
            T read = JsonSerializer.Deserialize<T>(text, options)!;

            Assert.Empty(PublicProperties.Differences(value, read));
            Assert.Equal(text, JsonSerializer.Serialize(read, options));
            Assert.True(value is ObservationSet or TargetSet or ClaimSet or Claim || value!.Equals(read), text);
        }
    }
}
