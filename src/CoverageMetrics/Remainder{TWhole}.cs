using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>The people of a whole without those of one of its parts, about to be named.</summary>
/// <remarks>
/// <para>Made by <see cref="Headcount{TGroup}.Without{TPart}"/>, and never fewer than nobody. The default value is nobody.</para>
/// <para>Immutable and safe to share; costs a number and a reference to a code. Equal when the people and the part without whom they are counted are. No order.</para>
/// </remarks>
/// <typeparam name="TWhole">The group that they are in.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Remainder<TWhole>
    where TWhole : struct, IPopulationGroup
{
    private readonly long _persons;
    private readonly string? _without;

    internal Remainder(long persons, string without)
    {
        _persons = persons;
        _without = without;
    }

    /// <summary>Names the people: the registered ones who are not active are the inactive ones.</summary>
    /// <typeparam name="TRest">The group that they are all of, another part of the whole.</typeparam>
    /// <returns>The people.</returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="TRest"/> is the part that was taken out.</exception>
    public Headcount<TRest> As<TRest>()
        where TRest : struct, IPartOf<TWhole> =>
        GroupCode<TRest>.Value != _without
            ? new(_persons)
            : throw new InvalidOperationException($"The people of '{GroupCode<TWhole>.Value}' without '{_without}' are not '{_without}' themselves.");
}
