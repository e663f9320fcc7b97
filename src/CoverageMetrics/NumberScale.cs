using System;
using System.Linq;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>What a printed number counts by: ones, thousands, millions, or a scale of one's own, such as the lakh of 100,000.</summary>
/// <remarks>
/// <para>Used both ways: to read a figure that was printed with a word of scale, and to print a report in such a scale. Values stay exact.</para>
/// <para>Immutable and safe to share; costs a number and a code. The default value counts ones. Equal when size and code are. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public readonly record struct NumberScale
{
    private const int MostZeros = 18;
    private static readonly decimal[] Sizes = [.. Enumerable.Range(0, MostZeros + 1).Select(zeros => (decimal)BigInteger.Pow(10, zeros))];

    private readonly string? _code;

    private NumberScale(int zeros, string code) => (Zeros, _code) = (zeros, code);

    /// <summary>Gets the scale of ones: the number is printed as it is.</summary>
    public static NumberScale Ones => default;

    /// <summary>Gets the scale of thousands.</summary>
    public static NumberScale Thousands => new(3, "thousand");

    /// <summary>Gets the scale of millions.</summary>
    public static NumberScale Millions => new(6, "million");

    /// <summary>Gets the scale of thousands of millions.</summary>
    public static NumberScale Billions => new(9, "billion");

    /// <summary>Gets the scale of millions of millions.</summary>
    public static NumberScale Trillions => new(12, "trillion");

    /// <summary>Gets the permanent code of the scale, such as <c>million</c>; empty for ones. A language names it.</summary>
    public string Code => _code ?? "";

    /// <summary>Gets how many ones are in the scale: a power of ten from 1 to 10^18.</summary>
    public decimal Size => Sizes[Zeros];

    /// <summary>Gets how many zeros the size has, 0 to 18.</summary>
    internal int Zeros { get; }

    /// <summary>Makes a scale.</summary>
    /// <param name="size">How many ones are in it: a power of ten, 10 to 10^18, such as 100,000.</param>
    /// <param name="code">Its permanent code, such as <c>lakh</c>, which is printed where the language of a report does not name it.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is no power of ten from 10 to 10^18.</exception>
    public static NumberScale Of(decimal size, string code)
    {
        Guard.Code(code, nameof(code));
        int zeros = Array.IndexOf(Sizes, size);
        return zeros > 0
            ? new(zeros, code)
            : throw new ArgumentOutOfRangeException(nameof(size), size, "The size of a scale must be a power of ten, 10 to 10^18.");
    }

    /// <summary>Writes the code.</summary>
    /// <returns>The code, or <c>one</c>.</returns>
    public override string ToString() => Zeros == 0 ? "one" : Code;
}
