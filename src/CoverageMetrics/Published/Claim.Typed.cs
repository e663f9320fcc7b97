using System;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Published;

/// <content>Claims made from typed values: the group and the denominator are taken from the types.</content>
public sealed partial class Claim
{
    /// <summary>Claims an exact headcount, such as one from a statistical table.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="time">When they were counted.</param>
    /// <param name="people">The headcount.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, or <paramref name="area"/> is the default value.</exception>
    public static Claim Count<TGroup>(string label, AreaCode area, ObservationTime time, Headcount<TGroup> people)
        where TGroup : struct, IPopulationGroup =>
        Count(label, FigureKey.Of<TGroup>(area, time), PublishedFigure.Count(people.Persons));

    /// <summary>Claims how large the plan of somebody is.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="time">When the plan is to be met.</param>
    /// <param name="setter">The code of whoever set the plan.</param>
    /// <param name="people">The plan.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is empty, or <paramref name="area"/> is the default value.</exception>
    public static Claim Target<TGroup>(string label, AreaCode area, ObservationTime time, string setter, Headcount<TGroup> people)
        where TGroup : struct, IPopulationGroup =>
        Target(label, FigureKey.Of<TGroup>(area, time).WithSetter(setter), PublishedFigure.Count(people.Persons).AsTarget());

    /// <summary>Claims what share of the people of a type is covered; the percentage is read as rounded to the decimals it prints.</summary>
    /// <typeparam name="TCovered">The people covered.</typeparam>
    /// <typeparam name="TDenominator">The people who could be.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="time">When both were counted.</param>
    /// <param name="percentage">The percentage.</param>
    /// <returns>The claim; it says too that somebody is in the denominator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="area"/> is the default value, or both types have one
    /// code.</exception>
    public static Claim Coverage<TCovered, TDenominator>(string label, AreaCode area, ObservationTime time, Percentage<TDenominator> percentage)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        Coverage(
            label,
            FigureKey.Of<TCovered>(area, time),
            FigureKey.Of<TDenominator>(area, time),
            PublishedFigure.Percent(percentage.Percent));

    /// <summary>Claims by how many people a group changed.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="later">The later time.</param>
    /// <param name="earlier">The time it is compared with.</param>
    /// <param name="change">The change; a negative one is a fall.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="area"/> is the default value, or the times are
    /// one.</exception>
    public static Claim Increment<TGroup>(string label, AreaCode area, ObservationTime later, ObservationTime earlier, HeadcountChange<TGroup> change)
        where TGroup : struct, IPopulationGroup =>
        Increment(
            label,
            FigureKey.Of<TGroup>(area, later),
            FigureKey.Of<TGroup>(area, earlier),
            DirectionOf(change.Persons),
            PublishedFigure.Count(Math.Abs((decimal)change.Persons), NumberScale.Ones, FigureQualifier.None));

    /// <summary>Claims the growth rate of a group against an earlier time; the rate is read as rounded to the decimals it prints.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="later">The later time.</param>
    /// <param name="earlier">The time of the base.</param>
    /// <param name="rate">The rate; a negative one is a fall.</param>
    /// <returns>The claim; it says too that the base is not zero.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="area"/> is the default value, or the times are
    /// one.</exception>
    public static Claim GrowthRate<TGroup>(string label, AreaCode area, ObservationTime later, ObservationTime earlier, GrowthRate rate)
        where TGroup : struct, IPopulationGroup =>
        GrowthRate(
            label,
            FigureKey.Of<TGroup>(area, later),
            FigureKey.Of<TGroup>(area, earlier),
            DirectionOf(rate.Percent),
            PublishedFigure.Percent(Math.Abs(rate.Percent)));

    /// <summary>Claims by how many percentage points a coverage changed between two times; the points are read as rounded to the decimals they print.</summary>
    /// <typeparam name="TCovered">The people covered.</typeparam>
    /// <typeparam name="TDenominator">The people who could be.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="later">The later time.</param>
    /// <param name="earlier">The time it is compared with.</param>
    /// <param name="change">The change; a negative one is a fall.</param>
    /// <returns>The claim; it says too that somebody is in the denominator on both days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="area"/> is the default value, the times are one, or both types have one
    /// code.</exception>
    public static Claim PercentagePoints<TCovered, TDenominator>(string label, AreaCode area, ObservationTime later, ObservationTime earlier, PercentagePoints change)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        PercentagePoints(
            label,
            FigureKey.Of<TCovered>(area, later),
            FigureKey.Of<TDenominator>(area, later),
            FigureKey.Of<TCovered>(area, earlier),
            FigureKey.Of<TDenominator>(area, earlier),
            DirectionOf(change.Points),
            PublishedFigure.Percent(Math.Abs(change.Points)));

    /// <summary>Claims how many times as many of a group there were as at another time; the multiple is read as rounded to the decimals it prints.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="later">The later time.</param>
    /// <param name="earlier">The time it is compared with.</param>
    /// <param name="times">The multiple, such as 5.7.</param>
    /// <returns>The claim; it says too that there was somebody on the earlier day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty, <paramref name="area"/> is the default value, or the times are one.</exception>
    public static Claim Multiple<TGroup>(string label, AreaCode area, ObservationTime later, ObservationTime earlier, decimal times)
        where TGroup : struct, IPopulationGroup =>
        Multiple(label, FigureKey.Of<TGroup>(area, later), FigureKey.Of<TGroup>(area, earlier), PublishedFigure.Multiple(times, FigureQualifier.None));

    /// <summary>Claims how many people a plan was missed by, or exceeded by.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="time">When they were counted.</param>
    /// <param name="planTime">When the plan is to be met.</param>
    /// <param name="setter">The code of whoever set the plan.</param>
    /// <param name="distance">The people counted less the plan; negative where they are short of it.</param>
    /// <returns>The claim: <see cref="ClaimKind.Shortfall"/> where <paramref name="distance"/> is negative, else <see cref="ClaimKind.Excess"/>.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is empty, or <paramref name="area"/> is the default value.</exception>
    public static Claim DistanceToPlan<TGroup>(string label, AreaCode area, ObservationTime time, ObservationTime planTime, string setter, HeadcountChange<TGroup> distance)
        where TGroup : struct, IPopulationGroup =>
        BesidePlan(
            label,
            distance.Persons < 0 ? ClaimKind.Shortfall : ClaimKind.Excess,
            FigureKey.Of<TGroup>(area, time),
            FigureKey.Of<TGroup>(area, planTime).WithSetter(setter),
            PublishedFigure.Count(Math.Abs((decimal)distance.Persons), NumberScale.Ones, FigureQualifier.None));

    /// <summary>Claims how far a plan for people is met; the percentage is read as rounded to the decimals it prints.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="label">The caller's name for the claim.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="time">When they were counted.</param>
    /// <param name="planTime">When the plan is to be met.</param>
    /// <param name="setter">The code of whoever set the plan.</param>
    /// <param name="percentage">The percentage.</param>
    /// <returns>The claim; it says too that the plan is not zero.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is empty, or <paramref name="area"/> is the default value.</exception>
    public static Claim Attainment<TGroup>(string label, AreaCode area, ObservationTime time, ObservationTime planTime, string setter, Percentage<Plan> percentage)
        where TGroup : struct, IPopulationGroup =>
        Attainment(
            label,
            FigureKey.Of<TGroup>(area, time),
            FigureKey.Of<TGroup>(area, planTime).WithSetter(setter),
            PublishedFigure.Percent(percentage.Percent));

    private static ChangeDirection DirectionOf(decimal change) => change < 0 ? ChangeDirection.Fall : ChangeDirection.Rise;
}
