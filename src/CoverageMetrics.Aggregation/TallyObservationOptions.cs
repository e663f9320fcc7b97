using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>How the counts of a tally become observations.</summary>
/// <remarks>
/// <para>Usually the counts are added up over all dimensions, they are final and of people, and an area of the layout without a single counted row is missing: nobody knows whether its rows were not delivered
/// or whether there are none.</para>
/// <para>Immutable and safe to share; costs one small object a change. Equal only to themselves.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyObservationOptions
{
    private TallyObservationOptions(string[] scopes, string[] subjects, bool isComplete, FigureStatus status, string unit)
    {
        Scopes = Array.AsReadOnly(scopes);
        Subjects = Array.AsReadOnly(subjects);
        IsComplete = isComplete;
        Status = status;
        Unit = unit;
    }

    /// <summary>Gets the usual options.</summary>
    public static TallyObservationOptions Usual { get; } = new([], [], false, FigureStatus.Final, FigureKey.People);

    /// <summary>Gets the dimensions whose codes become scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the dimensions whose codes become parts of subjects.</summary>
    public IReadOnlyList<string> Subjects { get; }

    /// <summary>Gets a value indicating whether the rows of all areas were counted, so that an area without one has nobody.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets how firm the counts are.</summary>
    public FigureStatus Status { get; }

    /// <summary>Gets what a row is: <see cref="FigureKey.People"/>, or the code of what is counted.</summary>
    public string Unit { get; }

    /// <summary>Keeps a dimension as the scope of the observations: <c>female</c>, and <c>female-15-24</c> for two dimensions.</summary>
    /// <param name="dimension">The name of the dimension.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException"><paramref name="dimension"/> is null, empty or white space, or is kept already.</exception>
    public TallyObservationOptions WithScopes(string dimension) => new([.. Scopes, New(dimension)], [.. Subjects], IsComplete, Status, Unit);

    /// <summary>Keeps a dimension as part of the subjects: <c>vn:health-insurance-female</c>.</summary>
    /// <param name="dimension">The name of the dimension.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException"><paramref name="dimension"/> is null, empty or white space, or is kept already.</exception>
    public TallyObservationOptions WithSubjects(string dimension) => new([.. Scopes], [.. Subjects, New(dimension)], IsComplete, Status, Unit);

    /// <summary>Says that the rows of all areas were counted: an area without one has nobody, instead of missing.</summary>
    /// <returns>The options.</returns>
    public TallyObservationOptions WithCompleteRows() => new([.. Scopes], [.. Subjects], true, Status, Unit);

    /// <summary>Says how firm the counts are.</summary>
    /// <param name="status">How firm.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    public TallyObservationOptions WithStatus(FigureStatus status) => Enum.IsDefined(status)
        ? new([.. Scopes], [.. Subjects], IsComplete, status, Unit)
        : throw new ArgumentOutOfRangeException(nameof(status), status, "The status is none of the known ones.");

    /// <summary>Says that a row is no person: a visit, a card, a household.</summary>
    /// <typeparam name="TUnit">What a row is.</typeparam>
    /// <returns>The options.</returns>
    public TallyObservationOptions Counting<TUnit>()
        where TUnit : struct, ICountedUnit => new([.. Scopes], [.. Subjects], IsComplete, Status, Count<TUnit>.Unit);

    private string New(string dimension)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dimension);
        return !Scopes.Contains(dimension) && !Subjects.Contains(dimension)
            ? dimension
            : throw new ArgumentException($"The dimension '{dimension}' is kept already.", nameof(dimension));
    }
}
