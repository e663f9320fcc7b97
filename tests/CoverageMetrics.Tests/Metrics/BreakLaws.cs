using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class BreakLaws
{
    [Fact]
    public void A_break_marks_what_lies_across_it_and_changes_nothing() => Prop.ForAll(
        CheckedNation.All(),
        Gen.Choose(1, 27).ToArbitrary(),
        Gen.Elements(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth).ToArbitrary(),
        (nation, month, against) =>
        {
            LocalDate day = CheckedNation.MonthOf(month).FirstDay;
            ObservationSet rows = ObservationSet.Of(nation.Rows);
            MetricTable without = MetricTable.Of(rows, CheckedNation.Metrics, CheckedNation.Catalogue, nation.Month);
            MetricTable with = MetricTable.Of(
                rows.With(Break.Of(FigureKey.Of<Insured>(day), "law")), CheckedNation.Metrics, CheckedNation.Catalogue, nation.Month);
            MetricComparison one = without.Compare(without.On(nation.Code), CheckedNation.Coverage, against);
            MetricComparison other = with.Compare(with.On(nation.Code), CheckedNation.Coverage, against);

            Assert.Equal((one.Change, one.Rate, one.Points), (other.Change, other.Rate, other.Points));
            Assert.Equal(one.Earlier!.Date < day && day <= one.Later.Date, other.Breaks.Count == 1);
            Assert.Empty(with.Compare(with.On(nation.Code), CheckedNation.Starting, against).Breaks);
        }).Check(Law.Of(200));
}
