using System;
using System.Linq;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>A layout made ready for counting: which 16-bit lanes of a table a row's flags add to, and how its cell is found.</summary>
internal sealed class CountingPlan
{
    /// <summary>The number of groups that share one 64-bit counter.</summary>
    internal const int LanesPerTable = 4;

    /// <summary>The most cells of an area that the vector paths number: they do it in 16 bits.</summary>
    private const int MostCells = 1 << 16;

    internal CountingPlan(TallyLayout layout)
    {
        Layout = layout;
        Tables = (layout.Groups.Count + LanesPerTable - 1) / LanesPerTable;
        Lanes = new ulong[Tables][];
        Masks = new byte[Tables * LanesPerTable];
        layout.Masks.CopyTo(Masks);
        for (int table = 0; table < Tables; table++)
        {
            Lanes[table] = new ulong[256];
            for (int flags = 0; flags < 256; flags++)
            {
                int groups = layout.Memberships((byte)flags) >> (table * LanesPerTable);
                for (int lane = 0; lane < LanesPerTable; lane++)
                {
                    Lanes[table][flags] |= (ulong)((groups >> lane) & 1) << (16 * lane);
                }
            }
        }

        Dimensions = new DimensionPlan[layout.Dimensions.Count];
        int stride = layout.CellsPerArea;
        int column = 0;
        for (int dimension = 0; dimension < Dimensions.Length; dimension++)
        {
            TallyDimension source = layout.Dimensions[dimension];
            stride /= source.Codes.Count;
            Dimensions[dimension] = new(source, stride, source.IsAgeBands ? -1 : column++);
        }

        OrdinalColumns = column;
        NeedsBirthYears = layout.Dimensions.Any(dimension => dimension.IsAgeBands);
        SuitsVectors = layout.CellsPerArea <= MostCells && layout.Dimensions.All(dimension => !dimension.IsAgeBands || dimension.Year >= TallyDimension.MaximumAge);
    }

    internal TallyLayout Layout { get; }

    /// <summary>Gets the number of tables of 64-bit counters: one for each four groups.</summary>
    internal int Tables { get; }

    /// <summary>Gets, by table and flags, the four 16-bit lanes to add.</summary>
    internal ulong[][] Lanes { get; }

    /// <summary>Gets, by group and padded with zeros, the flags of which one is needed.</summary>
    internal byte[] Masks { get; }

    internal DimensionPlan[] Dimensions { get; }

    internal int OrdinalColumns { get; }

    internal bool NeedsBirthYears { get; }

    /// <summary>Gets a value indicating whether the cells of an area are few enough to be numbered in 16 bits, and ages found by subtracting in 16 bits.</summary>
    internal bool SuitsVectors { get; }

    /// <summary>Refuses columns that are not the ones that the layout and the options ask for, and finds which of their rows count.</summary>
    /// <exception cref="ArgumentException">A column is missing or one too many, or it is not said which of the rows count.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns cannot express the day.</exception>
    internal DayFilter Require(in ParticipantColumns columns, TallyOptions options)
    {
        TallyOptions.RequireDates(options, columns.HasDates);
        Require(columns, datesNeeded: options.Day is not null);
        return DayFilter.On(options.Day, columns, nameof(options));
    }

    /// <summary>Refuses columns that are not the ones that the layout asks for.</summary>
    /// <exception cref="ArgumentException">A column is missing or one too many.</exception>
    internal void Require(in ParticipantColumns columns, bool datesNeeded)
    {
        if (columns.OrdinalColumns != OrdinalColumns)
        {
            throw new ArgumentException($"The layout has {OrdinalColumns} dimensions of codes, but there are {columns.OrdinalColumns} columns for them.", nameof(columns));
        }

        if (NeedsBirthYears && !columns.HasBirthYears)
        {
            throw new ArgumentException("The layout has age bands, but there is no column of birth years.", nameof(columns));
        }

        if (datesNeeded && !columns.HasDates)
        {
            throw new ArgumentException("Counting as at a date needs columns of start and end days.", nameof(columns));
        }
    }
}
