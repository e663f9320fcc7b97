using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>One quantity held against a multiple of another plus a constant: <c>x ≤ s·y + k</c>, or <c>≥</c>.</summary>
internal sealed class PairLine
{
    internal PairLine(in ExactNumber slope, in ExactNumber constant, bool isStrict, int claim)
    {
        Slope = slope;
        Constant = constant;
        IsStrict = isStrict;
        Claim = claim;
    }

    // Above zero in every line, so that lines rise and can be read from either quantity.
    internal ExactNumber Slope { get; }

    internal ExactNumber Constant { get; }

    internal bool IsStrict { get; }

    internal int Claim { get; }

    internal ExactNumber At(in ExactNumber y)
    {
        ExactNumber scaled = Slope.IsOne ? y : ExactNumber.Multiply(Slope, y);
        return Constant.Sign == 0 ? scaled : ExactNumber.Add(scaled, Constant);
    }

    internal ExactNumber Back(in ExactNumber x)
    {
        ExactNumber shifted = Constant.Sign == 0 ? x : ExactNumber.Subtract(x, Constant);
        return Slope.IsOne ? shifted : ExactNumber.Divide(shifted, Slope);
    }

    public override string ToString() => $"{Slope} y + {Constant}";
}
