using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Conventions;

public partial class JsonFormsTests
{
    // A type that is given a form comes here, with its shape in JsonShapesTests or a sample in FormSamples.
    private static readonly Type[] WithForm =
    [
        typeof(Headcount<>), typeof(HeadcountChange<>), typeof(Count<>), typeof(Amount<>), typeof(AmountChange<>), typeof(Percentage<>), typeof(PercentagePoints), typeof(GrowthRate),
        typeof(Coverage<,>), typeof(Growth<>), typeof(Attainment<>), typeof(Share<>), typeof(Ratio<,>), typeof(Contribution<>),
        typeof(AnyHeadcount), typeof(AnyAmount), typeof(AnyCoverage), typeof(AnyPercentage),
        typeof(ReportingPeriod), typeof(AreaCode), typeof(NumberScale), typeof(QuantityKind),
        typeof(ObservationTime), typeof(FigureKey), typeof(ObservedQuantity), typeof(Figure<>), typeof(Bounds<>), typeof(NoValueDetail), typeof(NoValuePart),
        typeof(Observation), typeof(ReportedRate), typeof(Break), typeof(ObservationSet), typeof(ReadingConventions),
        typeof(FigureStatus), typeof(FigureQualifier), typeof(NoValueReason), typeof(NoValueDetailKind), typeof(BoundsReason), typeof(ReadingConvention),
        typeof(TargetTerms), typeof(AnyTarget), typeof(Target<>), typeof(CoverageTarget<,>), typeof(TargetSet), typeof(TargetDirection),
        typeof(PublishedFigure), typeof(Claim), typeof(ClaimSet), typeof(ClaimKind), typeof(ChangeDirection),
    ];

    private static IEnumerable<Type> Serializable => PublicTypes.All.Where(JsonForms.CanBeSerialized);

    [Fact]
    public void Types_WithAFormAreThese() =>
        Assert.Equal(WithForm.Select(type => type.Name).Order(StringComparer.Ordinal), Serializable.Where(JsonForms.HasForm).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Types_WithoutAFormAreRefusedByNameInBothDirections() =>
        Assert.Empty(Serializable.Except(WithForm).Select(PublicTypes.Closed).SelectMany(JsonForms.Leaks));

    [Fact]
    public void Refusal_InsideAnObjectKnownOnlyWhenTheProgramRuns() =>
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize<object[]>([Headcount.Of<Population>(1), FindingRule.Jump]), "FindingRule has no JSON form");

    [Theory]
    [InlineData(typeof(AreaCatalogue), "AreaCatalogue.Write", "AreaCatalogue.Read")]
    [InlineData(typeof(Area), "write the code of the area and the day")]
    [InlineData(typeof(CoverageReport), "ToJson", "ObservationSet", "TargetSet")]
    [InlineData(typeof(ReportCell), "the document of its CoverageReport with ToJson")]
    [InlineData(typeof(MetricTable), "ObservationSet", "name metrics by their codes")]
    [InlineData(typeof(Reconciliation), "ClaimSet", "reconcile")]
    [InlineData(typeof(RestatedSet), "restate or roll them up again")]
    [InlineData(typeof(RolledUpSet), "restate or roll them up again")]
    public void Refusal_SaysWhatToWriteInstead(Type type, params string[] said) =>
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize((object?)null, type), [type.Name + " has no JSON form", .. said]);

    [Fact]
    public void Refusal_OfASourceGeneratedContext()
    {
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Refused(), Context.Default.Refused), "Finding has no JSON form");
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", Context.Default.Refused), "Finding has no JSON form");
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize(FindingRule.Jump, Context.Default.FindingRule), "FindingRule has no JSON form");
    }

    [Fact]
    public void Forms_OfASourceGeneratedContext()
    {
        var row = new Row { Figure = Figure.Of(Headcount.Of<LabourForce>(5), FigureStatus.Estimated), Set = ObservationSet.Of([Observation.Of("51", Headcount.Of<LabourForce>(5), new NodaTime.LocalDate(2022, 6, 30))]) };
        string text = JsonSerializer.Serialize(row, Context.Default.Row);
        Row read = JsonSerializer.Deserialize(text, Context.Default.Row)!;

        Assert.Equal(row.Figure, read.Figure);
        Assert.Equal(row.Set, read.Set!);
        Assert.Equal(JsonSerializer.Serialize(row), text);
        Assert.Equal("\"estimated\"", JsonSerializer.Serialize(FigureStatus.Estimated, Context.Default.FigureStatus));
    }

    [Fact]
    public void Refusal_GivesWayToAConverterOfTheApplication()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter<FindingRule>() } };

        Assert.Equal("\"Jump\"", JsonSerializer.Serialize(FindingRule.Jump, options));
        Assert.Equal(FindingRule.Jump, JsonSerializer.Deserialize<FindingRule>("\"Jump\"", options));
    }

    [Fact]
    public void Refusal_WithoutAType_Throws()
    {
        var factory = new RefusingJsonConverterFactory();

        Assert.True(factory.CanConvert(typeof(int)));
        Bad.Argument<ArgumentNullException>("typeToConvert", "", () => factory.CanConvert(null!));
        Bad.Argument<ArgumentNullException>("typeToConvert", "", () => factory.CreateConverter(null!, JsonSerializerOptions.Default));
    }

    internal sealed class Row
    {
        public Figure<Headcount<LabourForce>> Figure { get; set; }

        public ObservationSet? Set { get; set; }
    }

    internal sealed class Refused
    {
        public Finding? Finding { get; set; }
    }

    [JsonSerializable(typeof(Row))]
    [JsonSerializable(typeof(Headcount<LabourForce>))]
    [JsonSerializable(typeof(FigureStatus))]
    [JsonSerializable(typeof(FindingRule))]
    [JsonSerializable(typeof(Refused))]
    internal sealed partial class Context : JsonSerializerContext;
}
