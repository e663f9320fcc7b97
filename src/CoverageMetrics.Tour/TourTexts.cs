using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Groups;
using CoverageMetrics.Tour.Agency;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour;

/// <summary>Every sentence of the tour in its two languages, with places for what the language of the library writes, and the names of its codes.</summary>
internal sealed class TourTexts
{
    /// <summary>The sentences: key, English, Vietnamese.</summary>
    internal static readonly (string Key, string English, string Vietnamese)[] Table =
    [
        ("usage", "Arguments: [folder] [--language en|vi]; there is no \"{0}\".", "Tham số: [thư mục] [--language en|vi]; không có \"{0}\"."),
        ("printed", "printed", "đã in"),
        ("implied", "implied", "suy ra"),
        ("computed", "computed", "tính ra"),
        ("from", "from {0}", "từ {0}"),

        ("articles.title", "Five articles: what is printed, what it implies together, and what cannot all be true", "Năm bài báo: những gì được in, cùng nhau hàm ý gì, và điều gì không thể cùng đúng"),
        ("articles.reading", "Printed phrases are numbered. Implied is what all of an article leave together; behind it are those that narrow it.", "Các cụm từ đã in được đánh số. Phần suy ra là những gì cả bài để lại; phía sau là các cụm từ thu hẹp nó."),
        ("articles.article", "{0}, {1} [{2}]", "{0}, {1} [{2}]"),
        ("articles.incomparable", "no difference, for want of one denominator: “{0}” ({1}), “{2}” ({3})", "không có hiệu số, vì khác mẫu số: “{0}” ({1}), “{2}” ({3})"),
        ("articles.not-compiled", "What does not compile: participants of two programmes added up; a coverage of the labour force less one of the population; how far a target in percent is met.", "Những gì không biên dịch được: cộng người tham gia của hai loại hình; tỷ lệ trên lực lượng lao động trừ tỷ lệ trên dân số; mức hoàn thành một chỉ tiêu tính bằng phần trăm."),

        ("map.title", "The provinces of the articles on the map of {0}", "Các tỉnh trong bài báo trên bản đồ {0}"),
        ("map.now", "lies in {0}, which is {1}", "thuộc {0}, gồm {1}"),
        ("map.other", "code {0} is of another territory today", "mã {0} nay là của địa bàn khác"),
        ("map.none", "code {0} is of no area today", "mã {0} nay không còn địa bàn nào dùng"),
        ("map.restated", "on the map of today no value: {0}", "trên bản đồ ngày nay không có số: {0}"),
        ("map.rate", "on the map of today no value: a rate without its counts is never restated", "trên bản đồ ngày nay không có số: tỷ lệ công bố không kèm số liệu thì không quy đổi được"),
        ("map.so", "Beside a figure of today's province an old one is a part, and the difference no growth.", "Bên cạnh số của tỉnh ngày nay, số cũ chỉ là một phần, và phần chênh lệch không phải là mức tăng."),

        ("years.title", "The nation at the ends of {0} to {1}, from exact counts", "Cả nước cuối các năm {0} đến {1}, từ số đếm chính xác"),
        ("years.columns", "year|compulsory|voluntary|BHXH|growth|% of labour|BHTN|BHYT|% of people", "năm|bắt buộc|tự nguyện|BHXH|tốc độ tăng|% lao động|BHTN|BHYT|% dân số"),
        ("years.note", "BHXH is added up of the two because its group declares them as its parts. –: the statistics that were used end before.", "BHXH là tổng của hai cột vì nhóm này khai báo chúng là các phần của mình. –: bộ số liệu được dùng kết thúc trước đó."),
        ("years.checks", "Found by the checks before publishing {0}: parts, jumps, stale denominators, who did not report: {1}", "Phát hiện khi kiểm tra trước lúc công bố năm {0}: các phần, biến động lớn, mẫu số cũ, nơi chưa báo cáo: {1}"),
        ("years.growth", "growth of BHXH {0} to {1}", "tốc độ tăng BHXH {0} đến {1}"),
        ("years.people", "{0} people", "{0} người"),
        ("years.mean", "mean of a year, estimated", "bình quân một năm, ước tính"),
        ("years.compulsory", "points of it from the compulsory scheme", "điểm đóng góp của loại hình bắt buộc"),
        ("years.voluntary", "points of it from the voluntary scheme", "điểm đóng góp của loại hình tự nguyện"),
        ("years.adds-up", "the two add up", "hai phần cộng lại vừa đủ"),

        ("count.title", "Counting a nation: {0:N0} participants, generated", "Đếm cả nước: {0:N0} người tham gia, số sinh ra"),
        ("count.rows", "rows counted", "số dòng đã đếm"),
        ("count.time", "in {0:F0} ms on {1} threads", "trong {0:F0} ms với {1} luồng"),

        ("month.title", "Việt Nam, {0}: what was printed, what that says of earlier times, and what was counted", "Việt Nam, {0}: số đã in, số các kỳ trước suy từ đó, và số đã đếm"),
        ("month.stamp", "The lines \"generated\" count made-up rows and are no figures of anybody.", "Các dòng \"số sinh ra\" đếm dữ liệu giả lập, không phải là số thật của ai."),
        ("month.generated-source", "generated rows, counted by CoverageMetrics.Aggregation", "các dòng sinh ra, CoverageMetrics.Aggregation đếm"),
        ("month.derived-source", "VTV, 4/1/2023: 90.19 million, 1.36 million more", "VTV, 4/1/2023: 90,19 triệu, tăng 1,36 triệu"),
        ("pace.plan", "plan of VSS for {0}", "kế hoạch năm {0} của BHXH Việt Nam"),
        ("pace.needed", "needed a month until the end of the year", "cần tăng mỗi tháng đến cuối năm"),
        ("pace.months", "{0} months left", "còn {0} tháng"),
        ("pace.so-far", "against the pace of the year so far", "so với nhịp độ từ đầu năm"),
        ("pace.last-year", "against the same months of last year", "so với cùng các tháng năm trước"),
        ("pace.times", "times", "lần"),
        ("pace.seasonal", "times; most join late in a year", "lần; phần lớn tham gia cuối năm"),

        ("agency.all", "Six provinces", "Sáu tỉnh"),
        ("agency.vp1", "Coast office", "Văn phòng Duyên hải"),
        ("agency.vp2", "North office", "Văn phòng phía Bắc"),
        ("agency.vp3", "Delta office", "Văn phòng Đồng bằng"),
        ("agency.title", "A month of an agency, December 2024 – illustration", "Một tháng của một cơ quan, tháng 12/2024 – bản minh họa"),
        ("agency.by-province", "The same month by province – illustration", "Cùng tháng đó theo tỉnh – bản minh họa"),
        ("agency.by-office", "The same month by office – illustration", "Cùng tháng đó theo văn phòng – bản minh họa"),
        ("agency.made-up", "MADE UP: the agency, its offices and all figures were generated and are not real; the provinces are.", "SỐ MINH HỌA: cơ quan, các văn phòng và mọi số liệu đều được sinh ra, không phải thật; các tỉnh là thật."),
        ("agency.explained", "Every figure of this table explained", "Giải thích mọi con số trong bảng này"),

        ("page.written", "Written, with pictures: {0}", "Đã ghi, kèm hình: {0}"),
        ("page.title", "Coverage of social and health insurance", "Bao phủ bảo hiểm xã hội và bảo hiểm y tế"),
        ("page.lead", "Five reports that the library CoverageMetrics made from published figures, and behind them a month of an agency that is made up. A cell without a figure is marked – and its reason is in the notes; every figure is rounded exactly once.", "Năm báo cáo do thư viện CoverageMetrics lập từ số liệu đã công bố, và sau đó là một tháng của một cơ quan giả định. Ô không có số được đánh dấu – và ghi rõ lý do ở phần ghi chú; mỗi số được làm tròn đúng một lần."),
        ("page.vss", "annual settlement reports of VSS, ItemID=8837", "báo cáo quyết toán năm của BHXH Việt Nam, ItemID=8837"),
        ("page.statistics", "General Statistics Office, tables of 2018", "Tổng cục Thống kê, bản năm 2018"),
        ("page.news", "annual settlement reports of VSS, ItemID=8837 (2010–2017); vietnamplus.vn, danviet.vn, tapchitaichinh.vn, thoibaotaichinhvietnam.vn, nld.com.vn, nhandan.vn and others (from 2018)", "báo cáo quyết toán năm của BHXH Việt Nam, ItemID=8837 (2010–2017); vietnamplus.vn, danviet.vn, tapchitaichinh.vn, thoibaotaichinhvietnam.vn, nld.com.vn, nhandan.vn và các báo khác (từ 2018)"),
        ("page.provinces", "Population and health insurance by province, 1/7/2016 – illustration", "Dân số và BHYT theo tỉnh, 1/7/2016 – bản minh họa"),
        ("page.made-up", "MADE UP: participants and plan were generated and are not real; the population is real.", "SỐ MINH HỌA: số người tham gia và kế hoạch được sinh ra, không phải số thật; dân số là số thật."),
        ("compared.title", "The 63 provinces compared: real labour force, made-up participants", "So sánh 63 tỉnh: lực lượng lao động thật, số người tham gia minh họa"),
        ("compared.made-up", "MADE UP: the participants of the provinces were generated and are not real; the labour force and the participants of the nation are real.", "SỐ MINH HỌA: số người tham gia của các tỉnh được sinh ra, không phải số thật; lực lượng lao động và số người tham gia cả nước là số thật."),
        ("compared.provinces", "Social insurance by province, end of 2016 – illustration", "BHXH theo tỉnh, cuối năm 2016 – bản minh họa"),
        ("compared.why", "Why coverage rose in 2016, by province – illustration", "Vì sao tỷ lệ bao phủ tăng trong năm 2016, theo tỉnh – bản minh họa"),
        ("compared.why-region", "Why coverage rose in 2016, by region – illustration", "Vì sao tỷ lệ bao phủ tăng trong năm 2016, theo vùng – bản minh họa"),
        ("compared.inequality", "How unequal the provinces are – illustration", "Mức chênh lệch giữa các tỉnh – bản minh họa"),
        ("page.made-up-source", "generated for the illustration", "số sinh ra cho bản minh họa"),
    ];

