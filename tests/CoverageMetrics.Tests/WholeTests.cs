using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class WholeTests
{
    // Viet Nam, end of 2016: the annual settlement reports of Viet Nam Social Security, by scheme.
    [Fact]
    public void FromParts_CompulsoryAndVoluntary_IsSocialInsurance()
    {
        Headcount<Insured> insured = Whole.Of<Insured>().FromParts(Headcount.Of<Compulsory>(12_851_833), Headcount.Of<Voluntary>(203_871));

        Assert.Equal(13_055_704, insured.Persons);
    }

    [Fact]
    public void FromParts_ThreeAndFour_AddUp()
    {
        var compulsory = Headcount.Of<Compulsory>(1);
        var voluntary = Headcount.Of<Voluntary>(20);
        var retired = Headcount.Of<Retired>(300);
        var children = Headcount.Of<Children>(4_000);

        Assert.Equal(321, Whole.Of<OfThree>().FromParts(compulsory, voluntary, retired).Persons);
        Assert.Equal(4_321, Whole.Of<OfFour>().FromParts(compulsory, voluntary, retired, children).Persons);
    }

    [Fact]
    public void FromParts_MoreThanALong_Throws()
    {
        var compulsory = Headcount.Of<Compulsory>(long.MaxValue);
        var voluntary = Headcount.Of<Voluntary>(1);

        Bad.Throws<OverflowException>(() => Whole.Of<Insured>().FromParts(compulsory, voluntary), "9223372036854775807");
        Bad.Throws<OverflowException>(() => Whole.Of<OfThree>().FromParts(compulsory, default(Headcount<Voluntary>), Headcount.Of<Retired>(1)), "9223372036854775807");
        Bad.Throws<OverflowException>(
            () => Whole.Of<OfFour>().FromParts(compulsory, default(Headcount<Voluntary>), default(Headcount<Retired>), Headcount.Of<Children>(1)), "9223372036854775807");
        Bad.Throws<OverflowException>(
            () => Whole.Of<OfFour>().FromParts(default(Headcount<Compulsory>), voluntary, Headcount.Of<Retired>(long.MaxValue), default(Headcount<Children>)), "9223372036854775807");
    }
}
