using System.Text.Json.Nodes;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CoverageMetrics.WebSample;

/// <summary>Describes the library's values in OpenAPI as what they are written as, each with an example: one form in a route or query, and one in a body.</summary>
public sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    private const string Number = @"\d+(\.\d+)?";

    private static readonly Dictionary<Type, (string? Pattern, string Example)> Texts = new()
    {
        [typeof(AreaCode)] = (null, "04"),
        [typeof(ReportingPeriod)] = (@"^\d{4}(-(\d{2}|Q[1-4]|H[12]))?(/\d{4}-\d{2})?$", "2022-Q3"),
        [typeof(GrowthRate)] = ($"^[+-]?{Number}%$", "+6.2%"),
        [typeof(PercentagePoints)] = ($"^[+-]?{Number} pp$", "+2.1 pp"),
        [typeof(Percentage<>)] = ($"^-?{Number}%$", "45.5%"),
        [typeof(Headcount<>)] = (@"^[\d,]+$", "13,055,704"),
        [typeof(Amount<>)] = ($"^{Number} [A-Z]{{3}}$", "270000000000 VND"),
    };

    private static readonly Dictionary<Type, string> Bodies = new()
    {
        [typeof(Headcount<>)] = """{"persons":13055704,"of":"vn:social-insurance"}""",
        [typeof(HeadcountChange<>)] = """{"change":765175,"of":"vn:social-insurance"}""",
        [typeof(Amount<>)] = """{"amount":270000000000,"currency":"VND"}""",
        [typeof(FigureKey)] = """{"area":"82","subject":"vn:social-insurance","unit":"people","time":"2022-06-30"}""",
        [typeof(Figure<>)] = """{"value":{"number":139986,"unit":"people"},"status":"final"}""",
        [typeof(Observation)] = """{"area":"51","subject":"vn:social-insurance","unit":"people","time":"2022-06-30","number":139986,"status":"final"}""",
    };

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Type type = context.ParameterDescription?.ParameterDescriptor.ParameterType ?? context.JsonTypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        type = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (context.ParameterDescription is null && Bodies.TryGetValue(type, out string? body))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Examples = [JsonNode.Parse(body)!];
        }
        else if (Texts.TryGetValue(type, out var text))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = text.Pattern;
            schema.Examples = [JsonValue.Create(text.Example)];
        }

        return Task.CompletedTask;
    }
}
