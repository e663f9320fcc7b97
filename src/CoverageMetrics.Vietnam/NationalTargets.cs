using System.Collections.Generic;
using CoverageMetrics.Areas;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Vietnam;

/// <summary>The targets that were set for the whole of Viet Nam, with who set them in which document.</summary>
/// <remarks>
/// <para>Only what was read in a named source. Where a detail is doubtful, <see cref="TargetTerms.Note"/> says which. A target named for a year is for its last
/// day. The day of issue is there where it was read. Targets that a document gives to single provinces are not among them, nor are drafts.</para>
/// <para>Two subjects are no group of this package: <c>vn:satisfied-participants</c>, and <c>vn:old-age-income-recipients</c>, people past the retirement
/// age (<c>vn:people-past-retirement-age</c>) with a pension, monthly social insurance or the social pension.</para>
/// <para>Immutable and safe to share; costs its set, made once.</para>
/// </remarks>
public static partial class NationalTargets
{
    /// <summary>Gets the code of the area they are for: the whole country.</summary>
    public static AreaCode Country { get; } = AreaCode.Of("VN");

    /// <summary>Gets all of them, revisions included.</summary>
    public static TargetSet All { get; } = TargetSet.Of([.. OfTheParty(), .. OfTheState(), .. Plans()]);

    /// <summary>Finds the targets for the end of a year, of all setters.</summary>
    /// <param name="subject">The code of the people who are to take part, such as <c>vn:social-insurance</c>.</param>
    /// <param name="year">The year, 1 to 9998.</param>
    /// <returns>The targets; none when there are none.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="subject"/> is null.</exception>
    /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="year"/> is out of its bounds.</exception>
    public static IReadOnlyList<AnyTarget> For(string subject, int year)
    {
        System.ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        System.ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        return All.For(Country, subject, EndOf(year));
    }

    private static LocalDate EndOf(int year) => ReportingYear.Calendar.EndOf(year);
}
