using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.InteropServices;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <summary>A column of a reader, by name and number.</summary>
internal sealed class LoadColumn
{
    private readonly int _ordinal;
    private string? _lastRead;
    private string _lastKept = "";

    private LoadColumn(string name, int ordinal)
    {
        Name = name;
        _ordinal = ordinal;
    }

    /// <summary>Gets the name, as the description has it.</summary>
    internal string Name { get; }

    /// <summary>Finds a column.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name, or null where none is named.</param>
    /// <returns>The column, or null where none is named.</returns>
    /// <exception cref="ArgumentException">The reader has no column of that name, or several that differ from it in case.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    internal static LoadColumn? Find(IDataReader reader, string? name)
    {
        if (name is null)
        {
            return null;
        }

        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        int exact = Array.IndexOf(names, name);
        if (exact >= 0)
        {
            return new(name, exact);
        }

        int[] alike = [.. Enumerable.Range(0, names.Length).Where(field => string.Equals(names[field], name, StringComparison.OrdinalIgnoreCase))];
        return alike.Length switch
        {
            1 => new(name, alike[0]),
            0 => throw new ArgumentException($"The reader has no column \"{name}\". It has {string.Join(", ", names)}.", nameof(reader)),
            _ => throw new ArgumentException(
                $"The reader has several columns that \"{name}\" may mean: {string.Join(", ", alike.Select(field => names[field]))}. Name the one as the reader does.", nameof(reader)),
        };
    }

    /// <summary>Finds a column that holds text.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name, or null where none is named.</param>
    /// <returns>The column, or null where none is named.</returns>
    /// <exception cref="ArgumentException">The reader has no column of that name, several that differ from it in case, or it holds numbers.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    internal static LoadColumn? Text(IDataReader reader, string? name)
    {
        LoadColumn? column = Find(reader, name);
        return column is null || !IsNumber(Type.GetTypeCode(reader.GetFieldType(column._ordinal)))
            ? column
            : throw new ArgumentException($"The column \"{name}\" holds numbers ({reader.GetFieldType(column._ordinal).Name}); {Language.English.Say(Texts.LoadCodesAreText)}.", nameof(reader));
    }

    /// <summary>Reads the cell of the row the reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>What it holds, or null when that is nothing, or a text of white space.</returns>
    internal object? Value(IDataReader reader)
    {
        object value = reader.GetValue(_ordinal);
        return value is DBNull || (value is string text && string.IsNullOrWhiteSpace(text)) ? null : value;
    }

    /// <summary>Finds the one string that is kept of a text: neighbouring rows often have the same.</summary>
    /// <param name="read">The text of a cell.</param>
    /// <param name="kept">The texts that are kept, by what was read.</param>
    /// <returns>The text.</returns>
    internal string Kept(string read, Dictionary<string, string> kept)
    {
        if (read != _lastRead)
        {
            ref string? known = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, read, out _);
            known ??= read;
            (_lastRead, _lastKept) = (read, known);
        }

        return _lastKept;
    }

    private static bool IsNumber(TypeCode type) => type is >= TypeCode.SByte and <= TypeCode.Decimal;
}
