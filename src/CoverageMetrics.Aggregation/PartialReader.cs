using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace CoverageMetrics.Aggregation;

/// <summary>Reads what a <see cref="PartialWriter"/> has written, piece by piece, and refuses anything else.</summary>
internal sealed class PartialReader : IDisposable
{
    private const int ReadAtOnce = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _stream;
    private readonly string _what;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _piece;
    private int _at;
    private int _end;
    private int _unread;

    private PartialReader(Stream stream, string what, ReadOnlySpan<byte> header, int length)
    {
        _stream = stream;
        _what = what;
        _hash.AppendData(header);
        _unread = length;
        _piece = new byte[Math.Min(length, ReadAtOnce)];
    }

    /// <summary>Gets the number of bytes of the body that are not read yet, as it says itself: no list is longer.</summary>
    internal int Left => _unread + _end - _at;

    /// <summary>Opens the envelope.</summary>
    /// <exception cref="InvalidDataException">It is something else, of a later version or cut off.</exception>
    internal static PartialReader Open(Stream stream, ReadOnlySpan<byte> magic, int version, string what)
    {
        Span<byte> header = stackalloc byte[PartialWriter.HeaderBytes];
        int read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (read < header.Length)
        {
            throw new InvalidDataException($"The {what} is cut off after {read} of its first {header.Length} bytes.");
        }

        if (!header[..PartialWriter.MagicBytes].SequenceEqual(magic[..PartialWriter.MagicBytes]))
        {
            throw new InvalidDataException($"This is not a {what}: it does not begin as one.");
        }

        int found = BinaryPrimitives.ReadInt32LittleEndian(header[PartialWriter.MagicBytes..]);
        long length = BinaryPrimitives.ReadInt64LittleEndian(header[(PartialWriter.MagicBytes + sizeof(int))..]);
        return found == version && length is >= 0 and <= int.MaxValue - (2 * ReadAtOnce)
            ? new(stream, what, header, (int)length)
            : throw new InvalidDataException($"The {what} says version {found} and {length} bytes; only version {version} can be read here.");
    }

    /// <summary>Closes the envelope.</summary>
    /// <exception cref="InvalidDataException">Something is left, or it is cut off or damaged.</exception>
    internal void End()
    {
        if (Left > 0)
        {
            throw Wrong("something follows its end");
        }

        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        int read = _stream.ReadAtLeast(checksum, checksum.Length, throwOnEndOfStream: false);
        if (read < checksum.Length || !_hash.GetHashAndReset().AsSpan().SequenceEqual(checksum))
        {
            throw new InvalidDataException(read < checksum.Length ? $"The {_what} is cut off in its checksum." : $"The {_what} is damaged: its checksum does not fit.");
        }
    }

    public void Dispose() => _hash.Dispose();

    internal long Number()
    {
        ulong number = Unsigned();
        return number <= long.MaxValue ? (long)number : throw Wrong("a number is too large");
    }

    internal ulong Unsigned()
    {
        ulong number = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            ulong next = Byte();
            ulong bits = (next & 127) << shift;
            if (bits >> shift != (next & 127))
            {
                throw Wrong("a number is too large");
            }

            number |= bits;
            if (next < 128)
            {
                return number;
            }
        }

        throw Wrong("a number does not end");
    }

    internal int Count(int most)
    {
        long number = Number();
        return number <= most ? (int)number : throw Wrong($"{number} is more than {most}");
    }

    internal int Signed()
    {
        long number = Number();
        return checked((int)((number & 1) != 0 ? -(number / 2) - 1 : number / 2));
    }

    internal byte Byte()
    {
        if (_at == _end)
        {
            Need(1);
        }

        return _piece[_at++];
    }

    internal string Text()
    {
        int length = Count(Left);
        Need(length);
        string text = Utf8.GetString(_piece, _at, length);
        _at += length;
        return text;
    }

    internal CodeIndex Codes(int most)
    {
        var codes = new string[Count(Math.Min(most, Left))];
        for (int code = 0; code < codes.Length; code++)
        {
            codes[code] = Text();
        }

        return CodeIndex.Of(codes);
    }

    /// <summary>Reads numbers of which many are 0; there is memory for them only when they are all there.</summary>
    internal long[] Sparse(int length)
    {
        Need(Left);
        int start = _at;
        Sparse(length, []);
        _at = start;
        var numbers = new long[length];
        Sparse(length, numbers);
        return numbers;
    }

    private void Sparse(int length, Span<long> numbers)
    {
        int at = 0;
        while (at < length)
        {
            long number = Number();
            if (number != 0)
            {
                if (!numbers.IsEmpty)
                {
                    numbers[at] = number;
                }

                at++;
                continue;
            }

            int zeros = Count(length - at);
            at += zeros > 0 ? zeros : throw Wrong("a run of zeros is empty");
        }
    }

    internal static InvalidDataException Wrong(string why) => new($"The partial result contradicts itself: {why}.");

    /// <summary>Reads on until a number of bytes of the body stand together; a wrong length is found before there is memory for it.</summary>
    private void Need(int bytes)
    {
        if (bytes > Left)
        {
            throw Wrong("it ends too early");
        }

        if (bytes > _end - _at)
        {
            _piece.AsSpan(_at.._end).CopyTo(_piece);
            (_at, _end) = (0, _end - _at);
        }

        while (_end < bytes)
        {
            if (_end == _piece.Length)
            {
                Array.Resize(ref _piece, (int)Math.Min(bytes, 2L * _piece.Length));
            }

            int read = _stream.Read(_piece, _end, Math.Min(_unread, _piece.Length - _end));
            if (read == 0)
            {
                throw new InvalidDataException($"The {_what} is cut off {Left} bytes before its end.");
            }

            _hash.AppendData(_piece, _end, read);
            _end += read;
            _unread -= read;
        }
    }
}
