using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>People of legal working age who are in work.</summary>
/// <remarks>
/// <para>The ages are those of the country's law: in Viet Nam from 15 until before the retirement age. In the English of the ILO and of labour force surveys <em>working
/// age</em> is 15 and over, without an upper end: figures published under that name belong to another group, and their percentages do not compare with these.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct EmployedWorkingAge : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "employed-working-age";

    /// <inheritdoc/>
    public static string Name => "employed people of legal working age";
}
