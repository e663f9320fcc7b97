using System.Reflection;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Restatement;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Every ordered value is compared as F# and collections without types do.</summary>
public class OrderTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    // A smaller and a larger one of every ordered type.
    private static readonly (object Smaller, object Larger)[] Values =
    [
        (Headcount.Of<Participants>(1), Headcount.Of<Participants>(2)),
        (HeadcountChange.Of<Participants>(-1), HeadcountChange.Of<Participants>(2)),
        (Count.Of<Visits>(1), Count.Of<Visits>(2)),
        (Amount.Of<Dong>(1), Amount.Of<Dong>(2)),
        (AmountChange.Of<Dong>(-1), AmountChange.Of<Dong>(2)),
        (Percentage.FromPercent<Participants>(1), Percentage.FromPercent<Participants>(2)),
        (PercentagePoints.FromPoints(-1), PercentagePoints.FromPoints(2)),
        (GrowthRate.FromPercent(-1), GrowthRate.FromPercent(2)),
        (AreaCode.Of("01"), AreaCode.Of("02")),
        (AreaLevel.AtRank(1, "province"), AreaLevel.AtRank(2, "commune")),
        (ReportingPeriod.Month(2022, 8), ReportingPeriod.Quarter(2022, 4)),
        (ObservationTime.On(Day), ObservationTime.On(Day.PlusDays(1))),
        (ExactNumber.FromWhole(1), ExactNumber.FromWhole(2)),
        (FigureKey.Of<LabourForce>(Day), FigureKey.Of<Population>(Day)),
        (Weight.OfPeople(1, 3), Weight.OfPeople(1, 2)),
    ];

    public static TheoryData<Type> Ordered => [.. PublicTypes.All.Select(PublicTypes.Closed)
        .Where(type => type.IsValueType && type.GetInterfaces().Contains(typeof(IComparable<>).MakeGenericType(type)))];

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Value_IsComparedWithoutItsType(Type type)
    {
        (object smaller, object larger) = Values.Single(pair => pair.Smaller.GetType() == type);

        typeof(ValueContract).GetMethod(nameof(ValueContract.ComparesWithoutItsType), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [smaller, smaller, larger], null);
    }

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Operators_SayWhatTheComparisonSays_AlsoOfEqualValues(Type type)
    {
        (object smaller, object larger) = Values.Single(pair => pair.Smaller.GetType() == type);

        foreach ((object left, object right) in new[] { (smaller, larger), (larger, smaller), (smaller, smaller) })
        {
            int order = ((IComparable)left).CompareTo(right);
            Assert.Equal(
                (order < 0, order <= 0, order > 0, order >= 0),
                (Holds("op_LessThan"), Holds("op_LessThanOrEqual"), Holds("op_GreaterThan"), Holds("op_GreaterThanOrEqual")));

            bool Holds(string name) => (bool)type.GetMethod(name)!.Invoke(null, [left, right])!;
        }
    }
}
