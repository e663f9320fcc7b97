using CoverageMetrics.WebSample;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddCoverage();
WebApplication app = builder.Build();
app.MapCoverage();
app.Run();
