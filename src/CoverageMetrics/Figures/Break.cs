using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>A definition that changed: of what, where, from which day on, and by which law or decision.</summary>
/// <remarks>
/// <para>Figures from before and after a break are compared, and each comparison is marked; two series of an observation are not compared at all. Whoever knows the break chooses
/// between the two.</para>
/// <para>Immutable and safe to share; costs a key and a reference to its code. Equal when key and code are. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record Break : IShown
{
    /// <summary>The code of a break that a file flags without saying why.</summary>
    internal const string Unnamed = "break";

    private Break(FigureKey key, string code)
    {
        Key = key;
        Code = code;
    }

    /// <summary>Gets what changed, at the first time of the new definition: of every area, series and scope that it does not name.</summary>
    public FigureKey Key { get; }

    /// <summary>Gets the code of what changed it, which languages name.</summary>
    public string Code { get; }

    /// <summary>Gets the first day of the new definition: the day of a stock, or the first one of a period.</summary>
    public LocalDate Day => Start(Key.Time);

    /// <summary>Says that a definition changed.</summary>
    /// <param name="key">What changed, at the first day or period of the new definition: of every area, series and scope that it does not name, and in whatever unit.</param>
    /// <param name="code">The code of what changed it, such as <c>law-41-2024</c>.</param>
    /// <returns>The break.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is of nothing, of a plan or of a percentage, or <paramref name="code"/> is null, empty or white space.</exception>
    public static Break Of(FigureKey key, string code) => key.Subject.Length > 0 && !key.IsPlan && key.Denominator.Length == 0
        ? new(key, Guard.Code(code, nameof(code)))
        : throw new ArgumentException($"A break is of what is counted, no plan and no percentage; this is '{key}'.", nameof(key));

    /// <summary>Writes what changed and why.</summary>
    /// <returns>The break, such as <c>vn:social-insurance 2025-07-01: law-41-2024</c>.</returns>
    public override string ToString() => $"{Key}: {Code}";

    /// <summary>Writes what changed and why as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text($"{Key.Named}: {Code}");

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Finds the break that an observation flags.</summary>
    /// <param name="flagged">An observation with a break.</param>
    /// <returns>The break, of its area, series and scope.</returns>
    internal static Break Of(Observation flagged) => new(flagged.Key, flagged.Break);

    /// <summary>Finds whether the new definition began after the beginning of a time, and not after the end of another.</summary>
    /// <param name="earlier">A time.</param>
    /// <param name="later">A later time.</param>
    /// <returns>Whether the two are of two definitions, at least in part.</returns>
    internal bool IsBetween(ObservationTime earlier, ObservationTime later) => Start(earlier) < Day && Day <= later.AsAt;

    private static LocalDate Start(ObservationTime time) => time.Period?.FirstDay ?? time.AsAt;
}
