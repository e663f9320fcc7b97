using System.Text;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.WebSample;

/// <summary>An agency's API: figures come in, answers and reports go out.</summary>
public static class CoverageApi
{
    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "Health insurance"));

    /// <summary>Adds what the API needs.</summary>
    /// <param name="services">Where to.</param>
    public static void AddCoverage(this IServiceCollection services)
    {
        services.AddSingleton<FigureStore>();
        services.AddProblemDetails();
        services.AddExceptionHandler<RefusedValues>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi(options => options.AddSchemaTransformer<ValueSchemas>());
    }

    /// <summary>Maps the routes of the API.</summary>
    /// <param name="app">Whose routes they are.</param>
    public static void MapCoverage(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.MapOpenApi();

        app.MapGet("/growth", (Headcount<SocialInsurance> earlier, Headcount<SocialInsurance> later) => new { rate = later.GrowthSince(earlier).Rate.Round(2), change = later - earlier });
        app.MapGet("/gap", (Percentage<LabourForce> reached, Percentage<LabourForce> planned) => new { points = reached - planned });
        app.MapGet("/after", (Percentage<LabourForce> reached, PercentagePoints change) => new { percentage = reached + change });
        app.MapGet("/receipts", (Amount<VietnameseDong> receipts, GrowthRate growth) => new { receipts, growth });

        app.MapPost("/observations", (Observation[] observations, FigureStore store) => new { conflicts = store.Add(observations).Conflicts.Select(one => one.Key) });
        app.MapGet("/areas/{area}/insured/{period}", (AreaCode area, ReportingPeriod period, FigureStore store) => store.Figures.FigureOf(FigureKey.Of<SocialInsurance>(area, period.LastDay)));

        app.MapGet("/areas/{area}/report", (AreaCode area, ReportingPeriod period, string? language, string? format, FigureStore store) => Provinces.Catalogue.Find(area, period.LastDay) is Area found
            ? Written(Draft(store, period, language).ForArea(found).Build(), format)
            : Results.Problem($"There is no area {area} at the end of {period}.", statusCode: StatusCodes.Status404NotFound));
        app.MapGet("/provinces/report", (ReportingPeriod period, string? language, string? format, FigureStore store) => Written(Draft(store, period, language).ByArea(AdministrativeLevels.Province).Build(), format));
        app.MapGet("/provinces/chart", (ReportingPeriod period, string? language, FigureStore store) =>
            Results.Text(Draft(store, period, language).ByArea(AdministrativeLevels.Province).Build().Chart(ChartKind.Bars, "bhxh").ToSvg(), "image/svg+xml", Encoding.UTF8));
    }

    private static CoverageReportDraft Draft(FigureStore store, ReportingPeriod period, string? language) =>
        CoverageReport.For(store.Figures, Metrics, Provinces.Catalogue).On(period.LastDay).In(language == "vi" ? Vietnamese.Language : Language.English);

    private static IResult Written(CoverageReport report, string? format) => format switch
    {
        "csv" => Results.Text(report.ToCsv(), "text/csv", Encoding.UTF8),
        "json" => Results.Text(report.ToJson(), "application/json", Encoding.UTF8),
        null or "html" => Results.Text(report.ToHtml(), "text/html", Encoding.UTF8),
        _ => Results.Problem($"A report is written as html, csv or json, not as {format}.", statusCode: StatusCodes.Status400BadRequest),
    };
}
