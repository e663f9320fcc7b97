using System.Text.RegularExpressions;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Dong = CoverageMetrics.Tests.Support.Dong;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>What a cell and a total say of themselves, by what their metric is and what was reported.</summary>
public class ShownFiguresTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);

    private static readonly Metric Fund = Metric.Money<Dong>("fund", "fund", "fund").WithKind(NumeratorKind.Stock);
    private static readonly Metric Share = Metric.Share("share", "share", Fund, Metric.Money<Dong>("due", "due", "due").WithKind(NumeratorKind.Stock));
    private static readonly Metric Mean = Metric.Ratio("mean", "mean", Fund, Metric.People<Participants>("heads", "heads"));
    private static readonly Dictionary<string, Metric> Metrics = new() { ["count"] = Country.Count, ["coverage"] = Country.Rate, ["share"] = Share, ["ratio"] = Mean };

    [Theory]
    [InlineData("count", "82 participants 2022-08-31: 40", "count=40|source=office")]
    [InlineData("coverage", "82 participation 2022-08-31: 40 of 200 (labour-force)", "covered=40|of=200 (labour force)|coverage=20.00% of labour force|source=office|source of the denominator=survey")]
    [InlineData("share", "82 share 2022-08-31: 600 VND of 1,000 VND", "count=600 VND|of=1,000 VND|share=60.00% of due|source=ledger")]
    [InlineData("ratio", "82 mean 2022-08-31: 600 VND of 40", "count=600 VND|per=40|ratio=15|source=ledger|source of the denominator=office")]
    public void Cell_OfBothSides_ShowsThemAndWhatTheyGive(string of, string text, string parts)
    {
        using var english = new InCulture("en-GB");
        MetricCell cell = Cell(Metrics[of], Reported("82"));

        Assert.StartsWith(text, cell.ToString(), StringComparison.Ordinal);
        Assert.Equal(parts, string.Join('|', Parts(cell.ToHtml())));
    }

    [Theory]
    [InlineData("coverage", "82 participation 2022-08-31: 40 of 200 (labour-force) (Estimated)")]
    [InlineData("count", "82 participants 2022-08-31: 40 (Estimated)")]
    public void Cell_OfAnEstimate_SaysSo(string of, string text) =>
        Assert.Equal(text, Cell(Metrics[of], ObservationSet.Of([.. Reported("82").Select(static one => one.WithStatus(FigureStatus.Estimated))])).ToString());

    [Fact]
    public void Cell_OfAPublishedRate_ShowsItAndWhoPublishedIt()
    {
        using var english = new InCulture("en-GB");
        ObservationSet rates = ObservationSet.Of([]).With(
            ReportedRate.Of<Participants, LabourForce>("82", 27.5m, Day).WithSource("leaflet"),
            ReportedRate.Of(FigureKey.OfMoney<Dong>("fund", Day).WithArea("82").Per("participants", FigureKey.People), 15.5m).WithSource("yearbook"));
        (MetricCell coverage, MetricCell mean) = (Cell(Country.Rate, rates), Cell(Mean, rates));

        Assert.Equal("82 participation 2022-08-31: 27.5% of labour-force", coverage.ToString());
        Assert.Equal("82 mean 2022-08-31: 15.5", mean.ToString());
        Assert.Equal(["coverage=27.5% of labour force", "source=leaflet"], Parts(coverage.ToHtml())[1..]);
        Assert.Equal(["ratio=15.5", "source=yearbook"], Parts(mean.ToHtml())[1..]);
    }

    [Fact]
    public void Cell_WithoutADenominator_ShowsWhyItGivesNothing()
    {
        string[] coverage = Parts(Cell(Country.Rate, ObservationSet.Of([Country.Insured("82", 40, Day)])).ToHtml());
        string[] mean = Parts(Cell(Mean, ObservationSet.Of([Money("82", "fund", 600, "")])).ToHtml());

        Assert.Equal(["covered", "coverage"], coverage.Select(static part => part.Split('=')[0]));
        Assert.StartsWith("coverage=no value (Missing: ", coverage[1], StringComparison.Ordinal);
        Assert.Equal(["count", "ratio"], mean.Select(static part => part.Split('=')[0]));
        Assert.StartsWith("ratio=no value (Missing: ", mean[1], StringComparison.Ordinal);
    }

    // The part that is reported of the areas is told from the sum of them all, of each side apart.
    [Theory]
    [InlineData("count", "", "3 of 3: count")]
    [InlineData("count", "participants", "2 of 3: reported, without count")]
    [InlineData("coverage", "", "3 of 3: count, coverage")]
    [InlineData("coverage", "labour-force", "3 of 3: count, reported coverage, without coverage")]
    [InlineData("coverage", "participants", "2 of 3: reported, reported coverage, without count, without coverage")]
    [InlineData("share", "", "3 of 3: count, share")]
    [InlineData("share", "due", "3 of 3: count, reported share, without share")]
    [InlineData("share", "fund", "2 of 3: reported, reported share, without count, without share")]
    [InlineData("ratio", "", "3 of 3: count, ratio")]
    [InlineData("ratio", "participants", "3 of 3: count, reported ratio, without ratio")]
    [InlineData("ratio", "fund", "2 of 3: reported, reported ratio, without count, without ratio")]
    public void Total_ShowsWhatIsReportedAndOfWhom(string of, string lacking, string expected)
    {
        Observation[] rows = [.. new[] { "51", "62", "82" }.SelectMany(Rows).Where(one => one.Area.Text != "62" || one.Subject != lacking)];
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Metrics[of]), Country.Catalogue, Day);

        string html = table.Total(table.Areas.At(Country.Province), Metrics[of]).ToHtml();

        string[] parts = Parts(html);
        Assert.Equal(expected, $"{Regex.Match(html, "[0-9] of 3").Value}: {string.Join(", ", parts.Select(static part => part.Split('=')[0]))}");
        Assert.All(parts.Where(static part => part.StartsWith("without", StringComparison.Ordinal)), static part => Assert.Contains("62", part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("coverage", "20.00%", "20.00%")]
    [InlineData("share", "60.00%", "60.00%")]
    [InlineData("ratio", "15", "15")]
    public void Total_OfPartOfTheAreas_ShowsTheQuotientOfThose(string of, string whole, string part)
    {
        using var english = new InCulture("en-GB");
        string Quotient(IEnumerable<Observation> rows)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Metrics[of]), Country.Catalogue, Day);
            return Parts(table.Total(table.Areas.At(Country.Province), Metrics[of]).ToHtml()).Single(one => one.Split('=')[0].EndsWith(of, StringComparison.Ordinal) && !one.StartsWith("without", StringComparison.Ordinal));
        }

        Assert.Contains(whole, Quotient(new[] { "51", "62", "82" }.SelectMany(Rows)), StringComparison.Ordinal);
        Assert.Contains(part, Quotient(new[] { "51", "82" }.SelectMany(Rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void UnitIn_OfMoney_IsTheNameOfTheCurrencyOrElseItsCode()
    {
        Assert.Equal("riel", Metric.Money<Riel>("fund", "fund", "fund").UnitIn(Language.English));
        Assert.Equal("EUR", Metric.Money<Euro>("fund", "fund", "fund").UnitIn(Language.English));
        Assert.Null(Country.Count.UnitIn(Language.English));
    }

    private static ObservationSet Reported(string area) => ObservationSet.Of(Rows(area));

    private static Observation[] Rows(string area) =>
        [Country.Insured(area, 40, Day).WithSource("office"), Country.Labour(area, 200, Day).WithSource("survey"), Money(area, "fund", 600, "ledger"), Money(area, "due", 1_000, "")];

    private static Observation Money(string area, string subject, decimal dong, string source)
    {
        Observation money = Observation.Of(area, subject, Amount.Of<Dong>(dong), Day);
        return source.Length > 0 ? money.WithSource(source) : money;
    }

    private static MetricCell Cell(Metric metric, ObservationSet observations)
    {
        MetricTable table = MetricTable.Of(observations, MetricSet.Of(metric), Country.Catalogue, Day);
        return table.Cell(table.On("82"), metric);
    }

    private static string[] Parts(string html) =>
        [.. Regex.Matches(html, "<tr><th scope=\"row\"[^>]*>(.*?)</th><td[^>]*>(.*?)</td></tr>").Select(static row => $"{row.Groups[1].Value}={Regex.Replace(row.Groups[2].Value, "<[^>]*>", "")}")];

    private readonly record struct Riel : ICurrency
    {
        public static string Code => "KHR";

        public static string Name => "riel";
    }
}
