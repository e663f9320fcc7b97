namespace CoverageMetrics.Serialization;

/// <summary>The columns of the data structure that observations are written by, in its order.</summary>
internal enum SdmxField
{
    /// <summary>The code of the area.</summary>
    Area,

    /// <summary>The day of the map on which the area has the code.</summary>
    Map,

    /// <summary>The code of what was counted.</summary>
    Subject,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>What a percentage is of or a ratio is per.</summary>
    Denominator,

    /// <summary>The unit of what a ratio is per.</summary>
    PerUnit,

    /// <summary>The series.</summary>
    Series,

    /// <summary>The scope.</summary>
    Scope,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The source.</summary>
    Source,

    /// <summary>Whether it is a stock, a flow or a mean.</summary>
    Collected,

    /// <summary>The day or the period.</summary>
    Time,

    /// <summary>The number.</summary>
    Value,

    /// <summary>The code of the list of observation statuses.</summary>
    Status,

    /// <summary>The code of the list of confidentiality statuses.</summary>
    Confidentiality,

    /// <summary>The power of ten that the number is multiplied by.</summary>
    Multiplier,

    /// <summary>The number of decimals.</summary>
    Decimals,

    /// <summary>How firm the figure is, or why there is none, in the library's own codes.</summary>
    Firmness,

    /// <summary>The place value of the last digit that is known.</summary>
    Precision,

    /// <summary>The word it was published with.</summary>
    Qualifier,

    /// <summary>The relative standard error.</summary>
    StandardError,

    /// <summary>Whether it is a net change.</summary>
    NetChange,

    /// <summary>The code of a break.</summary>
    Break,

    /// <summary>The text it was read from.</summary>
    Comment,

    /// <summary>The JSON form, where the other columns do not tell all.</summary>
    Exact,
}
