namespace CoverageMetrics.Published.Solving;

/// <summary>A line read from one of its quantities to the other.</summary>
internal readonly record struct PairStep(PairLine Line, bool IsBack)
{
    public override string ToString() => IsBack ? $"back by {Line}" : $"{Line}";
}
