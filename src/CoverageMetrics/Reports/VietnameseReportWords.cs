using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>What a report says in Vietnamese.</summary>
internal sealed class VietnameseReportWords : ReportWords
{
    internal override Language Language => Language.Vietnamese;

    internal override string Code => "Mã";

    internal override string Area => "Địa bàn";

    internal override string Metric => "Chỉ tiêu";

    internal override string Month => "Tháng";

    internal override string Total => "Tổng số";

    internal override string Notes => "Ghi chú";

    internal override string Marks => "Ký hiệu";

    internal override string Findings => "Cần xem lại trước khi công bố";

    internal override string NothingFound => "Không phát hiện điểm bất thường.";

    internal override string NotApplicable => "số liệu này không có ý nghĩa ở đây";

    internal override string Source => "Nguồn";

    internal override string NotShownHeading => "Không thể hiện";

    internal override string NothingRounded => Rule(default, ReportColumnKind.Count, default);

    internal override string PointsSuffix => " điểm";

    internal override string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day}/{day.Month}/{day.Year}");

    internal override string Title(ReportLayout layout, string? area, string time) => layout switch
    {
        ReportLayout.Areas => area is null ? $"Bao phủ theo địa bàn, {time}" : $"Bao phủ trong {area}, {time}",
        ReportLayout.Metrics => $"{area}, {time}",
        ReportLayout.Months => $"{area} theo tháng, {time}",
        _ => throw Unnamed.Member(layout),
    };

    internal override string Circumstances(LocalDate? map, LocalDate? knownOn) => string.Join("; ", new[]
    {
        map is { } day ? $"theo địa giới {Day(day)}" : null,
        knownOn is { } known ? $"theo số liệu đã biết đến {Day(known)}" : null,
    }.OfType<string>());

    internal override string Run(ReportingPeriod first, ReportingPeriod last) => $"từ {first.ToText(Language)} đến {last.ToText(Language)}";

    internal override string Measure(ReportColumn column)
    {
        string against = column.Base is { } rule ? $"so với {rule.ToText(Language)}" : "";
        string unit = column.Metric is { } metric ? Unit(metric, column.Plan.UnitOf(metric)) : "";
        string Of(string what) => unit.Length == 0 ? what : $"{what} ({unit})";
        return column.Kind switch
        {
            ReportColumnKind.Count => unit.Length == 0 ? "số lượng" : unit,
            ReportColumnKind.Coverage => column.Metric is { } one ? $"% {one.DenominatorVietnameseName}" : "tỷ lệ bao phủ (%)",
            ReportColumnKind.NetIncrease => Of("tăng, giảm trong tháng"),
            ReportColumnKind.Change => Of($"tăng, giảm {against}"),
            ReportColumnKind.GrowthRate => $"tốc độ tăng {against} (%)",
            ReportColumnKind.Points => $"thay đổi tỷ lệ bao phủ {against} (điểm phần trăm)",
            ReportColumnKind.Attainment => $"% {Target(column)}",
            ReportColumnKind.Remaining => Of($"{(column.Target!.IsAtMost ? "vượt" : "còn phải thực hiện theo")} {Target(column)}"),
            ReportColumnKind.PointsToGo => $"điểm phần trăm {(column.Target!.IsAtMost ? "vượt" : "còn thiếu so với")} {Target(column)}",
            ReportColumnKind.Rank => "xếp hạng",
            ReportColumnKind.Contribution => $"đóng góp vào mức tăng {against} (điểm phần trăm)",
            ReportColumnKind.Share => "tỷ trọng trong tổng số (%)",
            _ => throw Unnamed.Member(column.Kind),
        };
    }

    internal override string Unit(Metric metric, ReportUnit unit)
    {
        string size = unit.Scale.Code switch { "" => "", "thousand" => "nghìn ", "million" => "triệu ", "billion" => "tỷ ", "trillion" => "nghìn tỷ ", string other => other + " " };
        return size + (metric.IsPeople ? "người" : metric.CurrencyVietnameseName);
    }

    internal override string MetricLabel(Metric metric, ReportUnit unit) => metric.IsCoverage
        ? $"{metric.VietnameseName} ({Unit(metric, unit)}; % {metric.DenominatorVietnameseName})"
        : $"{metric.VietnameseName} ({Unit(metric, unit)})";

    internal override string Mark(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => "sb",
        FigureStatus.Derived => "sr",
        FigureStatus.Estimated => "ư",
        FigureStatus.Forecast => "db",
        FigureStatus.Final => "",
        _ => throw Unnamed.Member(status),
    };

    internal override string Meaning(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => "số sơ bộ",
        FigureStatus.Derived => "số suy ra từ các số đã công bố",
        FigureStatus.Estimated => "số ước tính",
        FigureStatus.Forecast => "số dự báo",
        FigureStatus.Final => "số chính thức",
        _ => throw Unnamed.Member(status),
    };

    internal override string Note(in ReportNote note) => note.Kind switch
    {
        NoteKind.AboveHundred => "số người tham gia lớn hơn mẫu số: tỷ lệ bao phủ trên 100%",
        NoteKind.Rounded => $"số công bố đã làm tròn: {Qualifier(note.Qualifier)}đến {Number(note.Precision)}",
        NoteKind.Partial => $"tính trên {note.Counted}/{note.Asked} địa bàn; không có {note.Detail}{Others(note)}",
        NoteKind.SeveralTargets => $"có nhiều chỉ tiêu cho cùng một ngày: {note.Detail}",
        NoteKind.TargetOfOthers => $"chỉ tiêu tính trên mẫu số hoặc đơn vị khác: {note.Detail}",
        NoteKind.NoTarget => "chưa giao chỉ tiêu",
        NoteKind.NoValue => note.Detail is { Length: > 0 } detail ? $"{Why(note.Obstacle, note.Reason)}: {detail}" : Why(note.Obstacle, note.Reason),
        _ => throw Unnamed.Member(note.Kind),
    };

    internal override string ExplainFigure(in Explained what)
    {
        string counts = what.Coverage.TryGetValue(out AnyCoverage coverage) && what.Percentage is { } percentage
            ? $"{Number(coverage.Covered)} người trên {Number(coverage.Total)} ({what.Metric.DenominatorVietnameseName}), bằng {percentage}"
            : Quantity(what.Count.Value);
        string rule = what.Percentage is null ? "" : $" {Rule(what, ReportColumnKind.Coverage, default)}";
        return $"{Subject(what)}: {counts}. {Sources(what)}{rule}";
    }

    internal override string ExplainComparison(in Explained earlier, in Explained later, ReportColumnKind kind, string value)
    {
        string what = kind == ReportColumnKind.Points
            ? $"tỷ lệ bao phủ {later.Metric.DenominatorVietnameseName} là {earlier.Percentage} vào {Day(earlier.Date)} ({Ratio(earlier)}) và {later.Percentage} vào {Day(later.Date)} ({Ratio(later)}), thay đổi {value}"
            : $"{Quantity(earlier.Count.Value)} vào {Day(earlier.Date)} và {Quantity(later.Count.Value)} vào {Day(later.Date)}, thay đổi {value}";
        return $"{later.Metric.VietnameseName}, {later.Where}: {what}. {Sources(earlier, later)} {Rule(later, kind, default)}";
    }

    internal override string ExplainNone(in Explained what, IReadOnlyList<string> why) =>
        $"{Subject(what)}: không có số liệu, vì: {string.Join("; ", why)}. Số liệu thiếu không được tính là số không; các dòng khác vẫn giữ nguyên.";

    internal override string ExplainTarget(in Explained what, ExplainedTarget target, ReportColumnKind kind, string value)
    {
        TargetDirection direction = target.Target.Terms.Direction;
        string planned = target.Target.Kind == QuantityKind.Percentage
            ? $"{target.Target.Number.ToString(Language)}% {what.Metric.DenominatorVietnameseName}"
            : Quantity(target.Target);
        string bound = direction == TargetDirection.AtMost ? $"không quá {planned}" : planned;
        string origin = target.Target.Terms is { Document.Length: > 0 } terms ? $"{target.Setter}, {terms.Document}" : target.Setter;
        string reached = kind == ReportColumnKind.PointsToGo ? what.Percentage ?? "" : Quantity(what.Count.Value);
        string over = kind == ReportColumnKind.Remaining && direction == TargetDirection.AtMost ? $"vượt {value}" : value;
        return $"{Subject(what)}: {reached} so với chỉ tiêu {bound} đến {Day(target.Target.Terms.Date)} ({origin}), {over}. {Sources(what)} {Rule(what, kind, direction)}";
    }

    internal override string ExplainRank(in Explained what, string value, int areas) =>
        $"{Subject(what)}: đứng thứ {value} trong {Number(areas)} địa bàn của báo cáo. {Sources(what)} {Rule(what, ReportColumnKind.Rank, default)}";

    internal override string ExplainShare(in Explained what, string value, int areas) =>
        $"{Subject(what)}: {Quantity(what.Count.Value)}, chiếm {value} tổng số của {Number(areas)} địa bàn trong báo cáo. {Sources(what)} {Rule(what, ReportColumnKind.Share, default)}";

    internal override string ExplainContribution(in Explained what, string value, int areas) =>
        $"{Subject(what)}: đóng góp {value} vào mức tăng chung của {Number(areas)} địa bàn trong báo cáo. {Sources(what)} {Rule(what, ReportColumnKind.Contribution, default)}";

    internal override string ExplainIncrease(in Explained what, string value) =>
        $"{Subject(what)}: {Quantity(what.Count.Value)}, trong tháng {value}. {Sources(what)} {Rule(what, ReportColumnKind.NetIncrease, default)}";

    internal override string ExplainPrinted(string number, string unit, int decimals) => $"In theo đơn vị {unit} là {number}, {Rounding(decimals)}.";

    internal override string NotShown(NotShown what) => what.Kind switch
    {
        NotShownKind.OtherDay => $"{Number(what.Count)} chỉ tiêu cho ngày khác: {Few(what.Days.Select(Day))}",
        NotShownKind.OtherArea => $"{Number(what.Count)} chỉ tiêu của địa bàn không có dòng trong báo cáo: {Few(what.Codes)}",
        NotShownKind.OtherSubject => $"{Number(what.Count)} chỉ tiêu của đối tượng không có trong báo cáo: {Few(what.Codes)}",
        NotShownKind.OtherColumn => $"{Number(what.Count)} chỉ tiêu có cột không được chọn: {Few(what.Codes)}",
        NotShownKind.Setter => $"tên của nơi giao không có chỉ tiêu nào: {Few(what.Codes)}",
        _ => throw Unnamed.Member(what.Kind),
    };

    protected override string UnknownSetter(string document) => document.Length > 0 ? document : "nơi giao không rõ";

    protected override string More(int number) => string.Create(CultureInfo.InvariantCulture, $"và {number} nữa");

    protected override string Pick(string english, string vietnamese) => vietnamese;

    private string Target(ReportColumn column) =>
        $"chỉ tiêu{(column.Target!.IsAtMost ? " tối đa" : "")} của {SetterOf(column.Plan, column.Target.Setter, column.Target.Document)}{(column.Target.OtherUnit.Length > 0 ? $", {column.Target.OtherUnit}" : "")}";

    private static string Qualifier(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.Over => "“trên”, ",
        FigureQualifier.Nearly => "“gần”, ",
        FigureQualifier.About => "“khoảng”, ",
        FigureQualifier.AtLeast => "“tối thiểu”, ",
        FigureQualifier.Under => "“dưới”, ",
        FigureQualifier.AtMost => "“tối đa”, ",
        FigureQualifier.None => "",
        _ => throw Unnamed.Member(qualifier),
    };

    private static string Why(MetricObstacle obstacle, NoValueReason reason) => obstacle switch
    {
        MetricObstacle.Denominator => $"mẫu số {Why(reason)}",
        MetricObstacle.Ambiguous => "được báo cáo theo nhiều chuỗi hoặc phạm vi, chỉ tiêu chưa chọn chuỗi nào",
        MetricObstacle.Territory => "khi đó địa giới khác, số liệu chưa được quy đổi",
        MetricObstacle.NumeratorDefinition => "được đếm theo phạm vi, đơn vị hoặc định nghĩa khác",
        MetricObstacle.DenominatorDefinition => "mẫu số thuộc chuỗi hoặc phạm vi khác: điểm phần trăm sẽ lẫn thay đổi của mẫu số",
        MetricObstacle.Time => "không có thời điểm trước tương ứng cho số liệu này",
        MetricObstacle.Zero => "không thể chia cho số không",
        MetricObstacle.None or MetricObstacle.Numerator => Why(reason),
        _ => throw Unnamed.Member(obstacle),
    };

    private static string Why(NoValueReason reason) => reason switch
    {
        NoValueReason.Missing => "chưa được báo cáo",
        NoValueReason.Suppressed => "không công bố để bảo vệ thông tin cá nhân",
        NoValueReason.Undefined => "không xác định",
        NoValueReason.Incomplete => "thiếu một số thành phần",
        NoValueReason.NotComparable => "không so sánh được",
        NoValueReason.Conflicting => "được công bố với các giá trị khác nhau trong cùng một ngày",
        _ => throw Unnamed.Member(reason),
    };

    private string Subject(in Explained what) => $"{what.Metric.VietnameseName}, {what.Where}, {Day(what.Date)}";

    private string Ratio(in Explained what) => $"{Number(what.Coverage.Value.Covered)} trên {Number(what.Coverage.Value.Total)}";

    private string Quantity(ObservedQuantity quantity) => quantity.IsPeople ? $"{Number(quantity.Number)} người" : $"{Number(quantity.Number)} {quantity.Currency}";

    private string Quantity(AnyTarget target) => target.Kind == QuantityKind.Count ? $"{Number(target.Number)} người" : $"{Number(target.Number)} {target.Unit}";

    private string Sources(in Explained what) => what.Areas > 0
        ? $"Đây là tổng của {Number(what.Areas)} địa bàn; {Without(what)}."
        : what.Coverage.HasValue && what.Denominator is { } of ? $"Tử số là {Origin(what.Numerator)}; mẫu số là {Origin(of)}." : $"Số liệu là {Origin(what.Numerator)}.";

    private string Sources(in Explained earlier, in Explained later) => later.Areas > 0
        ? $"Cả hai là tổng của cùng {Number(later.Areas)} địa bàn; {Without(later)}."
        : $"Số trước là {Both(earlier)}; số sau là {Both(later)}.";

    private string Both(in Explained what) => what.Coverage.HasValue && what.Denominator is { } of
        ? $"{Origin(what.Numerator)}, mẫu số là {Origin(of)}"
        : Origin(what.Numerator);

    private string Without(in Explained what) => what.Without.Count == 0
        ? "không thiếu địa bàn nào"
        : $"không có {Few(what.Without.Select(area => $"{area.Code} {area.Name}"))}";

    private string Origin(Observation? observation) => observation is null ? "tổng các tháng đã báo cáo" : string.Join(", ", new[]
    {
        Meaning(observation.Figure.Status ?? FigureStatus.Final),
        Time(observation.Time),
        observation.Series.Length > 0 ? $"chuỗi {observation.Series}" : null,
        observation.Scope.Length > 0 ? $"phạm vi {observation.Scope}" : null,
        observation.Precision > 1 || observation.Qualifier != FigureQualifier.None ? $"công bố làm tròn {Qualifier(observation.Qualifier)}đến {Number(observation.Precision)}" : null,
        observation.Published is { } day ? $"công bố {Day(day)}" : null,
        observation.Source.Length > 0 ? $"nguồn: {observation.Source}" : "không ghi nguồn",
    }.OfType<string>());

    private static string Rule(in Explained what, ReportColumnKind kind, TargetDirection direction) => kind switch
    {
        ReportColumnKind.Count => "Báo cáo này không làm tròn số nào.",
        ReportColumnKind.Coverage => what.Areas > 0
            ? $"Tỷ lệ bao phủ là tổng tử số tính bằng phần trăm của tổng mẫu số trên cùng các địa bàn, không phải trung bình của các tỷ lệ, {Rounding(what.Metric.Decimals)}."
            : $"Tỷ lệ bao phủ là tử số tính bằng phần trăm của mẫu số {Date(what.Metric.DenominatorDate)}, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.NetIncrease => "Số thời điểm được trừ số của tháng trước; số phát sinh là số của riêng tháng đó.",
        ReportColumnKind.Change => "Mức tăng là số sau trừ số trước, không làm tròn.",
        ReportColumnKind.GrowthRate => $"Tốc độ tăng là mức tăng tính bằng phần trăm của số trước, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Points => $"Số điểm phần trăm là tỷ lệ sau trừ tỷ lệ trước, tính từ các số đếm chính xác, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Attainment => $"Mức đạt là số thực hiện tính bằng phần trăm của chỉ tiêu,{(direction == TargetDirection.AtMost ? " đạt chỉ tiêu khi không quá 100%," : "")} {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Remaining => direction == TargetDirection.AtMost
            ? "Số vượt là số thực hiện trừ chỉ tiêu, bằng không khi chưa vượt."
            : "Số còn phải thực hiện là chỉ tiêu trừ số thực hiện, bằng không khi đã đạt.",
        ReportColumnKind.PointsToGo => direction == TargetDirection.AtMost
            ? $"Số điểm vượt là tỷ lệ bao phủ trừ chỉ tiêu, {Rounding(what.Metric.Decimals)}; số âm nghĩa là chưa vượt."
            : $"Số điểm còn thiếu là chỉ tiêu trừ tỷ lệ bao phủ, {Rounding(what.Metric.Decimals)}; số âm nghĩa là đã vượt.",
        ReportColumnKind.Rank => "Các địa bàn có số bằng nhau cùng giữ thứ hạng tốt nhất, so sánh chính xác.",
        ReportColumnKind.Contribution => $"Mức đóng góp là mức tăng của địa bàn tính bằng phần trăm của tổng số trước, {Rounding(what.Metric.Decimals)}.",
        ReportColumnKind.Share => $"Tỷ trọng là số đếm tính bằng phần trăm của tổng số đó, {Rounding(what.Metric.Decimals)}.",
        _ => throw Unnamed.Member(kind),
    };

    private static string Date(DenominatorDate rule) => rule switch
    {
        DenominatorDate.MidYear => "giữa năm",
        DenominatorDate.PreviousYear => "của năm trước",
        DenominatorDate.LatestOnOrBefore => "gần nhất tính đến ngày đó",
        DenominatorDate.SameDate => "cùng ngày",
        _ => throw Unnamed.Member(rule),
    };

    private static string Rounding(int decimals) =>
        string.Create(CultureInfo.InvariantCulture, $"làm tròn một lần đến {decimals} chữ số thập phân, nửa đơn vị làm tròn ra xa số không");
}
