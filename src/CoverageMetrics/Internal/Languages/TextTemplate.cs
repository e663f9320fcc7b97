using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Internal.Languages;

/// <summary>A text with places: <c>{place}</c> is filled, and <c>[…]</c> left out when a place inside it is empty. Read once, filled often.</summary>
internal sealed class TextTemplate
{
    private Part[]? _parts;

    private TextTemplate(string text, Part[]? parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>Gets the text as it was written.</summary>
    internal string Text { get; }

    /// <summary>Gets the places, each once.</summary>
    internal IEnumerable<string> Places => Parts.Where(part => part.IsPlace).Select(part => part.Text).Distinct();

    /// <summary>Gets what stands between the places.</summary>
    internal IEnumerable<string> Literals => Parts.Where(part => !part.IsPlace).Select(part => part.Text);

    private Part[] Parts => _parts ??= Read(Text, out TextTemplate? read) is { } fault ? throw new InvalidOperationException($"The text \"{Text}\" {fault}.") : read!.Parts;

    /// <summary>Takes a text of the library itself, which is read when it is first asked for: a program says a few of very many.</summary>
    /// <param name="text">The text, without a fault.</param>
    /// <returns>The template.</returns>
    internal static TextTemplate OfOwn(string text) => new(text, null);

    /// <summary>Reads a text. A doubled brace or bracket stands for itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="template">The template, or null when there is a fault.</param>
    /// <returns>What is wrong, or null when nothing is.</returns>
    internal static string? Read(string text, out TextTemplate? template)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        int groups = 0;
        int group = 0;
        bool groupHasPlace = false;
        template = null;

        void EndLiteral()
        {
            if (literal.Length > 0)
            {
                parts.Add(new(literal.ToString(), false, group));
                literal.Clear();
            }
        }

        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character is '{' or '}' or '[' or ']' && i + 1 < text.Length && text[i + 1] == character)
            {
                literal.Append(character);
                i++;
                continue;
            }

            switch (character)
            {
                case '{':
                    int end = text.IndexOf('}', i);
                    string place = end < 0 ? "" : text[(i + 1)..end];
                    if (place.Length == 0 || place.AsSpan().IndexOfAny("{[]") >= 0)
                    {
                        return $"has a '{{' that begins no place such as {{area}}; a brace itself is written twice";
                    }

                    EndLiteral();
                    parts.Add(new(place, true, group));
                    groupHasPlace = true;
                    i = end;
                    break;
                case '[' when group == 0:
                    EndLiteral();
                    group = ++groups;
                    groupHasPlace = false;
                    break;
                case ']' when group != 0 && groupHasPlace:
                    EndLiteral();
                    group = 0;
                    break;
                case '}':
                    return "has a '}' that ends no place; a brace itself is written twice";
                case '[':
                    return "has brackets within brackets; a bracket itself is written twice";
                case ']':
                    return group == 0 ? "has a ']' that ends nothing; a bracket itself is written twice" : "has brackets without a place in them, so that nothing tells when to leave them out";
                default:
                    literal.Append(character);
                    break;
            }
        }

        if (group != 0)
        {
            return "has a '[' without a ']'; a bracket itself is written twice";
        }

        EndLiteral();
        template = new(text, [.. parts]);
        return null;
    }

    /// <summary>Fills the places; what is written right to left is isolated.</summary>
    /// <param name="values">The places and what stands there; each place of the text is among them.</param>
    /// <returns>The filled text.</returns>
    internal string Fill(ReadOnlySpan<(string Place, string? Value)> values)
    {
        if (Parts is [{ IsPlace: false } only])
        {
            return only.Text;
        }

        var filled = new StringBuilder();
        int asked = 0;
        bool isKept = true;
        foreach (Part part in Parts)
        {
            if (part.Group != 0 && part.Group != asked)
            {
                asked = part.Group;
                isKept = true;
                foreach (Part inside in Parts)
                {
                    isKept &= inside.Group != asked || !inside.IsPlace || ValueOf(inside.Text, values).Length > 0;
                }
            }

            if (part.Group == 0 || isKept)
            {
                filled.Append(part.IsPlace ? Bidi.Isolate(ValueOf(part.Text, values)) : part.Text);
            }
        }

        return filled.ToString();
    }

    /// <summary>Writes the text.</summary>
    public override string ToString() => Text;

    private static string ValueOf(string place, ReadOnlySpan<(string Place, string? Value)> values)
    {
        foreach ((string name, string? value) in values)
        {
            if (name == place)
            {
                return value ?? "";
            }
        }

        throw new InvalidOperationException($"Nothing was given for the place {{{place}}}.");
    }

    // In no brackets the group is 0.
    private readonly record struct Part(string Text, bool IsPlace, int Group);
}
