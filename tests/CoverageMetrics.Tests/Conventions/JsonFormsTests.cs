using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Conventions;

public partial class JsonFormsTests
{
    // A type that is given a form comes here, with its shape in JsonShapesTests.
    private static readonly Type[] WithForm =
    [
        typeof(Headcount<>), typeof(HeadcountChange<>), typeof(Amount<>), typeof(AmountChange<>), typeof(Percentage<>), typeof(PercentagePoints), typeof(GrowthRate),
        typeof(Coverage<,>), typeof(Growth<>), typeof(Attainment<>), typeof(Share<>), typeof(Contribution<>),
        typeof(AnyHeadcount), typeof(AnyAmount), typeof(AnyCoverage), typeof(AnyPercentage),
        typeof(ReportingPeriod), typeof(AreaCode),
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
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize<object[]>([Headcount.Of<Population>(1), FigureStatus.Estimated]), "FigureStatus has no JSON form");

    [Fact]
    public void Refusal_OfASourceGeneratedContext()
    {
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Row(), Context.Default.Row), "Figure<Headcount<LabourForce>> has no JSON form");
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", Context.Default.Row), "Figure<Headcount<LabourForce>> has no JSON form");
        Bad.Throws<NotSupportedException>(() => JsonSerializer.Serialize(FigureStatus.Final, Context.Default.FigureStatus), "FigureStatus has no JSON form");
    }

    [Fact]
    public void Refusal_GivesWayToAConverterOfTheApplication()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter<FigureStatus>() } };

        Assert.Equal("\"Estimated\"", JsonSerializer.Serialize(FigureStatus.Estimated, options));
        Assert.Equal(FigureStatus.Estimated, JsonSerializer.Deserialize<FigureStatus>("\"Estimated\"", options));
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
    }

    [JsonSerializable(typeof(Row))]
    [JsonSerializable(typeof(FigureStatus))]
    internal sealed partial class Context : JsonSerializerContext;
}
