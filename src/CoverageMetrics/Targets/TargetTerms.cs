using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>What a target is apart from its number: for which area and day, set by whom, in which document, and which side of it is met.</summary>
/// <remarks>
/// <para>The setter and the document may be unknown. A target is for the end of a day; a quarterly plan is four targets. For a flow, the day is the last of the
/// year to date.</para>
/// <para>Immutable and safe to share; costs one object, and another for each step. One document's terms serve all its targets. Equal when everything is. No order.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public sealed record TargetTerms
{
    private TargetTerms(AreaCode area, LocalDate date)
    {
        Area = area;
        Date = date;
        Map = date;
    }

    /// <summary>Gets the code of the area, read on the map of <see cref="Map"/>.</summary>
    public AreaCode Area { get; }

    /// <summary>Gets the day at whose end the target is to be met.</summary>
    public LocalDate Date { get; private init; }

    /// <summary>Gets the day whose map the code of the area is read on: <see cref="Date"/>, unless another was named.</summary>
    public LocalDate Map { get; private init; }

    /// <summary>Gets which side of the target is met: at least, unless told.</summary>
    public TargetDirection Direction { get; private init; }

    /// <summary>Gets the word the target was set with: about 45 %, above 95 %.</summary>
    public FigureQualifier Qualifier { get; private init; }

    /// <summary>Gets the code of who set the target; empty when that is not known.</summary>
    public string Setter { get; private init; } = "";

    /// <summary>Gets the document it was set in; empty when that is not known.</summary>
    public string Document { get; private init; } = "";

    /// <summary>Gets the day it was issued, or <see langword="null"/> when that is not known.</summary>
    public LocalDate? Issued { get; private init; }

    /// <summary>Gets what has to be known beside it, such as a doubtful detail; empty for nothing.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Begins the terms of a target.</summary>
    /// <param name="area">The code of the area.</param>
    /// <param name="date">The day at whose end the target is to be met; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The terms: at least, setter and document unknown.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public static TargetTerms Of(AreaCode area, LocalDate date) => new(area.Given(nameof(area)), date.WithCalendar(CalendarSystem.Iso));

    /// <summary>Gives the same terms for another day, and on its map unless another map was named.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The terms.</returns>
    public TargetTerms On(LocalDate date)
    {
        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        return this with { Date = day, Map = Map == Date ? day : Map };
    }

    /// <summary>Gives the terms with the code of the area read on the map of a day, such as the day of issue: a target for 2025 that was set in 2022
    /// names the areas of 2022.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The terms.</returns>
    public TargetTerms OnMap(LocalDate day) => this with { Map = day.WithCalendar(CalendarSystem.Iso) };

    /// <summary>Gives the terms of a target that is met by as much or less.</summary>
    /// <returns>The terms.</returns>
    public TargetTerms AtMost() => this with { Direction = TargetDirection.AtMost };

    /// <summary>Gives the terms with the word the target was set with; under and at most make it one that is met by less.</summary>
    /// <param name="qualifier">The word.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="qualifier"/> is none of the words.</exception>
    public TargetTerms WithQualifier(FigureQualifier qualifier) => Enum.IsDefined(qualifier)
        ? this with { Qualifier = qualifier, Direction = qualifier is FigureQualifier.Under or FigureQualifier.AtMost ? TargetDirection.AtMost : Direction }
        : throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "The qualifier is none of the known words.");

    /// <summary>Gives the terms of a setter.</summary>
    /// <param name="setter">The code of who set the target.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentException"><paramref name="setter"/> is null, empty or white space.</exception>
    public TargetTerms WithSetter(string setter) => this with { Setter = Guard.Code(setter, nameof(setter)) };

    /// <summary>Gives the terms of a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public TargetTerms WithDocument(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return this with { Document = document };
    }

    /// <summary>Gives the terms with a day of issue.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The terms.</returns>
    public TargetTerms IssuedOn(LocalDate day) => this with { Issued = day.WithCalendar(CalendarSystem.Iso) };

    /// <summary>Gives the terms with a note.</summary>
    /// <param name="note">What has to be known beside the target.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="note"/> is null.</exception>
    public TargetTerms WithNote(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return this with { Note = note };
    }

    /// <summary>Writes the area, the day and who set the target where.</summary>
    /// <returns>The terms, such as <c>82 by 2022-12-31 (vn:vss, annual plan)</c>.</returns>
    public override string ToString() => $"{Area} {Bound}by {ObservationTime.On(Date)} ({Origin})";

    /// <summary>Gets the terms with the words of the setter's code in its place: for reading.</summary>
    internal TargetTerms Named => this with { Setter = Names.FromCode(Setter) };

    /// <summary>Writes a target of these terms.</summary>
    /// <param name="number">How much is planned.</param>
    /// <param name="subject">The code of what is planned.</param>
    /// <returns>The target, such as <c>at most 100 (debts) 82 by 2022-12-31 (vn:vss)</c>.</returns>
    internal string Write(string number, string subject) => $"{Bound}{number} ({subject}) {Area} by {ObservationTime.On(Date)} ({Origin})";

    /// <summary>Finds what is missing to meet a target.</summary>
    /// <param name="targetLessActual">The target less what there is.</param>
    /// <returns>The same for a target of at least, the opposite for one of at most: nothing, or less, where it is met.</returns>
    internal decimal Missing(decimal targetLessActual) => Direction switch
    {
        TargetDirection.AtLeast => targetLessActual,
        TargetDirection.AtMost => -targetLessActual,
        _ => throw Unnamed.Member(Direction),
    };

    private string Bound => Direction == TargetDirection.AtMost ? "at most " : "";

    private string Origin => string.Join(", ", Setter.Length == 0 ? "setter unknown" : Setter, Document).TrimEnd(',', ' ');
}
