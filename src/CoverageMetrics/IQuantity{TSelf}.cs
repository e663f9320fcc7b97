using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Something that is counted or added up and can grow or be planned: people of one group, or money of one currency.</summary>
/// <remarks>
/// <para>Closed: <see cref="Headcount{TGroup}"/>, <see cref="Count{TUnit}"/> and <see cref="Amount{TCurrency}"/> are the only ones, because growth, attainment and shares of a percentage have no
/// meaning.</para>
/// <para>Immutable and safe to share, as both of its kinds are; costs one number.</para>
/// </remarks>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IQuantity<TSelf> : IComparable, IComparable<TSelf>, IEquatable<TSelf>, ISpanFormattable
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>Gets the code of the group, of what is counted or of the currency.</summary>
    static abstract string Unit { get; }

    /// <summary>Gets the code of the unit that figures are observed in: people, what is counted, or the currency.</summary>
    internal static abstract string MeasuredIn { get; }

    /// <summary>Gets a value indicating whether the quantity is counted in whole units: people or visits, not money.</summary>
    internal static abstract bool IsWhole { get; }

    /// <summary>Gets the number of people, of what is counted, or of units of the currency.</summary>
    internal decimal Number { get; }

    /// <summary>Finds the name of the group or currency in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name to print.</returns>
    internal static abstract string UnitIn(Language language);

    /// <summary>Makes a quantity of a number already known to be valid.</summary>
    /// <param name="number">The number, not negative.</param>
    /// <returns>The quantity.</returns>
    internal static abstract TSelf FromNumber(decimal number);

    /// <summary>Adds two quantities.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    internal static abstract TSelf Add(TSelf left, TSelf right);
}
