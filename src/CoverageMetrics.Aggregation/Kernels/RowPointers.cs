using NodaTime;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>The columns of <see cref="ParticipantColumns"/> while they are pinned; columns that are not there are null.</summary>
internal unsafe struct RowPointers
{
    internal ushort* Areas16;
    internal int* Areas32;
    internal byte* Programmes;
    internal ushort* Starts16;
    internal ushort* Ends16;
    internal int* Starts32;
    internal int* Ends32;
    internal ushort* BirthYears;
    internal byte* Ordinals0;
    internal byte* Ordinals1;
    internal byte* Ordinals2;
    internal byte* Ordinals3;
    internal ulong* Persons64;
    internal uint* Persons32;
    internal bool WidePersons;
    internal bool WideAreas;
    internal bool WideDates;
    internal bool HasDates;

    internal readonly byte* Ordinals(int column) => column switch
    {
        0 => Ordinals0,
        1 => Ordinals1,
        2 => Ordinals2,
        _ => Ordinals3,
    };

    internal readonly ulong Person(long row) => WidePersons ? Persons64[row] : Persons32[row];

    internal readonly int Area(long row) => WideAreas ? Areas32[row] : Areas16[row];

    internal readonly int Start(long row) => WideDates ? Starts32[row] : Starts16[row];

    /// <summary>Finds the first day no longer in force; an open end is later than any day.</summary>
    internal readonly int End(long row)
    {
        if (WideDates)
        {
            return Ends32[row];
        }

        ushort end = Ends16[row];
        return end == ParticipantColumns.OpenEnd16 ? ParticipantColumns.OpenEnd32 : end;
    }
}
