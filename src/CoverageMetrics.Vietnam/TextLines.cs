using System;
using System.IO;

namespace CoverageMetrics.Vietnam;

/// <summary>The lines of a text, one after the other in the same memory: a table of a nation is no string for each of its rows.</summary>
internal sealed class TextLines
{
    private readonly TextReader _reader;
    private char[] _characters = new char[16_384];
    private int _next;
    private int _end;
    private bool _isAfterReturn;

    internal TextLines(TextReader reader) => _reader = reader;

    /// <summary>Moves to the next line; lines end as those of a <see cref="TextReader"/> do.</summary>
    /// <param name="line">The line without its end, until the next one is read.</param>
    /// <returns>Whether there is one.</returns>
    internal bool TryRead(out ReadOnlyMemory<char> line)
    {
        int looked = 0;
        while (true)
        {
            if (_isAfterReturn && _next < _end)
            {
                _next += _characters[_next] == '\n' ? 1 : 0;
                _isAfterReturn = false;
            }

            int length = _characters.AsSpan((_next + looked).._end).IndexOfAny('\n', '\r');
            if (length >= 0)
            {
                line = _characters.AsMemory(_next, looked + length);
                _isAfterReturn = _characters[_next + looked + length] == '\r';
                _next += looked + length + 1;
                return true;
            }

            looked = _end - _next;
            if (!TryFill())
            {
                line = _characters.AsMemory(_next, looked);
                _next = _end;
                return looked > 0;
            }
        }
    }

    private bool TryFill()
    {
        int kept = _end - _next;
        char[] from = _characters;
        _characters = kept < from.Length / 2 ? from : new char[from.Length * 2];
        Array.Copy(from, _next, _characters, 0, kept);
        int read = _reader.Read(_characters, kept, _characters.Length - kept);
        (_next, _end) = (0, kept + read);
        return read > 0;
    }
}
