using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Tests.Published;

/// <summary>What the words around a figure make of it.</summary>
public class FigureMeaningTests
{
    // English with words that look like others of it.
    private static readonly FigureGrammar Careful = FigureGrammar.English
        .WithQualifier(FigureQualifier.AtLeast, "minimum").WithQualifier(FigureQualifier.AtMost, "maximum", "not beyond", "never exceeded")
        .WithQualifier(FigureQualifier.About, "average", "somewhere around").WithQualifier(FigureQualifier.Nearly, "just beneath")
        .WithWords(FigureWordRole.More, "bigger by some", "beyond").WithWords(FigureWordRole.Less, "smaller by some", "beneath")
        .WithWords(FigureWordRole.NoQualifier, "all over", "around")
        .WithWords(FigureWordRole.Multiplying, "multiplied", "grew by");

    [Theory]
    [InlineData("coverage is higher by 2% than the year before", "higher by 2% [1.5; 2.5] Excess")]
    [InlineData("it was lower by 0.3% compared with the target", "lower by 0.3% [0.25; 0.35] Shortfall")]
    [InlineData("the north has fewer by 5,000 people", "fewer by 5,000 people [5,000] Shortfall")]
    [InlineData("membership exceeded the plan for the year by 2.3%", "exceeded the plan for the year by 2.3% [2.25; 2.35] Excess")]
    [InlineData("exceeded its annual target by over 587 people", "exceeded its annual target by over 587 people [588] Excess")]
    [InlineData("the province passed the target set by 587 members", "passed the target set by 587 members [587] Excess")]
    [InlineData("exceeded the plan for the the the the the year by 5%", "exceeded the plan for the the the the the year by 5% [4.5; 5.5] Excess")]
    [InlineData("exceeded the plan for the the the the the the year by 5%", "the the the the the the year by 5% [4.5; 5.5] Level")]
    [InlineData("coverage is higher by about 2%", "higher by about 2% [1; 3] Excess")]
    [InlineData("more by at least 5,000 people", "more by at least 5,000 people [5,000; 6,000) Excess")]
    [InlineData("lower by nearly 2%", "lower by nearly 2% (1; 2) Shortfall")]
    [InlineData("lower by 0.3% compared with the target 93.2%, reached 5,000 people", "lower by 0.3% [0.25; 0.35] Shortfall | target 93.2% [93.2] Level Target | reached 5,000 people [5,000] Level")]
    [InlineData("missed the plan by 2.3%", "by 2.3% [2.25; 2.35] Level")]
    [InlineData("exceeded the target 95% as set by the ministry", "target 95% [95] Level Target")]
    [InlineData("exceeded the target 95% for all of the men set", "target 95% [95] Level Target")]
    [InlineData("exceeded the target 95% for all of the old men set", "exceeded the target 95% [94.5; 95.5] Excess")]
    [InlineData("exceeded the target 95% for members in 2022 set", "exceeded the target 95% [94.5; 95.5] Excess")]
    [InlineData("exceeded the plan by 587 people (3.5%)", "exceeded the plan by 587 people [587] Excess | (3.5%) [3.45; 3.55] Excess")]
    [InlineData("aims at 95% in 2025, higher by 2%", "aims at 95% [95] Level Target | higher by 2% [1.5; 2.5] Excess")]
    [InlineData("aims at 95% in 2025, exceeded the plan by 2%", "aims at 95% [95] Level Target | exceeded the plan by 2% [1.5; 2.5] Excess")]
    public void Find_HowMuchAboveOrBelow_IsNoLevel(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("fell by 5,000 people\n\n(3.5%)", "fell by 5,000 people [5,000] Change Fall | 3.5% [3.45; 3.55] Level")]
    [InlineData("fell by 5,000 people\n(3.5%)", "fell by 5,000 people [5,000] Change Fall | (3.5%) [3.45; 3.55] Change Fall")]
    [InlineData("membership rose by\n\n5,000 people", "5,000 people [5,000] Level")]
    [InlineData("membership rose by over\n\n5,000 people", "5,000 people [5,000] Level")]
    [InlineData("membership rose\n\nby over 5,000 people", "by over 5,000 people (5,000; 6,000) Level")]
    [InlineData("there are 58,960 people, up by\n\n3,860", "are 58,960 people [58,960] Level")]
    [InlineData("see table 5\n\nPeople insured: 7,000 people", "7,000 people [7,000] Level")]
    [InlineData("see table 5\nPeople insured: 7,000 people", "7,000 people [7,000] Level")]
    [InlineData("see table 5\npeople insured: 7,000 people", "5\npeople [5] Level | 7,000 people [7,000] Level")]
    [InlineData("the share is 5\n\n% of the population", "")]
    [InlineData("there are 1,000 or\n\n2,000 people", "2,000 people [2,000] Level")]
    [InlineData("the target was\n\n95%", "95% [94.5; 95.5] Level")]
    [InlineData("reached 105% of the plan\n\nexceeded 2,000 people", "reached 105% [104.5; 105.5] Attainment | exceeded 2,000 people (2,000; 3,000) Level")]
    public void Find_WhatStandsInAnotherParagraph_IsOfAnotherFigure(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("it is exceeding by 0.3%", "exceeding by 0.3% [0.25; 0.35] Excess")]
    [InlineData("it passed by 587 people", "passed by 587 people [587] Excess")]
    [InlineData("exceeded over 587 people", "exceeded over 587 people [588] Excess")]
    [InlineData("exceeded over 17 million people", "exceeded over 17 million people (17,000,000; 18,000,000) Level")]
    [InlineData("passed 10,000 people", "passed 10,000 people (10,000; 20,000) Level")]
    [InlineData("passed 10,500 people", "passed 10,500 people [10,500] Excess")]
    [InlineData("passed 0 people", "passed 0 people [0] Excess")]
    [InlineData("passed 95%", "passed 95% [94.5; 95.5] Excess")]
    [InlineData("passed 95% of the population", "passed 95% (95; 96) Level")]
    [InlineData("the coverage passed 95%", "passed 95% (95; 96) Level")]
    [InlineData("the coverage has now for the first time passed 95%", "passed 95% (95; 96) Level")]
    [InlineData("the coverage has now for the first time ever passed 95%", "passed 95% [94.5; 95.5] Excess")]
    [InlineData("the coverage, passed 95%", "passed 95% [94.5; 95.5] Excess")]
    [InlineData("exceeded 2,000 cards compared with the plan", "exceeded 2,000 cards [2,000] Excess")]
    [InlineData("passed 2,000 people of the plan", "passed 2,000 people [2,000] Excess")]
    [InlineData("passed 2,000 people in all of the north compared with 2020", "passed 2,000 people [2,000] Excess")]
    [InlineData("passed 2,000 people in all of the far north compared with 2020", "passed 2,000 people (2,000; 3,000) Level")]
    [InlineData("passed 2,000 people, compared with the plan", "passed 2,000 people (2,000; 3,000) Level")]
    [InlineData("reached 105% of the plan, exceeded 2,000 people", "reached 105% [104.5; 105.5] Attainment | exceeded 2,000 people [2,000] Excess")]
    [InlineData("reached 105% of the plan. It exceeded 2,000 people", "reached 105% [104.5; 105.5] Attainment | exceeded 2,000 people (2,000; 3,000) Level")]
    [InlineData("reached 105%, exceeded 2,000 people", "reached 105% [104.5; 105.5] Level | exceeded 2,000 people (2,000; 3,000) Level")]
    public void Find_WhatWasPassed_IsAMarkOrHowMuchAbovePlan(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("lacks 5,000 people compared with the plan", "lacks 5,000 people [5,000] Shortfall")]
    [InlineData("lacks 2.3% against the target", "lacks 2.3% [2.25; 2.35] Shortfall")]
    [InlineData("lacks 5,000 people", "5,000 people [5,000] Level")]
    [InlineData("a shortfall of over 587 people", "a shortfall of over 587 people [588] Shortfall")]
    [InlineData("it rose by a further 5%", "rose by a further 5% [4.5; 5.5] Change Rise")]
    [InlineData("it rose year by year by only a further 5%", "rose year by year by only a further 5% [4.5; 5.5] Change Rise")]
    [InlineData("it rose year by year by now only a further 5%", "year by year by now only a further 5% [4.5; 5.5] Level")]
    [InlineData("it rose in a year 5%", "a year 5% [4.5; 5.5] Level")]
    [InlineData("it lost another 5,000 people", "lost another 5,000 people [5,000] Change Fall")]
    [InlineData("the gain of the year was 5%", "gain of the year was 5% [4.5; 5.5] Change Rise")]
    [InlineData("it fell to 5%", "fell to 5% [4.5; 5.5] Level")]
    [InlineData("down to 3 million dong", "down to 3 million dong [2,500,000; 3,500,000] Level")]
    [InlineData("rose 5.7 times", "rose 5.7 times [565; 575] Multiple")]
    [InlineData("5 fold", "5 fold [450; 550] Multiple")]
    [InlineData("it was 85.5% of plan", "was 85.5% [85.45; 85.55] Attainment")]
    [InlineData("85.5% against the target", "85.5% [85.45; 85.55] Attainment")]
    [InlineData("a rate of 85.5% plan", "a rate of 85.5% [85.45; 85.55] Attainment")]
    [InlineData("5,000 people of the plan", "5,000 people [5,000] Level")]
    public void Find_WordsBeforeAndBehind_SayWhatTheFigureIs(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("down by 3,860 compared with 2021", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860 and so on", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860, and so on", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860.", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860; so it is", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860!", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860?", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860…", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860\n\nThen", "down by 3,860 [3,860] Change Fall")]
    [InlineData("down by 3,860", "down by 3,860 [3,860] Change Fall")]
    [InlineData("they say (down by 3,860)", "down by 3,860 [3,860] Change Fall")]
    [InlineData("short by 3,860.", "short by 3,860 [3,860] Shortfall")]
    [InlineData("exceeded by 3,860.", "exceeded by 3,860 [3,860] Excess")]
    [InlineData("down by 3,860 steps", "")]
    [InlineData("down by 3,860: so", "")]
    [InlineData("reached 3,860.", "")]
    [InlineData("which. Up by 3,860.", "")]
    [InlineData("which; up by 3,860.", "")]
    [InlineData("which\n\nup by 3,860.", "")]
    public void Find_ABareNumber_IsOfWhatTheSentenceCountedBefore(string text, string expected)
    {
        Check("there are 58,960 members, " + text, string.Join(" | ", new[] { "are 58,960 members [58,960] Level", expected }.Where(part => part.Length > 0)));
        Assert.All(FigureGrammar.English.Find("there are 58,960 members, " + text), found => Assert.Equal("members", found.Unit));
        Check(text, "");
    }

