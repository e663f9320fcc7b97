namespace CoverageMetrics.Vietnam;

/// <content>The names of the codes of the library in Vietnamese.</content>
public static partial class Vietnamese
{
    private static (string Code, string Name)[] CodeNames() =>
    [
        ("population", "dân số"),
        ("labour-force", "lực lượng lao động"),
        ("working-age-labour-force", "lực lượng lao động trong độ tuổi"),
        ("working-age-population", "người trong độ tuổi lao động"),
        ("employed-working-age", "lực lượng lao động trong độ tuổi đang làm việc"),
        ("participants", "người tham gia"),
        ("plan", "kế hoạch"),
        ("total", "tổng số"),
        ("vn:social-insurance", "người tham gia bảo hiểm xã hội"),
        ("vn:compulsory-social-insurance", "người tham gia bảo hiểm xã hội bắt buộc"),
        ("vn:voluntary-social-insurance", "người tham gia bảo hiểm xã hội tự nguyện"),
        ("vn:unemployment-insurance", "người tham gia bảo hiểm thất nghiệp"),
        ("vn:health-insurance", "người tham gia bảo hiểm y tế"),
        ("vn:visits", "lượt khám chữa bệnh"),
        ("vn:cards", "thẻ"),
        ("vn:households", "hộ gia đình"),
        ("VND", "đồng"),
        ("thousand", "nghìn"),
        ("million", "triệu"),
        ("billion", "tỷ"),
        ("trillion", "nghìn tỷ"),
    ];
}
