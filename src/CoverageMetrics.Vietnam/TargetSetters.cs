namespace CoverageMetrics.Vietnam;

/// <summary>The codes of who sets targets for social, health and unemployment insurance.</summary>
/// <remarks>A province or a district that sets its own is named by the caller, such as <c>vn:tien-giang</c>.</remarks>
public static class TargetSetters
{
    /// <summary>The Central Committee of the Party (Ban Chấp hành Trung ương).</summary>
    public const string CentralCommittee = "vn:central-committee";

    /// <summary>The Politburo (Bộ Chính trị).</summary>
    public const string Politburo = "vn:politburo";

    /// <summary>The Government (Chính phủ), in its resolutions.</summary>
    public const string Government = "vn:government";

    /// <summary>The Prime Minister (Thủ tướng Chính phủ), in his decisions.</summary>
    public const string PrimeMinister = "vn:prime-minister";

    /// <summary>Viet Nam Social Security (Bảo hiểm xã hội Việt Nam), in the plans it gives to its branches.</summary>
    public const string VietnamSocialSecurity = "vn:vss";
}