    [Theory]
    [InlineData("there are 17.1 million people, up by 2.3 (7%)", "are 17.1 million people [17,050,000; 17,150,000] Level | 7% [6.5; 7.5] Level")]
    [InlineData("paid 5 million dong, up by 500.", "5 million dong [4,500,000; 5,500,000] Level")]
    [InlineData("reached 95% of the plan, up by 3,860", "reached 95% [94.5; 95.5] Attainment")]
    [InlineData("there are 58,960 members, 95% of the plan, up by 3,860", "are 58,960 members [58,960] Level | 95% [94.5; 95.5] Attainment | up by 3,860 [3,860] Change Rise")]
    public void Find_ABareNumberBehindAnotherFigure_IsOfTheLastCountInFull(string text, string expected) => Check(text, expected);

    [Fact]
    public void Find_ANumberWithItsOwnWord_IsNotOfWhatWasCountedBefore() =>
        Assert.Equal(["members", "%", ""], FigureGrammar.English.Find("there are 58,960 members, up by 7%, up by 3 thousand.").Select(found => found.Unit));

    [Theory]
    [InlineData("the minimum is 83%", "the minimum is 83% [83; 84) Level")]
    [InlineData("the maximum is 5%", "the maximum is 5% [0; 5] Level")]
    [InlineData("the average is 40%", "is 40% [39.5; 40.5] Level")]
    [InlineData("average 40%", "average 40% [39; 41] Level")]
    [InlineData("people all over 5 provinces", "5 provinces [5] Level")]
    [InlineData("somewhere around 500 people", "somewhere around 500 people [400; 600] Level")]
    [InlineData("ranks bigger by some 500 people", "bigger by some 500 people [500] Excess")]
    [InlineData("ranks smaller by some 500 people", "smaller by some 500 people [500] Shortfall")]
    [InlineData("beyond 5%", "beyond 5% [4.5; 5.5] Excess")]
    [InlineData("not beyond 5%", "not beyond 5% [0; 5] Level")]
    [InlineData("just beneath 5%", "just beneath 5% (4; 5) Level")]
    [InlineData("never exceeded 587 people", "never exceeded 587 people [0; 587] Level")]
    [InlineData("multiplied 5.7 times", "5.7 times [565; 575] Multiple")]
    [InlineData("grew by over 5.7 times", "grew by over 5.7 times (570; 580) Multiple")]
    [InlineData("visited 2 times, about 5.7 times", "")]
    public void Find_OneWordOfSeveral_IsPartOfTheLongestPhrase(string text, string expected) => Assert.Equal(expected, FoundFigureText.Of(Careful, text));

