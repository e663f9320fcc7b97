namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>Members of the provident fund of India who are on a payroll.</summary>
public readonly record struct ProvidentFundMembers : INumerator
{
    public static string Code => "in:epf";
}
