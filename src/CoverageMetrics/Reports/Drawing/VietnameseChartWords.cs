using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>What a picture says in Vietnamese.</summary>
internal sealed class VietnameseChartWords : ChartWords
{
    internal override string TotalNotDrawn => "tổng của các địa bàn không vẽ thanh";

    internal override string NotFromZero => "trục không bắt đầu từ số không";

    internal override string Dots => "các tháng ở giữa không có số liệu";

    internal override string NotJoined => "không nối: số liệu không so sánh được";

    internal override string RequiredPath => "lộ trình cần đạt tính từ số liệu mới nhất";

    internal override string EndsOfYears => "cuối năm";

    internal override string EndsOfMonths => "cuối tháng";

    internal override string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{month}/{year}");

    internal override string Months(int some, int all) => string.Create(CultureInfo.InvariantCulture, $"{some}/{all} tháng");

    internal override string Worded(string number, FigureQualifier qualifier, TargetDirection direction)
    {
        string word = qualifier switch
        {
            FigureQualifier.Over => "trên ",
            FigureQualifier.Nearly => "gần ",
            FigureQualifier.About => "khoảng ",
            FigureQualifier.AtLeast => "tối thiểu ",
            FigureQualifier.Under => "dưới ",
            FigureQualifier.AtMost when direction == TargetDirection.AtMost => "",
            FigureQualifier.AtMost => "không quá ",
            FigureQualifier.None => "",
            _ => throw Unnamed.Member(qualifier),
        };
        return direction == TargetDirection.AtMost ? $"không quá {word}{number}" : word + number;
    }

    internal override string Target(string number, string day) => $"chỉ tiêu {By(number, day)}";

    internal override string By(string number, string day) => $"{number} đến {day}";

    internal override string TargetOf(string setter, string? number, string day) => number is null ? $"chỉ tiêu của {setter} đến {day}" : $"chỉ tiêu của {setter} đến {day}: {number}";

    internal override string TargetsOf(string setter, IReadOnlyList<string> targets) => $"chỉ tiêu của {setter}: {string.Join("; ", targets)}";

    internal override string TargetsOfAreas(string setter, string day, TargetDirection direction) =>
        $"chỉ tiêu{(direction == TargetDirection.AtMost ? " tối đa" : "")} của {setter} cho từng địa bàn đến {day}";

    internal override string WholeTarget(string setter, string day, TargetDirection direction) => direction == TargetDirection.AtMost
        ? $"100%: mức tối đa theo chỉ tiêu của {setter} đến {day}"
        : $"100%: đạt chỉ tiêu của {setter} đến {day}";

    internal override string DescribeBars(
        string what, int areas, (string Area, string Value)? highest, (string Area, string Value)? lowest, string? total, int without, IReadOnlyList<string> targets) => Sentence(
        [
            FormattableString.Invariant($"{what}, biểu đồ thanh của {areas} địa bàn"),
            highest is { } most ? $"cao nhất là {most.Area} với {most.Value}" : null,
            lowest is { } least ? $"thấp nhất là {least.Area} với {least.Value}" : null,
            total is not null ? $"tổng số {total}" : null,
            without == 0 ? null : FormattableString.Invariant($"{without} địa bàn không có số liệu"),
            .. targets,
        ]);

    internal override string DescribePairs(
        string what, string later, string earlier, int areas, (string Area, string Value)? most, (string Area, string Value)? least, string? total, int without) => Sentence(
            FormattableString.Invariant($"{what}, {later} so với {earlier}, {areas} địa bàn"),
            most is { } top ? $"thay đổi cao nhất là {top.Area} với {top.Value}" : null,
            least is { } bottom ? $"thấp nhất là {bottom.Area} với {bottom.Value}" : null,
            total is not null ? $"tổng số {total}" : null,
            without == 0 ? null : FormattableString.Invariant($"{without} địa bàn không so sánh được"));

    internal override string DescribeSeries(
        string what,
        (string Month, string Value)? first,
        (string Month, string Value)? latest,
        (string Month, string Value)? highest,
        (string Month, string Value)? lowest,
        int without,
        IReadOnlyList<string> next) => Sentence(
        [
            first is { } from ? $"{what}, từ {from.Value} ({from.Month})" : what,
            latest is { } to ? $"mới nhất {to.Value} ({to.Month})" : "không có số liệu",
            highest is { } top ? $"cao nhất {top.Value} ({top.Month})" : null,
            lowest is { } bottom ? $"thấp nhất {bottom.Value} ({bottom.Month})" : null,
            without == 0 ? null : FormattableString.Invariant($"{without} tháng không có số liệu"),
            .. next.Select(target => $"tiếp theo: {target}"),
        ]);
}
