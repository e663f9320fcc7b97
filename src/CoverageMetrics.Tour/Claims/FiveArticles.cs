using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Claims;

/// <summary>Five press articles: every phrase with a coverage, count, growth, plan or target figure, as printed, and its claim.</summary>
internal static class FiveArticles
{
    internal const string Province = "tour:province";
    internal const string Receipts = "vn:receipts";
    internal const string NotNamed = "not-named";

    /// <summary>Nhân Dân, 5 October 2022.</summary>
    internal static Article QuangNgai { get; } = new(
        "51",
        "Nhân Dân",
        new LocalDate(2022, 10, 5),
        (article, area) =>
        {
            var june = new LocalDate(2022, 6, 30);
            var base2015 = new LocalDate(2015, 12, 31);
            FigureKey social = FigureKey.Of<SocialInsurance>(area, june);
            FigureKey health = FigureKey.Of<HealthInsurance>(area, june);
            PublishedFigure[] f = article.Read(
                "Đến cuối tháng 6/2022, toàn tỉnh có 139.986 người tham gia bảo hiểm xã hội, tăng 70% so năm 2015; tỷ lệ tham gia bảo hiểm xã hội đạt 19,55% so lực lượng lao động trong độ tuổi. "
                + "Ngoài ra, toàn tỉnh còn có hơn 1,16 triệu người tham gia bảo hiểm y tế, tăng 16,7% so năm 2015; tỷ lệ bao phủ bảo hiểm y tế trên địa bàn tỉnh đạt 93,56 % dân số.");
            return
            [
                Claim.Count("social", social, f[0]),
                Claim.GrowthRate("social-growth", social, social.On(base2015), ChangeDirection.Rise, f[1]),
                Claim.Coverage("social-rate", social, FigureKey.Of<WorkingAgeLabourForce>(area, june), f[2]),
                Claim.Count("health", health, f[3]),
                Claim.GrowthRate("health-growth", health, health.On(base2015), ChangeDirection.Rise, f[4]),
                Claim.Coverage("health-rate", health, FigureKey.Of<Population>(area, june), f[5]),
            ];
        });

    /// <summary>Tuyên giáo, 3 April 2021. The rates name no denominator.</summary>
    internal static Article VinhLong { get; } = new(
        "86",
        "Tuyên giáo",
        new LocalDate(2021, 4, 3),
        (article, area) =>
        {
            PublishedFigure[] f = article.Read(
                "Cụ thể, tỷ lệ tham gia của người dân trên địa bàn tỉnh đối với BHXH năm 2016 là 15, 31% thì năm 2020 tăng lên 20,97%, Bảo hiểm thất nghiệp năm 2016 là 13,59% thì năm 2020 là 16,92%, BHYT năm 2016 là 74,74% thì năm 2020 là 90,19%,…");
            PublishedFigure[] targets = article.Read("phấn đấu đến năm 2025 đạt 40% BHXH và 95% BHYT trên tổng dân số của tỉnh.");
            return
            [
                Unnamed<SocialInsurance>("social-2016", 2016, f[0]),
                Unnamed<SocialInsurance>("social-2020", 2020, f[1]),
                Unnamed<UnemploymentInsurance>("unemployment-2016", 2016, f[2]),
                Unnamed<UnemploymentInsurance>("unemployment-2020", 2020, f[3]),
                Unnamed<HealthInsurance>("health-2016", 2016, f[4]),
                Unnamed<HealthInsurance>("health-2020", 2020, f[5]),
                Target<SocialInsurance>("social-target", targets[0]),
                Target<HealthInsurance>("health-target", targets[1]),
            ];

            Claim Unnamed<TCovered>(string label, int year, PublishedFigure figure)
                where TCovered : struct, INumerator
            {
                var end = new LocalDate(year, 12, 31);
                return Claim.Coverage(label, FigureKey.Of<TCovered>(area, end), FigureKey.Of(NotNamed, ObservationTime.On(end)).WithArea(area), figure);
            }

            Claim Target<TCovered>(string label, PublishedFigure figure)
                where TCovered : struct, INumerator
            {
                var end = new LocalDate(2025, 12, 31);
                return Claim.Coverage(label, FigureKey.Of<TCovered>(area, end).WithSetter(Province), FigureKey.Of<Population>(area, end), figure.AsTarget());
            }
        });

