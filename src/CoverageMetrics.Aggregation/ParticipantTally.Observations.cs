using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Aggregation;

/// <content>What was counted becomes observations.</content>
public sealed partial class ParticipantTally
{
    /// <summary>Reports the counts.</summary>
    /// <remarks>Rows that were rejected are in no count: look at <see cref="Rejected"/> first.</remarks>
    /// <param name="time">When they were counted: a day, or the period in which they came.</param>
    /// <param name="options">Which dimensions are kept, and whether an area without a row is missing or empty; <see cref="TallyObservationOptions.Usual"/> where it is left out: all dimensions are added up.</param>
    /// <returns>An observation for each area, group and combination of the codes kept: areas in the order of the layout, then the codes, then the groups.</returns>
    /// <exception cref="ArgumentException">The tally was counted as at another time, or the layout has no dimension of a name in <paramref name="options"/>.</exception>
    /// <exception cref="InvalidOperationException">A code of the layout is no area code.</exception>
    public IReadOnlyList<Observation> ToObservations(ObservationTime time, TallyObservationOptions? options = null)
    {
        options ??= TallyObservationOptions.Usual;
        ObservedCounts.RequireTime(AsAt, time, nameof(time));
        RequireDimensions(options);
        ParticipantTally kept = this;
        foreach (TallyDimension dimension in Layout.Dimensions)
        {
            kept = options.Scopes.Contains(dimension.Name) || options.Subjects.Contains(dimension.Name) ? kept : kept.SumOver(dimension.Name);
        }

        return kept.Reported(time, options);
    }

    private List<Observation> Reported(ObservationTime time, TallyObservationOptions options)
    {
        AreaCode[] areas = ObservedCounts.AreasOf(Layout);
        int width = Layout.CellsPerArea * Layout.Groups.Count;
        string[] subjects = new string[width];
        string[] scopes = new string[width];
        for (int i = 0; i < width; i++)
        {
            (subjects[i], scopes[i]) = NamesOf(i, options);
        }

        var found = new List<Observation>(areas.Length * width);
        for (int area = 0; area < areas.Length; area++)
        {
            found.AddRange(ObservedCounts.Of(areas[area], subjects, scopes, _counts.AsSpan(area * width, width).ToArray(), time, options));
        }

        return found;
    }

    // The groups run fastest, then the last dimension.
    private (string Subject, string Scope) NamesOf(int index, TallyObservationOptions options)
    {
        int rest = index / Layout.Groups.Count;
        string subject = Layout.Groups[index % Layout.Groups.Count];
        string[] codes = new string[Layout.Dimensions.Count];
        for (int dimension = codes.Length - 1; dimension >= 0; dimension--)
        {
            CodeIndex all = Layout.Dimensions[dimension].Codes;
            codes[dimension] = all[rest % all.Count];
            rest /= all.Count;
        }

        string Joined(IReadOnlyList<string> names) => string.Join('-', Layout.Dimensions.Zip(codes).Where(pair => names.Contains(pair.First.Name)).Select(pair => pair.Second));
        string ofSubject = Joined(options.Subjects);
        return (ofSubject.Length == 0 ? subject : $"{subject}-{ofSubject}", Joined(options.Scopes));
    }

    private void RequireDimensions(TallyObservationOptions options)
    {
        foreach (string name in options.Scopes.Concat(options.Subjects))
        {
            if (Layout.Dimensions.All(dimension => dimension.Name != name))
            {
                throw new ArgumentException($"The layout has no dimension '{name}'; it has {(Layout.Dimensions.Count == 0 ? "none" : string.Join(", ", Layout.Dimensions.Select(dimension => dimension.Name)))}.", nameof(options));
            }
        }
    }
}
