using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Internal;

/// <summary>What a notebook shows of a value: its text with a remark or a result behind it, a table of its parts, or a table of rows.</summary>
/// <remarks>The text is that of <c>ToString</c>, with numbers of the current culture and English words as there.</remarks>
internal sealed class ShownValue
{
    private const int MostRows = 20;

    // JupyterLab moves the texts of tables to the right, where only numbers belong.
    private const string Cell = " style=\"text-align:left\"";

    // A caption is else as narrow as the table under it.
    private const string Caption = "<caption style=\"text-align:left;white-space:nowrap\">";

    private readonly Layout _layout;
    private readonly string _text;
    private readonly string _behind;
    private readonly (string Name, object? Value)[] _parts;
    private readonly ShownRows? _rows;
    private readonly Func<string>? _fragment;

    private ShownValue(Layout layout, string text, string behind, (string Name, object? Value)[] parts, ShownRows? rows)
        : this(layout, text, behind, parts, rows, null)
    {
    }

    private ShownValue(
        Layout layout, string text, string behind, (string Name, object? Value)[] parts, ShownRows? rows, Func<string>? fragment)
    {
        _layout = layout;
        _text = text;
        _behind = behind;
        _parts = parts;
        _rows = rows;
        _fragment = fragment;
    }

    private enum Layout
    {
        Text,
        Nothing,
        Ratio,
        Parts,
        Rows,
        Fragment,
    }

    /// <summary>Finds what is shown of a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>What is shown of it.</returns>
    internal static ShownValue Of<T>(in T value)
        where T : IShown =>
        value.Shown;

    /// <summary>Shows a value that is its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Text(string text) => Text(text, "");

    /// <summary>Shows a value that is its text, with what the text leaves out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="remark">The remark behind it, such as the name of the group; may be empty.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Text(string text, string remark) => new(Layout.Text, text, remark, [], null);

    /// <summary>Shows that there is no value.</summary>
    /// <param name="text">The text, which says why.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Nothing(string text) => new(Layout.Nothing, text, "", [], null);

    /// <summary>Shows a value on one line with the result that follows from it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The result, or null when it is not defined.</param>
    /// <param name="parts">What it is made of, for hosts that draw tables themselves.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Ratio(string text, string? result, params ReadOnlySpan<(string Name, object? Value)> parts) =>
        new(result is null ? Layout.Nothing : Layout.Ratio, text, result ?? "undefined", parts.ToArray(), null);

    /// <summary>Shows a value as a table of its parts under its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">The parts; those that are null or empty are left out.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Parts(string text, params ReadOnlySpan<(string Name, object? Value)> parts) =>
        new(Layout.Parts, text, "", [.. parts.ToArray().Where(static part => part.Value is not (null or "" or ICollection { Count: 0 }))], null);

    /// <summary>Shows a value as a table of rows under its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Rows(string text, ShownRows rows) => new(Layout.Rows, text, "", [], rows);

    /// <summary>Shows a value that writes its HTML itself.</summary>
    /// <param name="html">Writes a fragment of HTML.</param>
    /// <param name="parts">What it is made of, for hosts that draw tables themselves.</param>
    /// <returns>What is shown.</returns>
    internal static ShownValue Fragment(Func<string> html, params ReadOnlySpan<(string Name, object? Value)> parts) =>
        new(Layout.Fragment, "", "", parts.ToArray(), null, html);

    /// <summary>Shows the same with something behind its text and one part more, as a figure does with its status.</summary>
    /// <param name="behind">What stands behind the text; may be empty.</param>
    /// <param name="part">The part.</param>
    /// <returns>What is shown.</returns>
    internal ShownValue With(string behind, (string Name, object? Value) part) =>
        new(_layout, _text + behind, _behind, _parts.Length == 0 || part.Value is null ? _parts : [.. _parts, part], _rows);

    /// <summary>Writes a fragment of HTML.</summary>
    /// <returns>The HTML: well formed, escaped, without script or style sheet.</returns>
    internal string ToHtml()
    {
        var html = new StringBuilder();
        Write(html);
        return html.ToString();
    }

    /// <summary>Makes an object that LINQPad draws: text, or a table of named parts.</summary>
    /// <returns>The object.</returns>
    internal object ToDump()
    {
        if (_rows is not null)
        {
            return _rows.ToDump();
        }