    /// <summary>A notice of Bảo hiểm xã hội Việt Nam, 12 September 2022; all of it is an estimate for the end of August.</summary>
    internal static Article Nation { get; } = new(
        "VN",
        "Bảo hiểm xã hội Việt Nam",
        new LocalDate(2022, 9, 12),
        (article, area) =>
        {
            var august = new LocalDate(2022, 8, 31);
            var yearBefore = new LocalDate(2021, 8, 31);
            var yearEnd = new LocalDate(2021, 12, 31);
            FigureKey social = FigureKey.Of<SocialInsurance>(area, august);
            FigureKey health = FigureKey.Of<HealthInsurance>(area, august);
            FigureKey receipts = FigureKey.OfMoney<VietnameseDong>(Receipts, ReportingPeriod.FirstMonths(2022, 8)).WithArea(area);
            PublishedFigure[] f =
            [
                .. article.Read(
                    "ước đến hết tháng 8/2022, toàn quốc có trên 17,1 triệu người tham gia bảo hiểm xã hội, đạt 89,47% so với kế hoạch của ngành, tăng hơn 2,36 triệu người (15,96%) so với cùng kỳ năm 2021, tăng hơn 613.000 người (3,71%) so với hết năm 2021. "
                    + "Số người tham gia bảo hiểm y tế đạt gần 87 triệu người người, tăng hơn 1,7 triệu người (2,03%) so với cùng kỳ năm 2021, tăng gần 1,9 triệu người (2,13%) so với hết năm 2021. "
                    + "Tổng số thu bảo hiểm xã hội, bảo hiểm y tế lũy kế ước hết tháng 8/2022 là gần 270.000 tỷ đồng, tăng 4,04% so với cùng kỳ năm 2021.").Select(figure => figure.WithStatus(FigureStatus.Estimated)),
            ];
            return
            [
                Claim.Count("social", social, f[0]),
                Claim.Attainment("social-plan", social, FigureKey.Of<SocialInsurance>(area, new LocalDate(2022, 12, 31)).WithSetter(TargetSetters.VietnamSocialSecurity), f[1]),
                Claim.Increment("social-year-change", social, social.On(yearBefore), ChangeDirection.Rise, f[2]),
                Claim.GrowthRate("social-year-rate", social, social.On(yearBefore), ChangeDirection.Rise, f[3]),
                Claim.Increment("social-year-end-change", social, social.On(yearEnd), ChangeDirection.Rise, f[4]),
                Claim.GrowthRate("social-year-end-rate", social, social.On(yearEnd), ChangeDirection.Rise, f[5]),
                Claim.Count("health", health, f[6]),
                Claim.Increment("health-year-change", health, health.On(yearBefore), ChangeDirection.Rise, f[7]),
                Claim.GrowthRate("health-year-rate", health, health.On(yearBefore), ChangeDirection.Rise, f[8]),
                Claim.Increment("health-year-end-change", health, health.On(yearEnd), ChangeDirection.Rise, f[9]),
                Claim.GrowthRate("health-year-end-rate", health, health.On(yearEnd), ChangeDirection.Rise, f[10]),
                Claim.Amount("receipts", receipts, f[11]),
                Claim.GrowthRate("receipts-growth", receipts, receipts.During(ReportingPeriod.FirstMonths(2021, 8)), ChangeDirection.Rise, f[12]),
            ];
        });

