namespace CoverageMetrics.Tests.Support;

/// <summary>Checks what is said about bad input: which parameter, which rule, which value.</summary>
internal static class Bad
{
    /// <summary>Checks an exception about an argument.</summary>
    /// <param name="parameter">The parameter it has to name.</param>
    /// <param name="value">The value it has to quote; empty for null.</param>
    /// <param name="call">The call.</param>
    internal static TException Argument<TException>(string parameter, string value, Func<object?> call)
        where TException : ArgumentException
    {
        // Exactly the exception that is documented, not a kind of it.
        var exception = Assert.Throws<TException>(call);
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(value, exception.Message, StringComparison.Ordinal);
        return exception;
    }

    /// <summary>Checks an exception of any other kind.</summary>
    /// <param name="call">The call.</param>
    /// <param name="said">What the message has to say.</param>
    internal static TException Throws<TException>(Func<object?> call, params string[] said)
        where TException : Exception
    {
        var exception = Assert.Throws<TException>(call);
        Assert.All(said, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        return exception;
    }
}
