using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Targets;

/// <summary>What a notebook shows of targets and of the way to them, and what is said where nothing can be compared.</summary>
public class TargetPagesTests
{
    private static readonly LocalDate EndOfAugust = new(2022, 8, 31);
    private static readonly TargetTerms Terms = TargetTerms.Of("VN", new(2022, 12, 31));
    private static readonly FigureKey Visits = FigureKey.Of("visits", ObservationTime.On(Terms.Date)).Per("offices", "units");
    private static readonly AnyTarget Rate = AnyTarget.OfPercentage(Terms, Insured.Code, AnyPercentage.FromPercent(29, WorkingAgePopulation.Code));

    [Fact]
    public void Html_OfAPace_HasWhatIsNeededAMonth()
    {
        using var english = new InCulture("en-GB");
        Headcount<Insured> goal = Headcount.Of<Insured>(10_000);

        string atLeast = Target.Of(Terms, goal).PaceFrom(Headcount.Of<Insured>(1_999), EndOfAugust).ToHtml();
        string atMost = Target.Of(Terms.AtMost(), goal).PaceFrom(Headcount.Of<Insured>(1_999), EndOfAugust).ToHtml();
        string money = Target.Of(Terms, "receipts", Amount.Of<Dong>(10)).PaceFrom(Amount.Of<Dong>(0), new(2022, 9, 30)).ToHtml();
        string none = Target.Of(Terms, goal).PaceFrom(default, Terms.Date).ToHtml();

        Assert.Contains("+2,001 a month", atLeast, StringComparison.Ordinal);
        Assert.DoesNotContain("at most", atLeast, StringComparison.Ordinal);
        Assert.Contains("at most +2,000 a month", atMost, StringComparison.Ordinal);
        Assert.Contains("+3.3334 a month", money, StringComparison.Ordinal);
        Assert.Contains("undefined", none, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", atLeast, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfTwoPaces_HasHowManyTimesTheOneIsTheOther()
    {
        using var english = new InCulture("en-GB");
        Pace<Headcount<Insured>> pace = Target.Of(Terms, Headcount.Of<Insured>(500)).PaceFrom(Headcount.Of<Insured>(400), EndOfAugust);
        PaceComparison<Headcount<Insured>> half = pace.AgainstLastYear(Headcount.Of<Insured>(0), Headcount.Of<Insured>(160));
        PaceComparison<Headcount<Insured>> flat = pace.AgainstLastYear(default, default);
        PaceComparison<Headcount<Insured>> atMost = Target.Of(Terms.AtMost(), Headcount.Of<Insured>(500)).PaceFrom(Headcount.Of<Insured>(400), EndOfAugust).AgainstLastYear(default, default);

        Assert.Contains("0.63 times", half.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", half.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("undefined", flat.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("needed 400 → 500", half.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("allowed 400 → 500", atMost.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfProgress_HasThePartOfTheWay()
    {
        using var english = new InCulture("en-GB");
        Target<Headcount<Insured>> target = Target.Of(Terms, Headcount.Of<Insured>(400));

        string third = target.ProgressOf(Headcount.Of<Insured>(100), Headcount.Of<Insured>(200)).ToHtml();

        Assert.Contains("33.33%", third, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", third, StringComparison.Ordinal);
        Assert.Contains("undefined", target.ProgressOf(target.Quantity, default).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfATarget_HasTheNameOfWhatItIsOf()
    {
        using var english = new InCulture("en-GB");

        Assert.Contains("29% of working age population", Rate.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("2.5 per offices (visits)", AnyTarget.OfRatio(Terms, Visits, 2.5m).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_OfOtherUnits_NameBoth()
    {
        Figure<ObservedQuantity> unknown = Figure.None<ObservedQuantity>(NoValueReason.Missing);
        Figure<ObservedQuantity> euro = Figure.Of(ObservedQuantity.OfMoney(AnyAmount.Of(1, "EUR")));
        AnyTarget people = AnyTarget.OfPeople(Terms, AnyHeadcount.Of(1, Insured.Code));
        AnyTarget ratio = AnyTarget.OfRatio(Terms, Visits, 2);

        Assert.Equal<IEnumerable<string?>>(
            [
                "people ≠ working age population",
                "EUR ≠ working age population",
                "% ≠ people",
                "plan ≠ people",
                "population ≠ offices",
                "people ≠ offices",
            ],
            [
                Rate.AttainmentOf(Insured.Code, unknown).Detail?.ToString(),
                Rate.AttainmentOf(Insured.Code, euro).Detail?.ToString(),
                people.PointsToGo(Insured.Code, Figure.None<AnyPercentage>(NoValueReason.Missing)).Detail?.ToString(),
                people.PointsToGo(Insured.Code, Figure.Of(AnyPercentage.FromPercent(1, Plan.Code))).Detail?.ToString(),
                ratio.AttainmentOf(FigureKey.Of("visits", Visits.Time).Per("population", "units"), Figure.Of(1m)).Detail?.ToString(),
                ratio.AttainmentOf(FigureKey.Of("visits", Visits.Time), Figure.Of(1m)).Detail?.ToString(),
            ]);
    }

    // A percentage of money is no coverage of people, whatever the codes of its sides.
    [Fact]
    public void ToCoverage_OfAPercentageOfMoney_IsNone()
    {
        Assert.NotNull(Rate.ToCoverage<Insured, WorkingAgePopulation>());
        Assert.Null(AnyTarget.OfPercentage(Terms, Insured.Code, AnyPercentage.FromPercent(29, WorkingAgePopulation.Code), "VND").ToCoverage<Insured, WorkingAgePopulation>());
    }
}