    /// <summary>Thông tấn xã Việt Nam, July 2022.</summary>
    internal static Article TienGiang { get; } = new(
        "82",
        "Thông tấn xã Việt Nam",
        null,
        (article, area) =>
        {
            var june = new LocalDate(2022, 6, 30);
            var yearEnd = new LocalDate(2022, 12, 31);
            FigureKey social = FigureKey.Of<SocialInsurance>(area, june);
            FigureKey health = FigureKey.Of<HealthInsurance>(area, june);
            FigureKey socialTarget = FigureKey.Of<SocialInsurance>(area, yearEnd).WithSetter(Province);
            FigureKey healthTarget = FigureKey.Of<HealthInsurance>(area, yearEnd).WithSetter(Province);
            PublishedFigure[] f = article.Read(
                "Đến cuối tháng 6/2022, Tiền Giang đã có trên 215.000 người, chiếm 28,9% lực lượng lao động trong tỉnh tham gia bảo hiểm xã hội, đạt 85,5% so kế hoạch Bảo hiểm Xã hội Việt Nam giao, tăng 5,4% so với cùng kỳ năm trước, "
                + "số người tham gia bảo hiểm y tế, có thẻ do tỉnh phát hành đạt trên 1,51 triệu người, đạt 95,3% kế hoạch và đạt tỷ lệ bao phủ bảo hiểm y tế 91,3% dân số toàn tỉnh.");
            PublishedFigure[] t = article.Read(
                "Tiền Giang đang đặt ra mục tiêu đến cuối năm 2022, có trên 279.000 người trong độ tuổi lao động, chiếm 29% tổng số người trong độ tuổi lao động tham gia bảo hiểm xã hội và trên 1,65 triệu người tham gia bảo hiểm y tế, đạt 93% dân số.");
            return
            [
                Claim.Count("social", social, f[0]),
                Claim.Coverage("social-rate", social, FigureKey.Of<LabourForce>(area, june), f[1]),
                Claim.Attainment("social-plan", social, FigureKey.Of<SocialInsurance>(area, yearEnd).WithSetter(TargetSetters.VietnamSocialSecurity), f[2]),
                Claim.GrowthRate("social-growth", social, social.On(new(2021, 6, 30)), ChangeDirection.Rise, f[3]),
                Claim.Count("health", health, f[4]),
                Claim.Attainment("health-plan", health, FigureKey.Of<HealthInsurance>(area, yearEnd).WithSetter(TargetSetters.VietnamSocialSecurity), f[5]),
                Claim.Coverage("health-rate", health, FigureKey.Of<Population>(area, june), f[6]),
                Claim.Target("social-target", socialTarget, t[0].AsTarget()),
                Claim.Coverage("social-target-rate", socialTarget, FigureKey.Of<WorkingAgePopulation>(area, yearEnd), t[1].AsDerivedTarget()),
                Claim.Target("health-target", healthTarget, t[2].AsTarget()),
                Claim.Coverage("health-target-rate", healthTarget, FigureKey.Of<Population>(area, yearEnd), t[3].AsDerivedTarget()),
            ];
        });

    /// <summary>Bảo hiểm xã hội, 6 March 2020.</summary>
    internal static Article GiaLai { get; } = new(
        "64",
        "Bảo hiểm xã hội",
        new LocalDate(2020, 3, 6),
        (article, area) =>
        {
            var end2019 = new LocalDate(2019, 12, 31);
            var end2020 = new LocalDate(2020, 12, 31);
            FigureKey social = FigureKey.Of<SocialInsurance>(area, end2019);
            FigureKey unemployment = FigureKey.Of<UnemploymentInsurance>(area, end2019);
            FigureKey health = FigureKey.Of<HealthInsurance>(area, end2019);
            FigureKey labour = FigureKey.Of<WorkingAgeLabourForce>(area, end2019);
            PublishedFigure[] f = article.Read(
                "Theo báo cáo của BHXH tỉnh Gia Lai, năm 2019, số người tham gia BHXH trên địa bàn tỉnh Gia Lai có trên 85.700 người tham gia, chiếm tỷ lệ 10,88% lực lượng trong độ tuổi; "
                + "có gần 67.300 người tham gia BHTN, chiếm tỷ lệ 8,54% lực lượng lao động trong độ tuổi và có trên 1,34 triệu người tham gia BHYT, đạt tỷ lệ bao phủ 89% dân số của tỉnh.");
            PublishedFigure[] t = article.Read(
                "với mục tiêu phát triển đối tượng của tỉnh Gia Lai có 13% lực lượng lao động trong độ tuổi tham gia BHXH, 10,4% lực lượng lao động tham gia BHTN và phấn đấu cuối năm 2020 có 91,05% dân số tham gia BHYT.");
            return
            [
                Claim.Count("social", social, f[0]),
                Claim.Coverage("social-rate", social, labour, f[1]),
                Claim.Count("unemployment", unemployment, f[2]),
                Claim.Coverage("unemployment-rate", unemployment, labour, f[3]),
                Claim.Count("health", health, f[4]),
                Claim.Coverage("health-rate", health, FigureKey.Of<Population>(area, end2019), f[5]),
                Target<SocialInsurance>("social-target", labour.On(end2020), t[0]),
                Target<UnemploymentInsurance>("unemployment-target", FigureKey.Of<LabourForce>(area, end2020), t[1]),
                Target<HealthInsurance>("health-target", FigureKey.Of<Population>(area, end2020), t[2]),
            ];

            Claim Target<TCovered>(string label, FigureKey denominator, PublishedFigure figure)
                where TCovered : struct, INumerator =>
                Claim.Coverage(label, FigureKey.Of<TCovered>(area, end2020).WithSetter(Province), denominator, figure.AsTarget());
        });

    internal static IReadOnlyList<Article> All { get; } = [QuangNgai, VinhLong, Nation, TienGiang, GiaLai];
}