    [Theory]
    [InlineData("95% of the population or less", "95% of the population or less [0; 95] Level")]
    [InlineData("5,000 people and over", "5,000 people and over [5,000; 6,000) Level")]
    [InlineData("at most 5,000 people or more", "at most 5,000 people or more [0; 5,000] Level")]
    [InlineData("up by 5,000 people (3.5% or more)", "up by 5,000 people [5,000] Change Rise | (3.5% or more) [3.5; 3.6) Change Rise")]
    [InlineData("95% of the people aged 60 or over", "95% [94.5; 95.5] Level")]
    [InlineData("95% of people from the north or more", "95% [94.5; 95.5] Level")]
    [InlineData("5,000 people and 6,000 cards or more", "5,000 people [5,000] Level | 6,000 cards or more [6,000; 7,000) Level")]
    [InlineData("5% of the men in towns or more", "5% of the men in towns or more [5; 6) Level")]
    [InlineData("5% of the men in big towns or more", "5% [4.5; 5.5] Level")]
    public void Find_BoundBehindTheNumber_IsAtLeastOrAtMost(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("rose by 7,024 cards (that is 3.54%)", "rose by 7,024 cards [7,024] Change Rise | (that is 3.54%) [3.535; 3.545] Change Rise")]
    [InlineData("fell by 7,024 cards, that is 3.54%", "fell by 7,024 cards [7,024] Change Fall | that is 3.54% [3.535; 3.545] Change Fall")]
    [InlineData("fell by 7,024 cards, that is equal to 3.54%", "fell by 7,024 cards [7,024] Change Fall | that is equal to 3.54% [3.535; 3.545] Change Fall")]
    [InlineData("fell by 7,024 cards - equivalent to 3.54%", "fell by 7,024 cards [7,024] Change Fall | equivalent to 3.54% [3.535; 3.545] Change Fall")]
    [InlineData("fell by 7,024 cards – equivalent to 3.54%", "fell by 7,024 cards [7,024] Change Fall | equivalent to 3.54% [3.535; 3.545] Change Fall")]
    [InlineData("fell by 7,024 cards; that is 3.54%", "fell by 7,024 cards [7,024] Change Fall | that is 3.54% [3.535; 3.545] Level")]
    [InlineData("fell by 7,024 cards: that is 3.54%", "fell by 7,024 cards [7,024] Change Fall | that is 3.54% [3.535; 3.545] Level")]
    [InlineData("fell by 15.96% [2.36 million people]", "fell by 15.96% [15.955; 15.965] Change Fall | [2.36 million people] [2,355,000; 2,365,000] Change Fall")]
    [InlineData("fell by 5,000 people in 8/2022 (3.5%)", "fell by 5,000 people [5,000] Change Fall | (3.5%) [3.45; 3.55] Change Fall")]
    [InlineData("fell by 5,000 people compared with 2021 (15.96%)", "fell by 5,000 people [5,000] Change Fall | (15.96%) [15.955; 15.965] Change Fall")]
    [InlineData("fell by 5,000 people, in 2022 (3.5%)", "fell by 5,000 people [5,000] Change Fall | 3.5% [3.45; 3.55] Level")]
    [InlineData("fell by 5,000 people in the north\n\n(3.5%)", "fell by 5,000 people [5,000] Change Fall | 3.5% [3.45; 3.55] Level")]
    [InlineData("fell by 5,000 people (up by 2% compared with the plan)", "fell by 5,000 people [5,000] Change Fall | up by 2% [1.5; 2.5] Change Rise")]
    [InlineData("5,000 people (up by 2%)", "5,000 people [5,000] Level | (up by 2%) [1.5; 2.5] Change Rise")]
    [InlineData("rose by 5,000 people (to 17 million people)", "rose by 5,000 people [5,000] Change Rise | (to 17 million people) [16,500,000; 17,500,000] Level")]
    [InlineData("rose by 5,000 people (has now reached 17 million people)", "rose by 5,000 people [5,000] Change Rise | (has now reached 17 million people) [16,500,000; 17,500,000] Level")]
    [InlineData("rose by 5,000 people (covering 19.55% of all)", "rose by 5,000 people [5,000] Change Rise | covering 19.55% [19.545; 19.555] Level")]
    [InlineData("fell by 5,000 people (~3.5%)", "fell by 5,000 people [5,000] Change Fall | (~3.5%) [3.45; 3.55] Change Fall")]
    [InlineData("fell by 5,000 people (≈3.5%)", "fell by 5,000 people [5,000] Change Fall | (≈3.5%) [3.45; 3.55] Change Fall")]
    [InlineData("fell by 5,000 people (+3.5%)", "fell by 5,000 people [5,000] Change Fall | (+3.5%) [3.45; 3.55] Change Fall")]
    [InlineData("fell by 5,000 people ~3.5%", "fell by 5,000 people [5,000] Change Fall | 3.5% [3.45; 3.55] Level")]
    [InlineData("that is 3,000 people", "that is 3,000 people [3,000] Level")]
    [InlineData("(3,000 people)", "3,000 people [3,000] Level")]
    public void Find_InBracketsOrEquivalent_SaysTheSameUnlessItSaysOtherwise(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("rose by 4,349 people (101.4% of the plan)", "rose by 4,349 people [4,349] Change Rise | 101.4% [101.35; 101.45] Attainment")]
    [InlineData("rose by 4,349 people compared with the plan (101.4%)", "rose by 4,349 people [4,349] Change Rise | (101.4%) [101.35; 101.45] Attainment")]
    [InlineData("rose by 4,349 people in the plan (101.4%)", "rose by 4,349 people [4,349] Change Rise | (101.4%) [101.35; 101.45] Attainment")]
    [InlineData("rose by 4,349 people in the plan (up by 1.4%)", "rose by 4,349 people [4,349] Change Rise | (up by 1.4%) [1.35; 1.45] Change Rise")]
    [InlineData("short by 5,000 people compared with the plan (5%)", "short by 5,000 people [5,000] Shortfall | (5%) [4.5; 5.5] Shortfall")]
    [InlineData("rose by 70% compared with 2015 (82,300 people)", "rose by 70% [69.5; 70.5] Change Rise | (82,300 people) [82,300] Level")]
    [InlineData("lower by 0.3% compared with the target (93.2%)", "lower by 0.3% [0.25; 0.35] Shortfall | (93.2%) [93.2] Level Target")]
    [InlineData("lower by 0.3% compared with the target (is 93.2%)", "lower by 0.3% [0.25; 0.35] Shortfall | (is 93.2%) [93.2] Level Target")]
    [InlineData("lower by 0.3% compared with the target (93.2%), reached 95%", "lower by 0.3% [0.25; 0.35] Shortfall | (93.2%) [93.2] Level Target | reached 95% [94.5; 95.5] Level")]
    [InlineData("lower by 0.3% compared with the target (up by 93.2%)", "lower by 0.3% [0.25; 0.35] Shortfall | (up by 93.2%) [93.15; 93.25] Change Rise")]
    [InlineData("lower by 0.3% compared with 2021 (93.2%)", "lower by 0.3% [0.25; 0.35] Shortfall | (93.2%) [93.15; 93.25] Level")]
    [InlineData("rose by 5% in the plan (93.2%)", "rose by 5% [4.5; 5.5] Change Rise | (93.2%) [93.15; 93.25] Change Rise")]
    [InlineData("reached 89.47% of the plan (17.1 million people)", "reached 89.47% [89.465; 89.475] Attainment | (17.1 million people) [17,050,000; 17,150,000] Level")]
    [InlineData("fell by 5,000 people (estimated 3.5%)", "fell by 5,000 people [5,000] Change Fall | (estimated 3.5%) [3.45; 3.55] Change Fall Estimate")]
    [InlineData("fell by 5,000 people (target of 3.5%)", "fell by 5,000 people [5,000] Change Fall | (target of 3.5%) [3.5] Change Fall Target")]
    [InlineData("aims to reach 5,000 people (3.5%)", "aims to reach 5,000 people [5,000] Level Target | (3.5%) [3.45; 3.55] Level Target")]
    public void Find_InBracketsBehindAPlanOrBase_IsOfIt(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("((3.5%))", "(3.5%) [3.45; 3.55] Change Fall")]
    [InlineData("(3.5%", "3.5% [3.45; 3.55] Change Fall")]
    [InlineData("3.5%)", "3.5% [3.45; 3.55] Level")]
    [InlineData("(3.5%]", "3.5% [3.45; 3.55] Change Fall")]
    [InlineData("[3.5%)", "3.5% [3.45; 3.55] Change Fall")]
    [InlineData("(3.5%; 101% of the plan)", "3.5% [3.45; 3.55] Change Fall | 101% [100.5; 101.5] Attainment")]
    [InlineData("(((((((( 3.5%", "3.5% [3.45; 3.55] Change Fall")]
    [InlineData("((((((((( 3.5%", "3.5% [3.45; 3.55] Level")]
    [InlineData("(in all) (3.5%)", "3.5% [3.45; 3.55] Level")]
    public void Find_UnbalancedBrackets_AreNoPartOfTheFigure(string brackets, string expected) =>
        Check("fell by 5,000 people " + brackets, "fell by 5,000 people [5,000] Change Fall | " + expected);

    private static void Check(string text, string expected) => Assert.Equal(expected, FoundFigureText.Of(FigureGrammar.English, text));
}
