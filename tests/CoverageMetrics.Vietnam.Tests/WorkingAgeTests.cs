namespace CoverageMetrics.Vietnam.Tests;

public class WorkingAgeTests
{
    [Theory]
    [InlineData(2020, Sex.Male, 60, 0)]
    [InlineData(2020, Sex.Female, 55, 0)]
    [InlineData(2021, Sex.Male, 60, 3)]
    [InlineData(2021, Sex.Female, 55, 4)]
    [InlineData(2024, Sex.Male, 61, 0)]
    [InlineData(2025, Sex.Female, 56, 8)]
    [InlineData(2028, Sex.Male, 62, 0)]
    [InlineData(2034, Sex.Female, 59, 8)]
    [InlineData(2035, Sex.Female, 60, 0)]
    [InlineData(2050, Sex.Male, 62, 0)]
    [InlineData(2050, Sex.Female, 60, 0)]
    public void On_GivesTheAgeOfTheLaw(int year, Sex sex, int years, int months)
    {
        WorkingAge age = WorkingAge.On(year, sex);

        Assert.Equal((15, years, months), (age.FromYears, age.UntilYears, age.UntilMonths));
    }

    [Fact]
    public void Includes_EndsBelong_OnlyAtTheBeginning()
    {
        WorkingAge men = WorkingAge.On(2021, Sex.Male);

        Assert.False(men.Includes(14, 11));
        Assert.True(men.Includes(15, 0));
        Assert.True(men.Includes(60, 2));
        Assert.False(men.Includes(60, 3));
        Assert.True(WorkingAge.On(2020, Sex.Female).Includes(54, 11));
        Assert.False(WorkingAge.On(2020, Sex.Female).Includes(55, 0));
    }

    [Fact]
    public void Default_IncludesNobody() => Assert.False(default(WorkingAge).Includes(0, 0));

    [Fact]
    public void On_OutOfBounds_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingAge.On(1994, Sex.Male));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingAge.On(2021, (Sex)2));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(WorkingAge).Includes(1, 12));
    }

    [Fact]
    public void ToString_WritesBothEnds()
    {
        Assert.Equal("15y to under 60y3m", WorkingAge.On(2021, Sex.Male).ToString());
        Assert.Equal("15y to under 55y", WorkingAge.On(2019, Sex.Female).ToString());
    }
}
