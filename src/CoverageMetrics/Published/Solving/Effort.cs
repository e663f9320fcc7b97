namespace CoverageMetrics.Published.Solving;

/// <summary>Counts the steps of a reconciliation, so that what need not be done can be left when there were too many.</summary>
/// <remarks>A step is one end held against another, or a long fraction's thirty-second part of it. Steps, not seconds: the same claims are always searched equally far.</remarks>
internal sealed class Effort(long most)
{
    /// <summary>The steps that a reconciliation may take before it leaves out what need not be done, and more of them for each claim.</summary>
    internal const int Usual = 250_000;

    /// <summary>The further steps for each claim.</summary>
    internal const int UsualForClaim = 50;

    internal long Spent { get; private set; }

    internal bool IsSpent => Spent >= most;

    internal void Spend(long steps) => Spent += steps;

    // As much again, of which every single piece of work that must not be left half done may take as much as a small reconciliation; what
    // it takes counts here too.
    internal Effort Reserve() => new(long.Clamp((2 * most) - Spent, 0, Usual));

    internal static Effort For(int claims) => new(Usual + ((long)UsualForClaim * claims));
}
