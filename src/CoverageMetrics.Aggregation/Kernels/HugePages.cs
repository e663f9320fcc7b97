using System;
using System.Runtime.InteropServices;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Asks the system for large pages where much memory is about to be touched: a small page costs the kernel more than its records cost the count.</summary>
/// <remarks>A hint, and nothing else: what it is refused, or where there is no such call, the memory is the same.</remarks>
internal static unsafe partial class HugePages
{
    /// <summary>Below this much the gain is lost in the noise, and a large page might stay half empty.</summary>
    private const nuint Few = 8 << 20;

    private const int MadviseHugePage = 14;

    internal static void Want(void* block, nuint bytes)
    {
        if (bytes < Few || !OperatingSystem.IsLinux())
        {
            return;
        }

        nuint page = (nuint)Environment.SystemPageSize;
        nuint first = ((nuint)block + page - 1) & ~(page - 1);
        nuint length = ((nuint)block + bytes - first) & ~(page - 1);
        try
        {
            _ = Madvise((void*)first, length, MadviseHugePage);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return;
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Madvise(void* start, nuint length, int advice);
}
