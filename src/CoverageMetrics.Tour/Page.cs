using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Tour;

/// <summary>Lays out the tour: titles, lines that fit a terminal, and rows that say where a figure comes from.</summary>
internal sealed class Page(TextWriter output)
{
    private const int Widest = 120;
    private const string Indent = "           ";

    /// <summary>The language of the numbers.</summary>
    internal static readonly Language Vietnamese = Vietnam.Vietnamese.Language;

    internal void Title(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(new string('=', title.Length));
    }

    /// <summary>Writes lines, a long one on several.</summary>
    internal void Text(params string[] lines)
    {
        foreach (string line in lines.SelectMany(line => line.Split('\n')))
        {
            string rest = line.TrimEnd();
            while (rest.Length > Widest)
            {
                int end = rest.LastIndexOf(' ', Widest);
                output.WriteLine(rest[..end]);
                rest = Indent + rest[(end + 1)..];
            }

            output.WriteLine(rest);
        }
    }

    internal void Computed(string label, string value, string note) => Row("computed", label, value, note);

    internal void Implied(string label, string value, string note) => Row("implied", label, value, note);

    internal void Implied(string quantity, FigureInterval interval, string claims)
    {
        FigureInterval whole = interval.ToWhole();
        string value = whole.IsEmpty ? "none" : whole.IsPoint ? Number(whole.Lower) : $"{Number(whole.Lower)} – {Number(whole.Upper)}";
        Text($"  implied  {quantity,-46} {value,-23} {claims}");
    }

    internal void Remark(string text) => Text($"  ! {text}");

    internal static string Write(IFormattable value) => value.ToString(null, Vietnamese);

    private static string Number(ExactNumber number) => number.Round(0).ToString("N0", Vietnamese);

    private void Row(string kind, string label, string value, string note) =>
        Text(string.Format(CultureInfo.InvariantCulture, "  {0,-9} {1,-41} {2,24}  {3}", kind, label, value, note));
}
