using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>Why an observation, or what it counts, is in no figure of a result.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum UnplacedReason
{
    /// <summary>No area has its code on the day of its map.</summary>
    UnknownArea = 0,

    /// <summary>Its code names another territory on the day asked for; it has to be restated first.</summary>
    OtherTerritory = 1,

    /// <summary>Its area went to no area of the catalogue.</summary>
    Nowhere = 2,

    /// <summary>Some of the people of its area went to no area of the catalogue.</summary>
    PartlyNowhere = 3,

    /// <summary>Its area lies in several areas and there are no weights to divide it by: what it counts is known for all of them together only.</summary>
    NotDivided = 4,

    /// <summary>Its area, or where the people of its area are, is of another level than asked for.</summary>
    OtherLevel = 5,

    /// <summary>Its area lies within another area that was counted in its place.</summary>
    WithinAnother = 6,
}
