using System;
using System.Data.Common;
using System.Globalization;
using System.IO;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Aggregation;

public sealed partial class TallyColumns
{
    /// <summary>Finds where everything is in the rows of a reader.</summary>
    /// <exception cref="ArgumentException">No column is named for something that the layout asks for, or the reader has no column of that name.</exception>
    internal Binding Bind(DbDataReader reader, TallyLayout layout, bool dated, bool grouped)
    {
        bool status = dated && grouped && Find(reader, RowStatus) >= 0;
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
            int band = by.IsAgeBands && grouped ? Find(reader, BandColumn(dimension)) : -1;
            banded[dimension] = band >= 0;
            dimensions[dimension] = band >= 0 ? band : Require(reader, by.IsAgeBands ? _birthYear! : _categories[by.Name]);
        }

        return new()
        {
            Layout = layout,
            Area = Require(reader, _area),
            Programmes = programmes,
            ProgrammeCode = _programmeCode is null ? -1 : Require(reader, _programmeCode),
            Dimensions = dimensions,
            Banded = banded,
            Status = status ? Find(reader, RowStatus) : -1,
            Start = dated && !status ? Require(reader, _start!) : -1,
            End = dated && !status ? Require(reader, _end!) : -1,
            Rows = grouped ? Require(reader, _rows ?? RowCount) : -1,
        };
    }

    private static int Require(DbDataReader reader, string column)
    {
        int found = Find(reader, column);
        return found >= 0 ? found : throw new ArgumentException($"The reader has no column '{column}'.", nameof(reader));
    }

    private static int Find(DbDataReader reader, string column)
    {
        for (int field = 0; field < reader.FieldCount; field++)
        {
            if (string.Equals(reader.GetName(field), column, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return -1;
    }

    /// <summary>Where everything is in the rows of one reader, by number of column; -1 where it is not there.</summary>
    internal sealed class Binding
    {
        internal required TallyLayout Layout { get; init; }

        internal required int Area { get; init; }

        internal required int[] Programmes { get; init; }

        internal required int ProgrammeCode { get; init; }

        internal required int[] Dimensions { get; init; }

        internal required bool[] Banded { get; init; }

        internal required int Status { get; init; }

        internal required int Start { get; init; }

        internal required int End { get; init; }

        internal required int Rows { get; init; }

        /// <summary>Counts the row on which the reader stands.</summary>
        /// <exception cref="InvalidDataException">A value is of a type that cannot be read as what it should be.</exception>
        internal void Count(RowCounter counter, DbDataReader reader)
        {
            if (counter.Begin(Text(reader, Area), Rows < 0 ? 1 : Number(reader, Rows)) && InProgrammes(counter, reader) && InCategories(counter, reader) && InForce(counter, reader))
            {
                counter.Count();
            }
        }

        private static string? Text(DbDataReader reader, int column) =>
            reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);

        private static bool? Flag(DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
            {
                return null;
            }

            object value = reader.GetValue(column);
            return value switch
            {
                bool flag => flag,
                sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture) switch
                {
                    0 => false,
                    1 => true,
                    _ => throw Unreadable(reader, column, value, "true or false, or 1 or 0"),
                },
                _ => throw Unreadable(reader, column, value, "true or false, or 1 or 0"),
            };
        }

        private static int? Integer(DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
            {
                return null;
            }

            object value = reader.GetValue(column);
            return value is sbyte or byte or short or ushort or int or uint or long or decimal
                ? Convert.ToInt32(value, CultureInfo.InvariantCulture)
                : throw Unreadable(reader, column, value, "a whole number");
        }

        private static long Number(DbDataReader reader, int column)
        {
            object value = reader.GetValue(column);
            long number = value is sbyte or byte or short or ushort or int or uint or long or ulong or decimal
                ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
                : throw Unreadable(reader, column, value, "a number of rows");
            return number >= 0 ? number : throw Unreadable(reader, column, value, "a number of rows");
        }

        private static LocalDate? Date(DbDataReader reader, int column)
        {
            if (reader.IsDBNull(column))
            {
                return null;
            }

            object value = reader.GetValue(column);
            return value switch
            {
                LocalDate date => date,
                DateOnly date => LocalDate.FromDateOnly(date),
                DateTime time when time.TimeOfDay == TimeSpan.Zero => LocalDate.FromDateTime(time),
                string text when LocalDatePattern.Iso.Parse(text) is { Success: true } parsed => parsed.Value,
                _ => throw Unreadable(reader, column, value, "a date without a time"),
            };
        }

        private static InvalidDataException Unreadable(DbDataReader reader, int column, object value, string expected) =>
            new(string.Create(CultureInfo.InvariantCulture, $"Column '{reader.GetName(column)}' must hold {expected}, but holds '{value}' of type {value.GetType().Name}."));

        private bool InProgrammes(RowCounter counter, DbDataReader reader)
        {
            if (ProgrammeCode >= 0)
            {
                return counter.ProgrammeCode(Text(reader, ProgrammeCode));
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

        private bool InCategories(RowCounter counter, DbDataReader reader)
        {
            for (int dimension = 0; dimension < Dimensions.Length; dimension++)
            {
                int column = Dimensions[dimension];
                bool counted;
                if (Banded[dimension])
                {
                    // A band that is not one is the year of birth, minus one minus itself.
                    int? band = Integer(reader, column);
                    counted = band >= 0 && band < Layout.Dimensions[dimension].Codes.Count;
                    if (counted)
                    {
                        counter.Band(dimension, band!.Value);
                    }
                    else
                    {
                        counter.BirthYear(dimension, band is int wrong ? -1 - wrong : null);
                    }
                }
                else
                {
                    counted = Layout.Dimensions[dimension].IsAgeBands
                        ? counter.BirthYear(dimension, Integer(reader, column))
                        : counter.Category(dimension, Text(reader, column));
                }

                if (!counted)
                {
                    return false;
                }
            }

            return true;
        }

        private bool InForce(RowCounter counter, DbDataReader reader)
        {
            if (Status < 0)
            {
                return Start < 0 || counter.Dates(Date(reader, Start), Date(reader, End));
            }

            return Integer(reader, Status) switch
            {
                StatusInForce => true,
                StatusNotInForce => counter.NotInForce(),
                StatusEndBeforeStart => counter.EndBeforeStart(),
                StatusMissingStart => counter.MissingStart(),
                _ => throw Unreadable(reader, Status, reader.GetValue(Status), "0 to 3"),
            };
        }
    }
}
