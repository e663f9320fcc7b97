namespace CoverageMetrics.Aggregation;

/// <summary>People counted once each.</summary>
public sealed class PersonTally;
