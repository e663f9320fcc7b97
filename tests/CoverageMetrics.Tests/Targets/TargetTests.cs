using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

public class TargetTests
{
    private static readonly LocalDate EndOf2022 = new(2022, 12, 31);
    private static readonly LocalDate EndOf2020 = new(2020, 12, 31);
    private static readonly TargetTerms TienGiang = TargetTerms.Of("82", EndOf2022);

    // Article 003: 215,000 in social insurance at the end of June 2022, 85.5 % of the plan of the one, and a target of 279,000 of the other.
    [Fact]
    public void AttainmentOf_TwoPlansOfOneYear_StandSideBySide()
    {
        var insured = Headcount.OfThousands<Insured>(215);
        Target<Headcount<Insured>> sector = Target.Of(TienGiang.WithSetter("vn:vss"), Implied.Target(insured, Percentage.FromPercent<Plan>(85.5m)).Value);
        Target<Headcount<Insured>> province = Target.Of(TienGiang.WithSetter("vn:tien-giang").WithQualifier(FigureQualifier.Over), Headcount.OfThousands<Insured>(279));

        Assert.Equal("85.5", sector.AttainmentOf(insured).Percentage.Round(1).Percent.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Percentage.FromPercent<Plan>(77.06m), province.AttainmentOf(insured).Percentage.Round(2));
        Assert.Equal(Headcount.Of<Insured>(64_000), province.AttainmentOf(insured).Remaining);
        Assert.Equal(2, TargetSet.Of([sector.ToAny(), province.ToAny()]).InForceOn(EndOf2022).Count);
    }

    [Theory]
    [InlineData(TargetDirection.AtLeast, 99, false)]
    [InlineData(TargetDirection.AtLeast, 100, true)]
    [InlineData(TargetDirection.AtLeast, 101, true)]
    [InlineData(TargetDirection.AtMost, 99, true)]
    [InlineData(TargetDirection.AtMost, 100, true)]
    [InlineData(TargetDirection.AtMost, 101, false)]
    public void IsMetBy_EitherSide_IsMetByTheTargetItself(TargetDirection direction, long actual, bool met)
    {
        TargetTerms terms = direction == TargetDirection.AtMost ? TienGiang.AtMost() : TienGiang;

        Assert.Equal(met, Target.Of(terms, Headcount.Of<Insured>(100)).IsMetBy(Headcount.Of<Insured>(actual)));
        Assert.Equal(met, Target.Of(terms, "debts", Amount.Of<Dong>(100)).IsMetBy(Amount.Of<Dong>(actual)));
        Assert.Equal(
            met,
            Target.Of<Insured, LabourForce>(terms, Percentage.FromPercent<LabourForce>(10))
                .IsMetBy(Coverage.Of(Headcount.Of<Insured>(actual), Headcount.Of<LabourForce>(1_000))));
    }

    // Article 004: of the working-age labour force of Gia Lai, 13 % in social insurance by the end of 2020; 85,700 were 10.88 % in 2019.
    [Fact]
    public void ToPeople_GiaLai_NeedsTheLabourForceThatTheCallerGives()
    {
        var target = Target.Of<Insured, WorkingAgeLabourForce>(TargetTerms.Of("64", EndOf2020), Percentage.FromPercent<WorkingAgeLabourForce>(13));
        Figure<Headcount<WorkingAgeLabourForce>> labourForce = Implied.Denominator(Headcount.OfThousands<Insured>(85.7m), Percentage.FromPercent<WorkingAgeLabourForce>(10.88m));

        Assert.Equal(787_684, labourForce.Value.Persons);
        Assert.Equal(Figure.Of(Headcount.Of<Insured>(102_399), FigureStatus.Forecast), target.ToPeople(labourForce.Value));
        Assert.Equal(Figure.Of(Headcount.Of<Insured>(102_399), FigureStatus.Derived), target.ToPeople(labourForce));
        Assert.Equal(PercentagePoints.FromPoints(2.12m), target.PointsToGo(Percentage.FromPercent<WorkingAgeLabourForce>(10.88m)));
        Assert.False(target.IsMetBy(Percentage.FromPercent<WorkingAgeLabourForce>(10.88m)));
    }

    [Fact]
    public void ToPeople_WithoutADenominator_HasTheSameReason()
    {
        var target = Target.Of<Insured, WorkingAgeLabourForce>(TargetTerms.Of("64", EndOf2020), Percentage.FromPercent<WorkingAgeLabourForce>(13));

        Assert.Equal(NoValueReason.Incomplete, target.ToPeople(Figure.None<Headcount<WorkingAgeLabourForce>>(NoValueReason.Incomplete)).Reason);
    }

    [Fact]
    public void ToPeople_MoreThanCanBeCounted_IsUndefinedAndSaysSo()
    {
        var all = Target.Of<Insured, LabourForce>(TienGiang, Percentage.FromPercent<LabourForce>(100));
        var more = Target.Of<Insured, LabourForce>(TienGiang, Percentage.FromPercent<LabourForce>(100.0000000000000001m));
        Headcount<LabourForce> most = Headcount.Of<LabourForce>(long.MaxValue);

        Assert.Equal(long.MaxValue, all.ToPeople(most).Value.Persons);
        foreach (Figure<Headcount<Insured>> people in new[] { more.ToPeople(most), more.ToPeople(Figure.Of(most, FigureStatus.Estimated)) })
        {
            Assert.Equal(NoValueReason.Undefined, people.Reason);
            Assert.Equal(NoValueDetailKind.TooLarge, people.Detail!.Kind);
        }
    }

