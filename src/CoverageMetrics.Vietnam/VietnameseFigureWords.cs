using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <summary>The words around Vietnamese figures.</summary>
internal static class VietnameseFigureWords
{
    /// <summary>Longer words than any here are not looked up.</summary>
    internal const int LongestWord = 12;

    /// <summary>The qualifiers, by their last word; the longest phrase that fits is the one meant.</summary>
    internal static FrozenDictionary<string, (string[] Before, FigureQualifier Qualifier)[]> Qualifiers { get; } =
        new Dictionary<string, (string[] Before, FigureQualifier Qualifier)[]>(StringComparer.Ordinal)
        {
            ["trên"] = [([], FigureQualifier.Over)],
            ["hơn"] = [(["không", "ít"], FigureQualifier.AtLeast), (["không", "nhiều"], FigureQualifier.AtMost), ([], FigureQualifier.Over)],
            ["vượt"] = [(["không"], FigureQualifier.AtMost), (["chưa"], FigureQualifier.AtMost), ([], FigureQualifier.Over)],
            ["qua"] = [(["vượt"], FigureQualifier.Over)],
            ["mốc"] = [(["vượt"], FigureQualifier.Over), (["vượt", "qua"], FigureQualifier.Over)],
            ["ngưỡng"] = [(["vượt"], FigureQualifier.Over), (["vượt", "qua"], FigureQualifier.Over)],
            ["số"] = [(["vượt", "con"], FigureQualifier.Over), (["vượt", "qua", "con"], FigureQualifier.Over)],
            ["dưới"] = [(["không"], FigureQualifier.AtLeast), (["trên"], FigureQualifier.About), ([], FigureQualifier.Under)],
            ["thiểu"] = [(["tối"], FigureQualifier.AtLeast)],
            ["nhất"] = [(["ít"], FigureQualifier.AtLeast), (["nhiều"], FigureQualifier.AtMost)],
            ["gần"] = [([], FigureQualifier.Nearly)],
            ["soát"] = [(["suýt"], FigureQualifier.Nearly)],
            ["ngót"] = [([], FigureQualifier.Nearly)],
            ["nghét"] = [(["ngót"], FigureQualifier.Nearly)],
            ["khoảng"] = [([], FigureQualifier.About)],
            ["chừng"] = [([], FigureQualifier.About)],
            ["độ"] = [([], FigureQualifier.About)],
            ["xỉ"] = [(["xấp"], FigureQualifier.About)],
            ["đến"] = [(["chưa"], FigureQualifier.Under)],
            ["tới"] = [(["chưa"], FigureQualifier.Under)],
            ["đầy"] = [(["chưa"], FigureQualifier.Under)],
            ["quá"] = [(["không"], FigureQualifier.AtMost), (["chưa"], FigureQualifier.AtMost), (["không", "vượt"], FigureQualifier.AtMost), (["vượt"], FigureQualifier.Over)],
            ["đa"] = [(["tối"], FigureQualifier.AtMost)],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words after which "hơn" says by how much something is more, and not how exact the figure is.</summary>
    internal static FrozenSet<string> More { get; } = Set("cao", "nhiều", "lớn", "nhanh", "tốt", "dài", "già");

    /// <summary>Words after which "hơn" says by how much something is less, and not how exact the figure is.</summary>
    internal static FrozenSet<string> Less { get; } = Set("thấp", "ít", "nhỏ", "chậm", "kém", "ngắn", "trẻ");

    /// <summary>Words after which "độ" is no "about": speed, degree, regime.</summary>
    internal static FrozenSet<string> NotAbout { get; } = Set("tốc", "mức", "chế", "tiến", "trình", "nhiệt", "cường", "mật");

    /// <summary>Words that may stand between "at least" or "at most" and the number.</summary>
    internal static FrozenSet<string> Linking { get; } = Set("là", "đạt", "được", "có", "mức");

    /// <summary>Words that state a level.</summary>
    internal static FrozenSet<string> Stating { get; } = Set("đạt", "là", "có", "chiếm", "bằng");

    /// <summary>Words that may stand between a figure and the word that says what it is.</summary>
    internal static FrozenSet<string> Neutral { get; } = Set(
        "với", "chỉ", "mới", "còn", "được", "thêm", "mức", "ở", "tính", "kiến", "tỷ", "tỉ", "lệ", "cuối", "năm", "tức", "hay", "gấp");

    /// <summary>What is covered, by its first word: behind a percentage it makes a share of it.</summary>
    internal static FrozenSet<string> Denominators { get; } = Set("dân", "lực", "số", "tổng", "người");

    /// <summary>Words that may stand behind a plan: as set, of the whole year.</summary>
    internal static FrozenSet<string> OfPlans { get; } = Set("được", "giao", "đề", "đặt", "ra", "cả", "năm", "là", "tới", "đến", "thêm");

    /// <summary>Words before "chỉ tiêu" and "mục tiêu" that say the target was met or passed, so that what follows is no target.</summary>
    internal static FrozenSet<string> DoneWithPlans { get; } = Set("vượt", "mức", "thành", "đạt", "theo", "hiện", "các", "những", "tới", "hơn");

    /// <summary>Words before "ước" that make it a treaty, a wish or a rule.</summary>
    internal static FrozenSet<string> NotEstimate { get; } = Set("công", "quy", "giao", "điều", "mong", "mơ", "thỏa", "thoả");

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

    /// <summary>Asks whether a word may stand in a phrase that is one figure.</summary>
    /// <param name="word">The word, in small letters.</param>
    /// <returns>Whether it only says when, or leads on to the figure.</returns>
    internal static bool IsOfPhrase(string word) =>
        Neutral.Contains(word) || Stating.Contains(word) || Arriving.Contains(word) || Calendar.Contains(word) || word is "hết" or "đầu" or "giữa" or "nay" or "này";

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
