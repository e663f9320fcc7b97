using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <summary>Reads the figures of Vietnamese reports, with their qualifiers, as the intervals they stand for.</summary>
/// <remarks>
/// <para>Over: <c>trên</c>, <c>hơn</c>, <c>vượt (mốc)</c>. At least: <c>không dưới</c>, <c>tối thiểu</c>, <c>ít nhất</c>, <c>… trở lên</c>. Nearly:
/// <c>gần</c>, <c>suýt soát</c>, <c>ngót</c>. About: <c>khoảng</c>, <c>chừng</c>, <c>độ</c>, <c>xấp xỉ</c>, <c>trên dưới</c>. Under: <c>dưới</c>,
/// <c>chưa đến</c>. At most: <c>không quá</c>, <c>tối đa</c>, <c>… trở xuống</c>. They count only beside a number: <c>trên địa bàn</c>, <c>hơn nữa</c>,
/// <c>trên tổng dân số</c> and <c>cao hơn 2%</c> say nothing of that kind.</para>
/// <para><c>vượt 587 người</c>, and <c>vượt</c> before whatever is compared with a plan or another figure, is an excess. Before a percentage it is one
/// too, unless a rate or a denominator is named; before round thousands or a word of scale that nothing is compared with, it is over.</para>
/// <para>An estimate: <c>ước</c>, <c>dự kiến</c>. A target: <c>phấn đấu</c>, <c>mục tiêu</c>, <c>chỉ tiêu</c>. They govern what follows in the sentence,
/// across a year or a comma, until another day is named or it turns to what there is (<c>hiện nay</c>, <c>nhưng</c>).</para>
/// <para>Texts of any length and any characters are read in one pass, in at most 400 bytes a character; an article takes a tenth of that.</para>
/// <para>Immutable and safe to share; costs its grammar, made once.</para>
/// </remarks>
public static partial class VietnameseFigure
{
    /// <summary>Gets the grammar that the figures are read by, to be told further words.</summary>
    public static FigureGrammar Grammar { get; } = MakeGrammar();

    /// <summary>Reads a phrase that is one figure, in the usual way.</summary>
    /// <param name="text">The number with its words: <c>trên 17,1 triệu người</c>.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not one figure and nothing else.</exception>
    public static PublishedFigure Parse(string text) => Parse(text, ReadingConventions.Usual);

    /// <summary>Reads a phrase that is one figure.</summary>
    /// <param name="text">The number with its words: <c>trên 17,1 triệu người</c>.</param>
    /// <param name="conventions">The conventions to read it by.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not one figure and nothing else.</exception>
    public static PublishedFigure Parse(string text, ReadingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(conventions);
        return TryParse(text, out PublishedFigure? figure) ? figure.ReadAs(conventions) : throw VietnameseNumberText.NotOne("figure", text);
    }

    /// <summary>Reads a phrase that is one figure, in the usual way.</summary>
    /// <param name="text">The number with its words: <c>trên 17,1 triệu người</c>.</param>
    /// <param name="figure">The figure; null where the text is not one.</param>
    /// <returns>Whether the text is one figure and nothing else.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PublishedFigure? figure)
    {
        return Grammar.TryParse(text, out figure);
    }

    /// <summary>Finds the figures of a text, in the usual way.</summary>
    /// <param name="text">A phrase, a sentence or an article.</param>
    /// <returns>The figures in the order of the text: numbers with a word of scale, a percent sign or a known unit; and, behind such a count in one
    /// sentence, bare numbers that say by how much it rose, fell or was apart from something: <c>tăng thêm 3.860 (7%)</c>. Dates, periods, numbers of
    /// documents and numbers that are not printed as they should be are passed over.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<FoundFigure> Find(string text)
    {
        return Grammar.Find(text);
    }
}
