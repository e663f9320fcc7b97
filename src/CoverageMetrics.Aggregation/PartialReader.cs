using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace CoverageMetrics.Aggregation;

/// <summary>Reads what a <see cref="PartialWriter"/> has written, and refuses anything else.</summary>
internal sealed class PartialReader
{
    private const int ReadAtOnce = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _body;
    private int _at;

    private PartialReader(byte[] body) => _body = body;

    internal bool AtEnd => Left == 0;

    /// <summary>Gets the number of bytes that are not read yet: no list is longer.</summary>
    internal int Left => _body.Length - _at;

    /// <summary>Opens the envelope.</summary>
    /// <exception cref="InvalidDataException">It is something else, of a later version, cut off or damaged.</exception>
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
        if (found != version || length is < 0 or > int.MaxValue - (2 * ReadAtOnce))
        {
            throw new InvalidDataException($"The {what} says version {found} and {length} bytes; only version {version} can be read here.");
        }

        byte[] body = ReadBody(stream, (int)length, what, out byte[] checksum);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header);
        hash.AppendData(body);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(checksum))
        {
            throw new InvalidDataException($"The {what} is damaged: its checksum does not fit.");
        }

        return new(body);
    }

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

    internal byte Byte() => _at < _body.Length ? _body[_at++] : throw Wrong("it ends too early");

    internal string Text()
    {
        int length = Count(Left);
        string text = Utf8.GetString(_body, _at, length);
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

    /// <summary>Reads the body piece by piece, so that a wrong length is found before there is memory for it.</summary>
    private static byte[] ReadBody(Stream stream, int length, string what, out byte[] checksum)
    {
        byte[] bytes = new byte[Math.Min(length + SHA256.HashSizeInBytes, ReadAtOnce)];
        int have = 0;
        int need = length + SHA256.HashSizeInBytes;
        while (have < need)
        {
            if (have == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(need, 2L * bytes.Length));
            }

            int read = stream.Read(bytes, have, bytes.Length - have);
            if (read == 0)
            {
                throw new InvalidDataException($"The {what} is cut off after {have} of {need} bytes.");
            }

            have += read;
        }

        checksum = bytes[length..need];
        return bytes[..length];
    }
}
