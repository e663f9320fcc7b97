using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <content>What was counted becomes observations.</content>
public sealed partial class ParticipantTally
{
    /// <summary>Reports the counts of a day, added up over all dimensions.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>An observation for each area and group, as <see cref="TallyObservationOptions.Usual"/> says.</returns>
    /// <exception cref="ArgumentException">The tally was counted as at another day.</exception>
    /// <exception cref="InvalidOperationException">A code of the layout is no area code.</exception>
    public IReadOnlyList<Observation> ToObservations(LocalDate day) => ToObservations(ObservationTime.On(day), TallyObservationOptions.Usual);

    /// <summary>Reports the counts of a period, added up over all dimensions: people who came in it.</summary>
    /// <param name="period">The period.</param>
    /// <returns>An observation for each area and group, as <see cref="TallyObservationOptions.Usual"/> says.</returns>
    /// <exception cref="ArgumentException">The tally was counted as at a day.</exception>
    /// <exception cref="InvalidOperationException">A code of the layout is no area code.</exception>
    public IReadOnlyList<Observation> ToObservations(ReportingPeriod period) => ToObservations(ObservationTime.During(period), TallyObservationOptions.Usual);

    /// <summary>Reports the counts.</summary>
    /// <remarks>Rows that were rejected are in no count: look at <see cref="Rejected"/> first.</remarks>
    /// <param name="time">When they were counted.</param>
    /// <param name="options">Which dimensions are kept, and whether an area without a row is missing or empty.</param>
    /// <returns>An observation for each area, group and combination of the codes kept: areas in the order of the layout, then the codes, then the groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The tally was counted as at another time, or the layout has no dimension of a name in <paramref name="options"/>.</exception>
    /// <exception cref="InvalidOperationException">A code of the layout is no area code.</exception>
    public IReadOnlyList<Observation> ToObservations(ObservationTime time, TallyObservationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
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
