using System;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Puts persons in order, and with them the area and programmes of each: byte by byte from the lowest, so that it can be stopped between any two rows.</summary>
internal sealed class PersonSort
{
    private const int ProgrammeBits = 8;
    private const int DigitBits = 8;

    private readonly int _count;
    private readonly Looks _looks;
    private ulong[] _otherPersons = [];
    private uint[] _otherPlaces = [];

    /// <summary>Sorts by person and, for each person, by area.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="places">For each the area and, in the lowest eight bits, the programmes.</param>
    /// <param name="count">How many of them there are.</param>
    /// <param name="looks">Looked at on the way.</param>
    internal PersonSort(ulong[] persons, uint[] places, int count, Looks looks)
    {
        Persons = persons;
        Places = places;
        _count = count;
        _looks = looks;
        (ulong differentPersons, uint differentPlaces) = Differences();
        for (int shift = ProgrammeBits; shift < 32; shift += DigitBits)
        {
            SortBy(shift, differentPlaces, byPerson: false);
        }

        for (int shift = 0; shift < 64; shift += DigitBits)
        {
            SortBy(shift, differentPersons, byPerson: true);
        }
    }

    /// <summary>Gets the persons in order.</summary>
    internal ulong[] Persons { get; private set; }

    /// <summary>Gets the area and programmes of each.</summary>
    internal uint[] Places { get; private set; }

    /// <summary>Finds the bits in which not all are the same.</summary>
    private (ulong Persons, uint Places) Differences()
    {
        ulong persons = 0;
        uint places = 0;
        for (int row = 0; row < _count; row++)
        {
            LookAt(row);
            persons |= Persons[row] ^ Persons[0];
            places |= Places[row] ^ Places[0];
        }

        return (persons, places);
    }

    /// <summary>Sorts by eight bits and leaves rows that are the same in them as they stand.</summary>
    private void SortBy(int shift, ulong different, bool byPerson)
    {
        unchecked
        {
            if ((byte)(different >> shift) == 0)
            {
                return;
            }

            Span<int> next = stackalloc int[1 << DigitBits];
            for (int row = 0; row < _count; row++)
            {
                LookAt(row);
                next[DigitOf(row, shift, byPerson)]++;
            }

            int first = 0;
            foreach (ref int digit in next)
            {
                (digit, first) = (first, first + digit);
            }

            if (_otherPersons.Length == 0)
            {
                _otherPersons = new ulong[_count];
                _otherPlaces = new uint[_count];
            }

            for (int row = 0; row < _count; row++)
            {
                LookAt(row);
                int place = next[DigitOf(row, shift, byPerson)]++;
                _otherPersons[place] = Persons[row];
                _otherPlaces[place] = Places[row];
            }

            (Persons, _otherPersons) = (_otherPersons, Persons);
            (Places, _otherPlaces) = (_otherPlaces, Places);
        }
    }

    private byte DigitOf(int row, int shift, bool byPerson) => unchecked((byte)((byPerson ? Persons[row] : Places[row]) >> shift));

    private void LookAt(int row)
    {
        if (row % Looks.Rows == 0)
        {
            _looks.Look();
        }
    }
}
