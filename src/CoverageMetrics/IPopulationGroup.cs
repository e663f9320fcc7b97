namespace CoverageMetrics;

/// <summary>Names a group of people that can be counted.</summary>
/// <remarks>Implemented by empty structs that are used only as type arguments.</remarks>
public interface IPopulationGroup : IPercentageBase;
