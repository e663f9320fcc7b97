namespace CoverageMetrics.Published.Solving;

/// <summary>What is known of one quantity, and the narrowings it comes from.</summary>
internal readonly record struct Knowledge(int Quantity, FigureInterval Interval, int LowerEntry, int UpperEntry)
{
    public override string ToString() => $"{Quantity}: {Interval}";
}
