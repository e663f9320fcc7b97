using System;
using System.Collections.Generic;

namespace CoverageMetrics.Figures;

/// <summary>The status of a value or the reason why there is none, as a word of a row says it.</summary>
/// <param name="Value">The status, or null.</param>
/// <param name="Reason">The reason, or null.</param>
internal readonly record struct LoadStatus(FigureStatus? Value, NoValueReason? Reason)
{
    /// <summary>Gets the words of statuses and reasons, and the codes of SDMX.</summary>
    internal static Dictionary<string, LoadStatus> Names { get; } = StatusNames();

    /// <summary>Gets the words of qualifiers.</summary>
    internal static Dictionary<string, FigureQualifier> Qualifiers { get; } = QualifierNames();

    /// <summary>Writes the status or the reason.</summary>
    public override string ToString() => Value?.ToString() ?? Reason?.ToString() ?? "";

    private static Dictionary<string, LoadStatus> StatusNames()
    {
        var names = new Dictionary<string, LoadStatus>(StringComparer.OrdinalIgnoreCase);
        foreach (FigureStatus status in Enum.GetValues<FigureStatus>())
        {
            names.Add(status.ToString(), new(status, null));
        }

        foreach (NoValueReason reason in Enum.GetValues<NoValueReason>())
        {
            names.Add(reason.ToString(), new(null, reason));
        }

        names.Add(SdmxObservationStatus.Break, new(FigureStatus.Final, null));
        for (char letter = 'A'; letter <= 'Z'; letter++)
        {
            string code = letter.ToString();
            if (SdmxObservationStatus.TryReadStatus(code, out FigureStatus status))
            {
                names.Add(code, new(status, null));
            }
            else if (SdmxObservationStatus.TryReadReason(code, out NoValueReason reason))
            {
                names.Add(code, new(null, reason));
            }
        }

        return names;
    }

    private static Dictionary<string, FigureQualifier> QualifierNames()
    {
        var names = new Dictionary<string, FigureQualifier>(StringComparer.OrdinalIgnoreCase);
        foreach (FigureQualifier qualifier in Enum.GetValues<FigureQualifier>())
        {
            names.Add(qualifier.ToString(), qualifier);
        }

        return names;
    }
}
