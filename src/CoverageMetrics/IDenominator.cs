namespace CoverageMetrics;

/// <summary>Names a group of people that coverage can be measured against.</summary>
/// <remarks>Implemented by empty structs that are used only as type arguments.</remarks>
public interface IDenominator : IPopulationGroup;
