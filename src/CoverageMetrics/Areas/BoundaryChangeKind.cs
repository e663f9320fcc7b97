using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>What a change does to the areas that take part in it.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum BoundaryChangeKind
{
    /// <summary>Two or more areas become one, each as a whole.</summary>
    Merge,

    /// <summary>One area becomes two or more.</summary>
    Split,

    /// <summary>Part of an area goes to another one; whole areas may take part as well.</summary>
    PartialTransfer,

    /// <summary>An area takes another name.</summary>
    Rename,

    /// <summary>An area takes another code.</summary>
    ChangeOfCode,

    /// <summary>An area becomes another type of area, such as a city.</summary>
    ChangeOfType,

    /// <summary>Areas end and none takes their place, as when a level is given up.</summary>
    Abolition,

    /// <summary>Areas begin that come from no area of the catalogue, as when a level is introduced.</summary>
    Establishment,
}
