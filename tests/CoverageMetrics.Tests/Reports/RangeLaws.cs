using System.Globalization;
using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Printed ranges, beside whole numbers that are divided without a decimal.</summary>
public class RangeLaws
{
    private static readonly Arbitrary<Ranged> Counts = Arb.From(
        from people in Gen.Choose(0, 40_000_000)
        from below in Gen.Choose(0, 100_000)
        from above in Gen.Choose(0, 100_000)
        from total in Gen.Choose(1, 60_000_000)
        from decimals in Gen.Choose(0, 6)
        from power in Gen.Choose(0, 3)
        select new Ranged(people, Math.Max(0, people - below), people + above, total, decimals, power));

    [Fact]
    public void Ranges_are_the_bounds_rounded_down_and_up_and_hold_the_number_between() => Law.Holds(Counts, one =>
    {
        CoverageReport report = Report(one);
        AssertRange(report, 0, one.Low, one.High, BigInteger.Pow(10, 3 * one.Power), one.Decimals, "");
        AssertRange(report, 1, 100 * (BigInteger)one.Low, 100 * (BigInteger)one.High, one.Total, one.Decimals, "%");
    });

    private static void AssertRange(CoverageReport report, int column, BigInteger low, BigInteger high, BigInteger whole, int decimals, string suffix)
    {
        BigInteger power = BigInteger.Pow(10, decimals);
        (BigInteger smallest, BigInteger largest) = (low * power / whole, ((high * power) + whole - 1) / whole);
        ReportValue value = report.Rows[0][report.Columns[column]];
        string[] ends = [Text(smallest, power, decimals), Text(largest, power, decimals)];

        Assert.Equal((smallest == largest ? ends[0] : string.Join('–', ends)) + suffix, value.Text.Replace(",", "", StringComparison.Ordinal));
        string[][] csv = [.. report.ToCsv().Split("\r\n").Select(line => line.Split(','))];
        string code = report.Columns[column].Code;
        string Field(string name) => csv[1][Array.IndexOf(csv[0], code + name)];
        if (low == high)
        {
            Assert.Equal(("", ""), (Field("-smallest"), Field("-largest")));
        }
        else
        {
            Assert.Equal((ends[0], ends[1]), (Field("-smallest"), Field("-largest")));
            Assert.InRange(decimal.Parse(Field(""), CultureInfo.InvariantCulture), decimal.Parse(ends[0], CultureInfo.InvariantCulture), decimal.Parse(ends[1], CultureInfo.InvariantCulture));
        }
    }

    private static string Text(BigInteger scaled, BigInteger power, int decimals) =>
        decimals == 0 ? scaled.ToString(CultureInfo.InvariantCulture) : $"{scaled / power}.{(scaled % power).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}";

    private static CoverageReport Report(Ranged one)
    {
        Observation source = Nation.People("01", one.People, Nation.End2016);
        Observation within = Observation.Of(
            source.Area,
            source.Subject,
            Figure.Of(source.Figure.Value, FigureStatus.Final, Bounds.Of(ObservedQuantity.OfPeople(one.Low), ObservedQuantity.OfPeople(one.High), BoundsReason.Rounded)),
            source.Time);
        return CoverageReport.For(
            ObservationSet.Of([within, Nation.Labour("01", one.Total, Nation.End2016)]),
            MetricSet.Of(Metric.Coverage<Participants, LabourForce>("rate", "Rate").WithDecimals(one.Decimals)),
            Nation.Catalogue).On(Nation.End2016).ForArea("01").PeopleIn(new[] { NumberScale.Ones, NumberScale.Thousands, NumberScale.Millions, NumberScale.Billions }[one.Power], one.Decimals).ShowBounds(BoundsDisplay.Range).Build();
    }

    /// <summary>A count, what it can be, the people it is of, and how both are printed.</summary>
    public sealed record Ranged(long People, long Low, long High, long Total, int Decimals, int Power);
}
