namespace CoverageMetrics.Internal;

/// <summary>What a notebook shows of a tally: its text. Of the core's class of this name the one form that is needed here.</summary>
internal sealed class ShownValue
{
    private readonly string _text;

    private ShownValue(string text) => _text = text;

    /// <summary>Finds what is shown of a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>What is shown of it.</returns>
    internal static ShownValue Of<T>(T value)
        where T : class, IShown =>
        value.Shown;

    /// <summary>Shows a value that is its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Text(string text) => new(text);

    /// <summary>Writes a fragment of HTML.</summary>
    /// <returns>The HTML: well formed, escaped, without script or style sheet.</returns>
    internal string ToHtml() => $"<span class=\"coverage-value\">{HtmlText.Escape(_text)}</span>";

    /// <summary>Makes an object that LINQPad draws: the text.</summary>
    /// <returns>The object.</returns>
    internal object ToDump() => _text;
}
