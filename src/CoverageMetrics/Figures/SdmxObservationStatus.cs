using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>Writes the status of a figure, or why it has no value, as a code of the SDMX code list <c>CL_OBS_STATUS</c>, and reads such codes.</summary>
/// <remarks>
/// <para>Written: final <c>A</c>, provisional <c>P</c>, derived and estimated <c>E</c>, forecast <c>F</c>; suppressed <c>Q</c>, undefined <c>M</c> (data cannot
/// exist), and <c>O</c> (missing, without saying why) for missing, incomplete, not comparable and conflicting. What the list cannot say belongs into the
/// comment of the observation: <see cref="NoValueDetail.ToText"/> of <see cref="Figure{T}.Detail"/>.</para>
/// <para>Read as well: <c>I</c> (imputed), <c>U</c> (low reliability) and <c>G</c> (experimental) as estimated, <c>V</c> (unvalidated) as provisional,
/// <c>L</c> (not collected) and <c>H</c> (holiday) as missing. A figure that is written and read is never firmer than it was. The codes for
/// another definition (<c>D</c>), a derogation (<c>J</c>), other categories (<c>K</c>, <c>W</c>), no significance (<c>N</c>) and special events (<c>S</c>) say nothing
/// about how firm a value is, so that they are not read. Nor is <c>B</c>, a break in the series, which says
/// nothing of it either: <see cref="ObservationLoad"/> takes it for a final figure with an <see cref="Observation.Break"/>.</para>
/// <para>Safe to share, as nothing is kept; costs no memory.</para>
/// </remarks>
public static class SdmxObservationStatus
{
    /// <summary>The code of a break in the series.</summary>
    internal const string Break = "B";

    /// <summary>Finds the code of a figure.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="figure">The figure.</param>
    /// <returns>One capital letter.</returns>
    public static string CodeOf<T>(Figure<T> figure)
        where T : struct =>
        figure.Status is { } status ? CodeOf(status) : CodeOf(figure.Reason.GetValueOrDefault());

    /// <summary>Finds the code of a status.</summary>
    /// <param name="status">How firm a value is.</param>
    /// <returns>One capital letter.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the statuses.</exception>
    public static string CodeOf(FigureStatus status) => status switch
    {
        FigureStatus.Final => "A",
        FigureStatus.Provisional => "P",
        FigureStatus.Derived or FigureStatus.Estimated => "E",
        FigureStatus.Forecast => "F",
        _ => throw Unnamed.Member(status),
    };

    /// <summary>Finds the code of a reason.</summary>
    /// <param name="reason">Why there is no value.</param>
    /// <returns>One capital letter.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static string CodeOf(NoValueReason reason) => reason switch
    {
        NoValueReason.Suppressed => "Q",
        NoValueReason.Undefined => "M",
        NoValueReason.Missing or NoValueReason.Incomplete or NoValueReason.NotComparable or NoValueReason.Conflicting => "O",
        _ => throw Unnamed.Member(reason),
    };

    /// <summary>Reads the code of a figure that has a value.</summary>
    /// <param name="code">The code.</param>
    /// <param name="status">How firm the value is, or final.</param>
    /// <returns>Whether the code says how firm a value is.</returns>
    public static bool TryReadStatus(string? code, out FigureStatus status)
    {
        (bool read, status) = code switch
        {
            "A" => (true, FigureStatus.Final),
            "P" or "V" => (true, FigureStatus.Provisional),
            "E" or "I" or "U" or "G" => (true, FigureStatus.Estimated),
            "F" => (true, FigureStatus.Forecast),
            _ => (false, default),
        };
        return read;
    }

    /// <summary>Reads the code of a figure that has no value.</summary>
    /// <param name="code">The code.</param>
    /// <param name="reason">Why there is none, or missing.</param>
    /// <returns>Whether the code says why there is no value.</returns>
    public static bool TryReadReason(string? code, out NoValueReason reason)
    {
        (bool read, reason) = code switch
        {
            "O" or "L" or "H" => (true, NoValueReason.Missing),
            "Q" => (true, NoValueReason.Suppressed),
            "M" => (true, NoValueReason.Undefined),
            _ => (false, default),
        };
        return read;
    }
}
