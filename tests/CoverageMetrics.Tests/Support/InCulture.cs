using System.Globalization;

namespace CoverageMetrics.Tests.Support;

/// <summary>Runs a block as on a machine of another culture.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    internal InCulture(string name)
        : this(CultureInfo.GetCultureInfo(name))
    {
    }

    internal InCulture(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
