using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A whole number of people of a group that is known only when the program runs: the door for files, databases and tables of mixed groups.</summary>
/// <remarks>
/// <para>Keeps the number and the code of the group. The checks that the compiler makes for <see cref="Headcount{TGroup}"/> are made when the line runs.</para>
/// <para>Immutable and safe to share; costs a number and a code. The default value is nobody of the group with the empty code. Equal when number and code are; no order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct AnyHeadcount : ISpanFormattable, IShown
{
    private readonly string? _group;

    internal AnyHeadcount(long persons, string group)
    {
        Persons = persons;
        _group = Codes.OrNull(group);
    }

    /// <summary>Gets the number of people, not negative.</summary>
    public long Persons { get; }

    /// <summary>Gets the code of the group.</summary>
    public string Group => _group ?? "";

    /// <summary>Counts people of a group.</summary>
    /// <param name="persons">How many there are.</param>
    /// <param name="group">The code of the group.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="group"/> is null, empty or white space.</exception>
    public static AnyHeadcount Of(long persons, string group)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return new(persons, Guard.Code(group, nameof(group)));
    }

    /// <summary>Adds people of the same group who do not overlap with these.</summary>
    /// <param name="other">Some other people.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another group.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public AnyHeadcount Plus(AnyHeadcount other)
    {
        if (other.Group != Group)
        {
            Guard.ThrowMismatch(nameof(other), "added", Group, other.Group);
        }

        return new(Guard.Add(Persons, other.Persons), Group);
    }

    /// <summary>Finds the headcount with its group as a type, if it is of that group.</summary>
    /// <typeparam name="TGroup">The group asked for.</typeparam>
    /// <param name="headcount">The same people, or nobody when the group is another.</param>
    /// <returns>Whether the group is the one asked for.</returns>
    public bool TryTo<TGroup>(out Headcount<TGroup> headcount)
        where TGroup : struct, IPopulationGroup
    {
        bool same = Group == GroupCode<TGroup>.Value;
        headcount = same ? new(Persons) : default;
        return same;
    }

    /// <summary>Finds the headcount with its group as a type.</summary>
    /// <typeparam name="TGroup">The group it has to be of.</typeparam>
    /// <returns>The same people.</returns>
    /// <exception cref="InvalidOperationException">It is of another group; the message names both.</exception>
    public Headcount<TGroup> To<TGroup>()
        where TGroup : struct, IPopulationGroup
    {
        if (!TryTo(out Headcount<TGroup> headcount))
        {
            Guard.ThrowWrongCode("headcount", Group, GroupCode<TGroup>.Value);
        }

        return headcount;
    }

    /// <summary>Writes the number and the code of the group for reading, in the current culture.</summary>
    /// <returns>The headcount, such as <c>54,445,300 (labour-force)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the number and the code of the group.</summary>
    /// <param name="format">A numeric format; empty is <c>N0</c>.</param>
    /// <param name="formatProvider">The conventions; <see langword="null"/> for the current culture.</param>
    /// <returns>The headcount.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWriteOne(Persons, Group, destination, out charsWritten, PersonsFormat.Of(format), provider);

    /// <summary>Writes the headcount as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(new AnyHeadcount(Persons, Names.FromCode(Group)).ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
