using CoverageMetrics.Published.Solving;

namespace CoverageMetrics.Tests.Published;

public class EffortTests
{
    [Theory]
    [InlineData(0, 250_000)]
    [InlineData(1, 250_050)]
    [InlineData(1_000, 300_000)]
    public void For_MoreClaims_HasMoreSteps(int claims, long steps)
    {
        var effort = Effort.For(claims);
        effort.Spend(steps - 1);

        Assert.False(effort.IsSpent);
        effort.Spend(1);
        Assert.True(effort.IsSpent);
        Assert.Equal(steps, effort.Spent);
    }

    // As much again, less what was spent, and no more than a small reconciliation has.
    [Theory]
    [InlineData(100, 0, 200)]
    [InlineData(100, 150, 50)]
    [InlineData(100, 200, 0)]
    [InlineData(100, 300, 0)]
    [InlineData(1_000_000, 0, 250_000)]
    [InlineData(1_000_000, 1_800_000, 200_000)]
    public void Reserve_AfterSomeSteps_IsWhatIsLeftOfTwiceAsMany(long most, long spent, long expected)
    {
        var effort = new Effort(most);
        effort.Spend(spent);
        Effort reserve = effort.Reserve();

        reserve.Spend(expected - 1);
        Assert.False(reserve.IsSpent && expected > 0);
        reserve.Spend(1);
        Assert.True(reserve.IsSpent);
        Assert.Equal(spent, effort.Spent);
    }
}
