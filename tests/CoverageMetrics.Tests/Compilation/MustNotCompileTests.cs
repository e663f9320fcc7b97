using Microsoft.CodeAnalysis;

namespace CoverageMetrics.Tests.Compilation;

/// <summary>The mistakes of the field do not compile, and the error that a caller sees names what was mixed up.</summary>
/// <remarks>Every mistake has a twin that differs in nothing but the mistake, and compiles: so it is the mistake that is refused.</remarks>
public class MustNotCompileTests
{
    /// <summary>Gets the mistakes: what it is, the wrong line, the right one, the error, and the types it has to name.</summary>
    public static TheoryData<string, string, string, string, string[]> Mistakes { get; } = new()
    {
        {
            "adding headcounts of two groups",
            "var sum = insured + health;",
            "var sum = insured + insured;",
            "CS0019", ["Headcount<Insured>", "Headcount<Health>"]
        },
        {
            "adding headcounts of two groups by name",
            "var sum = insured.Plus(health);",
            "var sum = insured.Plus(insured);",
            "CS1503", ["Headcount<Health>", "Insured"]
        },
        {
            "subtracting headcounts of two groups",
            "var change = labourForce - insured;",
            "var change = labourForce - labourForce;",
            "CS0019", ["Headcount<LabourForce>", "Headcount<Insured>"]
        },
        {
            "a change of another group",
            "var later = labourForce + (insured - insured);",
            "var later = labourForce + (labourForce - labourForce);",
            "CS0019", ["Headcount<LabourForce>", "HeadcountChange<Insured>"]
        },
        {
            "comparing headcounts of two groups",
            "bool fewer = insured < health;",
            "bool fewer = insured < insured;",
            "CS0019", ["Headcount<Insured>", "Headcount<Health>"]
        },
        {
            "equating headcounts of two groups",
            "bool same = insured == health;",
            "bool same = insured == insured;",
            "CS0019", ["Headcount<Insured>", "Headcount<Health>"]
        },
        {
            "a headcount taken for one of another group",
            "Headcount<Health> members = insured;",
            "Headcount<Insured> members = insured;",
            "CS0029", ["Headcount<Insured>", "Headcount<Health>"]
        },
        {
            "pooling coverages of two denominators",
            "var pooled = insuredOfLabourForce.Pool(insuredOfPopulation);",
            "var pooled = insuredOfLabourForce.Pool(insuredOfLabourForce);",
            "CS1503", ["Population", "LabourForce"]
        },
        {
            "pooling coverages of two covered groups",
            "var pooled = insuredOfLabourForce.Pool(healthOfLabourForce);",
            "var pooled = insuredOfLabourForce.Pool(insuredOfLabourForce);",
            "CS1503", ["Health", "Insured"]
        },
        {
            "pooling a sequence of coverages of two denominators",
            "var pooled = new[] { insuredOfLabourForce, insuredOfPopulation }.Pool();",
            "var pooled = new[] { insuredOfLabourForce, insuredOfLabourForce }.Pool();",
            "CS0826", []
        },
        {
            "comparing coverages of two denominators",
            "int order = insuredOfLabourForce.ComparePercentageTo(insuredOfPopulation);",
            "int order = insuredOfLabourForce.ComparePercentageTo(healthOfLabourForce);",
            "CS1503", ["Population", "LabourForce"]
        },
        {
            "equating coverages of two denominators",
            "bool same = insuredOfLabourForce == insuredOfPopulation;",
            "bool same = insuredOfLabourForce == insuredOfLabourForce;",
            "CS0019", ["Coverage<Insured, LabourForce>", "Coverage<Insured, Population>"]
        },
        {
            "equating coverages of two covered groups",
            "bool same = insuredOfLabourForce == healthOfLabourForce;",
            "bool same = insuredOfLabourForce == insuredOfLabourForce;",
            "CS0019", ["Coverage<Insured, LabourForce>", "Coverage<Health, LabourForce>"]
        },
        {
            "ordering coverages, which have no order of their own",
            "bool lower = insuredOfLabourForce < insuredOfLabourForce;",
            "bool lower = insuredOfLabourForce.Percentage < insuredOfLabourForce.Percentage;",
            "CS0019", ["Coverage<Insured, LabourForce>"]
        },
        {
            "adding coverages",
            "var sum = insuredOfLabourForce + insuredOfLabourForce;",
            "var sum = insuredOfLabourForce.Pool(insuredOfLabourForce);",
            "CS0019", ["Coverage<Insured, LabourForce>"]
        },
        {
            "subtracting percentages of two denominators",
            "var distance = ofLabourForce - ofPopulation;",
            "var distance = ofLabourForce - ofLabourForce;",
            "CS0019", ["Percentage<LabourForce>", "Percentage<Population>"]
        },
        {
            "subtracting percentages of two denominators by name",
            "var distance = ofLabourForce.Minus(ofPopulation);",
            "var distance = ofLabourForce.Minus(ofLabourForce);",
            "CS1503", ["Percentage<CoverageMetrics.Groups.Population>"]
        },
        {
            "comparing percentages of two denominators",
            "bool lower = ofLabourForce < ofPopulation;",
            "bool lower = ofLabourForce < ofLabourForce;",
            "CS0019", ["Percentage<LabourForce>", "Percentage<Population>"]
        },
        {
            "comparing percentages of two denominators by name",
            "int order = ofLabourForce.CompareTo(ofPopulation);",
            "int order = ofLabourForce.CompareTo(ofLabourForce);",
            "CS1503", ["Population", "LabourForce"]
        },
        {
            "equating percentages of two denominators",
            "bool same = ofLabourForce == ofPopulation;",
            "bool same = ofLabourForce == ofLabourForce;",
            "CS0019", ["Percentage<LabourForce>", "Percentage<Population>"]
        },
        {
            "attainment taken for coverage",
            "var distance = ofLabourForce - ofPlan;",
            "var distance = ofPlan - ofPlan;",
            "CS0019", ["Percentage<LabourForce>", "Percentage<Plan>"]
        },
        {
            "swapping covered and total",
            "var coverage = Coverage.Of(labourForce, insured);",
            "var coverage = Coverage.Of(insured, labourForce);",
            "CS0315", ["LabourForce", "INumerator"]
        },
        {
            "a coverage of the population by the labour force",
            "Coverage<LabourForce, Population> coverage = default;",
            "Coverage<Insured, Population> coverage = default;",
            "CS0315", ["LabourForce", "INumerator"]
        },
        {
            "a coverage measured against members",
            "Coverage<Insured, Health> coverage = default;",
            "Coverage<Insured, Population> coverage = default;",
            "CS0315", ["Health", "IDenominator"]
        },
        {
            "adding two percentages",
            "var sum = ofLabourForce + ofLabourForce;",
            "var sum = ofLabourForce + points;",
            "CS0019", ["Percentage<LabourForce>"]
        },
        {
            "the mean of percentages",
            "var mean = new[] { ofLabourForce, ofLabourForce }.Average();",
            "var pooled = new[] { insuredOfLabourForce, insuredOfLabourForce }.Pool().Percentage;",
            "CS1929", ["Percentage<LabourForce>[]"]
        },
        {
            "scaling a percentage",
            "var twice = ofLabourForce * 2;",
            "var twice = ofLabourForce.Percent * 2;",
            "CS0019", ["Percentage<LabourForce>", "int"]
        },
        {
            "a bare number where a percentage is meant",
            "Percentage<LabourForce> target = 45m;",
            "Percentage<LabourForce> target = Percentage.FromPercent<LabourForce>(45m);",
            "CS0029", ["decimal", "Percentage<CoverageMetrics.Groups.LabourForce>"]
        },
        {
            "a bare number subtracted from a percentage",
            "var distance = ofLabourForce - 45m;",
            "var distance = ofLabourForce - Percentage.FromPercent<LabourForce>(45m);",
            "CS0019", ["Percentage<LabourForce>", "decimal"]
        },
        {
            "a bare number compared with a percentage",
            "bool reached = ofLabourForce >= 45m;",
            "bool reached = ofLabourForce >= Percentage.FromPercent<LabourForce>(45m);",
            "CS0019", ["Percentage<LabourForce>", "decimal"]
        },
        {
            "a percentage taken for a number",
            "decimal number = ofLabourForce;",
            "decimal number = ofLabourForce.Percent;",
            "CS0029", ["Percentage<CoverageMetrics.Groups.LabourForce>", "decimal"]
        },
        {
            "a percentage made with new",
            "var target = new Percentage<LabourForce>(45m);",
            "var target = Percentage.FromPercent<LabourForce>(45m);",
            "CS1729", ["Percentage<LabourForce>"]
        },
        {
            "a percentage that does not say of what",
            "var target = Percentage.FromPercent(45m);",
            "var target = Percentage.FromPercent<LabourForce>(45m);",
            "CS0411", ["FromPercent<TBase>"]
        },
        {
            "a bare number where people are meant",
            "Headcount<Insured> members = 5;",
            "Headcount<Insured> members = Headcount.Of<Insured>(5);",
            "CS0029", ["int", "Headcount<Insured>"]
        },
        {
            "points taken for a percentage",
            "Percentage<LabourForce> level = points;",
            "Percentage<LabourForce> level = ofLabourForce + points;",
            "CS0029", ["PercentagePoints", "Percentage<CoverageMetrics.Groups.LabourForce>"]
        },
        {
            "points taken for a growth rate",
            "GrowthRate growth = points;",
            "GrowthRate growth = rate;",
            "CS0029", ["PercentagePoints", "GrowthRate"]
        },
        {
            "adding growth rates, which chain",
            "var sum = rate + rate;",
            "var both = Growth.Between(insured, insured).Then(Growth.Between(insured, insured));",
            "CS0019", ["GrowthRate"]
        },
        {
            "growth of a percentage",
            "var growth = Growth.Between(ofLabourForce, ofLabourForce);",
            "var growth = Growth.Between(labourForce, labourForce);",
            "CS0411", ["Between<TGroup>(Headcount<TGroup>, Headcount<TGroup>)"]
        },
        {
            "growth of a percentage, written out",
            "Growth<Percentage<LabourForce>> growth = default;",
            "Growth<Headcount<LabourForce>> growth = default;",
            "CS0315", ["Percentage<CoverageMetrics.Groups.LabourForce>", "IQuantity<"]
        },
        {
            "growth between two groups",
            "var growth = Growth.Between(insured, health);",
            "var growth = Growth.Between(insured, insured);",
            "CS0411", ["Between<TGroup>(Headcount<TGroup>, Headcount<TGroup>)"]
        },
        {
            "growth between two groups, by the later one",
            "var growth = insured.GrowthSince(health);",
            "var growth = insured.GrowthSince(insured);",
            "CS1503", ["Headcount<Health>", "Headcount<Insured>"]
        },
        {
            "growth between two currencies",
            "var growth = dong.GrowthSince(euro);",
            "var growth = dong.GrowthSince(dong);",
            "CS1503", ["Amount<Euro>", "Amount<Dong>"]
        },
        {
            "attainment between two groups",
            "var attainment = Attainment.Of(insured, health);",
            "var attainment = Attainment.Of(insured, insured);",
            "CS0411", ["Of<TGroup>(Headcount<TGroup>, Headcount<TGroup>)"]
        },
        {
            "attainment between two groups, by the actual one",
            "var attainment = insured.Against(health);",
            "var attainment = insured.Against(insured);",
            "CS1503", ["Headcount<Health>", "Headcount<Insured>"]
        },
        {
            "a share of another group's whole",
            "var share = Share.Of(insured, health);",
            "var share = Share.Of(insured, insured);",
            "CS0411", ["Of<TQuantity>"]
        },
        {
            "a ratio of one currency twice",
            "var ratio = Ratio.Of(dong, dong);",
            "var share = Share.Of(dong, dong);",
            "CS0411", ["Ratio.Of<"]
        },
        {
            "a ratio of people of one group",
            "var ratio = Ratio.Of(insured, insured);",
            "var share = Share.Of(insured, insured);",
            "CS0411", ["Ratio.Of<"]
        },
        {
            "pooling ratios per two groups",
            "var pooled = Ratio.Of(dong, insured).Pool(Ratio.Of(dong, health));",
            "var pooled = Ratio.Of(dong, insured).Pool(Ratio.Of(dong, insured));",
            "CS1503", ["Health", "Insured"]
        },
        {
            "comparing ratios of two currencies",
            "int order = Ratio.Of(dong, insured).CompareRatioTo(Ratio.Of(euro, insured));",
            "int order = Ratio.Of(dong, insured).CompareRatioTo(Ratio.Of(dong, insured));",
            "CS1503", ["Euro", "Dong"]
        },
        {
            "the growth of a ratio to one of another unit",
            "GrowthRate growth = Ratio.Of(dong, insured).RateTo(Ratio.Of(dong, labourForce));",
            "GrowthRate growth = Ratio.Of(dong, insured).RateTo(Ratio.Of(dong, insured));",
            "CS1503", ["LabourForce", "Insured"]
        },
        {
            "adding ratios",
            "var sum = Ratio.Of(dong, insured) + Ratio.Of(dong, insured);",
            "var sum = Ratio.Of(dong, insured).Pool(Ratio.Of(dong, insured));",
            "CS0019", ["Ratio<Amount<Dong>, Headcount<Insured>>"]
        },
        {
            "pooling growths of two groups",
            "var pooled = Growth.Between(insured, insured).Pool(Growth.Between(health, health));",
            "var pooled = Growth.Between(insured, insured).Pool(Growth.Between(insured, insured));",
            "CS1503", ["Health", "Insured"]
        },
        {
            "a headcount of the plan",
            "var plan = Headcount.Of<Plan>(5);",
            "var plan = Headcount.Of<Insured>(5);",
            "CS0315", ["Plan", "IPopulationGroup"]
        },
        {
            "a headcount of the total",
            "Headcount<Total> total = default;",
            "Headcount<Population> total = default;",
            "CS0315", ["Total", "IPopulationGroup"]
        },
        {
            "a coverage of the plan",
            "Coverage<Insured, Plan> coverage = default;",
            "Coverage<Insured, Population> coverage = default;",
            "CS0315", ["Plan", "IDenominator"]
        },
        {
            "the interface used as a group",
            "Headcount<IDenominator> people = default;",
            "Headcount<Population> people = default;",
            "CS0453", ["IDenominator"]
        },
        {
            "adding two currencies",
            "var sum = dong + euro;",
            "var sum = dong + dong;",
            "CS0019", ["Amount<Dong>", "Amount<Euro>"]
        },
        {
            "adding money and people",
            "var sum = dong + insured;",
            "var sum = dong + dong;",
            "CS0019", ["Amount<Dong>", "Headcount<Insured>"]
        },
        {
            "a whole of parts it does not declare",
            "Headcount<Insured> whole = Whole.Of<Insured>().FromParts(compulsory, health);",
            "Headcount<Insured> whole = Whole.Of<Insured>().FromParts(compulsory, voluntary);",
            "CS0315", ["Insured", "IWholeOf<Compulsory, Health>"]
        },
        {
            "a whole of its parts in another order",
            "Headcount<Insured> whole = Whole.Of<Insured>().FromParts(voluntary, compulsory);",
            "Headcount<Insured> whole = Whole.Of<Insured>().FromParts(compulsory, voluntary);",
            "CS0315", ["Insured", "IWholeOf<Voluntary, Compulsory>"]
        },
        {
            "a whole of a group that declares no parts",
            "Headcount<Health> whole = Whole.Of<Health>().FromParts(compulsory, voluntary);",
            "Headcount<Insured> whole = Whole.Of<Insured>().FromParts(compulsory, voluntary);",
            "CS0315", ["Health", "IWholeOf<Compulsory, Voluntary>"]
        },
        {
            "declared parts added without naming the whole",
            "var whole = compulsory + voluntary;",
            "var whole = compulsory + compulsory;",
            "CS0019", ["Headcount<Compulsory>", "Headcount<Voluntary>"]
        },
        {
            "summing headcounts of two groups",
            "var sum = new[] { insured, health }.Sum();",
            "var sum = new[] { insured, insured }.Sum();",
            "CS0826", []
        },
        {
            "visits over people taken for a coverage",
            "var coverage = Coverage.Of(visits, population);",
            "var coverage = Coverage.Of(insured, population);",
            "CS0411", ["Coverage.Of"]
        },
        {
            "a coverage of visits",
            "Coverage<Visits, Population> coverage = default;",
            "Coverage<Insured, Population> coverage = default;",
            "CS0315", ["Visits", "INumerator"]
        },
        {
            "visits taken for people",
            "Headcount<Insured> people = visits;",
            "Count<Visits> people = visits;",
            "CS0029", ["Count<Visits>", "Headcount<Insured>"]
        },
        {
            "a headcount of visits",
            "var people = Headcount.Of<Visits>(5);",
            "var people = Count.Of<Visits>(5);",
            "CS0315", ["Visits", "IPopulationGroup"]
        },
        {
            "people counted as a unit",
            "var people = Count.Of<Insured>(5);",
            "var people = Headcount.Of<Insured>(5);",
            "CS0315", ["Insured", "ICountedUnit"]
        },
        {
            "adding visits to people",
            "var sum = visits + insured;",
            "var sum = visits + visits;",
            "CS0019", ["Count<Visits>", "Headcount<Insured>"]
        },
        {
            "adding counts of two units",
            "var sum = visits + cards;",
            "var sum = visits + visits;",
            "CS0019", ["Count<Visits>", "Count<Cards>"]
        },
        {
            "comparing visits with people",
            "bool more = visits > insured;",
            "bool more = visits > visits;",
            "CS0019", ["Count<Visits>", "Headcount<Insured>"]
        },
        {
            "equating counts of two units",
            "bool same = visits == cards;",
            "bool same = visits == visits;",
            "CS0019", ["Count<Visits>", "Count<Cards>"]
        },
        {
            "the growth from people to visits",
            "var growth = visits.GrowthSince(insured);",
            "var growth = visits.GrowthSince(visits);",
            "CS1503", ["Headcount<Insured>", "Count<Visits>"]
        },
        {
            "a share of visits in people",
            "var share = Share.Of(visits, insured);",
            "var share = Share.Of(visits, visits);",
            "CS0411", ["Share.Of"]
        },
        {
            "parsing without saying by which conventions",
            "var level = Percentage<LabourForce>.Parse(\"19.55%\");",
            "var level = Percentage<LabourForce>.Parse(\"19.55%\", Language.English);",
            "CS1501", ["'Parse'"]
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_DoesNotCompile_AndTheErrorNamesTheTypes(string mistake, string wrong, string right, string error, string[] named)
    {
        _ = right;
        string[] errors = [.. Snippet.Errors(wrong).Select(Snippet.Text)];

        string[] said = [.. errors.Where(text => text.StartsWith(error, StringComparison.Ordinal))];
        Assert.True(said.Length > 0, $"{mistake}: expected {error}; found {Joined(errors)}");
        Assert.All(named, name => Assert.True(said.Any(text => text.Contains(name, StringComparison.Ordinal)), $"{mistake}: {Joined(said)} does not name {name}."));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Twin_Compiles(string mistake, string wrong, string right, string error, string[] named)
    {
        _ = (wrong, error, named);
        Assert.True(Snippet.Errors(right) is [], $"Without {mistake}: {Joined(Snippet.Errors(right).Select(Snippet.Text))}");
    }

    private static string Joined(IEnumerable<string> errors) => string.Join(" | ", errors.DefaultIfEmpty("none"));
}
