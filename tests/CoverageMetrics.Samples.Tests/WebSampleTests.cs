using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoverageMetrics.Samples.Tests.Support;
using CoverageMetrics.WebSample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoverageMetrics.Samples.Tests;

/// <summary>The web sample answers as its document says, and describes its values in OpenAPI as it reads them.</summary>
public sealed partial class WebSampleTests : IAsyncLifetime
{
    private readonly WebApplication _app;

    public WebSampleTests()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Services.AddCoverage();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapCoverage();
    }

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Document_EveryRequest_IsAnsweredAsStated()
    {
        string document = File.ReadAllText(Repository.PathOf("src/docs/web.md")).ReplaceLineEndings("\n");
        MatchCollection requests = Requests().Matches(document);
        Assert.Equal(Regex.Count(document, "^(GET|POST) ", RegexOptions.Multiline), requests.Count);
        Assert.Equal(11, requests.Count);

        foreach (Match request in requests)
        {
            Assert.Equal((request.Value, request.Groups["answer"].Value), (request.Value, await Answer(request.Groups["method"].Value, request.Groups["url"].Value, request.Groups["body"].Value)));
        }
    }

    [Theory]
    [InlineData("/areas/51/report?period=2022-06", "text/html", "<!DOCTYPE html>")]
    [InlineData("/areas/51/report?period=2022-06&format=csv", "text/csv", "metric,name,unit,of,count,")]
    [InlineData("/areas/51/report?period=2022-06&format=json", "application/json", """{"version":1,"title":"Quảng Ngãi""")]
    [InlineData("/provinces/report?period=2022-06&language=vi", "text/html", "<!DOCTYPE html>\n<html lang=\"vi\">")]
    [InlineData("/provinces/chart?period=2022-06", "image/svg+xml", "<svg ")]
    public async Task Report_EveryFormat_IsWhatItSays(string url, string mediaType, string beginning)
    {
        await Answer("POST", "/observations", """[{"area":"51","subject":"vn:social-insurance","unit":"people","time":"2022-06-30","number":139986,"status":"final"},{"area":"51","subject":"labour-force","unit":"people","time":"2022-06-30","number":716041,"status":"derived"}]""");
        using HttpResponseMessage response = await _app.GetTestClient().GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((mediaType, "utf-8"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentType?.CharSet));
        Assert.StartsWith(beginning, (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_ExampleOfEveryParameter_FitsItsPatternAndIsRead()
    {
        using JsonDocument api = JsonDocument.Parse(await _app.GetTestClient().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        int read = 0;
        foreach (JsonProperty path in api.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            var values = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Where(parameter => parameter.GetProperty("schema").TryGetProperty("examples", out _))
                .Select(parameter => (Name: parameter.GetProperty("name").GetString()!, In: parameter.GetProperty("in").GetString(), Schema: parameter.GetProperty("schema")))
                .Select(one => (one.Name, one.In, one.Schema, Example: one.Schema.GetProperty("examples")[0].GetString()!)).ToArray();
            Assert.NotEmpty(values);
            Assert.All(values.Where(one => one.Schema.TryGetProperty("pattern", out _)), one => Assert.Matches(one.Schema.GetProperty("pattern").GetString()!, one.Example));
            string url = values.Where(one => one.In == "path").Aggregate(path.Name, (text, one) => text.Replace($"{{{one.Name}}}", Uri.EscapeDataString(one.Example), StringComparison.Ordinal));
            string query = string.Join('&', values.Where(one => one.In == "query").Select(one => $"{one.Name}={Uri.EscapeDataString(one.Example)}"));
            using HttpResponseMessage response = await _app.GetTestClient().GetAsync(new Uri($"{url}?{query}", UriKind.Relative));

            Assert.Equal((path.Name, HttpStatusCode.OK), (path.Name, response.StatusCode));
            read += values.Length;
        }

        Assert.Equal(14, read);
    }

    private async Task<string> Answer(string method, string url, string body)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(url, UriKind.Relative)) { Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await _app.GetTestClient().SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            using JsonDocument problem = JsonDocument.Parse(text);
            text = problem.RootElement.GetProperty("detail").GetString()!;
        }

        return $"{(int)response.StatusCode} {text}";
    }

    [GeneratedRegex(@"^(?<method>GET|POST) (?<url>\S+)(?: (?<body>.+))?\n(?<answer>\d{3} .+)$", RegexOptions.Multiline)]
    private static partial Regex Requests();
}
