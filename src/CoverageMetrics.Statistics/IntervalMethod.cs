using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>How the limits of an interval were found.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum IntervalMethod
{
    /// <summary>The score interval of a proportion. E. B. Wilson, <i>Journal of the American Statistical Association</i> 22 (1927), 209-212.</summary>
    Wilson = 0,

    /// <summary>The exact interval of a proportion, never too short. C. J. Clopper and E. S. Pearson, <i>Biometrika</i> 26 (1934), 404-413.</summary>
    ClopperPearson = 1,

    /// <summary>Byar's approximation for a count. N. E. Breslow and N. E. Day, <i>Statistical Methods in Cancer Research</i> II (1987), section 2.3.</summary>
    Byar = 2,

    /// <summary>The exact interval of a count. F. Garwood, <i>Biometrika</i> 28 (1936), 437-442.</summary>
    ExactPoisson = 3,

    /// <summary>The hybrid score interval of a difference of two proportions, without continuity correction. R. G. Newcombe, <i>Statistics in Medicine</i> 17 (1998), 873-890, method 10.</summary>
    Newcombe = 4,

    /// <summary>The interval of a ratio of two proportions on the logarithmic scale. D. Katz and others, <i>Biometrics</i> 34 (1978), 469-474.</summary>
    Katz = 5,

    /// <summary>The interval of a ratio by its own normal distribution. E. C. Fieller, <i>Journal of the Royal Statistical Society</i> B 16 (1954), 175-185.</summary>
    Fieller = 6,

    /// <summary>The interval of a ratio on the logarithmic scale, by the delta method. G. W. Oehlert, <i>The American Statistician</i> 46 (1992), 27-29.</summary>
    LogDelta = 7,

    /// <summary>The interval of a directly standardised value, from that of its count. A. J. Dobson and others, <i>Statistics in Medicine</i> 10 (1991), 457-462.</summary>
    Dobson = 8,

    /// <summary>Wilson's interval of a simple sample with the same variance. E. L. Korn and B. I. Graubard, <i>Survey Methodology</i> 24 (1998), 193-201.</summary>
    EffectiveWilson = 9,

    /// <summary>The value and its standard errors on either side, which are carried from those of the inputs by the delta method. G. W. Oehlert, <i>The American Statistician</i> 46 (1992), 27-29.</summary>
    Delta = 10,
}
