using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Tour;

/// <summary>Lays out the tour in a language: titles, lines that fit a terminal, and rows that say where a figure comes from.</summary>
internal sealed class Page(TextWriter output, TourTexts texts)
{
    private const int Widest = 120;
    private const string Indent = "            ";

    internal TourTexts Texts => texts;

    internal void Title(string key, params object[] places)
    {
        string title = texts[key, places];
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(new string('=', title.Length));
    }

    internal void Say(string key, params object[] places) => Text(texts[key, places]);

    /// <summary>Writes lines, a long one on several.</summary>
    internal void Text(params string[] lines)
    {
        foreach (string line in lines.SelectMany(line => line.Split('\n')))
        {
            string rest = line.TrimEnd();
            string indent = rest.StartsWith(' ') ? Indent : rest.StartsWith('-') || rest.StartsWith('[') ? "  " : "";
            while (rest.Length > Widest)
            {
                int end = rest.LastIndexOf(' ', Widest);
                output.WriteLine(rest[..end]);
                rest = indent + rest[(end + 1)..];
            }

            output.WriteLine(rest);
        }
    }

    internal void Printed(string phrases) => Text($"  {texts["printed"],-9} {phrases}");

    internal void Computed(string label, string value, string note) => Row("computed", label, value, note);

    internal void Implied(string label, string value, string note) => Row("implied", label, value, note);

    internal void Remark(string text) => Text($"  ! {text}");

    internal string Write(IFormattable value) => value.ToString(null, texts.Language);

    /// <summary>Writes a figure, or a dash where there is none.</summary>
    internal string Write<T>(Figure<T> figure, Func<T, IFormattable> shown)
        where T : struct =>
        figure.TryGetValue(out T value) ? Write(shown(value)) : "–";

    private void Row(string kind, string label, string value, string note) =>
        Text(string.Format(CultureInfo.InvariantCulture, "  {0,-9} {1,-48} {2,24}  {3}", texts[kind], label, value, note));
}
