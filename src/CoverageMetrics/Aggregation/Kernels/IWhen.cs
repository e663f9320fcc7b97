namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Chooses, when a kernel is compiled, whether it looks at dates.</summary>
internal interface IWhen
{
    static abstract bool Dated { get; }
}

/// <summary>Every row counts.</summary>
internal readonly struct Always : IWhen
{
    public static bool Dated => false;
}

/// <summary>Only rows in force on a day count.</summary>
internal readonly struct OnDay : IWhen
{
    public static bool Dated => true;
}
