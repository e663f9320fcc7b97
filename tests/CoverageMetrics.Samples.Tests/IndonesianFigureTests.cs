using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Samples.Tests.Agency;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>An agency elsewhere reads the figures of its own reports by a grammar made of public members alone.</summary>
public class IndonesianFigureTests
{
    [Theory]
    [InlineData("lebih dari 276,5 juta jiwa", "(276,500,000; 276,600,000)")]
    [InlineData("hampir 280 juta orang", "(270,000,000; 280,000,000)")]
    [InlineData("98,05 persen", "[98.045; 98.055]")]
    [InlineData("98,05%", "[98.045; 98.055]")]
    [InlineData("sekitar 1,2 miliar", "[1,100,000,000; 1,300,000,000]")]
    [InlineData("165.730 miliar rupiah", "[165,725,000,000,000; 165,735,000,000,000]")]
    [InlineData("95 persen atau lebih", "[95; 96)")]
    [InlineData("2 sampai 3 juta peserta", "[2,000,000; 3,000,000]")]
    [InlineData("5,7 kali lipat", "[565; 575]")]
    public void Parse_IndonesianPhrase_IsItsInterval(string phrase, string interval) =>
        Assert.Equal(interval, IndonesianFigures.Grammar.Parse(phrase).Interval.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Find_IndonesianSentence_SaysWhatEachFigureIs()
    {
        IReadOnlyList<FoundFigure> found = IndonesianFigures.Grammar.Find(
            "Pada tahun 2025 peserta mencapai 276,5 juta jiwa, naik 1,7 persen dibandingkan tahun 2024, atau 98,6 persen dari target; masih kurang 3,5 juta jiwa.");

        Assert.Equal(
            ["mencapai 276,5 juta jiwa Level ", "naik 1,7 persen Change Rise", "98,6 persen Attainment ", "masih kurang 3,5 juta jiwa Shortfall "],
            found.Select(one => $"{one.Figure.Text} {one.Meaning} {one.Direction}"));
    }

    [Fact]
    public void Figures_BecomeClaims_WithoutAWordOfEnglish()
    {
        var day = new LocalDate(2025, 12, 31);
        FigureKey people = FigureKey.Of<HealthMembers>("ID", day);
        FigureKey plan = people.WithSetter("id:djsn");
        Reconciliation result = ClaimSet.Of(
            Claim.Count("peserta", people, IndonesianFigures.Grammar.Parse("276,5 juta jiwa")),
            Claim.Attainment("capaian", people, plan, IndonesianFigures.Grammar.Parse("98,6 persen"))).Reconcile();

        Assert.True(result.IsConsistent);
        Assert.Equal("[3,783,148; 4,068,975]", result.DifferenceOf(plan, people).ToString(CultureInfo.InvariantCulture));
    }
}
