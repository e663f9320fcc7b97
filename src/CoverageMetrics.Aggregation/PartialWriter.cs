using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoverageMetrics.Aggregation;

/// <summary>Writes a partial result in an envelope: eight letters, a version, the length, the body and the SHA-256 of all of that.</summary>
/// <remarks>Numbers in the body are unsigned, seven bits a byte, the lowest first, and 128 added to all but the last; texts are UTF-8 after their length in bytes.</remarks>
internal sealed class PartialWriter
{
    internal const int HeaderBytes = 20;
    internal const int MagicBytes = 8;

    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>Writes a number that is not negative.</summary>
    internal void Number(long number) => Unsigned((ulong)number);

    internal void Unsigned(ulong number)
    {
        ulong rest = number;
        Span<byte> bytes = _body.GetSpan(10);
        int length = 0;
        while (rest > 127)
        {
            bytes[length++] = (byte)((rest & 127) | 128);
            rest >>= 7;
        }

        bytes[length++] = (byte)rest;
        _body.Advance(length);
    }

    /// <summary>Writes a number that may be negative: 0, -1, 1, -2 become 0, 1, 2, 3.</summary>
    internal void Signed(int number) => Number(number < 0 ? (-2L * number) - 1 : 2L * number);

    internal void Byte(byte value)
    {
        _body.GetSpan(1)[0] = value;
        _body.Advance(1);
    }

    internal void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _body);
    }

    internal void Codes(CodeIndex codes)
    {
        Number(codes.Count);
        foreach (string code in codes.Codes)
        {
            Text(code);
        }
    }

    /// <summary>Writes numbers of which many are 0: a run of zeros is a 0 and its length.</summary>
    internal void Sparse(ReadOnlySpan<long> numbers)
    {
        int at = 0;
        while (at < numbers.Length)
        {
            if (numbers[at] != 0)
            {
                Number(numbers[at++]);
                continue;
            }

            int zeros = numbers[at..].IndexOfAnyExcept(0L);
            zeros = zeros < 0 ? numbers.Length - at : zeros;
            Number(0);
            Number(zeros);
            at += zeros;
        }
    }

    /// <summary>Puts the body in its envelope.</summary>
    internal byte[] ToBytes(ReadOnlySpan<byte> magic, int version)
    {
        var bytes = new byte[HeaderBytes + _body.WrittenCount + SHA256.HashSizeInBytes];
        magic[..MagicBytes].CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(MagicBytes), version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(MagicBytes + sizeof(int)), _body.WrittenCount);
        _body.WrittenSpan.CopyTo(bytes.AsSpan(HeaderBytes));
        SHA256.HashData(bytes.AsSpan(0, HeaderBytes + _body.WrittenCount), bytes.AsSpan(HeaderBytes + _body.WrittenCount));
        return bytes;
    }
}
