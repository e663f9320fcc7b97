using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Tests.Published;

/// <summary>Which figures of a sentence are estimates and targets.</summary>
public class FigureStatusTests
{
    [Theory]
    [InlineData("an estimated total of 5,000 people", "an estimated total of 5,000 people [5,000] Level Estimate")]
    [InlineData("expected to reach 5%", "expected to reach 5% [4.5; 5.5] Level Estimate")]
    [InlineData("estimated at nearly 5,000 people", "estimated at nearly 5,000 people (4,000; 5,000) Level Estimate")]
    [InlineData("it is projected that 5% leave", "5% [4.5; 5.5] Level Estimate")]
    [InlineData("the goal is 95%", "goal is 95% [95] Level Target")]
    [InlineData("the target in 2022 of 95%", "of 95% [95] Level Target")]
    [InlineData("the target (of 2022) is 95%", "is 95% [95] Level Target")]
    [InlineData("the target for Hanoi is 95%", "is 95% [95] Level Target")]
    [InlineData("target made by us is 95%", "is 95% [95] Level Target")]
    [InlineData("the target, with 17,000 people", "17,000 people [17,000] Level Target")]
    [InlineData("Target for 2022\nthere are 95%", "are 95% [95] Level Target")]
    [InlineData("Target for 2022\nThere are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("Target for 2022\n\nthere are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("the target was set. There are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("the target was set; there are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("the target was set! there are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("the target was set！ there are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("the target was set? there are 95%", "are 95% [94.5; 95.5] Level")]
    [InlineData("the target was set… there are 95%", "are 95% [94.5; 95.5] Level")]
    public void Find_WordOfEstimateOrTarget_GovernsItsSentence(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("met the target, with 95%", "95% [94.5; 95.5] Level")]
    [InlineData("met the target with 95%", "95% [94.5; 95.5] Level")]
    [InlineData("met the target, in 2022, 95%", "95% [94.5; 95.5] Level")]
    [InlineData("met the target in 2022 of 95%", "of 95% [95] Level Target")]
    [InlineData("met the target of 95%, reaching 96%", "target of 95% [95] Level Target | reaching 96% [95.5; 96.5] Level")]
    [InlineData("target of 95%, reaching 96%", "target of 95% [95] Level Target | reaching 96% [96] Level Target")]
    [InlineData("an 89% target, with 95%", "an 89% [88.5; 89.5] Attainment | 95% [94.5; 95.5] Level")]
    [InlineData("met 89% of the target, up by 5%", "89% [88.5; 89.5] Attainment | up by 5% [4.5; 5.5] Change Rise")]
    public void Find_TargetThatIsOnlyNamed_MakesNoTargetOfWhatFollows(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("aims to reach 279,000 people, covering 29% of the total", "aims to reach 279,000 people [279,000] Level Target | covering 29% [28.5; 29.5] Level Target")]
    [InlineData("aims to reach 95%, a rise of 2%", "aims to reach 95% [95] Level Target | a rise of 2% [1.5; 2.5] Change Rise Target")]
    [InlineData("aims to reach 40% of workers and 95% of people", "aims to reach 40% [40] Level Target | 95% [95] Level Target")]
    [InlineData("aims at 5,000 people (estimated 3.5%)", "aims at 5,000 people [5,000] Level Target | (estimated 3.5%) [3.45; 3.55] Level Estimate")]
    [InlineData("an estimated 5,000 people, up by 5%", "an estimated 5,000 people [5,000] Level Estimate | up by 5% [4.5; 5.5] Change Rise Estimate")]
    [InlineData("an estimated 5,000 people, up by 5% compared with 2021, up by 6%", "an estimated 5,000 people [5,000] Level Estimate | up by 5% [4.5; 5.5] Change Rise Estimate | up by 6% [5.5; 6.5] Change Rise Estimate")]
    [InlineData("aims at 95%\n92%", "aims at 95% [95] Level Target | 92% [92] Level Target")]
    public void Find_FiguresBehindAnother_AreOfItsStatus(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("this year an estimated 17 million people, last year 16 million people", "an estimated 17 million people [16,500,000; 17,500,000] Level Estimate | year 16 million people [15,500,000; 16,500,000] Level")]
    [InlineData("aims at 95% in 2025, and 92%", "aims at 95% [95] Level Target | 92% [91.5; 92.5] Level")]
    [InlineData("aims at 95%, in 2022, 92%", "aims at 95% [95] Level Target | 92% [91.5; 92.5] Level")]
    [InlineData("aims at 95%, in 2022, in 2023, 92%", "aims at 95% [95] Level Target | 92% [91.5; 92.5] Level")]
    [InlineData("aims at 95%\n\n92%", "aims at 95% [95] Level Target | 92% [91.5; 92.5] Level")]
    [InlineData("aims at 95%. Now 92%", "aims at 95% [95] Level Target | Now 92% [91.5; 92.5] Level")]
    [InlineData("aims at 95%; 92%", "aims at 95% [95] Level Target | 92% [91.5; 92.5] Level")]
    [InlineData("aims at 95%, so far 92%", "aims at 95% [95] Level Target | 92% [91.5; 92.5] Level")]
    public void Find_FiguresOfAnotherDayOrSentence_AreNot(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("the tax estimate shows 5%", "5% [4.5; 5.5] Level", "5% [4.5; 5.5] Level Estimate")]
    [InlineData("tax estimate 5%", "5% [4.5; 5.5] Level", "estimate 5% [4.5; 5.5] Level Estimate")]
    [InlineData("the target for all but small towns is 95%", "is 95% [95] Level Target", "is 95% [94.5; 95.5] Level")]
    [InlineData("the target already set for 2025 is 95%", "is 95% [95] Level Target", "is 95% [94.5; 95.5] Level")]
    public void Find_WordsThatOnlyLookLikeOthers_AreTakenApart(string text, string expected, string without)
    {
        FigureGrammar careful = FigureGrammar.English.WithWords(FigureWordRole.NoEstimate, "tax estimate").WithWords(FigureWordRole.NoTurning, "already set", "all but");

        Assert.Equal(expected, FoundFigureText.Of(careful, text));
        Check(text, without);
    }

    [Theory]
    [InlineData("estimate for 2022: 95%", "[94.5; 95.5]")]
    [InlineData("target: 95%", "[95]")]
    [InlineData("target for 2025 is 95%", "[95]")]
    [InlineData("target for 2025: 2030", "[2,030]")]
    [InlineData("target for 5,000, 95%", "")]
    [InlineData("target 2025 95%", "")]
    [InlineData("target for 2025", "")]
    [InlineData("target is, in 2025: 95%", "[95]")]
    [InlineData("target now: 95%", "[95]")]
    [InlineData("target from May: 95%", "[95]")]
    [InlineData("target of the quarter: 95%", "[95]")]
    [InlineData("target since May: 95%", "[95]")]
    [InlineData("target until the end: 95%", "[95]")]
    [InlineData("target 1/2025 - 2/2025 (95%", "[95]")]
    [InlineData("target of members: 95%", "")]
    [InlineData("the target: 95%", "")]
    public void TryParse_StatusAndItsDayBeforeTheNumber_AreOneFigure(string text, string expected)
    {
        bool isFigure = FigureGrammar.English.TryParse(text, out PublishedFigure? figure);

        Assert.Equal(expected, isFigure ? figure!.Interval.ToString(CultureInfo.InvariantCulture) : "");
        Assert.Equal(isFigure ? text : null, figure?.Text);
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public void TryParse_WordFarFromTheNumber_IsNoPartOfTheFigure(int words, bool isFigure) =>
        Assert.Equal(isFigure, FigureGrammar.English.TryParse("target " + string.Concat(Enumerable.Repeat("until ", words)) + "95%", out _));

    [Theory]
    [InlineData("the target ", 23, "95%", "95% [95] Level Target", "95% [94.5; 95.5] Level")]
    [InlineData("fell by 5,000 people ", 25, "(5%)", "fell by 5,000 people [5,000] Change Fall | (5%) [4.5; 5.5] Change Fall", "fell by 5,000 people [5,000] Change Fall | 5% [4.5; 5.5] Level")]
    [InlineData("there are 5,000 members, ", 21, "up by 500", "are 5,000 members [5,000] Level | up by 500 [500] Change Rise", "are 5,000 members [5,000] Level")]
    public void Find_WordsFarFromAFigure_SayNothingOfIt(string before, int most, string figure, string near, string far)
    {
        Check(before + Between(most) + figure, near);
        Check(before + Between(most + 1) + figure, far);

        static string Between(int words) => string.Concat(Enumerable.Repeat("then ", words));
    }

    private static void Check(string text, string expected) => Assert.Equal(expected, FoundFigureText.Of(FigureGrammar.English, text));
}
