using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>One of the three texts from which a commune table is read.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum CommuneTableSource
{
    /// <summary>The communes and districts before 2025-07-01.</summary>
    OldList,

    /// <summary>The communes from 2025-07-01.</summary>
    NewList,

    /// <summary>The table of old and new communes.</summary>
    Succession,
}
