using System.Globalization;
using System.Text;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Tests.Published;

/// <summary>Where a number in a text begins and ends, and what had to be put right in it.</summary>
public class FigureNumberTests
{
    private static readonly FigureGrammar English = FigureGrammar.English;

    private static readonly FigureGrammar Comma = FigureGrammar.Of(new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," })
        .WithScale(NumberScale.Millions, "million", "m").WithUnits("people", "cards").WithWords(FigureWordRole.Calendar, "day").WithWords(FigureWordRole.Rise, "rose");

    private static readonly FigureGrammar Careful = English
        .WithUnits("points of sale", "employés").WithLetters([('e', '\u0301', 'é')])
        .WithWords(FigureWordRole.NoScale, "thousand islands").WithWords(FigureWordRole.NoCurrency, "pounds of");

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.5", 0.5)]
    [InlineData("1,234", 1234)]
    [InlineData("12,345", 12345)]
    [InlineData("123,456", 123456)]
    [InlineData("1234", 1234)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("999999999999999", 999999999999999)]
    [InlineData("999,999,999,999,999", 999999999999999)]
    [InlineData("0.1234567890", 0.123456789)]
    public void TryReadNumber_GroupsOfThree_IsTheNumber(string text, double expected)
    {
        Assert.True(English.TryReadNumber(text, out decimal number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0,123")]
    [InlineData(",123")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1.5,000")]
    [InlineData("1,2345")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    [InlineData("1,234,56")]
    [InlineData("1,234,5678")]
    [InlineData("12,34,567")]
    [InlineData("1 234")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("1a")]
    [InlineData("1.a")]
    [InlineData("1,a23")]
    [InlineData("a,123")]
    [InlineData("\u0661")]
    [InlineData("1000000000000000")]
    [InlineData("1,000,000,000,000,000")]
    [InlineData("0.12345678901")]
    [InlineData("1234567890123456789012345678901")]
    public void TryReadNumber_AnythingElse_IsNone(string text)
    {
        Assert.False(English.TryReadNumber(text, out decimal number));
        Assert.Equal(0, number);
    }

    [Theory]
    [InlineData("15, 31% of them", "15, 31% [15.305; 15.315] % SpaceInsideNumber")]
    [InlineData("150, 31% of them", "150, 31% [150.305; 150.315] % SpaceInsideNumber")]
    [InlineData("15, 31 people", "31 people [31] people")]
    [InlineData("15, 310% of them", "310% [309.5; 310.5] %")]
    [InlineData("1.500, 31% of them", "31% [30.5; 31.5] %")]
    [InlineData("day 15, 31% of them", "31% [30.5; 31.5] %")]
    [InlineData("15 , 31% of them", "31% [30.5; 31.5] %")]
    [InlineData("15; 31% of them", "31% [30.5; 31.5] %")]
    [InlineData("15, 31", "")]
    [InlineData("15, people%", "")]
    [InlineData("17.1 million", "17.1 million [17,050,000; 17,150,000] DecimalPoint")]
    [InlineData("17.1m", "17.1m [17,050,000; 17,150,000] MissingSpace,DecimalPoint")]
    [InlineData("17.12%", "17.12% [17.115; 17.125] % DecimalPoint")]
    [InlineData("123.45%", "123.45% [123.445; 123.455] % DecimalPoint")]
    [InlineData("17.1% - 18.2%", "17.1% - 18.2% [17.1; 18.2] % DecimalPoint")]
    [InlineData("17.123%", "17.123% [17,122.5; 17,123.5] %")]
    [InlineData("1.234,5 million", "1.234,5 million [1,234,450,000; 1,234,550,000]")]
    [InlineData("17.1 people", "")]
    [InlineData("1.7.1%", "")]
    [InlineData("1.7,1%", "")]
    [InlineData("1,7.1%", "")]
    [InlineData("1234.5%", "")]
    [InlineData("rose 17.1million people people", "rose 17.1million people people [17,050,000; 17,150,000] people MissingSpace,DecimalPoint,RepeatedWord")]
    public void Find_NumberWronglyWritten_IsPutRightOnlyWhereItCanMeanOneThing(string text, string expected) => Assert.Equal(expected, Text(Comma, text));

    [Theory]
    [InlineData("17,1m", "17,1m [17,050,000; 17,150,000] MissingSpace,DecimalPoint")]
    [InlineData("12 people people", "12 people people [12] people RepeatedWord")]
    [InlineData("5 cards people", "5 cards [5] cards")]
    [InlineData("5people", "5people [5] people MissingSpace")]
    [InlineData("5G people, 5Gpeople", "")]
    [InlineData("5 %", "5 % [4.5; 5.5] %")]
    [InlineData("5 per cent", "5 per cent [4.5; 5.5] per cent")]
    [InlineData("5 thousand percent", "")]
    [InlineData("5.5 thousand people", "5.5 thousand people [5,450; 5,550] people")]
    [InlineData("2.5 people, 1.2345678 million people, 2 to 3.5 people", "")]
    [InlineData("2 million and a half people, 2 million 300 thousand people", "")]
    [InlineData("2 million 300 thousand people", "")]
    [InlineData("2 million 300 people", "2 million [1,500,000; 2,500,000] | 300 people [300] people")]
    [InlineData("2 thousand, 3 million people", "2 thousand [1,500; 2,500] | 3 million people [2,500,000; 3,500,000] people")]
    [InlineData("5 3 million people", "3 million people [2,500,000; 3,500,000] people")]
    [InlineData("nearly 0 people, under 0%", "")]
    [InlineData("over 0 people, at most 0%", "over 0 people [1] people | at most 0% [0] %")]
    [InlineData("5 cards of 17.", "5 cards [5] cards")]
    [InlineData("5 cards of 17,", "5 cards [5] cards")]
    public void Find_WordBehindANumber_IsItsScaleOrUnit(string text, string expected) => Assert.Equal(expected, Text(English, text));

    [Theory]
    [InlineData("5 thousand islands", "", "5 thousand [4,500; 5,500]")]
    [InlineData("5 pounds of rice", "", "5 pounds [5] pounds")]
    [InlineData("5 points of sale", "5 points of sale [5] points of sale", "5 points [4.5; 5.5] points")]
    [InlineData("5 thousand people, 5 pounds", "5 thousand people [4,500; 5,500] people | 5 pounds [5] pounds", "5 thousand people [4,500; 5,500] people | 5 pounds [5] pounds")]
    public void Find_WordsThatOnlyBeginLikeAScaleOrUnit_AreTakenApart(string text, string expected, string without)
    {
        Assert.Equal(expected, Text(Careful, text));
        Assert.Equal(without, Text(English, text));
    }

    [Theory]
    [InlineData("from about 2 to 3 million people", "from about 2 to 3 million people [2,000,000; 3,000,000] people")]
    [InlineData("between 2 to 3 million people", "between 2 to 3 million people [2,000,000; 3,000,000] people")]
    [InlineData("from 2 to 3 million people", "from 2 to 3 million people [2,000,000; 3,000,000] people")]
    [InlineData("rose from 2 to 3 million people", "to 3 million people [2,500,000; 3,500,000] people")]
    [InlineData("over 2 to 3 million people", "over 2 to 3 million people [2,000,000; 3,000,000] people")]
    [InlineData("almost 0 to 2%", "almost 0 to 2% [0; 2] %")]
    [InlineData("2 or 3 cards", "2 or 3 cards [2; 3] cards")]
    [InlineData("50 - 50%", "50 - 50% [50] %")]
    [InlineData("50% - 50%", "50% - 50% [50] %")]
    [InlineData("60 - 50%", "50% [49.5; 50.5] %")]
    [InlineData("60% - 50%", "60% [59.5; 60.5] % | 50% [49.5; 50.5] %")]
    [InlineData("5-6 thousand", "5-6 thousand [5,000; 6,000]")]
    [InlineData("2.5 - 3 million people", "2.5 - 3 million people [2,500,000; 3,000,000] people")]
    [InlineData("5 million people - 6 million people", "5 million people - 6 million people [5,000,000; 6,000,000] people")]
    [InlineData("5 thousand people - 6 million people", "5 thousand people [4,500; 5,500] people | 6 million people [5,500,000; 6,500,000] people")]
    [InlineData("5 people - 6 cards", "5 people [5] people | 6 cards [6] cards")]
    [InlineData("5 people - 60%", "5 people [5] people | 60% [59.5; 60.5] %")]
    [InlineData("2 people to 3 people", "2 people [2] people | to 3 people [3] people")]
    [InlineData("5 people to members", "5 people [5] people")]
    [InlineData("2 to 3, 4 people", "4 people [4] people")]
    [InlineData("5%-6%-7%", "5%-6% [5; 6] %")]
    [InlineData("2,021-2,025 members", "2,021-2,025 members [2,021; 2,025] members")]
    [InlineData("2021 – 3,025 members", "2021 – 3,025 members [2,021; 3,025] members")]
    [InlineData("202 - 2025 members", "202 - 2025 members [202; 2,025] members")]
    [InlineData("2021-2025 members", "")]
    [InlineData("2 to 3 reasons, 5-6 reasons", "")]
    [InlineData("2 to 3", "")]
    [InlineData("from 2 to", "")]
    [InlineData("5 - 6", "")]
    [InlineData("5 -", "")]
    public void Find_TwoNumbersJoined_AreARangeWhereTheyAreOfOneThing(string text, string expected) => Assert.Equal(expected, Text(English, text));

    [Theory]
    [InlineData("in May 15 people, day 6 members, in 2022 members, in 2022 dong", "")]
    [InlineData("in May 150 people", "150 people [150] people")]
    [InlineData("in 202 members", "202 members [202] members")]
    [InlineData("in 20,220 members", "20,220 members [20,220] members")]
    [InlineData("each 2022 members", "2022 members [2,022] members")]
    [InlineData("in 2022 million people", "2022 million people [2,021,500,000; 2,022,500,000] people")]
    [InlineData("day 6 million dong", "6 million dong [5,500,000; 6,500,000] dong")]
    [InlineData("in May 5%", "5% [4.5; 5.5] %")]
    [InlineData("5/8 members, 5_000 people, 5:1%, 5\\6 people, 5- people, 5–people", "")]
    [InlineData("$5 million, €5 million, No5%, #5%, /5%, _5%, -5%, :5%", "")]
    public void Find_DatesAndPartsOfOtherThings_ArePassedOver(string text, string expected) => Assert.Equal(expected, Text(English, text));

    [Theory]
    [InlineData("(5%)")]
    [InlineData("[5%]")]
    [InlineData("\"5%\"")]
    [InlineData("“5%”")]
    [InlineData("'5%'")]
    [InlineData("~5%")]
    [InlineData("+5%")]
    [InlineData("≈5%")]
    public void Find_SignDirectlyBeforeANumber_MayOpenIt(string text) => Assert.Equal("5% [4.5; 5.5] %", Text(English, text));

    [Theory]
    [InlineData("there are ５％ of １２ people", "are ５％|of １２ people", "WideCharacters|WideCharacters")]
    [InlineData("～５％！", "５％", "WideCharacters")]
    [InlineData("｟５％｠", "", "")]
    [InlineData("60% - 5,5%", "60%|5,5%", "|DecimalPoint")]
    [InlineData("5,5% - 60%", "5,5% - 60%", "DecimalPoint")]
    [InlineData("60% - 65,5%", "60% - 65,5%", "DecimalPoint")]
    [InlineData("５people", "５people", "WideCharacters,MissingSpace")]
    [InlineData("cafe\u0301: 5 cards", "5 cards", "")]
    [InlineData("cafe\u0301: 5 employe\u0301s, up by 6%", "5 employe\u0301s|up by 6%", "ComposedLetters|")]
    [InlineData("\u0301: 5 employe\u0301s", "5 employe\u0301s", "ComposedLetters")]
    [InlineData("cafe\u0300: 5 cards", "5 cards", "")]
    public void Find_CharactersOfDoubleWidthOrMarksApart_StandWhereTheGivenTextHasThem(string text, string expected, string repairs)
    {
        IReadOnlyList<FoundFigure> found = Careful.Find(text);

        Assert.Equal(expected, string.Join('|', found.Select(one => text.Substring(one.Start, one.Length))));
        Assert.Equal(repairs, string.Join('|', found.Select(one => string.Join(',', one.Repairs))));
        Assert.Equal(expected.Normalize(NormalizationForm.FormKC), string.Join('|', found.Select(one => one.Figure.Text)));
    }

    [Theory]
    [InlineData("5", "[5]")]
    [InlineData("over 5", "[6]")]
    [InlineData(" 5% ", "[4.5; 5.5]")]
    [InlineData("1.5 million", "[1,450,000; 1,550,000]")]
    [InlineData("2022", "[2,022]")]
    [InlineData("5.5", "")]
    [InlineData("(5%)", "")]
    [InlineData("from 2 to 3", "")]
    [InlineData("in 2022", "")]
    [InlineData("day 5", "")]
    public void TryParse_ABareNumber_IsAFigureWhereItIsWholeAndNoDate(string text, string expected) =>
        Assert.Equal(expected, English.TryParse(text, out PublishedFigure? figure) ? figure.Interval.ToString(CultureInfo.InvariantCulture) : "");

    private static string Text(FigureGrammar grammar, string text) => string.Join(" | ", grammar.Find(text).Select(found => string.Join(' ', new[]
    {
        found.Figure.Text,
        found.Figure.Interval.ToString(CultureInfo.InvariantCulture),
        found.Unit,
        string.Join(',', found.Repairs),
    }.Where(part => part.Length > 0))));
}
