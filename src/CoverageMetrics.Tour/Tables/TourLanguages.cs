using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The languages of the finished reports, which name their metrics and who set the targets.</summary>
internal static class TourLanguages
{
    internal static readonly Language English = Language.English.Naming(
        (TargetSetters.CentralCommittee, "the Party's Central Committee"),
        (TargetSetters.VietnamSocialSecurity, "VSS"),
        (TargetSetters.NationalAssembly, "the National Assembly"),
        (TargetSetters.Government, "the Government"),
        ("tour:illustration", "the made-up plan"));

    internal static readonly Language Vietnamese = Vietnam.Vietnamese.Language.Naming(
        ("bhxh", "BHXH"),
        ("bhxh-bb", "  BHXH bắt buộc"),
        ("bhxh-tn", "  BHXH tự nguyện"),
        ("bhtn", "BHTN"),
        ("bhyt", "BHYT"),
        ("receipts", "Số thu"),
        ("dan-so", "Dân số trung bình (số thật)"),
        (TargetSetters.CentralCommittee, "Ban Chấp hành Trung ương"),
        (TargetSetters.VietnamSocialSecurity, "BHXH Việt Nam"),
        (TargetSetters.NationalAssembly, "Quốc hội"),
        (TargetSetters.Government, "Chính phủ"),
        ("tour:illustration", "kế hoạch minh họa"));
}
