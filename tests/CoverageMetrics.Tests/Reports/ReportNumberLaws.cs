using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Reports;

public class ReportNumberLaws
{
    private static readonly NumberScale[] Scales = [NumberScale.Ones, NumberScale.Thousands, NumberScale.Millions, NumberScale.Billions];

    // All sizes are as likely, so that every number of bits comes.
    private static readonly Gen<long> People =
        from bits in Gen.Choose(0, 63) from high in Gen.Choose(0, int.MaxValue) from low in Gen.Choose(0, int.MaxValue) select (((long)high << 32) | (uint)low) >> (63 - bits);

    private static readonly Arbitrary<Printed> Counts = Arb.From(
        from people in People
        from total in People
        from power in Gen.Choose(0, 3)
        from decimals in Gen.Choose(0, 6)
        select new Printed(people, Math.Max(1, total), power, decimals),
        printed => new[] { printed with { People = printed.People / 2 }, printed with { Total = (printed.Total + 1) / 2 }, printed with { Power = 0 }, printed with { Decimals = printed.Decimals / 2 } }.Where(one => one != printed));

    [Fact]
    public void Every_count_prints_in_every_output_as_the_rounded_number() => Law.Holds(Counts, printed =>
    {
        CoverageReport report = Report(Observation.Of("01", Headcount.Of<Participants>(printed.People), Nation.End2016), Metric.People<Participants>("count", "Count"), printed);

        AssertPrinted(report, report.Columns[0], printed.People, BigInteger.Pow(10, 3 * printed.Power), printed.Decimals, "");
    });

    [Fact]
    public void Every_amount_prints_in_every_output_as_the_rounded_number() => Law.Holds(Counts, Gen.Choose(0, 9_999).ToArbitrary(), (printed, pieces) =>
    {
        // Up to twenty digits before the point, and four behind it.
        decimal amount = Math.Min((decimal)printed.People * 10, 99_999_999_999_999_999_999m) + (pieces / 10_000m);
        CoverageReport report = Report(Observation.Of("01", "receipts", Amount.Of<Dong>(amount), ReportingPeriod.Year(2016)), Metric.Money<Dong>("count", "receipts", "Receipts"), printed);

        AssertPrinted(report, report.Columns[0], new BigInteger(amount * 10_000), 10_000 * BigInteger.Pow(10, 3 * printed.Power), printed.Decimals, "");
    });

    [Fact]
    public void Every_percentage_prints_in_every_output_as_the_rounded_number() => Law.Holds(Counts, printed =>
    {
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([Observation.Of("01", Headcount.Of<Participants>(printed.People), Nation.End2016), Observation.Of("01", Headcount.Of<LabourForce>(printed.Total), Nation.End2016)]),
            MetricSet.Of(Metric.Coverage<Participants, LabourForce>("rate", "Rate").WithDecimals(printed.Decimals)),
            Nation.Catalogue).On(Nation.End2016).ByArea(Nation.Province).Within("VN").Show(ReportMeasure.Coverage).Build();

        AssertPrinted(report, report.Columns[0], 100 * new BigInteger(printed.People), printed.Total, printed.Decimals, "%");
    });

    [Theory]
    [InlineData("3000000000", 0, 0, "3,000,000,000")]
    [InlineData("2147483648", 0, 0, "2,147,483,648")]
    [InlineData("4294967295", 0, 0, "4,294,967,295")]
    [InlineData("4294967296", 0, 0, "4,294,967,296")]
    [InlineData("9223372036854775807", 0, 0, "9,223,372,036,854,775,807")]
    [InlineData("250000000000000", 2, 2, "250,000,000.00")]
    [InlineData("9223372036854775807", 3, 6, "9,223,372,036.854776")]
    public void Count_OfEveryBitPattern_Prints(string people, int power, int decimals, string text)
    {
        var printed = new Printed(long.Parse(people, System.Globalization.CultureInfo.InvariantCulture), 1, power, decimals);
        CoverageReport report = Report(Observation.Of("01", Headcount.Of<Participants>(printed.People), Nation.End2016), Metric.People<Participants>("count", "Count"), printed);

        Assert.Equal(text, report.Rows[0][report.Columns[0]].Text);
    }

    private static CoverageReport Report(Observation observation, Metric metric, Printed printed) =>
        CoverageReport.For(ObservationSet.Of([observation]), MetricSet.Of(metric), Nation.Catalogue).On(Nation.End2016).ByArea(Nation.Province).Within("VN")
            .PeopleIn(Scales[printed.Power], printed.Decimals).MoneyIn(Scales[printed.Power], printed.Decimals).Build();

    private static void AssertPrinted(CoverageReport report, ReportColumn column, BigInteger part, BigInteger whole, int decimals, string suffix)
    {
        string english = PrintedNumber.Of(part, whole, decimals, ",", ".") + suffix;
        string vietnamese = PrintedNumber.Of(part, whole, decimals, ".", ",") + suffix;
        CoverageReport inVietnamese = report.In(Nation.Vietnamese);
        Assert.Equal(english, report.Rows[0][column].Text);
        Assert.Equal(vietnamese, inVietnamese.Rows[0][inVietnamese.Columns[0]].Text);
        Assert.Contains(" " + english, report.ToText(), StringComparison.Ordinal);
        Assert.Contains("| " + vietnamese + " ", inVietnamese.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains(">" + english + "<", report.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(PrintedNumber.Of(part, whole, decimals, "", "."), CsvReader.Read(report.ToCsv())[1][3]);
        Assert.Contains(">" + english + "<", report.Chart(ChartKind.Bars, report.Metrics[0]).Of(column).ToSvg(), StringComparison.Ordinal);
        Assert.NotEmpty(report.Rows[0].Explain(column));
    }

    public sealed record Printed(long People, long Total, int Power, int Decimals);
}
