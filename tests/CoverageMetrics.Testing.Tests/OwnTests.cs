using System.Reflection;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Testing.Tests;

/// <summary>What the packages bring keeps the laws that they have for others.</summary>
public class OwnTests
{
    public static TheoryData<Assembly> Packages => [typeof(Headcount).Assembly, typeof(ParticipantTally).Assembly, typeof(SocialInsurance).Assembly];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Groups_OfThePackages_KeepTheLaws(Assembly package) => Assert.Empty(GroupLaws.Of(package, Vietnamese.Language));

    [Fact]
    public void Languages_OfThePackages_KeepTheLaws() => Assert.Empty(new[] { Language.English, Vietnamese.Language }.SelectMany(LanguageLaws.Of));

    // Where the offices stood before they were all named by a decision is not known.
    [Fact]
    public void Provinces_KeepTheLaws() => Assert.All(
        CatalogueLaws.Of(Provinces.Catalogue), found => Assert.Contains("it lies in no area of the hierarchy 'offices'", found.Message, StringComparison.Ordinal));
}
