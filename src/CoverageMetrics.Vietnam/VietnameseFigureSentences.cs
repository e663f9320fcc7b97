using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <summary>Says in Vietnamese what a reconciliation found.</summary>
public static class VietnameseFigureSentences
{
    /// <summary>Says which figures cannot all be true, and what would make them agree.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <returns>The sentences, with every figure as it was printed, or by its label where it has no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conflict"/> is null.</exception>
    public static string Describe(ClaimConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        string text = $"Các số liệu sau không thể cùng đúng: {Quote(conflict.Claims)}.";
        if (conflict.VanishesUnder.Count > 0)
        {
            text += $" Mâu thuẫn không còn nếu hiểu {string.Join(", hoặc ", conflict.VanishesUnder.Select(Name))}.";
        }

        return conflict.VanishesReversed.Count > 0
            ? $"{text} Số liệu khớp nếu đảo chiều tăng, giảm của: {Quote(conflict.VanishesReversed)}."
            : text;
    }

    /// <summary>Says which figures are worth a question, and why.</summary>
    /// <param name="surprise">The surprise.</param>
    /// <returns>The sentences, with every figure as it was printed, or by its label where it has no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="surprise"/> is null.</exception>
    public static string Describe(ClaimFinding surprise)
    {
        ArgumentNullException.ThrowIfNull(surprise);
        if (surprise.Reason == ClaimFindingReason.AboveWhole)
        {
            return $"Số tham gia vượt quá mẫu số: {Quote(surprise.Claims)}.";
        }

        string text = $"Các số liệu sau chỉ khớp khi hiểu rộng nhất: {Quote(surprise.Claims)};"
            + $" không còn khớp nếu hiểu {string.Join(" và ", surprise.FailsUnder.Select(Name))}.";
        return surprise.FitsReversed.Count > 0
            ? $"{text} Khi đó số liệu khớp nếu đảo chiều tăng, giảm của: {Quote(surprise.FitsReversed)}."
            : text;
    }

    private static string Quote(IEnumerable<Claim> claims) =>
        string.Join("; ", claims.Select(claim => claim.Figure is { Text.Length: > 0 } figure ? $"“{figure.Text}”" : claim.Label));

    private static string Name(ReadingConvention convention) => convention switch
    {
        ReadingConvention.Rounded => "các số đã được làm tròn",
        ReadingConvention.Truncated => "các số đã bị cắt bớt chữ số",
        ReadingConvention.OverWithinOneUnit => "“trên” là hơn chưa đến một đơn vị của chữ số cuối",
        ReadingConvention.OverBareLowerBound => "“trên” chỉ là cận dưới",
        ReadingConvention.NearlyWithinOneUnit => "“gần” là kém chưa đến một đơn vị của chữ số cuối",
        ReadingConvention.NearlyWithinHalfUnit => "“gần” là kém chưa đến nửa đơn vị của chữ số cuối",
        ReadingConvention.NextWholeNumber => "“trên” hoặc “gần” là số nguyên kế tiếp",
        ReadingConvention.AboutWithinOneUnit => "“khoảng” là lệch không quá một đơn vị của chữ số cuối",
        ReadingConvention.AboutWithinHalfUnit => "“khoảng” là lệch không quá nửa đơn vị của chữ số cuối",
        ReadingConvention.BareUpperBound => "“dưới” chỉ là cận trên",
        ReadingConvention.StatedRange => "khoảng đã nêu",
        ReadingConvention.Exact => "đúng từng chữ số",
        _ => throw Unnamed.Member(convention),
    };
}
