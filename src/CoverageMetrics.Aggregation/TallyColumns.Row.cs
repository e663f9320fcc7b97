using System;
using System.Globalization;
using System.IO;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class TallyColumns
{
    private const string Days = "dates, or timestamps without a time zone: turn one with a zone into a date in the query, because its day depends on the zone";

    /// <summary>The cells of one row, each null where it is empty, and which row of its reader that is.</summary>
    private readonly ref struct Row(Binding binding, ReadOnlySpan<object?> cells, long number)
    {
        private readonly ReadOnlySpan<object?> _cells = cells;

        /// <summary>Counts the row.</summary>
        /// <exception cref="InvalidDataException">A value is of a type that cannot be read as what it should be.</exception>
        internal void Count(RowCounter counter)
        {
            if (counter.Begin(Code(binding.Area, binding.Layout.Areas), binding.Rows < 0 ? 1 : Number(binding.Rows))
                && InProgrammes(counter) && InCategories(counter) && InForce(counter))
            {
                counter.Count();
            }
        }

        /// <summary>Reads a cell: null where it is empty or blank.</summary>
        private object? Cell(int column) =>
            _cells[column] is not { } value || (value is string text && string.IsNullOrWhiteSpace(text)) ? null : value;

        private string? Code(int column, CodeIndex codes)
        {
            object? value = Cell(column);
            return value switch
            {
                null => null,
                string text => text,
                _ when CellValue.IsNumber(value) && codes.HasLeadingZeros =>
                    throw Unreadable(column, value, "codes as text, because a number loses its leading zeros"),
                _ when CellValue.IsNumber(value) && CellValue.Whole(value) is { } number => number.ToString(CultureInfo.InvariantCulture),
                bool or char or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
                _ => throw Unreadable(column, value, "codes: text or whole numbers"),
            };
        }

        private bool? Flag(int column) => Cell(column) is not { } value
            ? null
            : CellValue.Flag(value) ?? throw Unreadable(column, value, "true or false, or 1 or 0");

        private int? Integer(int column, string? name = null)
        {
            if (Cell(column) is not { } value)
            {
                return null;
            }

            return CellValue.Whole(value) is { } number && number >= int.MinValue && number <= int.MaxValue
                ? (int)number
                : throw Unreadable(name ?? binding.Names[column], CellValue.Quote(value), $"whole numbers from {int.MinValue} to {int.MaxValue}");
        }

        private long Number(int column)
        {
            object? value = Cell(column);
            return value is not null && CellValue.Whole(value) is { Sign: >= 0 } number && number <= long.MaxValue
                ? (long)number
                : throw Unreadable(column, value, $"whole numbers of rows from 0 to {long.MaxValue}");
        }

        private LocalDate? Date(int column, bool hasZone) => Cell(column) is not { } value
            ? null
            : (hasZone ? null : CellValue.Day(value)) ?? throw Unreadable(column, value, Days);

        private InvalidDataException Unreadable(int column, object? value, string expected) =>
            Unreadable(binding.Names[column], value is null ? "nothing" : CellValue.Quote(value), expected);

        private InvalidDataException Unreadable(string column, string found, string expected) =>
            new(string.Create(CultureInfo.InvariantCulture, $"Column '{column}' must hold {expected}, but row {number} of the reader has {found}."));

        private bool InProgrammes(RowCounter counter)
        {
            if (binding.ProgrammeCode >= 0)
            {
                return counter.ProgrammeCode(Code(binding.ProgrammeCode, binding.Layout.Programmes));
            }

            for (int programme = 0; programme < binding.Programmes.Length; programme++)
            {
                if (!counter.Programme(programme, Flag(binding.Programmes[programme])))
                {
                    return false;
                }
            }

            return true;
        }

        private bool InCategories(RowCounter counter)
        {
            for (int dimension = 0; dimension < binding.Dimensions.Length; dimension++)
            {
                int column = binding.Dimensions[dimension];
                bool counted;
                TallyDimension by = binding.Layout.Dimensions[dimension];
                if (binding.Banded[dimension])
                {
                    // A band that is not one is the year of birth, minus one minus itself, or what is no year at all.
                    int? band = Integer(column, binding.Columns._birthYear);
                    counted = band is >= 0;
                    if (band >= by.Codes.Count)
                    {
                        throw Unreadable(column, band, $"age bands from 0 to {by.Codes.Count - 1}");
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
                    counted = by.IsAgeBands ? counter.BirthYear(dimension, Integer(column)) : counter.Category(dimension, Code(column, by.Codes));
                }

                if (!counted)
                {
                    return false;
                }
            }

            return true;
        }

        private bool InForce(RowCounter counter)
        {
            if (binding.Status < 0)
            {
                return binding.Start < 0 || counter.Dates(Date(binding.Start, binding.StartHasZone), Date(binding.End, binding.EndHasZone));
            }

            return Integer(binding.Status) switch
            {
                StatusInForce => true,
                StatusNotInForce => counter.NotInForce(),
                StatusEndBeforeStart => counter.EndBeforeStart(),
                StatusMissingStart => counter.MissingStart(),
                StatusStartIsNoDay => throw Unreadable(binding.Columns._start!, "others", Days),
                StatusEndIsNoDay => throw Unreadable(binding.Columns._end!, "others", Days),
                _ => throw Unreadable(binding.Status, Cell(binding.Status), "whole numbers from 0 to 5"),
            };
        }
    }
}
