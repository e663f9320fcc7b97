namespace CoverageMetrics.Vietnam;

/// <summary>The sex on which the working age depends.</summary>
public enum Sex
{
    /// <summary>Men.</summary>
    Male,

    /// <summary>Women.</summary>
    Female,
}
