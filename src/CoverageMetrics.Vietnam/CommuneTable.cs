using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Vietnam;

/// <summary>The communes of Viet Nam before and after 2025-07-01, read from the official lists and the table that joins them.</summary>
/// <remarks>
/// <para>The lists are the caller's. They are comma-separated with a header; the columns used are
/// <c>code, full_name, type, district_code, district_name, province_code</c> of the old list (a row without a code is a district without communes),
/// <c>code, name, full_name, type, province_code, valid_from</c> of the new list, with a further column such as <c>type_from_2026_04_30</c> for each later change of
/// types, and <c>old_code, old_full_name, old_district_code, old_province_code, new_code, new_full_name, new_province_code, kind, share, effective_date</c> of
/// the table. Other columns are passed over.</para>
/// <para>The official table has errors. A row that cannot be placed is left out and reported, and so is a row that was placed with a
/// doubt; nothing is corrected silently. Communes that began or ended between the day of the old list and the day of the table do so on the day
/// after the list, in changes marked <see cref="ChangeCertainty.Doubtful"/>.</para>
/// <para>Immutable and safe to share; costs its catalogue and findings.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CommuneTable
{
    internal CommuneTable(AreaCatalogue catalogue, IReadOnlyList<CommuneTableFinding> findings)
    {
        Catalogue = catalogue;
        Findings = findings;
    }

    /// <summary>Gets the day of the list of the statistics office that the official table follows: 2025-01-04.</summary>
    public static LocalDate OldListDate { get; } = new(2025, 1, 4);

    /// <summary>Gets the catalogue: the country, its regions and provinces, the districts until 2025-06-30 and the communes before and after.</summary>
    public AreaCatalogue Catalogue { get; }

    /// <summary>Gets what is to be said about single rows, in the order of the texts and their lines.</summary>
    public IReadOnlyList<CommuneTableFinding> Findings { get; }

    /// <summary>Reads the lists, the old one as it stood on <see cref="OldListDate"/>.</summary>
    /// <param name="oldList">The communes and districts before.</param>
    /// <param name="newList">The communes after.</param>
    /// <param name="succession">The table of old and new communes.</param>
    /// <returns>The communes and what is to be said about the rows.</returns>
    /// <exception cref="ArgumentNullException">A reader is null.</exception>
    /// <exception cref="FormatException">A text has no header, or its header lacks a column that is needed or has one twice; no row of the new list can be read, or
    /// its communes do not begin at least two days after <see cref="OldListDate"/>.</exception>
    /// <exception cref="AreaCatalogueException">The lists contradict each other in more than single rows.</exception>
    public static CommuneTable Read(TextReader oldList, TextReader newList, TextReader succession)
    {
        CommuneLists lists = ReadLists(oldList, newList, succession);
        return IsOlder(OldListDate, lists.Date)
            ? new CommuneAssembly(lists, OldListDate).Assemble()
            : throw new FormatException($"{CommuneTableSource.NewList}: {Rule(lists)}, and the old list is of {OldListDate:uuuu-MM-dd}.");
    }

    /// <summary>Reads the lists.</summary>
    /// <param name="oldList">The communes and districts before.</param>
    /// <param name="oldListDate">The day on which the old list stood; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <param name="newList">The communes after.</param>
    /// <param name="succession">The table of old and new communes.</param>
    /// <returns>The communes and what is to be said about the rows.</returns>
    /// <exception cref="ArgumentNullException">A reader is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="oldListDate"/> is not at least two days before the new communes begin.</exception>
    /// <exception cref="FormatException">A text has no header, or its header lacks a column that is needed or has one twice; no row of the new list can be
    /// read.</exception>
    /// <exception cref="AreaCatalogueException">The lists contradict each other in more than single rows.</exception>
    public static CommuneTable Read(TextReader oldList, LocalDate oldListDate, TextReader newList, TextReader succession)
    {
        CommuneLists lists = ReadLists(oldList, newList, succession);
        LocalDate listed = oldListDate.WithCalendar(CalendarSystem.Iso);
        return IsOlder(listed, lists.Date)
            ? new CommuneAssembly(lists, listed).Assemble()
            : throw new ArgumentOutOfRangeException(nameof(oldListDate), listed, $"{Rule(lists)}.");
    }

    private static CommuneLists ReadLists(TextReader oldList, TextReader newList, TextReader succession)
    {
        ArgumentNullException.ThrowIfNull(oldList);
        ArgumentNullException.ThrowIfNull(newList);
        ArgumentNullException.ThrowIfNull(succession);
        return new(oldList, newList, succession);
    }

    // The day after the old list is in between: on it communes begin and end that only one of the texts has.
    private static bool IsOlder(LocalDate listed, LocalDate date) => listed < date && listed.PlusDays(1) < date;

    private static string Rule(CommuneLists lists) => $"The old list is at least two days older than the new communes, which begin on {lists.Date:uuuu-MM-dd}";
}
