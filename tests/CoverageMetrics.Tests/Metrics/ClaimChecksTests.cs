using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>What a text says against what was reported: a province of 1,204 people at the end of 2021 and of 1,505 in August 2022, 301 or 25% more.</summary>
public class ClaimChecksTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 12, 31);

    private static readonly FigureKey Later = FigureKey.Of("participants", ObservationTime.On(Now)).WithArea(AreaCode.Of("82"));
    private static readonly FigureKey Earlier = Later.On(Before);

    private static readonly Claim Count = Claim.Count("count", Later, PublishedFigure.Count(1_505));
    private static readonly Claim Rise = Claim.Increment("rise", Later, Earlier, ChangeDirection.Rise, PublishedFigure.Count(301));
    private static readonly Claim Growth = Claim.GrowthRate("growth", Later, Earlier, ChangeDirection.Rise, PublishedFigure.Percent(25.00m));

    [Fact]
    public void Claims_ThatAgreeWithTheFigures_AreNoFinding() => Assert.Empty(Run([Country.Insured("82", 1_204, Before)], Count, Rise, Growth));

    [Fact]
    public void AFigureInEveryConflict_IsOneQuestion()
    {
        string found = Assert.Single(Run([Country.Insured("82", 1_004, Before)], Count, Rise, Growth));

        Assert.Equal("82 Tiền Giang, participants: participants, 31 December 2021: 1,004 cannot be true together with these figures, in 3 ways, and without it they agree: count; growth; rise", found);
        Assert.All(["count", "rise", "growth"], label => Assert.Contains(label, found, StringComparison.Ordinal));
    }

    [Fact]
    public void OneConflict_NamesAllItsFigures()
    {
        string found = Assert.Single(Run([Country.Insured("82", 1_004, Before)], Count, Rise));

        Assert.StartsWith("82 Tiền Giang, participants: these figures cannot all be true: ", found, StringComparison.Ordinal);
        Assert.All(["1,004", "count", "rise"], part => Assert.Contains(part, found, StringComparison.Ordinal));
    }

    [Fact]
    public void ConflictsWithoutACommonFigure_AreAQuestionEach()
    {
        string[] found = Run([Country.Insured("82", 1_004, Before), Country.Insured("82", 1_207, Now)], Claim.Count("before", Earlier, PublishedFigure.Count(1_204)), Count);

        Assert.Equal(2, found.Length);
        Assert.All(found, static one => Assert.StartsWith("82 Tiền Giang, participants: these figures cannot all be true: ", one, StringComparison.Ordinal));
        Assert.Contains(found, static one => one.Contains("1,004", StringComparison.Ordinal) && one.Contains("before", StringComparison.Ordinal));
        Assert.Contains(found, static one => one.Contains("1,207", StringComparison.Ordinal) && one.Contains("count", StringComparison.Ordinal));
    }

    [Fact]
    public void WithClaims_OfNullOrOneLabelTwice_IsRefused()
    {
        Assert.Equal("claims", Assert.Throws<ArgumentNullException>(() => PublishingChecks.Usual.WithClaims(null!)).ParamName);
        Assert.Equal("claims", Assert.Throws<ArgumentNullException>(() => PublishingChecks.Usual.WithClaims(Count, null!)).ParamName);
        Assert.Contains("count", Assert.Throws<ArgumentException>(() => PublishingChecks.Usual.WithClaims(Count, Count)).Message, StringComparison.Ordinal);
    }

    private static string[] Run(Observation[] rows, params Claim[] claims)
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Count), Country.Catalogue, Now);
        return
        [
            .. PublishingChecks.Usual.WithClaims(claims).Run(table, [table.On("82")], ComparisonBase.EndOfLastYear)
                .Where(static one => one.Rule is FindingRule.ClaimConflict or FindingRule.ClaimFinding).Select(static one => one.ToString()),
        ];
    }
}
