using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <summary>The words around Vietnamese figures.</summary>
internal static class VietnameseFigureWords
{
    /// <summary>Longer words than any here are not looked up.</summary>
    internal const int LongestWord = 12;

    /// <summary>The words of precision, by their last word; the longest phrase that fits is the one meant.</summary>
    internal static FrozenDictionary<string, (string[] Before, FigurePrecision Precision)[]> Precision { get; } =
        new Dictionary<string, (string[] Before, FigurePrecision Precision)[]>(StringComparer.Ordinal)
        {
            ["trên"] = [([], FigurePrecision.Over)],
            ["hơn"] = [(["không", "ít"], FigurePrecision.AtLeast), (["không", "nhiều"], FigurePrecision.AtMost), ([], FigurePrecision.Over)],
            ["vượt"] = [([], FigurePrecision.Over)],
            ["mốc"] = [(["vượt"], FigurePrecision.Over), (["vượt", "qua"], FigurePrecision.Over)],
            ["dưới"] = [(["không"], FigurePrecision.AtLeast), (["trên"], FigurePrecision.About), ([], FigurePrecision.Under)],
            ["thiểu"] = [(["tối"], FigurePrecision.AtLeast)],
            ["nhất"] = [(["ít"], FigurePrecision.AtLeast), (["nhiều"], FigurePrecision.AtMost)],
            ["gần"] = [([], FigurePrecision.Nearly)],
            ["soát"] = [(["suýt"], FigurePrecision.Nearly)],
            ["ngót"] = [([], FigurePrecision.Nearly)],
            ["khoảng"] = [([], FigurePrecision.About)],
            ["chừng"] = [([], FigurePrecision.About)],
            ["xỉ"] = [(["xấp"], FigurePrecision.About)],
            ["đến"] = [(["chưa"], FigurePrecision.Under)],
            ["tới"] = [(["chưa"], FigurePrecision.Under)],
            ["quá"] = [(["không"], FigurePrecision.AtMost), (["không", "vượt"], FigurePrecision.AtMost)],
            ["đa"] = [(["tối"], FigurePrecision.AtMost)],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words after which "hơn" compares and does not say how exact the figure is.</summary>
    internal static FrozenSet<string> Comparing { get; } =
        Set("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "nhanh", "chậm", "tốt", "kém", "dài", "ngắn", "già", "trẻ");

    /// <summary>Words that may stand between a figure and the word that says what it is.</summary>
    internal static FrozenSet<string> Neutral { get; } =
        Set("đạt", "là", "có", "với", "chỉ", "mới", "còn", "được", "thêm", "mức", "ở", "tính", "kiến", "chiếm", "tỷ", "tỉ", "lệ", "cuối", "năm");

    /// <summary>Words after which a figure is the level something came to, not the change.</summary>
    internal static FrozenSet<string> Arriving { get; } = Set("lên", "xuống", "đến", "tới", "thành", "còn", "từ", "lần");

    /// <summary>Words after which a small number is a day, a month or another place in a calendar.</summary>
    internal static FrozenSet<string> Calendar { get; } = Set("ngày", "tháng", "năm", "quý", "thứ", "kỳ", "khóa", "khoá");

    /// <summary>Words that make "tỷ" and "tỉ" a word of another meaning: rate, weight, exchange rate.</summary>
    internal static FrozenSet<string> NotBillion { get; } = Set("lệ", "trọng", "suất", "giá", "số");

    /// <summary>Words that make "đồng" a word of another meaning: comrade, together, compatriots.</summary>
    internal static FrozenSet<string> NotDong { get; } = Set("chí", "thời", "bào", "bộ", "tình", "lòng", "hành", "nghiệp", "loạt");

    /// <summary>What is counted, by its first word; the longest phrase that fits is the one meant.</summary>
    internal static FrozenDictionary<string, string[][]> Units { get; } = Group(
        "người lao động", "người", "lao động", "thành viên", "hội viên", "nhân khẩu", "học sinh", "sinh viên", "đại biểu", "cá nhân", "tập thể", "hộ gia đình", "hộ",
        "thẻ", "sổ", "lượt", "trường hợp", "hồ sơ", "cuộc", "hội nghị", "tin", "bài", "đơn vị", "doanh nghiệp", "xã", "phường", "huyện", "quận", "tỉnh", "thành phố",
        "điểm phần trăm", "phần trăm");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string[][]> Group(params string[] phrases)
    {
        var groups = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (string phrase in phrases)
        {
            string[] words = phrase.Split(' ');
            if (!groups.TryGetValue(words[0], out List<string[]>? group))
            {
                groups.Add(words[0], group = []);
            }

            group.Add(words);
        }

        var sorted = new Dictionary<string, string[][]>(StringComparer.Ordinal);
        foreach ((string first, List<string[]> group) in groups)
        {
            sorted.Add(first, [.. group]);
            Array.Sort(sorted[first], (one, other) => other.Length.CompareTo(one.Length));
        }

        return sorted.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
