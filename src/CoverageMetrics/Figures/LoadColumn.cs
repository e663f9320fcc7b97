using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.InteropServices;

namespace CoverageMetrics.Figures;

/// <summary>A column of a reader, by name and number.</summary>
internal sealed class LoadColumn
{
    /// <summary>Why a number is refused where a code is asked for.</summary>
    internal const string CodesAreText = "codes are text, because a number loses its leading zeros (01 and 1 are two codes): select the column as text";

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
    /// <exception cref="ArgumentException">The reader has no column of that name.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    internal static LoadColumn? Find(DbDataReader reader, string? name)
    {
        if (name is null)
        {
            return null;
        }

        int ordinal = Enumerable.Range(0, reader.FieldCount)
            .FirstOrDefault(field => string.Equals(reader.GetName(field), name, StringComparison.OrdinalIgnoreCase), -1);
        return ordinal >= 0
            ? new(name, ordinal)
            : throw new ArgumentException(
                $"The reader has no column \"{name}\". It has {string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))}.", nameof(reader));
    }

    /// <summary>Finds a column that holds text.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name, or null where none is named.</param>
    /// <returns>The column, or null where none is named.</returns>
    /// <exception cref="ArgumentException">The reader has no column of that name, or it holds numbers.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    internal static LoadColumn? Text(DbDataReader reader, string? name)
    {
        LoadColumn? column = Find(reader, name);
        return column is null || !IsNumber(Type.GetTypeCode(reader.GetFieldType(column._ordinal)))
            ? column
            : throw new ArgumentException($"The column \"{name}\" holds numbers ({reader.GetFieldType(column._ordinal).Name}); {CodesAreText}.", nameof(reader));
    }

    /// <summary>Reads the cell of the row the reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>What it holds, or null.</returns>
    internal object? Value(DbDataReader reader)
    {
        object value = reader.GetValue(_ordinal);
        return value is DBNull ? null : value;
    }

    /// <summary>Finds the one string that is kept of a text: neighbouring rows often have the same.</summary>
    /// <param name="read">The text of a cell.</param>
    /// <param name="kept">The texts that are kept, by what was read.</param>
    /// <returns>The text, empty when it is white space.</returns>
    internal string Kept(string read, Dictionary<string, string> kept)
    {
        if (read != _lastRead)
        {
            ref string? known = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, read, out _);
            known ??= string.IsNullOrWhiteSpace(read) ? "" : read;
            (_lastRead, _lastKept) = (read, known);
        }

        return _lastKept;
    }

    private static bool IsNumber(TypeCode type) => type is >= TypeCode.SByte and <= TypeCode.Decimal;
}
