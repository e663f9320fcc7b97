using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

/// <summary>How many of many names are told, and how much of a long text.</summary>
public class FirstFewTests
{
    [Theory]
    [InlineData(3, 3, 1, "1, 2, 3")]
    [InlineData(4, 3, 1, "1, 2, 3, and 1 more")]
    [InlineData(1_003, 3, 1, "1, 2, 3, and 1000 more")]
    [InlineData(1, 3, 1, "1")]
    [InlineData(0, 3, 1, "")]
    public void Of_MoreThanTheMost_SaysHowManyOthersThereAre(int names, int most, int first, string said) =>
        Assert.Equal(said, FirstFew.Of(Enumerable.Range(first, names).Select(name => $"{name}"), most, ", "));

    [Theory]
    [InlineData(200, 200, 2)]
    [InlineData(200, 201, 1)]
    [InlineData(401, 1, 1)]
    [InlineData(1, 399, 2)]
    [InlineData(1, 400, 1)]
    public void Of_LongNames_TellsTheFirstAndThoseOf400CharactersTogether(int first, int second, int told)
    {
        string[] names = [new('a', first), new('b', second)];

        Assert.Equal(told == 2 ? $"{names[0]}; {names[1]}" : $"{names[0]}; and 1 more", FirstFew.Of(names, 8, "; "));
        Assert.Equal(told == 2 ? $"{names[0]}; {names[1]}; and 2 more" : $"{names[0]}; and 3 more", FirstFew.Of([.. names, new('c', 400), "d"], 8, "; "));
    }

    [Fact]
    public void BeginningOf_ALongText_EndsWithTheLastWholeWordOf160Characters()
    {
        string most = new('a', 160);

        Assert.Equal(most, FirstFew.BeginningOf(most));
        Assert.Equal(most + "…", FirstFew.BeginningOf(most + "a"));
        Assert.Equal(most + "…", FirstFew.BeginningOf(most + " a"));
        Assert.Equal(most + "…", FirstFew.BeginningOf(most + "a b"));
        Assert.Equal("two words…", FirstFew.BeginningOf("two words " + most));
        Assert.Equal(" " + most[1..] + "…", FirstFew.BeginningOf(" " + most));
    }
}
