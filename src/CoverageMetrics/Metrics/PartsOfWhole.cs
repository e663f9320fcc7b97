using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A group and the parts that it has declared to be the sum of, for checking what was reported.</summary>
/// <remarks>Immutable and safe to share; costs a list of codes. Two are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class PartsOfWhole
{
    private PartsOfWhole(string whole, params string[] parts)
    {
        Whole = whole;
        Parts = parts;
    }

    /// <summary>Gets the code of the whole.</summary>
    public string Whole { get; }

    /// <summary>Gets the codes of its parts.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Takes the two parts that a group declares.</summary>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <typeparam name="TPart1">The first part.</typeparam>
    /// <typeparam name="TPart2">The second part.</typeparam>
    /// <returns>The whole and its parts.</returns>
    public static PartsOfWhole Of<TWhole, TPart1, TPart2>()
        where TWhole : struct, IWholeOf<TPart1, TPart2>
        where TPart1 : struct, IPopulationGroup
        where TPart2 : struct, IPopulationGroup =>
        new(GroupCode<TWhole>.Value, GroupCode<TPart1>.Value, GroupCode<TPart2>.Value);

    /// <summary>Takes the three parts that a group declares.</summary>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <typeparam name="TPart1">The first part.</typeparam>
    /// <typeparam name="TPart2">The second part.</typeparam>
    /// <typeparam name="TPart3">The third part.</typeparam>
    /// <returns>The whole and its parts.</returns>
    public static PartsOfWhole Of<TWhole, TPart1, TPart2, TPart3>()
        where TWhole : struct, IWholeOf<TPart1, TPart2, TPart3>
        where TPart1 : struct, IPopulationGroup
        where TPart2 : struct, IPopulationGroup
        where TPart3 : struct, IPopulationGroup =>
        new(GroupCode<TWhole>.Value, GroupCode<TPart1>.Value, GroupCode<TPart2>.Value, GroupCode<TPart3>.Value);

    /// <summary>Takes the four parts that a group declares.</summary>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <typeparam name="TPart1">The first part.</typeparam>
    /// <typeparam name="TPart2">The second part.</typeparam>
    /// <typeparam name="TPart3">The third part.</typeparam>
    /// <typeparam name="TPart4">The fourth part.</typeparam>
    /// <returns>The whole and its parts.</returns>
    public static PartsOfWhole Of<TWhole, TPart1, TPart2, TPart3, TPart4>()
        where TWhole : struct, IWholeOf<TPart1, TPart2, TPart3, TPart4>
        where TPart1 : struct, IPopulationGroup
        where TPart2 : struct, IPopulationGroup
        where TPart3 : struct, IPopulationGroup
        where TPart4 : struct, IPopulationGroup =>
        new(GroupCode<TWhole>.Value, GroupCode<TPart1>.Value, GroupCode<TPart2>.Value, GroupCode<TPart3>.Value, GroupCode<TPart4>.Value);

    /// <summary>Writes the whole and its parts.</summary>
    /// <returns>The sum, such as <c>whole = part + part</c>.</returns>
    public override string ToString() => $"{Whole} = {string.Join(" + ", Parts)}";
}
