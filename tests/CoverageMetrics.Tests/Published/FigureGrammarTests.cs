using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Tests.Published;

/// <summary>English figures, each found one as its text, interval, meaning and direction, and its status where it is not stated.</summary>
public class FigureGrammarTests
{
    private static readonly FigureGrammar English = FigureGrammar.English;

    [Theory]
    [InlineData("over 17.1 million people", "(17,100,000; 17,200,000)")]
    [InlineData("nearly 87 million people", "(86,000,000; 87,000,000)")]
    [InlineData("23.98%", "[23.975; 23.985]")]
    [InlineData("about 1.2 bn", "[1,100,000,000; 1,300,000,000]")]
    [InlineData("139,986 people", "[139,986]")]
    [InlineData("at least 95 per cent", "[95; 96)")]
    [InlineData("a minimum of 83%", "[83; 84)")]
    [InlineData("95% or more", "[95; 96)")]
    [InlineData("no more than 5%", "[0; 5]")]
    [InlineData("More than 613,000 MEMBERS", "(613,000; 614,000)")]
    [InlineData("270,000 billion dong", "[265,000,000,000,000; 275,000,000,000,000]")]
    [InlineData("37-38%", "[37; 38]")]
    [InlineData("50% - 60%", "[50; 60]")]
    [InlineData("2 to 3 million people", "[2,000,000; 3,000,000]")]
    [InlineData("5,000 - 6,000 people", "[5,000; 6,000]")]
    [InlineData("5.7 times", "[565; 575]")]
    [InlineData("17m", "[16,500,000; 17,500,000]")]
    public void Parse_EnglishPhrase_IsItsInterval(string phrase, string interval)
    {
        PublishedFigure figure = English.Parse(phrase);

        Assert.Equal(interval, figure.Interval.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(phrase, figure.Text);
    }

    [Theory]
    [InlineData("over 17.1 million people take part, 89.47% of the plan", "over 17.1 million people (17,100,000; 17,200,000) Level | 89.47% [89.465; 89.475] Attainment")]
    [InlineData("membership rose by over 2.36 million people (15.96%) compared with 2021", "rose by over 2.36 million people (2,360,000; 2,370,000) Change Rise | (15.96%) [15.955; 15.965] Change Rise")]
    [InlineData("it fell by 5,000 people", "fell by 5,000 people [5,000] Change Fall")]
    [InlineData("it rose to 20.97% of the population", "rose to 20.97% [20.965; 20.975] Level")]
    [InlineData("there are 58,960 members, up by 3,860 (7%)", "are 58,960 members [58,960] Level | up by 3,860 [3,860] Change Rise | (7%) [6.5; 7.5] Change Rise")]
    [InlineData("coverage rose by 2.1 percentage points", "rose by 2.1 percentage points [2.05; 2.15] Change Rise")]
    [InlineData("still short by 1.97 million people", "still short by 1.97 million people [1,965,000; 1,975,000] Shortfall")]
    [InlineData("membership exceeded 17 million people", "exceeded 17 million people (17,000,000; 18,000,000) Level")]
    [InlineData("exceeded the plan by 2.3%", "exceeded the plan by 2.3% [2.25; 2.35] Excess")]
    [InlineData("an estimated 17.1 million people", "an estimated 17.1 million people [17,050,000; 17,150,000] Level Estimate")]
    [InlineData("the target for 2025 is 95%, but now 92%", "is 95% [95] Level Target | now 92% [91.5; 92.5] Level")]
    [InlineData("aims to reach at least 97%", "aims to reach at least 97% [97; ∞) Level Target")]
    public void Find_EnglishSentence_SaysWhatEachFigureIs(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", English.Find(text).Select(Describe)));

    [Theory]
    [InlineData("on 5/10/2022, day 5, May 2022, in 2022 members, 2015-2021, 28-NQ/TW, Covid-19")]
    [InlineData("1.234 people, 12,34 people, 1,2,3 million, 007 people, 2 million and a half, 2 million 300 thousand people")]
    [InlineData("5 reasons, 5")]
    public void Find_DatesDocumentsAndWrongNumbers_ArePassedOver(string text) => Assert.Empty(English.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("over")]
    [InlineData("17.1 million people and 5 people")]
    [InlineData("17.1 million people.")]
    [InlineData("trên 17,1 triệu người")]
    public void Parse_NotOneFigure_Throws(string text)
    {
        Assert.False(English.TryParse(text, out _));
        Assert.Contains("must be one figure", Assert.Throws<FormatException>(() => English.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Null_IsNoFigure()
    {
        Assert.False(English.TryParse(null, out PublishedFigure? figure));
        Assert.Null(figure);
        Assert.Throws<ArgumentNullException>(() => English.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => English.Find(null!));
    }

    [Fact]
    public void Parse_OtherConventions_AreTheOnesUsed() =>
        Assert.Equal(ReadingConvention.OverBareLowerBound, English.Parse("over 17.1 million", ReadingConventions.Usual.WithOver(ReadingConvention.OverBareLowerBound)).Convention);

    [Fact]
    public void With_FurtherWords_GivesAnotherGrammar()
    {
        FigureGrammar larger = English.WithScale(NumberScale.Of(100_000, "lakh"), "lakh").WithQualifier(FigureQualifier.Over, "north of").WithUnits("voters");

        Assert.Equal("(1,200,000; 1,300,000)", larger.Parse("north of 12 lakh voters").Interval.ToString(CultureInfo.InvariantCulture));
        Assert.False(English.TryParse("north of 12 lakh voters", out _));
    }

    [Fact]
    public void With_WhatIsNoPhraseOrStandsForAnother_Throws()
    {
        Assert.Throws<ArgumentException>(() => English.WithUnits("two  words"));
        Assert.Throws<ArgumentException>(() => English.WithUnits(""));
        Assert.Throws<ArgumentException>(() => English.WithUnits("%"));
        Assert.Throws<ArgumentException>(() => English.WithUnits("mid-year members"));
        Assert.Throws<ArgumentException>(() => English.WithUnits([null!]));
        Assert.Throws<ArgumentNullException>(() => English.WithUnits(null!));
        Assert.Throws<ArgumentNullException>(() => English.WithLetters(null!));
        Assert.Contains("stands already for Over", Assert.Throws<ArgumentException>(() => English.WithQualifier(FigureQualifier.Nearly, "over")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => English.WithQualifier(FigureQualifier.None, "exactly"));
        Assert.Throws<ArgumentOutOfRangeException>(() => English.WithQualifierBehind((FigureQualifier)99, "exactly"));
        Assert.Throws<ArgumentOutOfRangeException>(() => English.WithWords((FigureWordRole)99, "exactly"));
        Assert.Throws<ArgumentException>(() => FigureGrammar.Of(new NumberFormatInfo { NumberGroupSeparator = " " }));
    }

    [Theory]
    [InlineData("139,986", true)]
    [InlineData("0.10", true)]
    [InlineData("123,456,789,012,345.1234567890", true)]
    [InlineData("123,456,789,012,345.12345678901", false)]
    [InlineData("1,123,456,789,012,345", false)]
    [InlineData("1,16", false)]
    [InlineData("1234,567", false)]
    [InlineData("01", false)]
    [InlineData("", false)]
    public void TryReadNumber_IsStrict(string text, bool isNumber) => Assert.Equal(isNumber, English.TryReadNumber(text, out _));

    [Fact]
    public void Find_HostileText_IsReadInOnePass()
    {
        foreach (string text in new[]
        {
            new string('9', 1_000_000), string.Concat(Enumerable.Repeat("exceeded the plan ", 50_000)) + "5%", string.Concat(Enumerable.Repeat("5 million (", 20_000)), new string('a', 1_000_000) + " 5%",
            "5% " + string.Concat(Enumerable.Repeat("the target of ", 50_000)) + "6%",
        })
        {
            Assert.NotNull(English.Find(text));
        }
    }

    private static string Describe(FoundFigure found) => string.Join(' ', new[]
    {
        found.Figure.Text,
        found.Figure.Interval.ToString(CultureInfo.InvariantCulture),
        found.Meaning.ToString(),
        found.Direction?.ToString() ?? "",
        found.Figure.IsTarget ? "Target" : found.Figure.Status == FigureStatus.Estimated ? "Estimate" : "",
    }.Where(part => part.Length > 0));
}
