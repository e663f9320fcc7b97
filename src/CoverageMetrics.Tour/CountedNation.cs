using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour;

/// <summary>Counts 17.1 million generated participants of the 34 provinces.</summary>
internal static class CountedNation
{
    private const int Rows = 17_100_000;

    private static readonly LocalDate Day = new(2026, 7, 1);

    private static readonly MetricSet Programmes = MetricSet.Of(
        Metric.People<SocialInsurance>("bhxh", "Social insurance"),
        Metric.People<CompulsorySocialInsurance>("bhxh-compulsory", "compulsory"),
        Metric.People<VoluntarySocialInsurance>("bhxh-voluntary", "voluntary"),
        Metric.People<UnemploymentInsurance>("bhtn", "Unemployment insurance"),
        Metric.People<HealthInsurance>("bhyt", "Health insurance"));

    internal static void Print(Page page)
    {
        page.Title("Counting the nation: 17.1 million participants, generated, by province and programme");
        Area[] provinces = [.. Provinces.On(Day)];
        TallyLayout layout = TallyLayout.Of(
                CodeIndex.Of(provinces.Select(province => province.Code.Text)),
                CompulsorySocialInsurance.Code, VoluntarySocialInsurance.Code, UnemploymentInsurance.Code, HealthInsurance.Code)
            .CountingAnyOf(SocialInsurance.Code, CompulsorySocialInsurance.Code, VoluntarySocialInsurance.Code);
        (ushort[] areas, byte[] programmes) = Generate(provinces.Length);

        var progress = new Percentages(page);
        long start = Stopwatch.GetTimestamp();
        ParticipantTally tally = ParticipantTally.Count(
            ParticipantColumns.Of(areas, programmes), layout, TallyOptions.Usual.WithThreads(Environment.ProcessorCount).WithProgress(progress));
        TimeSpan time = Stopwatch.GetElapsedTime(start);

        page.Computed("rows counted", Rows.ToString("N0", Page.Vietnamese), FormattableString.Invariant($"in {time.TotalMilliseconds:F0} ms on {Environment.ProcessorCount} threads, first call included"));

        // What was counted is reported, as any other figure is.
        ObservationSet counted = ObservationSet.Of([.. tally.ToObservations(Day), .. tally.ToWhole("VN").ToObservations(Day)]);
        CoverageReport report = CoverageReport.For(counted, Programmes, Provinces.Catalogue).On(Day).ForArea("VN").Sourced("generated rows, counted by CoverageMetrics.Aggregation").Stamped("generated").Build();
        page.Text(report.ToText());
    }

    // The same rows every time: an area and a set of programmes, some 78 of 100 compulsory with unemployment and health insurance.
    private static (ushort[] Areas, byte[] Programmes) Generate(int provinces)
    {
        ushort[] areas = new ushort[Rows];
        byte[] programmes = new byte[Rows];
        var random = new Random(20_250_701);
        for (int row = 0; row < Rows; row++)
        {
            int number = random.Next();
            areas[row] = (ushort)(number % provinces);
            programmes[row] = (number / provinces % 100) switch { < 78 => 0b1101, < 90 => 0b1001, < 98 => 0b1010, _ => 0b0010 };
        }

        return (areas, programmes);
    }

    private sealed class Percentages(Page page) : IProgress<TallyProgress>
    {
        private readonly Lock _lock = new();
        private int _shown;

        public void Report(TallyProgress value)
        {
            lock (_lock)
            {
                int percent = (int)(100 * value.RowsDone / Rows);
                if (percent >= _shown + 50)
                {
                    _shown = percent / 50 * 50;
                    page.Text($"  counted {_shown}%");
                }
            }
        }
    }
}
