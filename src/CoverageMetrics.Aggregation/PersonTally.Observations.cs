using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Aggregation;

/// <content>What was counted becomes observations.</content>
public sealed partial class PersonTally
{
    /// <summary>Reports the persons of every area, and those of the whole, where a person in several areas counts once.</summary>
    /// <remarks>Rows that were rejected are in no count: look at <see cref="Rejected"/> first. Where an area has no row, the whole is missing too, unless the rows are complete.</remarks>
    /// <param name="time">When they were counted: a day, or a period.</param>
    /// <param name="whole">The code of the area that all areas lie in, such as the nation.</param>
    /// <param name="options">Whether an area without a row is missing or empty, and how firm the counts are; <see cref="TallyObservationOptions.Usual"/> where it is left out. Persons are counted without dimensions.</param>
    /// <returns>An observation for each group: of the whole first, then of each area in the order of the layout.</returns>
    /// <exception cref="ArgumentException"><paramref name="whole"/> is the default value, the tally was counted as at another time, or <paramref name="options"/> keeps a dimension or counts what is not people.</exception>
    /// <exception cref="InvalidOperationException">A code of the layout is no area code.</exception>
    public IReadOnlyList<Observation> ToObservations(ObservationTime time, AreaCode whole, TallyObservationOptions? options = null)
    {
        options ??= TallyObservationOptions.Usual;
        if (whole == default)
        {
            throw new ArgumentException("The whole needs the code of an area; this is the default value.", nameof(whole));
        }

        ObservedCounts.RequireTime(AsAt, time, nameof(time));
        if (options.Scopes.Count + options.Subjects.Count > 0)
        {
            throw new ArgumentException("Persons are counted by area and group: there is no dimension to keep.", nameof(options));
        }

        if (options.Unit != FigureKey.People)
        {
            throw new ArgumentException($"Persons are counted, and no {options.Unit}.", nameof(options));
        }

        int groups = Layout.Groups.Count;
        string[] subjects = [.. Layout.Groups.Codes];
        string[] scopes = [.. subjects.Select(_ => "")];
        AreaCode[] areas = ObservedCounts.AreasOf(Layout);
        var parts = new List<Observation>(areas.Length * groups);
        for (int area = 0; area < areas.Length; area++)
        {
            parts.AddRange(ObservedCounts.Of(areas[area], subjects, scopes, _counts.AsSpan(area * groups, groups).ToArray(), time, options));
        }

        bool isWhole = parts.TrueForAll(one => one.Figure.HasValue);
        return [.. ObservedCounts.Of(whole, subjects, scopes, isWhole ? _whole : new long[groups], time, isWhole ? options.WithCompleteRows() : options), .. parts];
    }
}
