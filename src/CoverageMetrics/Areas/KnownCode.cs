using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>A code as the edges of a source use it, day after day.</summary>
internal sealed class KnownCode
{
    private readonly List<Use> _uses = [];

    /// <summary>Gets a value indicating whether no earlier day has the code.</summary>
    internal bool IsNew => _uses.Count == 0;

    /// <summary>Gets a value indicating whether the code is in use.</summary>
    internal bool IsInUse => _uses.Count > 0 && _uses[^1].Until is null;

    /// <summary>Gets the last use, or the one that goes on.</summary>
    internal Use Last => _uses[^1];

    /// <summary>Gets the line of the first contradiction that the code was in on an earlier day.</summary>
    internal int? Doubt { get; set; }

    internal void Begin(AreaCode code, AreaLevel level, LocalDate? from, int line) => _uses.Add(new(code, level, from, line));

    internal IEnumerable<Area> Areas() => _uses.Select(use => use.ToArea());

    /// <summary>One area that has the code.</summary>
    internal sealed class Use(AreaCode code, AreaLevel level, LocalDate? from, int line)
    {
        private readonly List<string> _names = [];
        private readonly HashSet<string> _calls = new(StringComparer.Ordinal);

        internal LocalDate? From => from;

        internal LocalDate? Until { get; private set; }

        /// <summary>Gets the line that began it, and then the one that ended it.</summary>
        internal int Line { get; private set; } = line;

        internal string? Name => _names.FirstOrDefault();

        internal void End(LocalDate date, int line) => (Until, Line) = (date, line);

        internal void Call(string? name)
        {
            if (name is not null && _calls.Add(name))
            {
                _names.Add(name);
            }
        }

        internal Area ToArea()
        {
            Area area = Area.Of(code.Text, level, Name ?? code.Text).AlsoKnownAs([.. _names.Skip(1)]);
            area = from is { } first ? area.From(first) : area;
            return Until is { } until ? area.Until(until) : area;
        }
    }
}
