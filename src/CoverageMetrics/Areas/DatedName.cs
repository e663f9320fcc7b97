using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>A further name that an area was known by for a time.</summary>
internal readonly record struct DatedName(string Name, LocalDate? From, LocalDate? Until)
{
    internal bool IsKnownOn(int day) => Day.Start(From) <= day && day < Day.End(Until);

    /// <summary>Writes the days and the name, as the JSON of an area does.</summary>
    public override string ToString() => $"{Day.Write(From)}/{Day.Write(Until)} {Name}";
}
