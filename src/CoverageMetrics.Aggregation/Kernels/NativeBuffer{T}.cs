using System;
using System.Runtime.InteropServices;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Zeroed scratch memory outside the managed heap, on a cache line of its own, freed with the count that needed it.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed unsafe class NativeBuffer<T> : IDisposable
    where T : unmanaged
{
    // A vector may be read or written past the last element.
    private const int Slack = 256;

    private void* _block;

    internal NativeBuffer(long length)
    {
        nuint bytes = (nuint)(length * sizeof(T)) + Slack + 64;
        // Zeroed by the system, so that pages that are never touched cost nothing.
        _block = NativeMemory.AllocZeroed(bytes);
        HugePages.Want(_block, bytes);
        Length = length;
        Pointer = (T*)(((nuint)_block + 63) & ~(nuint)63);
    }

    ~NativeBuffer() => Free();

    internal long Length { get; }

    internal T* Pointer { get; private set; }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    internal void Clear() => NativeMemory.Clear(Pointer, (nuint)(Length * sizeof(T)));

    private void Free()
    {
        if (_block is null)
        {
            return;
        }

        NativeMemory.Free(_block);
        _block = null;
        Pointer = null;
    }
}
