using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Published;

public class FigureGrammarLaws
{
    private static readonly (string Word, FigureQualifier Qualifier)[] Qualifiers =
    [
        ("", FigureQualifier.None), ("over ", FigureQualifier.Over), ("nearly ", FigureQualifier.Nearly), ("about ", FigureQualifier.About),
        ("at least ", FigureQualifier.AtLeast), ("under ", FigureQualifier.Under), ("at most ", FigureQualifier.AtMost),
    ];

    private static readonly (string Word, NumberScale Scale)[] Scales =
        [("", NumberScale.Ones), (" thousand", NumberScale.Thousands), (" million", NumberScale.Millions), (" bn", NumberScale.Billions)];

    private static readonly Arbitrary<(long Number, int Qualifier, int Scale)> Prints = Arb.From(
        from number in Gen.Choose(1, 999_999_999) from qualifier in Gen.Choose(0, 6) from scale in Gen.Choose(0, 3) select ((long)number, qualifier, scale));

    private static readonly Arbitrary<string[]> Texts = Arb.From(
        from length in Gen.Choose(0, 14)
        from pieces in Gen.Elements(
            "rose ", "fell by ", "exceeded ", "over ", "nearly ", "at least ", "is ", "estimated ", "target ", "the plan ", "of the plan ", "compared with ", "in 2022 ", "8/2022, ", "that is ",
            "139,986", "17.1", "15. 31", "17,1", "0", "5", "2-3", "99999999999999999999999999999", " million ", " bn dong", "%", " people ", " cards ", " or more ", "(", ")", "[", "]", ", ", ". ", "\n\n", "\uFFEB", "\uD83D\uDE42", "５％ ", "May ").ArrayOf(length)
        select pieces,
        pieces => Enumerable.Range(0, pieces.Length).Select(left => pieces.Where((_, index) => index != left).ToArray()));

    [Fact]
    public void What_is_printed_in_the_words_of_a_grammar_is_read_as_the_figure_it_was() =>
        Law.Holds(Prints, print =>
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{Qualifiers[print.Qualifier].Word}{print.Number:N0}{Scales[print.Scale].Word} people");

            return FigureGrammar.English.Parse(text).Equals(PublishedFigure.Count(print.Number, Scales[print.Scale].Scale, Qualifiers[print.Qualifier].Qualifier));
        });

    [Fact]
    public void A_figure_found_is_a_piece_of_the_text_and_none_overlaps_another() =>
        Law.Holds(Texts, pieces =>
        {
            string text = string.Concat(pieces);
            int end = 0;
            foreach (FoundFigure found in FigureGrammar.English.Find(text))
            {
                Assert.True(found.Start >= end, "Figures do not overlap.");
                end = found.Start + found.Length;
                string slice = text.Substring(found.Start, found.Length);
                Assert.Equal(slice.Trim(), slice);
                Assert.True(slice.Any(char.IsDigit), slice);
                Assert.Equal(found.Meaning == FigureMeaning.Change, found.Direction is not null);
                Assert.False(found.Figure.Interval.IsEmpty);
            }
        });
}
