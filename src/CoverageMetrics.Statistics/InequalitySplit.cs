using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>An inequality between areas, split into that between the larger areas that they are in and that within those.</summary>
/// <remarks>
/// <para>The two add up to the inequality of all areas. The default value is of no inequality. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs twenty-four bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct InequalitySplit : IShown
{
    internal InequalitySplit(InequalityMeasure measure, double between, double within)
    {
        Measure = measure;
        Between = between;
        Within = within;
    }

    /// <summary>Gets what was measured: <see cref="InequalityMeasure.Theil"/> or <see cref="InequalityMeasure.MeanLogDeviation"/>.</summary>
    public InequalityMeasure Measure { get; }

    /// <summary>Gets the inequality of all areas.</summary>
    public double Value => Between + Within;

    /// <summary>Gets what is left of it where every area has the value of its larger one.</summary>
    public double Between { get; }

    /// <summary>Gets the inequality within the larger areas: by people for the mean log deviation, by people times value for the index of Theil.</summary>
    public double Within { get; }

    /// <summary>Writes the two parts, in the current culture.</summary>
    /// <returns>Text such as <c>Theil 0.0124: between 0.0093, within 0.0031</c>.</returns>
    public override string ToString() => string.Create(null, $"{Measure} {Value:0.######}: between {Between:0.######}, within {Within:0.######}");

    /// <summary>Writes the same as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
