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
        ("vn:satisfied-participants", "người tham gia hài lòng với cơ quan bảo hiểm xã hội"),
        ("vn:old-age-income-recipients", "người hưởng lương hưu, bảo hiểm xã hội hằng tháng hoặc trợ cấp hưu trí xã hội"),
        ("vn:people-past-retirement-age", "người sau độ tuổi nghỉ hưu"),
        (TargetSetters.CentralCommittee, "Ban Chấp hành Trung ương"),
        (TargetSetters.Politburo, "Bộ Chính trị"),
        (TargetSetters.NationalAssembly, "Quốc hội"),
        (TargetSetters.Government, "Chính phủ"),
        (TargetSetters.PrimeMinister, "Thủ tướng Chính phủ"),
        (TargetSetters.MinistryOfFinance, "Bộ Tài chính"),
        (TargetSetters.PeoplesCouncil, "Hội đồng nhân dân"),
        (TargetSetters.VietnamSocialSecurity, "Bảo hiểm xã hội Việt Nam"),
        ("points-added", "đóng góp vào thay đổi chung"),
        ("points-added.rule", "Số điểm mà địa bàn đóng góp vào thay đổi tỷ lệ bao phủ chung."),
        ("from-people-covered", "do số người tham gia tại địa bàn"),
        ("from-people-covered.rule", "Số điểm do số người tham gia tại địa bàn thay đổi."),
        ("from-denominator", "do mẫu số tại địa bàn"),
        ("from-denominator.rule", "Số điểm do mẫu số tại địa bàn thay đổi."),
        ("from-people-moved", "do người chuyển giữa các địa bàn"),
        ("from-people-moved.rule", "Số điểm do tỷ trọng của địa bàn trong tổng số thay đổi; chỉ tổng của các địa bàn mới cho biết điều đó làm tăng hay giảm tỷ lệ chung."),
        ("VND", "đồng"),
        ("thousand", "nghìn"),
        ("million", "triệu"),
        ("billion", "tỷ"),
        ("trillion", "nghìn tỷ"),
    ];
}
