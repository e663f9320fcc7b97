namespace CoverageMetrics.Published;

/// <summary>The few forms of arithmetic behind the kinds of claims.</summary>
internal enum ClaimForm
{
    /// <summary>One quantity lies in an interval.</summary>
    Level,

    /// <summary>The quotient of two quantities lies in an interval, and the second is not zero.</summary>
    Ratio,

    /// <summary>The difference of two quantities lies in an interval.</summary>
    Difference,

    /// <summary>The first quantity is the sum of the others.</summary>
    Sum,

    /// <summary>The quotient of the first two quantities less that of the last two lies in an interval, and neither divisor is zero.</summary>
    QuotientDifference,
}
