namespace CoverageMetrics.Aggregation;

/// <summary>Who was seen where.</summary>
public sealed class PersonRegister;
