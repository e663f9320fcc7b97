using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

public class TargetSetTests
{
    private static readonly LocalDate EndOf2022 = new(2022, 12, 31);
    private static readonly TargetTerms Sector = TargetTerms.Of("82", EndOf2022).WithSetter("vn:vss");

    private static readonly AnyTarget First = Plan(Sector.IssuedOn(new(2022, 1, 10)), 251_000);
    private static readonly AnyTarget Later = Plan(Sector.IssuedOn(new(2022, 7, 1)), 245_000);
    private static readonly AnyTarget Province = Plan(TargetTerms.Of("82", EndOf2022).WithSetter("vn:tien-giang").IssuedOn(new(2022, 2, 1)), 279_000);

    [Fact]
    public void InForceOn_ADay_IsTheLatestIssueOfEverySetter()
    {
        TargetSet set = TargetSet.Of([Later, Province, First]);

        Assert.Empty(set.InForceOn(new(2022, 1, 9)));
        Assert.Equal([First], set.InForceOn(new(2022, 1, 10)));
        Assert.Equal([Province, First], set.InForceOn(new(2022, 6, 30)));
        Assert.Equal([Province, Later], set.InForceOn(EndOf2022));
        Assert.Equal([First, Later], set.History(First.Key));
        Assert.Equal(3, set.Count);
        Assert.Empty(set.Conflicts);
    }

    [Fact]
    public void InForceOn_OfAnUnknownSetter_AllStand()
    {
        TargetTerms unknown = TargetTerms.Of("82", EndOf2022);
        TargetSet set = TargetSet.Of([Plan(unknown.IssuedOn(new(2022, 1, 1)), 1), Plan(unknown.IssuedOn(new(2022, 2, 1)), 2), Plan(unknown, 3)]);

        Assert.Equal(3, set.InForceOn(EndOf2022).Count);
        Assert.Equal(2, set.InForceOn(new(2022, 1, 31)).Count);
        Assert.Empty(set.Conflicts);
    }

    // May be of two setters.
    [Fact]
    public void Of_TwoNumbersOfOneIssueByAnUnknownSetter_IsNoConflict()
    {
        TargetTerms unknown = TargetTerms.Of("82", EndOf2022).IssuedOn(new(2022, 1, 1));

        Assert.Empty(TargetSet.Of([Plan(unknown, 1), Plan(unknown, 2)]).Conflicts);
        Assert.Single(TargetSet.Of([Plan(unknown.WithSetter("vn:vss"), 1), Plan(unknown.WithSetter("vn:vss"), 2)]).Conflicts);
    }

    // Two targets that differ in one thing, the one that comes first before the other.
    [Fact]
    public void Order_OfTargetsThatDifferInOneThing_IsThatOfTheThing()
    {
        TargetTerms terms = Sector.IssuedOn(new(2022, 1, 10));
        FigureKey perPerson = FigureKey.OfCount<Visits>("visits", EndOf2022);
        (AnyTarget, AnyTarget)[] pairs =
        [
            (Plan(terms.On(new(2022, 6, 30)), 2), Plan(terms, 1)),
            (Plan(terms, 2), Plan(TargetTerms.Of("83", EndOf2022).WithSetter("vn:vss").IssuedOn(new(2022, 1, 10)), 1)),
            (Plan(terms.OnMap(new(2022, 6, 30)), 2), Plan(terms, 1)),
            (AnyTarget.OfCount(terms, "a", 2, "visits"), AnyTarget.OfCount(terms, "b", 1, "cards")),
            (AnyTarget.OfCount(terms, "a", 2, "visits"), AnyTarget.OfMoney(terms, "a", AnyAmount.Of(1, "VND"))),
            (AnyTarget.OfCount(terms, "a", 2, "cards"), AnyTarget.OfCount(terms, "a", 1, "visits")),
            (Share("a", 2), Share("b", 1)),
            (AnyTarget.OfRatio(terms, perPerson.Per("insured", "cards"), 2), AnyTarget.OfRatio(terms, perPerson.Per("insured", "person"), 1)),
            (Plan(terms.WithSetter("vn:a"), 2), Plan(terms.WithSetter("vn:b"), 1)),
            (Plan(terms.IssuedOn(new(2022, 1, 1)), 2), Plan(terms, 1)),
            (Plan(terms, 1), Plan(terms, 2)),
            (Plan(terms.WithDocument("b"), 1), Plan(terms.WithDocument("a").AtMost(), 1)),
            (Plan(terms.WithQualifier(FigureQualifier.None).WithDocument("b"), 1), Plan(terms.WithQualifier(FigureQualifier.Over).WithDocument("a"), 1)),
            (Plan(terms.WithDocument("a").WithNote("b"), 1), Plan(terms.WithDocument("b").WithNote("a"), 1)),
            (Plan(terms.WithNote("a"), 1), Plan(terms.WithNote("b"), 1)),
        ];

        Assert.All(pairs, pair =>
        {
            Assert.Equal([pair.Item1, pair.Item2], TargetSet.Of([pair.Item1, pair.Item2]));
            Assert.Equal([pair.Item1, pair.Item2], TargetSet.Of([pair.Item2, pair.Item1]));
        });

        AnyTarget Share(string denominator, decimal percent) => AnyTarget.OfPercentage(terms, "a", AnyPercentage.FromPercent(percent, denominator));
    }

