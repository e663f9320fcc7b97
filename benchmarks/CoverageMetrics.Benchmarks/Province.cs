namespace CoverageMetrics.Benchmarks;

/// <summary>A province as it has been since 1 July 2025: code, name, number of communes, and people at the mergers.</summary>
/// <remarks>Codes and numbers of communes from Decision 19/2025/QĐ-TTg; people as published with the mergers, and here only for the share of the rows that each gets.</remarks>
internal sealed record Province(string Code, string Name, int Communes, int People)
{
    internal static IReadOnlyList<Province> All { get; } =
    [
        new("01", "Hà Nội", 126, 8_718_000),
        new("04", "Cao Bằng", 56, 555_809),
        new("08", "Tuyên Quang", 124, 1_865_270),
        new("11", "Điện Biên", 45, 653_422),
        new("12", "Lai Châu", 38, 494_626),
        new("14", "Sơn La", 75, 1_327_430),
        new("15", "Lào Cai", 99, 1_778_785),
        new("19", "Thái Nguyên", 92, 1_799_489),
        new("20", "Lạng Sơn", 65, 813_978),
        new("22", "Quảng Ninh", 54, 1_429_841),
        new("24", "Bắc Ninh", 99, 3_619_433),
        new("25", "Phú Thọ", 148, 4_022_638),
        new("31", "Hải Phòng", 114, 4_664_124),
        new("33", "Hưng Yên", 104, 3_567_943),
        new("37", "Ninh Bình", 129, 4_412_264),
        new("38", "Thanh Hóa", 166, 3_760_650),
        new("40", "Nghệ An", 130, 3_470_988),
        new("42", "Hà Tĩnh", 69, 1_622_901),
        new("44", "Quảng Trị", 78, 1_870_845),
        new("46", "Huế", 40, 1_236_393),
        new("48", "Đà Nẵng", 94, 3_065_628),
        new("51", "Quảng Ngãi", 96, 2_161_755),
        new("52", "Gia Lai", 135, 3_583_693),
        new("56", "Khánh Hòa", 65, 2_243_554),
        new("66", "Đắk Lắk", 102, 3_346_853),
        new("68", "Lâm Đồng", 124, 3_872_999),
        new("75", "Đồng Nai", 95, 4_491_408),
        new("79", "Hồ Chí Minh", 168, 14_002_598),
        new("80", "Tây Ninh", 96, 3_254_170),
        new("82", "Đồng Tháp", 102, 4_370_046),
        new("86", "Vĩnh Long", 124, 4_257_581),
        new("91", "An Giang", 102, 4_952_238),
        new("92", "Cần Thơ", 103, 4_199_824),
        new("96", "Cà Mau", 64, 2_606_672),
    ];
}
