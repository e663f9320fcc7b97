using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>Something to look at in the rows of a load: a row that could not be read, or a renamed code and the rows that still have it.</summary>
/// <remarks>
/// <para>Immutable and safe to share; costs its English sentence, and eight bytes for each of its rows. Equal when row, line, column, value and message are. No order.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class LoadFinding : IEquatable<LoadFinding>, IShown
{
    private readonly LoadRule _rule;
    private readonly object? _cell;

    internal LoadFinding(IReadOnlyList<long> rows, long? line, string? column, object? cell, LoadRule rule)
    {
        Rows = rows;
        Line = line;
        Column = column;
        Value = cell is null ? null : LoadValue.Write(cell);
        _cell = cell;
        _rule = rule;
        string wayOut = WayOutIn(Language.English);
        Message = wayOut.Length == 0 ? SentenceIn(Language.English) : $"{SentenceIn(Language.English)}; {wayOut}";
    }

    /// <summary>Gets the number of the row as it was read, 1 for the first; of several the first one.</summary>
    public long Row => Rows[0];

    /// <summary>Gets the numbers of the rows, ascending: one of a row that could not be read, all that have it of a renamed code.</summary>
    public IReadOnlyList<long> Rows { get; }

    /// <summary>Gets the line of the file that <see cref="Row"/> stands on, or <see langword="null"/> where <see cref="ObservationColumns"/> did not say how to find it.</summary>
    public long? Line { get; }

    /// <summary>Gets the name of the column at fault, or <see langword="null"/> where the row as a whole is.</summary>
    public string? Column { get; }

    /// <summary>Gets what the column holds, as text in invariant form, or <see langword="null"/> where it holds nothing.</summary>
    public string? Value { get; }

    /// <summary>Gets what is wrong with it and the way out, in English.</summary>
    public string Message { get; }

    /// <summary>Gets a value indicating whether the row was left out; a renamed code was read as the new one.</summary>
    public bool IsLeftOut => _rule.Key != Texts.LoadRenamed;

    /// <summary>Says what is wrong.</summary>
    /// <param name="language">The language; what a caller's own function threw stays as it is.</param>
    /// <returns>A sentence without row, column, value and way out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string SentenceIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _rule.SentenceIn(language, _cell);
    }

    /// <summary>Says how the cell would have to be written.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A clause such as <c>write 332600</c>; empty where nobody can tell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string WayOutIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _rule.WayOutIn(language, _cell);
    }

    /// <summary>Writes the line or the rows, the column, the value, what is wrong and the way out.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Say(
            Texts.LoadFinding,
            ("where", LoadTable.Where(this, language)),
            ("column", Column),
            ("value", Value is null ? language.Say(Texts.LoadEmpty) : $"\"{Value}\""),
            ("sentence", SentenceIn(language)),
            ("way-out", WayOutIn(language)));
    }

    /// <summary>Finds whether another finding says the same of the same rows.</summary>
    /// <param name="other">The other finding.</param>
    /// <returns>Whether row, line, column, value and message are equal.</returns>
    public bool Equals(LoadFinding? other) =>
        other is not null && Row == other.Row && Rows.Count == other.Rows.Count && Line == other.Line && Column == other.Column && Value == other.Value && Message == other.Message;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LoadFinding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row, Column, Value, Message);

    /// <summary>Writes the line or the rows, the column, the value and what is wrong, in English.</summary>
    /// <returns>The finding, such as <c>row 7, so_nguoi "12,5": people are counted in whole numbers, and this is none that can be kept</c>.</returns>
    public override string ToString() => ToText(Language.English);

    /// <summary>Writes the finding in English as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