    [Fact]
    public void InForceOn_WithoutADayOfIssue_ComesBeforeAllOthers()
    {
        AnyTarget undated = Plan(Sector, 240_000);
        TargetSet set = TargetSet.Of([First, undated]);

        Assert.Equal([undated], set.InForceOn(new(2000, 1, 1)));
        Assert.Equal([First], set.InForceOn(EndOf2022));
    }

    [Fact]
    public void Of_TwoNumbersOfOneIssue_IsAConflictAndBothStand()
    {
        AnyTarget other = Plan(Sector.IssuedOn(new(2022, 1, 10)).WithDocument("another report"), 252_000);
        TargetSet set = TargetSet.Of([other, First]);

        TargetConflict conflict = Assert.Single(set.Conflicts);
        Assert.Equal([First, other], conflict.Targets);
        Assert.Equal(First.Key, conflict.Key);
        Assert.Contains(" or ", conflict.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, set.InForceOn(EndOf2022).Count);
    }

    [Fact]
    public void Key_OfAnotherUnitDayMapOrSubject_IsAnotherTarget()
    {
        TargetTerms terms = Sector.IssuedOn(new(2022, 7, 1));
        AnyTarget[] others =
        [
            Target.Of<Insured, LabourForce>(terms, Percentage.FromPercent<LabourForce>(29)).ToAny(),
            Plan(terms.On(new(2022, 9, 30)), 1),
            Plan(terms.OnMap(new(2022, 7, 1)), 1),
            Target.Of(terms, Headcount.Of<Voluntary>(1)).ToAny(),
        ];

        Assert.All(others, other => Assert.Equal(2, TargetSet.Of([First, other]).InForceOn(EndOf2022).Count));
        Assert.Equal("82 test:insured 2022-12-31 set by vn:vss", First.Key.ToString());
        Assert.Contains("on the map of 2022-07-01", others[2].Key.ToString(), StringComparison.Ordinal);
        Assert.Equal("", default(FigureKey).Setter);
        Assert.NotEmpty(default(FigureKey).ToString());
    }

    [Fact]
    public void For_AnAreaSubjectAndDay_AreThoseOfAllSetters()
    {
        TargetSet set = TargetSet.Of([Later, Province]).With([First]);

        Assert.Equal([Province, First, Later], set.For(AreaCode.Of("82"), Insured.Code, EndOf2022));
        Assert.Empty(set.For(AreaCode.Of("82"), Voluntary.Code, EndOf2022));
        Assert.Equal("subject", Assert.Throws<ArgumentNullException>(() => set.For(AreaCode.Of("82"), null!, EndOf2022)).ParamName);
    }

    [Fact]
    public void Of_TheSameTargetTwice_CountsOnce() => Assert.Single(TargetSet.Of([First, First]));

    [Fact]
    public void Of_Null_ThrowsNamingTheParameter()
    {
        Assert.Equal("targets", Assert.Throws<ArgumentNullException>(() => TargetSet.Of(null!)).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentNullException>(() => TargetSet.Of([null!])).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentNullException>(() => TargetSet.Of([]).With(null!)).ParamName);
    }

    private static AnyTarget Plan(TargetTerms terms, long persons) => Target.Of(terms, Headcount.Of<Insured>(persons)).ToAny();
}
