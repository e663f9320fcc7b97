using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The named rule by which a printed number was read as an interval.</summary>
/// <remarks>In the descriptions <c>v</c> is the printed number and <c>u</c> the unit of its last digit: the place value of the
/// last printed digit of a decimal or a percentage, and of the last digit that is not zero of a whole number.</remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum ReadingConvention
{
    /// <summary>The number itself: a whole number printed in full, or a target.</summary>
    Exact,

    /// <summary>Rounded to the last digit, halves either way: from <c>v − u/2</c> to <c>v + u/2</c>, with both ends.</summary>
    Rounded,

    /// <summary>Cut off after the last digit: from <c>v</c> to below <c>v + u</c>.</summary>
    Truncated,

    /// <summary>Over <c>v</c>, by less than one unit of the last digit.</summary>
    OverWithinOneUnit,

    /// <summary>Over <c>v</c>, by however much; a target of at least <c>v</c> is always read so.</summary>
    OverBareLowerBound,

    /// <summary>Below <c>v</c>, by less than one unit of the last digit.</summary>
    NearlyWithinOneUnit,

    /// <summary>Below <c>v</c>, by less than half a unit of the last digit.</summary>
    NearlyWithinHalfUnit,

    /// <summary>The next whole number above <c>v</c> for over, or below it for nearly: a count to the last person, where no whole number is within
    /// one unit.</summary>
    NextWholeNumber,

    /// <summary>Around <c>v</c>, at most one unit of the last digit away, with both ends.</summary>
    AboutWithinOneUnit,

    /// <summary>Around <c>v</c>, at most half a unit of the last digit away, with both ends.</summary>
    AboutWithinHalfUnit,

    /// <summary>Below <c>v</c>, or up to it, by however much; the figure is not negative.</summary>
    BareUpperBound,

    /// <summary>Both ends were given, in print or by the caller.</summary>
    StatedRange,
}
