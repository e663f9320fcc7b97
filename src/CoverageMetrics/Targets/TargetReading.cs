using System;
using System.Collections.Generic;
using System.Data;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using NodaTime;

namespace CoverageMetrics.Targets;

/// <summary>Makes a target of each row of a reader.</summary>
internal sealed class TargetReading
{
    private static readonly Dictionary<string, TargetDirection> Directions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["at-least"] = TargetDirection.AtLeast,
        ["at-most"] = TargetDirection.AtMost,
    };

    private readonly string? _setterCode;
    private readonly LoadColumn? _setter;
    private readonly LoadColumn? _document;
    private readonly LoadColumn? _issued;
    private readonly LoadColumn? _direction;
    private readonly LoadColumn? _note;

    /// <summary>Finds the columns of a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="columns">Their names.</param>
    /// <exception cref="ArgumentException">A column is not there, holds numbers where codes are text, one that is needed is not named, or one is that no target has.</exception>
    internal TargetReading(IDataReader reader, ObservationColumns columns)
    {
        (string Name, bool IsNamed)[] ofFigures =
        [
            ("MeanOf", columns.MeanColumn is not null), ("AsChanges", columns.AreChanges), ("Status", columns.StatusColumn is not null), ("Series", columns.SeriesColumn is not null),
            ("Scope", columns.ScopeColumn is not null), ("Precision", columns.PrecisionColumn is not null), ("RelativeStandardErrorPercent", columns.StandardErrorColumn is not null), ("Break", columns.BreakColumn is not null),
        ];
        if (Array.Find(ofFigures, static one => one.IsNamed).Name is { } name)
        {
            throw new ArgumentException($"A target is a number for the end of a day, by a setter: {name} is of figures that were counted or published.", nameof(columns));
        }

        Cells = new(reader, columns, "A target");
        _setterCode = columns.SetterCode;
        _setter = LoadColumn.Text(reader, columns.SetterColumn);
        _document = LoadColumn.Text(reader, columns.SourceColumn);
        _issued = LoadColumn.Find(reader, columns.PublishedColumn);
        _direction = LoadColumn.Text(reader, columns.DirectionColumn);
        _note = LoadColumn.Text(reader, columns.NoteColumn);
    }

    /// <summary>Gets the cells, which know what was renamed.</summary>
    internal LoadCells Cells { get; }

    /// <summary>Reads the row the reader stands on.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <returns>The target, or null.</returns>
    internal AnyTarget? Read(long row, out LoadFinding? fault)
    {
        fault = null;
        string setter = _setterCode ?? "";
        if (Cells.TryPlace(out AreaCode area, out string subject, out ObservationTime time, out LocalDate map)
            && Cells.TryNumber(out LoadNumber number)
            && (number.Number is not null || Cells.Wrong(number.Column, null, new(Texts.LoadNoNumber)))
            && Cells.TryQualifier(out FigureQualifier qualifier)
            && TryDirection(qualifier, out bool isAtMost)
            && (_setter is null || Cells.TryText(_setter, out setter))
            && Cells.TryText(_document, out string document)
            && Cells.TryDay(_issued, out LocalDate? issued)
            && Cells.TryText(_note, out string note))
        {
            Cells.Keep(row);
            TargetTerms terms = TargetTerms.Of(area, time.AsAt).OnMap(map).WithQualifier(qualifier).WithDocument(document).WithNote(note);
            terms = isAtMost ? terms.AtMost() : terms;
            terms = setter.Length == 0 ? terms : terms.WithSetter(setter);
            return Of(issued is { } day ? terms.IssuedOn(day) : terms, subject, number);
        }

        fault = Cells.LeaveOut(row);
        return null;
    }

    private static AnyTarget Of(TargetTerms terms, string subject, in LoadNumber number) => number.Kind switch
    {
        QuantityKind.Count or QuantityKind.Amount => AnyTarget.Of(terms, subject, number.ToQuantity(isChange: false)),
        QuantityKind.Percentage => AnyTarget.OfPercentage(terms, subject, new(number.Number!.Value, number.Denominator), number.Unit),
        QuantityKind.Ratio => AnyTarget.OfRatio(terms, number.KeyOf(subject, ObservationTime.On(terms.Date)), number.Number!.Value),
        _ => throw Unnamed.Member(number.Kind),
    };

    // Under and at most say the side themselves.
    private bool TryDirection(FigureQualifier qualifier, out bool isAtMost)
    {
        isAtMost = false;
        if (!Cells.TryText(_direction, out string word))
        {
            return false;
        }

        if (word.Length == 0)
        {
            return true;
        }

        if (!Directions.TryGetValue(word, out TargetDirection direction))
        {
            return Cells.Wrong(_direction, word, new(Texts.LoadWord, ("words", string.Join(", ", Directions.Keys))));
        }

        isAtMost = direction == TargetDirection.AtMost;
        return isAtMost || qualifier is not (FigureQualifier.Under or FigureQualifier.AtMost) || Cells.Wrong(_direction, word, new(Texts.LoadSides, ("word", qualifier.ToString())));
    }
}
