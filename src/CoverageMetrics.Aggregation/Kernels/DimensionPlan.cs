using System;
using System.Globalization;
using System.Linq;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>A dimension made ready for counting: a value's place is its number or, of an age, the number of thresholds that it reaches.</summary>
internal sealed class DimensionPlan
{
    private readonly byte[] _bands;

    internal DimensionPlan(TallyDimension dimension, int stride, int column)
    {
        Dimension = dimension;
        Stride = stride;
        Column = column;
        Size = dimension.Codes.Count;
        _bands = dimension.IsAgeBands ? new byte[TallyDimension.MaximumAge + 1] : [];
        for (int age = 0; age < _bands.Length; age++)
        {
            _bands[age] = (byte)dimension.BandOf(age);
        }

        Thresholds = [.. dimension.LowerAges.Skip(1).Select(age => (sbyte)(age + sbyte.MinValue))];
    }

    internal TallyDimension Dimension { get; }

    /// <summary>Gets the distance in cells between one place and the next.</summary>
    internal int Stride { get; }

    /// <summary>Gets the column of numbers, or -1 for age bands.</summary>
    internal int Column { get; }

    internal int Size { get; }

    internal bool IsAge => Column < 0;

    /// <summary>Gets the age at which each band but the first begins, moved down by 128; nothing where this is not about age.</summary>
    internal sbyte[] Thresholds { get; }

    /// <summary>Gets the greatest value that has a place.</summary>
    internal int Greatest => IsAge ? TallyDimension.MaximumAge : Size - 1;

    /// <summary>Finds the place of a value: a number of a code, or a year of birth.</summary>
    /// <returns>Whether it has one.</returns>
    internal bool TryPlace(int value, out int place)
    {
        if (!IsAge)
        {
            place = value;
            return value >= 0 && value < Size;
        }

        long age = (long)Dimension.Year - value;
        bool known = age is >= 0 and <= TallyDimension.MaximumAge;
        place = known ? _bands[age] : 0;
        return known;
    }

    /// <summary>Writes a value that has no place, for the list of examples.</summary>
    internal string Describe(int value) => string.Create(CultureInfo.InvariantCulture, $"{Dimension.Name}={value}");
}
