namespace CoverageMetrics.Tests.Support;

/// <summary>Keeps what a load tells of its progress.</summary>
internal sealed class Told : IProgress<long>
{
    internal List<long> Rows { get; } = [];

    public void Report(long value) => Rows.Add(value);
}
