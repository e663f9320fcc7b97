using System;
using System.ComponentModel;

namespace CoverageMetrics;

/// <summary>Makes attainments.</summary>
public static class Attainment
{
    /// <summary>Puts a headcount beside the one that was planned.</summary>
    /// <typeparam name="TGroup">The people who are counted and planned.</typeparam>
    /// <param name="actual">How many there are.</param>
    /// <param name="target">How many were planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is nobody.</returns>
    public static Attainment<Headcount<TGroup>> Of<TGroup>(Headcount<TGroup> actual, Headcount<TGroup> target)
        where TGroup : struct, IPopulationGroup =>
        new(actual, target);

    /// <summary>Puts an amount beside the one that was planned.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="actual">How much there is.</param>
    /// <param name="target">How much was planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is nothing.</returns>
    public static Attainment<Amount<TCurrency>> Of<TCurrency>(Amount<TCurrency> actual, Amount<TCurrency> target)
        where TCurrency : struct, ICurrency =>
        new(actual, target);

    /// <summary>Refuses the attainment of another group's plan, with an error that names both.</summary>
    /// <typeparam name="TActual">The group counted.</typeparam>
    /// <typeparam name="TTarget">The group planned.</typeparam>
    /// <param name="actual">A headcount.</param>
    /// <param name="target">A plan for another group.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Attainment compares a headcount with a plan for the same group.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Attainment<Headcount<TActual>> Of<TActual, TTarget>(Headcount<TActual> actual, Headcount<TTarget> target)
        where TActual : struct, IPopulationGroup
        where TTarget : struct, IPopulationGroup =>
        throw new NotSupportedException($"Attainment compares a headcount with a plan for the same group, not '{TActual.Code}' with '{TTarget.Code}'.");
}
