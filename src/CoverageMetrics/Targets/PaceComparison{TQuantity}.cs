using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>What is needed every month beside what came every month before: so far this year, or in the same months of last year.</summary>
/// <remarks>
/// <para>Keeps both growths with their months and which side of the target is met, so that the number is exact and rounded once. Negative when what is needed and what came go
/// opposite ways.</para>
/// <para>Immutable and safe to share; costs two growths and their months. The default value compares nothing with nothing: it is undefined. Equal when everything is. No
/// order.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct PaceComparison<TQuantity> : IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal PaceComparison(Growth<TQuantity> needed, int neededMonths, Growth<TQuantity> past, int pastMonths, TargetDirection direction)
    {
        Needed = needed;
        NeededMonths = neededMonths;
        Past = past;
        PastMonths = pastMonths;
        Direction = direction;
    }

    /// <summary>Gets the growth that is needed.</summary>
    public Growth<TQuantity> Needed { get; }

    /// <summary>Gets the months it has to come in.</summary>
    public int NeededMonths { get; }

    /// <summary>Gets the growth there was.</summary>
    public Growth<TQuantity> Past { get; }

    /// <summary>Gets the months it came in.</summary>
    public int PastMonths { get; }

    /// <summary>Gets which side of the target is met: of a target of at most, the growth is what it allows.</summary>
    public TargetDirection Direction { get; }

    /// <summary>Gets a value indicating whether anything came or went before, and so a number.</summary>
    public bool IsDefined => !Past.Earlier.Equals(Past.Later);

    /// <summary>Gets how many times the past pace is needed, unrounded: 1.15 for fifteen per hundred more every month than then.</summary>
    /// <exception cref="InvalidOperationException">Nothing came or went before.</exception>
    public decimal Times
    {
        get
        {
            if (!IsDefined)
            {
                Guard.ThrowUndefined("pace comparison", TQuantity.Unit, "nothing came or went before");
            }

            // Both products fit: an amount has at most 25 digits, and a number of months at most six.
            decimal needed = (Needed.Later.Number - Needed.Earlier.Number) * PastMonths;
            decimal past = (Past.Later.Number - Past.Earlier.Number) * NeededMonths;
            return needed / past;
        }
    }

    /// <summary>Finds how many times the past pace is needed to a number of decimals, an exact half going away from zero.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="InvalidOperationException">Nothing came or went before.</exception>
    public decimal Round(int decimals) => ExactMath.Round(Times, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Writes both growths with their months for reading, in the current culture.</summary>
    /// <returns>The comparison.</returns>
    public override string ToString() => $"{(Direction == TargetDirection.AtMost ? "allowed" : "needed")} {Needed} in {NeededMonths} months, against {Past} in {PastMonths} months";

    /// <summary>Writes both paces and how many times faster the needed one is, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), IsDefined ? $"{Round(2)} times" : null, ("needed", Needed), ("in months", NeededMonths), ("past", Past), ("past months", PastMonths), ("times", IsDefined ? Round(2) : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
