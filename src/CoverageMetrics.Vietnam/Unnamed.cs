using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CoverageMetrics.Vietnam;

/// <summary>What a switch over an enumeration throws for a member that it does not name.</summary>
[ExcludeFromCodeCoverage]
internal static class Unnamed
{
    /// <summary>Makes the exception for a value that no arm is for: a cast number, or a member that was added without a word about it here.</summary>
    /// <typeparam name="TMember">The enumeration.</typeparam>
    /// <param name="member">The value.</param>
    /// <param name="name">What the value is called where it was found.</param>
    /// <returns>The exception, to be thrown.</returns>
    internal static ArgumentOutOfRangeException Member<TMember>(TMember member, [CallerArgumentExpression(nameof(member))] string? name = null)
        where TMember : struct, Enum => new(name, member, $"There is no such {typeof(TMember).Name}.");
}
