using CoverageMetrics.Areas;

namespace CoverageMetrics.Vietnam;

/// <summary>The tiers of administration in Viet Nam. Districts ended on 2025-06-30.</summary>
/// <remarks>Immutable and safe to share; costs nothing, as each is made once.</remarks>
public static class AdministrativeLevels
{
    /// <summary>Gets the country.</summary>
    public static AreaLevel Country { get; } = AreaLevel.AtRank(1, "country");

    /// <summary>Gets the regions of the statistics, <c>vùng</c>; six until 2025-06-30 and six others from 2025-10-05.</summary>
    public static AreaLevel Region { get; } = AreaLevel.AtRank(2, "region");

    /// <summary>Gets the regional offices of social insurance, from 2025-04-01 until 2025-06-30, in the hierarchy <c>offices</c>.</summary>
    public static AreaLevel RegionalOffice { get; } = AreaLevel.AtRank(2, "regional-office");

    /// <summary>Gets the provinces and the cities directly under the centre.</summary>
    public static AreaLevel Province { get; } = AreaLevel.AtRank(3, "province");

    /// <summary>Gets the districts, towns and provincial cities, until 2025-06-30.</summary>
    public static AreaLevel District { get; } = AreaLevel.AtRank(4, "district");

    /// <summary>Gets the communes, wards, townships and, from 2025-07-01, special zones.</summary>
    public static AreaLevel Commune { get; } = AreaLevel.AtRank(5, "commune");
}
