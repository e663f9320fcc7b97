using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What a <see cref="NoValueDetail"/> tells, and what it holds for that.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum NoValueDetailKind
{
    /// <summary>Nobody reported a subject at a time: <see cref="NoValueDetail.Codes"/> has the subject, <see cref="NoValueDetail.Times"/> the time.</summary>
    NotReported = 0,

    /// <summary>Nobody reported a subject at any time up to a day: the same.</summary>
    NotReportedUntil = 1,

    /// <summary>Some of the months of a sum were not reported: <see cref="NoValueDetail.Times"/> has them.</summary>
    MonthsLacking = 2,

    /// <summary>Some of the areas of a sum have no value: <see cref="NoValueDetail.Parts"/> has them.</summary>
    AreasLacking = 3,

    /// <summary>Some of the figures of a calculation have no value: <see cref="NoValueDetail.Parts"/> has their keys.</summary>
    FiguresLacking = 4,

    /// <summary>Several figures could be meant, and nobody says which: <see cref="NoValueDetail.Keys"/> has them.</summary>
    SeveralMeant = 5,

    /// <summary>One figure was published on one day with values that exclude each other: <see cref="NoValueDetail.Keys"/> has it, <see cref="NoValueDetail.Quantities"/> the values.</summary>
    SeveralPublished = 6,

    /// <summary>One figure was reported on two maps with different values: <see cref="NoValueDetail.Times"/> has the days of the maps.</summary>
    MapsDiffer = 7,

    /// <summary>The areas then and now are not one territory: <see cref="NoValueDetail.Areas"/> has them in pairs, the one that was reported before the one that was asked for.</summary>
    TerritoriesDiffer = 8,

    /// <summary>The figures are of two subjects: <see cref="NoValueDetail.Codes"/> has both.</summary>
    SubjectsDiffer = 9,

    /// <summary>The figures are in two units: <see cref="NoValueDetail.Codes"/> has both, and <see cref="NoValueDetail.Keys"/> the figure where one of several is meant.</summary>
    UnitsDiffer = 10,

    /// <summary>The figures are of two series or scopes: <see cref="NoValueDetail.Codes"/> has the earlier and the later one.</summary>
    DefinitionsDiffer = 11,

    /// <summary>What came in a period was asked for on a day that ends none: <see cref="NoValueDetail.Times"/> has the day.</summary>
    NoPeriod = 12,

    /// <summary>There is no earlier time to compare with: <see cref="NoValueDetail.Times"/> has the time that has none.</summary>
    NoEarlierTime = 13,

    /// <summary>It would be divided by nobody or nothing: the earlier quantity, the plan, the whole or the percentage to divide by is zero.</summary>
    DividedByZero = 14,

    /// <summary>It is more than the type of the quantity can hold.</summary>
    TooLarge = 15,

    /// <summary>An area was divided, and nobody told what went where: <see cref="NoValueDetail.Areas"/> has it, and where it is another one the area on the way that was divided;
    /// <see cref="NoValueDetail.Changes"/> the changes.</summary>
    NotDivided = 16,

    /// <summary>People of an area were in none that the catalogue knows: <see cref="NoValueDetail.Times"/> has the day of the map.</summary>
    NotInCatalogue = 17,

    /// <summary>An area lies in another one that was reported as well, of which a part only is asked for: <see cref="NoValueDetail.Areas"/> has the inner and the outer one.</summary>
    AreasOverlap = 18,

    /// <summary>Somebody withheld it: <see cref="NoValueDetail.Codes"/> has who.</summary>
    WithheldBy = 19,

    /// <summary>An interval of sampling was asked for, and everybody was counted: a register is not a sample.</summary>
    NotASample = 20,
}
