namespace CoverageMetrics.Vietnam.Tests;

/// <summary>A fact about the official lists, skipped where they are not present.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "No folder shared/data with the official lists was found above the tests.";
        }
    }
}
