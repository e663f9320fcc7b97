using System.Globalization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>Results without a value, each with the reason.</summary>
internal static class Withheld
{
    /// <summary>There is nobody to divide by, or the formula has no result there.</summary>
    internal static Figure<T> Undefined<T>()
        where T : struct => Figure.None<T>(NoValueReason.Undefined);

    /// <summary>More are counted than there are: no proportion.</summary>
    internal static Figure<T> PartExceedsWhole<T>()
        where T : struct => By<T>("part-exceeds-whole");

    /// <summary>A register is not a sample.</summary>
    internal static Figure<T> Register<T>()
        where T : struct => By<T>("register-is-not-a-sample");

    /// <summary>The denominator may be nobody: no upper limit.</summary>
    internal static Figure<T> DenominatorTooUncertain<T>()
        where T : struct => By<T>("denominator-too-uncertain");

    /// <summary>There is no result, for the reason that the code names.</summary>
    internal static Figure<T> By<T>(string code)
        where T : struct => Figure.None<T>(NoValueReason.Undefined, NoValueDetail.WithheldBy(code));

    /// <summary>So few events that the standardised value says little, and of whom.</summary>
    internal static Figure<T> TooFewEvents<T>(long fewest)
        where T : struct => Figure.None<T>(NoValueReason.Suppressed, NoValueDetail.WithheldBy(string.Create(CultureInfo.InvariantCulture, $"fewer-than-{fewest}-events")));
}
