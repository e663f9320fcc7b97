using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>What should be there on a day on the way to a target. Nobody set it: it lies on the line between two targets.</summary>
/// <remarks>Immutable and safe to share; costs a day and a goal. The default value is nothing on the first day of the year 1. Equal when day and goal are. No order.</remarks>
/// <typeparam name="TGoal">A <see cref="Headcount{TGroup}"/>, an <see cref="Amount{TCurrency}"/> or a <see cref="Percentage{TBase}"/>.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Milestone<TGoal> : IShown
    where TGoal : struct
{
    internal Milestone(LocalDate date, TGoal goal)
    {
        Date = date;
        Goal = goal;
    }

    /// <summary>Gets the day.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets what should be there at its end.</summary>
    public TGoal Goal { get; }

    /// <summary>Writes the day and the goal, in the current culture.</summary>
    /// <returns>The milestone, such as <c>2022-09-30: 17,603,138</c>.</returns>
    public override string ToString() => $"{ObservationTime.On(Date)}: {Goal}";

    /// <summary>Writes the milestone as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
