namespace CoverageMetrics.Vietnam;

/// <summary>The codes of who sets targets for social, health and unemployment insurance.</summary>
/// <remarks>
/// <para>A province or a district that sets its own is named by the caller, such as <c>vn:tien-giang</c>.</para>
/// <para>Immutable and safe to share; costs nothing.</para>
/// </remarks>
public static class TargetSetters
{
    /// <summary>The Central Committee of the Party (Ban Chấp hành Trung ương).</summary>
    public const string CentralCommittee = "vn:central-committee";

    /// <summary>The Politburo (Bộ Chính trị).</summary>
    public const string Politburo = "vn:politburo";

    /// <summary>The National Assembly (Quốc hội), in its yearly resolutions on the plan of the country.</summary>
    public const string NationalAssembly = "vn:national-assembly";

    /// <summary>The Government (Chính phủ), in its resolutions.</summary>
    public const string Government = "vn:government";

    /// <summary>The Prime Minister (Thủ tướng Chính phủ), in his decisions.</summary>
    public const string PrimeMinister = "vn:prime-minister";

    /// <summary>The Ministry of Finance (Bộ Tài chính), under which Viet Nam Social Security has been since 2025.</summary>
    public const string MinistryOfFinance = "vn:ministry-of-finance";

    /// <summary>A People's Council (Hội đồng nhân dân), in its resolutions; the area of the target says which.</summary>
    public const string PeoplesCouncil = "vn:peoples-council";

    /// <summary>Viet Nam Social Security (Bảo hiểm xã hội Việt Nam), in the plans it gives to its branches.</summary>
    public const string VietnamSocialSecurity = "vn:vss";
}
