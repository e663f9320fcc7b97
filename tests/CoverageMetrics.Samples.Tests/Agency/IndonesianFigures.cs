using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Samples.Tests.Agency;

/// <summary>How Indonesian reports print figures: words alone, over the numbers of the language.</summary>
internal static class IndonesianFigures
{
    internal static FigureGrammar Grammar { get; } = FigureGrammar.Of(Indonesian.Language.Numbers)
        .WithQualifier(FigureQualifier.Over, "lebih dari", "di atas", "melebihi")
        .WithQualifier(FigureQualifier.AtLeast, "sedikitnya", "paling sedikit", "minimal")
        .WithQualifier(FigureQualifier.Nearly, "hampir", "mendekati")
        .WithQualifier(FigureQualifier.About, "sekitar", "kurang lebih")
        .WithQualifier(FigureQualifier.Under, "di bawah", "kurang dari")
        .WithQualifier(FigureQualifier.AtMost, "paling banyak", "maksimal")
        .WithQualifierBehind(FigureQualifier.AtLeast, "atau lebih")
        .WithScale(NumberScale.Thousands, "ribu")
        .WithScale(NumberScale.Millions, "juta")
        .WithScale(NumberScale.Billions, "miliar")
        .WithScale(NumberScale.Trillions, "triliun")
        .WithUnits("orang", "jiwa", "peserta", "pekerja", "kartu")
        .WithCurrency("rupiah")
        .WithWords(FigureWordRole.Percent, "persen", "poin persen")
        .WithWords(FigureWordRole.Rise, "naik", "meningkat", "bertambah")
        .WithWords(FigureWordRole.Fall, "turun", "menurun", "berkurang")
        .WithWords(FigureWordRole.Arriving, "menjadi", "hingga")
        .WithWords(FigureWordRole.Stating, "sebanyak", "adalah", "mencapai", "sebesar")
        .WithWords(FigureWordRole.Plan, "target", "rencana")
        .WithWords(FigureWordRole.PlanLink, "dari")
        .WithWords(FigureWordRole.Comparing, "dibandingkan", "dibanding")
        .WithWords(FigureWordRole.Target, "target")
        .WithWords(FigureWordRole.Estimate, "diperkirakan")
        .WithWords(FigureWordRole.Missing, "masih kurang")
        .WithWords(FigureWordRole.Times, "kali lipat")
        .WithWords(FigureWordRole.RangeJoint, "sampai")
        .WithWords(FigureWordRole.Calendar, "tanggal", "bulan")
        .WithWords(FigureWordRole.Year, "tahun");
}