    // Code, English, Vietnamese.
    private static readonly (string Code, string English, string Vietnamese)[] Names =
    [
        (SocialInsurance.Code, "social insurance", "BHXH"),
        (UnemploymentInsurance.Code, "unemployment insurance", "BHTN"),
        (HealthInsurance.Code, "health insurance", "BHYT"),
        (FiveArticles.Receipts, "receipts", "số thu"),
        (FiveArticles.NotNamed, "denominator not named", "mẫu số không nêu rõ"),
        (Population.Code, "population", "dân số"),
        (LabourForce.Code, "labour force", "lực lượng lao động"),
        (WorkingAgeLabourForce.Code, "working-age labour force", "lực lượng lao động trong độ tuổi"),
        (WorkingAgePopulation.Code, "working-age population", "người trong độ tuổi lao động"),
        ("bhxh", "Social insurance (BHXH)", "BHXH"),
        ("bhxh-bb", "compulsory", "BHXH bắt buộc"),
        ("bhxh-tn", "voluntary", "BHXH tự nguyện"),
        ("bhtn", "Unemployment insurance (BHTN)", "BHTN"),
        ("bhyt", "Health insurance (BHYT)", "BHYT"),
        ("receipts", "Receipts", "Số thu"),
        ("bhxh-bb-generated", "compulsory, generated", "bắt buộc, số sinh ra"),
        ("bhxh-tn-generated", "voluntary, generated", "tự nguyện, số sinh ra"),
        ("bhtn-generated", "Unemployment, generated", "BHTN, số sinh ra"),
        ("bhyt-generated", "Health, generated", "BHYT, số sinh ra"),
        ("generated", "generated", "số sinh ra"),
        ("vss:before-2022-10", "until September 2022", "đến tháng 9/2022"),
        ("vss:2022-10", "from October 2022", "từ tháng 10/2022"),
        ("dan-so", "Population (real)", "Dân số trung bình (số thật)"),
        ("bhyt-made-up", "Health insurance (made up)", "BHYT (số minh họa)"),
        ("bhxh-made-up", "Social insurance (made up by province)", "BHXH (số minh họa theo tỉnh)"),
        ("labour-force-of-year", "labour force", "lực lượng lao động"),
        ("between-provinces", "deviation between provinces", "độ lệch giữa các tỉnh"),
        ("percentage-points", "percentage points", "điểm phần trăm"),
        ("mean-of-all", "all provinces", "tất cả các tỉnh"),
        ("upper-95", "upper limit of 95%", "giới hạn trên 95%"),
        ("lower-95", "lower limit of 95%", "giới hạn dưới 95%"),
        ("upper-998", "upper limit of 99.8%", "giới hạn trên 99,8%"),
        ("lower-998", "lower limit of 99.8%", "giới hạn dưới 99,8%"),
        (AdministrativeLevels.Region.Code, "Region", "Vùng"),
        ("tour:illustration", "the made-up plan", "kế hoạch minh họa"),
        ("insured", "Social insurance", "BHXH"),
        ("entitled", "Entitled to health insurance", "Thuộc diện BHYT"),
        ("registered", "Registered", "Đã đăng ký"),
        ("paid-up", "Paid up", "Không nợ"),
        ("active", "Active", "Được hưởng ngay"),
        (Registered.Code, "registered", "người đã đăng ký"),
        (PaidUp.Code, "paid up", "người không nợ"),
        (Active.Code, "active, in the mean of the year", "người được hưởng ngay bình quân năm"),
        ("collected", "Receipts", "Số thu"),
        ("debt", "Debt", "Nợ"),
        (AgencyMetrics.Payable, "amount payable", "số phải thu"),
        ("base", "Wages", "Tiền lương"),
        ("base.unit", "dong a member a month", "đồng/người/tháng"),
        (MemberMonths.Code, "months of members", "tháng đóng"),
        ("treatment", "Visits", "Lượt khám"),
        ("treatment.unit", "visits a person a year", "lượt/người/năm"),
        (AgencyFigures.Planner, "the agency", "cơ quan"),
        ("tour:mean", "mean of the 12 months", "bình quân 12 tháng"),
        (AdministrativeLevels.Province.Code, "Province", "Tỉnh"),
        (AgencyAreas.Office.Code, "Office", "Văn phòng"),
        (FiveArticles.Province, "the province", "tỉnh"),
        (TargetSetters.CentralCommittee, "the Party's Central Committee", "Ban Chấp hành Trung ương"),
        (TargetSetters.VietnamSocialSecurity, "VSS", "BHXH Việt Nam"),
        (TargetSetters.NationalAssembly, "the National Assembly", "Quốc hội"),
        (TargetSetters.Government, "the Government", "Chính phủ"),
    ];

    private readonly Dictionary<string, string> _texts;

    private TourTexts(Language language, bool isEnglish)
    {
        Language = language.Naming([.. Names.Select(name => (name.Code, isEnglish ? name.English : name.Vietnamese))]);
        _texts = Table.ToDictionary(text => text.Key, text => isEnglish ? text.English : text.Vietnamese);
    }

    internal static TourTexts English { get; } = new(Language.English, isEnglish: true);

    internal static TourTexts Vietnamese { get; } = new(Vietnam.Vietnamese.Language, isEnglish: false);

    internal Language Language { get; }

    /// <summary>Writes a sentence.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="places">What stands in its places.</param>
    /// <returns>The sentence.</returns>
    internal string this[string key, params object[] places] => string.Format(Language, _texts[key], places);
}
