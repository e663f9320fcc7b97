using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;

namespace CoverageMetrics.Aggregation;

public sealed partial class TallyColumns
{
    /// <summary>Finds where everything is in the rows of a reader.</summary>
    /// <exception cref="ArgumentException">No column is named for something that the layout asks for, or the reader has no column of that name, or several.</exception>
    internal Binding Bind(IDataReader reader, TallyLayout layout, bool dated, bool grouped)
    {
        // What the query worked out stands in for the columns that it was worked out from, and only where those are not there themselves.
        bool status = dated && grouped && Find(reader, StatusColumn()) >= 0 && (_start is null || Find(reader, _start) < 0 || Find(reader, _end!) < 0);
        RequireComplete(layout, dated && !status);
        var fields = new List<int>();
        int[] programmes = _programmeCode is null ? [.. layout.Programmes.Codes.Select(programme => Read(Require(reader, _programmes[programme])))] : [];

        var dimensions = new int[layout.Dimensions.Count];
        var banded = new bool[dimensions.Length];
        for (int dimension = 0; dimension < dimensions.Length; dimension++)
        {
            TallyDimension by = layout.Dimensions[dimension];
            int band = by.IsAgeBands && grouped && Find(reader, _birthYear!) < 0 ? Find(reader, BandColumn(dimension)) : -1;
            banded[dimension] = band >= 0;
            dimensions[dimension] = Read(band >= 0 ? band : Require(reader, by.IsAgeBands ? _birthYear! : _categories[by.Name]));
        }

        int start = dated && !status ? Require(reader, _start!) : -1;
        int end = dated && !status ? Require(reader, _end!) : -1;
        return new()
        {
            Layout = layout,
            Columns = this,
            Area = Read(Require(reader, _area)),
            Programmes = programmes,
            ProgrammeCode = _programmeCode is null ? -1 : Read(Require(reader, _programmeCode)),
            Dimensions = dimensions,
            Banded = banded,
            Status = status ? Read(Find(reader, StatusColumn())) : -1,
            Start = start < 0 ? -1 : Read(start),
            StartHasZone = HasZone(reader, start),
            End = end < 0 ? -1 : Read(end),
            EndHasZone = HasZone(reader, end),
            Rows = grouped ? Read(Require(reader, CountColumn())) : -1,
            Fields = [.. fields],
            Names = [.. fields.Select(reader.GetName)],
        };

        int Read(int field)
        {
            fields.Add(field);
            return fields.Count - 1;
        }
    }

    private static int Require(IDataReader reader, string column)
    {
        int found = Find(reader, column);
        return found >= 0 ? found : throw new ArgumentException($"The reader has no column '{column}'.", nameof(reader));
    }

    /// <summary>Finds the column of exactly that name, or else the one whose name differs in case alone.</summary>
    /// <exception cref="ArgumentException">Several columns are equally good.</exception>
    private static int Find(IDataReader reader, string column)
    {
        int found = -1;
        bool exact = false;
        string? second = null;
        for (int field = 0; field < reader.FieldCount; field++)
        {
            string name = reader.GetName(field);
            bool same = name == column;
            if (!string.Equals(name, column, StringComparison.OrdinalIgnoreCase) || (exact && !same))
            {
                continue;
            }

            second = found >= 0 && same == exact ? name : null;
            found = field;
            exact = same;
        }

        return second is null
            ? found
            : throw new ArgumentException($"The reader has several columns for '{column}', '{second}' among them; give each a name of its own.", nameof(reader));
    }

    // Some drivers give a timestamp with a time zone as one without, so that only the name of its type tells.
    private static bool HasZone(IDataReader reader, int column) =>
        column >= 0 && reader.GetDataTypeName(column) is { } type
        && (type.EndsWith("tz", StringComparison.OrdinalIgnoreCase) || type.Contains("time zone", StringComparison.OrdinalIgnoreCase))
        && !type.Contains("without", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where everything is among the cells that are read of each row of one reader, -1 where it is not there.</summary>
    internal sealed class Binding
    {
        internal required TallyLayout Layout { get; init; }

        internal required TallyColumns Columns { get; init; }

        internal required int Area { get; init; }

        internal required int[] Programmes { get; init; }

        internal required int ProgrammeCode { get; init; }

        internal required int[] Dimensions { get; init; }

        internal required bool[] Banded { get; init; }

        internal required int Status { get; init; }

        internal required int Start { get; init; }

        internal required bool StartHasZone { get; init; }

        internal required int End { get; init; }

        internal required bool EndHasZone { get; init; }

        internal required int Rows { get; init; }

        /// <summary>Gets the numbers of the reader's columns that are read.</summary>
        internal required int[] Fields { get; init; }

        /// <summary>Gets the names of the columns that are read.</summary>
        internal required string[] Names { get; init; }

        /// <summary>Reads the cells of the row on which the reader stands: null where one is empty.</summary>
        internal void Read(IDataRecord reader, Span<object?> cells)
        {
            for (int cell = 0; cell < Fields.Length; cell++)
            {
                cells[cell] = reader.IsDBNull(Fields[cell]) ? null : reader.GetValue(Fields[cell]);
            }
        }

        /// <summary>Counts a row.</summary>
        /// <param name="counter">What counts it.</param>
        /// <param name="cells">Its cells.</param>
        /// <param name="number">Which row of the reader it is, from 1.</param>
        /// <exception cref="InvalidDataException">A value is of a type that cannot be read as what it should be.</exception>
        internal void Count(RowCounter counter, ReadOnlySpan<object?> cells, long number) => new Row(this, cells, number).Count(counter);
    }
}
