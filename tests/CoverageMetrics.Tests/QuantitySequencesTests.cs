using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class QuantitySequencesTests
{
    [Fact]
    public void Empty_IsTheIdentity()
    {
        Assert.Equal(default, Enumerable.Empty<Headcount<LabourForce>>().Sum());
        Assert.Equal(default, Enumerable.Empty<HeadcountChange<LabourForce>>().Sum());
        Assert.Equal(default, Enumerable.Empty<Count<Visits>>().Sum());
        Assert.Equal(default, Enumerable.Empty<Amount<Dong>>().Sum());
        Assert.Equal(default, Enumerable.Empty<AmountChange<Dong>>().Sum());
        Assert.Equal(default, Enumerable.Empty<Coverage<Participants, LabourForce>>().Pool());
        Assert.Equal(default, Enumerable.Empty<Growth<Headcount<LabourForce>>>().Pool());
        Assert.Equal(default, Enumerable.Empty<Attainment<Amount<Dong>>>().Pool());
    }

    [Fact]
    public void Null_ThrowsNamingTheParameter()
    {
        Bad.Argument<ArgumentNullException>("headcounts", "", () => default(IEnumerable<Headcount<LabourForce>>)!.Sum());
        Bad.Argument<ArgumentNullException>("changes", "", () => default(IEnumerable<HeadcountChange<LabourForce>>)!.Sum());
        Bad.Argument<ArgumentNullException>("counts", "", () => default(IEnumerable<Count<Visits>>)!.Sum());
        Bad.Argument<ArgumentNullException>("amounts", "", () => default(IEnumerable<Amount<Dong>>)!.Sum());
        Bad.Argument<ArgumentNullException>("changes", "", () => default(IEnumerable<AmountChange<Dong>>)!.Sum());
        Bad.Argument<ArgumentNullException>("coverages", "", () => default(IEnumerable<Coverage<Participants, LabourForce>>)!.Pool());
        Bad.Argument<ArgumentNullException>("growths", "", () => default(IEnumerable<Growth<Headcount<LabourForce>>>)!.Pool());
        Bad.Argument<ArgumentNullException>("attainments", "", () => default(IEnumerable<Attainment<Headcount<LabourForce>>>)!.Pool());
    }

    [Fact]
    public void MoreThanFits_Throws()
    {
        var most = Headcount.Of<LabourForce>(long.MaxValue);
        var one = Headcount.Of<LabourForce>(1);
        Amount<Dong> mostMoney = Amount.OfBillions<Dong>(100_000_000_000);

        Assert.Throws<OverflowException>(() => new[] { most, one }.Sum());
        Assert.Throws<OverflowException>(() => new[] { most - default(Headcount<LabourForce>), one - default(Headcount<LabourForce>) }.Sum());
        Bad.Throws<OverflowException>(() => new[] { Count.Of<Visits>(long.MaxValue), Count.Of<Visits>(1) }.Sum(), "test:visits");
        Assert.Throws<OverflowException>(() => new[] { mostMoney, mostMoney }.Sum());
        Assert.Throws<OverflowException>(() => new[] { mostMoney - default(Amount<Dong>), mostMoney - default(Amount<Dong>) }.Sum());
        Assert.Throws<OverflowException>(() => new[] { Coverage.Of(default(Headcount<Participants>), most), Coverage.Of(default(Headcount<Participants>), one) }.Pool());
        Assert.Throws<OverflowException>(() => new[] { Growth.Between(most, one), Growth.Between(one, one) }.Pool());
        Assert.Throws<OverflowException>(() => new[] { Attainment.Of(one, most), Attainment.Of(one, one) }.Pool());
    }
}