        if (_parts.Length > 0)
        {
            return Dumped(_parts);
        }

        return _behind.Length == 0 ? _text : $"{_text} ({_behind})";
    }

    /// <summary>Makes an object with named members.</summary>
    /// <param name="parts">The names and values.</param>
    /// <returns>The object.</returns>
    internal static object Dumped(IEnumerable<(string Name, object? Value)> parts)
    {
        // The one type of the framework that LINQPad draws as an object with members although they are only known at run time.
        var dump = new System.Dynamic.ExpandoObject();
        foreach ((string name, object? value) in parts)
        {
            ((IDictionary<string, object?>)dump)[name] = value is ShownValue shown ? shown.ToDump() : value;
        }

        return dump;
    }

    private void Write(StringBuilder html)
    {
        switch (_layout)
        {
            case Layout.Fragment:
                html.Append(_fragment!());
                break;
            case Layout.Parts or Layout.Rows:
                WriteTable(html);
                break;
            case Layout.Text or Layout.Nothing or Layout.Ratio:
                WriteLine(html);
                break;
            default:
                throw Unnamed.Member(_layout);
        }
    }

    private void WriteLine(StringBuilder html)
    {
        html.Append("<span class=\"coverage-value\">");
        (string open, string close) = (_layout, _behind.Length) switch
        {
            (_, 0) => ("", ""),
            (Layout.Text, _) => (" <small>(", ")</small>"),
            (Layout.Ratio, _) => (": <strong>", "</strong>"),
            _ => (": <em>", "</em>"),
        };
        bool isReason = _layout == Layout.Nothing && _behind.Length == 0;
        html.Append(isReason ? "<em>" : "").Append(HtmlText.Escape(_text)).Append(isReason ? "</em>" : "");
        html.Append(open).Append(HtmlText.Escape(_behind)).Append(close).Append("</span>");
    }

    private void WriteTable(StringBuilder html)
    {
        html.Append("<table class=\"coverage-value\">").Append(Caption).Append(HtmlText.Escape(_text)).Append("</caption>");
        if (_rows is not null)
        {
            html.Append("<thead><tr>");
            foreach (string heading in _rows.Headings)
            {
                html.Append("<th scope=\"col\"").Append(Cell).Append('>').Append(HtmlText.Escape(heading)).Append("</th>");
            }

            html.Append("</tr></thead>");
        }

        html.Append("<tbody>");
        foreach ((string name, object? value) in _parts)
        {
            html.Append("<tr><th scope=\"row\"").Append(Cell).Append('>').Append(HtmlText.Escape(name)).Append("</th>");
            WriteCell(html, value);
            html.Append("</tr>");
        }

        foreach (object?[] row in _rows?.First(MostRows) ?? [])
        {
            html.Append("<tr>");
            foreach (object? value in row)
            {
                WriteCell(html, value);
            }

            html.Append("</tr>");
        }

        if (_rows is { } rows && rows.Count > MostRows)
        {
            html.Append("<tr><td colspan=\"").Append(rows.Headings.Count).Append("\">").Append(More(rows.Count)).Append("</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void WriteCell(StringBuilder html, object? value)
    {
        html.Append("<td").Append(Cell).Append('>');
        WriteValue(html, value);
        html.Append("</td>");
    }

    private static void WriteValue(StringBuilder html, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case IShown shown:
                shown.Shown.Write(html);
                break;
            case ShownValue shown:
                shown.Write(html);
                break;
            case IEnumerable many and not string:
                WriteLines(html, many);
                break;
            default:
                html.Append(HtmlText.Escape(value.ToString() ?? ""));
                break;
        }
    }

    private static void WriteLines(StringBuilder html, IEnumerable values)
    {
        int count = 0;
        foreach (object? value in values)
        {
            if (count++ < MostRows)
            {
                html.Append("<div>");
                WriteValue(html, value);
                html.Append("</div>");
            }
        }

        if (count > MostRows)
        {
            html.Append("<div>").Append(More(count)).Append("</div>");
        }
    }

    private static string More(int count) => HtmlText.Escape($"… and {count - MostRows:N0} more: foreach goes through all of them");
}
