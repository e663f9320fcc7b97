using System.Text.Json.Serialization;
using CoverageMetrics.Groups;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Conventions;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>What an application compiled ahead of time is told.</summary>
public class AheadOfTimeTests
{
    [Fact]
    public void Message_NamesTheConverterToAdd()
    {
        Assert.Contains(
            "add MetricsJsonConverterFactory.OfCoverage<Participants, LabourForce>() to JsonSerializerOptions.Converters",
            MetricsJsonConverterFactory.AheadOfTime(typeof(Coverage<Participants, LabourForce>)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "add MetricsJsonConverterFactory.OfGrowth<Headcount<Insured>>() to",
            MetricsJsonConverterFactory.AheadOfTime(typeof(Growth<Headcount<Insured>>)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Message_NamesAMakerOfTheConverterOfEveryGenericValue()
    {
        var factory = new MetricsJsonConverterFactory();
        Type[] values = [.. PublicTypes.All.Where(type => type.IsGenericType).Select(PublicTypes.Closed).Where(factory.CanConvert)];

        Assert.Equal(16, values.Length);
        Assert.All(values, value =>
        {
            JsonConverter converter = factory.CreateConverter(value, System.Text.Json.JsonSerializerOptions.Default);
            System.Reflection.MethodInfo maker = typeof(MetricsJsonConverterFactory).GetMethod("Of" + value.Name.Split('`')[0])!.MakeGenericMethod(value.GetGenericArguments());
            Assert.Equal(converter.GetType(), maker.Invoke(null, null)!.GetType());
            Assert.Contains($"{nameof(MetricsJsonConverterFactory)}.{maker.Name}<", MetricsJsonConverterFactory.AheadOfTime(value).Message, StringComparison.Ordinal);
            Assert.True(converter.CanConvert(value));
        });
    }
}
