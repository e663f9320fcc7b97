using System;
using System.Globalization;
using System.IO;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Tour;

/// <summary>Lays out the tour: titles, articles, and rows that say where a figure comes from.</summary>
internal sealed class Page(TextWriter output)
{
    /// <summary>The language of the numbers.</summary>
    internal static readonly Language Vietnamese = Vietnam.Vietnamese.Language;

    internal void Title(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(new string('=', title.Length));
    }

    internal void Text(params string[] lines)
    {
        foreach (string line in lines)
        {
            output.WriteLine(line);
        }
    }

    internal void Article(string area, string asAt, string file)
    {
        output.WriteLine();
        output.WriteLine($"{area}, {asAt}   [{file}]");
    }

    internal void Printed(string label, string value) => Row("printed", label, value, "");

    internal void Printed(string label, string value, string note) => Row("printed", label, value, note);

    internal void Computed(string label, string value, string note) => Row("computed", label, value, note);

    internal void Implied<TGroup>(string label, Figure<Headcount<TGroup>> figure, string note)
        where TGroup : struct, IPopulationGroup =>
        Row("implied", label, figure.HasValue ? People(figure.Value) : $"no value: {figure.Reason}", note);

    internal void Implied(string label, string value, string note) => Row("implied", label, value, note);

    internal void Refused(string what, string why) => output.WriteLine($"  refused   {what}\n            {why}");

    internal void Range(string quantity, FigureInterval interval, string claims)
    {
        FigureInterval whole = interval.ToWhole();
        string value = whole.IsEmpty ? "none" : whole.IsPoint ? Number(whole.Lower) : $"{Number(whole.Lower)} – {Number(whole.Upper)}";
        output.WriteLine($"  {quantity,-66} {value,-39} {claims}".TrimEnd());
    }

    internal void Remark(string text) => output.WriteLine($"  ! {text}");

    internal static string People<TGroup>(Headcount<TGroup> people)
        where TGroup : struct, IPopulationGroup =>
        people.ToString(null, Vietnamese);

    internal static string Write(IFormattable value) => value.ToString(null, Vietnamese);

    private static string Number(ExactNumber number) => number.Round(0).ToString("N0", Vietnamese);

    private void Row(string kind, string label, string value, string note) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, "  {0,-9} {1,-41} {2,24}  {3}", kind, label, value, note).TrimEnd());
}
