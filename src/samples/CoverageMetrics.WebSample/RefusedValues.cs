using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;

namespace CoverageMetrics.WebSample;

/// <summary>Answers 400 with the library's own sentence: what was read, and what would have been right.</summary>
public sealed class RefusedValues(IProblemDetailsService problems) : IExceptionHandler
{
    private static readonly MethodInfo Complain = typeof(RefusedValues).GetMethod(nameof(ComplaintOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException refused)
        {
            return false;
        }

        httpContext.Response.StatusCode = refused.StatusCode;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            Exception = refused,
            ProblemDetails = { Status = refused.StatusCode, Title = "A value was refused.", Detail = refused.InnerException?.Message ?? Complaint(httpContext) ?? refused.Message },
        });
    }

    // Parameters are bound by TryParse, which says nothing; Parse of the same text says why.
    private static string? Complaint(HttpContext context)
    {
        IExceptionHandlerFeature? failed = context.Features.Get<IExceptionHandlerFeature>();
        foreach (ParameterInfo parameter in failed?.Endpoint?.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
        {
            Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            string? text = failed?.RouteValues?[parameter.Name!] as string ?? context.Request.Query[parameter.Name!];
            if (text is not null
                && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>))
                && Complain.MakeGenericMethod(type).Invoke(null, [text]) is string complaint)
            {
                return $"{parameter.Name}: {complaint}";
            }
        }

        return null;
    }

    private static string? ComplaintOf<T>(string text)
        where T : IParsable<T>
    {
        try
        {
            _ = T.Parse(text, CultureInfo.InvariantCulture);
            return null;
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            return error.Message;
        }
    }
}
