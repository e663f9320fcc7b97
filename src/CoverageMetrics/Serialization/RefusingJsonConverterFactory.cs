using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Serialization;

/// <summary>Refuses types that have no JSON form of their own, in both directions. The types name it themselves: none is written by its properties by accident.</summary>
/// <remarks>
/// <para>A converter in the options, or named by a property, comes before this one.</para>
/// <para>Safe to share, as nothing is kept; costs one converter for each type, which the options keep.</para>
/// </remarks>
public sealed class RefusingJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <exception cref="NotSupportedException">Always; the message names the type.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw new NotSupportedException(
            $"{TypeNames.Of(typeToConvert)} has no JSON form: {Instead(typeToConvert)}, or add a converter of your own to JsonSerializerOptions.Converters.");
    }

    // What is worked out is worked out again from what it was worked out from.
    private static string Instead(Type type) => type.Namespace switch
    {
        _ when type == typeof(AreaCatalogue) => "write its text with AreaCatalogue.Write, which AreaCatalogue.Read reads back",
        "CoverageMetrics.Areas" => "write the code of the area and the day, and the text of its AreaCatalogue",
        _ when type == typeof(CoverageReport) => "write its document with ToJson, and to build it again the ObservationSet and the TargetSet that it was built from",
        "CoverageMetrics.Reports" => "write the document of its CoverageReport with ToJson",
        "CoverageMetrics.Restatement" => "write the observations, and restate or roll them up again, or write those of the result",
        "CoverageMetrics.Metrics" => "write the ObservationSet and the TargetSet that it is worked out from, and name metrics by their codes",
        "CoverageMetrics.Published" => "write the ClaimSet, and reconcile or check it again",
        _ => "write the values that it is made of",
    };
}
