using System;
using System.Data;
using System.Globalization;
using System.IO;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class TallyColumns
{
    private const string Days = "dates, or timestamps without a time zone: turn one with a zone into a date in the query, because its day depends on the zone";

    /// <summary>Finds where everything is in the rows of a reader.</summary>
    /// <exception cref="ArgumentException">No column is named for something that the layout asks for, or the reader has no column of that name, or several.</exception>
    internal Binding Bind(IDataReader reader, TallyLayout layout, bool dated, bool grouped)
    {
        // What the query worked out stands in for the columns that it was worked out from, and only where those are not there themselves.
        bool status = dated && grouped && Find(reader, StatusColumn()) >= 0 && (_start is null || Find(reader, _start) < 0 || Find(reader, _end!) < 0);
        RequireComplete(layout, dated && !status);
        var programmes = new int[layout.Programmes.Count];
        for (int programme = 0; programme < programmes.Length; programme++)
        {
            programmes[programme] = _programmeCode is null ? Require(reader, _programmes[layout.Programmes[programme]]) : -1;
        }

        var dimensions = new int[layout.Dimensions.Count];
        var banded = new bool[dimensions.Length];
        for (int dimension = 0; dimension < dimensions.Length; dimension++)
        {
            TallyDimension by = layout.Dimensions[dimension];
            int band = by.IsAgeBands && grouped && Find(reader, _birthYear!) < 0 ? Find(reader, BandColumn(dimension)) : -1;
            banded[dimension] = band >= 0;
            dimensions[dimension] = band >= 0 ? band : Require(reader, by.IsAgeBands ? _birthYear! : _categories[by.Name]);
        }

        int start = dated && !status ? Require(reader, _start!) : -1;
        int end = dated && !status ? Require(reader, _end!) : -1;
        return new()
        {
            Layout = layout,
            Columns = this,
            Area = Require(reader, _area),
            Programmes = programmes,
            ProgrammeCode = _programmeCode is null ? -1 : Require(reader, _programmeCode),
            Dimensions = dimensions,
            Banded = banded,
            Status = status ? Find(reader, StatusColumn()) : -1,
            Start = start,
            StartHasZone = HasZone(reader, start),
            End = end,
            EndHasZone = HasZone(reader, end),
            Rows = grouped ? Require(reader, CountColumn()) : -1,
        };
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

    /// <summary>Where everything is in the rows of one reader, by number of column, -1 where it is not there; and how many rows it has read.</summary>
    internal sealed class Binding
    {
        private long _row;

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

        /// <summary>Counts the row on which the reader stands.</summary>
        /// <exception cref="InvalidDataException">A value is of a type that cannot be read as what it should be.</exception>
        internal void Count(RowCounter counter, IDataReader reader)
        {
            _row++;
            if (counter.Begin(Code(reader, Area, Layout.Areas), Rows < 0 ? 1 : Number(reader, Rows))
                && InProgrammes(counter, reader) && InCategories(counter, reader) && InForce(counter, reader))
            {
                counter.Count();
            }
        }

        /// <summary>Reads a cell: null where it is empty or blank.</summary>
        private static object? Cell(IDataReader reader, int column) =>
            reader.IsDBNull(column) || reader.GetValue(column) is not { } value || (value is string text && string.IsNullOrWhiteSpace(text)) ? null : value;

        private string? Code(IDataReader reader, int column, CodeIndex codes)
        {
            object? value = Cell(reader, column);
            return value switch
            {
                null => null,
                string text => text,
                _ when CellValue.IsNumber(value) && codes.HasLeadingZeros =>
                    throw Unreadable(reader, column, value, "codes as text, because a number loses its leading zeros"),
                _ when CellValue.IsNumber(value) && CellValue.Whole(value) is { } number => number.ToString(CultureInfo.InvariantCulture),
                bool or char or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
                _ => throw Unreadable(reader, column, value, "codes: text or whole numbers"),
            };
        }

        private bool? Flag(IDataReader reader, int column) => Cell(reader, column) is not { } value
            ? null
            : CellValue.Flag(value) ?? throw Unreadable(reader, column, value, "true or false, or 1 or 0");

        private int? Integer(IDataReader reader, int column, string? name = null)
        {
            if (Cell(reader, column) is not { } value)
            {
                return null;
            }

            return CellValue.Whole(value) is { } number && number >= int.MinValue && number <= int.MaxValue
                ? (int)number
                : throw Unreadable(name ?? reader.GetName(column), CellValue.Quote(value), $"whole numbers from {int.MinValue} to {int.MaxValue}");
        }

        private long Number(IDataReader reader, int column)
        {
            object? value = Cell(reader, column);
            return value is not null && CellValue.Whole(value) is { Sign: >= 0 } number && number <= long.MaxValue
                ? (long)number
                : throw Unreadable(reader, column, value, $"whole numbers of rows from 0 to {long.MaxValue}");
        }

        private LocalDate? Date(IDataReader reader, int column, bool hasZone) => Cell(reader, column) is not { } value
            ? null
            : (hasZone ? null : CellValue.Day(value)) ?? throw Unreadable(reader, column, value, Days);

        private InvalidDataException Unreadable(IDataReader reader, int column, object? value, string expected) =>
            Unreadable(reader.GetName(column), value is null ? "nothing" : CellValue.Quote(value), expected);

        private InvalidDataException Unreadable(string column, string found, string expected) =>
            new(string.Create(CultureInfo.InvariantCulture, $"Column '{column}' must hold {expected}, but row {_row} of the reader has {found}."));

        private bool InProgrammes(RowCounter counter, IDataReader reader)
        {
            if (ProgrammeCode >= 0)
            {
                return counter.ProgrammeCode(Code(reader, ProgrammeCode, Layout.Programmes));
            }

            for (int programme = 0; programme < Programmes.Length; programme++)
            {
                if (!counter.Programme(programme, Flag(reader, Programmes[programme])))
                {
                    return false;
                }
            }

            return true;
        }

        private bool InCategories(RowCounter counter, IDataReader reader)
        {
            for (int dimension = 0; dimension < Dimensions.Length; dimension++)
            {
                int column = Dimensions[dimension];
                bool counted;
                TallyDimension by = Layout.Dimensions[dimension];
                if (Banded[dimension])
                {
                    // A band that is not one is the year of birth, minus one minus itself, or what is no year at all.
                    int? band = Integer(reader, column, Columns._birthYear);
                    counted = band is >= 0;
                    if (band >= by.Codes.Count)
                    {
                        throw Unreadable(reader, column, band, $"age bands from 0 to {by.Codes.Count - 1}");
                    }

                    if (counted)
                    {
                        counter.Band(dimension, band!.Value);
                    }
                    else
                    {
                        counter.BirthYear(dimension, -1 - band);
                    }
                }
                else
                {
                    counted = by.IsAgeBands ? counter.BirthYear(dimension, Integer(reader, column)) : counter.Category(dimension, Code(reader, column, by.Codes));
                }

                if (!counted)
                {
                    return false;
                }
            }

            return true;
        }

        private bool InForce(RowCounter counter, IDataReader reader)
        {
            if (Status < 0)
            {
                return Start < 0 || counter.Dates(Date(reader, Start, StartHasZone), Date(reader, End, EndHasZone));
            }

            return Integer(reader, Status) switch
            {
                StatusInForce => true,
                StatusNotInForce => counter.NotInForce(),
                StatusEndBeforeStart => counter.EndBeforeStart(),
                StatusMissingStart => counter.MissingStart(),
                StatusStartIsNoDay => throw Unreadable(Columns._start!, "others", Days),
                StatusEndIsNoDay => throw Unreadable(Columns._end!, "others", Days),
                _ => throw Unreadable(reader, Status, Cell(reader, Status), "whole numbers from 0 to 5"),
            };
        }
    }
}
