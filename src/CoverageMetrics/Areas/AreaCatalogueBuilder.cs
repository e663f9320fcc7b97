using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Areas;

/// <summary>Collects areas and changes, and makes a catalogue of them once everything fits together.</summary>
/// <remarks>Not thread-safe; costs what was added, until it builds. The order in which areas and changes are added does not matter.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class AreaCatalogueBuilder
{
    private readonly List<(Area Area, int? Line)> _areas = [];
    private readonly List<(BoundaryChangeDraft Draft, int? Line)> _changes = [];
    private Func<string, string>? _spelling;

    /// <summary>Adds an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public AreaCatalogueBuilder Add(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        _areas.Add((area, null));
        return this;
    }

    /// <summary>Adds a change.</summary>
    /// <param name="change">The change, its areas named by code.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public AreaCatalogueBuilder Add(BoundaryChangeDraft change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _changes.Add((change, null));
        return this;
    }

    /// <summary>Sets the rule of spelling, by which the areas of the catalogue are found under a name.</summary>
    /// <param name="spelling">Brings the spellings of a name into one; see <see cref="AreaCatalogue.SpelledBy"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="spelling"/> is null.</exception>
    public AreaCatalogueBuilder SpelledBy(Func<string, string> spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        _spelling = spelling;
        return this;
    }

    /// <summary>Adds everything another catalogue has, with its rule of spelling where none was set.</summary>
    /// <param name="catalogue">The other catalogue.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is null.</exception>
    public AreaCatalogueBuilder Include(AreaCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _areas.AddRange(catalogue.Areas.Select(area => (area, (int?)null)));
        _changes.AddRange(catalogue.Changes.Select(change => (Draft(change), (int?)null)));
        _spelling ??= catalogue.Spelling;
        return this;
    }

    /// <summary>Adds the areas and changes that the edges of an office describe.</summary>
    /// <param name="edges">The edges, read.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edges"/> is null.</exception>
    /// <exception cref="AreaCatalogueException">The edges contradict each other or cannot be read; the first causes are listed first.</exception>
    public AreaCatalogueBuilder Include(BoundaryImport edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        if (!edges.IsConsistent)
        {
            throw new AreaCatalogueException(edges.Findings);
        }

        _areas.AddRange(edges.Areas.Select(area => (area, (int?)null)));
        _changes.AddRange(edges.Changes.Select(change => (change, (int?)null)));
        return this;
    }

    /// <summary>Makes the catalogue.</summary>
    /// <returns>The catalogue.</returns>
    /// <exception cref="AreaCatalogueException">Something does not fit together; what does not is listed.</exception>
    public AreaCatalogue Build() =>
        TryBuild(out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings)
            ? catalogue
            : throw new AreaCatalogueException(findings);

    /// <summary>Makes the catalogue if everything fits together.</summary>
    /// <param name="catalogue">The catalogue, or <see langword="null"/>.</param>
    /// <param name="findings">What does not fit, the first thousand findings and how many more there are; empty when there is a catalogue.</param>
    /// <returns><see langword="true"/> when there is a catalogue.</returns>
    public bool TryBuild([NotNullWhen(true)] out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings) =>
        TryBuild(new CatalogueFindings(), out catalogue, out findings);

    internal void Add(Area area, int line) => _areas.Add((area, line));

    internal void Add(BoundaryChangeDraft change, int line) => _changes.Add((change, line));

    internal bool TryBuild(
        CatalogueFindings earlier, [NotNullWhen(true)] out AreaCatalogue? catalogue, out IReadOnlyList<AreaCatalogueFinding> findings)
    {
        CatalogueAssembly assembly = new(_areas, _changes, earlier);
        catalogue = _spelling is { } spelling ? assembly.Assemble()?.SpelledBy(spelling) : assembly.Assemble();
        findings = assembly.Findings;
        return catalogue is not null;
    }

    private static BoundaryChangeDraft Draft(BoundaryChange change) =>
        BoundaryChangeDraft.On(change.Date, change.Kind)
            .WithParts([.. change.Parts.Select(part => new DraftPart(
                part.Predecessor?.Code, part.Successor?.Code, part.Share, [.. part.Restores.Select(area => (area.Code, DayOf(area)))]))])
            .WithBasis(change.LegalBasis).Noting(change.Note).Marked(change.Certainty);

    // A restored area has ended, so it has a last day.
    internal static LocalDate DayOf(Area area) => area.ValidFrom ?? area.ValidUntil!.Value.PlusDays(-1);
}