    [Fact]
    public void ToPeople_OfACutQuotient_IsThePeopleItCameFrom()
    {
        foreach ((long covered, long total) in new[] { (1L, 3L), (2L, 3L), (2L, 7L), (6L, 7L), (139_986L, 716_041L) })
        {
            Percentage<LabourForce> percentage = Coverage.Of(Headcount.Of<Insured>(covered), Headcount.Of<LabourForce>(total)).Percentage;

            Assert.Equal(covered, Target.Of<Insured, LabourForce>(TienGiang, percentage).ToPeople(Headcount.Of<LabourForce>(total)).Value.Persons);
            Assert.Equal(covered, Target.Of<Insured, LabourForce>(TienGiang.AtMost(), percentage).ToPeople(Headcount.Of<LabourForce>(total)).Value.Persons);
        }
    }

    [Fact]
    public void CoverageTarget_OffersNoAttainment() =>
        Assert.DoesNotContain(
            typeof(CoverageTarget<Insured, LabourForce>).GetMembers(), member => member.Name.Contains(nameof(Attainment), StringComparison.Ordinal));

    [Fact]
    public void PointsToGo_PastTheTarget_AreNegative()
    {
        var target = Target.Of<Insured, LabourForce>(TienGiang, Percentage.FromPercent<LabourForce>(45));

        Assert.Equal(PercentagePoints.FromPoints(-0.1m), target.PointsToGo(Percentage.FromPercent<LabourForce>(45.1m)));
        Assert.Equal(PercentagePoints.FromPoints(5m), target.PointsToGo(Coverage.Of(Headcount.Of<Insured>(40), Headcount.Of<LabourForce>(100))));
        Assert.Throws<InvalidOperationException>(() => target.PointsToGo(default(Coverage<Insured, LabourForce>)));
    }

    [Fact]
    public void Terms_AnyPart_ChangesNothingElse()
    {
        TargetTerms terms = TienGiang.WithSetter("vn:tien-giang").WithDocument("Nghị quyết 1").IssuedOn(new(2022, 1, 5)).OnMap(new(2022, 1, 5))
            .WithQualifier(FigureQualifier.About).AtMost().WithNote("doubtful");

        Assert.Equal(("vn:tien-giang", "Nghị quyết 1", "doubtful"), (terms.Setter, terms.Document, terms.Note));
        Assert.Equal((AreaCode.Of("82"), EndOf2022, new LocalDate(2022, 1, 5)), (terms.Area, terms.Date, terms.Map));
        Assert.Equal((FigureQualifier.About, TargetDirection.AtMost), (terms.Qualifier, terms.Direction));
        Assert.Equal("82 at most by 2022-12-31 (vn:tien-giang, Nghị quyết 1)", terms.ToString());
        Assert.Equal("82 by 2022-12-31 (setter unknown)", TienGiang.ToString());
    }

    [Fact]
    public void Terms_ByAnotherDay_AreOnItsMapUnlessOneWasNamed()
    {
        Assert.Equal(EndOf2020, TienGiang.On(EndOf2020).Map);
        Assert.Equal(new LocalDate(2022, 4, 29), TienGiang.OnMap(new(2022, 4, 29)).On(EndOf2020).Map);
    }

    [Fact]
    public void BadArguments_ThrowNamingTheParameter()
    {
        Assert.Equal("area", Assert.Throws<ArgumentException>(() => TargetTerms.Of(default(AreaCode), EndOf2022)).ParamName);
        Assert.Equal("setter", Assert.Throws<ArgumentException>(() => TienGiang.WithSetter(" ")).ParamName);
        Assert.Equal("document", Assert.Throws<ArgumentNullException>(() => TienGiang.WithDocument(null!)).ParamName);
        Assert.Equal("note", Assert.Throws<ArgumentNullException>(() => TienGiang.WithNote(null!)).ParamName);
        Assert.Equal("qualifier", Assert.Throws<ArgumentOutOfRangeException>(() => TienGiang.WithQualifier((FigureQualifier)9)).ParamName);
        Assert.Equal("terms", Assert.Throws<ArgumentNullException>(() => Target.Of(null!, Headcount.Of<Insured>(1))).ParamName);
        Assert.Equal("subject", Assert.Throws<ArgumentException>(() => Target.Of(TienGiang, "", Amount.Of<Dong>(1))).ParamName);
    }

    [Fact]
    public void ToString_NamesHowMuchOfWhatWhereAndByWhom()
    {
        using var english = new InCulture("en-GB");

        Assert.Equal("279,000 (test:insured) 82 by 2022-12-31 (vn:vss)", Target.Of(TienGiang.WithSetter("vn:vss"), Headcount.OfThousands<Insured>(279)).ToString());
        Assert.Equal(
            "13.00% of labour-force (test:insured) 82 by 2022-12-31 (setter unknown)",
            Target.Of<Insured, LabourForce>(TienGiang, Percentage.FromPercent<LabourForce>(13.00m)).ToString());
    }
}
