namespace CoverageMetrics.Notebooks.Tests.Support;

/// <summary>A group whose name would break a page that does not escape it.</summary>
public readonly record struct HostilePeople : INumerator, IDenominator
{
    public const string Written = "<script>alert(\"'&'\")</script>";

    public static string Code => "test:hostile-people";

    public static string? Name => Written;
}
