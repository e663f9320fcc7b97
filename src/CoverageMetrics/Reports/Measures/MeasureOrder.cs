using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Reports.Model;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The order in which measures stand side by side.</summary>
internal static class MeasureOrder
{
    /// <summary>Finds the measures of a report: those of the library in their order, those of a day before what was published first, and behind them those of the caller, both in the order given.</summary>
    /// <param name="plan">What was asked.</param>
    /// <returns>The measures that stand together for each earlier time or setter.</returns>
    internal static IEnumerable<ReportMeasure[]> Of(ReportPlan plan)
    {
        bool IsShown(ReportMeasure measure) => plan.Measures.IsEmpty ? measure.Rule.IsUsual && measure.Rule.IsIn(plan.Layout) : plan.Measures.Contains(measure);
        IEnumerable<ReportMeasure> ofDays = plan.Measures.Where(measure => measure.Rule is KnownOnMeasure);
        IEnumerable<ReportMeasure> all = ReportMeasure.All
            .SelectMany(measure => measure == ReportMeasure.FirstPublished ? ofDays.Append(measure) : [measure])
            .Concat(plan.Measures.Where(measure => measure.IsOwn));
        return Runs(all).Select(run => run.Where(IsShown).ToArray()).Where(run => run.Length > 0);
    }

    private static List<List<ReportMeasure>> Runs(IEnumerable<ReportMeasure> all)
    {
        var runs = new List<List<ReportMeasure>>();
        foreach (ReportMeasure measure in all)
        {
            if (runs is [.., [.., var before]] && (before.Rule.IsByBase, before.Rule.IsByTarget) == (measure.Rule.IsByBase, measure.Rule.IsByTarget))
            {
                runs[^1].Add(measure);
            }
            else
            {
                runs.Add([measure]);
            }
        }

        return runs;
    }
}
