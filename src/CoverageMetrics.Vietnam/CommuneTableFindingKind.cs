using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>What a reader of commune tables has to say about a row.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum CommuneTableFindingKind
{
    /// <summary>The row cannot be read and is left out.</summary>
    Unreadable,

    /// <summary>The row repeats another one and is left out.</summary>
    Repeated,

    /// <summary>The row names no area that existed and is left out.</summary>
    NoOldArea,

    /// <summary>The row names a new commune that is not in the list, and nothing like it is; it is left out.</summary>
    NewCommuneNotListed,

    /// <summary>The code is not in the list or belongs to another name; the row is placed with the only listed commune of its name.</summary>
    PlacedByName,

    /// <summary>The old code is not in the list; the row is placed with a commune that began after the day of the list.</summary>
    OldCommuneNotListed,

    /// <summary>The name is another one than in the list; the row is placed by its code.</summary>
    OtherName,

    /// <summary>The province is another one than in the list; the row is placed by its code.</summary>
    OtherProvince,

    /// <summary>The rows of one old commune contradict each other; all of them are placed as parts.</summary>
    ContradictoryShares,

    /// <summary>The listed old commune is in no row; it ends after the day of the list.</summary>
    OldCommuneWithoutRow,

    /// <summary>The listed new commune is in no row; where it came from is not known.</summary>
    NewCommuneWithoutRow,
}
